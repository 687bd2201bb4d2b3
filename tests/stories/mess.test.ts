/** What people do to tabs between two actions, or in the middle of one. */
import type { Drive } from './support/drive';
import { opened, prepared } from './support/market';

const A = 'anne@exemple.fr';
const B = 'bruno@exemple.fr';
const C = 'chloe@exemple.fr';

async function withOrders(): Promise<Drive> {
  const drive = await opened();
  await drive.order(A, { FB01: 1, CR01: 2 });
  await drive.clock('2026-04-07 09:00');
  await drive.order(B, { CR02: 1, FB02: 3 });
  return drive;
}

/** One more order, then the closing: all three baskets as they should be, whatever was done before. */
async function goesOn(
  drive: Drive,
  { paniers = 'Paniers', split = 'Répartition producteurs' } = {},
) {
  await drive.clock('2026-04-07 11:00');
  await drive.order(C, { FB01: 2 });
  await drive.hourlyRun();
  await drive.close('2026-04-09 22:00');
  const rows = drive.rows(paniers).filter((row) => row['Réf.'] !== undefined);
  expect(
    rows.map((row) => [row.Panier, row['Réf.'], row.Servi, row.Montant].join(' ')).sort(),
  ).toEqual(['1 CR01 2 4.84', '1 FB01 1 2.2', '2 CR02 1 9.5', '2 FB02 3 3.3', '3 FB01 2 4.4']);
  expect(
    drive
      .rows(split)
      .map((row) => [row['Réf.'], row.Quantité, row.Montant].join(' '))
      .sort(),
  ).toEqual(['CR01 2 4.84', 'CR02 1 9.5', 'FB01 3 6.6', 'FB02 3 3.3']);
  expect(await drive.failing()).toEqual([]);
  const told = drive.mails().filter(({ to }) => [A, B, C].includes(to));
  expect(told.map(({ to }) => to)).toEqual([A, B, C]);
}

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
    for (const title of [
      'Paniers',
      'Commandes',
      'Produits en vente',
      'Réglages',
      'Réponses vente 1',
    ])
      drive.sheet(title).renameSheet(`${title} (ne pas toucher)`);
    drive.sheet('Ventes').renameSheet('Nos ventes');
    drive.sheet('Rappels').renameSheet('Mails');
    const home = drive.sheet('Nos ventes');
    expect(home.title).toBe('Nos ventes');
    drive.sheet('Nos ventes').renameSheet('Ventes');
    drive.sheet('Produits en vente (ne pas toucher)').renameSheet('Produits en vente');
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
    expect(drive.toFix()).toHaveLength(2);
    expect(drive.toFix().join()).toContain('La colonne a disparu');
    await drive.install();
    await goesOn(drive);
    expect(drive.table('Paniers', 'Producteur').flat()).toContain('Ferme du Bez');
    expect(drive.toFix()).toEqual([]);
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

describe('when a person changes rows between the add-on’s reading and its writing', () => {
  /** Does this once, right after the add-on has read the tabs and before it writes. */
  function meanwhile(drive: Drive, hand: () => void): void {
    let done = false;
    drive.world.onCall(({ service, method, function: name }) => {
      if (done || (name !== 'readAnswers' && name !== 'closeCycle')) return;
      if (service !== 'Sheets.Spreadsheets.Values' || method !== 'batchGetByDataFilter') return;
      // The closing asks before it acts, and reads for that as well.
      if (name === 'closeCycle' && !asked) {
        asked = true;
        return;
      }
      done = true;
      hand();
    });
    let asked = false;
  }

  async function changedOrder(hand: (drive: Drive) => void): Promise<Drive> {
    const drive = await withOrders();
    drive.world.triggersFire = false;
    await drive.clock('2026-04-07 10:00');
    await drive.order(A, { FB01: 2, CR01: 2 });
    await drive.order(C, { FB01: 1 });
    meanwhile(drive, () => hand(drive));
    await drive.read();
    return drive;
  }

  const wanted = [
    [1, A, 'FB01', 'Carottes', 2, 2, 4.4],
    [1, A, 'CR01', 'Crottin', 2, 2, 4.84],
    [2, B, 'CR02', 'Tomme', 1, 1, 9.5],
    [2, B, 'FB02', 'Salade', 3, 3, 3.3],
    [3, C, 'FB01', 'Carottes', 1, 1, 2.2],
  ];
  const lines = (drive: Drive) =>
    drive
      .table(
        'Paniers',
        'Panier',
        'Adresse e-mail',
        'Réf.',
        'Produit',
        'Commandé',
        'Servi',
        'Montant',
      )
      .filter(([basket]) => basket !== '')
      .sort(
        (a, b) =>
          wanted.findIndex(([n, , ref]) => n === a[0] && ref === a[2]) -
          wanted.findIndex(([n, , ref]) => n === b[0] && ref === b[2]),
      );
  const orders = (drive: Drive) =>
    drive.table('Commandes', 'N°', 'Adresse e-mail', 'État', 'Montant').filter(([n]) => n !== '');

  const hands: Record<string, (drive: Drive) => void> = {
    'inserts a row at the top of Paniers': (drive) => drive.sheet('Paniers').insertRows(1),
    'inserts a row in the middle of Paniers': (drive) => drive.sheet('Paniers').insertRows(3),
    'inserts a row at the top of Commandes': (drive) => drive.sheet('Commandes').insertRows(1),
    'inserts a row at the end of Commandes': (drive) => {
      drive.sheet('Commandes').insertRows(3);
      drive.type('Commandes', 3, 3, 'un mot');
    },
    'sorts Paniers': (drive) =>
      drive.sheet('Paniers').sortRows(drive.column('Paniers', 'Produit'), true),
    'sorts Commandes': (drive) => drive.sheet('Commandes').sortRows(0, true),
    'inserts a row in Rappels': (drive) => drive.sheet('Rappels').insertRows(1),
    'inserts a row in Produits en vente': (drive) => drive.sheet('Produits en vente').insertRows(1),
    'inserts a row in Ventes': (drive) => drive.sheet('Ventes').insertRows(1),
    'inserts rows in Acheteurs': (drive) => drive.sheet('Acheteurs').insertRows(1, 2),
  };

  test.each(Object.entries(hands))('%s: it is put right and reported', async (_, hand) => {
    const drive = await changedOrder(hand);
    expect(lines(drive)).toEqual(wanted);
    expect(orders(drive)).toEqual(
      [
        [1, A, 'remplacée', 7.04],
        [2, B, 'prise en compte', 12.8],
        [3, A, 'prise en compte', 9.24],
        [4, C, 'prise en compte', 2.2],
      ].sort(
        (a, b) =>
          orders(drive).findIndex(([n]) => n === a[0]) -
          orders(drive).findIndex(([n]) => n === b[0]),
      ),
    );
    expect(
      drive.table('Produits en vente', 'Réf.', 'Servi', 'Reste').filter(([ref]) => ref !== ''),
    ).toEqual([
      ['FB01', 3, 0],
      ['FB02', 3, ''],
      ['CR01', 2, 18],
      ['CR02', 1, 5],
    ]);
    expect(drive.mails().filter(({ to }) => to === A || to === C)).toHaveLength(3);
    expect(
      drive
        .table('Rappels', 'Destinataire', 'État')
        .filter(([to]) => to !== '')
        .map(([, state]) => state),
    ).toEqual(Array.from({ length: 5 }, () => 'envoyé'));
    expect(drive.toFix().join()).toContain('Des lignes ont été déplacées pendant l’écriture');
    expect(await drive.failing()).toEqual([]);
    expect(drive.toFix()).toEqual([]);
  });

  test.each([1, 3])('a row inserted in Paniers at %s while orders close', async (at) => {
    const drive = await withOrders();
    drive.world.triggersFire = false;
    await drive.clock('2026-04-09 21:00');
    await drive.order(C, { FB01: 1, CR01: 1 });
    await drive.clock('2026-04-09 22:00');
    // Closing lays Paniers out anew: an order that was sorted otherwise is overwritten row by row.
    drive.sheet('Paniers').sortRows(drive.column('Paniers', 'Produit'), true);
    meanwhile(drive, () => drive.sheet('Paniers').insertRows(at));
    await drive.close();
    expect(
      drive.table('Paniers', 'Panier', 'Réf.', 'Servi', 'Montant').filter(([n]) => n !== ''),
    ).toEqual([
      [1, 'FB01', 1, 2.2],
      [1, 'CR01', 2, 4.84],
      [2, 'FB02', 3, 3.3],
      [2, 'CR02', 1, 9.5],
      [3, 'FB01', 1, 2.2],
      [3, 'CR01', 1, 2.42],
    ]);
    expect(drive.toFix().join()).toContain('Des lignes ont été déplacées pendant l’écriture');
    expect(await drive.failing()).toEqual([]);
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
