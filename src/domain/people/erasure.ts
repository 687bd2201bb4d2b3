import { normaliseEmail } from '../orders/order';
import { folded } from '../values/fold';

type TraceCell = string | number | boolean | null;

/** A whole tab as it was read. */
export interface TracedTab {
  readonly sheetId: number;
  readonly title: string;
  readonly rows: readonly (readonly TraceCell[])[];
}

/** What the column under a header says of the person whose row it is. */
export type ColumnNature = 'email' | 'name' | 'private' | 'state' | 'technical';

/** Headers are folded. */
export type IsNature = (nature: ColumnNature, header: string | undefined) => boolean;

const textOf = (cell: TraceCell | undefined): string => String(cell ?? '');

/** A header row stands among the first ones. */
const HEADERS_AMONG = 10;

/** The headers of a tab, wherever its header row stands. */
function headOf({ rows }: TracedTab, isNature: IsNature): readonly TraceCell[] {
  const isHead = (cells: readonly TraceCell[]): boolean =>
    cells.some((cell) => isNature('email', folded(textOf(cell))));
  return rows.slice(0, HEADERS_AMONG).find(isHead) ?? rows[0] ?? [];
}

const titlesOf = (tab: TracedTab, isNature: IsNature): string[] =>
  headOf(tab, isNature).map((cell) => folded(textOf(cell)));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** These words where they stand by themselves: « lou@x.fr » is not in « marilou@x.fr ». */
const wordsIn = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d.+_-])${escaped(text)}(?![\\p{L}\\d_-]|\\.[\\p{L}\\d])`, 'giu');

/** A row is somebody's where their address stands in a cell; beside others it is only mentioned. */
export const isOf = (email: string, cells: readonly TraceCell[]): boolean =>
  cells.some((cell) => normaliseEmail(textOf(cell)) === email);

export interface PersonTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The person's rows as people see them, without what only the program reads. */
export const personTables = (
  tabs: readonly TracedTab[],
  email: string,
  isNature: IsNature,
): PersonTable[] =>
  tabs.flatMap((tab): PersonTable[] => {
    const rows = tab.rows.filter((cells) => isOf(email, cells));
    if (rows.length === 0) return [];
    const titles = titlesOf(tab, isNature);
    const width = Math.max(titles.length, ...rows.map(({ length }) => length));
    const kept = Array.from({ length: width }, (_, at) => at).filter(
      (at) => !isNature('technical', titles[at]),
    );
    const header = headOf(tab, isNature);
    return [
      {
        title: tab.title,
        header: kept.map((at) => textOf(header[at])),
        rows: rows.map((cells) => kept.map((at) => textOf(cells[at]))),
      },
    ];
  });

/** A cell that must change, with what stood there when that was decided. */
interface ErasedCell {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly was: string;
  readonly text: string;
}

export interface Erasure {
  readonly email: string;
  /** « Client effacé 3 ». */
  readonly alias: string;
  readonly changes: readonly ErasedCell[];
}

/** What the drive's own tabs and words mean to an erasure. */
interface ErasureTerms {
  readonly isNature: IsNature;
  /** Of a mail that would still leave. */
  readonly isWaiting: (state: string) => boolean;
  /** As its state is written once it is not to leave. */
  readonly cancelled: string;
  /** « Client effacé », and what it is called in every language. */
  readonly erased: string;
  readonly erasedNames: readonly string[];
  /** The sheet of Acheteurs, where a person's row goes whole. */
  readonly buyers: number;
  /** The sheet of documents given to buyers: the law wants them kept as they are. */
  readonly documents: number;
  /** Names that are other people's too. */
  readonly others: readonly string[];
}

/** A first name alone is many people's: outside the person's own rows only full names go. */
export function fullNames(
  tabs: readonly TracedTab[],
  email: string,
  { isNature, others }: Pick<ErasureTerms, 'isNature' | 'others'>,
): string[] {
  const taken = new Set(others.map(folded));
  const all = tabs.flatMap((tab) => {
    const titles = titlesOf(tab, isNature);
    return tab.rows
      .filter((cells) => isOf(email, cells))
      .flatMap((cells) => cells.filter((_, at) => isNature('name', titles[at])).map(textOf))
      .map((name) => name.trim());
  });
  return [...new Set(all)].filter((name) => /\s/.test(name) && !taken.has(folded(name)));
}

/**
 * Every cell that must change so that nothing names the person. In their own rows, what is private
 * goes and the name becomes « Client effacé N »; elsewhere only the words that name them do. Cells
 * are as typed: a formula follows what it refers to, and is no trace itself.
 */
export function erasureOf(tabs: readonly TracedTab[], email: string, terms: ErasureTerms): Erasure {
  const alias = `${terms.erased} ${lastNumber(tabs, terms) + 1}`;
  const words = [email, ...fullNames(tabs, email, terms)].map(wordsIn);
  const renamed = (text: string): string =>
    words.reduce((all, word) => all.replace(word, alias), text);
  const changes = tabs.flatMap((tab) => {
    if (tab.sheetId === terms.documents) return [];
    const erased = erasedIn(tab, terms, alias, renamed);
    return tab.rows.flatMap((cells, row) => {
      const isOwn = isOf(email, cells);
      return cells.flatMap((cell, column): ErasedCell[] => {
        const was = textOf(cell);
        const text = erased(cell, isOwn, column);
        return text === was ? [] : [{ sheetId: tab.sheetId, row, column, was, text }];
      });
    });
  });
  return { email, alias, changes };
}

const isFormula = (cell: TraceCell): boolean => typeof cell === 'string' && cell.startsWith('=');

/** What a cell of a tab becomes, in a row of the person's own or in another's. */
function erasedIn(
  tab: TracedTab,
  { isNature, isWaiting, cancelled, buyers }: ErasureTerms,
  alias: string,
  renamed: (text: string) => string,
): (cell: TraceCell, isOwn: boolean, column: number) => string {
  const titles = titlesOf(tab, isNature);
  const isMails = titles.some((title) => isNature('state', title));
  return (cell, isOwn, column) => {
    const [was, title] = [textOf(cell), titles[column]];
    if (isOwn && tab.sheetId === buyers) return '';
    if (isOwn && isNature('private', title)) return '';
    if (isOwn && isNature('name', title)) return was === '' ? '' : alias;
    if (isOwn && isMails && isNature('state', title) && isWaiting(was)) return cancelled;
    return isFormula(cell) ? was : renamed(was);
  };
}

function lastNumber(tabs: readonly TracedTab[], { erasedNames }: ErasureTerms): number {
  const numbered = new RegExp(`(?:${erasedNames.join('|')}) (\\d+)`, 'g');
  let last = 0;
  for (const { rows } of tabs)
    for (const cells of rows)
      for (const cell of cells)
        for (const [, number] of textOf(cell).matchAll(numbered))
          last = Math.max(last, Number(number));
  return last;
}
