import type { Name } from './names';

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

/**
 * What each kind of mail can tell. Some kinds have several templates, so that each reads as a
 * letter; `dues` is a piece of others: what is to be paid, and how.
 */
export const kinds = {
  announcement: [...sale, ...person, 'orderLink', 'stopLink', 'offer'],
  confirmation: order,
  nothingServed: [...sale, ...person, 'order', 'changeLink', 'deadline'],
  change: order,
  minimumMissed: order,
  priceChanged: [...order, 'newPrice'],
  cancellation: [...sale, ...person, 'basket', 'minimum', 'orderLink', 'deadline'],
  emptyAnswer: [...sale, ...person, 'orderLink', 'deadline'],
  toFix: [...order, 'unread'],
  late: [...sale, ...person, 'receivedAt', 'basket', 'total'],
  dues: [
    'settled',
    'amount',
    'nothingDue',
    'payee',
    'iban',
    'reference',
    'payLink',
    'keptUntilPaid',
  ],
  payment: order,
  pickupReminder: order,
  producerOrder: [
    ...sale,
    'producer',
    'order',
    'total',
    'estimated',
    'fees',
    'byBasket',
    'fileAttached',
    'sheetLink',
  ],
  dutyTomorrow: [...sale, ...person, 'slots', 'others'],
  duty: [...sale, ...person, 'slots', 'others'],
  payout: [...sale, 'producer', 'sold', 'missing', 'feesBorne', 'setOff', 'unpaid', 'paid', 'left'],
  authorisation: ['drive', 'authorisationLink'],
} as const satisfies Readonly<Record<string, readonly Name[]>>;

export type TemplateKind = keyof typeof kinds;

/** Formatted words for all that a kind can tell; what is absent is blank. */
export type ValuesOf<K extends TemplateKind> = Readonly<Record<(typeof kinds)[K][number], string>>;
