import type { BookSheet } from './book';
import { MOST_COLUMNS, MOST_ROWS, type Room, Rows } from './rows';
import { marksOf, type XmlToken } from './xmlTokens';

/** Stands beside a cell, or above its text, and is no part of it. */
const BESIDE: readonly string[] = ['annotation', 'shapes', 'tracked-changes'];

/** How often: once, where a file says anything else. */
const countOf = (traits: Readonly<Record<string, string>>, name: string): number =>
  Math.max(1, Math.trunc(Number(traits[name])) || 1);

/** The sheets of an .ods: its cells hold what they show. */
export function calcSheets(content: string, room: Room): readonly BookSheet[] {
  const hidden = new Set<string>();
  const reading = new Reading(hidden, room);
  let style = '';
  let skipped = 0;
  for (const mark of marksOf(content)) {
    if (room.isFull) break;
    const isBeside = mark.is !== 'text' && BESIDE.includes(mark.name);
    if (isBeside && mark.is === 'open' && !mark.isEmpty) skipped += 1;
    else if (isBeside && mark.is === 'close') skipped -= 1;
    else if (skipped === 0) {
      if (mark.is === 'open' && mark.name === 'style') style = mark.traits.name ?? '';
      if (mark.is === 'open' && mark.traits.display === 'false') hidden.add(style);
      reading.take(mark);
    }
  }
  return reading.sheets;
}

class Reading {
  readonly sheets: BookSheet[] = [];
  private title: string | undefined;
  private rows: Rows;
  private row = 0;
  private rowsAtOnce = 1;
  private column = 0;
  private columnsAtOnce = 1;
  /** The paragraphs of the cell that is open. */
  private texts: string[] | undefined;
  private formula = '';

  constructor(
    private readonly hidden: ReadonlySet<string>,
    private readonly room: Room,
  ) {
    this.rows = new Rows(room);
  }

  take(mark: XmlToken): void {
    if (mark.is === 'text') this.add(mark.text);
    else if (mark.is === 'open') {
      this.open(mark.name, mark.traits);
      if (mark.isEmpty) this.close(mark.name);
    } else this.close(mark.name);
  }

  private add(text: string): void {
    const last = (this.texts?.length ?? 0) - 1;
    if (this.texts && last >= 0) this.texts[last] += text;
  }

  private open(name: string, traits: Readonly<Record<string, string>>): void {
    if (name === 'table' && !this.hidden.has(traits['style-name'] ?? '')) this.begin(traits.name);
    else if (name === 'table-row') {
      this.column = 0;
      this.rowsAtOnce = countOf(traits, 'number-rows-repeated');
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.columnsAtOnce = countOf(traits, 'number-columns-repeated');
      this.texts = [];
      this.formula = (traits.formula ?? '').replace(/^\w+:/, '');
    } else if (name === 'p') this.texts?.push('');
    else if (name === 's') this.add(' '.repeat(Math.min(countOf(traits, 'c'), 99)));
    else if (name === 'tab' || name === 'line-break') this.add(' ');
  }

  private begin(title = ''): void {
    this.title = title;
    this.rows = new Rows(this.room);
    this.row = 0;
  }

  private close(name: string): void {
    if (name === 'table' && this.title !== undefined) {
      this.sheets.push({ title: this.title, rows: this.rows.all() });
      this.title = undefined;
    } else if (name === 'table-row') this.row += this.rowsAtOnce;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.closeCell();
  }

  private closeCell(): void {
    const shown = (this.texts ?? []).join(' ').trim() || this.formula;
    if (shown !== '') this.put(shown);
    this.column += this.columnsAtOnce;
    this.texts = undefined;
  }

  private put(shown: string): void {
    const [right, below] = [
      Math.min(this.column + this.columnsAtOnce, MOST_COLUMNS),
      Math.min(this.row + this.rowsAtOnce, MOST_ROWS),
    ];
    for (let row = this.row; row < below; row++)
      for (let column = this.column; column < right; column++) this.rows.put(row, column, shown);
  }
}
