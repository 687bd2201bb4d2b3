/** Sales of weeks ago move to a spreadsheet of their own (docs/rules.md S54). */
import type { BooksView } from '../../../../src/accounting/view/view';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import type { ErasureDraft } from '../../../../src/app/people/personData';
import type { Drive } from '../../support/drive';
import { plain } from '../../support/plain';
import { A, ask } from '../../support/sums/money';
import { finished, finishedAndMoved } from '../../support/years';

const SALE_1 = [
  'Commandes 1',
  'Paniers 1',
  'Produits en vente 1',
  'Retrait 1',
  'Réponses vente 1',
  'Répartition producteurs 1',
];
const APRIL = { from: '2026-04-01', until: '2026-04-30' };
const MAY = { from: '2026-05-01', until: '2026-05-31' };

const archiveOf = (drive: Drive, sale = 1) => {
  const archive = drive.fileAt(drive.table('Ventes', 'Archive')[sale - 1]?.[0]);
  if (!archive) throw new Error(`Sale ${sale} is in no archive`);
  return archive;
};

const binned = (drive: Drive): Drive => {
  drive.world.spreadsheets.delete(archiveOf(drive).id);
  return drive;
};

describe('given a sixth sale, and a first one that is over since eight weeks', () => {
  test('its six tabs stand in the archive as they stood here, and Ventes says where', async () => {
    const drive = await finished();
    drive.book.editors.push('lea@exemple.fr');
    const before = SALE_1.map((title) => drive.shownIn(drive.book, title));
    const mails = drive.shownIn(drive.book, 'Rappels');
    await drive.hourlyRun();
    expect(drive.titles().filter((title) => SALE_1.includes(title))).toEqual([]);
    expect(drive.titles()).toContain('Paniers 2');
    expect(drive.table('Ventes', 'Archive').flat().filter(Boolean)).toHaveLength(1);
    const archive = archiveOf(drive);
    expect(archive.name).toBe('Drive du Bez – archives');
    expect(archive.editors).toEqual(['lea@exemple.fr']);
    const titles = archive.sheets.slice(1).map(({ title }) => title);
    expect(titles.sort()).toEqual([...SALE_1, 'Rappels 1'].sort());
    expect(SALE_1.map((title) => drive.shownIn(archive, title))).toEqual(before);
    const [header, ...rows] = mails;
    const isOfSale1 = (row: string[]) => row[header?.indexOf('Vente') ?? -1] === '1';
    expect(drive.shownIn(archive, 'Rappels 1')).toEqual([header, ...rows.filter(isOfSale1)]);
    expect(drive.rows('Rappels').map(({ Vente }) => Vente)).not.toContain(1);
    expect(drive.shownIn(drive.book, 'Rappels').slice(1)).toEqual(
      rows.filter((row) => !isOfSale1(row)),
    );
  });

  test('it is moved once: the next hours do nothing more of it', async () => {
    const drive = await finishedAndMoved();
    await drive.hourlyRun();
    const before = drive.snapshot();
    await drive.hourlyRun();
    expect(drive.changedSince(before).filter((place) => !place.startsWith('metadata'))).toEqual([]);
  });

  test('no figure changes: books, a person’s page, what they are told of themselves', async () => {
    const looks = async (drive: Drive) => {
      await drive.clock('2026-06-09 10:00');
      const { receipts, payouts, ...money } = await ask<MoneyView>(drive, 'moneyView', { sale: 1 });
      return [
        await ask(drive, 'booksView', APRIL),
        await ask(drive, 'bookEntries', APRIL),
        { ...money, receipts, payouts },
        // The page has the last mails of Rappels; the rest is among what they are told.
        {
          ...(await ask<{ account: object }>(drive, 'personView', { email: A })).account,
          mails: [],
        },
        (await ask<{ rows: string[][] }[]>(drive, 'personRows', { email: A }))
          .flatMap(({ rows }) => rows.map((row) => row.join(' | ')))
          .sort(),
      ];
    };
    expect(await looks(await finishedAndMoved())).toEqual(await looks(await finished()));
  });

  test('a producer’s sheet goes on saying what was paid of it, and when', async () => {
    const past = (drive: Drive): string[] => {
      const link = drive.row('Producteurs', { Producteur: 'Ferme du Bez' })['Feuille partagée'];
      const file = drive.fileAt(link);
      if (!file) throw new Error('They have no sheet');
      const rows = drive.shownIn(file, file.sheets[0]?.title ?? '');
      return rows.map((row) => plain(row.join(' '))).filter((row) => /1[12] avril/.test(row));
    };
    const drive = await finishedAndMoved();
    await drive.hourlyRun();
    await drive.hourlyRun();
    expect(drive.titles()).toContain('Écritures passées');
    expect(past(drive)).toEqual(past(await finished()));
    expect(past(drive)[1]).toMatch(/payé le dimanche 12 avril 2026 +6,6/);
  });

  test('a sale that somebody owes something of waits', async () => {
    const drive = await finished();
    drive.correct('Encaissements', { Vente: 1, Panier: 1 }, { Montant: '0,10' });
    await drive.hourlyRun();
    expect(drive.table('Ventes', 'État').flat()[0]).toBe('comptes faits');
    expect(drive.titles()).toContain('Paniers 1');
  });
});

describe('given a sale in the archive', () => {
  test('whoever is erased is erased there as well', async () => {
    const drive = await finishedAndMoved();
    const { tabs, ...decided } = await ask<ErasureDraft>(drive, 'draftErasure', { email: A });
    expect(tabs.map(({ title }) => title)).toContain('Commandes 1');
    expect(await ask(drive, 'erasePerson', decided)).toBeNull();
    const shown = SALE_1.flatMap((title) => drive.shownIn(archiveOf(drive), title)).flat();
    expect(shown).toContain('bruno@exemple.fr');
    expect(shown).not.toContain(A);
  });

  test('in the bin for ever, it is named wherever its figures are asked for; sales go on', async () => {
    const drive = binned(await finishedAndMoved());
    expect(await ask(drive, 'booksView', APRIL)).toBe('archiveUnreachable');
    const inMay = await ask<BooksView>(drive, 'booksView', MAY);
    expect(inMay.sales.map(({ number }) => number)).toEqual([4, 5, 6]);
    expect(await ask(drive, 'personRows', { email: A })).toBe('archiveClosed');
    expect(await ask(drive, 'draftErasure', { email: A })).toBe('archiveClosed');
    await drive.open('2026-06-16 09:00');
    expect(drive.rows('Ventes')).toHaveLength(7);
  });

  test('another one is begun for the next sale then', async () => {
    const drive = await finishedAndMoved();
    const first = archiveOf(drive).id;
    binned(drive);
    await drive.open('2026-06-16 09:00');
    await drive.clock('2026-06-23 09:00');
    await drive.hourlyRun();
    expect(archiveOf(drive, 2).id).not.toBe(first);
    expect(archiveOf(drive, 2).sheets.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Commandes 2', 'Paniers 2', 'Retrait 2', 'Rappels 2']),
    );
    expect(drive.titles()).not.toContain('Paniers 2');
  });
});
