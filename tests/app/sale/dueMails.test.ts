import { outdated } from '../../../src/app/outbox/versions';
import type { QueuedMail } from '../../../src/app/records/queuedMail';
import type { Sale } from '../../../src/app/records/sale';
import { timelyMails } from '../../../src/app/sale/dueMails';
import { cents } from '../../../src/domain/values/money';
import type { Instant } from '../../../src/domain/values/time';
import type { RowToWrite } from '../../../src/tabs/engine/edit';
import type { outboxTab } from '../../../src/tabs/outbox';
import type { Settings } from '../../../src/text/settings/settings';
import { at, offerRow, portsOf, snapshotOf, sale as usual } from '../kernel/snapshots';

const buyer = (email: string, subscribed: 'yes' | 'no' = 'yes') => ({ email, subscribed });
const buyers = [buyer('lou@x.fr'), buyer('max@x.fr'), buyer('zoe@x.fr', 'no')];
const order = (number: number, email: string, state: 'accepted' | 'cancelled' = 'accepted') => ({
  number,
  time: at(8, 10 + number),
  email,
  name: email,
  basket: number,
  state,
  amount: cents(1100),
  lines: '[["A1",2,2]]',
});
const line = (basket: number, email: string, delivered: number | null) => ({
  basket,
  email,
  name: email,
  ref: 'A1',
  asked: 2,
  served: 2,
  delivered,
});

interface Case {
  readonly now: Instant;
  readonly state?: Sale['state'];
  readonly settings?: Readonly<Partial<Record<keyof Settings, string>>>;
  readonly dates?: Partial<Sale>;
  readonly rows?: Parameters<typeof snapshotOf>[0];
}

const bookAt = ({ now, settings = {}, rows = {} }: Case) =>
  snapshotOf({ buyers, offer: [offerRow('A1')], ...rows }, { now, settings });

const decided = (one: Case): readonly QueuedMail[] => {
  const sale = { ...usual, state: one.state ?? 'open', ...one.dates } as Sale;
  return timelyMails(portsOf(new Map(), one.now), bookAt(one), sale);
};

const told = (one: Case): string[] =>
  decided(one).map(({ kind, recipient }) => `${kind} ${recipient}`);

describe('before orders close', () => {
  const rows = { orders: [order(1, 'lou@x.fr')] };
  test.each<[string, Case, string[]]>([
    ['too early', { now: at(9, 15, 59), rows }, []],
    ['six hours before', { now: at(9, 16), rows }, ['closingSoon max@x.fr']],
    ['at the last minute', { now: at(9, 21, 59), rows }, ['closingSoon max@x.fr']],
    ['once they are closed', { now: at(9, 22), rows }, []],
    [
      'who cancelled has decided',
      {
        now: at(9, 16),
        rows: { orders: [order(1, 'lou@x.fr'), order(2, 'max@x.fr', 'cancelled')] },
      },
      [],
    ],
    ['a drive that announces nothing', { now: at(9, 16), rows, settings: { announce: 'non' } }, []],
    ['a sale shorter than that', { now: at(9, 16), rows, dates: { opensAt: at(9, 17) } }, []],
  ])('%s', (_, one, expected) => {
    expect(told(one)).toEqual(expected);
  });
});

test.each<[string, Parameters<typeof offerRow>[1], string]>([
  ['begun and not full', {}, '\nColis à remplir :\n– Produit A1 : encore 2 pour 1 colis de 12\n'],
  ['of two at least', { leastCases: 2 }, '– Produit A1 : encore 14 pour 2 colis de 12\n'],
  ['full', { caseSize: 10 }, ''],
  ['not enough is left to fill it', { stock: 11 }, ''],
  ['not sold by cases', { caseSize: null }, ''],
])('the last hours say what is missing of a case: %s', (_, traits, said) => {
  const ordered = { ...order(1, 'lou@x.fr'), lines: '[["A1",10,10]]' };
  const offer = [offerRow('A1', { caseSize: 12, ...traits }), offerRow('A2', { caseSize: 12 })];
  const [mail] = decided({ now: at(9, 16), rows: { orders: [ordered], offer } });
  const text = mail?.mail.text.replace(/[\u00a0\u202f]/g, ' ') ?? '';
  expect(text).toContain(said);
  expect(text.includes('olis')).toBe(said !== '');
});

describe('missing goods', () => {
  const of = (delivered: number | null, now = at(10, 9)) =>
    decided({
      ...{ now, state: 'closed' },
      rows: { orders: [order(1, 'lou@x.fr')], baskets: [line(1, 'lou@x.fr', delivered)] },
    });

  test.each([
    ['as served', 2],
    ['more than served', 3],
    ['not noted', null],
  ])('none: delivered %s', (_, delivered) => {
    expect(of(delivered)).toEqual([]);
  });

  it('are told to the buyer with what the basket comes to now, after a while of patience', () => {
    const [mail] = of(1);
    expect([mail?.kind, mail?.recipient, mail?.dueAt]).toEqual([
      'payment',
      'lou@x.fr',
      at(10, 9, 45),
    ]);
    expect(mail?.mail.text.replace(/[\u00a0\u202f]/g, ' ')).toContain(
      'fait 2,20 € au lieu de 4,40 €.\n\nCe qui change :\n– Produit A1 : 1 au lieu de 2',
    );
  });

  it('are a mail of their own for each version, and the same one as long as nothing changes', () => {
    const keys = [of(1), of(0), of(1, at(10, 10))].map(([mail]) => mail?.key);
    expect(keys[0]).toBe(keys[2]);
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('tell each buyer of their own basket only', () => {
    const rows = {
      orders: [order(1, 'lou@x.fr'), order(2, 'max@x.fr'), order(3, 'zoe@x.fr')],
      baskets: [line(1, 'lou@x.fr', 1), line(2, 'max@x.fr', null), line(3, 'zoe@x.fr', 0)],
    };
    expect(told({ now: at(10, 9), state: 'closed', rows })).toEqual([
      'payment lou@x.fr',
      'payment zoe@x.fr',
    ]);
  });
});

describe('a mail that waits', () => {
  const row = (key: string, state: 'waiting' | 'toSend' | 'sent' | 'held' | 'failed') =>
    ({ kind: 'closingSoon', sale: 3, key, state, recipient: 'lou@x.fr' }) satisfies RowToWrite<
      typeof outboxTab
    >;
  const rows = {
    outbox: [row('a', 'waiting'), row('b', 'toSend'), row('c', 'sent'), row('d', 'held')],
  };

  it('does not leave once nobody would decide it', () => {
    const wanted = [{ key: 'b' } as QueuedMail];
    const changes = outdated(bookAt({ now: at(9, 20), rows }), 3, ['closingSoon'], wanted);
    expect(changes.map(({ key, state }) => [key, state])).toEqual([['a', 'cancelled']]);
  });

  it('is left alone when it is of another kind or sale', () => {
    const snapshot = bookAt({ now: at(9, 20), rows });
    expect(outdated(snapshot, 3, ['account'], [])).toEqual([]);
    expect(outdated(snapshot, 4, ['closingSoon'], [])).toEqual([]);
  });
});
