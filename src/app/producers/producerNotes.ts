import { weightTyped } from '../../domain/baskets/weight';
import { totalMeasure } from '../../domain/catalogue/product';
import { isPricedByMeasure } from '../../domain/catalogue/saleKind';
import { areOrdersOpen } from '../../domain/sale/transitions';
import { folded } from '../../domain/values/fold';
import type { Locale } from '../../domain/values/locale';
import { numberOf, numberText } from '../../domain/values/number';
import type { RowOf } from '../../tabs/engine/tab';
import type { Tabs } from '../../tabs/tabs';
import { deliveryKey, weightKey } from '../../text/pages/producers/producerPage';
import { lineName } from '../../text/problems/weights';
import { lineMemory, notable, remembering } from '../baskets/lineMemory';
import { type HistoryEntry, historyRows, historyWords } from '../kernel/history';
import { apply, type Rows } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import { countedQuantity, type Offered, offeredOf } from '../records/offer';
import { type Sale, saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { filledSheets } from './storedSheets';

const needs = reads({
  whole: ['sales', 'offer'],
  rows: ['baskets', 'producerSplit'],
  columns: { history: [] },
});

/** Lines and products of a sale by these keys. */
function filledRows({ tabs }: Reads<'baskets' | 'producerSplit'>, sale: Sale) {
  return {
    lines: new Map(
      tabs.baskets.rows.map(({ values }) => [
        weightKey(sale.number, values.basket ?? 0, values.ref ?? ''),
        { ...values, noted: lineMemory(values.seen).noted ?? null },
      ]),
    ),
    split: new Map(
      tabs.producerSplit.rows.map(({ values }) => [
        deliveryKey(sale.number, values.ref ?? ''),
        values,
      ]),
    ),
  };
}

/** What producers typed, as it was read: it stands in a page that is made anew. */
export function notedIn(
  snapshot: Reads<'baskets' | 'producerSplit'>,
  sale: Sale,
): ReadonlyMap<string, string> {
  const { lines, split } = filledRows(snapshot, sale);
  return new Map([...lines, ...split].flatMap(([key, { noted }]) => (noted ? [[key, noted]] : [])));
}

type BasketRow = NonNullable<Rows<'baskets'>['baskets']>[number];
type SplitRow = NonNullable<Rows<'producerSplit'>['producerSplit']>[number];

/**
 * What producers typed in their own sheets: weights go to Paniers, what they bring to Répartition.
 * Each is taken once and told in Historique with who typed it; what somebody else typed there stands
 * (docs/rules.md D12).
 */
export function takeProducerNotes(ports: Ports, known?: Reads['settings']): void {
  if (known && known.producersSee !== 'filled') return;
  const snapshot = readDrive(ports, needs, 'current');
  const sale = saleOf(snapshot);
  if (snapshot.settings.producersSee !== 'filled' || !sale || areOrdersOpen(sale.state)) return;
  const { locale } = snapshot.place;
  const products = new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
  const isOwn = (ref: string, name: string): boolean =>
    folded(products.get(ref)?.producer ?? '') === folded(name);
  const { lines, split } = filledRows(snapshot, sale);
  const remember = remembering(snapshot.tabs.baskets);
  const baskets: BasketRow[] = [];
  const received: SplitRow[] = [];
  const entries: HistoryEntry[] = [];
  const { notedBy: action } = historyWords(snapshot);
  for (const { name, id } of filledSheets(ports))
    for (const { key, typed: text } of ports.producerSheets.read(id) ?? []) {
      const typed = notable(text);
      const [line, row] = [lines.get(key), split.get(key)];
      const { ref, noted } = line ?? row ?? { ref: null, noted: null };
      if (!isOwn(ref ?? '', name) || typed === (noted ?? '')) continue;
      const title = products.get(ref ?? '')?.title ?? ref ?? '';
      const tell = (detail: string, before: string): void => {
        entries.push({ action, detail: `${name} – ${detail}`, before, after: typed });
      };
      if (line) {
        const [basket, product] = [line.basket ?? 0, products.get(line.ref ?? '')];
        const { weighed } = line;
        // The weight is what was noted, unless somebody else typed another.
        const isFree = weighed === null || weighed === weightCell(line, product, noted ?? '');
        baskets.push({
          ...remember(basket, line.ref ?? '', { noted: typed }),
          ...(isFree ? { weighed: weightCell(line, product, typed) } : {}),
        });
        if (isFree)
          tell(lineName(title, basket, locale), weighed === null ? '' : shown(weighed, locale));
      } else if (row) {
        received.push(broughtNoted(row, typed));
        tell(title, row.received === null ? '' : String(row.received));
      }
    }
  if (baskets.length + received.length === 0) return;
  apply(ports, snapshot, {
    rows: { baskets, producerSplit: received, history: historyRows(ports, snapshot, entries) },
  });
}

/** « 1 400 g » as the number that its cell counts; what is no weight stays as it was typed. */
function weightCell(
  { settled, served }: Pick<RowOf<Tabs['baskets']>, 'settled' | 'served'>,
  product: Offered | undefined,
  typed: string,
): number | string | null {
  if (typed === '' || !product || !isPricedByMeasure(product)) return typed || null;
  const quantity = countedQuantity(product, settled ?? served ?? 0);
  const { amount, dimension } = totalMeasure(product, quantity);
  return weightTyped(typed, amount, dimension) ?? typed;
}

const shown = (weighed: number | string, locale: Locale): string =>
  typeof weighed === 'number' ? numberText(weighed, locale) : weighed;

/** Not a number: it stays in the producer's sheet, and is told as it was typed. */
function broughtNoted(
  { ref, received, noted }: RowOf<Tabs['producerSplit']>,
  typed: string,
): SplitRow {
  const amount = typed === '' ? null : numberOf(typed);
  const isFree =
    amount !== undefined && (received === null || received === (numberOf(noted ?? '') ?? null));
  return {
    ...{ ref: ref ?? '', noted: typed || null },
    ...(isFree ? { received: amount } : {}),
  };
}
