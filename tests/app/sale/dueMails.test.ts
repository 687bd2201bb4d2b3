import { toTell } from '../../../src/app/outbox/telling';
import type { QueuedMail } from '../../../src/app/records/outboxRows';
import type { Sale } from '../../../src/app/records/sale';
import { mailsInTime } from '../../../src/app/sale/dueMails';
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
  const snapshot = bookAt(one);
  return toTell(snapshot, sale.number, mailsInTime(portsOf(new Map(), one.now), snapshot, sale))
    .mails;
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

/** Of the pick-up. */
const NO_REMINDER = { reminderAt: 'non' };

describe('missing goods', () => {
  const of = (delivered: number | null, now = at(10, 9)) =>
    decided({
      ...{ now, state: 'closed', settings: NO_REMINDER },
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
    const names = [of(1), of(0), of(1, at(10, 10))].map(([mail]) => mail?.name);
    expect(names[0]).toBe(names[2]);
    expect(names[0]).not.toBe(names[1]);
  });

  it('tell each buyer of their own basket only', () => {
    const rows = {
      orders: [order(1, 'lou@x.fr'), order(2, 'max@x.fr'), order(3, 'zoe@x.fr')],
      baskets: [line(1, 'lou@x.fr', 1), line(2, 'max@x.fr', null), line(3, 'zoe@x.fr', 0)],
    };
    expect(told({ now: at(10, 9), state: 'closed', settings: NO_REMINDER, rows })).toEqual([
      'payment lou@x.fr',
      'payment zoe@x.fr',
    ]);
  });
});

describe('a mail that waits', () => {
  const row = (
    recipient: string,
    state: 'waiting' | 'toSend' | 'sent' | 'held',
    kind: 'closingSoon' | 'account' = 'closingSoon',
  ) =>
    ({ kind, sale: 3, key: `${kind}:3:${recipient}:1`, state, recipient }) satisfies RowToWrite<
      typeof outboxTab
    >;
  const outbox = [row('a', 'waiting'), row('b', 'toSend'), row('c', 'sent'), row('d', 'held')];
  const wanted = (...recipients: string[]) => ({
    intents: recipients.map((recipient) => ({
      ...({ kind: 'closingSoon', recipient, about: '1', dueAt: at(9, 16) } as const),
      write: () => ({ mail: { subject: 'S', text: 'T' } }),
    })),
    decides: ({ kind }: { readonly kind: string }) => kind === 'closingSoon',
  });
  const told = (sale: number, ...recipients: string[]) => {
    const others = row('e', 'waiting', 'account');
    const snapshot = bookAt({ now: at(9, 20), rows: { outbox: [...outbox, others] } });
    const { mails, changes } = toTell(snapshot, sale, wanted(...recipients));
    return [mails.map(({ key }) => key), changes.map(({ key, state }) => [key, state])];
  };

  it('does not leave once nobody would decide it, and says what is true now where it is wanted', () => {
    expect(told(3, 'b')).toEqual([
      [],
      [
        ['closingSoon:3:b:1', undefined],
        ['closingSoon:3:a:1', 'cancelled'],
      ],
    ]);
  });

  it('is not told again once it left, or somebody put it aside', () => {
    expect(told(3, 'a', 'b', 'c', 'd', 'f')[0]).toEqual(['closingSoon:3:f:1']);
  });

  it('is left alone when it is of another kind or sale', () => {
    expect(told(4)).toEqual([[], []]);
  });
});
