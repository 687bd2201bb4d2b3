import { fingerprint } from '../../domain/values/fingerprint';
import type { FormChange } from '../kernel/services/formPort';
import { type Offered, servedIn, wantedOf } from '../records/offer';
import { heldOrders, type OrderRow } from '../records/orderRows';
import type { SaleContext } from '../records/saleContext';
import { besideTheirFirst, type QuestionSays, questionSays } from './formPlan';
import { orderedIn } from './minimums';

interface KnownQuestion {
  readonly ref: string;
  readonly choices: string;
}

export interface FormUpdate {
  readonly changes: readonly FormChange[];
  /** How « Produits en vente » remembers what the form says, before the change and after it. */
  readonly before: readonly KnownQuestion[];
  readonly after: readonly KnownQuestion[];
}

/** Noted before the form is changed: what it says is not known until the change is noted too. */
const CHANGING = '·changing';

/** What a question says, as « Produits en vente » remembers it. */
export const saidAs = ({ help, choices }: Pick<QuestionSays, 'help' | 'choices'>): string =>
  `·${fingerprint(JSON.stringify([help, choices]))}`;

/**
 * What the form has to say otherwise, as these orders leave the products of the sale. Beyond `most`
 * questions the rest is for the next run, so that an answer that sells out much is not slow.
 */
export function formSays(
  { snapshot, sale, products }: SaleContext,
  orders: readonly OrderRow[],
  most: number = Number.POSITIVE_INFINITY,
): FormUpdate {
  const lines = heldOrders(orders).flatMap((order) => order.lines);
  const ordered = orderedIn(lines);
  const taken = snapshot.now < sale.pickupStart ? ordered : servedIn(lines);
  const held = heldQuantities(orders, products);
  const all = besideTheirFirst([...products.values()]).flatMap((product) => {
    const { ref, item, stock } = product;
    if (item === null) return [];
    const says = questionSays(product, snapshot.settings, {
      left: stock === undefined ? undefined : stock - (taken.get(ref) ?? 0),
      held: held.get(ref) ?? [],
      ordered: ordered.get(ref) ?? 0,
    });
    const choices = saidAs(says);
    return choices === product.choices ? [] : [{ ref, item, says, choices }];
  });
  const chosen = all.sort((a, b) => waits(a.says) - waits(b.says)).slice(0, most);
  return {
    changes: chosen.map(({ item, says: { help, choices } }) => ({ item, help, choices })),
    before: chosen.map(({ ref }) => ({ ref, choices: CHANGING })),
    after: chosen.map(({ ref, choices }) => ({ ref, choices })),
  };
}

/** What sold out goes first; how far its cases are changes with each order, and holds up nothing else. */
const waits = ({ isSoldOut, isOfCases }: QuestionSays): number =>
  isSoldOut ? 0 : isOfCases ? 2 : 1;

/** What somebody has of each product: who got none holds no choice. */
function heldQuantities(
  orders: readonly OrderRow[],
  products: ReadonlyMap<string, Offered>,
): Map<string, number[]> {
  const quantities = new Map<string, number[]>();
  for (const { state, lines } of orders) {
    if (state !== 'accepted') continue;
    const own = lines.filter(({ served }) => served > 0);
    for (const [ref, quantity] of wantedOf(products, own))
      quantities.set(ref, [...(quantities.get(ref) ?? []), quantity]);
  }
  return quantities;
}
