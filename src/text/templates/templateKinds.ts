import type { WordedKind } from '../../domain/outbox/mailKind';
import type { Name } from './placeholderNames';

const sale = [
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
const person = ['firstName', 'name'] as const;
/** What was paid beyond an order. */
const tooMuch = ['credit', 'owed'] as const;
const order = [
  ...sale,
  ...person,
  'basket',
  'order',
  'fees',
  'total',
  'estimated',
  'toConfirm',
  'included',
  'payment',
  ...tooMuch,
  'short',
  'minimum',
  'kept',
  'incomplete',
  'changeLink',
  'deadline',
] as const;

const producer = [
  ...sale,
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

/**
 * What each kind of mail can tell. Some kinds have several templates, so that each reads as a
 * letter; `dues` is a piece of others: what is to be paid, and how.
 */
export const kinds = {
  announcement: [
    ...sale,
    ...person,
    'orderLink',
    'usualLink',
    'usualGone',
    'usualMaySell',
    'stopLink',
    'offer',
    'fresh',
  ],
  closingSoon: [...sale, ...person, 'orderLink', 'casesToFill', 'stopLink'],
  confirmation: [...order, 'subscribeLink'],
  nothingServed: [
    ...sale,
    ...person,
    'order',
    'incomplete',
    ...tooMuch,
    'changeLink',
    'orderLink',
    'deadline',
  ],
  change: [...order, 'cancelled', 'reasons', 'lost', 'lostLines', 'bothLink', 'orderLink'],
  toFix: [...order, 'unread'],
  late: [...sale, ...person, 'receivedAt', 'inTime', 'basket', 'total'],
  saleCalledOff: [...sale, ...person, 'basket', 'comes', 'word', ...tooMuch],
  saleMoved: [...sale, ...person, 'basket', 'moves', 'prolonged', 'orderLink', 'changeLink'],
  message: [...sale, ...person, 'basket', 'stopLink'],
  dues: [
    'settled',
    'amount',
    'carried',
    'nothingDue',
    'payee',
    'iban',
    'reference',
    'payLink',
    'toConfirm',
    'later',
    'askedLater',
    'atPickup',
    'pickupOver',
    'asksHow',
  ],
  payment: [...order, 'left', 'weighed', 'isChanged', 'allGiven', 'before', 'difference', 'gaps'],
  account: [...sale, ...person, 'left', 'payment', 'credit'],
  pickupReminder: order,
  producerOrder: [...producer, 'isChanged', 'isAbsent', 'gaps'],
  duty: [...sale, ...person, 'isTomorrow', 'slots', 'others'],
  payout: [
    ...sale,
    'producer',
    'order',
    'vat',
    'sold',
    'missing',
    'feesBorne',
    'setOff',
    'unpaid',
    'carried',
    'waiting',
    'payouts',
    'paid',
    'left',
  ],
  document: [...sale, ...person, 'producer', 'numbers', 'documents'],
  nextSale: [...sale, 'openedAt', 'openedOn', 'orderLink', 'moves', 'why'],
} as const satisfies Readonly<Record<WordedKind, readonly Name[]>> &
  Readonly<Record<string, readonly Name[]>>;

export type TemplateKind = keyof typeof kinds;

/** Formatted words for all that a kind can tell; what is absent is blank. */
export type ValuesOf<K extends TemplateKind> = Readonly<Record<(typeof kinds)[K][number], string>>;
