import fc from 'fast-check';
import { formPlan } from '../../../src/app/orders/formPlan';
import { formUpdate } from '../../../src/app/orders/formUpdate';
import { driveDetails } from '../../../src/app/records/orderDetails';
import { readChoice } from '../../../src/text/form/choice';
import { nbsp } from '../../text/nbsp';
import { offeredIn, offerRow, sale, snapshotOf } from '../kernel/snapshots';
import { shop } from './shop';

const offered = offeredIn(shop);
const { settings } = shop;

describe('a product that sells out', () => {
  const update = (left: number, largest: number, choices = '·upTo 3') =>
    formUpdate(
      offered.map((one) => (one.ref === 'A1' ? { ...one, choices } : one)),
      new Map([['A1', left]]),
      new Map([['A1', [largest]]]),
      settings,
    );

  it('is marked, and keeps the choices that somebody holds', () => {
    const { changes, after } = update(0, 2);
    expect(changes).toEqual([
      {
        item: 1065,
        help: 'Épuisé pour cette vente',
        choices: [nbsp('1 · 2,20_€'), nbsp('2 · 4,40_€')],
      },
    ]);
    expect(after).toEqual([{ ref: 'A1', choices: '·soldOut' }]);
  });

  it('says in its one choice that there is none, where nobody holds any: a question needs one', () => {
    const { changes, after } = update(0, 0);
    expect(changes[0]?.choices).toEqual(['Épuisé']);
    expect(changes[0]?.choices?.map(readChoice)).toEqual([0]);
    expect(after).toEqual([{ ref: 'A1', choices: '·soldOut none' }]);
    expect(update(0, 0, '·soldOut none').changes).toEqual([]);
    expect(update(2, 0, '·soldOut none').changes[0]?.choices).toHaveLength(3);
  });

  it('is not said twice', () => {
    expect(update(0, 2, '·soldOut').changes).toEqual([]);
  });

  it('is on sale again once some come back', () => {
    const { changes, after } = update(1, 2, '·soldOut');
    expect(changes[0]).toMatchObject({ help: 'reste 1' });
    expect(changes[0]?.choices).toHaveLength(3);
    expect(after).toEqual([{ ref: 'A1', choices: '·upTo 3 left 1' }]);
  });

  describe('how much is left (docs/rules.md O22)', () => {
    const counted = { ...settings, atMost: 12 };
    const said = (left: number, held: readonly number[], choices = '·upTo 12') => {
      const goods = offered.map((one) => (one.ref === 'A1' ? { ...one, stock: 20, choices } : one));
      const { changes, after } = formUpdate(
        goods.filter(({ ref }) => ref === 'A1'),
        new Map([['A1', left]]),
        new Map([['A1', held]]),
        counted,
      );
      return [changes[0]?.help, changes[0]?.choices?.map(readChoice), after[0]?.choices] as const;
    };

    it('is said once there is less than one may choose', () => {
      expect(said(3, [])[0]).toBe('reste 3');
      expect(said(11, [])[0]).toBe('reste 11');
    });

    it('says nothing while there is more than one may choose, nor what it has said', () => {
      expect(said(12, [])).toEqual([undefined, undefined, undefined]);
      expect(said(3, [8], '·upTo 12 left 3')).toEqual([undefined, undefined, undefined]);
      expect(said(2, [8], '·upTo 12 left 3')[0]).toBe('reste 2');
    });

    it('counts from the start where there are few', () => {
      const plan = formPlan({ drive: driveDetails(shop), sale }, offered, counted);
      const item = plan.items.find((one) => 'id' in one && one.id === 'A1');
      expect(item?.help).toBe('reste 3');
    });
  });

  it('leaves alone what is sold on demand', () => {
    expect(formUpdate(offered, new Map(), new Map(), settings).changes).toEqual([]);
  });

  it('goes first where only some can be told now; the rest follows in the next run', () => {
    const rows = ['A1', 'A2', 'A3'].map((ref) => offerRow(ref, { stock: 3 }));
    const three = offeredIn(snapshotOf({ offer: rows }));
    const goods = three.map((one) => ({
      ...one,
      choices: one.ref === 'A1' ? '·soldOut' : '·upTo 3',
    }));
    const left = new Map([
      ['A1', 1],
      ['A2', 0],
      ['A3', 0],
    ]);
    const first = formUpdate(goods, left, new Map(), settings, 2);
    expect(first.after.map(({ ref }) => ref)).toEqual(['A2', 'A3']);
    const told = new Map(first.after.map(({ ref, choices }) => [ref, choices]));
    const then = goods.map((one) => ({ ...one, choices: told.get(one.ref) ?? one.choices }));
    expect(formUpdate(then, left, new Map(), settings, 2).after).toEqual([
      { ref: 'A1', choices: '·upTo 3 left 1' },
    ]);
  });

  it('says how far its cases are, behind all else that changes, and once', () => {
    const goods = offered.map((one) => ({
      ...one,
      ...(one.ref === 'B1' ? { cases: { size: 12, atLeast: 1 } } : {}),
    }));
    const left = new Map([['A1', 2]]);
    const ordered = new Map([
      ['A1', 1],
      ['B1', 10],
    ]);
    const updated = (list: typeof goods, most?: number) =>
      formUpdate([...list].reverse(), left, new Map(), settings, most, ordered);
    expect(updated(goods, 1).after.map(({ ref }) => ref)).toEqual(['A1']);
    const { changes, after } = updated(goods);
    expect(changes[1]?.help).toBe(nbsp('par 12_: 10 commandées, encore 2'));
    expect(after[1]).toEqual({ ref: 'B1', choices: '·upTo 2 ordered 10' });
    const told = new Map(after.map(({ ref, choices }) => [ref, choices]));
    const then = goods.map((one) => ({ ...one, choices: told.get(one.ref) ?? one.choices }));
    expect(updated(then).changes).toEqual([]);
  });

  it('never drops a choice that somebody holds, however much it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(3), (held, left) => {
        const choices =
          update(left, held, left === 0 ? '·upTo 3' : '·soldOut').changes[0]?.choices ?? [];
        expect(choices.map(readChoice)).toContain(held);
      }),
    );
  });
});
