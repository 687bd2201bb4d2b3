import {
  changeOf,
  inOrder,
  rowsOf,
  type SoldOrder,
  totalsOf,
} from '../../../src/domain/catalogue/soldFigures';
import { figures, type Sale } from '../../support/soldGoods';

describe('the figures of what sold', () => {
  const rows = rowsOf(figures);
  const row = (ref: string) => rows.find((one) => one.ref === ref);

  test('are by product and sale, in thousandths of its unit (docs/rules.md C25)', () => {
    expect(row('FB05')?.sales.map(({ got }) => got)).toEqual([0, 1.1, 2.2]);
    expect(row('FB05')?.buyers).toEqual([{ name: 'Bruno Roux', got: 3.3 }]);
    expect(row('CR01')?.sales[2]).toEqual({
      ...{ price: 242, asked: 10, got: 7, amount: 1694, people: 2, isAbout: false },
      ...{ shortPeople: 1, short: 3 },
    });
    expect(row('FB02')?.sales.map(({ price, amount }) => [price, amount])).toEqual([
      [110, 440],
      [110, 880],
      [130, 390],
    ]);
    expect(row('FB09')).toMatchObject({ title: 'Sirop', packaging: '50 cl', isOffered: null });
    expect(rows.map((one) => changeOf(one)?.by)).toEqual([-5, 2, 1.1, undefined]);
    expect(totalsOf(figures)).toEqual([
      { amount: 1040, baskets: 2, isAbout: false },
      { amount: 2349, baskets: 2, isAbout: false },
      { amount: 2601, baskets: 2, isAbout: false },
    ]);
  });

  test('stand beside the last sale in which it was offered; not offered is not refused (docs/rules.md C25)', () => {
    const [third, second, first] = figures.sales as [Sale, Sale, Sale];
    const without = (from: Sale, ref: string): Sale => ({
      ...from,
      offer: from.offer.filter((one) => one.ref !== ref),
      lines: from.lines.filter(([line]) => line !== ref),
    });
    const skipped = rowsOf({ ...figures, sales: [third, without(second, 'CR01'), first] });
    const cheese = skipped.find(({ ref }) => ref === 'CR01');
    // Offered to the first and wanted by nobody, left out of the second, 7 in the third.
    expect(cheese && changeOf(cheese)).toEqual({ by: 7, since: 0 });
    const withdrawn = rowsOf({ ...figures, sales: [without(third, 'FB05'), second, first] });
    const flour = withdrawn.find(({ ref }) => ref === 'FB05');
    expect(flour && changeOf(flour)).toBeUndefined();
    const fell = inOrder(withdrawn, 'change').map(({ ref }) => ref);
    expect(fell).toEqual(['FB02', 'CR01', 'FB09', 'FB05']);
  });

  test('of a sale that waits for weights are estimates, product by product', () => {
    const [third, ...others] = figures.sales as [Sale, ...Sale[]];
    const waiting = { ...figures, sales: [{ ...third, awaiting: ['FB05'] }, ...others] };
    const about = rowsOf(waiting).map(({ ref, sales }) => [ref, sales.map((one) => one.isAbout)]);
    expect(about).toContainEqual(['FB05', [false, false, true]]);
    expect(about).toContainEqual(['CR01', [false, false, false]]);
    expect(totalsOf(waiting).map(({ isAbout }) => isAbout)).toEqual([false, false, true]);
  });

  test('are ordered as asked, what nothing is known of last', () => {
    const refs = (order: SoldOrder) => inOrder(rows, order).map(({ ref }) => ref);
    expect(refs('amount')).toEqual(['CR01', 'FB02', 'FB05', 'FB09']);
    expect(refs('short')[0]).toBe('CR01');
    expect(refs('change')).toEqual(['FB02', 'FB05', 'CR01', 'FB09']);
    expect(refs('producer')).toEqual(['CR01', 'FB02', 'FB05', 'FB09']);
  });
});
