import { columnIndex, columnName, quotedTitle } from './ranges';

export interface Corner {
  /** Absent in `A:A` (no row) or `2:2` (no column). */
  readonly row?: number;
  readonly column?: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A place that a formula names: `B2`, `$A:$A`, `'Produits en vente'!C2:C`. */
export interface Reference {
  readonly sheet?: string;
  readonly start: Corner;
  readonly end?: Corner;
}

/** A formula cut into what can move (references) and what cannot. */
export type Part =
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'other'; readonly text: string };

const TOKENS = new RegExp(
  [
    '("(?:[^"]|"")*")', // 1 a string
    "((?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?" + // 2 a sheet
      '(?<![\\p{L}\\p{N}_.$])' +
      '(\\$?[A-Za-z]{1,3}\\$?[1-9]\\d*(?::\\$?[A-Za-z]{1,3}(?:\\$?[1-9]\\d*)?)?' +
      '|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?:\\$?[1-9]\\d*)?' +
      '|\\$?[1-9]\\d*:\\$?[1-9]\\d*)' + // 3 a place
      '(?![\\p{L}\\p{N}_.(!])',
    '(#REF!|[\\p{L}_][\\p{L}\\p{N}_.]*)', // 4 a word
    '([^"\'\\p{L}_$\\d#.]+|[\\d.]+|.)', // 5 anything else
  ].join('|'),
  'gsu',
);

const MOST_FORMULAS = 20_000;
const known = new Map<string, readonly Part[]>();

/** One text has one cut: the same formulas are met at each change of rows. */
export function splitFormula(formula: string): readonly Part[] {
  const parts = known.get(formula) ?? cut(formula);
  if (known.size === MOST_FORMULAS) known.clear();
  known.set(formula, parts);
  return parts;
}

function cut(formula: string): Part[] {
  const parts: Part[] = [];
  for (const match of formula.matchAll(TOKENS)) {
    const [text, string, sheet, place] = match;
    const reference = place === undefined ? undefined : readReference(sheet, place);
    if (reference) parts.push({ kind: 'reference', reference });
    else parts.push({ kind: string === undefined ? 'other' : 'string', text });
  }
  return parts;
}

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/;

function readReference(sheet: string | undefined, place: string): Reference | undefined {
  const [first = '', last] = place.split(':');
  const start = readCorner(first);
  const end = last === undefined ? undefined : readCorner(last);
  if (!start || (last !== undefined && !end)) return undefined;
  const title = sheet === undefined ? undefined : unquoted(sheet.slice(0, -1));
  return {
    ...(title === undefined ? {} : { sheet: title }),
    start,
    ...(end === undefined ? {} : { end }),
  };
}

function unquoted(title: string): string {
  return title.startsWith("'") ? title.slice(1, -1).replaceAll("''", "'") : title;
}

function readCorner(text: string): Corner | undefined {
  const match = CORNER.exec(text);
  if (!match) return undefined;
  const [, dollar1, column, dollar2, row] = match;
  return {
    columnFixed: dollar1 === '$' && column !== undefined,
    rowFixed: column === undefined ? dollar1 === '$' : dollar2 === '$',
    ...(column === undefined ? {} : { column: columnIndex(column) }),
    ...(row === undefined ? {} : { row: Number(row) - 1 }),
  };
}

function renderCorner(corner: Corner): string {
  const column =
    corner.column === undefined
      ? ''
      : `${corner.columnFixed ? '$' : ''}${columnName(corner.column)}`;
  const row = corner.row === undefined ? '' : `${corner.rowFixed ? '$' : ''}${corner.row + 1}`;
  return column + row;
}

function renderReference(reference: Reference): string {
  const sheet = reference.sheet === undefined ? '' : `${quotedTitle(reference.sheet)}!`;
  const end = reference.end === undefined ? '' : `:${renderCorner(reference.end)}`;
  return sheet + renderCorner(reference.start) + end;
}

/** Rewrites a formula place by place; `undefined` is a place that no longer exists. */
export function mapReferences(
  formula: string,
  change: (reference: Reference) => Reference | undefined,
): string {
  const parts = splitFormula(formula);
  const places = parts.map((part) =>
    part.kind === 'reference' ? change(part.reference) : undefined,
  );
  const isKept = (part: Part, index: number) =>
    part.kind !== 'reference' || places[index] === part.reference;
  if (parts.every(isKept)) return formula;
  const texts = parts.map((part, index) => {
    if (part.kind !== 'reference') return part.text;
    const place = places[index];
    return place === undefined ? '#REF!' : renderReference(place);
  });
  return texts.join('');
}

/** Whether a formula may name a place on another sheet of this title: most name none. */
export function mayName(formula: string, title: string): boolean {
  return formula.includes('!') && formula.toLowerCase().includes(title.replaceAll("'", "''"));
}

/** The formula as it reads when copied `rows` lower and `columns` to the right. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const start = offsetCorner(reference.start, rows, columns);
    const end = reference.end && offsetCorner(reference.end, rows, columns);
    if (!start || (reference.end && !end)) return undefined;
    if (start === reference.start && end === reference.end) return reference;
    return { ...reference, start, ...(end === undefined ? {} : { end }) };
  });
}

function offsetCorner(corner: Corner, rows: number, columns: number): Corner | undefined {
  const row = corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows;
  const column =
    corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns;
  if ((row ?? 0) < 0 || (column ?? 0) < 0) return undefined;
  if (row === corner.row && column === corner.column) return corner;
  return {
    ...corner,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  };
}
