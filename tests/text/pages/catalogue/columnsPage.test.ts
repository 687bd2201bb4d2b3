import type { Tab } from '../../../../src/tabs/engine/tab';
import { isSaleTab, tabs } from '../../../../src/tabs/tabs';
import { columnHelps } from '../../../../src/text/pages/catalogue/columnsPage';

/** Columns that people may add: of tabs that are not emptied with each sale. */
const optional = Object.fromEntries(
  Object.values(tabs as Readonly<Record<string, Tab>>).flatMap(({ id, handheld, columns }) => {
    const own = Object.entries(columns).filter(
      ([, { whenUsed, owner, technical }]) => whenUsed && owner === 'people' && !technical,
    );
    return isSaleTab(id) || handheld || own.length === 0
      ? []
      : [[id, own.map(([column]) => column).sort()]];
  }),
);

test('each optional column of each tab says what it is for, in both languages (docs/rules.md C18)', () => {
  const said = Object.fromEntries(
    Object.entries(columnHelps).map(([id, helps]) => [id, Object.keys(helps).sort()]),
  );
  expect(said).toEqual(optional);
  for (const helps of Object.values(columnHelps))
    for (const { fr, en } of Object.values(helps)) expect([fr, en]).not.toContain('');
});
