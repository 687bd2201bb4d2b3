/** Who decides a mail again while it waits: one that is no longer decided does not leave. */
export type MailDecider = 'everyHour' | 'closing';

/** A buyer what their order is, or that there is none; that it is not served for now; a producer what to bring. */
export type MailTopic = 'order' | 'setAside' | 'toBring';

export interface MailTraits {
  readonly tells?: MailTopic;
  /** What a mail of this kind must come before; an answer's, where it was due before that. */
  readonly before?: 'closing' | 'pickup';
  /** Decided once, when an answer is taken, and never again. */
  readonly answers?: true;
  /** While it waits, said as the order or the sale stands by then. */
  readonly asItStands?: true;
  readonly decidedBy: readonly MailDecider[];
  /** Of money, or of the sale's end: it still leaves where the sale is not held. */
  readonly outlives: boolean;
  /** What somebody held back, or what failed, is told anew too where it is asked for. */
  readonly aboutSums?: true;
  /** To whoever hears of sales: not to who unsubscribed meanwhile. */
  readonly toSubscribers?: true;
  /**
   * What becomes of one that waits while its sale moves: withdrawn, and decided again by the hour in its row,
   * or told anew in the write that moves (docs/rules.md E44).
   */
  readonly whenMoved?: 'decidedAgain' | 'toldAnew';
}

const once = { decidedBy: [], outlives: false } as const;
const onceOfMoney = { decidedBy: [], outlives: true } as const;
const ofProducer = {
  tells: 'toBring',
  before: 'pickup',
  decidedBy: ['closing'],
  outlives: false,
  whenMoved: 'toldAnew',
} as const;
const answer = { answers: true, asItStands: true, ...once } as const;
const ofOrder = { tells: 'order', before: 'pickup', ...answer } as const;

/**
 * Every kind of mail. The order is that of urgency: what somebody waits for, then what must come
 * before the pick-up, then the producers, then the rest.
 */
const traits = {
  test: once,
  authorisation: once,
  nextSale: once,
  confirmation: ofOrder,
  change: ofOrder,
  cancellation: ofOrder,
  toFix: ofOrder,
  late: { tells: 'setAside', ...answer },
  readLate: { tells: 'setAside', before: 'pickup', ...answer },
  saleCalledOff: { before: 'pickup', ...onceOfMoney },
  saleMoved: { before: 'pickup', asItStands: true, ...once },
  waitingList: { before: 'closing', decidedBy: ['everyHour'], outlives: false },
  payment: { decidedBy: ['everyHour', 'closing'], outlives: false, aboutSums: true },
  missing: {
    decidedBy: ['everyHour'],
    outlives: false,
    aboutSums: true,
    whenMoved: 'decidedAgain',
  },
  dutyTomorrow: { before: 'pickup', decidedBy: ['everyHour', 'closing'], outlives: false },
  duty: { before: 'pickup', decidedBy: ['everyHour', 'closing'], outlives: false },
  dutyTaken: { before: 'pickup', decidedBy: ['everyHour'], outlives: false },
  pickupReminder: { before: 'pickup', decidedBy: ['closing'], outlives: false, aboutSums: true },
  producerOrder: ofProducer,
  producerChange: ofProducer,
  dutyCall: { before: 'pickup', decidedBy: ['everyHour'], outlives: false },
  message: once,
  closingSoon: {
    before: 'closing',
    decidedBy: ['everyHour'],
    outlives: false,
    toSubscribers: true,
    whenMoved: 'decidedAgain',
  },
  announcement: { before: 'closing', asItStands: true, toSubscribers: true, ...once },
  unpaid: { decidedBy: ['everyHour'], outlives: true, aboutSums: true },
  creditLeft: { decidedBy: ['everyHour'], outlives: true },
  payout: onceOfMoney,
  document: onceOfMoney,
  producerDocuments: onceOfMoney,
  eveningSummary: { before: 'closing', ...once },
  weeklyReport: once,
} as const satisfies Readonly<Record<string, MailTraits>>;

export type MailKind = keyof typeof traits;

/** With words that the drive may change: all but the one that tries them. */
export type WordedKind = Exclude<MailKind, 'test'>;

/** Kinds that tell this. */
export type Telling<T extends MailTopic> = {
  [K in MailKind]: (typeof traits)[K] extends { readonly tells: T } ? K : never;
}[MailKind];

export const mailTraits: Readonly<Record<MailKind, MailTraits>> = traits;
export const mailKinds = Object.keys(traits) as MailKind[];

export const isMailKind = (text: string): text is MailKind =>
  mailKinds.some((kind) => kind === text);

export const tells = <T extends MailTopic>(kind: MailKind | null, topic: T): kind is Telling<T> =>
  kind !== null && mailTraits[kind].tells === topic;

export const decidedBy = (who: MailDecider): MailKind[] =>
  mailKinds.filter((kind) => mailTraits[kind].decidedBy.includes(who));
