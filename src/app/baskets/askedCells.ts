import { settledQuantity } from '../../domain/baskets/basket';
import { totalMeasure } from '../../domain/catalogue/product';
import type { Locale } from '../../domain/values/locale';
import { expected, type Problem } from '../../domain/values/problem';
import { deliveredAsked, lineName, weightAsked } from '../../text/problems/weights';
import { count } from '../../text/values/quantities';
import type { Plan, RowCell } from '../kernel/plan';
import type { Reads } from '../kernel/reads';
import { readProblemKey, sentenceOf, toFixAdded } from '../kernel/toFix';
import type { Offered } from '../records/offer';
import type { Ask, PlacedLine } from './placedLines';

/** Weights and quantities that were typed and wait for a yes or a better figure. */
export const askedProblems = (
  lines: readonly PlacedLine[],
  products: ReadonlyMap<string, Offered>,
  locale: Locale,
): Problem[] =>
  lines.flatMap((line) => {
    const product = products.get(line.ref);
    return product ? (line.asks ?? []).flatMap((ask) => asked(line, ask, product, locale)) : [];
  });

function asked(line: PlacedLine, ask: Ask, product: Offered, locale: Locale): Problem[] {
  const { column, read, meant } = ask;
  const place = { tab: 'baskets', row: line.at + 1, column, read };
  const name = lineName(product.title, line.basket, locale);
  if (column === 'weighed') {
    const estimate = totalMeasure(product, settledQuantity(line));
    if (meant === undefined)
      return [{ ...place, ...expected(estimate.dimension === 'volume' ? 'volume' : 'weight') }];
    return [{ code: 'asked', ...place, detail: weightAsked(name, estimate, meant, locale) }];
  }
  // What cannot be read at all is told by the tab itself.
  if (meant === undefined) return [];
  const served = count(product, line.served, locale);
  return [{ code: 'asked', ...place, detail: deliveredAsked(name, served, locale) }];
}

/** What is asked stands beside its row and in À corriger, and goes as soon as it is answered. */
export function askedPlan(
  snapshot: Reads<'baskets' | 'toFix'>,
  lines: readonly PlacedLine[],
  products: ReadonlyMap<string, Offered>,
): Required<Pick<Plan<'toFix'>, 'rows' | 'gone' | 'rowProblems'>> {
  const problems = askedProblems(lines, products, snapshot.place.locale);
  const toFix = toFixAdded(snapshot, problems).toFix ?? [];
  const now = new Set(toFix.map(({ key }) => key));
  const gone = snapshot.tabs.toFix.rows.flatMap(({ key }) =>
    isAsked(key) && !now.has(key) ? [key] : [],
  );
  const rowProblems = rowProblemsOf(snapshot, problems);
  return { rows: { toFix }, gone: { toFix: gone }, rowProblems };
}

/** Of the sale in hand. */
function isAsked(key: string): boolean {
  const { tab, code, column, isOfLatest } = readProblemKey(key);
  if (isOfLatest || tab !== 'baskets') return false;
  return code === 'asked' || (code === 'unfit' && column === 'weighed');
}

function rowProblemsOf(snapshot: Reads<'baskets'>, problems: readonly Problem[]): RowCell[] {
  const words = new Map<number, string>();
  for (const problem of problems) {
    const at = (problem.row ?? 1) - 1;
    const said = words.get(at);
    const text = sentenceOf(snapshot, problem);
    words.set(at, said === undefined ? text : `${said}\n${text}`);
  }
  return snapshot.tabs.baskets.rows.flatMap(({ at, values: { toFix } }): RowCell[] => {
    const text = words.get(at) ?? null;
    return text === toFix ? [] : [{ tab: 'baskets', at, column: 'toFix', value: text }];
  });
}
