import { useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../../../../src/app/settings/saveSettings';
import type { TypedFault } from '../../../../src/domain/catalogue/listFault';
import { settingFaultText } from '../../../../src/text/problems/settingFault';
import { faultIn, type SettingId } from '../../../../src/text/settings/settings';
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

  const whyOf = (fault: TypedFault): string => settingFaultText(fault, view.place.locale);
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
    put(id, fault ? { kind: 'wrong', why: whyOf(fault) } : { kind: 'kept' });
    if (!fault) tellChanged();
    // Whoever changed it meanwhile is seen, and what it brings or hides.
    if (!fault || fault.code === 'changedMeanwhile') await refresh();
    return fault === undefined;
  };

  const look = (id: SettingId, now: string): void => {
    clearTimeout(looking.current);
    looking.current = window.setTimeout(() => {
      const fault = faultIn(id, now.trim(), view.place);
      put(id, fault ? { kind: 'wrong', why: whyOf(fault) } : { kind: 'right' });
    }, PAUSE_MS);
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
