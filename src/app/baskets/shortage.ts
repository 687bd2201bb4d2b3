import { settledQuantity } from '../../domain/baskets/basket';
import {
  isEnoughFor,
  leftOf,
  type Share,
  type Sharing,
  sharedBeside,
} from '../../domain/baskets/shortage';
import { stepOf } from '../../domain/catalogue/product';
import type { SaleKind } from '../../domain/catalogue/saleKind';
import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import { refusalText } from '../../text/results/refusalText';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { offeredOf, shownQuantity } from '../records/offer';
import { readDrive } from '../settings/readDrive';
import { basketLinesOf, type PlacedLine } from './placedLines';

const needs = reads({
  whole: ['offer'],
  rows: ['baskets', 'pickup'],
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
    /** What it has, where that stands: typed beside it, or handed over. */
    readonly given?: number;
    readonly isHandedOver?: true;
  }[];
}

export interface Promises {
  readonly language: 'fr' | 'en';
  readonly products: readonly Promised[];
  /** Of what arrived of a product, both ways. */
  readonly shares?: Readonly<Record<Sharing, readonly number[]>> & {
    /** Nothing is to be shared out. */
    readonly isEnough: boolean;
    /** Why nothing can be: each basket has its share, or together more than arrived. */
    readonly refused?: string;
  };
}

type NotShared = 'nothingToShare' | 'sharedBeyond';

function promisedIn(
  snapshot: Reads<'offer' | 'baskets' | 'pickup'>,
): (Promised & { readonly step: number })[] {
  const offered = offeredOf(snapshot.tabs.offer);
  const products = new Map(offered.map((one) => [one.ref, one]));
  const { lines } = basketLinesOf(snapshot.tabs, products);
  const givenOf = givenIn(snapshot);
  return offered.flatMap((product) => {
    const { title, packaging, sale } = product;
    const baskets = lines
      .filter((line) => line.ref === product.ref && (line.served > 0 || settledQuantity(line) > 0))
      .sort((a, b) => a.basket - b.basket)
      .map((line) => {
        const { basket, name, served, ref } = line;
        return { basket, name, served, ref, ...givenOf(line) };
      });
    const promise = { ref: product.ref, title, packaging, sale, baskets, step: stepOf(product) };
    return baskets.length === 0 ? [] : [promise];
  });
}

/** What somebody typed or noted beside a line, or handed over, stands (docs/rules.md B25). */
function givenIn({ tabs: { pickup } }: Reads<'pickup'>) {
  const gone = new Set(
    pickup.rows.flatMap(({ values: { basket, done } }) => (done ? [basket] : [])),
  );
  return (line: PlacedLine) => {
    const isAsked = line.asks?.some(({ column }) => column === 'delivered') ?? false;
    const isTyped = line.delivered !== undefined || isAsked;
    const isHandedOver = gone.has(line.basket);
    const isReplaced = line.replacedBy !== undefined;
    if (!isTyped && !isHandedOver && !isReplaced) return {};
    const given = isReplaced ? 0 : settledQuantity(line);
    return { given, ...(isHandedOver ? { isHandedOver } : {}) } as const;
  };
}

const sharesOf = ({ baskets }: Promised): Share[] =>
  baskets.map(({ served, given }) => ({
    promised: served,
    ...(given === undefined ? {} : { given }),
  }));

function notShared(arrived: number, baskets: readonly Share[]): NotShared | undefined {
  if (baskets.every(({ given }) => given !== undefined)) return 'nothingToShare';
  return leftOf(arrived, baskets) < 0 ? 'sharedBeyond' : undefined;
}

/** Who was promised what, and what each would get of what arrived; nothing is written. */
export function promises(
  ports: Ports,
  {
    ref: wanted,
    arrived,
  }: { readonly ref?: string | undefined; readonly arrived?: number | undefined },
): Result<Promises, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const products = promisedIn(snapshot);
  const { language } = snapshot.settings;
  const meant = products.find(({ ref }) => ref === wanted);
  if (!meant || arrived === undefined || arrived < 0) return ok({ language, products });
  const baskets = sharesOf(meant);
  const of = (how: Sharing): number[] => sharedBeside(arrived, baskets, how, meant.step);
  const refused = notShared(arrived, baskets);
  return ok({
    language,
    products,
    shares: {
      byArrival: of('byArrival'),
      proRata: of('proRata'),
      isEnough: isEnoughFor(arrived, baskets),
      ...(refused ? { refused: refusalText(refused, undefined, snapshot.place.locale) } : {}),
    },
  });
}

export interface Shared {
  readonly code: 'shared';
  readonly baskets: number;
}

interface Chosen {
  readonly ref: string;
  readonly arrived: number;
  readonly how: Sharing;
  /** The shares that were shown: others are shown first. */
  readonly seen?: readonly number[] | undefined;
}

/** What each basket really gets, under « Livré », in the way that the coordinator chose. */
export function shareGoods(
  ports: Ports,
  { ref, arrived, how, seen }: Chosen,
): Result<Shared, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const meant = promisedIn(snapshot).find((one) => one.ref === ref);
  if (!meant || arrived < 0) return fail({ code: 'badInput', detail: ref });
  const promised = sharesOf(meant);
  const shares = sharedBeside(arrived, promised, how, meant.step);
  if (seen && seen.join() !== shares.join()) return fail({ code: 'changedMeanwhile' });
  const refused = notShared(arrived, promised);
  if (refused) return fail({ code: refused });
  const baskets = meant.baskets.flatMap(({ basket, ref: line, given }, index) => {
    const delivered = shownQuantity(meant, shares[index] ?? 0);
    return given === undefined ? [{ basket, ref: line, delivered }] : [];
  });
  const words = historyWords(snapshot);
  const entry = { action: words.shared, detail: `${ref}, ${words.baskets(baskets.length)}` };
  apply(ports, snapshot, {
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
