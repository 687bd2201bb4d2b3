import type { Locale } from '../../src/domain/locale';
import { type TabId } from '../../src/tabs/catalogue';
import { type Cell } from '../../src/tabs/cell';
import type { TabEdit } from '../../src/tabs/edit';
import type { Place } from '../../src/tabs/kinds';
import { type ReadTab } from '../../src/tabs/read';
import type { SheetContent } from '../../src/tabs/sheet';
import type { RowOf, Tab } from '../../src/tabs/tab';
export declare const paris: Place;
export type Typed = string | number | boolean | null | Partial<Cell>;
/** A cell as the spreadsheet would hold what was typed; numbers show with a decimal comma. */
export declare function cell(typed: Typed): Cell;
/** Headers first, then rows, as somebody would type them; columns are known by their headers. */
export declare function sheetOf(
  rows: readonly (readonly Typed[])[],
  more?: Partial<SheetContent>,
): SheetContent;
interface Layout {
  /** Column ids in the order in which they stand; null is a column of people's own. */
  readonly columns?: readonly (string | null)[];
  readonly locale?: Locale;
  readonly title?: string;
  readonly sheetId?: number;
}
/** A tab that the add-on made, holding these rows; `_` in a row is what stands in people's own columns. */
export declare function tabSheet(
  id: TabId,
  rows: readonly (Readonly<Record<string, unknown>> | null)[],
  layout?: Layout,
): SheetContent;
/** What the sheet holds once an edit is written, as the spreadsheet would do it. */
export declare function written(sheet: SheetContent, edit: TabEdit): SheetContent;
export declare const read: <T extends Tab>(tab: T, sheet: SheetContent) => ReadTab<T>;
export declare const valuesOf: <T extends Tab>(tab: T, sheet: SheetContent) => RowOf<T>[];
