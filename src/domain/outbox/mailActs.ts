export type MailState =
  | 'toSend'
  | 'waiting'
  | 'sending'
  | 'sent'
  | 'failed'
  | 'maybeSent'
  | 'cancelled'
  | 'held';

/** What the coordinator decides about mails. */
export type MailAct = 'send' | 'hold' | 'release' | 'cancel' | 'accept';

/** What may be done from each state, the likeliest first. */
const ACTS: Readonly<Record<MailState, readonly MailAct[]>> = {
  toSend: ['send', 'hold', 'cancel'],
  waiting: ['send', 'hold', 'cancel'],
  held: ['send', 'release', 'cancel'],
  failed: ['send', 'cancel'],
  maybeSent: ['send', 'accept'],
  cancelled: ['send', 'release'],
  sending: [],
  sent: [],
};

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
  ACTS[state].includes(act) && (areNamed || act !== 'send' || state !== 'maybeSent');

/** What may be done to all of them. */
export const actsOn = (
  states: readonly MailState[],
  meant: Meant = { areNamed: true },
): readonly MailAct[] =>
  ACTS[states[0] ?? 'sent'].filter((act) => states.every((state) => may(act, state, meant)));

/** Whence an act may be done. */
export const statesFor = (act: MailAct, meant: Meant = { areNamed: true }): readonly MailState[] =>
  (Object.keys(ACTS) as MailState[]).filter((state) => may(act, state, meant));
