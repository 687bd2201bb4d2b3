/**
 * With a waiting list (docs/rules.md O19–O21): people answer and runs offer what is free, in any order.
 * Nothing is ever sold twice, and what is offered goes to who came first.
 */
import fc from 'fast-check';
import { familyOf, type OfferedProduct, stepOf } from '../../../src/domain/catalogue/product';
import {
  type AllocationRules,
  allocate,
  type HeldOrder,
  type Outcome,
} from '../../../src/domain/orders/allocation';
import {
  type Claim,
  claimsIn,
  type Hold,
  heldFor,
  newHolds,
  type OrderVersion,
} from '../../../src/domain/orders/waitingList';
import { type Instant, instant } from '../../../src/domain/values/time';
import { loose, offered } from '../catalogue/products';

const PEOPLE = ['a@x.fr', 'b@x.fr', 'c@x.fr', 'd@x.fr', 'e@x.fr'];
const CLOSES = instant(1_000_000);
const HELD = 20_000;

const shop = fc
  .tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 4 }))
  .map(([a, steps, maximum]) => [
    offered('A', { stock: a, maxPerBasket: maximum }),
    offered('D', { ...loose, stock: steps * 400 }),
  ]);

const wanted = fc.record({
  A: fc.constantFrom(0, 1, 1, 2, 3),
  D: fc.constantFrom(0, 0, 500, 1000),
});
const asked = wanted.map((one) => new Map(Object.entries(one)));

type Event =
  | { readonly kind: 'answer'; readonly email: string; readonly asked: ReadonlyMap<string, number> }
  /** The link of the mail: the order as it was wanted. */
  | { readonly kind: 'take'; readonly email: string }
  | { readonly kind: 'stock'; readonly more: number }
  | { readonly kind: 'run'; readonly mails: number };

const email = fc.constantFrom(...PEOPLE);
const event = fc.oneof<fc.MaybeWeightedArbitrary<Event>[]>(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('answer'), email, asked }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('take'), email }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('stock'), more: fc.nat(2) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('run'), mails: fc.constantFrom(0, 1, 9) }),
  },
) as fc.Arbitrary<Event>;
const events = fc.array(fc.tuple(fc.integer({ min: 1, max: 9000 }), event), {
  minLength: 10,
  maxLength: 40,
});

const answers = fc.constantFrom('replace' as const, 'add' as const);

/** A sale as its rows keep it: every version of every order, and nothing else. */
class Sale {
  readonly versions: (OrderVersion & { readonly outcome?: Outcome })[] = [];
  private readonly products: ReadonlyMap<string, OfferedProduct>;
  private readonly rules: AllocationRules;

  constructor(
    public shop: readonly OfferedProduct[],
    answers: AllocationRules['answers'],
  ) {
    this.products = new Map(shop.map((one) => [one.ref, one]));
    this.rules = { answers, closesAt: CLOSES, openFrom: instant(CLOSES - 50_000) };
  }

  claims(): Claim[] {
    // As it is sold by now: nobody waits for what there is none of.
    return claimsIn(this.versions, new Map(this.shop.map((one) => [one.ref, one])));
  }

  held(): HeldOrder[] {
    return [...new Map(this.versions.map((one) => [one.email, one])).values()];
  }

  left(): ReadonlyMap<string, number> {
    return allocate(this.shop, { held: this.held(), soldOutAt: new Map() }, [], this.rules).left;
  }

  answer(time: Instant, email: string, wanted: ReadonlyMap<string, number>): Outcome {
    const before = { held: this.held(), soldOutAt: new Map(), claims: this.claims() };
    const request = { time, email, asked: wanted };
    const { outcomes, claims } = allocate(this.shop, before, [request], this.rules);
    const [outcome] = outcomes as [Outcome];
    if (outcome.basket !== undefined)
      this.versions.push({ email, basket: outcome.basket, time, lines: outcome.lines, outcome });
    // What the answer left is what its row tells.
    expect(this.claims()).toEqual(claims);
    return outcome;
  }

  take(time: Instant, email: string): void {
    const order = this.held().find((one) => one.email === email);
    if (!order || order.lines.length === 0) return;
    const claims = this.claims();
    const isAdded = this.rules.answers === 'add';
    const kept = (family: string): number => heldFor(claims, { email, family, time });
    const wanted = new Map(
      order.lines.flatMap(({ ref, asked: all }) => {
        const most = this.products.get(ref)?.maxPerBasket ?? all;
        const want = isAdded ? kept(ref) : Math.min(all, most);
        return want > 0 ? [[ref, want] as const] : [];
      }),
    );
    if (wanted.size === 0) return;
    const { lines } = this.answer(time, email, wanted);
    for (const { ref, served } of lines) {
      const before = order.lines.find((line) => line.ref === ref)?.served ?? 0;
      expect(served).toBeGreaterThanOrEqual(before + kept(ref));
    }
  }

  deliver(more: number): void {
    this.shop = this.shop.map((one) => ({ ...one, stock: (one.stock ?? 0) + more * stepOf(one) }));
  }

  run(now: Instant, mails: number): ReadonlyMap<string, readonly Hold[]> {
    const holds = newHolds(this.claims(), this.left(), {
      now,
      until: instant(Math.min(now + HELD, CLOSES)),
      stepOf: (family) => stepOf(this.products.get(family) as OfferedProduct),
      most: mails,
    });
    for (const [email, own] of holds) {
      const at = this.versions.map((one) => one.email).lastIndexOf(email);
      const version = this.versions[at] as OrderVersion;
      this.versions[at] = { ...version, holds: [...(version.holds ?? []), ...own] };
    }
    return holds;
  }
}

const isHeldAt = (now: Instant) => (claim: Claim) =>
  claim.isHeld === true && (claim.until ?? 0) > now;

function law(check: (sale: Sale, now: Instant, before: readonly Claim[]) => void): void {
  fc.assert(
    fc.property(shop, answers, events, (products, how, list) => {
      const sale = new Sale(products, how);
      let now = 0;
      for (const [after, event] of list) {
        now += after;
        const before = sale.claims();
        const at = instant(now);
        if (event.kind === 'answer') sale.answer(at, event.email, event.asked);
        else if (event.kind === 'take') sale.take(at, event.email);
        else if (event.kind === 'run') sale.run(at, event.mails);
        else sale.deliver(event.more);
        check(sale, at, before);
      }
    }),
    { numRuns: 400 },
  );
}

test('nothing is ever oversold, and no more is held than there is', () => {
  law((sale, now) => {
    const left = sale.left();
    const claims = sale.claims();
    for (const product of sale.shop) {
      const family = familyOf(product);
      const rest = left.get(family) ?? 0;
      const held = claims.filter((one) => one.family === family && isHeldAt(now)(one));
      expect(rest).toBeGreaterThanOrEqual(0);
      expect(held.reduce((sum, one) => sum + one.quantity, 0)).toBeLessThanOrEqual(rest);
    }
  });
});

test('what is offered goes in the order of arrival', () => {
  law((sale, now) => {
    for (const product of sale.shop) {
      const waiting = sale
        .claims()
        .filter((one) => one.family === product.ref && (one.until ?? CLOSES) > now);
      const held = waiting.filter(isHeldAt(now)).map(({ at }) => at);
      const others = waiting.filter((one) => !isHeldAt(now)(one)).map(({ at }) => at);
      for (const at of held) for (const other of others) expect(at).toBeLessThanOrEqual(other);
    }
  });
});

test('what somebody waits for or is offered goes to nobody who comes later', () => {
  law((sale, now, before) => {
    const outcome = sale.versions.at(-1)?.outcome;
    if (!outcome || outcome.request.time !== now) return;
    for (const product of sale.shop) {
      const gained =
        served(outcome.lines, product.ref) - served(outcome.previous?.lines, product.ref);
      const own = before.find(
        (one) => one.family === product.ref && one.email === outcome.request.email,
      );
      const first = before.find((one) => one.family === product.ref && (one.until ?? CLOSES) > now);
      // Whoever gets more is the first of those who wait, or all of them can still be served.
      if (gained <= 0 || !first || first.email === outcome.request.email || own) continue;
      const waiting = before
        .filter((one) => one.family === product.ref && (one.until ?? CLOSES) > now)
        .reduce((sum, one) => sum + one.quantity, 0);
      expect(sale.left().get(product.ref)).toBeGreaterThanOrEqual(waiting);
    }
  });
});

const served = (lines: HeldOrder['lines'] = [], ref: string): number =>
  lines.find((line) => line.ref === ref)?.served ?? 0;

test('answers between two runs give the same one by one or all at once', () => {
  fc.assert(
    fc.property(
      shop,
      answers,
      fc.array(fc.tuple(fc.nat(900), fc.constantFrom(...PEOPLE), asked), { maxLength: 20 }),
      (products, how, list) => {
        const requests = list
          .map(([time, email, wanted]) => ({ time: instant(time), email, asked: wanted }))
          .sort((a, b) => a.time - b.time);
        const rules = { answers: how, closesAt: CLOSES, openFrom: instant(600) };
        const nothing = { held: [], soldOutAt: new Map(), claims: [] };
        const whole = allocate(products, nothing, requests, rules);
        let state = allocate(products, nothing, [], rules);
        for (const one of requests)
          state = allocate(products, { ...state, held: [...state.held.values()] }, [one], rules);
        expect([state.held, state.left, state.claims]).toEqual([
          whole.held,
          whole.left,
          whole.claims,
        ]);
      },
    ),
    { numRuns: 300 },
  );
});
