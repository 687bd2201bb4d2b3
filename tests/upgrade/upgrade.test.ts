import { tabs } from '../../src/tabs/tabs';
import type { Drive } from '../stories/support/drive';
import { A, B, earlierVersions, record, upgraded } from './earlier';

const [bundle, name] = process.env.EARLIER?.split('=') ?? [];
if (bundle && name) test(`the workbook of ${name} is kept`, () => record(bundle, name));

/** What people would miss of the past: figures of the first sale, and who buys. */
const past = (drive: Drive) => ({
  sales: drive.table('Ventes', 'Vente', 'État'),
  baskets: drive.table('Paniers 1', 'Panier', 'Réf.', 'Servi', 'Livré', 'Montant'),
  orders: drive.table('Commandes 1', 'N°', 'Adresse e-mail', 'Montant'),
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

const inSight = (drive: Drive, tab: string): string[] =>
  Array.from({ length: drive.sheet(tab).fields.frozenColumnCount ?? 0 }, (_, at) =>
    drive.book.formattedValue(drive.sheet(tab).id, 0, at),
  );

const widthInSight = (drive: Drive, tab: string): number =>
  Array.from(
    { length: drive.sheet(tab).fields.frozenColumnCount ?? 0 },
    (_, at) => drive.sheet(tab).fields.columnLooks[at]?.pixelSize ?? 100,
  ).reduce((all, one) => all + one, 0);

describe.each(earlierVersions())(
  'a workbook of version %s, with the program of today',
  (version) => {
    test('has every column after *Installer le drive*, and nothing of the past is lost', async () => {
      const drive = upgraded(version);
      const before = past(drive);
      await drive.install();
      expect(lacking(drive)).toEqual([]);
      expect(past(drive)).toEqual(before);
      // What is gone is named once, in one line (docs/rules.md C22).
      expect(drive.toFix()).toEqual([expect.stringContaining('Ces réglages n’existent plus')]);
      await drive.hourlyRun();
      const settled = drive.snapshot();
      await drive.install();
      // That somebody looked, and the mark of the write.
      const others = drive
        .changedSince(settled)
        .filter((place) => !/^(Historique|metadata)/.test(place));
      expect(others).toEqual([]);
    });

    test('keeps number, name and product in sight, on a phone too', async () => {
      const drive = upgraded(version);
      await drive.install();
      expect(inSight(drive, 'Paniers')).toEqual(['Panier', 'Nom', 'Produit']);
      expect(inSight(drive, 'Commandes')).toEqual(['N°', 'Nom']);
      expect(inSight(drive, 'Producteurs')).toEqual(['Producteur']);
      expect(inSight(drive, 'Acheteurs')).toEqual(['Nom']);
      expect(widthInSight(drive, 'Paniers')).toBeLessThanOrEqual(320);
      expect(drive.table('Paniers', 'Panier', 'Réf.', 'Servi', 'Montant')).toEqual([
        [1, 'FB02', 1, 1.1],
      ]);
      // Once: what people let go by then stays.
      drive.sheet('Paniers').fields.frozenColumnCount = 0;
      await drive.install();
      expect(inSight(drive, 'Paniers')).toEqual([]);
    });

    test('keeps the product in sight too where number and name were', async () => {
      const drive = upgraded(version);
      const sheet = drive.sheet('Paniers');
      sheet.moveColumn(drive.column('Paniers', 'Produit'), 2);
      sheet.fields.frozenColumnCount = 2;
      await drive.install();
      expect(inSight(drive, 'Paniers')).toEqual(['Panier', 'Nom', 'Produit']);
    });

    test('leaves in sight what somebody chose, and columns where somebody put them', async () => {
      const drive = upgraded(version);
      drive.sheet('Paniers').fields.frozenColumnCount = 1;
      drive.sheet('Commandes').moveColumn(drive.column('Commandes', 'Nom'), 1);
      drive.sheet('Producteurs').moveColumn(drive.column('Producteurs', 'Producteur'), 3);
      await drive.install();
      expect(inSight(drive, 'Paniers')).toEqual(['Panier']);
      expect(drive.column('Paniers', 'Produit')).toBe(5);
      // Nothing has to move here.
      expect(inSight(drive, 'Commandes')).toEqual(['N°', 'Nom']);
      // As it stands, that would leave no room for anything beside it.
      expect(inSight(drive, 'Producteurs')).toEqual([]);
    });

    test('goes on with the sale that is open, and opens the next one', async () => {
      const drive = upgraded(version);
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
  },
);
