/** What people do to tabs between two actions. */
import type { Drive } from '../../support/drive';
import { prepared } from '../../support/market';
import { A, B, goesOn, withOrders } from '../../support/mess';

/** Copies a column beside itself, as people do with copy and paste. */
function duplicateColumn(drive: Drive, title: string, header: string): void {
  const sheet = drive.sheet(title);
  const from = drive.column(title, header);
  sheet.insertColumns(from + 1);
  for (let row = 0; row < sheet.lastRow(); row++) {
    const text = drive.book.formattedValue(sheet.id, row, from);
    if (text !== '') drive.type(title, row, from + 1, text);
  }
}

describe('a sale goes on when people', () => {
  test('rename tabs', async () => {
    const drive = await withOrders();
    for (const title of ['Paniers', 'Commandes', 'Réglages', 'Réponses vente 1'])
      drive.sheet(title).renameSheet(`${title} (ne pas toucher)`);
    drive.sheet('Rappels').renameSheet('Mails');
    await goesOn(drive, { paniers: 'Paniers (ne pas toucher)' });
  });

  test('give a tab a name with an apostrophe and marks', async () => {
    const drive = await withOrders();
    drive.sheet('Paniers').renameSheet("L'été: paniers d'Anne!");
    await goesOn(drive, { paniers: "L'été: paniers d'Anne!" });
  });

  test('move columns', async () => {
    const drive = await withOrders();
    drive.sheet('Paniers').moveColumn(drive.column('Paniers', 'Réf.'), 0);
    drive.sheet('Paniers').moveColumn(drive.column('Paniers', 'Montant'), 1);
    drive.sheet('Commandes').moveColumn(drive.column('Commandes', 'N°'), 5);
    drive.sheet('Produits en vente').moveColumn(drive.column('Produits en vente', 'Stock'), 0);
    drive.sheet('Répartition producteurs').moveColumn(0, 7);
    drive.sheet('Rappels').moveColumn(drive.column('Rappels', 'Clé'), 0);
    await goesOn(drive);
  });

  test('sort tabs', async () => {
    const drive = await withOrders();
    drive.sheet('Paniers').sortRows(drive.column('Paniers', 'Produit'), true);
    drive.sheet('Commandes').sortRows(drive.column('Commandes', 'Nom'), true);
    drive.sheet('Réponses vente 1').sortRows(0, true);
    drive.sheet('Produits').sortRows(3, true);
    drive.sheet('Produits en vente').sortRows(3, true);
    drive.sheet('Rappels').sortRows(2, true);
    await goesOn(drive);
  });

  test('leave a blank row in the middle', async () => {
    const drive = await withOrders();
    for (const title of [
      'Paniers',
      'Commandes',
      'Produits',
      'Réponses vente 1',
      'Rappels',
      'Réglages',
    ])
      drive.sheet(title).insertRows(2);
    await goesOn(drive);
  });

  test('put a title above the header', async () => {
    const drive = await withOrders();
    for (const title of [
      'Paniers',
      'Commandes',
      'Produits en vente',
      'Ventes',
      'Rappels',
      'Répartition producteurs',
    ]) {
      drive.sheet(title).insertRows(0);
      drive.type(title, 0, 0, 'Le drive du Bez');
    }
    await goesOn(drive);
    expect(drive.book.formattedValue(drive.sheet('Paniers').id, 0, 0)).toBe('Le drive du Bez');
  });

  test('delete the text of a header', async () => {
    const drive = await withOrders();
    drive.type('Paniers', 0, drive.column('Paniers', 'Nom'), '');
    await drive.check();
    expect(drive.toFix()).toEqual([expect.stringContaining('Paniers')]);
    expect(drive.toFix()[0]).toContain('Nom');
    await drive.install();
    expect(drive.column('Paniers', 'Nom')).toBe(1);
    await goesOn(drive);
    expect(drive.toFix()).toEqual([]);
  });

  test('delete a column of the add-on’s', async () => {
    const drive = await withOrders();
    drive.sheet('Paniers').deleteColumns(drive.column('Paniers', 'Producteur'));
    drive.sheet('Commandes').deleteColumns(drive.column('Commandes', 'Contenu'));
    await drive.check();
    // What is computed of the sale stands again at once, column and all.
    expect(drive.table('Paniers', 'Producteur').flat()).toContain('Ferme du Bez');
    expect(drive.table('Commandes', 'Contenu').flat()).toContain('FB01 × 1, CR01 × 2');
    expect(drive.toFix()).toEqual([]);
    await goesOn(drive);
  });

  test('delete the tab of baskets and install again', async () => {
    const drive = await withOrders();
    drive.sheet('Paniers').deleteSheet();
    await drive.check();
    expect(drive.toFix().join()).toContain('Paniers');
    await drive.install();
    await goesOn(drive);
  });

  test('delete the tab of orders and install again', async () => {
    const drive = await withOrders();
    drive.sheet('Commandes').deleteSheet();
    await drive.install();
    await goesOn(drive);
  });

  test('delete the split, what is to fix and the history', async () => {
    const drive = await withOrders();
    drive.typeRows('Produits', [{ 'Réf.': 'X' }]);
    await drive.check();
    for (const title of ['Répartition producteurs', 'À corriger', 'Historique'])
      drive.sheet(title).deleteSheet();
    await drive.install();
    await goesOn(drive);
  });

  test('duplicate a column', async () => {
    const drive = await withOrders();
    duplicateColumn(drive, 'Paniers', 'Servi');
    duplicateColumn(drive, 'Produits en vente', 'Stock');
    await goesOn(drive);
  });

  test('keep a copy of a tab', async () => {
    const drive = await withOrders();
    const copy = drive.sheet('Paniers').duplicate();
    const before = drive.rows(copy.title);
    await goesOn(drive);
    expect(drive.rows(copy.title)).toEqual(before);
    expect(drive.toFix()).toEqual([
      expect.stringContaining('L’onglet « Copie de Paniers » est une copie'),
    ]);
  });

  test('delete the original and keep its copy', async () => {
    const drive = await withOrders();
    drive.sheet('Commandes').duplicate();
    drive.sheet('Commandes').deleteSheet();
    await drive.install();
    await goesOn(drive);
  });

  test('have a tab of their own under a name the add-on needs', async () => {
    const drive = await prepared();
    const own = drive.book.addSheet('Acheteurs');
    drive.book.typeCell(own.id, 0, 0, 'Liste de Nina');
    drive.book.addSheet('À corriger');
    await drive.open('2026-04-07 08:00');
    await drive.order(A, { FB01: 1, CR01: 2 });
    await drive.clock('2026-04-07 09:00');
    await drive.order(B, { CR02: 1, FB02: 3 });
    await goesOn(drive);
    expect(drive.book.formattedValue(own.id, 0, 0)).toBe('Liste de Nina');
  });
});

test('an installation over a tab that people typed themselves takes it over', async () => {
  const drive = await prepared();
  const own = drive.book.addSheet('Acheteurs');
  drive.book.typeCell(own.id, 0, 0, 'Nom');
  drive.book.typeCell(own.id, 0, 1, 'Adresse e-mail');
  drive.book.typeCell(own.id, 0, 2, 'Abonné');
  drive.typeRows('Acheteurs', [{ Nom: 'Zoé', 'Adresse e-mail': 'zoe@exemple.fr', Abonné: 'oui' }]);
  await drive.install();
  await drive.open('2026-04-07 08:00');
  expect(drive.mails('zoe@exemple.fr')).toHaveLength(1);
});

test('a row of Rappels that people copied is no second mail', async () => {
  const drive = await withOrders();
  await drive.close('2026-04-09 22:00');
  const row = drive.find('Rappels', { Type: 'rappel-retrait', Destinataire: A });
  const sheet = drive.sheet('Rappels');
  const end = sheet.lastRow();
  for (let column = 0; column < sheet.lastColumn(); column++) {
    const text = drive.book.formattedValue(sheet.id, row, column);
    if (text !== '') drive.type('Rappels', end, column, text);
  }
  await drive.clock('2026-04-10 18:00');
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(drive.mails(A)).toHaveLength(2);
});
