import { statementPage } from '../../../src/accounting/documents/printed';
import { collectedSales, collectedTable } from '../../../src/accounting/exports/statement';
import { shown } from '../../../src/accounting/view/paperTable';
import { balanceCredits } from '../../../src/domain/money/credit';
import { type Due, postDues } from '../../../src/domain/money/due';
import { Ledger } from '../../../src/domain/money/ledger';
import { postReceipt } from '../../../src/domain/money/receipt';
import { cents } from '../../../src/domain/values/money';
import { aProducer, aSale, aView, noon, rowsOf } from '../aView';

describe('what was collected for others', () => {
  /** As in the first week of Crest, in small: 231,10 of 1 626,00 are the collector’s own. */
  const due: Due = {
    ...{ sale: 1, basket: 1, payee: 0, email: 'a@exemple.fr', name: '', estimated: false },
    served: { sold: new Map(), fees: new Map() },
    settled: { sold: new Map(), fees: new Map() },
  };
  const side = {
    sold: new Map([
      ['La Gervanne', cents(23_110)],
      ['Vergers du Val', cents(48_455)],
      ['Les six autres', cents(91_035)],
    ]),
    fees: new Map<string, ReturnType<typeof cents>>(),
  };
  const ledger = new Ledger();
  postDues(ledger, 1, [{ ...due, served: side, settled: side }], noon('2026-04-09'));
  const view = (books: Ledger, basis: 'received' | 'due' = 'received') =>
    aView({
      ledger: rowsOf(books),
      sales: [aSale({ basis })],
      collector: 'la gervanne',
      producers: [aProducer('La Gervanne')],
    });

  test('1 626,00 due, 231,10 its own: 1 394,90 belongs to others', () => {
    const rows = collectedTable(view(ledger, 'due')).rows.map((row) =>
      row.map((cell) => shown(cell, 'fr').replace(/[\u00a0\u202f]/g, ' ')),
    );
    expect(rows).toEqual([
      ['Reçu des acheteurs', '0,00 €'],
      ['Payé sur les paniers', '0,00 €'],
      ['Reste à payer', '1 626,00 €'],
      ['Dû par les acheteurs', '1 626,00 €'],
      ['Ventes de La Gervanne, son chiffre d’affaires', '231,10 €'],
      ['Appartient à Vergers du Val', '484,55 €'],
      ['Appartient à Les six autres', '910,35 €'],
      ['Appartient à d’autres, en tout', '1 394,90 €'],
    ]);
    const page = statementPage(view(ledger, 'due')).replace(/[\u00a0\u202f]/g, ' ');
    expect(page).toContain('1 394,90 € sont ou seront encaissés par La Gervanne pour le compte');
    expect(page).toContain('compte de tiers 467');
  });

  test('who collected the sale signs for it, whoever collects now', () => {
    const handed = { ...view(ledger, 'due'), collector: 'Vergers du Val' };
    const sales = [{ ...aSale({ basis: 'due' }), collector: 'La Gervanne' }];
    const page = statementPage({ ...handed, sales }).replace(/[\u00a0\u202f]/g, ' ');
    expect(page).toContain('1 394,90 € sont ou seront encaissés par La Gervanne pour le compte');
  });

  test('what came in is told whole, and what of it became credit on a line of its own', () => {
    const whole = new Ledger(ledger.entries.values());
    postReceipt(whole, {
      ...{ sale: 1, basket: 1, payee: 0, key: 'note:1:1', at: noon('2026-04-10'), label: '' },
      ...{ amount: cents(170_000), means: 'transfer', kind: 'payment' },
    });
    balanceCredits(whole, noon('2026-04-10'));
    const rows = collectedTable(view(whole)).rows.map((row) =>
      row.map((cell) => shown(cell, 'fr').replace(/[\u00a0\u202f]/g, ' ')),
    );
    expect(rows.slice(0, 4)).toEqual([
      ['Reçu des acheteurs', '1 700,00 €'],
      ['Mis en avoir', '−74,00 €'],
      ['Payé sur les paniers', '1 626,00 €'],
      ['Ventes de La Gervanne, son chiffre d’affaires', '231,10 €'],
    ]);
  });

  test('of what came in so far, shares are to the cent', () => {
    const half = new Ledger(ledger.entries.values());
    postReceipt(half, {
      ...{ sale: 1, basket: 1, payee: 0, key: 'note:1:1', at: noon('2026-04-10'), label: '' },
      ...{ amount: cents(81_301), means: 'transfer', kind: 'payment' },
    });
    const [one] = collectedSales(view(half));
    expect([one?.basis, one?.collected]).toEqual(['received', 81_301]);
    expect(one?.shares.reduce((all, share) => all + share.cents, 0)).toBe(81_301);
  });

  test('1 626,00 received, 231,10 its own: 1 394,90 was collected for others, and is proved', () => {
    const whole = new Ledger(ledger.entries.values());
    postReceipt(whole, {
      ...{ sale: 1, basket: 1, payee: 0, key: 'note:1:1', at: noon('2026-04-10'), label: '' },
      ...{ amount: cents(162_600), means: 'transfer', kind: 'payment' },
    });
    const page = statementPage(view(whole)).replace(/[\u00a0\u202f]/g, ' ');
    expect(page).toContain('Reçu des acheteurs</td><td class="figure">1 626,00 €');
    expect(page).toContain('1 394,90 € ont été encaissés par La Gervanne pour le compte');
  });
});
