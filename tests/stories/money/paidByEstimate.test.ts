/** What one mail says for two, and what is told of a sum that was an estimate. */

import { plain } from '../support/plain';
import { demands, later, paying, subjects } from '../support/sums/knownSums';
import { B } from '../support/sums/money';
import { ordered, toWeigh, weigh } from '../support/sums/weights';

test('what is missing was an estimate, what is left of the basket is none', async () => {
  const drive = await toWeigh(paying);
  await drive.clock('2026-04-11 08:05');
  drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR08' }, { Livré: '0' });
  await later(drive, '2026-04-11 10:05');
  const missing = drive
    .mails(B)
    .find(({ subject }) => subject.startsWith('Votre commande a changé'));
  expect(plain(missing?.body ?? '')).toContain('fait 4,84 € au lieu d’environ 16,84 €.');
});

test('a weight that was erased and typed again is asked for after all', async () => {
  const drive = await toWeigh(paying);
  await drive.clock('2026-04-11 08:05');
  weigh(drive, 2, 'CR08', '1,4');
  await drive.hourlyRun();
  weigh(drive, 2, 'CR08', '');
  await drive.hourlyRun();
  weigh(drive, 2, 'CR08', '1,4');
  await later(drive, '2026-04-11 10:30');
  expect(demands(drive, B).map(({ subject }) => subject)).toEqual([
    'À payer : panier n° 2 du samedi 11 avril, 18,84 €',
  ]);
});

describe('one mail where two would leave within a day', () => {
  test('what is known at closing is asked with what the reminder says', async () => {
    const drive = await ordered(paying);
    await drive.order('chloe@exemple.fr', { CR01: 2 });
    await drive.close('2026-04-09 22:00');
    await later(drive, '2026-04-10 20:00');
    expect(subjects(drive, 'chloe@exemple.fr').slice(1)).toEqual([
      'À payer : panier n° 3 du samedi 11 avril, 4,84 €',
    ]);
    expect(drive.lastMail('chloe@exemple.fr')).toContain('Il contient :');
    expect(subjects(drive, B).at(-1)).toBe('Retrait samedi 11 avril : votre panier n° 2');
  });

  test('a weight on the eve takes the place of the reminder that waits', async () => {
    const drive = await toWeigh(paying);
    await drive.clock('2026-04-10 14:05');
    weigh(drive, 2, 'CR08', '1,4');
    await later(drive, '2026-04-11 09:00');
    expect(subjects(drive, B).slice(1)).toEqual([
      'À payer : panier n° 2 du samedi 11 avril, 18,84 €',
    ]);
  });

  test('where demands are not to be sent, the reminder leaves all the same', async () => {
    const drive = await ordered({ ...paying, 'Mails à ne pas envoyer': 'panier' });
    await drive.order('chloe@exemple.fr', { CR01: 2 });
    await drive.close('2026-04-09 22:00');
    await later(drive, '2026-04-10 20:00');
    expect(subjects(drive, 'chloe@exemple.fr').slice(1)).toEqual([
      'Retrait samedi 11 avril : votre panier n° 3',
    ]);
  });

  test('with two days between them both leave', async () => {
    const drive = await ordered(paying);
    await drive.order('chloe@exemple.fr', { CR01: 2 });
    await drive.close('2026-04-08 12:00');
    await later(drive, '2026-04-10 20:00');
    expect(subjects(drive, 'chloe@exemple.fr').slice(1)).toHaveLength(2);
  });
});

test('where payments are not followed the confirmation says how to pay', async () => {
  const drive = await ordered();
  expect(drive.lastMail(B)).toContain('Vous paierez au retrait, en espèces ou par chèque.');
});
