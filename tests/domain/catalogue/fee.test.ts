import {
  type FeeTerms,
  type ItemFee,
  type OrderFee,
  orderFee,
  shownPriceOf,
  unitFee,
} from '../../../src/domain/catalogue/fee';
import { basisPoints, cents } from '../../../src/domain/values/money';
import { aFee } from './fees';
import { byWeight, loose, offered } from './products';

const terms = (...fees: FeeTerms['fees']): FeeTerms => ({ fees, place: 'Boulangerie' });

describe('a fee an article is rounded on one unit, always on the producer’s price', () => {
  test.each([
    ['10 % of 2.20', aFee(), 220, 22],
    ['10 % of 12.40 a kilo', aFee(), 1240, 124],
    ['5.5 % of 0.33 is half a cent up', aFee({ rate: basisPoints(550) }), 33, 2],
    ['an amount an article', aFee({ kind: 'itemAmount', amount: cents(15) }), 220, 15],
    [
      '20 % taux de marge on 10.00',
      aFee({ kind: 'costMargin', rate: basisPoints(2000) }),
      1000,
      200,
    ],
    [
      '20 % taux de marque on 10.00',
      aFee({ kind: 'priceMargin', rate: basisPoints(2000) }),
      1000,
      250,
    ],
  ])('%s', (_, fee, price, expected) => {
    expect(unitFee(fee as ItemFee, cents(price))).toBe(expected);
  });
});

describe('the shown price is the producer’s price and what the buyer bears an article', () => {
  const percent = aFee();
  const transport = aFee({ name: 'Transport', kind: 'itemAmount', amount: cents(5) });
  const cost = (rate: number, traits = {}) =>
    aFee({ name: 'Marge', kind: 'costMargin', rate: basisPoints(rate), ...traits });

  test.each([
    ['2.20 and 10 %', terms(percent), 242],
    ['never compounding', terms(percent, transport), 247],
    ['nothing of what the producer bears', terms(aFee({ bearer: 'producer' })), 220],
    ['nothing of what is taken on the order', terms(aFee({ kind: 'totalPercent' })), 220],
    ['of its own producer', terms(aFee({ scope: 'producer', which: 'ferme des  aulnes' })), 242],
    ['not of another', terms(aFee({ scope: 'producer', which: 'Ferme du Haut' })), 220],
    ['of its own category', terms(aFee({ scope: 'category', which: 'Épicerie' })), 242],
    ['and of its other spelling', terms(aFee({ scope: 'category', which: 'Epicerie' })), 242],
    ['of the place of the sale', terms(aFee({ scope: 'place', which: 'Boulangerie' })), 242],
    ['not of another place', terms(aFee({ scope: 'place', which: 'Gare' })), 220],
    [
      'of several margins only the closest',
      terms(cost(2000), cost(1000, { scope: 'category', which: 'Épicerie' })),
      242,
    ],
    ['a margin and a fee side by side', terms(cost(2000), transport), 269],
  ])('%s', (_, feeTerms, expected) => {
    expect(shownPriceOf(feeTerms, offered('A'))).toBe(expected);
  });

  test('each fee is rounded by itself: twice 3 % of 0.15 are twice nothing, not 0.01', () => {
    const three = aFee({ rate: basisPoints(300) });
    const product = offered('A', { producerPrice: cents(15) });
    expect(shownPriceOf(terms(three, three), product)).toBe(15);
  });
});

describe('a fee an order', () => {
  const line = (
    product = offered('A'),
    quantity = 1,
    ordered = quantity,
    weighedGrams?: number,
  ) => ({
    product,
    quantity,
    served: ordered,
    weighedGrams,
  });
  const steps = { kind: 'degressive', amount: cents(200), next: cents(50) } as const;
  const free = {
    kind: 'threshold',
    amount: cents(300),
    threshold: cents(1000),
    reduced: cents(0),
  } as const;
  const ten = offered('T', { producerPrice: cents(1000) });

  test.each([
    ['an amount', aFee({ kind: 'orderAmount', amount: cents(150) }), [line()], 150],
    [
      'an amount, when nothing is handed over',
      aFee({ kind: 'orderAmount', amount: cents(150) }),
      [line(offered('A'), 0, 2)],
      0,
    ],
    [
      'a share of the total, rounded once',
      aFee({ kind: 'totalPercent', rate: basisPoints(300) }),
      [line(offered('A'), 3), line(offered('B'), 2)],
      33,
    ],
    [
      'degressive, three articles',
      aFee({ ...steps, most: 5 }),
      [line(offered('A'), 2), line(offered('B'))],
      300,
    ],
    ['degressive, beyond its maximum', aFee({ ...steps, most: 2 }), [line(offered('A'), 9)], 250],
    ['degressive, a maximum of nothing', aFee({ ...steps, most: 0 }), [line(offered('A'), 9)], 0],
    ['degressive, without maximum', aFee(steps), [line(offered('A'), 9)], 600],
    [
      'degressive, what is loose is one article',
      aFee(steps),
      [line(offered('V', loose), 2500)],
      200,
    ],
    ['below the threshold', aFee(free), [line(offered('A'), 4)], 300],
    ['from the threshold on', aFee(free), [line(ten)], 0],
    [
      'a threshold reached when ordering, then goods missing',
      aFee(free),
      [line(ten, 1), line(ten, 0, 1)],
      0,
    ],
    [
      'by delivered weight',
      aFee({ kind: 'weight', amount: cents(40) }),
      [line(offered('P', byWeight), 2, 2, 1240)],
      50,
    ],
    [
      'by estimated weight',
      aFee({ kind: 'weight', amount: cents(40) }),
      [line(offered('P', byWeight), 2)],
      48,
    ],
    ['by weight, of what has none', aFee({ kind: 'weight', amount: cents(40) }), [line()], 0],
  ])('%s', (_, fee, lines, expected) => {
    expect(orderFee(fee as OrderFee, lines)).toBe(expected);
  });
});
