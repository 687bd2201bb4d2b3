import { type Cents, cents } from '../../../src/domain/values/money';
import type { Instant } from '../../../src/domain/values/time';
import type { MorningDetails } from '../../../src/text/mails/morning';
import type {
  DayBasket,
  DayDetails,
  DayLine,
  DayProduct,
} from '../../../src/text/pages/panel/dayDetails';

const at = (text: string) => Date.parse(`${text}+02:00`) as Instant;

const GOODS = [
  'Carottes',
  'Salade batavia',
  'Tomme de montagne',
  'Œufs de plein air',
  'Pain au levain',
];

export const product = (nth: number, more: Partial<DayProduct> = {}): DayProduct => ({
  ref: `P${nth}`,
  producer: `Ferme n° ${1 + (nth % 8)}`,
  title: `${GOODS[nth % GOODS.length]} ${nth}`,
  packaging: '500 g',
  sale: 'piece',
  content: { dimension: 'mass', amount: 500 },
  ...more,
});

export const line = (ref: string, quantity: number, more: Partial<DayLine> = {}): DayLine => ({
  ref,
  quantity,
  amount: cents(220 * quantity),
  awaits: false,
  ...more,
});

export function basket(
  number: number,
  lines: readonly DayLine[],
  more: Partial<DayBasket> = {},
): DayBasket {
  const amount: Cents = cents(lines.reduce((all, one) => all + one.amount, 0));
  const estimated = lines.some(({ awaits }) => awaits);
  const name = `Camille Marchal-Dupont ${number}`;
  return {
    basket: number,
    name,
    comment: '',
    amount,
    estimated,
    payment: 'paid',
    left: cents(0),
    lines,
    ...more,
  };
}

export function aDay(
  products: readonly DayProduct[],
  baskets: readonly DayBasket[],
  more: Partial<DayDetails> = {},
): DayDetails {
  return {
    drive: {
      name: 'Drive du Bez',
      coordinatorEmail: 'coordination@exemple.fr',
      instructions: 'Apportez vos sacs.',
      locale: 'fr',
      zone: 'Europe/Paris',
    },
    sale: {
      number: 3,
      opensAt: at('2026-04-07T08:00'),
      closesAt: at('2026-04-09T20:00'),
      pickupStart: at('2026-04-11T08:00'),
      pickupEnd: at('2026-04-11T12:00'),
      place: 'Terrasse du Fournil, Crest',
    },
    now: at('2026-04-10T10:12'),
    logo: null,
    duties: null,
    morning: MORNING,
    products,
    baskets,
    ...more,
  };
}

/** Nothing noted yet. */
const MORNING: MorningDetails = {
  ...{ baskets: 0, handed: null, left: [], gaps: [], replaced: [], means: [], till: null },
  ...{ empties: { count: 0, amount: cents(0) }, bags: 0, duties: null },
};

/** 80 products of eight producers; some weighed, some loose. */
export const PRODUCTS: readonly DayProduct[] = Array.from({ length: 80 }, (_, nth) => {
  if (nth % 10 === 3)
    return product(nth, {
      sale: 'weight',
      packaging: 'pièce',
      content: { dimension: 'mass', amount: 1800 },
    });
  if (nth % 10 === 7)
    return product(nth, {
      sale: 'loose',
      packaging: 'vrac',
      content: { dimension: 'mass', amount: 500 },
    });
  return product(nth);
});

const lineOf = (nth: number, quantity: number): DayLine => {
  const { ref, sale } = PRODUCTS[nth] as DayProduct;
  if (sale === 'loose') return line(ref, quantity * 500);
  return line(ref, quantity, { awaits: sale === 'weight' });
};

/** 64 baskets of an ordinary week. */
export const BASKETS: readonly DayBasket[] = Array.from({ length: 64 }, (_, nth) =>
  basket(
    nth + 1,
    Array.from({ length: 1 + ((nth * 7) % 12) }, (_, at) =>
      lineOf((nth * 5 + at * 3) % 80, 1 + (at % 3)),
    ),
    nth % 3 === 0 ? { payment: 'toPay', left: cents(1234) } : {},
  ),
);

/** Everything at once: a line of each product. */
export const HUGE = basket(
  65,
  PRODUCTS.map((_, nth) => lineOf(nth, 1 + (nth % 4))),
);
