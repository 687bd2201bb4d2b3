import { vatTable } from '../../../src/accounting/exports/vatTable';
import { draftsIn, numbered } from '../aView';
import { inMode } from '../support/aBasketSale';

test('the VAT of a period is told by seller, month and rate, and only of documents in it', () => {
  const view = inMode('resale');
  const issued = numbered(draftsIn(view).drafts);
  expect(vatTable(view, issued).rows).toEqual([
    [
      'Drive du Bez',
      'redevable',
      '04/2026',
      '5,5\u00a0%',
      { cents: 1335 },
      { cents: 73 },
      { cents: 1408 },
      2,
    ],
  ]);
  expect(vatTable({ ...view, from: '2026-05-01', until: '2026-05-31' }, issued).rows).toEqual([]);
});
