/** A row of Écritures passées goes or is typed over: no books are given, and it is named (M50). */
import type { Drive } from '../support/drive';
import { ask } from '../support/sums/money';
import { finishedAndMoved } from '../support/years';

const TAB = 'Écritures passées';
const period = { from: '2026-04-01', until: '2026-04-30' };
const told = (drive: Drive) => drive.toFix().filter((line) => line.startsWith(TAB));
const rowOf = (drive: Drive, nature: string) => drive.find(TAB, { Nature: nature });
const drop = (drive: Drive, nature: string, count: number) =>
  drive.sheet(TAB).deleteRows(rowOf(drive, nature), count);
const type = (drive: Drive, nature: string, header: string, text: string) =>
  drive.type(TAB, rowOf(drive, nature), drive.column(TAB, header), text);

test.each<[string, string, (drive: Drive) => void]>([
  ['one row of a payment deleted', '', (drive) => drop(drive, 'paiement', 1)],
  ['a payment deleted whole', '512 Banque', (drive) => drop(drive, 'paiement', 2)],
  ['a producer’s part of an order deleted', '', (drive) => drop(drive, 'vente', 1)],
  ['a sum typed over', '', (drive) => type(drive, 'paiement', 'Débit', '99')],
  ['a basket typed over', 'Panier', (drive) => type(drive, 'vente', 'Panier', '99')],
])(
  '%s: neither books nor money are shown, and it is named until it is put back',
  async (_, named, touch) => {
    const drive = await finishedAndMoved();
    const put = Array.from({ length: drive.sheet(TAB).lastRow() }, (_row, row) =>
      Array.from({ length: drive.sheet(TAB).lastColumn() }, (_cell, column) =>
        String(drive.book.formattedValue(drive.sheet(TAB).id, row, column)),
      ),
    );
    touch(drive);
    const before = drive.table('Écritures', 'Écriture', 'Débit');
    for (const page of ['bookEntries', 'booksView', 'moneyView'])
      expect([page, await ask(drive, page, page === 'moneyView' ? {} : period)]).toEqual([
        page,
        'pastChanged',
      ]);
    await drive.press('checkWorkbook');
    expect(told(drive).join()).toContain(named);
    expect(told(drive).length).toBeGreaterThan(0);
    await drive.hourlyRun();
    expect(told(drive).length).toBeGreaterThan(0);
    expect(drive.table('Écritures', 'Écriture', 'Débit')).toEqual(before);
    const sheet = drive.sheet(TAB);
    if (sheet.lastRow() > 1) sheet.deleteRows(1, sheet.lastRow() - 1);
    for (const [row, cells] of put.entries())
      for (const [column, text] of cells.entries())
        if (row > 0 && text !== '') drive.type(TAB, row, column, text.replace(/ €/, ''));
    await drive.press('checkWorkbook');
    expect(told(drive)).toEqual([]);
    expect(await ask(drive, 'bookEntries', period)).toHaveProperty('ledger');
  },
);

test('at six in the morning it is found without anybody asking', async () => {
  const drive = await finishedAndMoved();
  drop(drive, 'paiement', 2);
  await drive.clock('2026-06-10 05:30');
  await drive.hourlyRun();
  expect(told(drive).length).toBeGreaterThan(0);
});
