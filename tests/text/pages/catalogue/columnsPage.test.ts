import { columnInput } from '../../../../src/app/catalogue/optionalColumns';
import type { Tab } from '../../../../src/tabs/engine/tab';
import { tabs } from '../../../../src/tabs/tabs';
import { columnHelps, foldedColumns } from '../../../../src/text/pages/catalogue/columnsPage';

/** Columns that people may add, of every tab. */
const optional = Object.fromEntries(
  Object.values(tabs as Readonly<Record<string, Tab>>).flatMap(({ id, columns }) => {
    const own = Object.entries(columns).filter(
      ([, { whenUsed, owner, technical }]) => whenUsed && owner === 'people' && !technical,
    );
    return own.length === 0 ? [] : [[id, own.map(([column]) => column).sort()]];
  }),
);

test('each optional column of each tab says what it is for, in both languages (docs/rules.md C18)', () => {
  const said = Object.fromEntries(
    Object.entries(columnHelps).map(([id, helps]) => [id, Object.keys(helps).sort()]),
  );
  expect(said).toEqual(optional);
  // The page offers these tabs and no others (docs/rules.md C18).
  expect([...columnInput.shape.tab.options].sort()).toEqual(Object.keys(optional).sort());
  for (const [id, { columns }] of Object.entries(foldedColumns))
    expect(optional[id]).toEqual(expect.arrayContaining([...columns]));
  for (const helps of Object.values(columnHelps))
    for (const { fr, en } of Object.values(helps)) {
      expect([fr, en]).not.toContain('');
      expect(fr + en).not.toContain('*');
    }
});
