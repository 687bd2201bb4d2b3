import { feeByRate, goodsByRate, type Taxed, vatByRate } from '../../../src/domain/accounting/vat';
import type { OfferedProduct } from '../../../src/domain/catalogue/product';
import { basisPoints, cents } from '../../../src/domain/values/money';
import { served } from '../catalogue/fees';
import { offered } from '../catalogue/products';

const [reduced, normal] = [basisPoints(550), basisPoints(2000)];
const vatOf = (amounts: Taxed): number => vatByRate(amounts).reduce((all, { vat }) => all + vat, 0);
const byRef = (products: readonly OfferedProduct[]) =>
  new Map(products.map((one) => [one.ref, one]));

describe('VAT is by document and rate', () => {
  test('three lines of 1.10 at 5.5 % carry 0.17, not three times 0.06', () => {
    const products = ['A', 'B', 'C'].map((ref) => offered(ref, { producerPrice: cents(110) }));
    const paid = goodsByRate(
      products.map(({ ref }) => served(ref, 1)),
      byRef(products),
      'buyer',
    );
    expect(vatByRate(paid)).toEqual([{ rate: 550, withVat: 330, vat: 17, withoutVat: 313 }]);
  });

  const products = [
    offered('A', { shownPrice: cents(1000), producerPrice: cents(900), deposit: cents(20) }),
    offered('B', { producerPrice: cents(1000), vat: normal }),
  ];
  const lines = [served('A', 2), served('B', 1), served('B', 1, { delivered: 0 })];
  const basket = goodsByRate(lines, byRef(products), 'buyer');

  test('a fee of 3.00 at its own rate of 20 % carries 0.50', () => {
    expect(vatOf(feeByRate(cents(300), normal, basket))).toBe(50);
  });

  test('following the basket it is 2.00 and 1.00, and carries 0.27', () => {
    const followed = feeByRate(cents(300), undefined, basket);
    expect([...followed]).toEqual([
      [reduced, 200],
      [normal, 100],
    ]);
    expect(vatOf(followed)).toBe(27);
  });

  test('a producer’s own prices are without the fees of articles', () => {
    expect([...goodsByRate(lines, byRef(products), 'producer')]).toEqual([
      [reduced, 1800],
      [normal, 1000],
    ]);
  });

  test('deposits are outside VAT', () => {
    const jar = offered('Y', { producerPrice: cents(110), deposit: cents(20) });
    expect([...goodsByRate([served('Y', 3)], byRef([jar]), 'buyer')]).toEqual([[reduced, 330]]);
  });
});
