import { columnInput } from '../../../../src/app/catalogue/optionalColumns';
import { isOptional, type Tab } from '../../../../src/tabs/engine/tab';
import { tabs } from '../../../../src/tabs/tabs';
import { foldedColumns } from '../../../../src/text/pages/catalogue/columnsPage';

test('the page offers the optional columns of each tab (docs/rules.md C18)', () => {
  const all: readonly Tab[] = Object.values(tabs);
  const optional = all.filter(({ columns }) => Object.values(columns).some(isOptional));
  expect([...columnInput.shape.tab.options].sort()).toEqual(optional.map(({ id }) => id).sort());
  for (const [id, { columns }] of Object.entries(foldedColumns))
    for (const column of columns)
      expect(all.find((tab) => tab.id === id)?.columns[column]).toMatchObject({ whenUsed: true });
});
