import type { Named } from '../../domain/values/locale';
import type { Name } from './placeholderNames';

/** Who decides a mail again while it waits: one that is no longer decided does not leave. */
export type MailComputing = 'everyHour' | 'closing';

/** A buyer what their order is, or that there is none; that it is not served for now; a producer what to bring. */
export type MailTopic = 'order' | 'setAside' | 'toBring';

/** How a mail of a kind is decided and when it leaves. */
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

/** To somebody by name, once, whatever becomes of the sale. */
export const plainTraits: MailTraits = {
  tells: null,
  before: null,
  answers: false,
  asItStands: false,
  computedBy: [],
  outlives: false,
  toSubscribers: false,
};

/** Of an answer, decided by what changes one. */
export const ofAnswer = { answers: true, asItStands: true } as const;
export const ofOrder = { ...ofAnswer, tells: 'order', before: 'pickupEnd' } as const;

/** Words that a drive may change, for one occasion of a kind or as a piece of other mails. */
export interface Template {
  /** In Modèles. */
  readonly name: Named;
  /** Whom it is for, and so of whom its preview is. */
  readonly audience: 'buyers' | 'producers' | 'team';
  /** What it can tell. */
  readonly fields: readonly Name[];
  /** As it ships; blank in a piece. */
  readonly subject: Named;
  readonly text: Named;
}

export interface MailRecord extends Partial<MailTraits> {
  /** In Rappels; `also`, what became of it in this version is called in the one before. */
  readonly name: Named & { readonly also?: readonly string[] };
  readonly templates?: Readonly<Record<string, Template>>;
}

/** All that a kind of mail is: its name, who decides it, its words. `mailKinds.ts` lists them by rank. */
export const defineMail = <const R extends MailRecord>(record: R): R => record;

/** What mails about the same thing can tell. */
export const ofSale = [
  'drive',
  'contact',
  'saleNumber',
  'closing',
  'shortClosing',
  'pickup',
  'pickupDay',
  'weekday',
  'place',
  'instructions',
] as const;
export const ofPerson = ['firstName', 'name'] as const;
/** What was paid beyond an order. */
export const paidTooMuch = ['credit', 'owed'] as const;
export const ofBasket = [
  ...ofSale,
  ...ofPerson,
  'basket',
  'order',
  'fees',
  'total',
  'estimated',
  'toConfirm',
  'included',
  'payment',
  ...paidTooMuch,
  'short',
  'minimum',
  'kept',
  'incomplete',
  'changeLink',
  'deadline',
] as const;

export const ofProducer = [
  ...ofSale,
  'producer',
  'order',
  'total',
  'estimated',
  'toConfirm',
  'fees',
  'byBasket',
  'fileAttached',
  'sheetLink',
] as const;
