import {
  type PostingColumn,
  type PostingRow,
  touchedIn,
} from '../../../../src/domain/money/books/touchedPostings';
import type { AccountName, Ledger } from '../../../../src/domain/money/ledger';
import { postReceipt } from '../../../../src/domain/money/receipt';
import { cents } from '../../../../src/domain/values/money';
import { claiming, due, NOW, receipt, side } from '../aLedger';

const payout = {
  key: 'payout:3:Ferme du Bez:1',
  at: NOW,
  nature: 'payout',
  label: '',
  postings: (['producers', 'transfers'] as const).map((account, nth) => ({
    ...{ account, party: 'Ferme du Bez', sale: 3, basket: 0, payee: 0 },
    amount: cents(nth === 0 ? 550 : -550),
  })),
} as const;

const carried = {
  key: 'carried:2:Ferme du Bez:1',
  at: NOW,
  nature: 'other',
  label: '',
  postings: [2, 3].map((sale, nth) => ({
    ...{ account: 'producers' as AccountName, party: 'Ferme du Bez', sale, basket: 0, payee: 0 },
    amount: cents(nth === 0 ? 100 : -100),
  })),
} as const;

/** Claimed, paid, paid out, carried over, and each taken back again. */
function books(): Ledger {
  const ledger = claiming(due(1, side({ 'Ferme du Bez': 550, Chèvrerie: 242 }, 30)));
  postReceipt(ledger, receipt(1, 300));
  ledger.post(payout);
  ledger.post(carried);
  for (const key of [...ledger.entries.keys()]) ledger.undo(key, NOW);
  for (const key of [...ledger.entries.keys()]) ledger.undo(key, NOW);
  return ledger;
}

const touched = (ledger: Ledger, key: string, nth = 0, change: Partial<PostingRow> = {}) => {
  const entry = ledger.entries.get(key);
  if (!entry) throw new RangeError(key);
  const { at, nature, label, postings } = entry;
  const rows = postings.map((one, index) => ({
    says: { ...one, at, nature, label, ...(index === nth ? change : {}) },
  }));
  return touchedIn(entry, rows, ledger.entries).map(({ of, column }) => [rows.indexOf(of), column]);
};

test('what the drive posts says nothing but what its keys say', () => {
  const ledger = books();
  expect(ledger.entries.size).toBeGreaterThan(10);
  for (const key of ledger.entries.keys()) expect([key, touched(ledger, key)]).toEqual([key, []]);
});

test.each<[Partial<PostingRow>, PostingColumn]>([
  [{ sale: 99 }, 'sale'],
  [{ basket: 0 }, 'basket'],
  [{ payee: 2 }, 'payee'],
  [{ nature: 'payment' }, 'nature'],
  [{ account: 'bank' }, 'account'],
  [{ label: 'undo:sale:3:1:0:1' }, 'label'],
])('of a claim, one row that says %p is found by its column', (change, column) => {
  expect(touched(books(), 'sale:3:1:0:1', 1, change)).toEqual([[1, column]]);
});

test('of a payment both rows are in doubt, as only they say what it is for', () => {
  expect(touched(books(), 'note:1:300', 1, { basket: 9 })).toEqual([
    [0, 'basket'],
    [1, 'basket'],
  ]);
});

test('of a payout its producer is known, and of two sales that go together neither', () => {
  expect(touched(books(), payout.key, 1, { party: 'Chèvrerie' })).toEqual([[1, 'party']]);
  expect(touched(books(), payout.key, 1, { party: 'ferme  du bez' })).toEqual([]);
  expect(touched(books(), carried.key, 1, { sale: 4 })).toEqual([]);
});
