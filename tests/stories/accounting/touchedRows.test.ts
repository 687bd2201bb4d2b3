/** Factures was deleted, or a row of it changed, copied or erased (docs/rules.md A22). */
import { issueCalls } from '../../../src/accounting/documents/issue';
import type { BooksView } from '../../../src/accounting/view/view';
import type { Drive } from '../support/drive';
import { identified } from '../support/identity';
import { maker } from '../support/madeOnce';
import { opened } from '../support/market';
import { numberDocuments } from '../support/sums/documents';
import { A, answered, ask, B } from '../support/sums/money';

/** Anne and Bruno, numbered: one series, 7.92 and 4.84 and their margin. */
const given = maker('accounting/touchedRows given', async () => {
  const drive = await opened({ Paiements: 'oui', Mode: 'achat-revente' });
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  await identified(drive);
  await numberDocuments(drive);
  return drive;
});

const view = (drive: Drive) => ask<BooksView>(drive, 'booksView', {});
const type = (drive: Drive, row: number, header: string, text: string) =>
  drive.type('Factures', row, drive.column('Factures', header), text);
const toFix = (drive: Drive) => drive.toFix().filter((line) => line.startsWith('Factures'));
const rows = (drive: Drive) => drive.table('Factures', 'N°').length;

function copyRow(drive: Drive, from: number, to: number): void {
  const sheet = drive.sheet('Factures');
  for (let column = 0; column < sheet.lastColumn(); column++)
    drive.type('Factures', to, column, String(drive.book.formattedValue(sheet.id, from, column)));
}

test.each([
  ['N°', '1'],
  ['Montant TTC', '99'],
  ['Vendeur', 'Ferme du Bez'],
  ['Paniers', '1:7:484'],
  ['Date', '12/05/2026'],
  ['Date', ''],
  ['Nature', 'avoir'],
  ['Clé', ''],
])(
  '%s typed over as « %s » is told, and nothing is numbered of that seller',
  async (header, text) => {
    const drive = await given();
    type(drive, 2, header, text);
    await drive.hourlyRun();
    expect(toFix(drive)).toEqual([expect.stringContaining(`ligne 3, ${header}`)]);
    drive.correct('Paniers', { Panier: '1', 'Réf.': 'FB02' }, { Livré: '4' });
    const { drafts, unreadable } = await view(drive);
    expect(unreadable).toHaveLength(1);
    expect(
      drafts.map(({ missingMentions }) => missingMentions.includes('rowsChanged')),
    ).not.toContain(false);
    await numberDocuments(drive);
    expect(rows(drive)).toBe(2);
  },
);

test.each([
  ['TVA', '0', 'Drive du Bez 2'],
  ['N°', '7', 'Drive du Bez 7'],
])(
  '%s typed over as %s is told by the page, and nothing is numbered',
  async (header, text, name) => {
    const drive = await given();
    type(drive, 2, header, text);
    drive.correct('Paniers', { Panier: '1', 'Réf.': 'FB02' }, { Livré: '4' });
    expect((await view(drive)).unreadable).toEqual([name]);
    await numberDocuments(drive);
    expect(rows(drive)).toBe(2);
  },
);

test('a row that was copied is told, and no avoir of it is numbered until it is gone', async () => {
  const drive = await given();
  copyRow(drive, 2, 3);
  await drive.hourlyRun();
  expect(toFix(drive)).toEqual([
    expect.stringContaining('« Drive du Bez 2 » est présent deux fois'),
  ]);
  await numberDocuments(drive);
  expect(rows(drive)).toBe(3);
  drive.sheet('Factures').deleteRows(3, 1);
  await drive.hourlyRun();
  expect(toFix(drive)).toEqual([]);
  expect((await view(drive)).drafts).toEqual([]);
});

test('without its tab nothing is numbered anew, and that is told until it is back', async () => {
  const drive = await given();
  const [input] = issueCalls({ from: '2026-04-01', until: '2026-04-30', drafts: [] });
  const shown = (await view(drive)).issued.map(({ key }) => ({ key, total: 0 }));
  drive.book.deleteSheet(drive.sheet('Factures'));
  expect(await ask(drive, 'booksView', {})).toBe('factsLost');
  const asked = { from: '2026-04-01', until: '2026-04-30', documents: shown, ...input };
  expect((await answered(drive, 'issueDocuments', asked)).code).toBe('factsLost');
  await drive.press('checkWorkbook');
  expect(toFix(drive)).toEqual([expect.stringContaining('Ceci a disparu')]);
  await drive.hourlyRun();
  expect(toFix(drive)).toHaveLength(1);
});

test.each([
  ['first', 1, 1],
  ['last', 2, 2],
])('the %s row erased is a hole that the page shows', async (_, row, number) => {
  const drive = await given();
  drive.sheet('Factures').deleteRows(row, 1);
  expect((await view(drive)).lostDocuments).toEqual([{ series: 'Drive du Bez', number }]);
});
