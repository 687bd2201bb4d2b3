import type { ColumnsView } from '../../../src/app/catalogue/optionalColumns';
import type { Tab } from '../../../src/tabs/engine/tab';
import { type TabId, tabs } from '../../../src/tabs/tabs';
import { A } from '../support/buyers';
import type { Drive } from '../support/drive';
import { prepared } from '../support/market';
import { ask } from '../support/sums/money';

const call = async (drive: Drive, tab: string, column: string): Promise<unknown> => {
  const args = ['addColumn', JSON.stringify({ tab, column })];
  const { value } = await drive.world.run('callCommand', { from: 'sidebar', args });
  return JSON.parse(String(value));
};

describe('optional columns by a click (docs/rules.md C18)', () => {
  test('notes beside the table keep their place beside it, and are not taken for what the column holds', async () => {
    const drive = await prepared();
    const sheet = drive.sheet('Produits');
    const free = sheet.lastColumn();
    drive.type('Produits', 1, free, 'rappeler Luc');
    await call(drive, 'products', 'allergens');
    expect(drive.column('Produits', 'Allergènes')).toBe(free);
    expect(drive.book.formattedValue(sheet.id, 1, free)).toBe('');
    expect(drive.book.formattedValue(sheet.id, 1, free + 1)).toBe('rappeler Luc');
  });

  test('a second click changes nothing', async () => {
    const drive = await prepared();
    await call(drive, 'products', 'season');
    const before = drive.snapshot();
    expect(await call(drive, 'products', 'season')).toMatchObject({ ok: true });
    expect(drive.changedSince(before)).toEqual([]);
  });

  test('a column that people typed themselves is the one, accents or not', async () => {
    const drive = await prepared();
    const column = drive.sheet('Produits').lastColumn();
    drive.type('Produits', 0, column, 'allergenes');
    const before = drive.snapshot();
    await call(drive, 'products', 'allergens');
    expect(drive.changedSince(before)).toEqual([]);
  });

  test('one that stands twice is not made a third time', async () => {
    const drive = await prepared();
    const column = drive.sheet('Produits').lastColumn();
    drive.type('Produits', 0, column, 'Origine');
    drive.type('Produits', 0, column + 1, 'Origine');
    const before = drive.snapshot();
    await call(drive, 'products', 'origin');
    expect(drive.changedSince(before)).toEqual([]);
  });

  test.each([
    ['products', 'title'],
    ['products', 'toFix'],
    ['products', 'constructor'],
    ['fees', 'threshold'],
  ])(
    '%s, %s: what is no optional column, or of a tab that does not stand, changes nothing',
    async (tab, column) => {
      const drive = await prepared();
      const before = drive.snapshot();
      expect(await call(drive, tab, column)).toMatchObject({ ok: true });
      expect(drive.changedSince(before)).toEqual([]);
    },
  );

  test('every optional column of every tab that stands comes so, and a sale goes on (docs/rules.md C18)', async () => {
    const drive = await prepared();
    await drive.open('2026-04-07 08:00');
    await drive.order(A, { FB01: 1 });
    await drive.close('2026-04-09 22:00');
    const headers = (title: string): string[] =>
      Array.from({ length: drive.sheet(title).lastColumn() }, (_, column) =>
        drive.book.formattedValue(drive.sheet(title).id, drive.headerRow(title), column),
      );
    const wantedOf = (id: TabId): [string, string][] =>
      Object.entries((tabs[id] as Tab).columns).flatMap(
        ([column, { whenUsed, owner, technical, header }]) =>
          whenUsed && owner === 'people' && !technical ? [[column, header.fr]] : [],
      );
    const { tabs: standing } = await ask<ColumnsView>(drive, 'optionalColumns', {});
    expect(standing.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Produits', 'Paniers', 'Commandes', 'Retrait']),
    );
    for (const { tab, title, missing } of standing) {
      const free = wantedOf(tab).filter(([, header]) => !headers(title).includes(header));
      expect(missing).toEqual(free.map(([column]) => column));
      for (const [column] of free)
        expect(await call(drive, tab, column)).toMatchObject({ ok: true });
      expect(headers(title)).toEqual(
        expect.arrayContaining(wantedOf(tab).map(([, header]) => header)),
      );
      expect(new Set(headers(title)).size).toBe(headers(title).length);
    }
    // In a tab that is read on a phone it stands where the table has it.
    expect(headers('Retrait').slice(0, 6)).toEqual([
      ...['Remis', 'Panier', 'Nom', 'Esp.', 'Chq.', 'Payé par'],
    ]);
    drive.correct('Paniers', { 'Réf.': 'FB01' }, { 'Remplacé par': 'navets' });
    await drive.clock('2026-04-11 13:00');
    await drive.hourlyRun();
    await drive.press('checkWorkbook');
    expect(drive.row('Paniers', { 'Réf.': 'FB01' })['Remplacé par']).toBe('navets');
    expect(await drive.failing()).toEqual([]);
    await drive.open('2026-04-14 08:00');
    expect(headers('Paniers')).toContain('Remplacé par');
    expect(await drive.failing()).toEqual([]);
  });

  test('another tab is refused', async () => {
    const drive = await prepared();
    expect(await call(drive, 'ledger', 'number')).toMatchObject({ ok: false, code: 'badInput' });
  });
});
