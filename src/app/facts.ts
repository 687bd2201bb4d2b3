import type { HeldOrder, ServedLine } from '../domain/allocation';
import { type Cents, sum } from '../domain/money';
import { isEstimated, lineAmount, type OfferedProduct } from '../domain/product';
import type {
  BuyerLine,
  BuyerOrderFacts,
  DriveFacts,
  Occasion,
  SaleFacts,
} from '../text/mails/facts';
import type { Book } from './book';
import type { Sale } from './sale';

export function driveFacts({ settings, place }: Pick<Book, 'settings' | 'place'>): DriveFacts {
  return {
    name: settings.driveName,
    coordinatorEmail: settings.coordinatorEmail ?? '',
    locale: settings.language,
    zone: place.zone,
    ...(settings.instructions ? { instructions: settings.instructions } : {}),
  };
}

export function occasionOf(book: Pick<Book, 'settings' | 'place'>, sale: Sale): Occasion {
  const { number, opensAt, closesAt, pickupStart, pickupEnd, place } = sale;
  const facts: SaleFacts = { number, opensAt, closesAt, pickupStart, pickupEnd, place };
  return { drive: driveFacts(book), sale: facts };
}

export interface OrderTotals {
  readonly lines: readonly BuyerLine[];
  readonly total: Cents;
  readonly estimated: boolean;
}

/** An order with its prices, as a mail tells it. */
function orderTotals(
  lines: readonly ServedLine[],
  products: ReadonlyMap<string, OfferedProduct>,
): OrderTotals {
  const priced = lines.flatMap((line): BuyerLine[] => {
    const product = products.get(line.ref);
    if (!product) return [];
    const { ref, asked, served, reason } = line;
    const { title, packaging, sale, content, shownPrice: price } = product;
    const amount = lineAmount(price, product, served);
    const estimated = served > 0 && isEstimated(product);
    const told = { ref, title, packaging, sale, content, asked, served, price, amount, estimated };
    return [reason ? { ...told, reason } : told];
  });
  return {
    lines: priced,
    total: sum(priced.map(({ amount }) => amount)),
    estimated: priced.some(({ estimated }) => estimated),
  };
}

/** What an order comes to, where its lines are not told. */
export const orderAmount = (
  lines: readonly ServedLine[],
  products: ReadonlyMap<string, OfferedProduct>,
): Cents =>
  sum(
    lines.flatMap(({ ref, served }) => {
      const product = products.get(ref);
      return product ? [lineAmount(product.shownPrice, product, served)] : [];
    }),
  );

export function buyerOrder(
  occasion: Occasion,
  order: HeldOrder,
  name: string,
  products: ReadonlyMap<string, OfferedProduct>,
  changeLink: string | undefined,
): BuyerOrderFacts {
  return {
    ...occasion,
    name,
    basket: order.basket,
    ...orderTotals(order.lines, products),
    ...(changeLink ? { changeLink } : {}),
  };
}
