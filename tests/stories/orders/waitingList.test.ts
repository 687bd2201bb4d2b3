/** A waiting list (docs/rules.md O19–O22): three people wait for two cheeses, told as the week goes. */
import { A, B, C } from '../support/buyers';
import { everyDeath, press } from '../support/deaths';
import {
  allTaken,
  D,
  E,
  givenBack,
  held,
  LIST,
  offers,
  question,
  served,
  take,
  ties,
} from '../support/starts/waitingList';
import { ask } from '../support/sums/money';

test('a week in which three people wait for two cheeses', async () => {
  const drive = await allTaken();
  expect(served(drive)).toEqual({
    a: 'FB02 × 1, CR02 × 6',
    b: 'FB02 × 2, CR02 × 0',
    c: 'CR02 × 0',
    d: 'CR02 × 0',
  });
  expect(question(drive, /Tomme/)).toEqual({
    help: 'Épuisé ; en demander met sur la liste d’attente · 19,00 €/kg',
    choices: ['1', '2', '6'],
  });
  expect(drive.lastMail(B)).toContain('S’il s’en libère, vous le saurez par mail');
  expect(drive.lastMail(C)).toContain('S’il s’en libère, vous le saurez par mail');
  expect(drive.lastMail(A)).not.toContain('S’il s’en libère');
  await ties(drive);

  // Tuesday 18:00: Anne gives two back, for Bruno and Chloé, until Wednesday 6:00.
  await drive.clock('2026-04-07 18:00');
  await drive.order(A, { CR02: 4, FB02: 1 }, { name: 'Anne' });
  expect(offers(drive).map(({ to }) => to)).toEqual([B, C]);
  expect(drive.lastMail(C)).toContain('– Tomme : 1 pièce');
  expect(drive.lastMail(C)).toContain('jusqu’à mercredi 8 avril à 6 h');
  // Who was served nothing has no basket (docs/rules.md O5).
  expect(drive.lastMail(C)).not.toContain('votre panier');
  expect(drive.lastMail(B)).toContain('votre panier n° 2 reste tel qu’il est');
  expect(held(drive)).toEqual(['bruno@exemple.fr : CR02 × 1', 'chloe@exemple.fr : CR02 × 1']);
  await ties(drive);

  // 18:30: Eva comes, but they are kept.
  await drive.clock('2026-04-07 18:30');
  await drive.order(E, { CR02: 1 }, { name: 'Eva' });
  expect(served(drive).e).toBe('CR02 × 0');
  expect(question(drive, /Tomme/).help).toContain('Épuisé');

  // 19:00: Bruno takes his; sent twice, it is his once.
  await drive.clock('2026-04-07 19:00');
  await take(drive, B);
  await take(drive, B);
  expect(served(drive).b).toBe('FB02 × 2, CR02 × 1');
  await ties(drive);

  // Wednesday 6:00: Chloé did not answer, and it is Denis’ turn; she waits no more.
  await drive.live('2026-04-08 07:00');
  expect(offers(drive).map(({ to }) => to)).toEqual([B, C, D]);
  await drive.clock('2026-04-08 09:00');
  await take(drive, C);
  expect(served(drive).c).toBe('CR02 × 0');
  await take(drive, D);
  expect(served(drive).d).toBe('CR02 × 1');
  expect(offers(drive)).toHaveLength(3);
  await ties(drive);

  // Two more come: one for Eva, one for Chloé, who asked again after her.
  await ask(drive, 'changeStock', { ref: 'CR02', stock: 8 });
  expect(held(drive).slice(3)).toEqual([
    'eva@exemple.fr : CR02 × 1',
    'chloe@exemple.fr : CR02 × 1',
  ]);
  expect(offers(drive)).toHaveLength(5);
  await take(drive, E);
  expect(served(drive).e).toBe('CR02 × 1');
  await ties(drive);

  // Thursday: Chloé let it go again; what nobody waits for is on sale, and the form says how much.
  await drive.live('2026-04-09 12:00');
  await ask(drive, 'changeStock', { ref: 'CR02', stock: 10 });
  expect(question(drive, /Tomme/)).toEqual({
    help: 'reste 3 · 19,00 €/kg',
    choices: ['1', '2', '3', '4'],
  });
  await drive.order(B, { CR02: 1, FB02: 2 }, { name: 'Bruno' });

  await drive.close('2026-04-09 22:00');
  expect(offers(drive)).toHaveLength(5);
  expect(served(drive)).toMatchObject({ a: 'FB02 × 1, CR02 × 4', b: 'FB02 × 2, CR02 × 1' });
  const split = drive.row('Répartition producteurs', { 'Réf.': 'CR02' });
  expect(split.Quantité).toBe(7);
  await ties(drive);
  // Each offer one mail, each answer one.
  const keys = drive.mails().map(({ to, subject, time }) => [to, subject, time].join());
  expect(new Set(keys).size).toBe(keys.length);
});

test('without it what is freed goes to whoever orders next, and nothing of it is seen', async () => {
  const drive = await allTaken({ [LIST]: 'non' });
  const help = question(drive, /Tomme/).help;
  expect(help).toBe('Épuisé pour cette vente · 19,00 €/kg');
  await drive.clock('2026-04-07 18:00');
  await drive.order(A, { CR02: 4, FB02: 1 });
  await drive.order(E, { CR02: 1 });
  expect(served(drive).e).toBe('CR02 × 1');
  await drive.hourlyRun();
  expect([offers(drive), held(drive)]).toEqual([[], []]);
  expect(drive.lastMail(D)).not.toContain('S’il s’en libère');
  expect(drive.rows('Commandes')[0]).not.toHaveProperty('Gardé pour');
});

test('read in one run, what was freed is not sold to whoever came after', async () => {
  const drive = await givenBack();
  await drive.clock('2026-04-07 18:10');
  await drive.order(E, { CR02: 1 }, { name: 'Eva' });
  expect(served(drive)).toMatchObject({ a: 'FB02 × 1, CR02 × 4', e: 'CR02 × 0' });
  expect(held(drive)).toEqual(['bruno@exemple.fr : CR02 × 1', 'chloe@exemple.fr : CR02 × 1']);
});

test('killed at any call and run again, each is offered once what is theirs', async () => {
  expect(await everyDeath(await givenBack(), press('readAnswers'))).toEqual([]);
});

test('killed at any call as an offer is over, the next one is asked once', async () => {
  const drive = await givenBack();
  await drive.read();
  await drive.clock('2026-04-08 06:30');
  expect(await everyDeath(drive, { command: 'everyHour', from: 'trigger' })).toEqual([]);
});

test('whoever gives up what is kept leaves it to the next, in the same run', async () => {
  const drive = await givenBack();
  await drive.read();
  await drive.order(B, { FB02: 1 }, { name: 'Bruno' });
  expect(held(drive).slice(2)).toEqual(['chloe@exemple.fr : CR02 × 1']);
  await drive.order(C, { FB02: 1 }, { name: 'Chloé' });
  expect(held(drive).slice(3)).toEqual(['denis@exemple.fr : CR02 × 1']);
  // Nobody waits any more for the other one.
  expect(question(drive, /Tomme/).help).toContain('reste 1 ·');
  await ties(drive);
});
