import { totalMeasure } from '../../domain/catalogue/product';
import { isPricedByMeasure } from '../../domain/catalogue/saleKind';
import type { Locale } from '../../domain/values/locale';
import { lineName } from '../../text/problems/weights';
import { about, count, measure } from '../../text/values/quantities';
import { type HistoryEntry, historyRows, historyWords } from '../kernel/history';
import type { Rows } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Reads, ReadsHead } from '../kernel/reads';
import type { Offered } from '../records/offer';
import { type LineMemory, lineMemory, memoryText } from './live/lineMemory';
import type { PlacedLine } from './placedLines';

/** What counted of a line when it was last looked at. */
type Counted = Pick<LineMemory, 'delivered' | 'weighedGrams'>;

const countedOf = ({ delivered, weighedGrams }: Counted): Counted => ({
  ...(delivered === undefined ? {} : { delivered }),
  ...(weighedGrams === undefined ? {} : { weighedGrams }),
});

/**
 * Weights and delivered quantities that count since they were last looked at, for Historique; what
 * is told stays beside its row, so that each change is told once (docs/rules.md B12).
 */
export function seenCorrections(
  ports: Ports,
  snapshot: Reads<'baskets'> & ReadsHead<'history'>,
  lines: readonly PlacedLine[],
  products: ReadonlyMap<string, Offered>,
): Required<Pick<Rows<'baskets' | 'history'>, 'baskets' | 'history'>> {
  const seen = new Map(snapshot.tabs.baskets.rows.map(({ at, values }) => [at, values.seen]));
  const looked = lines.map((line) => {
    const before = lineMemory(seen.get(line.at) ?? null);
    const { delivered: _, weighedGrams: __, ...kept } = before;
    return { line, before, text: memoryText({ ...kept, ...countedOf(line) }) };
  });
  const changed = looked.filter(({ line, text }) => text !== (seen.get(line.at) ?? null));
  const entries = changed.flatMap(({ line, before }) => {
    const product = products.get(line.ref);
    return product ? changes(snapshot, line, before, product) : [];
  });
  return {
    baskets: changed.map(({ line: { basket, ref }, text }) => ({ basket, ref, seen: text })),
    history: historyRows(ports, snapshot, entries),
  };
}

function changes(
  snapshot: Reads,
  line: PlacedLine,
  before: Counted,
  product: Offered,
): HistoryEntry[] {
  const { locale } = snapshot.place;
  const words = historyWords(snapshot);
  const detail = lineName(product.title, line.basket, locale);
  const entry = (action: string, said: (of: Counted) => string): HistoryEntry[] =>
    said(before) === said(line)
      ? []
      : [{ action, detail, before: said(before), after: said(line) }];
  return [
    ...entry(words.delivered, ({ delivered = line.served }) => count(product, delivered, locale)),
    ...entry(words.weighed, (of) => weightSaid(product, line, of, locale)),
  ];
}

/** As weighed, else « environ » what it was thought to be. */
function weightSaid(product: Offered, { served }: PlacedLine, of: Counted, locale: Locale): string {
  if (!isPricedByMeasure(product)) return '';
  const said = measure(totalMeasure(product, of.delivered ?? served, of.weighedGrams), locale);
  return of.weighedGrams === undefined ? about[locale](said) : said;
}
