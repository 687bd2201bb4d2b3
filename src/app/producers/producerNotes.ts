import { areOrdersOpen } from '../../domain/sale/transitions';
import { folded } from '../../domain/values/fold';
import { numberOf } from '../../domain/values/number';
import { deliveryKey, weightKey } from '../../text/pages/producers/producerPage';
import { lineName } from '../../text/problems/weights';
import { lineMemory, notable, remembering } from '../baskets/lineMemory';
import { weightCell } from '../baskets/placedLines';
import { type HistoryEntry, historyRows, historyWords } from '../kernel/history';
import { apply, type Rows } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import { offeredOf } from '../records/offer';
import { saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { storedSheets } from './producerFiles';

const needs = reads({
  whole: ['sales', 'offer'],
  rows: ['baskets', 'producerSplit'],
  columns: { history: [] },
});

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
  const { tabs, place } = snapshot;
  const products = new Map(offeredOf(tabs.offer).map((one) => [one.ref, one]));
  const lines = new Map(
    tabs.baskets.rows.map(({ values }) => [
      weightKey(sale.number, values.basket ?? 0, values.ref ?? ''),
      values,
    ]),
  );
  const split = new Map(
    tabs.producerSplit.rows.map(({ values }) => [
      deliveryKey(sale.number, values.ref ?? ''),
      values,
    ]),
  );
  const remember = remembering(tabs.baskets);
  const baskets: NonNullable<Rows<'baskets'>['baskets']>[number][] = [];
  const received: NonNullable<Rows<'producerSplit'>['producerSplit']>[number][] = [];
  const entries: HistoryEntry[] = [];
  const { notedBy: action } = historyWords(snapshot);
  for (const { name, id } of storedSheets(ports).values())
    for (const { key, typed: text } of (id && ports.producerSheets.read(id)) || []) {
      const typed = notable(text);
      const [line, row] = [lines.get(key), split.get(key)];
      const ref = (line ?? row)?.ref ?? '';
      const product = products.get(ref);
      const before = (line ? lineMemory(line.seen).noted : row?.noted) ?? '';
      if (folded(product?.producer ?? '') !== folded(name) || typed === before) continue;
      const title = product?.title ?? ref;
      const tell = (detail: string): void => {
        entries.push({ action, detail: `${name} – ${detail}`, before, after: typed });
      };
      if (line) {
        const basket = line.basket ?? 0;
        // The weight is what was noted, unless somebody else typed another.
        const isFree = line.weighed === null || line.weighed === weightCell(line, product, before);
        baskets.push({
          ...remember(basket, ref, { noted: typed }),
          ...(isFree ? { weighed: weightCell(line, product, typed) } : {}),
        });
        if (isFree) tell(lineName(title, basket, place.locale));
      } else if (row) {
        // Not a number: it stays in the producer's sheet, and is told as it was typed.
        const amount = typed === '' ? null : numberOf(typed);
        const isFree =
          amount !== undefined &&
          (row.received === null || row.received === (numberOf(before) ?? null));
        received.push({ ref, noted: typed || null, ...(isFree ? { received: amount } : {}) });
        tell(title);
      }
    }
  if (baskets.length + received.length === 0) return;
  apply(ports, snapshot, {
    rows: { baskets, producerSplit: received, history: historyRows(ports, snapshot, entries) },
  });
}
