/** Ranges of a grid: 0-based, ends excluded. An absent end is the end of the sheet. */
export interface GridRange {
  readonly sheetId: number;
  readonly startRow?: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** A range with all its sides known. */
export interface Area {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Quoted when the name is more than letters and digits, as Sheets writes it. */
export function quotedTitle(title: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}

export function areaToA1(area: Area): string {
  const first = `${columnName(area.startColumn)}${area.startRow + 1}`;
  const last = `${columnName(area.endColumn - 1)}${area.endRow}`;
  return first === last ? first : `${first}:${last}`;
}

export interface A1 {
  readonly title?: string;
  readonly startRow?: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

const WITH_SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/;
const CORNERS = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?)?$/;

/** Reads `A1`, `A1:B2`, `A:A`, `2:3`, `A2:A`, with or without a sheet before it. */
export function parseA1(text: string): A1 | undefined {
  const sheet = WITH_SHEET.exec(text);
  const title = sheet ? (sheet[1]?.replaceAll("''", "'") ?? sheet[2]) : undefined;
  const corners = CORNERS.exec(sheet ? (sheet[3] ?? '') : text);
  if (!corners || text === '' || text.endsWith('!') || text.endsWith(':')) return undefined;
  const [, column1, row1, column2, row2] = corners;
  const single = !text.slice(text.lastIndexOf('!') + 1).includes(':');
  if (single && (column1 === undefined || row1 === undefined)) return undefined;
  return withoutUndefined({
    title,
    startColumn: column1 === undefined ? undefined : columnIndex(column1),
    startRow: row1 === undefined ? undefined : Number(row1) - 1,
    endColumn: endOf(single ? column1 : column2, (name) => columnIndex(name) + 1),
    endRow: endOf(single ? row1 : row2, Number),
  });
}

function endOf(text: string | undefined, read: (text: string) => number): number | undefined {
  return text === undefined ? undefined : read(text);
}

type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

export function withoutUndefined<T extends object>(value: Loose<T>): T {
  const result: Partial<T> = {};
  for (const key of Object.keys(value) as (keyof T)[]) {
    const item = value[key];
    if (item !== undefined) result[key] = item;
  }
  return result as T;
}

export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    startRow: Math.max(a.startRow, b.startRow),
    endRow: Math.min(a.endRow, b.endRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return area.startRow < area.endRow && area.startColumn < area.endColumn ? area : undefined;
}
