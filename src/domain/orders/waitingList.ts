import { familyOf, type OfferedProduct } from '../catalogue/product';
import type { Instant } from '../values/time';
import type { ServedLine } from './allocation';
import { familyIn, servedIn } from './atPrices';
import { isReachable } from './order';

/** What is kept for somebody for a while, of a product at whatever price. */
export interface Hold {
  readonly family: string;
  readonly quantity: number;
  /** Since when, and until when nobody else can have it. */
  readonly at: Instant;
  readonly until: Instant;
}

/** What somebody waits for: asked for at that moment, and not served since. */
export interface Claim {
  readonly email: string;
  readonly basket: number;
  readonly family: string;
  readonly quantity: number;
  readonly at: Instant;
  /** Kept for them. */
  readonly isHeld?: true;
  /** They do not answer what is kept for them until then: they wait no more for the product. */
  readonly until?: Instant;
}

/** An order as one answer left it. */
export interface OrderVersion {
  readonly email: string;
  readonly basket: number;
  readonly time: Instant;
  /** None: it was cancelled. */
  readonly lines: readonly ServedLine[];
  readonly holds?: readonly Hold[];
}

type Products = ReadonlyMap<string, OfferedProduct>;

const NEVER = Number.POSITIVE_INFINITY;

/** The first come first; what is held before what is not. */
const byArrival = (a: Claim, b: Claim): number =>
  a.at - b.at || a.basket - b.basket || Number(b.isHeld ?? 0) - Number(a.isHeld ?? 0);

const isLive = ({ until = NEVER as Instant }: Claim, time: Instant): boolean => until > time;

/** As much of the claims as this, from the first on, and what is beyond it. */
function cut(claims: readonly Claim[], quantity: number): [first: Claim[], rest: Claim[]] {
  let left = quantity;
  const [first, rest]: [Claim[], Claim[]] = [[], []];
  for (const claim of claims) {
    const part = Math.min(left, claim.quantity);
    left -= part;
    if (part > 0) first.push({ ...claim, quantity: part });
    if (part < claim.quantity) rest.push({ ...claim, quantity: claim.quantity - part });
  }
  return [first, rest];
}

const sumOf = (claims: readonly Claim[]): number =>
  claims.reduce((sum, { quantity }) => sum + quantity, 0);

/** For want of stock alone, of one product: what a basket may not hold is not waited for. */
function shortOf(lines: readonly ServedLine[], products: Products): number {
  const all = servedIn(lines);
  let short = 0;
  for (const { ref, asked, served, reason } of lines) {
    // At whatever price the basket holds more of it.
    const most = (products.get(ref)?.maxPerBasket ?? Number.POSITIVE_INFINITY) - (all - served);
    if (reason?.code === 'soldOut') short += Math.max(0, Math.min(asked, most) - served);
  }
  return short;
}

/**
 * What somebody waits for after an answer, in the order of arrival (docs/rules.md O19): what was served
 * is the oldest of it, what is no longer asked for the latest, and what is asked for anew waits from now.
 */
function claimsAfter(
  claims: readonly Claim[],
  former: readonly ServedLine[],
  { email, basket, time, lines }: OrderVersion,
  products: Products,
): Claim[] {
  if (!isReachable(email)) return [];
  const families = new Set(lines.map(({ ref }) => familyIn(products, ref)));
  return [...families].flatMap((family) => {
    const isOf = ({ ref }: ServedLine): boolean => familyIn(products, ref) === family;
    const now = lines.filter(isOf);
    const gained = Math.max(0, servedIn(now) - servedIn(former.filter(isOf)));
    const own = claims.filter((one) => one.family === family && isLive(one, time));
    const short = shortOf(now, products);
    const [rest] = cut(cut(own, gained)[1].map(answered), short);
    const quantity = short - sumOf(rest);
    return quantity > 0 ? [...rest, { email, basket, family, quantity, at: time }] : rest;
  });
}

/** Whoever answers waits on for what is not kept for them. */
const answered = ({ until, ...claim }: Claim): Claim =>
  claim.isHeld && until !== undefined ? { ...claim, until } : claim;

/** What is kept for somebody is the first of what they wait for. */
function held(claims: readonly Claim[], holds: readonly Hold[] = []): Claim[] {
  return holds.reduce<readonly Claim[]>((all, { family, quantity, until }) => {
    const isFree = (one: Claim): boolean => one.family === family && !one.isHeld;
    const [first, rest] = cut(all.filter(isFree), quantity);
    const others = all.filter((one) => !isFree(one));
    return [
      ...others,
      ...first.map((one) => ({ ...one, isHeld: true as const, until })),
      ...rest.map((one) => ({ ...one, until })),
    ];
  }, claims) as Claim[];
}

/** What there is none of for anybody: nobody waits for it (docs/rules.md S68). */
export const isVain = (products: Products, family: string): boolean =>
  [...products.values()].some(
    (one) => familyOf(one) === family && (one.stock === 0 || one.isAbsent),
  );

/** All that is waited for, by the versions of the orders as they came. */
export const claimsIn = (versions: readonly OrderVersion[], products: Products): Claim[] =>
  allClaims(versions, products).filter(({ family }) => !isVain(products, family));

/** With what is waited for in vain. */
export function allClaims(versions: readonly OrderVersion[], products: Products): Claim[] {
  const standing = new Map<
    string,
    { readonly claims: Claim[]; readonly lines: OrderVersion['lines'] }
  >();
  for (const version of versions) {
    const { claims = [], lines = [] } = standing.get(version.email) ?? {};
    const after = held(claimsAfter(claims, lines, version, products), version.holds);
    standing.set(version.email, { claims: after.sort(byArrival), lines: version.lines });
  }
  return [...standing.values()].flatMap(({ claims }) => claims).sort(byArrival);
}

/** The claims of all, after somebody's answer. */
export const claimsWith = (
  claims: readonly Claim[],
  former: readonly ServedLine[],
  version: OrderVersion,
  products: Products,
): Claim[] => {
  const isOwn = ({ email }: Claim): boolean => email === version.email;
  const own = claimsAfter(claims.filter(isOwn), former, version, products);
  return [...claims.filter((one) => !isOwn(one)), ...own].sort(byArrival);
};

interface Queue {
  /** Of one family, the first come first. */
  readonly claims: readonly Claim[];
  /** Not served to anybody. */
  readonly left: number;
  readonly time: Instant;
  /** From then on only what is held for somebody is kept from the others. */
  readonly openFrom: Instant;
}

/** How much of what is left somebody can have at that moment: what others wait for before them is not theirs. */
export function reachOf({ claims, left, time, openFrom }: Queue, email = ''): number {
  let [rest, reach] = [Math.max(0, left), 0];
  for (const claim of claims) {
    const isKept = isLive(claim, time) && (claim.isHeld || time < openFrom);
    if (claim.email !== email && !isKept) continue;
    if (claim.email === email && !isLive(claim, time)) continue;
    const part = Math.min(rest, claim.quantity);
    rest -= part;
    if (claim.email === email) reach += part;
  }
  return reach + rest;
}

/** How much of a product is held for somebody at that moment. */
export const heldFor = (
  claims: readonly Claim[],
  { email, family, time }: Pick<Claim, 'email' | 'family'> & { readonly time: Instant },
): number =>
  sumOf(
    claims.filter(
      (one) =>
        one.email === email && one.family === family && one.isHeld === true && isLive(one, time),
    ),
  );

export interface Offering {
  readonly now: Instant;
  /** When what is offered now is no longer kept. */
  readonly until: Instant;
  /** The smallest quantity of a family that is sold. */
  readonly stepOf: (family: string) => number;
  /** How many people can be told now. */
  readonly most: number;
}

/**
 * What is free is held for those who wait, in the order of arrival (docs/rules.md O20): as much as each
 * waits for, by whole steps. Nobody is passed over because they cannot be told now.
 */
export function newHolds(
  claims: readonly Claim[],
  left: ReadonlyMap<string, number>,
  { now, until, stepOf, most }: Offering,
): ReadonlyMap<string, readonly Hold[]> {
  const free = new Map(left);
  const take = (family: string, quantity: number): void => {
    free.set(family, (free.get(family) ?? 0) - quantity);
  };
  const live = [...claims].sort(byArrival).filter((claim) => isLive(claim, now));
  for (const { family, quantity, isHeld } of live) if (isHeld) take(family, quantity);
  const holds = new Map<string, Map<string, Hold>>();
  for (const { email, family, quantity, isHeld } of live) {
    if (isHeld) continue;
    const step = stepOf(family);
    const given = Math.floor(Math.min(quantity, Math.max(0, free.get(family) ?? 0)) / step) * step;
    if (given === 0) continue;
    if (!holds.has(email) && holds.size >= most) break;
    take(family, given);
    const own = holds.get(email) ?? new Map<string, Hold>();
    const before = own.get(family)?.quantity ?? 0;
    own.set(family, { family, quantity: before + given, at: now, until });
    holds.set(email, own);
  }
  return new Map([...holds].map(([email, own]) => [email, [...own.values()]]));
}
