import { folded } from '../../domain/values/fold';
import { numberOf } from '../../domain/values/number';
import { lineName } from '../../text/problems/weights';
import { historyRows, historyWords } from '../kernel/history';
import { carryOut, type Rows } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import { offeredOf } from '../records/offer';
import { saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { filledRows } from './filledKeys';
import { filledSheets } from './storedSheets';

const needs = reads({
  whole: ['sales', 'offer'],
  rows: ['baskets', 'producerSplit'],
  columns: { history: [] },
});

type BasketRow = NonNullable<Rows<'baskets'>['baskets']>[number];
type SplitRow = NonNullable<Rows<'producerSplit'>['producerSplit']>[number];

/**
 * What producers typed in their own sheets: weights go to Paniers, what they bring to Répartition.
 * Each is taken once and told in Historique with who typed it; what somebody else typed there stands
 * (docs/rules.md D12).
 */
export function takeProducerNotes(ports: Ports, known?: Reads['settings']): void {
  if (known?.producersFill === 'no') return;
  const snapshot = readDrive(ports, needs, 'inHand');
  const sale = saleOf(snapshot);
  if (snapshot.settings.producersFill !== 'yes' || !sale || sale.state === 'open') return;
  const { locale } = snapshot.place;
  const products = new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
  const isOwn = (ref: string, name: string): boolean =>
    folded(products.get(ref)?.producer ?? '') === folded(name);
  const { lines, split } = filledRows(snapshot, sale);
  const baskets: BasketRow[] = [];
  const received: SplitRow[] = [];
  const told: Parameters<typeof historyRows>[2][number][] = [];
  const words = historyWords(snapshot);
  const tell = (name: string, detail: string, before: string, after: string): void => {
    told.push({ action: words.notedBy, detail: `${name} – ${detail}`, before, after });
  };
  for (const { name, id } of filledSheets(ports)) {
    for (const { key, typed } of ports.producerSheets.read(id) ?? []) {
      const line = lines.get(key);
      const row = split.get(key);
      const ref = (line ?? row)?.ref ?? '';
      if (!isOwn(ref, name) || typed === ((line ?? row)?.noted ?? '')) continue;
      const title = products.get(ref)?.title ?? ref;
      const noted = typed || null;
      if (line) {
        const basket = line.basket ?? 0;
        const isFree = line.weighed === null || line.weighed === line.noted;
        baskets.push({ basket, ref, noted, ...(isFree ? { weighed: noted } : {}) });
        if (isFree) tell(name, lineName(title, basket, locale), line.weighed ?? '', typed);
      } else if (row) {
        const amount = typed === '' ? null : numberOf(typed);
        // Not a number: it stays in the producer's sheet, and is told as it was typed.
        const isFree =
          amount !== undefined &&
          (row.received === null || row.received === (numberOf(row.noted ?? '') ?? null));
        received.push({ ref, noted, ...(isFree ? { received: amount } : {}) });
        tell(name, title, row.received === null ? '' : String(row.received), typed);
      }
    }
  }
  if (baskets.length + received.length === 0) return;
  carryOut(ports, snapshot, {
    rows: { baskets, producerSplit: received, history: historyRows(ports, snapshot, told) },
  });
}
