import { type MailAct, type MailState, mailStateTraits, statesByUrgency } from './mailState';

/** What each makes of them; sending ends as it may. */
export const MOVES = {
  hold: 'held',
  release: 'toSend',
  cancel: 'cancelled',
  accept: 'sent',
} as const satisfies Readonly<Record<Exclude<MailAct, 'send'>, MailState>>;

interface Meant {
  /** One by one, not as all that are found. */
  readonly areNamed: boolean;
}

/** What may have left already is sent again only where it is named. */
const may = (act: MailAct, state: MailState, { areNamed }: Meant): boolean =>
  mailStateTraits[state].acts.includes(act) &&
  (areNamed || act !== 'send' || state !== 'maybeSent');

/** What may be done to all of them. */
export const actsOn = (
  states: readonly MailState[],
  meant: Meant = { areNamed: true },
): readonly MailAct[] =>
  mailStateTraits[states[0] ?? 'sent'].acts.filter((act) =>
    states.every((state) => may(act, state, meant)),
  );

/** Whence an act may be done. */
export const statesFor = (act: MailAct, meant: Meant = { areNamed: true }): readonly MailState[] =>
  statesByUrgency.filter((state) => may(act, state, meant));
