export interface MailStateTraits {
  /** Whether it is about to leave, is gone as far as anybody knows, or does neither by itself. */
  readonly stage: 'waits' | 'left' | 'stays';
  /** Somebody may ask for it to be sent. */
  readonly mayBeSent: boolean;
  /** Where it is asked for and does not leave after all, it goes on saying what became of it. */
  readonly isKept: boolean;
  /** Somebody is to look at it. */
  readonly problem: 'mailFailed' | 'mailMaybeSent' | null;
}

const stays = { stage: 'stays', mayBeSent: true, isKept: false, problem: null } as const;
const waits = { ...stays, stage: 'waits' } as const;
const left = { ...stays, stage: 'left', mayBeSent: false } as const;

/** What becomes of a mail; what waits for a decision first, what is over last. */
const traits = {
  maybeSent: { ...left, mayBeSent: true, isKept: true, problem: 'mailMaybeSent' },
  failed: { ...stays, problem: 'mailFailed' },
  sending: left,
  waiting: waits,
  toSend: waits,
  held: stays,
  cancelled: { ...stays, isKept: true },
  sent: left,
} as const satisfies Readonly<Record<string, MailStateTraits>>;

export type MailState = keyof typeof traits;

export const mailStateTraits: Readonly<Record<MailState, MailStateTraits>> = traits;
export const statesByUrgency = Object.keys(traits) as MailState[];
