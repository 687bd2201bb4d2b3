/** A row of Écritures passées goes or is typed over: no books are given, and it is named (M50). */
import type { Drive } from '../support/drive';
import { answered, ask } from '../support/sums/money';
import { finishedAndMoved } from '../support/years';

const TAB = 'Écritures passées';
const period = { from: '2026-04-01', until: '2026-04-30' };
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
  '%s: neither books nor money are shown, and what it is is named, until it is put back',
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
    const { message } = await answered(drive, 'booksView', period);
    expect(message).toContain(named);
    await drive.hourlyRun();
    expect(drive.table('Écritures', 'Écriture', 'Débit')).toEqual(before);
    const sheet = drive.sheet(TAB);
    if (sheet.lastRow() > 1) sheet.deleteRows(1, sheet.lastRow() - 1);
    for (const [row, cells] of put.entries())
      for (const [column, text] of cells.entries())
        if (row > 0 && text !== '') drive.type(TAB, row, column, text.replace(/ €/, ''));
    expect(await ask(drive, 'bookEntries', period)).toHaveProperty('ledger');
  },
);
