import { useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../../../../src/app/settings/settingsView';
import type { SettingId } from '../../../../src/app/settings/settingTable';
import { settingFaultText } from '../../../../src/text/problems/settingFault';
import { tellChanged } from '../../../shared/news';
import { call, type Failure } from '../../../shared/server';

/** What became of what was last typed in a field. */
export type Kept =
  | { readonly kind: 'keeping' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'wrong'; readonly why: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

type States = Readonly<Partial<Record<SettingId, Kept>>>;

export interface Keeping {
  readonly states: States;
  /** Whether it stands in Réglages now. */
  readonly keep: (id: SettingId, now: string) => Promise<boolean>;
}

/** Each setting is kept by itself, one after another, and the page read again after each. */
export function useKeeping(view: SettingsView, refresh: () => Promise<void>): Keeping {
  const [states, setStates] = useState<States>({});
  const known = useRef(new Map<SettingId, string>());
  const before = useRef<Promise<unknown>>(Promise.resolve());
  known.current = new Map(view.settings.map(({ id, text }) => [id, text]));

  const put = (id: SettingId, kept: Kept) => setStates((others) => ({ ...others, [id]: kept }));

  const keepOne = async (id: SettingId, now: string): Promise<boolean> => {
    const was = known.current.get(id) ?? '';
    if (now.trim() === was) {
      put(id, { kind: 'kept' });
      return true;
    }
    const outcome = await call('saveSettings', { changes: [{ id, was, now }] });
    if (!outcome.ok) {
      put(id, { kind: 'failed', failure: outcome.failure });
      return false;
    }
    const [fault] = outcome.value.faults;
    put(
      id,
      fault ? { kind: 'wrong', why: settingFaultText(fault, view.language) } : { kind: 'kept' },
    );
    if (!fault) tellChanged();
    // Whoever changed it meanwhile is seen, and what it brings or hides.
    if (!fault || fault.code === 'changedMeanwhile') await refresh();
    return fault === undefined;
  };

  const keep = (id: SettingId, now: string): Promise<boolean> => {
    put(id, { kind: 'keeping' });
    const mine = before.current.then(() => keepOne(id, now));
    before.current = mine;
    return mine;
  };
  return { states, keep };
}
