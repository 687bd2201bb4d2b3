/** A basket as it stands on paper: what must be printed again once it differs. */
export interface PrintedBasket {
  readonly basket: number;
  /** Name, comment and what is given instead, as a fingerprint. */
  readonly words: string;
  /** Amount, and what of it is paid. */
  readonly money: string;
  /** Reference, quantity and grams, 0 where they are not known. */
  readonly lines: [ref: string, quantity: number, grams: number][];
}

export interface LineChange {
  readonly ref: string;
  readonly before: number;
  readonly now: number;
}

export interface BasketChange {
  readonly basket: number;
  readonly kind: 'new' | 'emptied' | 'changed';
  readonly lines: readonly LineChange[];
  /** Of these lines the weight came to be known, or changed. */
  readonly weighed: readonly string[];
  readonly hasOtherWords: boolean;
  readonly hasOtherMoney: boolean;
}

/**
 * What changed since a print, by basket number; a basket that holds nothing any more is emptied
 * (docs/rules.md D5).
 */
export function changesSince(
  printed: readonly PrintedBasket[],
  now: readonly PrintedBasket[],
): BasketChange[] {
  const [former, present] = [byBasket(printed), byBasket(now)];
  const numbers = [...new Set([...former.keys(), ...present.keys()])].sort((a, b) => a - b);
  return numbers.flatMap((basket) => {
    const change = changeOf(basket, former.get(basket), present.get(basket));
    const { kind, lines, weighed, hasOtherWords, hasOtherMoney } = change;
    const isSame = lines.length + weighed.length === 0 && !hasOtherWords && !hasOtherMoney;
    return kind === 'changed' && isSame ? [] : [change];
  });
}

function changeOf(
  basket: number,
  before: PrintedBasket | undefined,
  now: PrintedBasket | undefined,
): BasketChange {
  const [old, present] = [linesOf(before), linesOf(now)];
  const refs = [...new Set([...old.keys(), ...present.keys()])];
  const quantities = (ref: string) => ({
    before: old.get(ref)?.quantity ?? 0,
    now: present.get(ref)?.quantity ?? 0,
  });
  return {
    basket,
    kind: !before ? 'new' : now ? 'changed' : 'emptied',
    lines: refs
      .map((ref) => ({ ref, ...quantities(ref) }))
      .filter((line) => line.before !== line.now),
    weighed: refs.filter((ref) => {
      const grams = present.get(ref)?.grams;
      return old.has(ref) && grams !== undefined && grams !== old.get(ref)?.grams;
    }),
    hasOtherWords: before?.words !== now?.words,
    hasOtherMoney: before?.money !== now?.money,
  };
}

const byBasket = (baskets: readonly PrintedBasket[]): Map<number, PrintedBasket> =>
  new Map(baskets.map((one) => [one.basket, one]));

/** Of a reference that stands twice in a basket, the sum. */
function linesOf(of: PrintedBasket | undefined): Map<string, { quantity: number; grams: number }> {
  const lines = new Map<string, { quantity: number; grams: number }>();
  for (const [ref, quantity, grams] of of?.lines ?? []) {
    const former = lines.get(ref) ?? { quantity: 0, grams: 0 };
    lines.set(ref, { quantity: former.quantity + quantity, grams: former.grams + grams });
  }
  return lines;
}
