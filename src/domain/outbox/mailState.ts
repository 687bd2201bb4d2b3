/** What the coordinator decides about mails. */
export type MailAct = 'send' | 'hold' | 'release' | 'cancel' | 'accept';

export interface MailStateTraits {
  /** Whether it is about to leave, is gone as far as anybody knows, or does neither by itself. */
  readonly stage: 'waits' | 'left' | 'stays';
  /** What may be done about it, the likeliest first. */
  readonly acts: readonly MailAct[];
  /** Where it is asked for and does not leave after all, it goes on saying what became of it. */
  readonly isKept: boolean;
  /** Somebody is to look at it. */
  readonly problem: 'mailFailed' | 'mailMaybeSent' | null;
}

const plain = { isKept: false, problem: null } as const;
const waits = { ...plain, stage: 'waits', acts: ['send', 'hold', 'cancel'] } as const;
const left = { ...plain, stage: 'left', acts: [] } as const;

/** What becomes of a mail; what waits for a decision first, what is over last. */
const traits = {
  maybeSent: { ...left, acts: ['send', 'accept'], isKept: true, problem: 'mailMaybeSent' },
  failed: { ...plain, stage: 'stays', acts: ['send', 'cancel'], problem: 'mailFailed' },
  sending: left,
  waiting: waits,
  toSend: waits,
  held: { ...plain, stage: 'stays', acts: ['send', 'release', 'cancel'] },
  cancelled: { ...plain, stage: 'stays', acts: ['send', 'release'], isKept: true },
  sent: left,
} as const satisfies Readonly<Record<string, MailStateTraits>>;

export type MailState = keyof typeof traits;

export const mailStateTraits: Readonly<Record<MailState, MailStateTraits>> = traits;
export const statesByUrgency = Object.keys(traits) as MailState[];
