import { fail, ok, type Result } from '../../domain/values/result';
import { columnOf } from '../../formats/columnOf';
import { cellAt } from '../../tabs/engine/sheet';
import { type TabId, tabs } from '../../tabs/tabs';
import type { About, Ports } from '../kernel/ports';
import type { Needs } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { anyTab } from '../kernel/snapshot';
import { formTabs, isTab, PEOPLES, readProblemKey } from '../kernel/toFix';
import { readDrive } from '../settings/readDrive';

/** Where something stands, as À corriger remembers it: rows as people count them. */
export interface Place {
  /** A tab's identity; `answers` for a form's own. */
  readonly tab: string;
  /** The title that it had: forms' own tabs are told apart by it. */
  readonly title?: string | undefined;
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  /** What stood in the cell, and what is said of it, to find the row again after a sort. */
  readonly read?: string | undefined;
  readonly message?: string | undefined;
}

/** Selects a cell for whoever asks. */
export function showCell(ports: Ports, place: Place): Result<null, Refusal> {
  const { tab, isOfLatest } = readProblemKey(place.tab);
  const found = isTab(tab)
    ? inTab(ports, tab, place, isOfLatest ? 'latest' : 'current')
    : formTabs(readDrive(ports, { whole: [], rows: [] }).survey)
        .filter(({ title }) => title === place.title)
        .map((sheet) => ({ sheet, column: columnOf(place.column ?? 'A'), row: rowOf(place) }))[0];
  if (!found) return fail({ code: 'placeGone', detail: place.title ?? place.tab });
  const { sheet, row, column } = found;
  const last = Math.max(0, sheet.rowCount - 1);
  ports.workbook.show({ sheetId: sheet.sheetId, row: Math.min(row, last), column });
  return ok(null);
}

/** People's tabs are read whole, the others by the one column that is asked for. */
function inTab(ports: Ports, id: TabId, place: Place, about: About) {
  const { column: name } = place;
  const isPeoples = PEOPLES.includes(id);
  const needs: Needs = {
    whole: isPeoples ? [id] : [],
    rows: [],
    ...(isPeoples ? {} : { columns: { [id]: name && name in tabs[id].columns ? [name] : [] } }),
  };
  const { stands, sheet, columns, rows } = anyTab(readDrive(ports, needs, about), id);
  if (!stands) return undefined;
  const column = columns.get(name ?? '') ?? 0;
  const mark = columns.get('toFix');
  const isIt = rows.filter(({ cells }) => {
    const text = cellAt(cells, column).text.trim();
    if (place.read && !(text && place.read.startsWith(text))) return false;
    return mark === undefined || !place.message || cellAt(cells, mark).text.includes(place.message);
  });
  const wanted = rowOf(place);
  const away = ({ at }: { readonly at: number }): number => Math.abs(at - wanted);
  const [nearest] = place.row === undefined ? [] : isIt.sort((a, b) => away(a) - away(b));
  return { sheet, column, row: nearest?.at ?? wanted };
}

const rowOf = ({ row }: Place): number => Math.max(0, (row ?? 1) - 1);
