import { fail, ok, type Result } from '../../domain/values/result';
import { type Asks, likelyQuestion } from '../../text/results/questions/likelyQuestion';
import { euros, labelled } from '../../text/values/format';
import { historyWords } from '../kernel/history';
import { apply, type RowsOf } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { leavingSaid } from '../outbox/forecast';
import { announcedAs, offeredOf } from '../records/offer';
import type { OrderRow } from '../records/orderRows';
import { pricedRow } from '../records/pricedOrder';
import { readDrive } from '../settings/readDrive';
import { changeAtDesk, readAnswers } from './changing/readAnswers';
import { type ChangedPrice, changedPrices, priceNeeds, repricable } from './priceChange';

export interface Repricing {
  readonly ref: string;
  /** What was shown (docs/rules.md P15). */
  readonly seen?: { readonly from: number; readonly to: number } | undefined;
  /** It was asked whether that price is right, and it is (docs/rules.md V10). */
  readonly isSure?: boolean | undefined;
}

export interface Repriced {
  readonly code: 'repriced';
  readonly title: string;
  /** What became of its mails, in words. */
  readonly told: string;
}

/**
 * Takes a price that changed in Produits into the sale, where the coordinator asks for it; otherwise
 * a sale keeps the prices of its opening (docs/rules.md C7). It is corrected for all, and each is told.
 */
export function applyPriceChange(
  ports: Ports,
  { ref, seen, isSure = false }: Repricing,
): Result<Repriced | Asks, Refusal> {
  // What was sent before the change was sent at the price that was shown.
  const read = readAnswers(ports);
  if (!read.ok) return read;
  const snapshot = readDrive(ports, priceNeeds, 'latest');
  const sale = repricable(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  const offered = offeredOf(snapshot.tabs.offer);
  const changed = changedPrices(snapshot, sale, offered).find((one) => one.ref === ref);
  if (!changed) return fail({ code: 'noSuchPrice', detail: ref });
  if (seen && (seen.from !== changed.from || seen.to !== changed.to))
    return fail({ code: 'changedMeanwhile' });
  if (changed.asks !== undefined && !isSure) {
    const { from, to } = changed;
    const input = { ref, seen: { from, to }, isSure: true };
    return ok(likelyQuestion([changed.asks], input, snapshot.place.locale));
  }
  const { locale } = snapshot.place;
  const price = (amount: ChangedPrice['from']): string =>
    labelled(changed.title, euros(amount, locale), locale);
  if (changed.asks !== undefined)
    apply(ports, snapshot, {
      rows: { products: [{ ref, confirmedPrice: changed.producerPrice }] },
    });
  let baskets = 0;
  const done = changeAtDesk(
    ports,
    {
      offer: [announcedAnew(snapshot, changed)],
      after: (context, taken) => {
        const holds = ({ state, lines }: OrderRow): boolean =>
          state === 'accepted' && lines.some((line) => line.ref === ref);
        baskets = taken.orders.filter(holds).length;
        const orders = taken.orders.map((row) => (holds(row) ? pricedRow(row, context) : row));
        return { ...taken, orders, touched: new Set([...taken.touched, ref]) };
      },
      entriesOf: (read) => [
        {
          action: historyWords(read).reprice,
          detail: historyWords(read).baskets(baskets),
          before: price(changed.from),
          after: price(changed.to),
        },
      ],
    },
    'latest',
  );
  if (!done.ok) return done;
  const told = leavingSaid(done.value.mails, snapshot);
  return ok({ code: 'repriced', title: changed.title, told });
}

/** Its row on sale at the other price, kept as it is announced from now on. */
function announcedAnew(
  { tabs }: Reads<'offer'>,
  { ref, to, producerPrice }: ChangedPrice,
): RowsOf<'offer'>[number] {
  const prices = { price: to, producerPrice: producerPrice === to ? null : producerPrice };
  const row = tabs.offer.rows.find(({ key }) => key === ref);
  const { frozen } = row ? announcedAs(row, prices) : { frozen: null };
  return { ref, ...prices, ...(frozen ? { frozen } : {}) };
}
