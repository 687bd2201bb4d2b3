import { isEmail, normaliseEmail } from '../../../domain/orders/order';
import type { Problem } from '../../../domain/values/problem';
import { type Instant, MINUTE } from '../../../domain/values/time';
import { plainCell } from '../../../tabs/engine/cell';
import { moment, type Place } from '../../../tabs/engine/cellKinds';
import { letters, type SheetContent } from '../../../tabs/engine/sheet';
import { isProductQuestion } from '../../../text/form/form';
import type { CellValue, Ports } from '../../kernel/ports';
import type { SentAnswer } from '../../kernel/services/formPort';
import type { Offered } from '../offer';
import { askedTitles, type Columns, titleKey, titleMeaning } from './columns';
import type { FormTabRead } from './formTabs';
import { NEAR } from './unreadRows';

interface RowRead {
  /** Of the grid, from 0. */
  readonly row: number;
  readonly cells: readonly CellValue[];
}

export const gridRows = (
  { headerRow }: SheetContent,
  rows: readonly number[],
  values: readonly (readonly CellValue[] | undefined)[],
): RowRead[] =>
  rows.flatMap((row, at) => {
    const cells = values[at];
    return cells ? [{ row: headerRow + 1 + row, cells }] : [];
  });

interface Compared {
  /** Refused, of the grid. */
  readonly rows: ReadonlySet<number>;
  /** With those that what was sent tells from others of their title. */
  readonly columns: Columns;
  readonly problems: readonly Problem[];
}

/**
 * Of rows whose columns were moved, those that are not what the form itself was sent: they are not taken,
 * and told with their place (docs/rules.md O28).
 */
export function otherThanSent(
  ports: Ports,
  { form, sheet, columns: known }: Pick<FormTabRead, 'form' | 'sheet' | 'columns'>,
  rows: readonly RowRead[],
  offered: readonly Offered[],
  place: Place,
): Compared {
  const timed = rows.flatMap(({ row, cells }) => {
    const time = moment.read(plainCell(cells[known.head.time]), place);
    return time.ok ? [{ row, cells, time: time.value }] : [];
  });
  if (timed.length === 0) return { rows: new Set(), columns: known, problems: [] };
  const times = timed.map(({ time }) => time);
  const sent = form === undefined ? [] : sentNear(ports, form, times);
  const asked = askedTitles(offered);
  const textsOf = textsBy(offered, asked);
  const compared = timed.map((one) => ({
    ...one,
    sent: sent.filter(({ time }) => isNear(time, one.time)).map(textsOf),
  }));
  const { columns, unsure } = toldApart(known, compared);
  const at = { tab: 'answers', detail: sheet.title };
  const refused = compared.flatMap(({ row, ...one }) => {
    const other = otherThanAll(one, asked, columns);
    return other ? [{ row, problem: { ...at, row: row + 1, ...other } }] : [];
  });
  const doubtful = unsure.map((column): Problem => {
    const read = sheet.header[column]?.text.trim() ?? '';
    return { code: 'questionTwice', ...at, row: 1, column: letters(column), read };
  });
  return {
    rows: new Set(refused.map(({ row }) => row)),
    columns,
    problems: [...refused.map(({ problem }) => problem), ...(refused.length > 0 ? doubtful : [])],
  };
}

const isNear = (time: Instant, other: Instant): boolean => Math.abs(time - other) <= NEAR;

/** What the form was sent at about these times, as far as the time goes. */
const sentNear = (ports: Ports, form: string, times: readonly Instant[]): readonly SentAnswer[] =>
  ports.forms.sent(
    form,
    (Math.min(...times) - NEAR) as Instant,
    (time) => times.some((one) => isNear(one, time)) && ports.clock.left() > MINUTE,
  ) ?? [];

/** Why a row is none of those that were sent in its second; of several it is told by the one from its address. */
function otherThanAll(
  { cells, sent }: ComparedRow,
  asked: ReadonlySet<string>,
  columns: Columns,
): Difference | undefined {
  const email = String(cells[columns.head.buyer.email] ?? '');
  const differences: Difference[] = [];
  let own: Difference | undefined;
  for (const one of sent) {
    const other = difference(one, cells, asked, columns);
    if (!other) return undefined;
    differences.push(other);
    if (one.get('email') === email) own ??= other;
  }
  return { code: 'answerUnchecked', read: email, ...(own ?? differences[0]) };
}

interface ComparedRow {
  readonly cells: readonly CellValue[];
  /** In that second. */
  readonly sent: readonly Texts[];
}

/** What was answered, by what the column of each question is known by. */
export type Texts = ReadonlyMap<string, string>;

/** A question about a product is that product’s, whatever its title says by now (docs/rules.md O28). */
export function textsBy(offered: readonly Offered[], asked: ReadonlySet<string>) {
  const ofItems = new Map(offered.map(({ item, question }) => [item, titleKey(question)]));
  return ({ values }: SentAnswer): Texts => {
    const texts = new Map<string, string>();
    for (const { item, title, text } of values) {
      const own = ofItems.get(item) || undefined;
      const key = own ?? titleMeaning(title, asked) ?? titleKey(title);
      if (own !== undefined || !texts.has(key)) texts.set(key, text);
    }
    return texts;
  };
}

/** Of columns titled alike the last that holds what was sent, in every row. */
function toldApart(columns: Columns, rows: readonly ComparedRow[]) {
  const byTitle = new Map(columns.byTitle);
  const unsure: number[] = [];
  for (const [key, places] of columns.doubled) {
    const isFilled = (column: number): boolean =>
      rows.every(
        ({ cells, sent }) =>
          sent.length === 0 || sent.some((one) => isSame(cells[column] ?? '', one.get(key))),
      );
    const place = places.filter(isFilled).at(-1);
    if (place === undefined || key === 'email') unsure.push(...places);
    else byTitle.set(key, place);
  }
  const buyer = Object.fromEntries(
    Object.entries(columns.head.buyer).map(([id, column]) => [id, byTitle.get(id) ?? column]),
  ) as Columns['head']['buyer'];
  return { columns: { ...columns, byTitle, head: { ...columns.head, buyer } }, unsure };
}

type Difference = Pick<Problem, 'code' | 'column' | 'read'>;

/** Where the row is another than what was sent; undefined: it is the same, but for an address put right. */
function difference(
  sent: Texts,
  cells: readonly CellValue[],
  asked: ReadonlySet<string>,
  { head, byTitle, doubled }: Columns,
): Difference | undefined {
  for (const [key, text] of sent)
    if (text !== '' && (asked.has(key) || isProductQuestion(key)) && !byTitle.has(key))
      return { code: 'answerCut', read: `${key} : ${text}` };
  for (const [key, column] of byTitle) {
    if (column === head.time) continue;
    const cell = cells[column] ?? '';
    const isPutRight =
      key === 'email' && !doubled.has(key) && isEmail(normaliseEmail(String(cell)));
    if (!isPutRight && !isSame(cell, sent.get(key)))
      return { code: 'answerAstray', column: letters(column), read: String(cell) };
  }
  return undefined;
}

/** Blanks of any kind are alike; figures alone become a number, and what begins like a formula may be computed. */
function isSame(cell: CellValue | '', text = ''): boolean {
  const sent = titleKey(text);
  if (titleKey(String(cell ?? '')) === sent) return true;
  if (typeof cell === 'number') return Number(sent.replace(',', '.')) === cell;
  return sent.startsWith('=');
}
