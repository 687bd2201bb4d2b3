import { isSettled, settledQuantity } from '../../domain/baskets/basket';
import { type Accounts, basketAccounts } from '../../domain/baskets/basketAccount';
import { awaitedBy } from '../../domain/baskets/waiting';
import { articlesIn } from '../../domain/catalogue/fee';
import { folded } from '../../domain/values/fold';
import { cents } from '../../domain/values/money';
import type { RowToWrite } from '../../tabs/engine/edit';
import type { pickupTab } from '../../tabs/pickup';
import { contentsText, type HeldLine } from '../../text/results/pickupWords';
import { plain } from '../../text/values/plain';
import type { Reads } from '../kernel/reads';
import type { Offered } from '../records/offer';
import type { SaleContext } from '../records/saleContext';
import { livePickupSum, NOTHING_NOTED, notedGoods } from './pickupSums';
import { type PlacedLine, unreadSums } from './placedLines';
import { estimated, summed } from './split';

export type PickupRow = RowToWrite<typeof pickupTab>;

/** What the run knows of the baskets besides. */
export interface KnownOfBaskets {
  /** Written where they are known. */
  readonly comments?: ReadonlyMap<number, string>;
  readonly accounts?: Accounts;
}

/** A basket a row, as people have corrected Paniers; one that fell away keeps its row, with nothing. */
export function pickupRows(
  context: SaleContext<Reads<'baskets' | 'pickup'>>,
  lines: readonly PlacedLine[],
  { comments, accounts: known }: KnownOfBaskets = {},
): PickupRow[] {
  const { snapshot, sale, products } = context;
  const offered = [...products.values()];
  const accounts = known ?? basketAccounts(lines, offered, sale.terms);
  const awaited = awaitedBy(lines, products).baskets;
  const rows = new Map<number, PickupRow>();
  // Written once, so that they stand: afterwards they are people's.
  const boxes = hasBoxes(snapshot) ? { cash: false, cheque: false } : {};
  const standing = new Map(snapshot.tabs.pickup.rows.map((row) => [row.values.basket, row]));
  const unread = unreadSums(snapshot.tabs, products);
  for (const { values } of snapshot.tabs.pickup.rows)
    if (values.basket !== null)
      rows.set(values.basket, {
        basket: values.basket,
        amount: cents(0),
        estimate: null,
        contents: null,
        articles: 0,
      });
  for (const [basket, own] of byBasket(lines))
    if (accounts.has(basket) || rows.has(basket)) {
      const [first] = own;
      const name = plain(first?.name ?? '') || first?.email || null;
      const estimate = estimated(snapshot, 'basket', awaited.get(basket));
      const amount = accounts.get(basket)?.buyer ?? cents(0);
      const ofPaniers = summed(snapshot, 'basket', ['amount'], amount);
      rows.set(basket, {
        basket,
        name,
        email: first?.email || null,
        initial: initialOf(name),
        ...livePickupSum(context, own, ofPaniers, estimate, standing.get(basket)),
        estimate,
        contents: contentsText(heldLines(own, offered), snapshot.place.locale) || null,
        ...(standing.has(basket) ? {} : boxes),
        counted: unread.has(basket) ? NOTHING_NOTED : notedGoods(standing.get(basket)),
        ...(comments ? { comment: comments.get(basket) ?? null } : {}),
        articles: own.reduce((all, line) => all + articles(line, products), 0),
      });
    }
  return [...rows.values()].sort((a, b) => Number(a.basket) - Number(b.basket));
}

/** One tap notes cash or a cheque, where the drive says that it takes them. */
export const hasBoxes = ({ settings }: Reads): boolean =>
  settings.payments === 'yes' && settings.atPickup === 'yes';

/** As names are sought at the table, and stand on the list to sign. */
const initialOf = (name: string | null): string | null =>
  [...folded(name ?? '')][0]?.toUpperCase() ?? null;

/** In packing order, with what was promised and is missing. */
function heldLines(own: readonly PlacedLine[], offered: readonly Offered[]): HeldLine[] {
  const held = new Map<string, PlacedLine>();
  for (const line of own) if (isSettled(line) || line.served > 0) held.set(line.ref, line);
  return offered.flatMap((product) => {
    const line = held.get(product.ref);
    if (!line) return [];
    const { ref, title, packaging, sale, content } = product;
    const { weighedGrams: weighed } = line;
    const scales = weighed === undefined ? {} : { weighed };
    const given = line.replacedBy === undefined ? {} : { replacedBy: line.replacedBy };
    const sold = { title: plain(title, 60), packaging: plain(packaging, 60), sale, content };
    return [{ ref, ...sold, ...scales, ...given, count: settledQuantity(line) }];
  });
}

function byBasket(lines: readonly PlacedLine[]): Map<number, PlacedLine[]> {
  const baskets = new Map<number, PlacedLine[]>();
  for (const line of lines) {
    const own = baskets.get(line.basket);
    if (own) own.push(line);
    else baskets.set(line.basket, [line]);
  }
  return baskets;
}

function articles(line: PlacedLine, products: ReadonlyMap<string, Offered>): number {
  const product = products.get(line.ref);
  return product ? articlesIn({ ...line, product, quantity: settledQuantity(line) }) : 0;
}
