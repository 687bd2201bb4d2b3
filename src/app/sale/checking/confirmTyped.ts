import { fail, ok, type Result } from '../../../domain/values/result';
import { lineName } from '../../../text/problems/weights';
import { remembering } from '../../baskets/lineMemory';
import { basketLinesOf } from '../../baskets/placedLines';
import { confirmPrice } from '../../catalogue/askedPrices';
import { historyRows, historyWords } from '../../kernel/history';
import { apply } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import { reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { confirmReceipt } from '../../money/confirmReceipt';
import { actOnMoney } from '../../projection/actOnMoney';
import { followSale } from '../../projection/followSale';
import { offeredOf } from '../../records/offer';
import { readDrive } from '../../settings/readDrive';

const needs = reads({
  whole: ['offer'],
  rows: ['baskets', 'pickup'],
  columns: { history: [] },
});

/**
 * A cell that is asked about, as À corriger remembers it: of Paniers, a price of Produits, or an amount of
 * Encaissements. Rows as people count them.
 */
export interface Confirming {
  readonly row: number;
  readonly column: 'delivered' | 'weighed' | 'price' | 'amount';
  /** What stood there when somebody said yes: only that is confirmed. */
  readonly read: string;
}

export interface Confirmed {
  readonly code: 'confirmed';
}

/** What was typed is right, however unlikely: it counts, and all that hangs on it follows. */
export function confirmTyped(
  ports: Ports,
  { row, column, read }: Confirming,
): Result<Confirmed, Refusal> {
  if (column === 'price') return confirmPrice(ports, row, read);
  if (column === 'amount') return actOnMoney(confirmReceipt)(ports, { row, read });
  const snapshot = readDrive(ports, needs, 'current');
  const products = new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
  const { lines } = basketLinesOf(snapshot.tabs, products);
  const away = ({ at }: { readonly at: number }): number => Math.abs(at + 1 - row);
  const [found] = lines
    .flatMap((line) => (line.asks ?? []).map((ask) => ({ line, ask, at: line.at })))
    .filter(
      ({ ask }) =>
        ask.column === column && ask.read.trim() === read.trim() && ask.meant !== undefined,
    )
    .sort((a, b) => away(a) - away(b));
  const product = products.get(found?.line.ref ?? '');
  if (!found || !product) return fail({ code: 'nothingToConfirm', detail: read });
  const { basket, ref } = found.line;
  const meant = found.ask.meant ?? 0;
  const words = historyWords(snapshot);
  const detail = lineName(product.title, basket, snapshot.place.locale);
  apply(ports, snapshot, {
    rows: {
      baskets: [
        remembering(snapshot.tabs.baskets)(
          basket,
          ref,
          column === 'weighed' ? { confirmedGrams: meant } : { confirmedQuantity: meant },
        ),
      ],
      history: historyRows(ports, snapshot, [{ action: words.confirmed, detail, after: read }]),
    },
  });
  followSale(ports);
  return ok({ code: 'confirmed' });
}
