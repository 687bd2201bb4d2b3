/** A column that sums hang on is deleted: nobody said that of each of its cells. */
import type { Drive } from '../../support/drive';
import { plain } from '../../support/plain';
import { ask, closed, payouts } from '../../support/sums/money';
import { partlyPaid } from '../../support/sums/standing';

const said = (drive: Drive) => drive.toFix().map(plain).join('\n');
const sums = (drive: Drive) => [
  drive.table('Paiements', 'Vente', 'Panier', 'Dû', 'Reçu', 'Reste', 'État'),
  drive.rows('Écritures').length,
  drive.table('Répartition producteurs', 'Produit', 'Quantité').map(String).sort(),
  drive.table('Acheteurs', 'Nom', 'Solde'),
  drive.table('Ventes', 'État'),
  drive.mails().map(({ subject, to }) => `${to} ${subject}`),
];

const lose = (drive: Drive, tab: string, header: string) =>
  drive.sheet(tab).deleteColumns(drive.column(tab, header));

/** Hours pass, and nothing moves; nor by what a person asks for. */
const unmoved = async (drive: Drive, tab: string, header: string) => {
  const before = sums(drive);
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(sums(drive)).toEqual(before);
  expect(said(drive)).toContain(`${tab}, ${header} |`);
  expect(said(drive)).toContain('Ceci a disparu ou a été vidé');
  for (const page of ['askBeforePayouts', 'settlePayouts', 'moneyView', 'booksView'])
    expect([page, await ask(drive, page, {})]).toEqual([page, 'factsLost']);
  // Of rows that are not known by their keys none is written a second time.
  if (tab !== 'Écritures') expect(await ask(drive, 'repairWorkbook', {})).toBe('factsLost');
  await drive.press('settlePayouts');
  expect(sums(drive)).toEqual(before);
};

const COLUMNS = [
  ['Écritures', 'Vente'],
  ['Paniers', 'Réf.'],
  ['Commandes', 'Lignes'],
] as const;

describe.each(COLUMNS)('%s › %s (docs/rules.md M60)', (tab, header) => {
  test('after the pick-up nothing is taken back, mailed or paid out', async () => {
    const drive = await partlyPaid();
    await drive.hourlyRun();
    lose(drive, tab, header);
    await unmoved(drive, tab, header);
    // Made anew it is empty, and tells no more.
    await drive.press('install');
    await unmoved(drive, tab, header);
  });

  test('put back, all goes on as if nothing had been', async () => {
    const drive = await partlyPaid();
    await drive.hourlyRun();
    const [sheet, column] = [drive.sheet(tab), drive.column(tab, header)];
    const cells = Array.from({ length: sheet.lastRow() }, (_, row) =>
      drive.book.formattedValue(sheet.id, row, column),
    );
    lose(drive, tab, header);
    await unmoved(drive, tab, header);
    const at = sheet.lastColumn();
    cells.forEach((cell, row) => {
      drive.type(tab, row, at, cell);
    });
    await drive.hourlyRun();
    expect(said(drive)).not.toContain('Ceci a disparu');
    await ask(drive, 'settlePayouts');
    expect(payouts(drive)).toHaveLength(2);
  });
});

test.each(COLUMNS)(
  '%s › %s goes once orders are closed: nobody owes another sum',
  async (tab, header) => {
    const drive = await closed();
    await drive.hourlyRun();
    lose(drive, tab, header);
    await unmoved(drive, tab, header);
  },
);

test('Livré goes: what is missing is not there again', async () => {
  const drive = await partlyPaid();
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '3' });
  await drive.hourlyRun();
  await drive.hourlyRun();
  await drive.hourlyRun();
  lose(drive, 'Paniers', 'Livré');
  await unmoved(drive, 'Paniers', 'Livré');
});

test('one order without its goods is as it stands in Paniers (docs/rules.md M60)', async () => {
  const drive = await partlyPaid();
  await drive.hourlyRun();
  const before = sums(drive);
  drive.correct('Commandes', { Panier: 1 }, { Lignes: '' });
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(sums(drive)).toEqual(before);
  expect(said(drive)).toContain('Commandes, ligne 2');
});

test('orders are open: Paniers is made again as they close, though a row was added meanwhile', async () => {
  const { opened } = await import('../../support/market');
  const drive = await opened({ Paiements: 'oui' });
  await drive.order('anne@exemple.fr', { FB02: 5, CR01: 1 });
  lose(drive, 'Paniers', 'Panier');
  await drive.order('bruno@exemple.fr', { CR01: 2 });
  await drive.hourlyRun();
  expect(said(drive)).toContain('Paniers, Panier |');
  await drive.close('2026-04-09 22:00');
  await drive.hourlyRun();
  expect(drive.table('Paniers', 'Panier', 'Réf.', 'Servi').map(String)).toEqual([
    '1,FB02,5',
    '1,CR01,1',
    '2,CR01,2',
  ]);
  expect(drive.table('Paiements', 'Panier', 'Dû')).toEqual([
    [1, 7.92],
    [2, 4.84],
  ]);
  expect(drive.toFix()).toEqual([]);
});
