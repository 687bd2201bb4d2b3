/** A tab of a former sale goes, in the spreadsheet or in the archive: its documents do not (M52). */
import { issueCalls } from '../../../src/accounting/documents/issue';
import type { BooksView } from '../../../src/accounting/view/view';
import type { Drive } from '../support/drive';
import { identified } from '../support/identity';
import { maker } from '../support/madeOnce';
import { answered, ask } from '../support/sums/money';
import { finishedAndMoved } from '../support/years';

const year = { from: '2026-01-01', until: '2026-12-31' };
const known = maker('accounting/formerTabs known', async () => {
  const drive = await finishedAndMoved();
  await identified(drive);
  return drive;
});
const numbered = maker('accounting/formerTabs numbered', async () => {
  const drive = await known();
  for (const call of issueCalls(await ask<BooksView>(drive, 'booksView', year)))
    await ask(drive, 'issueDocuments', call);
  return drive;
});

const archived = (drive: Drive, title: string) => {
  const file = drive.fileAt(String(drive.rows('Ventes')[0]?.Archive));
  const sheet = file?.sheets.find((one) => one.title === title);
  if (!sheet) throw new RangeError(title);
  return sheet;
};
const type = (drive: Drive, Archive: string) => drive.correct('Ventes', { Vente: 1 }, { Archive });

const losses: [string, (drive: Drive) => void, string][] = [
  ['Paniers 2', (drive) => drive.sheet('Paniers 2').deleteSheet(), 'Paniers 2'],
  [
    'Produits en vente 2',
    (drive) => drive.sheet('Produits en vente 2').deleteSheet(),
    'Produits en vente 2',
  ],
  [
    'a product of sale 2',
    (drive) =>
      drive
        .sheet('Produits en vente 2')
        .deleteRows(drive.find('Produits en vente 2', { 'Réf.': 'FB02' }), 1),
    'Produits en vente 2',
  ],
  [
    'a basket of sale 2',
    (drive) => drive.sheet('Paniers 2').deleteRows(drive.find('Paniers 2', { Panier: 1 }), 2),
    'Paniers 2',
  ],
  ['Paniers 1, in the archive', (drive) => archived(drive, 'Paniers 1').deleteSheet(), 'Paniers 1'],
  [
    'a product of sale 1, in the archive',
    (drive) => archived(drive, 'Produits en vente 1').deleteRows(1, 3),
    'Produits en vente 1',
  ],
  ['the link to the archive', (drive) => type(drive, ''), 'Paniers 1'],
  ['the link, typed over,', (drive) => type(drive, 'dans le classeur'), 'Paniers 1'],
];

describe.each([
  ['nothing numbered', known],
  ['all numbered', numbered],
])('with %s', (_, made) => {
  test.each(losses)(
    '%s gone: no books of that year, and it is named',
    async (_loss, lose, named) => {
      const drive = await made();
      lose(drive);
      const answer = await answered(drive, 'booksView', year);
      expect([answer.code, answer.message]).toEqual([
        'formerTabsLost',
        expect.stringContaining(named),
      ]);
    },
  );
});

test('whole, the books are shown as ever, and those of other months whatever is gone', async () => {
  const drive = await numbered();
  expect((await ask<BooksView>(drive, 'booksView', year)).drafts).toEqual([]);
  drive.sheet('Paniers 2').deleteSheet();
  const may = await answered(drive, 'booksView', { from: '2026-05-01', until: '2026-05-31' });
  expect(may.ok).toBe(true);
});
