import { forecast, mailsToCome } from '../../../src/app/outbox/forecast';
import { outbox } from '../../../src/app/outbox/outboxView';
import { outboxColumns } from '../../../src/app/records/outboxRows';
import { readDrive } from '../../../src/app/settings/readDrive';
import type { Instant } from '../../../src/domain/values/time';
import type { MailKind } from '../../../src/text/mailKinds/mailKinds';
import { sendingText } from '../../../src/text/pages/outbox/sending';
import { at, portsWith, sale } from '../kernel/snapshots';

const now = at(9, 22);

const row = (index: number, more: object = {}) => ({
  kind: 'confirmation',
  recipient: `a${index}@exemple.fr`,
  subject: 'Objet',
  dueAt: now,
  state: 'sent',
  sentAt: now,
  sale: 3,
  key: `k${index}`,
  ...more,
});

const rows = (count: number, more: object = {}, from = 0) =>
  Array.from({ length: count }, (_, index) => row(from + index, more));

const sales = [
  {
    number: 3,
    state: 'closed',
    opensAt: sale.opensAt,
    closesAt: sale.closesAt,
    pickupStart: sale.pickupStart,
    pickupEnd: sale.pickupEnd,
  },
] as const;

function view(list: readonly object[], asked: Parameters<typeof outbox>[1] = {}, left = 36) {
  const ports = portsWith(
    { outbox: list as never, sales, buyers: [{ email: 'a1@exemple.fr', name: 'Zoé' }] },
    { now },
  );
  const done = outbox({ ...ports, mailer: { remaining: () => left, send: () => null } }, asked);
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}

describe('the outbox that is shown', () => {
  it('is a page of the sale, with counts by state and kind, however long Rappels is', () => {
    const list = [
      ...rows(9_900, { sale: 2 }),
      ...rows(70, {}, 10_000),
      ...rows(30, { state: 'waiting', kind: 'pickupReminder', sentAt: null }, 20_000),
    ];
    const seen = view(list);
    expect(seen).toMatchObject({
      sale: 3,
      sales: [3, 2],
      found: 100,
      waiting: 30,
      page: 0,
      pages: 2,
    });
    expect(seen.states).toEqual([
      { id: 'sent', name: 'envoyé', count: 70 },
      { id: 'waiting', name: 'en attente du quota', count: 30 },
    ]);
    expect(seen.kinds.map(({ name, count }) => [name, count])).toEqual([
      ['confirmation', 70],
      ['rappel-retrait', 30],
    ]);
    expect(seen.mails).toHaveLength(50);
    expect(seen.mails[0]).toMatchObject({ state: 'waiting', leavesAt: now, isTooLate: false });
    expect(view(list, { page: 99 }).mails).toHaveLength(50);
    expect(view(list, { sale: 2, page: 3 })).toMatchObject({ found: 9_900, page: 3, pages: 198 });
  });

  it('finds by state, kind and part of an address, and knows who is meant', () => {
    const list = rows(12);
    expect(view(list, { person: 'A11@' }).mails.map(({ recipient }) => recipient)).toEqual([
      'a11@exemple.fr',
    ]);
    expect(view(list, { person: 'a1@' }).mails[0]?.name).toBe('Zoé');
    expect(view(list, { state: 'failed' })).toMatchObject({ found: 0, pages: 1, mails: [] });
    expect(view(list, { kind: 'confirmation', sale: 7 }).found).toBe(0);
  });
});

const when = { now, zone: 'Europe/Paris' };

function sentence(
  list: readonly (readonly [MailKind, number, Instant])[],
  left: number,
  language: 'fr' | 'en' = 'fr',
): string {
  const snapshot = readDrive(
    portsWith({ sales }, { now, settings: { language } }),
    {
      whole: ['sales'],
      rows: [],
      columns: { outbox: outboxColumns },
    },
    'current',
  );
  const more = list.flatMap(([kind, count, dueAt]) => mailsToCome(kind, count, dueAt, sale));
  const told = sendingText(forecast(snapshot, left, more), { ...when, language });
  return told.replace(/[\u00a0\u202f]/g, ' ');
}

const evening = at(10, 18);

describe('before a sending', () => {
  it.each([
    ['nothing', [], 100, '0 mail, 100 restants aujourd’hui.'],
    [
      'all fits',
      [['confirmation', 64, now]],
      100,
      '64 mails, 100 restants aujourd’hui : tout part aujourd’hui.',
    ],
    [
      'what does not fit',
      [['pickupReminder', 64, now]],
      36,
      '64 mails, 36 restants aujourd’hui : 28 partiront demain à 9 h, avant le retrait de samedi. D’abord : rappel retrait.',
    ],
    [
      'a kind that has nothing to come before',
      [['account', 2, now]],
      1,
      '2 mails, 1 restant aujourd’hui : 1 partira demain à 9 h. D’abord : compte.',
    ],
    [
      'the most urgent first',
      [
        ['announcement', 3, now],
        ['confirmation', 2, now],
      ],
      2,
      '5 mails, 2 restants aujourd’hui : 3 arriveraient trop tard pour la fermeture de jeudi et ne partiront pas. D’abord : confirmation.',
    ],
    [
      'reminders of Friday that fall into Saturday morning',
      [['pickupReminder', 130, evening]],
      100,
      '0 mail, 100 restants aujourd’hui : 30 arriveraient trop tard pour le retrait de samedi et ne partiront pas.',
    ],
  ] as const)('says in a sentence: %s', (_, list, left, expected) => {
    expect(sentence(list, left)).toBe(expected);
  });

  it('says it in English', () => {
    expect(sentence([['pickupReminder', 64, now]], 36, 'en')).toBe(
      '64 mails, 36 left today: 28 leave tomorrow at 9:00, before pick-up on Saturday. First: pick up reminder.',
    );
  });
});
