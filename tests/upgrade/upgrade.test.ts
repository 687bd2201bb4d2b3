import { tabs } from '../../src/tabs/tabs';
import type { Drive } from '../stories/support/drive';
import { plain } from '../stories/support/plain';
import { ask } from '../stories/support/sums/money';
import { A, B, type Left, record, upgraded } from './earlier';

const [bundle, version] = process.env.EARLIER?.split('=') ?? [];
if (bundle && version) test(`the workbooks of ${version} are kept`, () => record(bundle, version));

/** What people would miss: figures of the first sale, what is owed and paid, and who buys. */
const figures = (drive: Drive, ofFirst: '' | ' 1') => ({
  sales: drive.table('Ventes', 'Vente', 'État'),
  baskets: drive.table(`Paniers${ofFirst}`, 'Panier', 'Réf.', 'Servi', 'Livré', 'Montant'),
  orders: drive.table(`Commandes${ofFirst}`, 'N°', 'Adresse e-mail', 'Montant'),
  dues: drive.table('Paiements', 'Panier', 'Dû', 'Reçu', 'Reste', 'État'),
  split: drive.table(
    `Répartition producteurs${ofFirst}`,
    'Producteur',
    'Réf.',
    'Quantité',
    'Montant',
  ),
  receipts: drive.table('Encaissements', 'Panier', 'Montant', 'Moyen'),
  products: drive.table('Produits', 'Réf.', 'Produit', 'Prix TTC'),
  buyers: drive.table('Acheteurs', 'Adresse e-mail', 'Nom'),
});

/** Columns of today that a tab of the drive lacks, though every drive has them. */
const lacking = (drive: Drive): string[] =>
  Object.values(tabs).flatMap(({ title, columns }) => {
    if (!drive.titles().includes(title.fr)) return [];
    return Object.values(columns).flatMap((column) => {
      const { header, whenUsed } = column as { header: { fr: string }; whenUsed?: true };
      return whenUsed || hasColumn(drive, title.fr, header.fr) ? [] : [`${title.fr}: ${header.fr}`];
    });
  });

function hasColumn(drive: Drive, title: string, header: string): boolean {
  try {
    return drive.column(title, header) >= 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

test.each<[Left, '' | ' 1']>([
  ['picked-up', ''],
  ['open', ' 1'],
])(
  'a workbook left %s has the same sums and every column after *Installer le drive*',
  async (left, ofFirst) => {
    const drive = upgraded(left);
    const before = figures(drive, ofFirst);
    await drive.install();
    expect(lacking(drive)).toEqual([]);
    expect(figures(drive, ofFirst)).toEqual(before);
    // What is gone is named once, in one line (docs/rules.md C22).
    expect(drive.toFix()).toEqual([expect.stringContaining('Ces réglages n’existent plus')]);
    await drive.hourlyRun();
    expect(figures(drive, ofFirst)).toEqual(before);
    const settled = drive.snapshot();
    await drive.install();
    // That somebody looked, and the mark of the write.
    const others = drive
      .changedSince(settled)
      .filter((place) => !/^(Historique|metadata)/.test(place));
    expect(others).toEqual([]);
  },
);

test('between two sales, what is still owed is paid, and the next sale opens', async () => {
  const drive = upgraded('picked-up');
  await drive.install();
  drive.typeRows('Encaissements', [{ Panier: '2', Montant: '4,84', Moyen: 'virement' }]);
  await drive.hourlyRun();
  expect(drive.table('Paiements', 'Panier', 'Dû', 'Reçu', 'Reste')).toEqual([
    [1, 8.3, 5, 3.3],
    [2, 4.84, 4.84, 0],
  ]);
  await drive.open('2026-04-14 08:00');
  await drive.order(B, { FB02: 2 });
  expect(drive.table('Commandes', 'N°', 'Adresse e-mail', 'Montant')).toEqual([[1, B, 2.2]]);
  expect(await drive.failing()).toEqual([]);
});

test('who was told of their order is not told again, and hears of what changes, from the price they know', async () => {
  const drive = upgraded('open');
  await drive.install();
  await drive.hourlyRun();
  expect(drive.mails(A)).toEqual([]);
  drive.correct('Produits', { 'Réf.': 'FB02' }, { 'Prix TTC': '1,20' });
  await ask(drive, 'applyPriceChange', { ref: 'FB02' });
  await drive.hourlyRun();
  const [mail, ...more] = drive.mails(A);
  expect(plain(mail?.subject ?? '')).toBe('Votre commande a changé : panier n° 1, 1,20 €');
  expect(plain(mail?.body ?? '')).toContain('Salade, 1,20 € au lieu de 1,10 €');
  expect(more).toEqual([]);
});

test('in the middle of a sale, it goes on, and the next one opens', async () => {
  const drive = upgraded('open');
  await drive.install();
  await drive.order(B, { FB02: 2, CR01: 1 });
  await drive.order(A, { FB02: 3 });
  await drive.close('2026-04-16 22:00');
  expect(drive.table('Paniers', 'Réf.', 'Servi', 'Montant')).toEqual([
    ['FB02', 3, 3.3],
    ['FB02', 2, 2.2],
    ['CR01', 1, 2.42],
  ]);
  expect(lacking(drive)).toEqual([]);
  await drive.clock('2026-04-18 13:00');
  await drive.hourlyRun();
  expect(await drive.failing()).toEqual([]);
  await drive.open('2026-04-21 08:00');
  await drive.order(A, { FB02: 1 });
  await drive.hourlyRun();
  expect(drive.table('Ventes', 'Vente', 'État').at(-1)).toEqual([3, 'commandes ouvertes']);
  expect(drive.table('Commandes', 'N°', 'Adresse e-mail', 'Montant')).toEqual([[1, A, 1.1]]);
  expect(await drive.failing()).toEqual([]);
});
