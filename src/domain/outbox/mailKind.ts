/** Who decides a mail again while it waits: one that is no longer decided does not leave. */
export type MailDecider = 'everyHour' | 'closing';

export interface MailTraits {
  /** What a mail of this kind must come before; an answer's, where it was due before that. */
  readonly before?: 'closing' | 'pickup';
  /** Decided once, when an answer is taken, and never again. */
  readonly answers?: true;
  /** While it waits, said as the order or the sale stands by then. */
  readonly asItStands?: true;
  readonly decidedBy: readonly MailDecider[];
}

const once = { decidedBy: [] } as const;
const answer = { answers: true, asItStands: true, before: 'pickup', ...once } as const;

/**
 * Every kind of mail. The order is that of urgency: what somebody waits for, then what must come
 * before the pick-up, then the producers, then the rest.
 */
const traits = {
  test: once,
  authorisation: once,
  nextSale: once,
  confirmation: answer,
  change: answer,
  cancellation: answer,
  toFix: answer,
  late: { answers: true, asItStands: true, ...once },
  readLate: answer,
  saleCalledOff: { before: 'pickup', ...once },
  saleMoved: { before: 'pickup', asItStands: true, ...once },
  waitingList: { before: 'closing', decidedBy: ['everyHour'] },
  payment: { decidedBy: ['everyHour', 'closing'] },
  missing: { decidedBy: ['everyHour'] },
  dutyTomorrow: { before: 'pickup', decidedBy: ['everyHour', 'closing'] },
  duty: { before: 'pickup', decidedBy: ['everyHour', 'closing'] },
  dutyTaken: { before: 'pickup', decidedBy: ['everyHour'] },
  pickupReminder: { before: 'pickup', decidedBy: ['closing'] },
  producerOrder: { before: 'pickup', decidedBy: ['closing'] },
  producerChange: { before: 'pickup', decidedBy: ['closing'] },
  dutyCall: { before: 'pickup', decidedBy: ['everyHour'] },
  message: once,
  closingSoon: { before: 'closing', decidedBy: ['everyHour'] },
  announcement: { before: 'closing', asItStands: true, ...once },
  unpaid: { decidedBy: ['everyHour'] },
  creditLeft: { decidedBy: ['everyHour'] },
  payout: once,
  document: once,
  producerDocuments: once,
  eveningSummary: { before: 'closing', ...once },
  weeklyReport: once,
} as const satisfies Readonly<Record<string, MailTraits>>;

export type MailKind = keyof typeof traits;

/** With words that the drive may change: all but the one that tries them. */
export type WordedKind = Exclude<MailKind, 'test'>;

export const mailTraits: Readonly<Record<MailKind, MailTraits>> = traits;
export const mailKinds = Object.keys(traits) as MailKind[];

export const isMailKind = (text: string): text is MailKind =>
  mailKinds.some((kind) => kind === text);

export const decidedBy = (who: MailDecider): MailKind[] =>
  mailKinds.filter((kind) => mailTraits[kind].decidedBy.includes(who));
