import fc from 'fast-check';
import { type Answer, ordersOf } from '../../../../src/app/records/orderRows';
import { deskAnswer } from '../../../../src/app/sale/desk/deskOrder';
import { instant } from '../../../../src/domain/values/time';
import type { RowToWrite } from '../../../../src/tabs/engine/edit';
import type { Tab } from '../../../../src/tabs/engine/tab';
import { upsert } from '../../../../src/tabs/engine/write';
import { type TabId, type Tabs, tabs } from '../../../../src/tabs/tabs';
import { paris, read, valuesOf, written } from '../../../tabs/sheets';
import {
  answer,
  at,
  type EverythingRead,
  offeredIn,
  offerRow,
  sale,
  snapshotOf,
} from '../../kernel/snapshots';
import { takenBeside } from './taken';

type Rows = { readonly [K in TabId]?: readonly RowToWrite<Tabs[K]>[] };
const TABS = ['offer', 'orders', 'baskets', 'buyers'] as const;

const shop = (): EverythingRead =>
  snapshotOf({
    offer: [
      offerRow('A1', { stock: 3, left: 3 }),
      offerRow('B1', { maxPerBasket: 2 }),
      offerRow('C1', { content: 1, unit: 'kg', sale: 'loose', step: 0.5, stock: 4, left: 4 }),
    ],
    orders: [],
    baskets: [],
    buyers: [],
  });

const email = fc.constantFrom('a@exemple.fr', 'b@exemple.fr', 'c@exemple.fr');
const asked = fc.record(
  {
    A1: fc.nat(4),
    B1: fc.nat(3),
    C1: fc.nat(6).map((steps) => steps * 500),
  },
  { requiredKeys: [] },
);
/** In time order, some of them after closing. */
const answers = fc
  .array(fc.tuple(email, asked, fc.integer({ min: 0, max: 100_000 })), { maxLength: 8 })
  .map((list): Answer[] => {
    let time: number = at(8, 20);
    return list.map(([from, what, pause]) => {
      time += pause * 100 - ((pause * 100) % 1000);
      return answer(from, instant(time), what as Record<string, number>);
    });
  });

/** The snapshot once the rows of an action are written. */
function after(snapshot: EverythingRead, rows: Rows): EverythingRead {
  const again = TABS.map((id) => {
    const tab = read(tabs[id] as Tab, snapshot.tabs[id].sheet);
    const edit = upsert(tab, (rows[id] ?? []) as RowToWrite<Tab>[], paris);
    const { stands, sheet } = snapshot.tabs[id];
    return [id, { ...read(tabs[id] as Tab, written(sheet, edit)), stands }] as const;
  });
  return { ...snapshot, tabs: { ...snapshot.tabs, ...Object.fromEntries(again) } };
}

const take = takenBeside;
type Taken = ReturnType<typeof take>;

const tabsOf = (snapshot: EverythingRead) =>
  Object.fromEntries(
    TABS.map((id) => [id, valuesOf(tabs[id] as Tab, snapshot.tabs[id].sheet)] as const),
  );

/** Formulas are not calculated here: the rest of each line that an order holds, in the order of baskets and goods. */
const settledTabs = (snapshot: EverythingRead) => {
  const {
    baskets = [],
    offer,
    orders,
    buyers = [],
  } = tabsOf(snapshot) as Record<string, Record<string, unknown>[]>;
  const sorted = (rows: Record<string, unknown>[]) => rows.map((row) => JSON.stringify(row)).sort();
  return {
    offer,
    orders,
    buyers: sorted(buyers),
    baskets: sorted(
      baskets.flatMap(({ amount: _, settled: __, ...line }) => (line.asked ? [line] : [])),
    ),
  };
};

/** Read in these portions, each after the former was written. */
function inPortions(start: EverythingRead, list: readonly Answer[], sizes: readonly number[]) {
  let snapshot = start;
  let orders: Taken['orders'] = [];
  const told = new Set<string>();
  let rest = list;
  for (const size of [...sizes, list.length]) {
    if (rest.length === 0) break;
    const taken = take(snapshot, orders, rest.slice(0, size));
    rest = rest.slice(size);
    for (const { recipient } of taken.mails) told.add(recipient);
    snapshot = after(snapshot, taken.rows);
    orders = ordersOf(snapshot.tabs.orders).rows;
  }
  return {
    tabs: settledTabs(snapshot),
    told: [...told].sort(),
    left: take(snapshot, orders, []).left,
  };
}

describe('where a new answer takes the place of the former one', () => {
  it('answers read one by one give the same tabs, and are told to the same people, as all at once', () => {
    fc.assert(
      fc.property(
        answers,
        fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 12 }),
        (list, sizes) => {
          const all = inPortions(shop(), list, [list.length]);
          expect(
            inPortions(
              shop(),
              list,
              list.map(() => 1),
            ),
          ).toEqual(all);
          expect(inPortions(shop(), list, sizes)).toEqual(all);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('each address holds one accepted order, and nothing is served beyond stock', () => {
    fc.assert(
      fc.property(answers, (list) => {
        const { orders, left } = take(shop(), [], list);
        const active = orders
          .filter(({ state }) => state === 'accepted')
          .map(({ email: of }) => of);
        expect(new Set(active).size).toBe(active.length);
        expect(Math.min(0, ...left.values())).toBe(0);
        expect(orders).toHaveLength(list.length);
      }),
    );
  });
});

describe('an order taken at the desk', () => {
  const orders = fc.tuple(answers, email, asked).map(([list, from, what]) => {
    const last = list[list.length - 1]?.time ?? at(8, 20);
    const time = instant(Math.min(last + 1000, sale.closesAt));
    return { list: list.filter((one) => one.time <= time), from, what, time };
  });

  test('gives the same baskets as the same answer of the form at the same time', () => {
    fc.assert(
      fc.property(orders, ({ list, from, what, time }) => {
        const snapshot = shop();
        const sent = answer(from, time, what as Record<string, number>);
        const form = take(snapshot, [], [...list, sent]);
        const desk = take(snapshot, [], [...list, { ...sent, source: 'desk' }]);
        expect(settledTabs(after(snapshot, desk.rows)).baskets).toEqual(
          settledTabs(after(snapshot, form.rows)).baskets,
        );
        expect([...desk.left]).toEqual([...form.left]);
        expect(desk.mails.map(({ key }) => key)).toEqual(form.mails.map(({ key }) => key));
        // Who answers the plain link a second time is told what that replaced (docs/rules.md O15).
        const others = form.mails.flatMap(({ mail }, nth) =>
          /plus$/.test(mail.subject) ? [] : [{ mail, nth }],
        );
        for (const { mail, nth } of others) expect(desk.mails[nth]?.mail).toEqual(mail);
      }),
      { numRuns: 60 },
    );
  });

  test('so does what the page sends, after what was written before it', () => {
    fc.assert(
      fc.property(orders, ({ list, from, what, time }) => {
        const first = take(shop(), [], list);
        const snapshot = after(shop(), first.rows);
        const { rows } = ordersOf(snapshot.tabs.orders);
        const offered = offeredIn(snapshot);
        const seen =
          rows.find((row) => row.state === 'accepted' && row.email === from)?.number ?? 0;
        const lines = Object.entries(what).map(([ref, quantity = 0]) => ({
          ref,
          quantity: ref === 'C1' ? quantity / 1000 : quantity,
        }));
        const now = {
          sale,
          offered,
          orders: rows,
          answers: [],
          rowsRead: 0,
          fresh: 0,
          waiting: 0,
          problems: [],
        };
        const order = { email: from, name: '', seen, lines };
        const taken = deskAnswer(order, now, { ...snapshot, now: time });
        const isEmpty = lines.every(({ quantity }) => quantity === 0);
        if (!taken.ok) {
          expect([taken.error.code, seen, isEmpty]).toEqual(['nothingOrdered', 0, true]);
          return;
        }
        const sent = answer(from, time, what as Record<string, number>);
        const desk = take(snapshot, rows, [taken.value]);
        const form = take(snapshot, rows, [sent]);
        const lined = (all: Taken) =>
          all.orders.map(({ email: of, basket, state, amount, lines: held }) => [
            of,
            basket,
            state,
            amount,
            held,
          ]);
        expect(lined(desk)).toEqual(lined(form));
        expect([...desk.left]).toEqual([...form.left]);
        expect(desk.rows.offer).toEqual(form.rows.offer);
      }),
      { numRuns: 60 },
    );
  });
});

describe('in whatever order answers are read', () => {
  const shuffled = answers.chain((list) => {
    const apart = list.map((one, nth) => ({ ...one, time: instant(one.time + nth) }));
    return fc.shuffledSubarray(apart, { minLength: apart.length, maxLength: apart.length });
  });

  it('the last one of each buyer that was sent in time is the order', () => {
    fc.assert(
      fc.property(shuffled, (list) => {
        const snapshot = shop();
        let orders: Taken['orders'] = [];
        for (const one of list) orders = take(snapshot, orders, [one]).orders;
        const wanted = new Map<string, Answer>();
        for (const one of [...list].sort((a, b) => a.time - b.time))
          if (one.time <= sale.closesAt) wanted.set(one.email, one);
        const asksFor = (quantities: Iterable<readonly [string, number]>) =>
          [...quantities].filter(([, quantity]) => quantity > 0).sort();
        const held = orders.filter(({ state }) => state === 'accepted');
        expect(held.map(({ email: of }) => of).sort()).toEqual(
          [...wanted.values()]
            .filter(({ asked: what }) => asksFor(what).length > 0)
            .map(({ email: of }) => of)
            .sort(),
        );
        for (const { email: of, lines } of held)
          expect(asksFor(lines.map((line) => [line.ref, line.asked]))).toEqual(
            asksFor(wanted.get(of)?.asked ?? []),
          );
      }),
    );
  });
});
