/** Who decides a mail again while it waits: one that is no longer decided does not leave. */
export type MailComputing = 'everyHour' | 'closing';

/** A buyer what their order is, or that there is none; that it is not served for now; a producer what to bring. */
export type MailTopic = 'order' | 'setAside' | 'toBring';

/** A kind says each of them: one that is forgotten does not compile. */
export interface MailTraits {
  readonly tells: MailTopic | null;
  /** What a mail of this kind must come before; an answer's, where it was due before that. */
  readonly before: 'closing' | 'pickup' | 'pickupEnd' | null;
  /** Of an answer or the order that it leaves: decided by what changes one, from what was told. */
  readonly answers: boolean;
  /** While it waits, said as the order or the sale stands by then. */
  readonly asItStands: boolean;
  readonly computedBy: readonly MailComputing[];
  /** Of money, or of the sale's end: it still leaves where the sale is not held. */
  readonly outlives: boolean;
  /** To whoever hears of sales: not to who unsubscribed meanwhile. */
  readonly toSubscribers: boolean;
}

/** Of no answer, and of nothing that is told of one. */
const unasked = { tells: null, answers: false } as const;

/** To somebody by name, once, whatever becomes of the hours of a sale. */
const once = {
  ...unasked,
  before: null,
  asItStands: false,
  computedBy: [],
  outlives: false,
  toSubscribers: false,
} as const;
const onceOfMoney = { ...once, outlives: true } as const;
/** To somebody who comes to the pick-up; who decides it again tells the hours as they are. */
const ofPickup = {
  ...unasked,
  before: 'pickup',
  asItStands: false,
  outlives: false,
  toSubscribers: false,
} as const;
const ofProducer = {
  ...ofPickup,
  before: 'pickupEnd',
  tells: 'toBring',
  computedBy: ['closing'],
} as const;
const answer = { ...once, answers: true, asItStands: true } as const;
const ofOrder = { ...answer, tells: 'order', before: 'pickupEnd' } as const;

/**
 * Every kind of mail. The order is the rank, by what depends on it (docs/rules.md E3): what whoever runs the
 * drive waits for, producers' orders, answers, changes, demands, reminders, announcements, then the rest.
 */
const traits = {
  test: once,
  // A consent that is due, a sale that opens or does not, evenings, the report.
  coordinator: once,
  producerOrder: ofProducer,
  confirmation: ofOrder,
  // Or that there is none any more.
  change: ofOrder,
  toFix: ofOrder,
  late: { ...answer, tells: 'setAside' },
  saleCalledOff: { ...onceOfMoney, before: 'pickupEnd' },
  saleMoved: { ...once, before: 'pickupEnd', asItStands: true },
  // What a basket comes to: what is to pay, what is missing, weighed or given instead.
  payment: { ...once, computedBy: ['everyHour', 'closing'] },
  // Put down, and on the eve.
  duty: { ...ofPickup, computedBy: ['everyHour'] },
  pickupReminder: { ...ofPickup, computedBy: ['closing'] },
  message: once,
  closingSoon: {
    ...unasked,
    before: 'closing',
    asItStands: false,
    computedBy: ['everyHour'],
    outlives: false,
    toSubscribers: true,
  },
  announcement: {
    ...unasked,
    before: 'closing',
    asItStands: true,
    computedBy: [],
    outlives: false,
    toSubscribers: true,
  },
  // What is left to pay, or is credit.
  account: { ...onceOfMoney, computedBy: ['everyHour'] },
  // Invoices and payout statements.
  document: onceOfMoney,
} as const satisfies Readonly<Record<string, MailTraits>>;

export type MailKind = keyof typeof traits;

/** With words of its name that the drive may change: the coordinator's have several. */
export type WordedKind = Exclude<MailKind, 'test' | 'coordinator'>;

/** Kinds that tell this. */
export type Telling<T extends MailTopic> = {
  [K in MailKind]: (typeof traits)[K] extends { readonly tells: T } ? K : never;
}[MailKind];

export const mailTraits: Readonly<Record<MailKind, MailTraits>> = traits;
export const mailKinds = Object.keys(traits) as MailKind[];

/**
 * The lowest goes first. What tells orders goes as their answers came: of two to one buyer the last is what
 * holds (docs/rules.md E27).
 */
export const rankOf = (kind: MailKind): number =>
  mailKinds.indexOf(tells(kind, 'order') ? 'confirmation' : kind);

export const isMailKind = (text: string): text is MailKind =>
  mailKinds.some((kind) => kind === text);

export const tells = <T extends MailTopic>(kind: MailKind | null, topic: T): kind is Telling<T> =>
  kind !== null && mailTraits[kind].tells === topic;

export const computedBy = (who: MailComputing): MailKind[] =>
  mailKinds.filter((kind) => mailTraits[kind].computedBy.includes(who));
