/** A basket that waits for the scales: nothing firm is asked, then the sum, once. */

import { plain } from '../support/plain';
import { demands, later, paying, subjects } from '../support/sums/knownSums';
import { A, ask, B, noted } from '../support/sums/money';
import { ordered, toWeigh, weigh } from '../support/sums/weights';

const [C, D] = ['chloe@exemple.fr', 'denis@exemple.fr'];

describe('paid after weighing', () => {
  test('nothing is asked at closing; the sum comes with its code once the last weight is in', async () => {
    const drive = await toWeigh(paying);
    expect([...demands(drive, A), ...demands(drive, B)]).toEqual([]);
    expect(drive.table('Paiements', 'Panier', 'Dû', 'État')).toEqual([
      [1, 24.58, 'à peser'],
      [2, 16.84, 'à peser'],
    ]);
    expect(drive.table('Retrait', 'Panier', 'Montant', 'Pesée')).toEqual([
      [1, 24.58, 'environ'],
      [2, 16.84, 'environ'],
    ]);
    await drive.clock('2026-04-11 08:05');
    weigh(drive, 1, 'CR08', '2,6');
    weigh(drive, 2, 'CR08', '1,4');
    await later(drive, '2026-04-11 10:05');
    expect(demands(drive, A)).toEqual([]);
    const [demand, ...more] = demands(drive, B);
    expect(more).toEqual([]);
    expect(demand).toMatchObject({
      subject: 'À payer : panier n° 2 du samedi 11 avril, 18,84 €',
      codes: 1,
    });
    expect(demand?.text).toContain('Tout est pesé : votre panier n° 2 fait 18,84 €.');
    expect(demand?.text).toContain('Poulet fermier : 1 pièce, 1,4 kg à 10,00 €/kg, soit 14,00 €');
    expect(demand?.text).not.toMatch(/environ|sauf erreur/i);
    weigh(drive, 1, 'FB08', '25');
    await later(drive, '2026-04-11 12:30');
    expect(demands(drive, A).map(({ subject }) => subject)).toEqual([
      'À payer : panier n° 1 du samedi 11 avril, 26,73 €',
    ]);
    expect(drive.table('Retrait', 'Montant', 'Pesée')).toEqual([
      [26.73, ''],
      [18.84, ''],
    ]);
    await later(drive, '2026-04-11 16:00');
    expect([demands(drive, A).length, demands(drive, B).length]).toEqual([1, 1]);
    expect(await drive.failing()).toEqual([]);
  });

  test('a slip that is put right before it leaves is told once; a later change tells the difference', async () => {
    const drive = await toWeigh(paying);
    await drive.clock('2026-04-11 08:05');
    weigh(drive, 2, 'CR08', '1,9');
    await drive.hourlyRun();
    weigh(drive, 2, 'CR08', '1,4');
    await later(drive, '2026-04-11 10:30');
    expect(demands(drive, B).map(({ subject }) => subject)).toEqual([
      'À payer : panier n° 2 du samedi 11 avril, 18,84 €',
    ]);
    await noted(drive, { Panier: '2', Montant: '18,84', Moyen: 'virement' });
    weigh(drive, 2, 'CR08', '1,5');
    await later(drive, '2026-04-11 13:30');
    const [, change] = demands(drive, B);
    expect(change).toMatchObject({
      subject: 'Panier n° 2 du samedi 11 avril : 19,84 € au lieu de 18,84 €',
      codes: 1,
    });
    expect(change?.text).toContain('Déjà réglé : 18,84 €');
    expect(change?.text).toContain('À payer : 1,00 €');
    expect(change?.text).not.toMatch(/sauf erreur/i);
  });

  test('an unlikely weight waits for a yes, and so does the demand', async () => {
    const drive = await toWeigh(paying);
    await drive.clock('2026-04-11 08:05');
    weigh(drive, 2, 'CR08', '14');
    await later(drive, '2026-04-11 10:05');
    expect(demands(drive, B)).toEqual([]);
    await ask(drive, 'confirmTyped', { row: 5, column: 'weighed', read: '14' });
    await later(drive, '2026-04-11 12:05');
    expect(demands(drive, B).map(({ subject }) => subject)).toEqual([
      'À payer : panier n° 2 du samedi 11 avril, 144,84 €',
    ]);
  });

  test('a weight put right after goods were told to be missing is told as well', async () => {
    const drive = await toWeigh(paying);
    await drive.clock('2026-04-11 08:05');
    weigh(drive, 2, 'CR08', '1,4');
    await later(drive, '2026-04-11 10:05');
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
    await later(drive, '2026-04-11 12:30');
    expect(drive.lastMail(B)).toContain('16,42 €');
    expect(demands(drive, B)).toHaveLength(1);
    weigh(drive, 2, 'CR08', '1,3');
    await later(drive, '2026-04-11 15:30');
    expect(demands(drive, B).at(-1)?.subject).toBe(
      'Panier n° 2 du samedi 11 avril : 15,42 € au lieu de 16,42 €',
    );
    expect(subjects(drive, B).filter((one) => /a changé/.test(one))).toHaveLength(1);
  });

  test('of a basket that is not paid yet, a later change says both sums', async () => {
    const drive = await toWeigh(paying);
    await drive.clock('2026-04-11 08:05');
    weigh(drive, 2, 'CR08', '1,4');
    await later(drive, '2026-04-11 10:05');
    weigh(drive, 2, 'CR08', '1,3');
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '3' });
    await drive.hourlyRun();
    await ask(drive, 'confirmTyped', { row: 4, column: 'delivered', read: '3' });
    await later(drive, '2026-04-11 13:30');
    const [, change, ...more] = demands(drive, B);
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      subject: 'Panier n° 2 du samedi 11 avril : 20,26 € au lieu de 18,84 €',
      codes: 1,
    });
    expect(change?.text).toContain('fait 20,26 € au lieu de 18,84 €, soit 1,42 € de plus.');
    expect(change?.text).toContain('À payer : 20,26 €');
  });

  test('missing goods are told with how to pay what is left, and asked for once', async () => {
    const drive = await toWeigh(paying);
    const missing = () =>
      drive
        .mails(B)
        .filter(({ subject }) => /^Votre commande a changé/.test(subject))
        .map(({ body, inlineImages }) => [plain(body), Object.keys(inlineImages).length] as const);
    await drive.clock('2026-04-11 08:05');
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
    await later(drive, '2026-04-11 10:05');
    const [first] = missing();
    expect(first?.[0]).toContain('fait environ 14,42 € au lieu d’environ 16,84 €.');
    expect(first?.[0]).toContain('nous vous écrirons le montant exact après la pesée');
    expect(first?.[0]).not.toMatch(/À payer|IBAN/);
    expect(first?.[1]).toBe(0);
    // All that waits comes in with more that is missing: one mail says it all.
    weigh(drive, 2, 'CR08', '1,4');
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '0' });
    await later(drive, '2026-04-11 12:30');
    const [, second] = missing();
    expect(second?.[0]).toContain('fait 14,00 € au lieu d’environ 14,42 €.');
    expect(second?.[0]).toContain('À payer : 14,00 €');
    expect(second?.[0]).toContain('IBAN : FR14 2004 1010 0505 0001 3M02 606');
    expect(second?.[0]).toContain('Référence : RF');
    expect(second?.[1]).toBe(1);
    await later(drive, '2026-04-11 15:30');
    expect([missing().length, demands(drive, B).length]).toEqual([2, 0]);
    // What came after all is told with what was said last.
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '' });
    await later(drive, '2026-04-11 18:30');
    expect(demands(drive, B).map(({ subject }) => subject)).toEqual([
      'Panier n° 2 du samedi 11 avril : 18,84 € au lieu de 14,00 €',
    ]);
  });

  test('nobody is reminded of a sum before it was asked for', async () => {
    const drive = await toWeigh(paying);
    await drive.clock('2026-04-13 10:05');
    weigh(drive, 2, 'CR08', '1,4');
    await noted(drive, { Panier: '2', Montant: '1', Moyen: 'virement' });
    await later(drive, '2026-04-13 13:00');
    expect(subjects(drive, B).slice(1)).toEqual([
      'À payer : panier n° 2 du samedi 11 avril, 18,84 €',
    ]);
  });

  test('nobody is reminded of a sum that waits, nor of one that was asked for today', async () => {
    const drive = await toWeigh(paying);
    await drive.clock('2026-04-13 07:05');
    weigh(drive, 2, 'CR08', '1,4');
    await noted(drive, { Panier: '2', Montant: '1', Moyen: 'espèces' });
    await later(drive, '2026-04-13 11:00');
    expect(subjects(drive, A).join()).not.toMatch(/Rappel/);
    expect(subjects(drive, B).join()).not.toMatch(/Rappel/);
    await later(drive, '2026-04-14 12:00');
    expect(subjects(drive, A).join()).not.toMatch(/Rappel/);
    expect(subjects(drive, B).join()).toMatch(/Rappel : il reste 17,84 € à payer/);
  });

  test('nor of what a mail about missing goods has just asked for', async () => {
    const drive = await ordered(paying);
    await drive.order(C, { CR01: 2 });
    await drive.order(D, { CR01: 2 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-13 08:10');
    drive.correct('Paniers', { Panier: 3, 'Réf.': 'CR01' }, { Livré: '1' });
    await noted(drive, { Panier: '4', Montant: '1', Moyen: 'virement' });
    await later(drive, '2026-04-13 09:05');
    expect(drive.lastMail(C)).toContain('À payer : 2,42 €');
    expect(subjects(drive, C).join()).not.toMatch(/Rappel/);
    // Who misses nothing is reminded at the set time.
    expect(subjects(drive, D).join()).toMatch(/Rappel : il reste 3,84 € à payer/);
    await later(drive, '2026-04-14 09:30');
    expect(subjects(drive, C).join()).toMatch(/Rappel : il reste 2,42 € à payer/);
  });

  test('what waits for a yes alone sends nobody to the scales', async () => {
    const drive = await ordered(paying);
    await drive.order(C, { CR01: 2, FB02: 2 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-10 15:10');
    drive.correct('Paniers', { Panier: 3, 'Réf.': 'CR01' }, { Livré: '3' });
    drive.correct('Paniers', { Panier: 3, 'Réf.': 'FB02' }, { Livré: '1' });
    await later(drive, '2026-04-10 18:05');
    expect(drive.lastMail(C)).toContain(
      'nous vous écrirons le montant exact une fois la livraison confirmée.',
    );
    expect(drive.lastMail(C)).not.toMatch(/pesée/);
  });
});
