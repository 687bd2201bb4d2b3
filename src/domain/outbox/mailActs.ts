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

/** What may be done to all of them. */
export const actsOn = ([first = 'sent', ...others]: readonly MailState[]): readonly MailAct[] =>
  ACTS[first].filter((act) => others.every((state) => ACTS[state].includes(act)));

/** Whence an act may be done. */
export const statesFor = (act: MailAct): readonly MailState[] =>
  (Object.keys(ACTS) as MailState[]).filter((state) => ACTS[state].includes(act));
