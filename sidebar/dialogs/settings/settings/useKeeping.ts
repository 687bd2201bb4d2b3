import { useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../../../../src/app/settings/settingsView';
import type { SettingId } from '../../../../src/app/settings/settingTable';
import { settingFaultText } from '../../../../src/text/problems/settingFault';
import { tellChanged } from '../../../shared/calls/news';
import { call, type Failure } from '../../../shared/calls/server';

/** What became of what was last typed in a field. */
export type Kept =
  | { readonly kind: 'keeping' }
  | { readonly kind: 'kept' }
  /** Still being typed, and nothing wrong with it so far. */
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly why: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

type States = Readonly<Partial<Record<SettingId, Kept>>>;

export interface Keeping {
  readonly states: States;
  /** Whether it stands in Réglages now. */
  readonly keep: (id: SettingId, now: string) => Promise<boolean>;
  /** Says what is wrong with what is being typed once a moment has passed, and no longer than it is. */
  readonly look: (id: SettingId, now: string) => void;
}

const PAUSE_MS = 600;

/** Each setting is kept by itself, one after another, and the page read again after each. */
export function useKeeping(view: SettingsView, refresh: () => Promise<void>): Keeping {
  const [states, setStates] = useState<States>({});
  const known = useRef(new Map<SettingId, string>());
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const looking = useRef(0);
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

  const look = (id: SettingId, now: string): void => {
    clearTimeout(looking.current);
    const mine = window.setTimeout(async () => {
      const outcome = await call('checkSetting', { id, text: now });
      // Typed on, or left, since.
      if (!outcome.ok || looking.current !== mine) return;
      const fault = outcome.value;
      put(
        id,
        fault ? { kind: 'wrong', why: settingFaultText(fault, view.language) } : { kind: 'right' },
      );
    }, PAUSE_MS);
    looking.current = mine;
  };

  const keep = (id: SettingId, now: string): Promise<boolean> => {
    clearTimeout(looking.current);
    looking.current = 0;
    put(id, { kind: 'keeping' });
    const mine = before.current.then(() => keepOne(id, now));
    before.current = mine;
    return mine;
  };
  return { states, keep, look };
}
