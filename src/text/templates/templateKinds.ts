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
  'safety',
] as const;
const person = ['firstName', 'name'] as const;
const order = [
  ...sale,
  ...person,
  'basket',
  'order',
  'fees',
  'total',
  'estimated',
  'included',
  'payment',
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
  announcement: [...sale, ...person, 'orderLink', 'stopLink', 'offer'],
  closingSoon: [...sale, ...person, 'orderLink', 'stopLink'],
  confirmation: [...order, 'subscribeLink'],
  nothingServed: [...sale, ...person, 'order', 'changeLink', 'deadline'],
  change: order,
  minimumMissed: order,
  priceChanged: [...order, 'newPrice'],
  producerAbsent: [...order, 'producer'],
  orderReplaced: [...order, 'lost', 'lostLines', 'bothLink'],
  cancellation: [...sale, ...person, 'basket', 'minimum', 'orderLink', 'deadline'],
  emptyAnswer: [...sale, ...person, 'orderLink', 'deadline'],
  toFix: [...order, 'unread'],
  late: [...sale, ...person, 'receivedAt', 'basket', 'total'],
  saleCalledOff: [...sale, ...person, 'basket', 'comes', 'word'],
  saleMoved: [...sale, ...person, 'basket', 'moves', 'prolonged', 'orderLink'],
  dues: [
    'settled',
    'amount',
    'carried',
    'nothingDue',
    'payee',
    'iban',
    'reference',
    'payLink',
    'keptUntilPaid',
    'estimated',
    'later',
    'atPickup',
  ],
  payment: [...order, 'left', 'weighed', 'before', 'difference', 'gaps'],
  missing: [
    ...sale,
    ...person,
    'basket',
    'gaps',
    'before',
    'total',
    'credit',
    'left',
    'payment',
    'owed',
  ],
  unpaid: [...sale, ...person, 'left', 'payment'],
  creditLeft: [...sale, ...person, 'credit'],
  pickupReminder: order,
  producerOrder: producer,
  producerChange: [...producer, 'gaps'],
  absenceNoted: [...sale, 'producer', 'lostLines', 'gaps'],
  dutyTomorrow: [...sale, ...person, 'slots', 'others', 'replaceLink', 'nextTurns'],
  duty: [...sale, ...person, 'slots', 'others', 'replaceLink', 'nextTurns'],
  dutyTaken: [...sale, ...person, 'slots', 'taker', 'inReturn'],
  dutyCall: [...sale, ...person, 'slots', 'asker', 'inReturn', 'yesLink'],
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
  document: [...sale, ...person, 'numbers', 'documents'],
  producerDocuments: [...sale, 'producer', 'numbers', 'documents'],
  eveningSummary: [...sale, 'orders', 'news', 'total', 'problems', 'failures'],
  weeklyReport: [
    ...sale,
    'baskets',
    'total',
    'morning',
    'byProducer',
    'gaps',
    'unpaid',
    'failures',
  ],
  authorisation: ['drive', 'authorisationLink'],
} as const satisfies Readonly<Record<WordedKind, readonly Name[]>> &
  Readonly<Record<string, readonly Name[]>>;

export type TemplateKind = keyof typeof kinds;

/** Formatted words for all that a kind can tell; what is absent is blank. */
export type ValuesOf<K extends TemplateKind> = Readonly<Record<(typeof kinds)[K][number], string>>;
