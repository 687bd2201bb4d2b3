import { isEnough, type Sharing, sharedOutGoods } from '../../domain/baskets/shortage';
import { familyOf, stepOf } from '../../domain/catalogue/product';
import type { SaleKind } from '../../domain/catalogue/saleKind';
import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import { historyRows, historyWords } from '../kernel/history';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { offeredOf, shownQuantity } from '../records/offer';
import { readDrive } from '../settings/readDrive';
import { basketLinesOf, type PlacedLine } from './placedLines';

const needs = reads({
  whole: ['offer'],
  rows: ['baskets'],
  columns: { history: [] },
});

/** A product that people wait for, and what each of them was promised, in order of arrival. */
export interface Promised {
  readonly ref: string;
  readonly title: string;
  readonly packaging: string;
  readonly sale: SaleKind;
  readonly baskets: readonly {
    readonly basket: number;
    readonly name: string;
    readonly served: number;
    /** Of its line in Paniers: a product whose price changed meanwhile has one for each. */
    readonly ref: string;
  }[];
}

export interface Promises {
  readonly language: 'fr' | 'en';
  readonly products: readonly Promised[];
  /** Of what arrived of a product, both ways. */
  readonly shares?: Readonly<Record<Sharing, readonly number[]>> & {
    /** Nothing is to be shared out. */
    readonly isEnough: boolean;
  };
}

function promisedIn(
  snapshot: Reads<'offer' | 'baskets'>,
): (Promised & { readonly step: number })[] {
  const offered = offeredOf(snapshot.tabs.offer);
  const products = new Map(offered.map((one) => [one.ref, one]));
  const { lines } = basketLinesOf(snapshot.tabs.baskets, products);
  const families = new Map(offered.map((one) => [familyOf(one), one]));
  return [...families].flatMap(([family, product]) => {
    const { title, packaging, sale } = product;
    const isIt = ({ ref }: PlacedLine): boolean => {
      const product = products.get(ref);
      return product !== undefined && familyOf(product) === family;
    };
    const baskets = lines
      .filter((line) => isIt(line) && line.served > 0)
      .sort((a, b) => a.basket - b.basket)
      .map(({ basket, name, served, ref }) => ({ basket, name, served, ref }));
    const promise = { ref: family, title, packaging, sale, baskets, step: stepOf(product) };
    return baskets.length === 0 ? [] : [promise];
  });
}

const servedOf = ({ baskets }: Promised): number[] => baskets.map(({ served }) => served);

/** Who was promised what, and what each would get of what arrived; nothing is written. */
export function promises(
  ports: Ports,
  {
    ref: wanted,
    arrived,
  }: { readonly ref?: string | undefined; readonly arrived?: number | undefined },
): Result<Promises, Refusal> {
  const snapshot = readDrive(ports, needs, 'inHand');
  const products = promisedIn(snapshot);
  const { language } = snapshot.settings;
  const meant = products.find(({ ref }) => ref === wanted);
  if (!meant || arrived === undefined || arrived < 0) return ok({ language, products });
  const of = (how: Sharing): number[] => sharedOutGoods(arrived, servedOf(meant), how, meant.step);
  return ok({
    language,
    products,
    shares: {
      byArrival: of('byArrival'),
      proRata: of('proRata'),
      isEnough: isEnough(arrived, servedOf(meant)),
    },
  });
}

export interface Shared {
  readonly code: 'shared';
  readonly baskets: number;
}

/** What each basket really gets, under « Livré », in the way that the coordinator chose. */
export function shareGoods(
  ports: Ports,
  { ref, arrived, how }: { readonly ref: string; readonly arrived: number; readonly how: Sharing },
): Result<Shared, Refusal> {
  const snapshot = readDrive(ports, needs, 'inHand');
  const meant = promisedIn(snapshot).find((one) => one.ref === ref);
  if (!meant || arrived < 0) return fail({ code: 'badInput', detail: ref });
  const shares = sharedOutGoods(arrived, servedOf(meant), how, meant.step);
  const baskets = meant.baskets.map(({ basket, ref: line }, index) => ({
    basket,
    ref: line,
    delivered: shownQuantity(meant, shares[index] ?? 0),
  }));
  const words = historyWords(snapshot);
  const entry = { action: words.shared, detail: `${ref}, ${words.baskets(baskets.length)}` };
  carryOut(ports, snapshot, {
    rows: { baskets, history: historyRows(ports, snapshot, [entry]) },
  });
  return ok({ code: 'shared', baskets: baskets.length });
}

/** Less came of a product than its baskets still hold. */
export const shortProblems = ({ tabs: { producerSplit } }: Reads<'producerSplit'>): Problem[] =>
  producerSplit.rows.flatMap(({ at, values: { received, quantity } }): Problem[] =>
    received !== null && quantity !== null && received < quantity
      ? [
          {
            ...{ code: 'arrivedShort', tab: 'producerSplit', row: at + 1, column: 'received' },
            ...{ read: String(received), detail: String(quantity) },
          },
        ]
      : [],
  );
