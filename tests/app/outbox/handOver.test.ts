import type { Ports } from '../../../src/app/kernel/ports';
import type { Mailer, Unsent } from '../../../src/app/kernel/services/mailPort';
import { handOver, recover } from '../../../src/app/outbox/handOver';
import type { QueuedMail } from '../../../src/app/records/outboxRows';
import {
  cannotBeSent,
  notTaken,
  quotaReached,
  unknownOutcome,
} from '../../../src/text/results/outboxReasons';
import { filled } from '../../../src/text/values/format';
import { at, portsOf, snapshotOf } from '../kernel/snapshots';

const now = at(9, 22);

const mail = (recipient: string, text = 'Bonjour'): QueuedMail => ({
  kind: 'confirmation',
  recipient,
  dueAt: now,
  key: `confirmation:3:${recipient}:1`,
  mail: { subject: 'Votre commande', text },
});

const many = (count: number): QueuedMail[] =>
  Array.from({ length: count }, (_, index) => mail(`a${index}@exemple.fr`));

const refused = (error: string): Unsent => ({ error, mayHaveGone: false });
const waits = (error: string) => `toSend: ${filled(notTaken, 'fr', error)}`;

function send(mails: readonly QueuedMail[], mailer: Mailer, more: Partial<Ports> = {}) {
  const ports: Ports = { ...portsOf(new Map(), now), mailer, ...more };
  return sendBy(ports, mails);
}

function sendBy(ports: Ports, mails: readonly QueuedMail[]) {
  return handOver(ports, snapshotOf({}, { now }), mails).map(({ state, why }) =>
    why ? `${state}: ${why}` : state,
  );
}

/** As Google says them, in English and in French. */
const texts = [
  'Service invoked too many times for one day: email.',
  'Trop d’appels pour ce service aujourd’hui : email.',
  'Invalid email: a1@exemple.fr',
  'Adresse e-mail incorrecte : a1@exemple.fr',
  'Failed to send email: no recipient',
  'Échec de l’envoi de l’e-mail : aucun destinataire',
  'Limit Exceeded: Email Recipients Per Message.',
  'Limite dépassée : destinataires par message.',
  'Limit Exceeded: Email Body Size.',
  'Limite dépassée : taille du corps de l’e-mail.',
  'Specified permissions are not sufficient to call MailApp.sendEmail.',
];

describe.each(texts)('Google says « %s »', (text) => {
  const isNamed = text.includes('a1@');

  it('for one recipient: it failed where that is its own, else it waits; the others leave', () => {
    const told = send(many(4), {
      remaining: () => 50,
      send: ({ to }) => (to === 'a1@exemple.fr' ? refused(text) : null),
    });
    expect(told).toEqual(['sent', isNamed ? `failed: ${text}` : waits(text), 'sent', 'sent']);
  });

  it('for everyone: after three in a row the others are left for a later run', () => {
    const told = send(many(6), {
      remaining: () => 50,
      send: () => refused(text),
    });
    const wait = waits(text);
    const named = text.includes('Invalid email') || isNamed ? `failed: ${text}` : wait;
    expect(told[1]).toEqual(named);
    expect(told.slice(3)).toEqual(['toSend', 'toSend', 'toSend']);
  });

  it('a day after its hour, while others leave: the mail failed', () => {
    const old = many(4).map((one) => ({ ...one, dueAt: at(6, 8) }));
    const told = send(old, {
      remaining: () => 50,
      send: ({ to }) => (to === 'a1@exemple.fr' ? refused(text) : null),
    });
    expect(told).toEqual(['sent', `failed: ${text}`, 'sent', 'sent']);
  });

  it('and the quota counts it: it may have gone, and the others leave', () => {
    const told = send(many(2), {
      remaining: () => 50,
      send: ({ to }) => (to === 'a0@exemple.fr' ? { error: text, mayHaveGone: true } : null),
    });
    expect(told).toEqual([`maybeSent: ${unknownOutcome.fr}`, 'sent']);
  });

  it('when nothing is left of the quota: they wait, and no more are tried', () => {
    let left = 2;
    let tried = 0;
    const told = send(many(6), {
      remaining: () => left,
      send: () => {
        tried += 1;
        left -= 1;
        return left < 0 ? refused(text) : null;
      },
    });
    const waiting = `waiting: ${quotaReached.fr}`;
    expect(told).toEqual(['sent', 'sent', waiting, waiting, waiting, waiting]);
    expect(tried).toBe(3);
  });
});

it('what cannot be sent is told without being tried', () => {
  const never = { remaining: () => 50, send: () => refused('was tried') };
  const bad = ['', ' ', 'x@', 'a@b.fr, c@d.fr', 'a b@c.fr', 'jean@château.fr', 'nom'].map((to) =>
    mail(to),
  );
  for (const told of send([...bad, mail('a@b.fr', ' \n ')], never))
    expect(told).toBe(`failed: ${cannotBeSent.fr}`);
});

it('stops while there is time for the last write', () => {
  let left = 60_000;
  const told = send(
    many(4),
    { remaining: () => 50, send: () => null },
    {
      clock: {
        now: () => now,
        left: () => {
          left -= 15_000;
          return left;
        },
      },
    },
  );
  expect(told).toEqual(['sent', 'sent', 'toSend', 'toSend']);
});

it('what could not be named is not handed over, nor what follows it', () => {
  const ports = portsOf(new Map(), now);
  const memory = { ...ports.memory, note: (_: string, names: string) => !names.includes('a1@') };
  const told = send(many(3), { remaining: () => 50, send: () => null }, { memory });
  expect(told).toEqual(['sent', 'toSend', 'toSend']);
});

describe('what a run that died has left', () => {
  const row = (name: string, more: object = {}) => ({
    kind: 'confirmation',
    recipient: `${name}@exemple.fr`,
    state: 'sending',
    dueAt: now,
    key: name,
    ...more,
  });

  function left(rows: readonly object[], inFlight: string) {
    const ports = portsOf(new Map(), now);
    ports.memory.set('mail.inFlight', inFlight);
    return recover(ports, snapshotOf({ outbox: rows }, { now })).map(({ key, state, why }) =>
      [key, state, why].filter(Boolean).join(' '),
    );
  }

  it('is told apart by the names noted: sent, doubtful, not sent', () => {
    expect(left([row('a'), row('b'), row('c')], 'a\nb')).toEqual([
      'a sent',
      `b maybeSent ${unknownOutcome.fr}`,
      'c toSend',
    ]);
  });

  it('a mail that was refused is sent again, one that may have gone is not', () => {
    expect(left([row('a'), row('b'), row('c')], '?a\nc')).toEqual([
      `a maybeSent ${unknownOutcome.fr}`,
      'b toSend',
      `c maybeSent ${unknownOutcome.fr}`,
    ]);
  });

  it('however people have since sorted the rows, moved their times or wiped their addresses', () => {
    const rows = [row('c'), row('b', { dueAt: at(12, 1) }), row('a', { recipient: null })];
    expect(left(rows, 'a\nb')).toEqual(['c toSend', `b maybeSent ${unknownOutcome.fr}`, 'a sent']);
  });

  it('leaves alone what people have decided on meanwhile', () => {
    expect(left([row('a'), row('b', { state: 'cancelled' })], 'a\nb')).toEqual(['a sent']);
  });
});
