import { queueAndClaim } from '../../../src/app/outbox/send';
import type { QueuedMail } from '../../../src/app/records/outboxRows';
import { type MailKind, mailKindNames, rankOf } from '../../../src/text/mailKinds/mailKinds';
import { quotaReached } from '../../../src/text/results/outboxReasons';
import { at, portsOf, snapshotOf } from '../kernel/snapshots';

const now = at(8, 12);
const mail = (kind: MailKind, recipient: string, dueAt = now): QueuedMail => ({
  kind,
  recipient,
  dueAt,
  key: `${kind}:3:${recipient}:1`,
  mail: { subject: 'Objet', text: 'Texte' },
});

function claim(mails: readonly QueuedMail[], remaining: number, outbox: readonly object[] = []) {
  const snapshot = snapshotOf({ outbox }, { now });
  const ports = {
    ...portsOf(new Map(), now),
    mailer: { remaining: () => remaining, send: () => null },
  };
  const { rows: all, mails: claimed, isMore } = queueAndClaim(ports, snapshot, 3, mails);
  const rows = all.outbox ?? [];
  return {
    states: Object.fromEntries(rows.map(({ key, state }) => [String(key).split(':')[2], state])),
    rows,
    claimed: claimed.map(({ recipient }) => recipient),
    isMore,
  };
}

describe('mails that are decided on', () => {
  it('are rows of Rappels first, and go at once while the quota lasts', () => {
    const { rows, claimed } = claim([mail('confirmation', 'a')], 100);
    expect(rows).toEqual([
      expect.objectContaining({
        kind: 'confirmation',
        recipient: 'a',
        subject: 'Objet',
        text: 'Texte',
        dueAt: now,
        state: 'sending',
        sale: 3,
      }),
    ]);
    expect(claimed).toEqual(['a']);
  });

  it('wait for their time', () => {
    const { states, claimed } = claim([mail('pickupReminder', 'a', at(10, 18))], 100);
    expect([states, claimed]).toEqual([{ a: 'toSend' }, []]);
  });

  it('are queued once, however often they are decided on', () => {
    const there = [{ key: 'confirmation:3:a:1', kind: 'confirmation', state: 'sent' }];
    expect(
      claim([mail('confirmation', 'a'), mail('change', 'b'), mail('change', 'b')], 100, there)
        .states,
    ).toEqual({ b: 'sending' });
  });

  it('go the most urgent first when the quota is short, the others wait and say why', () => {
    const { states, rows, claimed } = claim(
      [mail('announcement', 'a'), mail('confirmation', 'b'), mail('producerOrder', 'c')],
      2,
    );
    expect([...claimed].sort()).toEqual(['b', 'c']);
    expect(states).toEqual({ a: 'waiting', b: 'sending', c: 'sending' });
    expect(rows.find(({ recipient }) => recipient === 'a')?.why).toBe(quotaReached.fr);
  });

  it('let what waits longer and is as urgent go before them', () => {
    const waiting = {
      key: 'confirmation:3:z:1',
      kind: 'confirmation',
      recipient: 'z',
      state: 'waiting',
      dueAt: at(8, 9),
    };
    expect(claim([mail('confirmation', 'a')], 1, [waiting]).states).toEqual({ a: 'waiting' });
    expect(claim([mail('confirmation', 'a')], 2, [waiting]).states).toEqual({ a: 'sending' });
  });

  it('go by batches, the rest in a later run', () => {
    const many = Array.from({ length: 30 }, (_, index) => mail('confirmation', `a${index}`));
    const { claimed, isMore } = claim(many, 100);
    expect([claimed.length, isMore]).toEqual([25, true]);
  });
});

it('every kind of mail has its rank: producers’ orders, answers, changes, demands, reminders, announcements', () => {
  const kinds = Object.keys(mailKindNames) as MailKind[];
  expect([...kinds].sort((a, b) => rankOf(a) - rankOf(b))).toEqual(kinds);
  // Those that tell orders go as their answers came.
  const orders = ['confirmation', 'change', 'toFix'];
  expect(new Set(kinds.map(rankOf)).size).toBe(kinds.length - orders.length + 1);
  const first: readonly MailKind[] = [
    'coordinator',
    'producerOrder',
    'confirmation',
    'saleMoved',
    'payment',
    'duty',
    'pickupReminder',
    'closingSoon',
    'announcement',
    'account',
  ];
  expect([...first].sort((a, b) => rankOf(a) - rankOf(b))).toEqual(first);
});
