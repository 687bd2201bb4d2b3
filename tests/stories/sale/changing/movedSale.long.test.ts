/** A sale whose deadline, pick-up or place moves: from the panel, or typed straight into Ventes. */

import { A, B } from '../../support/buyers';
import { everyDeath } from '../../support/deaths';
import { type Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { ask } from '../../support/sums/money';

const at = (text: string) => paris(text);
const state = (drive: Drive) => drive.row('Ventes', { Vente: 1 });
const told = (drive: Drive) =>
  drive.mails().flatMap(({ to, subject }) => (/Changement|prolong/.test(subject) ? [to] : []));
const asked = async (drive: Drive, name: string, input: object = {}) => {
  const question = await ask<{ title: string; text: string; input: object } | string>(
    drive,
    name,
    input,
  );
  return typeof question === 'string'
    ? { text: question, input: {} }
    : { text: plain(question.text), input: question.input };
};

/** Anne has ordered, Bruno only gets the announcements. */
const ordered = maker(
  'sale/changing/movedSale ordered',
  async (more: Readonly<Record<string, string>> = {}) => {
    const drive = await opened(more);
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { FB02: 2, CR01: 1 });
    drive.typeRows('Acheteurs', [{ 'Adresse e-mail': B, Nom: 'Bruno', Abonné: 'oui' }]);
    return drive;
  },
);

describe('given a sale that is open until Thursday 22:00', () => {
  test('« Prolonger d’un jour » says what it does, then form, closing and people follow', async () => {
    const drive = await ordered();
    const question = await asked(drive, 'askBeforeProlonging');
    expect(question.text).toContain('vendredi 10 avril à 22 h, au lieu de jeudi 9 avril à 22 h');
    expect(question.text).toContain('Prévenus par mail : 1 acheteur, 1 abonné.');
    expect(told(drive)).toEqual([]);
    await ask(drive, 'moveSale', question.input);
    expect(told(drive).sort()).toEqual([A, B]);
    expect(drive.lastMail(A)).toContain('Commandes prolongées jusqu’au vendredi 10 avril à 22 h');
    expect(drive.lastMail(A)).toContain('Votre panier n° 1 reste tel');
    expect(drive.lastMail(B)).not.toContain('panier n°');
    // Whoever has an order is led to it, not to the form that would take its place.
    expect(drive.lastMail(A)).toMatch(/Modifier ma commande : https:\S+usp=pp_url/);
    expect(drive.lastMail(A)).not.toContain('Commander :');
    expect(drive.lastMail(B)).toMatch(/Commander : https:\S+viewform\n/);
    expect(drive.lastMail(B)).not.toContain('Modifier ma commande');
    expect(plain(drive.form().description)).toContain('vendredi 10 avril à 22 h');
    expect(await ask(drive, 'moveSale', question.input)).toBe('nothingMoves');
    await drive.live('2026-04-09 23:00');
    expect(state(drive).État).toBe('commandes ouvertes');
    await drive.order(B, { CR01: 2 });
    await drive.live('2026-04-10 23:00');
    expect(state(drive).État).toBe('commandes closes');
    expect(drive.table('Paniers', 'Panier', 'Servi')).toEqual([
      [1, 2],
      [1, 1],
      [2, 2],
    ]);
    expect(told(drive)).toHaveLength(2);
    expect(await drive.failing()).toEqual([]);
  });

  test('typed into Ventes it counts at the next run, and is told once', async () => {
    const drive = await ordered();
    drive.correct(
      'Ventes',
      { Vente: 1 },
      { Lieu: 'Salle des fêtes', Fermeture: '09/04/2026 12:00' },
    );
    await drive.hourlyRun();
    expect(told(drive)).toHaveLength(4);
    expect(drive.lastMail(A)).toContain('Le lieu du retrait : Salle des fêtes');
    expect(drive.lastMail(A)).toContain(
      'ferment jeudi 9 avril à 12 h, au lieu de jeudi 9 avril à 22 h',
    );
    await drive.hourlyRun();
    expect(told(drive)).toHaveLength(4);
    expect(drive.toFix()).toEqual([]);
    await drive.live('2026-04-09 13:00');
    expect(state(drive).État).toBe('commandes closes');
  });

  test.each([
    ['a deadline that has passed', { Fermeture: '06/04/2026 20:00' }, 'Donnez une heure à venir'],
    ['a deadline behind the pick-up', { Fermeture: '11/04/2026 20:00' }, 'Le retrait doit venir'],
    ['a place that was emptied', { Lieu: '' }, 'Un retrait a besoin d’un lieu'],
    ['an opening that has been', { Ouverture: '07/04/2026 07:00' }, 'déjà ouvertes'],
  ])('%s is named, and the sale goes on as it was told', async (_, cells, why) => {
    const drive = await ordered();
    drive.correct('Ventes', { Vente: 1 }, cells);
    await drive.hourlyRun();
    expect(drive.toFix().map(plain).join()).toContain(why);
    expect(told(drive)).toEqual([]);
    await drive.order(B, { CR01: 2 });
    expect(drive.lastMail(B)).toContain('Place de la mairie');
    expect(drive.lastMail(B)).toContain('Modifier ma commande');
    await drive.hourlyRun();
    expect(state(drive).État).toBe('commandes ouvertes');
  });

  test.each([
    ['a deadline that was wiped out', { Fermeture: '' }, 'Fermeture | — | La cellule est vide'],
    ['a place that was wiped out', { Lieu: '' }, 'Lieu | — | « — » ne compte pas'],
    [
      'a state that was typed',
      { État: 'commandes closes' },
      '« commandes closes » ne va pas ici ; attendu : commandes ouvertes',
    ],
  ])('%s is named until it is put back, and orders go on', async (_, cells, why) => {
    const drive = await ordered();
    const former = drive.row('Ventes', { Vente: 1 });
    drive.correct('Ventes', { Vente: 1 }, cells);
    await drive.hourlyRun();
    const named = () => drive.toFix().map(plain).join();
    expect(named()).toContain(why);
    await drive.order('denis@exemple.fr', { CR01: 1 });
    expect(drive.row('Commandes', { Nom: 'denis' }).État).toBe('prise en compte');
    const [column = ''] = Object.keys(cells);
    const back = String(former[column]).replace(/^(\d+)-(\d+)-(\d+)T(\d+:\d+).*/, '$3/$2/$1 $4');
    drive.correct('Ventes', { Vente: 1 }, { [column]: back });
    await drive.hourlyRun();
    expect(named()).toBe('');
    expect(told(drive)).toEqual([]);
  });

  test('what cannot be is refused before anything is written', async () => {
    const drive = await ordered();
    const before = drive.snapshot();
    for (const [input, why] of [
      [{ closesAt: at('2026-04-07 08:30') }, 'alreadyPast'],
      [{ closesAt: at('2026-04-11 12:00') }, 'pickupBeforeClosing'],
      [{ pickupEnd: at('2026-04-11 07:00') }, 'pickupEndsBeforeStart'],
      [{ place: '  ' }, 'placeEmpty'],
      [{ opensAt: at('2026-04-07 07:00') }, 'openingFixed'],
      [{}, 'nothingMoves'],
    ] as const)
      expect(await ask(drive, 'moveSale', input)).toBe(why);
    expect(drive.changedSince(before)).toEqual([]);
  });

  test('whoever is killed on the way comes to the same', async () => {
    const drive = await ordered();
    const input = { closesAt: at('2026-04-10 22:00'), place: 'Salle des fêtes' };
    const act = {
      command: 'callCommand',
      from: 'sidebar' as const,
      args: ['moveSale', JSON.stringify(input)],
    };
    expect(await everyDeath(drive, act)).toEqual([]);
  });
});

test('once orders are closed the pick-up moves with reminders and producers, the deadline does not', async () => {
  const drive = await ordered();
  await drive.close('2026-04-09 22:00');
  expect(await ask(drive, 'moveSale', { closesAt: at('2026-04-10 22:00') })).toBe('closingFixed');
  await ask(drive, 'moveSale', {
    pickupStart: at('2026-04-12 10:00'),
    pickupEnd: at('2026-04-12 12:00'),
  });
  expect(told(drive).sort()).toEqual([A, 'bez@exemple.fr', 'roc@exemple.fr']);
  expect(drive.table('Paniers', 'Panier', 'Servi')).toHaveLength(2);
  await drive.live('2026-04-11 12:00');
  const reminders = drive
    .mails(A)
    .filter(({ subject }) => /Changement|retrait|demain/i.test(subject));
  expect(reminders.map(({ subject }) => plain(subject))).toEqual([
    'Changement pour la vente du dimanche 12 avril',
  ]);
  await drive.live('2026-04-11 19:00');
  expect(drive.lastMail(A)).toContain('dimanche 12 avril');
  await drive.live('2026-04-12 13:00');
  expect(state(drive).État).toBe('retrait fait');
  expect(await ask(drive, 'moveSale', { place: 'Ailleurs' })).toBe('pickupOver');
});
