import fc from 'fast-check';
import type { Book } from '../../../src/app/kernel/snapshot';
import { type Taken, takeAnswers } from '../../../src/app/orders/takeAnswers';
import type { Answer } from '../../../src/app/records/answerReader';
import { ordersOf } from '../../../src/app/records/orderRows';
import { instant } from '../../../src/domain/values/time';
import type { RowToWrite } from '../../../src/tabs/engine/edit';
import type { Tab } from '../../../src/tabs/engine/tab';
import { upsert } from '../../../src/tabs/engine/write';
import { type TabId, type Tabs, tabs } from '../../../src/tabs/tabs';
import { paris, read, valuesOf, written } from '../../tabs/sheets';
import { answer, at, bookOf, offeredIn, offerRow, sale } from '../kernel/books';

type Rows = { readonly [K in TabId]?: readonly RowToWrite<Tabs[K]>[] };
const TABS = ['offer', 'orders', 'baskets', 'buyers'] as const;

const shop = (answers: string): Book =>
  bookOf(
    {
      offer: [
        offerRow('A1', { stock: 3, left: 3 }),
        offerRow('B1', { maxPerBasket: 2 }),
        offerRow('C1', { content: 1, unit: 'kg', sale: 'loose', step: 0.5, stock: 4, left: 4 }),
      ],
      orders: [],
      baskets: [],
      buyers: [],
    },
    { settings: { answers } },
  );

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

/** The book once the rows of an action are written. */
function after(book: Book, rows: Rows): Book {
  const sheets = new Map(book.survey.sheets);
  for (const id of TABS) {
    const sheet = sheets.get(id);
    if (!sheet) continue;
    const tab = read(tabs[id] as Tab, sheet);
    sheets.set(id, written(sheet, upsert(tab, (rows[id] ?? []) as RowToWrite<Tab>[], paris)));
  }
  const tabOf = (id: TabId) => read(tabs[id] as Tab, sheets.get(id) ?? book.anyTab(id).sheet);
  return {
    ...book,
    survey: { ...book.survey, sheets },
    anyTab: tabOf,
    tab: tabOf as unknown as Book['tab'],
  };
}

const take = (book: Book, before: Taken['orders'], list: readonly Answer[]): Taken =>
  takeAnswers(book, sale, offeredIn(book), before, list);

const tabsOf = (book: Book) =>
  Object.fromEntries(
    TABS.map((id) => [id, valuesOf(tabs[id] as Tab, book.anyTab(id).sheet)] as const),
  );

/** Formulas are not calculated here: the rest of each line, in the order of baskets and goods. */
const settledTabs = (book: Book) => {
  const {
    baskets = [],
    offer,
    orders,
    buyers = [],
  } = tabsOf(book) as Record<string, Record<string, unknown>[]>;
  const sorted = (rows: Record<string, unknown>[]) => rows.map((row) => JSON.stringify(row)).sort();
  return {
    offer,
    orders,
    buyers: sorted(buyers),
    baskets: sorted(baskets.map(({ amount: _, settled: __, ...line }) => line)),
  };
};

/** Read in these portions, each after the former was written. */
function inPortions(start: Book, list: readonly Answer[], sizes: readonly number[]) {
  let book = start;
  let orders: Taken['orders'] = [];
  const mails: string[] = [];
  let rest = list;
  for (const size of [...sizes, list.length]) {
    if (rest.length === 0) break;
    const taken = take(book, orders, rest.slice(0, size));
    rest = rest.slice(size);
    mails.push(...taken.mails.map(({ key, mail }) => `${key} ${mail.text}`));
    book = after(book, taken.rows);
    orders = ordersOf(book.tab('orders')).rows;
  }
  return { tabs: settledTabs(book), mails, left: take(book, orders, []).left };
}

describe.each(['remplace', 'ajoute'])('where a new answer %s', (setting) => {
  it('answers read one by one give the same tabs and mails as all at once', () => {
    fc.assert(
      fc.property(
        answers,
        fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 12 }),
        (list, sizes) => {
          const all = inPortions(shop(setting), list, [list.length]);
          expect(
            inPortions(
              shop(setting),
              list,
              list.map(() => 1),
            ),
          ).toEqual(all);
          expect(inPortions(shop(setting), list, sizes)).toEqual(all);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('each address holds one accepted order, and nothing is served beyond stock', () => {
    fc.assert(
      fc.property(answers, (list) => {
        const { orders, left } = take(shop(setting), [], list);
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
