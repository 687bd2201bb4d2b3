import type { BasketLine } from '../../domain/baskets/basket';
import { producerSplit, producerTotals } from '../../domain/baskets/producerSplit';
import { isOrderedByMeasure } from '../../domain/catalogue/saleKind';
import { areOrdersOpen } from '../../domain/sale/transitions';
import type { Cents } from '../../domain/values/money';
import { reachedText } from '../../text/problems/reason';
import { casesText } from '../../text/values/caseProgress';
import { count } from '../../text/values/quantities';
import type { Reads } from '../kernel/reads';
import { casesNow, minimumsNow, type ReadsMinimums } from '../orders/minimums';
import { countedQuantity, type Offered, offeredOf } from '../records/offer';
import { heldOrders, type OrderRow } from '../records/orderRows';
import type { Sale } from '../records/sale';

const MOST_SCARCE = 8;

type ReadsFigures = Reads<'offer'> & ReadsMinimums;

/** A sale in figures, for small drawings. */
export interface Figures {
  readonly producers: readonly {
    readonly name: string;
    readonly cents: Cents;
    readonly estimated: boolean;
  }[];
  /** Few left, or none: the scarcest first. */
  readonly scarce: readonly {
    readonly title: string;
    readonly left: string;
    /** Of what there was, from 0 to 1. */
    readonly share: number;
  }[];
  /** Minimums, then cases that are begun: how far they are, from 0 to 1. */
  readonly filling: readonly {
    readonly title: string;
    readonly said: string;
    readonly share: number;
  }[];
}

/** Of Paniers as it stands; null while nothing was ordered. */
export function figuresOf(
  snapshot: ReadsFigures,
  sale: Sale,
  orders: readonly OrderRow[],
  lines: readonly BasketLine[],
): Figures | null {
  if (heldOrders(orders).every((one) => one.lines.length === 0)) return null;
  const offered = offeredOf(snapshot.tabs.offer);
  const isOpen = areOrdersOpen(sale.state);
  return {
    producers: [...producerTotals(producerSplit(lines, offered))]
      .map(([name, { amount, estimated }]) => ({ name, cents: amount, estimated }))
      .sort((a, b) => b.cents - a.cents),
    scarce: isOpen ? scarceIn(snapshot, offered) : [],
    filling: isOpen ? fillingIn(snapshot, sale, orders, offered) : [],
  };
}

function fillingIn(
  snapshot: ReadsFigures,
  sale: Sale,
  orders: readonly OrderRow[],
  offered: readonly Offered[],
): Figures['filling'] {
  const { locale } = snapshot.place;
  const products = new Map(offered.map((one) => [one.ref, one]));
  return [
    ...minimumsNow({ snapshot, sale, products }, { orders }).map((one) => ({
      ...reachedText(one, products, locale),
      share: Math.min(1, one.counted / one.minimum.amount),
    })),
    ...casesNow(offered, orders, locale).map(({ product, title, ordered, missing }) => ({
      ...{ title, said: casesText(product, ordered, locale) },
      share: ordered / (ordered + missing),
    })),
  ];
}

/** A fifth of what there was, or three. */
function scarceIn(
  snapshot: Reads<'offer'>,
  offered: ReturnType<typeof offeredOf>,
): Figures['scarce'] {
  const shown = new Map(snapshot.tabs.offer.rows.map(({ at, values }) => [at, values.served ?? 0]));
  const few = offered.flatMap((product) => {
    const { stock, title } = product;
    if (stock === undefined || stock <= 0) return [];
    const taken = countedQuantity(product, shown.get(product.row) ?? 0);
    const left = Math.max(0, stock - taken);
    const isFew = left <= stock / 5 || (!isOrderedByMeasure(product) && left <= 3);
    if (taken === 0 || !isFew) return [];
    return [{ title, left: count(product, left, snapshot.place.locale), share: left / stock }];
  });
  return few.sort((a, b) => a.share - b.share).slice(0, MOST_SCARCE);
}
