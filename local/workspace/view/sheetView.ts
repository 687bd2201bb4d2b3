import { linkOf } from '../../excel/looks';
import { formattedScalar } from '../../standin/sheets/cellText/rendering';
import type { JsonObject } from '../../standin/sheets/grid/apiJson';
import { type Cell, CellError, errorText, type Scalar } from '../../standin/sheets/grid/cells';
import { colouredBy } from '../../standin/sheets/store/colourRules';
import type { SheetStore } from '../../standin/sheets/store/sheetStore';
import type { CellChange, WireCell, WireStyle } from '../wire/wireBook';
import { choicesOf, isTickBox } from './choices';
import { editText } from './editText';
import { type Numbered, wireStyle } from './styles';

/** A cell as it was when it was last shown. Cells are never changed in place. */
interface Seen {
  readonly cell: Cell | undefined;
  readonly value: Scalar;
  readonly colours: JsonObject | undefined;
  readonly choices: readonly string[] | undefined;
}

const NOTHING: Seen = { cell: undefined, value: null, colours: undefined, choices: undefined };

export interface Shared {
  readonly styles: Numbered<WireStyle>;
  readonly lists: Numbered<readonly string[]>;
}

/** One tab as it was last shown, and what has changed since. */
export class SheetView {
  private seen: Seen[][] = [];

  constructor(
    private readonly sheet: SheetStore,
    private readonly shared: Shared,
  ) {}

  /** What people would see changed; from here on it counts as shown. */
  changes(): CellChange[] {
    const found: CellChange[] = [];
    const { rows } = this.sheet.fields;
    const lists = new Map<JsonObject, readonly string[] | undefined>();
    for (let row = 0; row < Math.max(rows.length, this.seen.length); row++) {
      const before = this.seen[row] ?? [];
      const width = Math.max(rows[row]?.length ?? 0, before.length);
      if (width === 0) continue;
      this.seen[row] = before;
      for (let column = 0; column < width; column++) {
        const now = this.look(row, column, lists);
        if (isSame(before[column] ?? NOTHING, now)) continue;
        before[column] = now;
        found.push([row, column, this.wire(now)]);
      }
    }
    return found;
  }

  /** Every cell that shows anything. */
  everything(): CellChange[] {
    return this.seen.flatMap((cells, row) =>
      cells.flatMap((seen, column): CellChange[] => {
        const wire = seen && this.wire(seen);
        return wire ? [[row, column, wire]] : [];
      }),
    );
  }

  private look(
    row: number,
    column: number,
    lists: Map<JsonObject, readonly string[] | undefined>,
  ): Seen {
    const { sheet } = this;
    const cell = sheet.cell(row, column);
    if (cell === undefined && sheet.fields.conditionalFormats.length === 0) return NOTHING;
    const value = sheet.book.calculator.value(sheet, row, column);
    const rule = cell?.validation;
    if (rule && !lists.has(rule)) lists.set(rule, choicesOf(sheet, rule));
    const choices = rule && lists.get(rule);
    return { cell, value, colours: colouredBy(sheet, row, column), choices };
  }

  private wire({ cell, value, colours, choices }: Seen): WireCell | null {
    if (cell === undefined && colours === undefined) return null;
    const { locale } = this.sheet.book;
    const shown = formattedScalar(value, cell, locale);
    const plain = value instanceof CellError ? errorText(value.type) : value;
    const edit = cell ? editText(cell, value, locale) : '';
    const tick = isTickBox(cell?.validation);
    const style = wireStyle(mixed(cell?.format, colours), alignment(plain, tick));
    const link = cell && linkOf(cell);
    return {
      ...(plain === null ? {} : { v: plain }),
      ...(shown === String(plain ?? '') ? {} : { d: shown }),
      ...(edit === shown ? {} : { e: edit }),
      ...(Object.keys(style).length > 0 ? { s: this.shared.styles.number(style) } : {}),
      ...(cell?.note === undefined ? {} : { note: cell.note }),
      ...(choices ? { o: this.shared.lists.number(choices) } : {}),
      ...(tick ? { tick: true } : {}),
      ...(link === undefined ? {} : { link }),
    };
  }
}

function isSame(before: Seen, now: Seen): boolean {
  return (
    before.cell === now.cell &&
    sameValue(before.value, now.value) &&
    before.colours === now.colours &&
    (before.choices === now.choices || before.choices?.join('\n') === now.choices?.join('\n'))
  );
}

const sameValue = (a: Scalar, b: Scalar): boolean =>
  a === b || (a instanceof CellError && b instanceof CellError && a.type === b.type);

function mixed(format: JsonObject | undefined, colours: JsonObject | undefined) {
  if (!format || !colours) return colours ?? format;
  const text = { ...(format.textFormat as JsonObject), ...(colours.textFormat as JsonObject) };
  return { ...format, ...colours, textFormat: text };
}

/** As a spreadsheet sets what nobody set: texts left, numbers right, the rest in the middle. */
function alignment(value: number | string | boolean | null, tick: boolean): WireStyle['across'] {
  if (tick || typeof value === 'boolean') return 'center';
  return typeof value === 'number' ? 'right' : undefined;
}
