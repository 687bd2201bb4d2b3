/** What waits in an outage while the sale moves leaves with its new day and place (docs/rules.md E30). */
import { withoutMail } from '../../../faults/support/refusals';
import { paris } from '../../support/drive';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking } from '../../support/sums/money';

const C = 'chloe@exemple.fr';

test('« Dernières heures » that waits says where the pick-up is once the sale has moved', async () => {
  const drive = (await opened(asking)).copy();
  await drive.order(A, { FB02: 5 });
  drive.typeRows('Acheteurs', [{ 'Adresse e-mail': C, Nom: 'Chloé', Abonné: 'oui' }]);
  await drive.clock('2026-04-09 15:50');
  await withoutMail(drive, async () => {
    await drive.live('2026-04-09 17:10');
    await ask(drive, 'moveSale', { place: 'Salle des fêtes' });
  });
  await drive.live('2026-04-09 19:10');
  const told = drive
    .mails(C)
    .map(({ subject, body }) => [
      plain(subject).slice(0, 10),
      /Lieu : (.*)/.exec(plain(body))?.[1],
    ]);
  expect(told.filter(([, place]) => place !== 'Salle des fêtes')).toEqual([]);
});

const BEZ = 'bez@exemple.fr';

test('« À préparer » that waits says when and where the pick-up is once the sale has moved', async () => {
  const drive = (await opened(asking)).copy();
  await drive.order(A, { FB02: 5 });
  await drive.clock('2026-04-09 21:50');
  await withoutMail(drive, async () => {
    await drive.live('2026-04-09 23:10');
    expect(drive.table('Ventes', 'État')).toEqual([['commandes closes']]);
    const pickup = { pickupStart: paris('2026-04-12 08:00'), pickupEnd: paris('2026-04-12 12:00') };
    await ask(drive, 'moveSale', { ...pickup, place: 'La halle' });
  });
  await drive.live('2026-04-10 08:10');
  const told = drive.mails(BEZ).map(({ subject, body }) => plain(`${subject}\n${body}`));
  expect(told.some((text) => /À préparer/.test(text))).toBe(true);
  const order = told.filter((text) => /^À préparer/.test(text)).join();
  expect(order).toContain('dimanche 12 avril');
  expect(order).toContain('La halle');
});

test('what is missing, and waits, says when the pick-up is once the sale has moved', async () => {
  const drive = (await opened(asking)).copy();
  await drive.order(A, { FB02: 5 });
  await drive.close('2026-04-09 22:00');
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '3' });
  await withoutMail(drive, async () => {
    await drive.live('2026-04-09 23:50');
    const pickup = { pickupStart: paris('2026-04-12 08:00'), pickupEnd: paris('2026-04-12 12:00') };
    await ask(drive, 'moveSale', pickup);
  });
  await drive.live('2026-04-10 08:10');
  const lacking = drive
    .mails(A)
    .flatMap(({ subject }) => (/a changé/.test(subject) ? [subject] : []));
  expect(lacking.map(plain)).toEqual([expect.stringContaining('dimanche 12 avril')]);
});
