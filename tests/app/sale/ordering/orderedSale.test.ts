import { laidOn } from '../../../../src/app/kernel/afterwards';
import type { Answer, OrderRow } from '../../../../src/app/records/orderRows';
import { cents } from '../../../../src/domain/values/money';
import { nbsp } from '../../../text/nbsp';
import { answer, at, offerRow, sale, snapshotOf } from '../../kernel/snapshots';
import { type TakenRows, takenBeside } from './taken';

const a = 'a@exemple.fr';
const b = 'b@exemple.fr';
const shop = snapshotOf({
  offer: [
    offerRow('A1', { stock: 3 }),
    offerRow('B1', { maxPerBasket: 2 }),
    offerRow('C1', { content: 1, unit: 'kg', sale: 'loose', step: 0.5, price: cents(235) }),
    offerRow('D1', { content: 600, unit: 'g', sale: 'weight', price: cents(1240) }),
  ],
});

const take = (
  answers: readonly Answer[],
  before: readonly OrderRow[] = [],
  { snapshot = shop, of = sale } = {},
): TakenRows => takenBeside(snapshot, before, answers, of);

const ordersIn = ({ orders }: TakenRows) =>
  orders.map(({ number, email, basket, state, amount }) =>
    [number, email, basket ?? '-', state, amount ?? '-'].join(' '),
  );

describe('an answer', () => {
  it('becomes an order, a basket, a buyer, served stock and a confirmation', () => {
    const words = { name: 'Camille', phone: '06 00 00 00 00', comment: 'Je passe tard' };
    const { rows, mails } = take([answer(a, at(7, 9), { A1: 2 }, words)]);
    expect(rows.orders).toEqual([
      {
        number: 1,
        time: at(7, 9),
        email: a,
        name: 'Camille',
        basket: 1,
        state: 'accepted',
        amount: 440,
        content: 'A1 × 2',
        why: null,
        phone: '06 00 00 00 00',
        comment: 'Je passe tard',
        lines: `[["A1",2,2],{"basket":1,"email":"${a}"}]`,
      },
    ]);
    expect(rows.baskets).toEqual([
      expect.objectContaining({ basket: 1, ref: 'A1', asked: 2, served: 2, price: 220, why: null }),
    ]);
    expect(rows.buyers).toEqual([
      {
        email: a,
        name: 'Camille',
        phone: '06 00 00 00 00',
        subscribed: 'yes',
        lastOrder: at(7, 9),
      },
    ]);
    expect(rows.offer).toContainEqual({ ref: 'A1', served: 2, left: 1, soldOutAt: null });
    expect(mails.map(({ kind, recipient, key }) => [kind, recipient, key])).toEqual([
      ['confirmation', a, `confirmation:3:${a}:order`],
    ]);
  });

  it('that asks for more than is left says why it got less', () => {
    const taken = take([answer(a, at(7, 9), { A1: 3 }), answer(b, at(7, 10), { A1: 3, B1: 5 })]);
    const [, second] = taken.rows.orders ?? [];
    expect(second).toMatchObject({ content: 'A1 × 0, B1 × 2', amount: 440 });
    expect(second?.why).toBe(
      nbsp('A1_: 0 sur 3_: épuisé mardi à 9_h_; B1_: 2 sur 5_: 2 au plus par panier'),
    );
    expect(taken.rows.offer).toContainEqual({ ref: 'A1', served: 3, left: 0, soldOutAt: at(7, 9) });
  });

  it('takes the place of the former, whose line that is gone stays with nothing served', () => {
    const first = take([answer(a, at(7, 9), { A1: 2, B1: 1 })]);
    const snapshot = laidOn(shop, { baskets: first.rows.baskets ?? [] });
    const second = take([answer(a, at(8, 9), { A1: 1 })], first.orders, { snapshot });
    expect(ordersIn(second)).toEqual([`1 ${a} 1 replaced 660`, `2 ${a} 1 accepted 220`]);
    expect(second.rows.baskets).toContainEqual(
      expect.objectContaining({ ref: 'B1', asked: 0, served: 0, why: 'retiré de la commande' }),
    );
    expect(second.mails.map(({ kind }) => kind)).toEqual(['change']);
  });

  it('that is emptied cancels, keeps its basket number and can be filled again', () => {
    const first = take([answer(a, at(7, 9), { A1: 3 }), answer(b, at(7, 10), { B1: 1 })]);
    const emptied = take([answer(a, at(8, 9), {})], first.orders);
    expect(ordersIn(emptied).slice(2)).toEqual([`3 ${a} 1 cancelled -`]);
    expect(emptied.left.get('A1')).toBe(3);
    expect(emptied.mails.map(({ kind }) => kind)).toEqual(['change']);
    const again = take([answer(a, at(8, 10), { A1: 1 })], emptied.orders);
    expect(ordersIn(again).at(-1)).toBe(`4 ${a} 1 accepted 220`);
  });

  it('that asks for nothing at all holds no basket, and is told how to order', () => {
    const { orders, mails, rows } = take([answer(a, at(7, 9), {})]);
    expect(orders[0]).toMatchObject({ state: 'cancelled', basket: null });
    expect(rows.buyers).toEqual([]);
    expect(mails.map(({ kind }) => kind)).toEqual(['change']);
  });

  it('after closing is set aside with what it asked, and told so', () => {
    const { rows, mails, touched } = take([answer(a, at(9, 22, 0, 1), { A1: 2 })]);
    expect(rows.orders?.[0]).toMatchObject({
      state: 'late',
      basket: null,
      lines: `[["A1",2,0],{"basket":null,"email":"${a}"}]`,
    });
    expect(mails.map(({ kind }) => kind)).toEqual(['late']);
    expect([rows.baskets, touched.size]).toEqual([[], 0]);
    expect(rows.offer).toContainEqual({ ref: 'A1', served: 0, left: 3, soldOutAt: null });
  });

  it('sent before another that was read first does not count, and nobody is told', () => {
    const held = take([answer(a, at(7, 9), { A1: 2 }), answer(a, at(8, 11), { A1: 1 })]).orders;
    const older = take([answer(a, at(8, 10), { B1: 2 })], held);
    expect(ordersIn(older)).toEqual([
      ...[`1 ${a} 1 replaced 440`, `2 ${a} 1 accepted 220`, `3 ${a} - replaced -`],
    ]);
    expect([older.mails, older.rows.baskets, older.rows.buyers]).toEqual([[], [], []]);
    expect([older.touched.size, older.left.get('A1')]).toEqual([0, 2]);
    const more = take([answer(a, at(8, 12), { A1: 3 })], older.orders);
    expect(ordersIn(more).at(-1)).toBe(`4 ${a} 1 accepted 660`);
  });

  it('sent before the order was cancelled does not bring it back', () => {
    const held = take([answer(a, at(7, 9), { A1: 2 }), answer(a, at(8, 11), {})]).orders;
    expect(ordersIn(take([answer(a, at(8, 10), { A1: 1 })], held)).slice(1)).toEqual([
      ...[`2 ${a} 1 cancelled -`, `3 ${a} - replaced -`],
    ]);
    const empty = take([answer(a, at(8, 11), {})]).orders;
    expect(ordersIn(take([answer(a, at(8, 10), { A1: 1 })], empty)).at(-1)).toContain('replaced');
  });

  it('at the very moment of closing is in time', () => {
    expect(ordersIn(take([answer(a, at(9, 22), { A1: 1 })]))).toEqual([`1 ${a} 1 accepted 220`]);
  });

  it('that was sent in time and is read once orders are closed waits to be let in', () => {
    const of = { ...sale, state: 'closed' } as const;
    expect(ordersIn(take([answer(a, at(9, 21), { A1: 1 })], [], { snapshot: shop, of }))).toEqual([
      `1 ${a} - readLate -`,
    ]);
  });

  it('that was late is served, as stock allows, once the coordinator ticks it', () => {
    const before = take([answer(a, at(7, 9), { A1: 2 }), answer(b, at(9, 23), { A1: 2 })]).orders;
    const ticked = before.map((row) => ({ ...row, serveAnyway: row.email === b }));
    const of = { ...sale, state: 'closed' } as const;
    const taken = take([], ticked, { snapshot: shop, of });
    expect(ordersIn(taken)).toEqual([`1 ${a} 1 accepted 440`, `2 ${b} 2 accepted 220`]);
    expect(taken.rows.orders).toHaveLength(1);
    expect(taken.mails.map(({ kind, key }) => [kind, key])).toEqual([
      ['confirmation', `confirmation:3:${b}:order`],
    ]);
  });

  it('without an address stands in Commandes to be put right, and no mail goes', () => {
    const typed = { typedEmail: 'camille arobase exemple' };
    const { rows, mails } = take([answer('', at(7, 9), { A1: 1 }, typed)]);
    expect(rows.orders?.[0]).toMatchObject({
      state: 'toFix',
      email: 'camille arobase exemple',
      lines: '[["A1",1,0]]',
    });
    expect(mails).toEqual([]);
  });

  it('with a cell that cannot be read is taken for the rest, and its owner asked', () => {
    const unread = [{ ref: 'B1', typed: 'deux' }];
    const { mails, orders } = take([answer(a, at(7, 9), { A1: 1 }, { unread })]);
    expect(orders[0]?.state).toBe('accepted');
    expect(mails[0]).toMatchObject({ kind: 'toFix' });
    expect(mails[0]?.mail.text).toContain('deux');
  });
});

describe('loose goods and goods by weight', () => {
  it('are shown in kilos and pieces, and paid by the kilo', () => {
    const { rows } = take([answer(a, at(7, 9), { C1: 1500, D1: 2 })]);
    const [loose, weighed] = rows.baskets ?? [];
    expect(loose).toMatchObject({ asked: 1.5, served: 1.5, price: 235 });
    expect(weighed).toMatchObject({ asked: 2, served: 2, price: 1240 });
    expect([loose?.amount, weighed?.amount]).toMatchObject([{ value: 353 }, { value: 1488 }]);
    expect(rows.orders?.[0]?.content).toBe(nbsp('C1 × 1,5_kg, D1 × 2'));
  });
});

describe('a buyer who is known', () => {
  it('keeps the words that stand in Acheteurs, and only blanks are filled', () => {
    const snapshot = snapshotOf({
      offer: [offerRow('A1')],
      buyers: [{ email: a, name: 'Camille M.', subscribed: 'no' }],
    });
    const words = { name: 'camille', phone: '06' };
    const { rows } = take([answer(a, at(7, 9), { A1: 1 }, words)], [], { snapshot, of: sale });
    expect(rows.buyers).toEqual([{ email: a, phone: '06', lastOrder: at(7, 9) }]);
  });
});

describe('the formulas of a basket line', () => {
  const formulas = (ref: string) => {
    const row = take([answer(a, at(7, 9), { [ref]: ref === 'C1' ? 1500 : 2 })]).rows.baskets?.[0];
    const cell = (column: string) => `<${column}>`;
    const { amount, settled, weight, weighing } = row ?? {};
    const all = [amount, settled, weight, weighing];
    return all.map((live) =>
      live && typeof live === 'object' && 'formula' in live ? live.formula(cell, cell) : live,
    );
  };
  it('follow what was delivered', () => {
    expect(formulas('A1').slice(0, 2)).toEqual([
      '=ROUND(<price>*100)*<settled>/100',
      '=IF(ISNUMBER(<delivered>);IF(AND(<delivered>>=0;INT(<delivered>)=<delivered>;OR(<delivered><=<served>;ISNUMBER(FIND("|q"&<delivered>&"|";<seen>))));<delivered>;<served>);<served>)',
    ]);
  });

  it('follow what was weighed, rounded once and without decimals in their text', () => {
    expect(formulas('D1')[0]).toBe('=INT((ROUND(<price>*100)*<weight>+500)/1000)/100');
    const weight =
      '=IF(AND(ISNUMBER(<weighed>);ROUND(<settled>*600)>0);IF(OR(AND(2*ROUND(<weighed>)>=';
    expect(formulas('D1')[2]).toContain(weight);
    expect(formulas('C1')[2]).toContain('ROUND(<settled>*1000)');
    for (const ref of ['A1', 'C1', 'D1'])
      expect(formulas(ref).join()).not.toMatch(/\d\.\d|REGEX|LET\(/);
  });
});
