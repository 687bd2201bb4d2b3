import fc from 'fast-check';
import { formPlan, questionSays } from '../../../src/app/orders/formPlan';
import { formSays } from '../../../src/app/orders/formSays';
import { offeredOf } from '../../../src/app/records/offer';
import { driveDetails } from '../../../src/app/records/orderDetails';
import type { OrderRow } from '../../../src/app/records/orderRows';
import { readChoice } from '../../../src/text/form/choice';
import { nbsp } from '../../text/nbsp';
import { offeredIn, offerRow, sale, snapshotOf } from '../kernel/snapshots';
import { shop } from './shop';

const offered = offeredIn(shop);
const { settings } = shop;
const salad = offered.find(({ ref }) => ref === 'A1') as (typeof offered)[number];

describe('a product that sells out', () => {
  const says = (left: number, held: readonly number[] = []) =>
    questionSays(salad, settings, { left, held });

  it('is marked, and keeps the choices that somebody holds', () => {
    expect(says(0, [2])).toMatchObject({
      help: 'Épuisé pour cette vente',
      choices: [nbsp('1 · 2,20_€'), nbsp('2 · 4,40_€')],
    });
  });

  it('says in its one choice that there is none, where nobody holds any: a question needs one', () => {
    expect(says(0).choices).toEqual(['Épuisé']);
    expect(says(0).choices.map(readChoice)).toEqual([0]);
  });

  it('is on sale again once some come back', () => {
    expect(says(1, [2]).help).toBe('reste 1');
    expect(says(1, [2]).choices).toHaveLength(3);
  });

  it('never drops a choice that somebody holds, however much it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(3), (held, left) => {
        expect(says(left, [held]).choices.map(readChoice)).toContain(held);
      }),
    );
  });
});

describe('how much is left (docs/rules.md O22)', () => {
  const counted = { ...settings, atMost: 12 };
  const said = (left: number) => questionSays({ ...salad, stock: 20 }, counted, { left }).help;

  it('is said once there is less than one may choose', () => {
    expect([3, 11, 12].map(said)).toEqual(['reste 3', 'reste 11', '']);
  });

  it('counts from the start where there are few', () => {
    const plan = formPlan({ drive: driveDetails(shop), sale }, offered, counted);
    const item = plan.items.find((one) => 'id' in one && one.id === 'A1');
    expect(item?.help).toBe('reste 3');
  });
});

describe('what the form has to say otherwise', () => {
  const order = (number: number, ...lines: [ref: string, asked: number][]): OrderRow => ({
    ...{
      number,
      at: number,
      time: sale.opensAt,
      email: `${number}@x.fr`,
      name: '',
      basket: number,
    },
    ...{ state: 'accepted', amount: null, serveAnyway: false, unread: [] },
    lines: lines.map(([ref, asked]) => ({ ref, asked, served: asked })),
  });
  const rows = [
    offerRow('A1', { item: 1, stock: 3 }),
    offerRow('B1', { item: 2, stock: 3 }),
    offerRow('C1', { item: 3, caseSize: 12 }),
    offerRow('D1', { item: null, question: null }),
  ];
  const known = new Map<string, string>();
  /** As Produits en vente holds it by now. */
  const update = (orders: readonly OrderRow[], most?: number) => {
    const noted = rows.map((row) => ({ ...row, choices: known.get(String(row.ref)) ?? null }));
    const snapshot = snapshotOf({ offer: noted }, { settings: { atMost: '4' } });
    const products = new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
    const said = formSays({ snapshot, sale, products }, orders, most);
    for (const { ref, choices } of said.after) known.set(ref, choices);
    return said;
  };

  it('is said once; what sold out goes first, and how far cases are goes last', () => {
    update([]);
    expect(update([]).changes).toEqual([]);
    const orders = [order(1, ['A1', 1], ['B1', 3], ['C1', 10])];
    const { changes, before, after } = update(orders, 2);
    expect(changes.map(({ item, help }) => [item, help])).toEqual([
      [2, 'Épuisé pour cette vente'],
      [1, 'reste 2'],
    ]);
    expect(before.map(({ choices }) => choices)).toEqual(['·changing', '·changing']);
    expect(after.map(({ ref }) => ref)).toEqual(['B1', 'A1']);
    expect(update(orders).changes.map(({ help }) => help)).toEqual([
      nbsp('par 12_: 10 commandées, encore 2'),
    ]);
    expect(update(orders).changes).toEqual([]);
  });

  it('says a price that was corrected', () => {
    update([]);
    rows[0] = offerRow('A1', { item: 1, stock: 3, price: 250 } as Parameters<typeof offerRow>[1]);
    const [changed, ...others] = update([]).changes;
    expect(others).toEqual([]);
    expect(changed?.help).toContain(nbsp('Prix corrigé_: 2,50_€'));
  });
});
