import { folded } from '../../drive/folded';
import { recordsOf, type TabRecord } from '../../drive/records';
import type { SpreadsheetStore } from '../../standin/sheets/store/spreadsheetStore';
import { headers, titles } from '../../text/headers';
import { dayPages, sold, unnumbered } from '../../text/run';
import type { Check, CheckReport } from './checks';
import type { Documents } from './keepBooks';

type Counts = Readonly<Record<string, number>>;

export interface Summary {
  readonly paniers: number;
  readonly lignes: number;
  readonly montantCents: number;
  readonly repartitionCents: number;
  readonly fraisCents: number;
  /** Lines that wait for a weight, or for a yes to what was typed. */
  readonly aPeser: number;
  readonly mails: Counts;
  readonly mailsEnvoyes: Counts;
  readonly controles: readonly Check[];
  readonly problemes: number;
  readonly appels: Counts;
  /** Where documents were asked for: how many got a number, lack something, wait for a weight. */
  readonly documents?: Documents['documents'];
}

export interface SummaryInput {
  readonly report: CheckReport;
  readonly problems: number;
  readonly calls: ReadonlyMap<string, number>;
}

/** The figures of a sale, as they stand in its tabs. */
export function summaryOf(book: SpreadsheetStore, input: SummaryInput): Summary {
  const lines = recordsOf(book, titles.baskets);
  const served = lines.filter((row) => row.number(...headers.served) > 0);
  const outbox = recordsOf(book, titles.outbox).filter((row) => !isCancelled(row));
  return {
    paniers: new Set(served.map((row) => row.text(...headers.basket))).size,
    lignes: served.length,
    montantCents: cents(lines),
    repartitionCents: cents(recordsOf(book, titles.producerSplit)),
    fraisCents: input.report.feesCents,
    aPeser: lines.filter(isWaiting).length,
    mails: countKinds(outbox),
    mailsEnvoyes: countKinds(outbox.filter((row) => row.text(...headers.sent) !== '')),
    controles: input.report.checks,
    problemes: input.problems,
    appels: sorted(input.calls),
  };
}

const cents = (rows: readonly TabRecord[]): number =>
  rows.reduce((sum, row) => sum + Math.round(row.number(...headers.amount) * 100), 0);

/** As Paniers shows it: said beside the line, or a quantity that does not count. */
function isWaiting(row: TabRecord): boolean {
  const delivered = row.text(...headers.delivered);
  const isAsked = delivered !== '' && delivered !== row.text(...headers.counted);
  return isAsked || row.text(...headers.weighing) !== '';
}

const isCancelled = (row: TabRecord): boolean =>
  ['annule', 'cancelled'].includes(folded(row.text(...headers.state)));

function countKinds(rows: readonly TabRecord[]): Counts {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const kind = row.text(...headers.kind);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return sorted(counts);
}

const sorted = (counts: ReadonlyMap<string, number>): Counts =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));

/** « 64 paniers, 1 234,50 € », for whoever watches; a success hides no document without a number. */
export function headline(
  { paniers, montantCents, problemes, documents }: Summary,
  pages: number | undefined,
): string {
  const without = documents ? documents.refuses + documents.attendent : 0;
  return [
    sold(paniers, montantCents, problemes),
    ...(without > 0 ? [unnumbered(without)] : []),
    ...(pages ? [dayPages(pages)] : []),
  ].join(', ');
}
