import type { Mode } from '../../../src/domain/settings/mode';
import { cents } from '../../../src/domain/values/money';
import { aSale, aView, draftsIn, numbered } from '../../accounting/aView';
import { carrots, inMode, percent, sale, told } from '../../accounting/support/aBasketSale';
import { served } from '../catalogue/fees';
import { byWeight, offered } from '../catalogue/products';

describe('who sells, by mode', () => {
  test('mandat: each producer, in whose name the drive writes; the drive is no seller of goods', () => {
    const { drafts } = draftsIn(inMode('mandate'));
    expect(told(drafts)).toEqual([
      ['Ferme du Bez', 'invoice', 'Alix', 400],
      ['Chèvrerie du Roc', 'invoice', 'Alix', 440],
      ['Chèvrerie du Roc', 'invoice', 'Bruno', 440],
      ['Drive du Bez', 'receipt', 'Alix', 84],
      ['Drive du Bez', 'receipt', 'Bruno', 44],
    ]);
    for (const one of drafts) {
      const isDrive = one.seller.name === 'Drive du Bez';
      expect([one.agent, one.service]).toEqual(
        isDrive ? [undefined, true] : ['Drive du Bez', undefined],
      );
    }
  });

  test('achat-revente: the drive, at the price that was shown', () => {
    expect(told(draftsIn(inMode('resale')).drafts)).toEqual([
      ['Drive du Bez', 'invoice', 'Alix', 924],
      ['Drive du Bez', 'invoice', 'Bruno', 484],
    ]);
  });

  test('direct: each producer’s own receipt, at the price that was shown', () => {
    const { drafts } = draftsIn(inMode('direct'));
    expect(told(drafts)).toEqual([
      ['Ferme du Bez', 'receipt', 'Alix', 440],
      ['Chèvrerie du Roc', 'receipt', 'Alix', 484],
      ['Chèvrerie du Roc', 'receipt', 'Bruno', 484],
    ]);
    expect(drafts.every(({ agent }) => agent === undefined)).toBe(true);
  });
});

// docs/rules.md S8.
test('a pick-up that was taken back after its hour is over when somebody says so', () => {
  const closed = { ...sale, state: 'closed' } as const;
  const draftsAt = (traits: object) =>
    draftsIn(aView({ sales: [{ ...closed, ...traits }] })).drafts.length;
  expect(draftsAt({})).toBe(5);
  expect(draftsAt({ endsByHand: true })).toBe(0);
  expect(draftsAt({ endsByHand: true, state: 'collected' })).toBe(draftsAt({}));
});

test('nothing is written before the pick-up, nor of a basket that is still to be weighed', () => {
  const open = { ...sale, state: 'open' } as const;
  expect(draftsIn(aView({ sales: [open] })).drafts).toEqual([]);
  const meat = offered('M', { ...byWeight, producerPrice: cents(1013), shownPrice: cents(1013) });
  const of = (weighed: object) =>
    draftsIn(aView({ sales: [aSale({ offered: [meat], lines: [served('M', 1, weighed)] })] }));
  expect(of({})).toMatchObject({
    drafts: [],
    held: [{ sale: 1, basket: 1, seller: 'Ferme des Aulnes' }],
  });
  expect(of({ weighedGrams: 1720 }).drafts[0]?.lines[0]).toMatchObject({
    quantity: 1.72,
    unit: 'kg',
    price: 1013,
    amount: 1742,
  });
});

test('a weight that is missing holds back that producer’s document, and the fees on it', () => {
  const meat = offered('M', { ...byWeight, producerPrice: cents(1013), shownPrice: cents(1114) });
  const of = (weighed: object) => {
    const lines = [served('FB01', 2), served('M', 1, weighed)];
    return aView({ sales: [aSale({ offered: [carrots, meat], terms: percent, lines })] });
  };
  const waiting = draftsIn(of({}));
  expect(told(waiting.drafts)).toEqual([['Ferme du Bez', 'invoice', 'Alix', 400]]);
  expect(waiting.held.map(({ seller }) => seller)).toEqual(['', 'Ferme des Aulnes']);
  const issued = numbered(waiting.drafts);
  expect(told(draftsIn({ ...of({ weighedGrams: 1720 }), issued }).drafts)).toEqual([
    ['Ferme des Aulnes', 'invoice', 'Alix', 1742],
    ['Drive du Bez', 'receipt', 'Alix', 214],
  ]);
});

test('a line that was not served and says « Livré » holds its seller’s document until somebody says yes', () => {
  const of = (typed: object, mode: Mode = 'mandate') => {
    const lines = [served('CR01', 1), served('FB01', 2), served('FB02', 0, typed)];
    const salad = { ...carrots, ref: 'FB02' };
    return draftsIn(
      inMode(mode, { sales: [{ ...sale, offered: [...sale.offered, salad], lines }] }),
    );
  };
  expect(told(of({ isUnsure: true }).drafts)).toEqual([
    ['Chèvrerie du Roc', 'invoice', 'Alix', 440],
  ]);
  expect(of({ isUnsure: true }).held.map(({ seller }) => seller)).toEqual(['', 'Ferme du Bez']);
  expect(told(of({ isUnsure: true }, 'resale').drafts)).toEqual([]);
  expect(told(of({ delivered: 1 }).drafts)).toEqual([
    ['Chèvrerie du Roc', 'invoice', 'Alix', 440],
    ['Ferme du Bez', 'invoice', 'Alix', 600],
    ['Drive du Bez', 'receipt', 'Alix', 104],
  ]);
});
