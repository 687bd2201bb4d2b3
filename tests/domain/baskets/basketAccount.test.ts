import {
  basketAccounts,
  entitlements,
  saleAccount,
} from '../../../src/domain/baskets/basketAccount';
import type { Fee } from '../../../src/domain/catalogue/fee';
import type { OfferedProduct } from '../../../src/domain/catalogue/product';
import { basisPoints, cents } from '../../../src/domain/values/money';
import { aFee, perOrder, served } from '../catalogue/fees';
import { byWeight, offered } from '../catalogue/products';

const at = (price: number, shown: number, traits: Partial<OfferedProduct> = {}) => ({
  producerPrice: cents(price),
  shownPrice: cents(shown),
  ...traits,
});

const one = (lines: ReturnType<typeof served>[], products: OfferedProduct[], ...fees: Fee[]) => {
  const account = basketAccounts(lines, products, { fees, place: '' }).get(1);
  if (!account) throw new Error('an empty basket');
  const byFee = Object.fromEntries(account.fees.map(({ fee, amount }) => [fee.name, amount]));
  return { ...account, byFee, shares: Object.fromEntries(entitlements(account)) };
};

describe('what a basket is made of', () => {
  it('three pieces at 2.20 with 10 % a unit: 7.26, of which the producer 6.60', () => {
    const basket = one([served('A', 3)], [offered('A', at(220, 242))], aFee());
    expect(basket).toMatchObject({
      buyer: 726,
      shares: { 'Ferme des Aulnes': 660, '': 66 },
      byFee: { Participation: 66 },
    });
  });

  it('by weight the fee is the difference: 1240 g at 12.40 and 10 %', () => {
    const poulet = offered('P', at(1240, 1364, byWeight));
    const basket = one([served('P', 1, { weighedGrams: 1240 })], [poulet], aFee());
    expect(basket).toMatchObject({ buyer: 1691, shares: { 'Ferme des Aulnes': 1538, '': 153 } });
  });

  it('two pieces missing: 4.84 less for the buyer, 4.40 for the producer, 0.44 of fee', () => {
    const products = [offered('A', at(220, 242))];
    const before = one([served('A', 5)], products, aFee());
    const after = one([served('A', 5, { delivered: 3 })], products, aFee());
    const gone = (shares: Record<string, number>, name: string) =>
      (before.shares[name] ?? 0) - (shares[name] ?? 0);
    expect([
      before.buyer - after.buyer,
      gone(after.shares, 'Ferme des Aulnes'),
      gone(after.shares, ''),
    ]).toEqual([484, 440, 44]);
  });

  it('an amount an order comes on top, and goes where Frais says', () => {
    const basket = one(
      [served('A', 2)],
      [offered('A')],
      perOrder(150),
      perOrder(80, { name: 'Transport', receiver: 'Ferme du Haut' }),
    );
    expect(basket.buyer).toBe(440 + 150 + 80);
    expect(basket.shares).toEqual({ 'Ferme des Aulnes': 440, '': 150, 'Ferme du Haut': 80 });
  });

  it('what producers bear is shared by what each sold, to the cent, and costs the buyer nothing', () => {
    const products = ['X', 'Y', 'Z'].map((producer) => offered(producer, { producer }));
    const basket = one(
      ['X', 'Y', 'Z'].map((ref) => served(ref, 1)),
      products,
      perOrder(100, { bearer: 'producer' }),
    );
    expect(basket.buyer).toBe(660);
    expect(basket.shares).toEqual({ X: 220 - 34, Y: 220 - 33, Z: 220 - 33, '': 100 });
  });

  it('two fees an article share the difference as their units do', () => {
    const fees = [aFee(), aFee({ name: 'Étal', rate: basisPoints(500) })];
    const poulet = offered('P', at(1240, 1426, byWeight));
    const basket = one([served('P', 1, { weighedGrams: 777 })], [poulet], ...fees);
    const { Participation = 0, Étal = 0 } = basket.byFee;
    expect(Participation + Étal).toBe(basket.buyer - (basket.shares['Ferme des Aulnes'] ?? 0));
    expect([Participation, Étal]).toEqual([97, 48]);
  });

  it('six jars at 0.20, four given back: deposits stay outside of fees', () => {
    const jar = offered('Y', at(220, 242, { deposit: cents(20) }));
    const basket = one([served('Y', 6, { returned: 4 })], [jar], aFee(), perOrder(100));
    expect(basket.deposit).toBe(120 - 80);
    expect(basket.buyer).toBe(6 * 242 + 40 + 100);
    expect(basket.byFee.Participation).toBe(6 * 22);
    expect(basket.shares['Ferme des Aulnes']).toBe(6 * 220 + 40);
  });

  it('empties of one producer and jars of another do not shift what each bears', () => {
    const deposit = { deposit: cents(20) };
    const products = [
      offered('X', { producer: 'X', producerPrice: cents(1000), ...deposit }),
      offered('Y', { producer: 'Y', producerPrice: cents(1000), ...deposit }),
    ];
    const lines = [served('X', 1, { returned: 9 }), served('Y', 1)];
    const basket = one(lines, products, perOrder(100, { bearer: 'producer' }));
    expect(basket.shares).toEqual({ X: 1000 - 160 - 50, Y: 1000 + 20 - 50, '': 100 });
  });

  it('a price raised by hand leaves its difference with the drive', () => {
    expect(one([served('A', 2)], [offered('A', at(220, 230))]).shares['']).toBe(20);
  });
});

describe('free from 15.00 on, 3.00 below: what was ordered decides, whatever is handed over', () => {
  const products = [
    offered('P', { producer: 'Ferme' }),
    offered('W', { producer: 'Moulin', producerPrice: cents(1240), ...byWeight }),
  ];
  const fee = aFee({ kind: 'threshold', amount: cents(300), threshold: cents(1500) });
  const accountOf = (lines: ReturnType<typeof served>[]) =>
    basketAccounts(lines, products, { fees: [fee], place: '' }).get(1);
  const ordered = [served('P', 1), served('W', 2)];

  test.each([
    ['reached, all given', ordered, 220 + 1488],
    ['reached, the poultry missing', [served('P', 1), served('W', 2, { delivered: 0 })], 220],
    ['reached, weighed light', [served('P', 1), served('W', 2, { weighedGrams: 100 })], 344],
    ['below, weighed heavy', [served('W', 1, { weighedGrams: 1500 })], 1860 + 300],
    ['below, one more given', [served('W', 1, { delivered: 3 })], 2232 + 300],
    ['below, what is missing', [served('P', 1), served('W', 1, { delivered: 0 })], 220 + 300],
    ['reached, then taken out by a minimum', [served('P', 1), served('W', 0, { asked: 2 })], 520],
  ])('%s', (_case, lines, buyer) => {
    expect(accountOf(lines)?.buyer).toBe(buyer);
  });

  test('who brings nothing of it is not in the basket’s account', () => {
    const account = accountOf([served('P', 1), served('W', 2, { delivered: 0 })]);
    expect([...(account?.producers.keys() ?? [])]).toEqual(['Ferme']);
  });

  test('where nothing at all is handed over, there is nothing to pay', () => {
    const none = { delivered: 0 };
    expect(accountOf([served('P', 1, none), served('W', 2, none)])).toBeUndefined();
  });
});

test('a sale is the sum of its baskets: who sold, who bears and who receives', () => {
  const products = [
    offered('A', { producer: 'Ferme' }),
    offered('B', { producer: 'Moulin', producerPrice: cents(500) }),
  ];
  const fees = [
    perOrder(150),
    aFee({
      name: 'Étal',
      kind: 'totalPercent',
      bearer: 'producer',
      scope: 'producer',
      which: 'Moulin',
    }),
    perOrder(50, { name: 'Camion', receiver: 'Ferme' }),
  ];
  const lines = [served('A', 2), served('B', 1), served('A', 1, { basket: 2 })];
  const sale = saleAccount(basketAccounts(lines, products, { fees, place: '' }).values());
  expect(sale.buyers).toBe(440 + 500 + 220 + 2 * 200);
  expect(sale.buyersFees).toBe(400);
  expect(Object.fromEntries(sale.drive)).toEqual({ Forfait: 300, Étal: 50 });
  expect(sale.producers.get('Ferme')).toEqual({
    sold: 660,
    borne: new Map(),
    received: new Map([['Camion', 100]]),
  });
  expect(sale.producers.get('Moulin')).toEqual({
    sold: 500,
    borne: new Map([['Étal', 50]]),
    received: new Map(),
  });
});
