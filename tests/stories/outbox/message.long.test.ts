/** A message to some people (docs/rules.md E9–E12): whom it reaches, when, and never twice. */

import type { MessageAsked, MessageSent, MessageView } from '../../../src/app/panel/writeMessage';
import type { ErasureDraft } from '../../../src/app/people/personData';
import { A, B, C } from '../support/buyers';
import { everyDeath } from '../support/deaths';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { BEZ, ROC } from '../support/market';
import { plain } from '../support/plain';
import { follow, stopLink } from '../support/requests';
import { withSubscribers } from '../support/subscribers';
import { ask, asking, closed } from '../support/sums/money';

const words = {
  subject: 'La salle est fermée, {prénom}',
  text: 'Bonjour {prénom},\nvenez dehors.',
};

type Message = { group: string; subject: string; text: string };

const of = (group: string, more: Partial<Message> = {}): Message => ({ group, ...words, ...more });

/** As the page does: asked about, said yes to. */
async function send(drive: Drive, message: Message): Promise<MessageSent> {
  const asked = await ask<MessageAsked>(drive, 'askBeforeMessage', message);
  return ask<MessageSent>(drive, 'sendMessage', { ...message, seen: asked.people });
}

const reached = (drive: Drive) =>
  drive
    .rows('Rappels')
    .flatMap((row) => (row.Type === 'message' ? [String(row.Destinataire)] : []))
    .sort();

const states = (drive: Drive) =>
  drive
    .table('Rappels', 'Type', 'État')
    .flatMap(([kind, state]) => (kind === 'message' ? [String(state)] : []));

const countOf = (all: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(all)].map((one) => [one, all.filter((x) => x === one).length]));

/** Anne and Bruno ordered, Bruno and Chloé are subscribed. */
const aWeek = maker('outbox/message aWeek', async () => {
  const drive = await closed(asking);
  drive.typeRows('Acheteurs', [{ 'Adresse e-mail': C, Nom: 'Chloé Faure', Abonné: 'oui' }]);
  drive.correct('Acheteurs', { 'Adresse e-mail': A }, { Abonné: 'non' });
  drive.correct('Acheteurs', { 'Adresse e-mail': B }, { Abonné: 'oui' });
  return drive;
});

test('each group reaches its people, by name and with their basket', async () => {
  const drive = await aWeek();
  drive.typeRows('Acheteurs', [
    { 'Adresse e-mail': C.toUpperCase(), Nom: 'Chloé F.', Abonné: 'oui' },
  ]);
  drive.typeRows('Producteurs', [{ Producteur: 'Rucher sans adresse' }]);
  const { groups } = await ask<MessageView>(drive, 'messageView', {});
  expect(groups.map(({ id, count }) => `${id} ${count}`)).toEqual([
    ...['subscribers 2', 'buyers 2', 'producers 2'],
  ]);
  expect((await ask<MessageView>(drive, 'messageView', { group: 'producers' })).without).toBe(1);
  const text = 'Bonjour {prénom},\nPanier n° {panier}, {lieu}, {jour_retrait}.';
  expect(await send(drive, of('buyers', { text }))).toEqual({
    code: 'messageSent',
    told: '2\u00a0mails partent.',
  });
  expect(drive.lastMail(A)).toContain('Panier n° 1, Place de la mairie, samedi 11 avril.');
  const told = drive.rows('Historique').filter(({ Action }) => Action === 'Écrire un message');
  expect(told.map(({ Détail, Après }) => [plain(String(Détail)), plain(String(Après))])).toEqual([
    ['les acheteurs de cette vente – La salle est fermée, {prénom}', '2 mails'],
  ]);
  await send(drive, of('producers', { text }));
  // Of a producer's name no first name is made.
  expect([BEZ, ROC].map((to) => plain(drive.lastMail(to)).split('\n')[1])).toEqual([
    ...['Bonjour,', 'Bonjour,'],
  ]);
  expect(await drive.failing()).toEqual([]);
});

test('the same words reach nobody twice in a sale, whatever group they go to', async () => {
  const drive = await aWeek();
  await send(drive, of('buyers'));
  const asked = await ask<MessageAsked>(drive, 'askBeforeMessage', of('subscribers'));
  expect([asked.people, asked.already]).toEqual([2, 1]);
  expect((await send(drive, of('subscribers'))).told).toBe('1\u00a0mail part.');
  // A second click, in this page or another.
  expect((await send(drive, of('subscribers'))).told).toBe('');
  expect(reached(drive)).toEqual([A, B, C]);
  expect(
    drive.rows('Historique').filter(({ Action }) => Action === 'Écrire un message').length,
  ).toBe(2);
  // Other words are another message.
  expect((await send(drive, of('buyers', { text: 'Et prenez un sac.' }))).told).toBe(
    '2\u00a0mails partent.',
  );
});

test('what cannot be sent is refused, and says why', async () => {
  const drive = await aWeek();
  const refused = (message: Message) => ask<string>(drive, 'sendMessage', { ...message, seen: 2 });
  expect(await refused(of('buyers', { subject: ' ' }))).toBe('emptyMessage');
  expect(await refused(of('buyers', { text: '\n' }))).toBe('emptyMessage');
  const { start } = await ask<MessageView>(drive, 'messageView', {});
  expect(await refused(of('buyers', start))).toBe('emptyMessage');
  // Blank for whoever has no basket.
  expect(await refused(of('subscribers', { subject: '{panier}' }))).toBe('emptyMessage');
  expect(await refused(of('buyers', { text: 'Bonjour {prenon}' }))).toBe('badTemplate');
  expect(await ask(drive, 'sendMessage', { ...of('buyers'), seen: 3 })).toBe('changedMeanwhile');
  expect(reached(drive)).toEqual([]);
});

test('before any sale, and before anything is set up', async () => {
  const empty = await withSubscribers(2);
  expect((await send(empty, of('subscribers', { text: 'Bientôt !\n{jour_retrait}' }))).told).toBe(
    '2\u00a0mails partent.',
  );
  expect(empty.lastMail('abonne001@exemple.fr')).toContain(
    'La salle est fermée, Abonné\nBientôt !\n',
  );
  expect(await ask(empty, 'sendMessage', { ...of('buyers'), seen: 0 })).toBe('nobodyInGroup');
});

test('what looks like markup or a formula is text', async () => {
  const drive = await aWeek();
  const text = '<b>gras</b> & {prénom}\n=1+1';
  await send(drive, of('buyers', { subject: '=1+1 <b>', text }));
  const [mail] = drive.mails(A).slice(-1);
  expect(mail?.subject).toBe('=1+1 <b>');
  expect(mail?.body).toContain('<b>gras</b> & Anne\n=1+1');
  expect(mail?.htmlBody).toContain('&lt;b&gt;gras&lt;/b&gt; &amp; Anne');
  const row = drive.row('Rappels', { Type: 'message' });
  expect([row.Objet, row.Texte]).toEqual(['=1+1 <b>', '<b>gras</b> & Anne\n=1+1\n']);
  const [told] = drive.rows('Historique').filter(({ Action }) => Action === 'Écrire un message');
  expect(told?.Détail).toBe('les acheteurs de cette vente – =1+1 <b>');
});

test('of 900 with 36 mails left, 36 leave today and the rest as the quota comes back', async () => {
  const drive = await withSubscribers(64);
  await drive.clock('2026-04-07 10:00');
  await send(drive, of('subscribers', { text: 'Bienvenue, {prénom}.' }));
  drive.typeRows(
    'Acheteurs',
    Array.from({ length: 836 }, (_, nth) => ({
      'Adresse e-mail': `nouveau${nth}@exemple.fr`,
      Abonné: 'oui',
    })),
  );
  const asked = await ask<MessageAsked>(drive, 'askBeforeMessage', of('subscribers'));
  // 100 a day from nine in the morning: the last 64 on the ninth day.
  expect(asked).toEqual({
    people: 900,
    already: 0,
    told: '36\u00a0mails partent, 864 plus tard\u00a0: les premiers demain à 9\u00a0h, les derniers jeudi 16 avril à 9\u00a0h.',
  });
  expect((await send(drive, of('subscribers'))).told).toBe(asked.told);
  expect(countOf(states(drive))).toEqual({ envoyé: 100, 'en attente du quota': 864 });
  await drive.live('2026-04-08 12:00');
  expect(countOf(states(drive))).toEqual({ envoyé: 200, 'en attente du quota': 764 });
  expect(new Set(drive.mails().map(({ to, body }) => to + body)).size).toBe(200);
});

describe('while it waits', () => {
  /** Of 102 subscribers two wait for tomorrow. */
  const waiting = maker('outbox/message waiting', async () => {
    const drive = await withSubscribers(102);
    drive.setting('Annoncer l’ouverture', 'non');
    await drive.open('2026-04-07 10:00');
    await send(
      drive,
      of('subscribers', { text: 'Dehors.\nNe plus recevoir : {lien_désabonnement}' }),
    );
    expect(countOf(states(drive))).toEqual({ envoyé: 100, 'en attente du quota': 2 });
    return drive;
  });
  const LAST = 'abonne101@exemple.fr';

  test('it can be held back, let go and cancelled', async () => {
    const drive = await waiting();
    await ask(drive, 'holdMails', { kind: 'message' });
    expect(countOf(states(drive))).toEqual({ envoyé: 100, 'mis de côté': 2 });
    await ask(drive, 'releaseMails', { kind: 'message', person: LAST });
    await ask(drive, 'cancelMails', { kind: 'message', state: 'held' });
    await drive.live('2026-04-08 12:00');
    expect(countOf(states(drive))).toEqual({ envoyé: 101, annulé: 1 });
  });

  test('whoever is unsubscribed by hand meanwhile, or gone from Acheteurs, is not written to', async () => {
    const drive = await waiting();
    drive.correct('Acheteurs', { 'Adresse e-mail': LAST }, { Abonné: 'non' });
    drive.correct(
      'Acheteurs',
      { 'Adresse e-mail': 'abonne100@exemple.fr' },
      { 'Adresse e-mail': '' },
    );
    await drive.live('2026-04-08 12:00');
    expect(countOf(states(drive))).toEqual({ envoyé: 100, annulé: 2 });
    expect(drive.row('Rappels', { Type: 'message', Destinataire: LAST }).Raison).toBe(
      'ne veut plus les annonces',
    );
  });

  test('whoever is erased meanwhile is not written to', async () => {
    const drive = await waiting();
    const { tabs: _, ...erasing } = await ask<ErasureDraft>(drive, 'draftErasure', { email: LAST });
    await ask(drive, 'erasePerson', erasing);
    await drive.live('2026-04-08 12:00');
    expect(countOf(states(drive))).toEqual({ envoyé: 101, annulé: 1 });
    expect(drive.mails(LAST)).toEqual([]);
  });
});

test('whoever unsubscribes while it waits does not get what goes to subscribers', async () => {
  const drive = await withSubscribers(99);
  await drive.open('2026-04-07 08:00');
  const text = 'Dehors.';
  await send(drive, of('subscribers', { text }));
  const LAST = 'abonne098@exemple.fr';
  const [announced] = drive.mails(LAST);
  if (!announced) throw new RangeError('Nobody was told of the sale');
  await follow(drive, stopLink(announced));
  await drive.live('2026-04-08 12:00');
  const row = drive.row('Rappels', { Type: 'message', Destinataire: LAST });
  expect([row.État, drive.mails(LAST).length]).toEqual(['annulé', 1]);
  // As a buyer one hears what is about the order.
  expect(await ask(drive, 'sendMessage', { ...of('buyers'), seen: 0 })).toBe('nobodyInGroup');
});

test('killed at any call and run again, each has it once', async () => {
  const drive = await aWeek();
  const message = { ...of('buyers'), seen: 2 };
  const act = {
    command: 'callCommand',
    from: 'sidebar' as const,
    args: ['sendMessage', JSON.stringify(message)],
  };
  expect(await everyDeath(drive, act)).toEqual([]);
});
