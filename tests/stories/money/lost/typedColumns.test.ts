/** A column that people type in is deleted: it is not made anew, and what hangs on it waits (M60). */
import type { Drive } from '../../support/drive';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { ask, closed, noted } from '../../support/sums/money';

const stands = (drive: Drive, tab: string, header: string): boolean => {
  try {
    return drive.column(tab, header) >= 0;
  } catch {
    return false;
  }
};

/** What stood in it, header and all, as Ctrl+Z brings it back. */
function lose(drive: Drive, tab: string, header: string): () => void {
  const [sheet, column] = [drive.sheet(tab), drive.column(tab, header)];
  const cells = Array.from({ length: sheet.lastRow() }, (_, row) =>
    drive.book.formattedValue(sheet.id, row, column),
  );
  sheet.deleteColumns(column);
  return () => {
    sheet.insertColumns(column);
    cells.forEach((cell, row) => {
      drive.type(tab, row, column, cell);
    });
  };
}

const named = (drive: Drive, tab: string, header: string) =>
  drive.toFix().filter((line) => line.startsWith(`${tab}, ${header} |`));

/** Hours pass, and somebody presses « Installer le drive ». */
async function waits(drive: Drive, tab: string, header: string) {
  await drive.hourlyRun();
  await drive.press('install');
  await drive.hourlyRun();
  expect(stands(drive, tab, header)).toBe(false);
  const [said = ''] = named(drive, tab, header).map(plain);
  expect(said).toContain('Ceci a disparu ou a été vidé');
  expect(said).toMatch(/Ctrl\+Z .*Historique des versions/);
}

describe.each([
  ['Produits', 'Prix TTC'],
  ['Producteurs', 'Producteur'],
])('%s › %s', (tab, header) => {
  test('no sale opens until it is back, and then it does', async () => {
    const drive = (await closed()).copy();
    await drive.clock('2026-04-11 13:00');
    await drive.hourlyRun();
    const bringBack = lose(drive, tab, header);
    await waits(drive, tab, header);
    await drive.clock('2026-04-14 08:00');
    await drive.press('openCycle');
    expect(drive.table('Ventes', 'Vente')).toEqual([[1]]);
    bringBack();
    await drive.hourlyRun();
    expect(named(drive, tab, header)).toEqual([]);
    await drive.press('openCycle');
    expect(drive.table('Ventes', 'Vente')).toEqual([[1], [2]]);
  });
});

test('Réglages › Réglage: no row is written beside what is left, and all goes on once it is back', async () => {
  const drive = (await closed()).copy();
  const before = drive.rows('Réglages').length;
  const bringBack = lose(drive, 'Réglages', 'Réglage');
  await waits(drive, 'Réglages', 'Réglage');
  expect(drive.rows('Réglages')).toHaveLength(before);
  bringBack();
  await drive.hourlyRun();
  expect(drive.toFix()).toEqual([]);
});

describe.each(['Montant'])('Encaissements › %s', (header) => {
  test('what came stays, nothing is paid out, until it is back', async () => {
    const drive = (await closed()).copy();
    await noted(drive, { Panier: '1', Montant: '12,12', Moyen: 'chèque' });
    const sums = () => [
      drive.table('Paiements', 'Panier', 'Dû', 'Reçu', 'Reste'),
      drive.rows('Écritures').length,
    ];
    const before = sums();
    const bringBack = lose(drive, 'Encaissements', header);
    await waits(drive, 'Encaissements', header);
    expect(sums()).toEqual(before);
    expect(await ask(drive, 'askBeforePayouts', {})).toBe('factsLost');
    bringBack();
    await drive.hourlyRun();
    expect(sums()).toEqual(before);
    expect(await drive.failing()).toEqual([]);
  });
});

describe.each([
  ...['IBAN'].map((one) => ['Producteurs', one]),
  ...['Manque', 'Remis'].map((one) => ['Retrait', one]),
  ['Encaissements', 'Note'],
] as [string, string][])('%s › %s', (tab, header) => {
  test('what was typed counts as it did until it is back', async () => {
    const drive = (await closed()).copy();
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { Téléphone: '04 75 00 00 00' });
    await drive.clock('2026-04-11 13:00');
    await drive.hourlyRun();
    drive.correct(
      'Retrait',
      { Panier: 1 },
      { 'Payé par': 'espèces', 'Somme reçue': '12', Note: 'revient' },
    );
    drive.correct('Retrait', { Panier: 2 }, { Manque: 'CR01 1', Remplacé: 'CR02', Remis: 'VRAI' });
    await noted(drive, { Panier: '2', Montant: '2', Moyen: 'chèque', Note: 'au marché' });
    const sums = () => [
      drive.table('Paiements', 'Panier', 'Dû', 'Reçu', 'Reste'),
      drive.table('Paniers', 'Panier', 'Réf.', 'Livré'),
      drive.rows('Écritures').length,
    ];
    const before = sums();
    const bringBack = lose(drive, tab, header);
    await waits(drive, tab, header);
    expect(sums()).toEqual(before);
    bringBack();
    await drive.hourlyRun();
    expect(named(drive, tab, header)).toEqual([]);
    expect(sums()).toEqual(before);
  });
});

test('Paniers › Livré: an order and a note of Retrait do not make it anew', async () => {
  const drive = (await closed()).copy();
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '3' });
  await drive.hourlyRun();
  const bringBack = lose(drive, 'Paniers', 'Livré');
  drive.correct('Retrait', { Panier: 2 }, { Manque: 'CR01 1' });
  await waits(drive, 'Paniers', 'Livré');
  bringBack();
  await drive.hourlyRun();
  expect(drive.table('Paniers', 'Réf.', 'Livré')).toEqual([
    ['FB02', 3],
    ['CR01', ''],
    ['CR02', ''],
    ['CR01', ''],
  ]);
  // Put in again, it is no column that formulas named.
  await ask(drive, 'repairWorkbook');
  expect(await drive.failing()).toEqual([]);
});

test('while orders are taken, an answer does not make « Livré » anew', async () => {
  const drive = await opened({ Paiements: 'oui' });
  await drive.clock('2026-04-07 09:00');
  await drive.order('anne@exemple.fr', { FB02: 2 });
  lose(drive, 'Paniers', 'Livré');
  await drive.order('bruno@exemple.fr', { FB02: 1 });
  await drive.hourlyRun();
  expect(stands(drive, 'Paniers', 'Livré')).toBe(false);
  expect(drive.table('Paniers', 'Réf.', 'Servi')).toEqual([
    ['FB02', 2],
    ['FB02', 1],
  ]);
});

test('Produits en vente › Stock: whoever opens the next sale writes it again', async () => {
  const drive = (await closed()).copy();
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  lose(drive, 'Produits en vente', 'Stock');
  await drive.open('2026-04-14 08:00');
  expect(drive.table('Produits en vente', 'Réf.', 'Stock')).toEqual(
    drive.table('Produits', 'Réf.', 'Stock'),
  );
});
