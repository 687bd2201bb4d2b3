import fc from 'fast-check';
import { fecText } from '../../../src/accounting/exports/fec';
import { vatSums } from '../../../src/accounting/exports/vatTable';
import type { BooksView } from '../../../src/accounting/view/view';
import { documentTotal } from '../../../src/domain/accounting/document';
import { noon } from '../aView';
import { aMonthOf, yearOf } from '../support/aYear';
import { fecAmount, fecBreaches, fecLines, yearBreaches } from '../support/fecChecker';

const aMonth = aMonthOf(12);

test('whatever happens in a year, its twelve files are one set of books', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(aMonth, { selector: ({ month }) => month, minLength: 1, maxLength: 5 }),
      fc.constantFrom('mandate' as const, 'resale' as const),
      (months, mode) => {
        const { ledger, view } = yearOf(months, mode);
        const files = Array.from({ length: 12 }, (_, index) => {
          const month = `2026-${String(index + 1).padStart(2, '0')}`;
          return fecText({ ...view, from: `${month}-01`, until: `${month}-31` });
        });
        expect(files.flatMap(fecBreaches)).toEqual([]);
        expect(yearBreaches(files)).toEqual([]);
        const whole = fecLines(fecText({ ...view, from: '2026-01-01', until: '2026-12-31' }));
        expect(files.flatMap(fecLines)).toHaveLength(whole.length);
        const journals = new Set(whole.map(({ JournalCode }) => JournalCode));
        expect([...journals].filter((code) => !['VE', 'BQ', 'OD'].includes(code ?? ''))).toEqual(
          [],
        );
        const sum = (root: string): number =>
          whole
            .filter(({ CompteNum = '' }) => CompteNum.startsWith(root))
            .reduce((all, { Debit, Credit }) => all + fecAmount(Debit) - fecAmount(Credit), 0);
        // What buyers owe and have in credit, and what producers are owed, is what the ledger says.
        const open = (account: string): number => ledger.total((one) => one.account === account);
        expect([sum('411'), sum('4191'), sum('512')]).toEqual([
          open('buyers'),
          open('credits'),
          open('bank') + open('transfers'),
        ]);
        if (mode === 'mandate') expect(sum('467')).toBe(open('producers'));
        const said = view.issued
          .filter(({ toProducer }) => !toProducer)
          .reduce((all, one) => all + documentTotal(one), 0);
        const debits = whole
          .filter(({ JournalCode, CompteNum }) => JournalCode === 'VE' && CompteNum === '411')
          .reduce((all, { Debit, Credit }) => all + fecAmount(Debit) - fecAmount(Credit), 0);
        expect(debits).toBe(said);
        // A declaration is made from either.
        const inFile = new Map<string, number>();
        for (const { CompteNum = '', EcritureDate = '', Debit, Credit } of whole) {
          const [, rate] = /^44571(\d{4})$/.exec(CompteNum) ?? [];
          const key = `${EcritureDate.slice(4, 6)} ${Number(rate)}`;
          if (rate) inFile.set(key, (inFile.get(key) ?? 0) + fecAmount(Credit) - fecAmount(Debit));
        }
        const inTable = vatSums({ ...view, from: '2026-01-01', until: '2026-12-31' }, view.issued)
          .filter(({ seller, vat }) => seller === view.settings.driveName && vat !== 0)
          .map(({ month, rate, vat }) => [`${month.slice(5)} ${rate}`, vat]);
        expect(Object.fromEntries(inTable)).toEqual(
          Object.fromEntries([...inFile].filter(([, vat]) => vat !== 0)),
        );
      },
    ),
    { numRuns: 60 },
  );
});

const identities = (view: BooksView): string[] =>
  fecLines(fecText({ ...view, from: '2026-01-01', until: '2026-12-31' })).map((line) =>
    Object.values(line).join('|'),
  );

test('what was taken along stays as it was, whatever comes later', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(aMonth, { selector: ({ month }) => month, minLength: 2, maxLength: 4 }),
      fc.integer({ min: 1, max: 12 }),
      (months, month) => {
        const { view } = yearOf(months, 'mandate');
        const until = noon(`2026-${String(month).padStart(2, '0')}-15`);
        const then = {
          ...view,
          ledger: view.ledger.filter(({ postedAt }) => (postedAt ?? 0) <= until),
          issued: view.issued.filter(({ at }) => at <= until),
        };
        const later = new Set(identities(view));
        expect(identities(then).filter((line) => !later.has(line))).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});
