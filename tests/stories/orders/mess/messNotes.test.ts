/** What people write beside the add-on’s rows, whatever the add-on does to them. */
import type { Drive } from '../../support/drive';
import { A, goesOn, withOrders } from '../../support/mess';

describe('what people write survives', () => {
  test('notes in a column of their own stay beside their rows when orders close', async () => {
    const drive = await withOrders();
    for (const title of ['Paniers', 'Commandes']) {
      const sheet = drive.sheet(title);
      sheet.insertColumns(2);
      drive.type(title, 0, 2, 'Note');
    }
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR02' }, { Note: 'à couper' });
    drive.correct('Commandes', { 'Adresse e-mail': A }, { Note: 'vient à 9 h' });
    await goesOn(drive);
    expect(drive.row('Paniers', { Note: 'à couper' })).toMatchObject({ Panier: 2, 'Réf.': 'CR02' });
    expect(drive.row('Commandes', { Note: 'vient à 9 h' })['Adresse e-mail']).toBe(A);
  });

  test('a note beside a line that is cancelled keeps its place', async () => {
    const drive = await withOrders();
    drive.sheet('Paniers').insertColumns(2);
    drive.type('Paniers', 0, 2, 'Note');
    drive.correct('Paniers', { 'Réf.': 'CR01' }, { Note: 'le plus mûr' });
    await drive.clock('2026-04-07 10:00');
    await drive.order(A, { FB01: 1 });
    await goesOnWithout(drive);
    expect(drive.row('Paniers', { Note: 'le plus mûr' })).toMatchObject({
      Panier: 1,
      'Réf.': 'CR01',
    });
  });

  async function goesOnWithout(drive: Drive): Promise<void> {
    await drive.close('2026-04-09 22:00');
    expect(await drive.failing()).toEqual([]);
  }

  test('notes without a header, right of the table and below it', async () => {
    const drive = await withOrders();
    for (const title of ['Paniers', 'Commandes', 'Produits', 'Rappels']) {
      const sheet = drive.sheet(title);
      const column = sheet.lastColumn();
      if (column >= sheet.columnCount) sheet.insertColumns(column);
      drive.type(title, 1, column, `note de ${title}`);
      drive.type(title, 30, column, `fin de ${title}`);
    }
    // A problem brings the add-on's own column « À corriger » to the right of Produits.
    drive.correct('Produits', { 'Réf.': 'FB02' }, { 'Prix TTC': 'cher' });
    await goesOn(drive);
    const everything = drive.book.sheets.flatMap((sheet) =>
      Array.from({ length: sheet.lastRow() * sheet.lastColumn() }, (_, at) =>
        drive.book.formattedValue(
          sheet.id,
          Math.floor(at / sheet.lastColumn()),
          at % sheet.lastColumn(),
        ),
      ),
    );
    for (const title of ['Paniers', 'Commandes', 'Produits', 'Rappels']) {
      expect(everything).toContain(`note de ${title}`);
      expect(everything).toContain(`fin de ${title}`);
    }
  });

  test('colours and cell notes of people stay when the tabs are brought up to date', async () => {
    const drive = await withOrders();
    const sheet = drive.sheet('Commandes');
    sheet.patchCell(1, 1, { note: 'a appelé', format: { backgroundColor: { red: 1 } } });
    await goesOn(drive);
    expect(sheet.cell(drive.find('Commandes', { 'N°': 1 }), 1)).toMatchObject({
      note: 'a appelé',
      format: { backgroundColor: { red: 1 } },
    });
  });

  test('the archive of a sale keeps people’s columns, and the next sale starts without their notes', async () => {
    const drive = await withOrders();
    drive.sheet('Paniers').insertColumns(2);
    drive.type('Paniers', 0, 2, 'Note');
    drive.correct('Paniers', { 'Réf.': 'CR02' }, { Note: 'à couper' });
    await goesOn(drive);
    drive.book.addSheet('Paniers 1');
    await drive.open('2026-04-14 08:00');
    const archive = drive.titles().find((title) => /^Paniers 1 \(/.test(title)) ?? 'Paniers 1';
    expect(drive.row(archive, { Note: 'à couper' })['Réf.']).toBe('CR02');
    expect(drive.rows('Paniers')).toEqual([]);
    expect(drive.column('Paniers', 'Note')).toBe(2);
  });
});
