import { isEmail, normaliseEmail } from '../../../domain/orders/order';
import type { Problem } from '../../../domain/values/problem';
import { type Instant, MINUTE } from '../../../domain/values/time';
import { plainCell } from '../../../tabs/engine/cell';
import { moment, type Place } from '../../../tabs/engine/cellKinds';
import { letters, type SheetContent } from '../../../tabs/engine/sheet';
import { buyerQuestions, isProductQuestion } from '../../../text/form/form';
import type { CellValue, Ports } from '../../kernel/ports';
import type { SentAnswer } from '../../kernel/services/formPort';
import { type Columns, titleKey } from './columns';

export interface RowRead {
  /** Of the grid, from 0. */
  readonly row: number;
  readonly cells: readonly CellValue[];
}

/** The tab rounds the time of an answer. */
const NEAR = 1500;

/**
 * Of rows whose columns were moved, those that are not what the form itself was sent: they are not taken,
 * and told with their place (docs/rules.md O28).
 */
export function otherThanSent(
  ports: Ports,
  form: string | undefined,
  { sheet, columns }: { readonly sheet: SheetContent; readonly columns: Columns },
  rows: readonly RowRead[],
  place: Place,
  found: Problem[],
): ReadonlySet<number> {
  const timed = rows.flatMap(({ row, cells }) => {
    const time = moment.read(plainCell(cells[columns.head.time]), place);
    return time.ok ? [{ row, cells, time: time.value }] : [];
  });
  if (timed.length === 0) return new Set();
  const refused = new Set(timed.map(({ row }) => row));
  const at = { tab: 'answers', detail: sheet.title };
  for (const { title, column } of columns.doubled)
    found.push({ code: 'questionTwice', ...at, row: 1, column: letters(column), read: title });
  if (columns.doubled.length > 0) return refused;
  const times = timed.map(({ time }) => time);
  const isNear = (time: Instant, other: Instant): boolean => Math.abs(time - other) <= NEAR;
  const sent =
    form === undefined
      ? undefined
      : ports.forms.sent(
          form,
          (Math.min(...times) - NEAR) as Instant,
          (time) => times.some((one) => isNear(one, time)) && ports.clock.left() > MINUTE,
        );
  for (const { row, cells, time } of timed) {
    const email = String(cells[columns.head.buyer.email] ?? '');
    const differences = (sent ?? []).flatMap((one) =>
      isNear(one.time, time)
        ? [{ isTheirs: emailOf(one) === email, ...difference(one, cells, columns) }]
        : [],
    );
    if (differences.some(({ code }) => code === undefined)) refused.delete(row);
    else {
      // Of several sent in that second, the one from this address.
      const { isTheirs: _, ...told } =
        differences.find(({ isTheirs }) => isTheirs) ?? differences[0] ?? {};
      found.push({ code: 'answerUnchecked', ...at, row: row + 1, read: email, ...told });
    }
  }
  return refused;
}

const emailOf = ({ values }: SentAnswer): string | undefined =>
  values.get(buyerQuestions.email.fr) ?? values.get(buyerQuestions.email.en);

type Difference = Pick<Problem, 'code' | 'column' | 'read'>;

/** Where the row is another than what was sent; undefined: it is the same, but for an address put right. */
function difference(
  { values }: SentAnswer,
  cells: readonly CellValue[],
  { head, byTitle }: Columns,
): Difference | undefined {
  const given = new Map([...values].map(([title, text]) => [titleKey(title), text]));
  for (const [title, text] of values)
    if (text !== '' && isProductQuestion(title) && !byTitle.has(titleKey(title)))
      return { code: 'answerCut', read: `${title} : ${text}` };
  const buyers = new Map(
    Object.entries(head.buyer).map(([id, column]) => {
      const { fr, en } = buyerQuestions[id as keyof typeof buyerQuestions];
      return [column, given.get(fr) ?? given.get(en) ?? ''];
    }),
  );
  for (const [key, column] of byTitle) {
    if (column === head.time) continue;
    const text = buyers.get(column) ?? given.get(key) ?? '';
    const cell = cells[column] ?? '';
    const isPutRight = column === head.buyer.email && isEmail(normaliseEmail(String(cell)));
    if (!isPutRight && !isSame(cell, text))
      return { code: 'answerAstray', column: letters(column), read: String(cell) };
  }
  return undefined;
}

/** Blanks of any kind are alike; figures alone become a number, and what begins like a formula may be computed. */
function isSame(cell: CellValue | '', text: string): boolean {
  const sent = titleKey(text);
  if (titleKey(String(cell ?? '')) === sent) return true;
  if (typeof cell === 'number') return Number(sent.replace(',', '.')) === cell;
  return sent.startsWith('=');
}
