import type { Locale } from '../domain/values/locale';
import { letters } from '../tabs/engine/sheet';
import type { Shown, Tab } from '../tabs/engine/tab';
import { type TabId, tabs } from '../tabs/tabs';

type Request = GoogleAppsScript.Sheets.Schema.Request;
/** The published types know only what came before `filterSpecs`. */
interface FilterView extends GoogleAppsScript.Sheets.Schema.FilterView {
  filterSpecs: { columnIndex: number; filterCriteria: Criteria }[];
}
type Criteria = GoogleAppsScript.Sheets.Schema.FilterCriteria;

/**
 * Arrows in the header, which every phone has, and the tab's own looks, which are each person's:
 * two people at one table hide nothing from each other.
 */
export function filterRequests(
  tab: TabId,
  sheetId: number,
  columns: ReadonlyMap<string, number>,
  row: number,
  locale: Locale,
): Request[] {
  const range = {
    sheetId,
    startRowIndex: row,
    startColumnIndex: 0,
    endColumnIndex: Math.max(...columns.values()) + 1,
  };
  const views = ((tabs[tab] as Tab).handheld?.looks ?? []).flatMap(
    ({ title, column, shown }): Request[] => {
      const columnIndex = columns.get(column);
      if (columnIndex === undefined) return [];
      const first = `${letters(columnIndex)}${row + 2}`;
      const filterSpecs = [{ columnIndex, filterCriteria: criteria(shown, first) }];
      const filter: FilterView = { title: title[locale], range, filterSpecs };
      return [{ addFilterView: { filter } }];
    },
  );
  return [{ setBasicFilter: { filter: { range } } }, ...views];
}

function criteria(shown: Shown, first: string): Criteria {
  if (shown === 'unticked')
    return {
      condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: `=${first}=FALSE` }] },
    };
  return { hiddenValues: [...shown.without] };
}
