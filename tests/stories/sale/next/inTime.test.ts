/** Sent while a sale was reopened, and gone back to closed: it was in time (docs/rules.md S122). */
import { type Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking, B } from '../../support/sums/money';

const Z = 'zoe@exemple.fr';
const subjects = (drive: Drive, to: string) => drive.mails(to).map(({ subject }) => plain(subject));
const lastText = (drive: Drive, to: string) => plain(drive.mails(to).at(-1)?.body ?? '');
const states = (drive: Drive) => drive.table('Commandes', 'N°', 'Adresse e-mail', 'État');

/** Closed, reopened until Friday; Zoé orders, Bruno changes his order, Anne is late. */
const goneBack = maker('sale/next/inTime goneBack', async () => {
  const drive = await opened(asking);
  await drive.order(A, { FB02: 5 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-09 22:10');
  await ask(drive, 'reopenSale', { closesAt: paris('2026-04-10 18:00') });
  await drive.clock('2026-04-09 22:30');
  await drive.order(Z, { CR02: 1 });
  await drive.order(B, { FB01: 1 });
  await drive.clock('2026-04-09 23:00');
  await ask(drive, 'restoreState');
  await drive.hourlyRun();
  return drive;
});

test('it is « lue trop tard », and its buyer is told that it was in time', async () => {
  const drive = (await goneBack()).copy();
  expect(states(drive)).toEqual([
    [1, A, 'prise en compte'],
    [2, B, 'prise en compte'],
    [3, Z, 'lue trop tard'],
    [4, B, 'lue trop tard'],
  ]);
  await drive.live('2026-04-10 09:00');
  expect(drive.mails().filter(({ subject }) => /après la fermeture/.test(subject))).toEqual([]);
  const ASIDE = 'Votre réponse pour le samedi 11 avril est mise de côté';
  expect(subjects(drive, Z)).toEqual(['Commande enregistrée : panier n° 3, 9,50 €', ASIDE]);
  expect(lastText(drive, Z)).toContain(
    'Vous avez envoyé votre réponse à temps, jeudi 9 avril à 22 h 30. Les commandes, rouvertes alors, sont de nouveau closes : votre réponse n’est pas prise en compte pour l’instant',
  );
  expect(subjects(drive, B).slice(-2)).toEqual([
    'Changement pour la vente du samedi 11 avril',
    ASIDE,
  ]);
  expect(lastText(drive, B)).toContain('Votre commande précédente reste valable en attendant');
  expect(await drive.failing()).toEqual([]);
});

test('let in, it is served', async () => {
  const drive = (await goneBack()).copy();
  drive.correct('Commandes', { 'N°': 3 }, { 'Servir quand même': 'TRUE' });
  await drive.hourlyRun();
  expect(states(drive)[2]).toEqual([3, Z, 'prise en compte']);
  expect(subjects(drive, Z).at(-1)).toBe('Commande maintenue : panier n° 3, 9,50 €');
  await drive.live('2026-04-10 09:00');
  expect(subjects(drive, Z).filter((one) => one.startsWith('Commande maintenue'))).toHaveLength(1);
  expect(await drive.failing()).toEqual([]);
});

test('what comes after that is late', async () => {
  const drive = (await goneBack()).copy();
  await drive.clock('2026-04-09 23:30');
  await drive.order(A, { FB02: 1 }, { late: true });
  expect(states(drive).at(-1)).toEqual([5, A, 'hors délai']);
});

test('another step back forgets nothing of it', async () => {
  const drive = (await goneBack()).copy();
  await drive.clock('2026-04-10 08:00');
  await ask(drive, 'reopenSale', { closesAt: paris('2026-04-10 18:00'), tell: false });
  await drive.clock('2026-04-10 08:30');
  await drive.order('dan@exemple.fr', { FB02: 1 });
  await drive.clock('2026-04-10 09:00');
  await ask(drive, 'restoreState');
  await drive.hourlyRun();
  expect(states(drive).map((row) => row[2])).toEqual([
    ...['prise en compte', 'prise en compte'],
    ...['lue trop tard', 'lue trop tard', 'lue trop tard'],
  ]);
});
