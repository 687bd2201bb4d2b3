import type { Drive } from '../support/drive';
import { prepared } from '../support/market';

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

  test('another tab is refused', async () => {
    const drive = await prepared();
    expect(await call(drive, 'ledger', 'number')).toMatchObject({ ok: false, code: 'badInput' });
  });
});
