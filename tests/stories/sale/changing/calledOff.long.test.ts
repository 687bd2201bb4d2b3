/** A sale that is called off: with orders open, or closed and partly paid. */
import type { PeopleView } from '../../../../src/app/people/personData';
import { A, B } from '../../support/buyers';
import { everyDeath } from '../../support/deaths';
import type { Drive } from '../../support/drive';
import { BEZ, opened, ROC } from '../../support/market';
import { plain } from '../../support/plain';
import { ask, asking, closed, dues } from '../../support/sums/money';

const state = (drive: Drive, sale = 1) => drive.row('Ventes', { Vente: sale }).État;
const told = (drive: Drive) =>
  drive.mails().flatMap(({ to, subject }) => (/annulée/.test(subject) ? [to] : []));
const question = async (drive: Drive) => {
  const asked = await ask<{ text: string; input: { seen: string } }>(drive, 'askBeforeCallOff');
  return { text: plain(asked.text), seen: asked.input.seen };
};

test('with orders open everybody hears of it once, and nothing of it is left to collect', async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 2, CR01: 1 });
  drive.typeRows('Acheteurs', [{ 'Adresse e-mail': B, Nom: 'Bruno', Abonné: 'oui' }]);
  const { text, seen } = await question(drive);
  expect(text).toContain('1 commande est annulée, 4,62 € en tout');
  expect(text).toContain('Prévenus par mail : 1 acheteur, 2 de l’équipe, 1 abonné.');
  expect(await ask(drive, 'callOff', { seen: `${seen}?` })).toBe('changedMeanwhile');
  const done = await ask(drive, 'callOff', { seen, word: 'La salle est fermée.' });
  expect(done).toMatchObject({ baskets: 1, told: '4\u00a0mails partent.' });
  expect(told(drive).sort()).toEqual([A, BEZ, B, ROC].sort());
  expect(drive.lastMail(A)).toContain('Votre panier n° 1 est annulé');
  expect(drive.lastMail(A)).toContain('La salle est fermée.');
  expect(drive.lastMail(BEZ)).toContain('rien à préparer');
  expect(drive.lastMail(B)).not.toContain('panier n°');
  expect(state(drive)).toBe('annulée');
  expect(plain(drive.form().closedMessage)).toContain('est annulée');
  expect(drive.form().accepting).toBe(false);
  expect(drive.table('Commandes', 'État', 'Panier').flat()).toEqual(['annulée', 1]);
  const mails = drive.mails().length;
  expect(await ask(drive, 'callOff', {})).toBe('saleCalledOff');
  await drive.live('2026-04-11 20:00');
  expect(drive.mails()).toHaveLength(mails);
  expect(state(drive)).toBe('annulée');
  expect(await ask(drive, 'settlePayouts')).toBe('saleCalledOff');
  expect(await drive.failing()).toEqual([]);
  await drive.open('2026-04-14 08:00');
  expect(state(drive, 2)).toBe('commandes ouvertes');
});

test('after payments what came in is the buyers’ credit, and pays the next sale', async () => {
  const drive = await closed(asking);
  await ask(drive, 'notePayment', { basket: 1, cents: 1742, means: 'cash' });
  const { text, seen } = await question(drive);
  expect(text).toContain('2 commandes sont annulées, 22,26 € en tout');
  await ask(drive, 'callOff', { seen });
  expect(told(drive).sort()).toEqual([A, B, BEZ, ROC].sort());
  expect(drive.table('Paiements', 'Dû', 'Reste', 'Avoir')).toEqual([[0, 0, 17.42]]);
  expect(drive.rows('Retrait').filter((row) => row.Montant)).toEqual([]);
  const reminders = drive.rows('Rappels').filter((row) => row.Type === 'rappel-retrait');
  expect(reminders.every((row) => row.État === 'annulé')).toBe(true);
  expect(await drive.failing()).toEqual([]);
  await drive.open('2026-04-14 08:00');
  await drive.order(A, { CR01: 5 });
  await drive.close('2026-04-16 22:00');
  expect(
    dues(drive)
      .find(([basket]) => basket === 1)
      ?.slice(2, 5),
  ).toEqual([12.1, 12.1, 0]);
});

test('killed at any call and run again, it comes to the same', async () => {
  const drive = await closed(asking);
  const act = { command: 'callCommand', from: 'sidebar' as const, args: ['callOff', '{}'] };
  expect(await everyDeath(drive, act)).toEqual([]);
});

test('not once the pick-up is over', async () => {
  const drive = await closed(asking);
  await drive.live('2026-04-11 14:00');
  expect(await ask(drive, 'callOff', {})).toBe('pickupOver');
});

/** Buyers pay each producer; Anne has paid both of hers, Bruno his one. */
async function paidDirectly(): Promise<Drive> {
  const drive = await closed({ ...asking, Mode: 'direct' });
  for (const [basket, payee, cents] of [
    [1, 1, 550],
    [1, 2, 1192],
    [2, 2, 484],
  ] as const)
    await ask(drive, 'notePayment', { basket, payee, cents, means: 'transfer' });
  return drive;
}

test('where buyers pay producers, each is told who gives back what, and nobody of a credit', async () => {
  const drive = await paidDirectly();
  const { text, seen } = await question(drive);
  expect(text).not.toContain('avoir');
  expect(text).toContain('le producteur le rend');
  await ask(drive, 'callOff', { seen });
  const anne = drive.lastMail(A);
  expect(anne).not.toContain('avoir');
  expect(anne).toContain('À vous rendre par :');
  expect(anne).toContain('– le producteur que vous auriez payé');
  expect(drive.lastMail(ROC)).toContain('Il n’y a rien à préparer ni à apporter.');
});

test('what a producer is to give back is no credit in Acheteurs, and pays no later sale', async () => {
  const drive = await paidDirectly();
  await ask(drive, 'callOff', {});
  await drive.hourlyRun();
  const balance = () => drive.row('Acheteurs', { 'Adresse e-mail': A }).Solde;
  expect(balance() || 0).toBe(0);
  const { people } = await ask<PeopleView>(drive, 'people');
  expect(people.find(({ email }) => email === A)?.kept).toBe('personInBooks');
  await drive.open('2026-04-14 08:00');
  await drive.clock('2026-04-14 09:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.close('2026-04-16 22:00');
  expect(drive.lastMail(A)).toContain('5,50 €');
  expect(balance()).toBe(-7.92);
  expect(await drive.failing()).toEqual([]);
});
