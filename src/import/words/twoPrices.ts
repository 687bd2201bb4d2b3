import { withoutEnds } from '../../domain/values/ends';
import type { Measure } from '../../domain/values/quantity';
import { isPriceOf, perIn } from './packaging';
import type { Pack } from './packWords';
import { amountsIn, isNet, type ListPrice, readPrice } from './price';

/** What two prices of one thing come to: the one that is paid, or what the other would make of it. */
export type TwoPrices =
  | { readonly price: string; readonly isPack: boolean }
  /** « 3,90 € (17 €/kg) » for 250 g: the second would make it 4.25. */
  | { readonly otherwise: number };

/** Rates at which goods are taxed in France, and beside it. */
const RATES = [2.1, 5.5, 7, 8.5, 10, 19, 20, 21];
const CENT = 1.001;

const EDGE = /[\s(,;:=/–—-]/;

/** Without the sign that parts two prices, and what frames the second. */
const withoutEdges = (text: string): string =>
  withoutEnds(text, EDGE, EDGE)
    .replace(/\s?\(?(?:soit|dont|i\.e\.|or)$/i, '')
    .replace(/^([^(]*)\)$/, '$1')
    .trim();

const centsOf = ({ amount }: ListPrice): number =>
  Math.round(Number(amount.replace(/[\s'’]/g, '').replace(',', '.')) * 100);

/**
 * « 3,90 € (15,60 €/kg) » for 250 g, « 8,50 € TTC (8,06 € HT) »: two prices that agree to the cent are
 * one (docs/rules.md C34). Undefined where they are not such a pair.
 */
export function twoPricesIn(text: string, pack: Pack | undefined): TwoPrices | undefined {
  const [first, second, third] = amountsIn(text);
  if (!first || !second || third || first.at > 0) return undefined;
  const halves = [text.slice(0, second.at), text.slice(second.at)].map(withoutEdges);
  const nets = halves.filter(isNet);
  if (nets.length === 1) return grossOf(halves);
  const [one, other] = halves.map((half) => readPrice(half));
  if (!one || !other || nets.length > 0 || one.about || other.about) return undefined;
  const [a = '', b = ''] = halves;
  return wholeOf(one, other, a, pack) ?? wholeOf(other, one, b, pack);
}

/** « 8,06 € HT » is 8.50 with VAT at a rate that there is. */
function grossOf(halves: readonly string[]): TwoPrices | undefined {
  const net = halves.find(isNet) ?? '';
  const gross = halves.find((half) => !isNet(half)) ?? '';
  const [paid, bare] = [readPrice(gross), readPrice(amountsIn(net)[0]?.text ?? '')];
  if (!paid || !bare) return undefined;
  const isTaxed = RATES.some(
    (rate) => Math.abs((centsOf(bare) * (100 + rate)) / 100 - centsOf(paid)) <= CENT,
  );
  return isTaxed ? { price: gross, isPack: false } : undefined;
}

/** A price, and what it comes to by the kilo, the litre or the piece. */
function wholeOf(
  whole: ListPrice,
  part: ListPrice,
  text: string,
  pack: Pack | undefined,
): TwoPrices | undefined {
  const per = perIn(whole.per);
  const ofPack = pack ?? (whole.per === '' ? undefined : per);
  const reference = perIn(part.per);
  if (part.per === '' || !reference.isSure || !reference.held || !ofPack?.isSure) return undefined;
  if (whole.per !== '' && pack && !isPriceOf(per, pack)) return undefined;
  // « 3 € la bouteille, 18 € le carton de 6 » offers two things, where nothing says which is sold.
  if (reference.held.dimension === 'piece' && !pack) return undefined;
  const times = timesIn(reference.held, ofPack);
  if (times === undefined) return undefined;
  const [paid, unit] = [centsOf(whole), centsOf(part)];
  const isSame = Math.abs(unit * times - paid) <= CENT || Math.abs(paid / times - unit) <= CENT;
  return isSame ? { price: text, isPack: true } : { otherwise: Math.round(unit * times) };
}

/** How many of the one the pack holds: 0.25 kg, 6 pieces; undefined where it is not more or less of it. */
function timesIn(unit: Measure, { held, count }: Pack): number | undefined {
  if (!held) return undefined;
  if (unit.dimension === 'piece') {
    const pieces = held.dimension === 'piece' ? held.amount : count;
    return unit.amount === 1 && pieces > 1 ? pieces : undefined;
  }
  return unit.dimension === held.dimension && unit.amount !== held.amount
    ? held.amount / unit.amount
    : undefined;
}
