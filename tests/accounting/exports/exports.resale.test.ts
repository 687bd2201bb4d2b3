import { fecText } from '../../../src/accounting/exports/fec';
import { marginsOf } from '../../../src/accounting/exports/margin';
import { marginTable, purchaseTable } from '../../../src/accounting/exports/resaleTables';
import { shown } from '../../../src/accounting/view/paperTable';
import { purchasesOf } from '../../../src/accounting/view/purchases';
import { receptionsOf } from '../../../src/domain/accounting/reception';
import { basisPoints, cents } from '../../../src/domain/values/money';
import { served } from '../../domain/catalogue/fees';
import { byWeight, loose, offered } from '../../domain/catalogue/products';
import { aProducer, aSale, aView, draftsIn, numbered, settings } from '../aView';

const row = (ref: string, quantity: number, received: number | null = null) => ({
  ...{ producer: null, title: null, packaging: null, total: null, totalUnit: null },
  ...{
    price: null,
    priceIn: null,
    amount: null,
    estimate: null,
    cases: null,
    ref,
    quantity,
    received,
    noted: null,
  },
});
const apples = offered('A', {
  producer: 'Verger',
  vat: basisPoints(550),
  producerPrice: cents(1000),
  shownPrice: cents(1200),
});
const flour = offered('F', {
  ...loose,
  producer: 'Moulin',
  vat: basisPoints(550),
  producerPrice: cents(235),
  shownPrice: cents(260),
});
const sale = aSale({
  offered: [apples, flour],
  lines: [served('A', 1), served('F', 1500)],
  split: [row('A', 1), row('F', 1.5)],
});
const resale = (more = {}, driveVat: 'payer' | 'exempt' = 'payer') =>
  aView({ sales: [sale], settings: settings({ mode: 'resale', driveVat }), ...more });
const only = aSale({ offered: [apples], lines: [served('A', 1)], split: [row('A', 1)] });
const exempt = [aProducer('Verger', { vatRegime: 'franchise en base' })];

describe('the margin of a sale', () => {
  // docs/rules.md A7: bought 10,00 without VAT, sold 12,00 at 5,5 %: VAT 0,63, margin 1,37.
  test('VAT follows the drive’s regime, whatever the farmer’s', () => {
    const [one] = marginsOf(resale({ sales: [only], producers: exempt }));
    expect(one).toMatchObject({ sold: 1200, vat: 63, bought: 1000, margin: 137 });
    expect([one?.onCost, one?.onPrice]).toEqual([1370, 1205]);
  });

  test('a farmer’s VAT comes back to a drive that owes it, and to no other', () => {
    expect(marginsOf(resale({ sales: [only] }))[0]).toMatchObject({ bought: 948, margin: 189 });
    expect(marginsOf(resale({ sales: [only] }, 'exempt'))[0]).toMatchObject({
      ...{ vat: 0, bought: 1000, margin: 200, onCost: 2000, onPrice: 1667 },
    });
  });

  test('is told by both of its names', () => {
    const [row] = marginTable(resale({ sales: [only], producers: exempt })).rows;
    expect(row?.map((cell) => shown(cell, 'fr').replace(/[\u00a0\u202f]/g, ' '))).toEqual([
      ...['1', '12,00 €', '0,63 €', '10,00 €', '1,37 €', '13,7 %', '12,05 %'],
    ]);
  });

  test('what waits for its weight is neither sold nor bought', () => {
    const meat = offered('M', {
      ...byWeight,
      producer: 'Verger',
      vat: basisPoints(550),
      producerPrice: cents(1000),
      shownPrice: cents(1200),
    });
    const second = { basket: 2, email: 'b@exemple.fr', name: 'Bruno' };
    const waiting = aSale({
      offered: [apples, meat],
      lines: [served('A', 1), served('M', 1, second), served('A', 1, second)],
      split: [row('A', 2), row('M', 1)],
    });
    const [without] = marginsOf(resale({ sales: [waiting] }, 'exempt'));
    expect(without).toMatchObject({ sold: 1200, bought: 1000, margin: 200, onCost: 2000 });
    const [, , apple] = waiting.lines;
    const lines = [
      served('A', 1),
      served('M', 1, { ...second, weighedGrams: 1720 }),
      apple as never,
    ];
    const [weighed] = marginsOf(resale({ sales: [{ ...waiting, lines }] }, 'exempt'));
    expect(weighed).toMatchObject({ sold: 4464, bought: 3720, onCost: 2000 });
  });

  // docs/rules.md A7.
  test('ten yoghurts of 1,00 with 0,20 of deposit each leave 1,89, and the producer is paid 12,00', () => {
    const yoghurt = offered('Y', {
      ...{ producer: 'Verger', vat: basisPoints(550), deposit: cents(20) },
      ...{ producerPrice: cents(100), shownPrice: cents(120) },
    });
    const ten = aSale({ offered: [yoghurt], lines: [served('Y', 10)], split: [row('Y', 10)] });
    const view = resale({ sales: [ten] });
    expect(marginsOf(view)[0]).toMatchObject({ sold: 1200, bought: 948, margin: 189 });
    expect(marginsOf(resale({ sales: [ten] }, 'exempt'))[0]).toMatchObject({ margin: 200 });
    expect(purchasesOf(view)).toMatchObject([{ ordered: 1200, received: 1200 }]);
    expect(purchaseTable(view).rows.map((cells) => cells.slice(0, 2))).toEqual([[1, 'Verger']]);
  });
});

describe('what came, against what was ordered', () => {
  test('loose goods count by the kilo, rounded once', () => {
    expect(receptionsOf(sale).map(({ orderedCents }) => orderedCents)).toEqual([1000, 353]);
    const short = receptionsOf({ ...sale, split: [row('A', 1), row('F', 1.5, 1)] });
    expect(short.map(({ receivedCents }) => receivedCents)).toEqual([1000, 235]);
  });
});

test('in resale the FEC takes the VAT out of the turnover, a document each', () => {
  const view = resale();
  const issued = numbered(draftsIn(view).drafts);
  expect(issued.map(({ seller, kind }) => [seller.name, kind])).toEqual([
    ['Drive du Bez', 'invoice'],
  ]);
  const lines = fecText({ ...view, issued })
    .split('\r\n')
    .slice(1, -1);
  expect(lines.map((line) => line.split('\t').slice(0, 13).join('|'))).toEqual([
    'VE|Ventes|1|20260411|411|Acheteurs|C0001|Alix|DF-0001|20260413|Facture DF-0001|15,90|0,00',
    'VE|Ventes|1|20260411|7070550|Ventes de marchandises 5,5 %|||DF-0001|20260413|Facture DF-0001|0,00|15,07',
    'VE|Ventes|1|20260411|445710550|TVA collectée 5,5 %|||DF-0001|20260413|Facture DF-0001|0,00|0,83',
  ]);
});
