import fc from 'fast-check';
import type { Plan } from '../../src/app/kernel/plan';
import type { TabsOf } from '../../src/app/kernel/reads';
import { cents } from '../../src/domain/values/money';
import { projected } from '../../src/tabs/engine/edit';
import type { Tabs } from '../../src/tabs/tabs';
import { crossedDrive, mail, type Read } from './crossedDrive';
import { type Act, act, acts, byTitle, type Drive } from './handsOnTab';

type Planned = Plan<TabsOf<Read>>;

const line = (basket: number, ref: string, ordered: number) =>
  projected<Tabs['baskets']>({
    ...{ basket, ref, email: `${basket}@exemple.fr`, asked: ordered, served: ordered },
    price: cents(250),
  });
const order = (number: number, state: 'accepted' | 'replaced' | 'cancelled') =>
  projected<Tabs['orders']>({
    ...{
      number,
      basket: number,
      state,
      email: `${number}@exemple.fr`,
      amount: cents(number * 100),
    },
  });

// Of those that are written none is deleted below: they stand last, however they are sorted.
const mails = ['anne', 'bruno', 'chloé', 'dora', 'emma', 'fanny', 'gaby', 'hugo'].map(mail);
const keyed = (name: string) => ({ key: mail(name).key });

/** What stands before, what people wrote beside it, and what is written while somebody acts. */
const writes: Record<
  string,
  {
    title: string;
    first: Planned;
    own?: (drive: Drive) => void;
    plan: Planned;
  }
> = {
  'rows that change and rows that are added': {
    title: 'Commandes',
    first: { rows: { orders: [1, 2, 3].map((number) => order(number, 'accepted')) } },
    own: ({ hands }) => hands.type('Commandes', 2, 12, 'à revoir avec Léa'),
    plan: { rows: { orders: [order(2, 'replaced'), order(4, 'accepted'), order(5, 'cancelled')] } },
  },
  'a column that comes with the write': {
    title: 'Commandes',
    first: { rows: { orders: [1, 2].map((number) => order(number, 'accepted')) } },
    plan: { rows: { orders: [{ ...order(2, 'accepted'), fees: cents(150) }] } },
  },
  'a column that comes with the write where there is no room left': {
    title: 'Commandes',
    first: { rows: { orders: [1, 2].map((number) => order(number, 'accepted')) } },
    own: ({ hands, workbook }) => {
      const { header, columnCount } =
        workbook()
          .survey({ whole: [], heads: ['orders'] })
          .sheets.get('orders') ?? none;
      for (let left = columnCount; left > header.length; left--)
        hands.deleteColumn('Commandes', header.length);
    },
    plan: { rows: { orders: [{ ...order(2, 'accepted'), fees: cents(150) }] } },
  },
  'a tab that is written whole': {
    title: 'Paniers',
    first: { rows: {}, whole: { baskets: [line(1, 'A1', 2), line(1, 'B2', 1), line(2, 'A1', 3)] } },
    plan: { rows: {}, whole: { baskets: [line(1, 'A1', 4), line(2, 'A1', 3), line(3, 'C3', 5)] } },
  },
  'a tab that is written whole beside people’s notes': {
    title: 'Paniers',
    first: { rows: {}, whole: { baskets: [line(1, 'A1', 2), line(1, 'B2', 1), line(2, 'A1', 3)] } },
    own: ({ hands }) => hands.type('Paniers', 2, 14, 'abîmé'),
    plan: { rows: {}, whole: { baskets: [line(1, 'A1', 4), line(2, 'A1', 3), line(3, 'C3', 5)] } },
  },
  'mails that are taken back, whose words are not read': {
    title: 'Rappels',
    first: { rows: { outbox: mails.map((one) => ({ ...one, codes: `["${one.recipient}"]` })) } },
    own: ({ hands }) => {
      hands.type('Rappels', 0, 11, 'Vu par');
      hands.type('Rappels', 7, 11, 'Léa');
      hands.type('Rappels', 8, 12, 'à relire');
    },
    plan: {
      rows: {
        outbox: [
          { ...keyed('gaby'), state: 'cancelled', why: 'plus vrai' },
          { ...keyed('hugo'), state: 'cancelled', why: 'plus vrai' },
          mail('irma'),
        ],
      },
    },
  },
  'mails that are told anew, whose words are not read': {
    title: 'Rappels',
    first: { rows: { outbox: mails } },
    plan: {
      rows: {
        outbox: [
          { ...keyed('gaby'), subject: 'Deux bottes', text: 'Bonjour,\n\nDeux bottes.' },
          { ...keyed('hugo'), state: 'waiting', why: 'quota', codes: '["hugo"]' },
        ],
      },
    },
  },
  'people’s own rows': {
    title: 'Acheteurs',
    first: {
      rows: {
        buyers: ['a', 'b', 'c'].map((name) => ({
          ...{ email: `${name}@exemple.fr`, name, phone: '04 75 00 00 00', address: `rue ${name}` },
        })),
      },
    },
    plan: {
      rows: {
        buyers: [
          projected<Tabs['buyers']>({ email: 'b@exemple.fr', name: 'Béa', balance: cents(1250) }),
          { email: 'd@exemple.fr' },
        ],
      },
    },
  },
};

const none = { header: [], columnCount: 0 };

/** Without addresses nothing is written beside people’s rows, until the column is back (docs/rules.md M60). */
const hasKey = (title: string, [titles = []]: readonly string[][]): boolean =>
  title !== 'Acheteurs' || titles.includes('Adresse e-mail');

type When = 'before' | 'early' | 'between';

function play(name: string, done: readonly Act[], when: When): string[][] {
  const { title, first, own, plan } = writes[name] as (typeof writes)[string];
  const drive = crossedDrive();
  drive.run(first);
  own?.(drive);
  if (when === 'before') act(drive, title, done);
  const acts = (at: When) => () => {
    if (when === at) act(drive, title, done);
  };
  const { moved } = drive.run(plan, acts('between'), undefined, acts('early'));
  if (when === 'before') expect(moved).toEqual([]);
  return byTitle(drive.hands.shown(title));
}

describe.each(Object.keys(writes))('columns that move under %s', (name) => {
  it('leave the tab as if they had moved before it was read', () => {
    fc.assert(
      fc.property(acts, (done) => {
        const wanted = play(name, done, 'before');
        fc.pre(hasKey(writes[name]?.title ?? '', wanted));
        expect(play(name, done, 'between')).toEqual(wanted);
        expect(play(name, done, 'early')).toEqual(wanted);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a write whose columns moved', () => {
  const phones = { email: 'b@exemple.fr', phone: '04 75 00 00 00', address: 'rue du Bez' };
  const named: Planned = { rows: { buyers: [{ email: 'b@exemple.fr', name: 'Béa' }] } };

  it('is written twice: as it was meant, and once more with what it struck; and it is told', () => {
    const drive = crossedDrive();
    drive.run({ rows: { buyers: [phones] } });
    const done = drive.run(named, () => drive.hands.insertColumn('Acheteurs', 0));
    // The third says so.
    expect(done).toEqual({ moved: [{ code: 'moved', tab: 'buyers' }], writes: 3 });
    expect(drive.shown('Acheteurs', 0, 1, 2, 3, 4)).toEqual([
      ' Béa b@exemple.fr rue du Bez 04 75 00 00 00',
    ]);
  });

  it('is as ever where a title was only written otherwise', () => {
    const drive = crossedDrive();
    drive.run({ rows: { buyers: [phones] } });
    const done = drive.run(named, () => drive.hands.type('Acheteurs', 0, 3, 'Tél.'));
    expect(done).toEqual({ moved: [], writes: 1 });
    expect(drive.shown('Acheteurs', 0)).toEqual(['Béa']);
  });
});
