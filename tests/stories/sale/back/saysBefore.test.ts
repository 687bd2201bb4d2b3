/** What going back says before it is done: what else changes, who hears it, what stays (docs/rules.md S137). */
import { Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking, B, collected, closed as taken } from '../../support/sums/money';

const NOTHING = 'Rien d’autre n’a changé';
/** The lines of the question, by what each begins with. */
const question = async (drive: Drive) => plain((await drive.said('restoreState'))[0] ?? '');

const closed = maker('sale/next/saysBefore closed', async () => {
  const drive = await opened(asking);
  await drive.order(A, { FB02: 5 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 20:00');
  await drive.clock('2026-04-09 20:10');
  return drive;
});

test('nothing since: only that producers know what to prepare', async () => {
  const said = await question((await closed()).copy());
  expect(said).toContain(NOTHING);
  expect(said).toContain('2 producteurs savent déjà quoi préparer : la prochaine clôture dit');
  expect(said).not.toMatch(/appris autre chose|Reçu|Demandé/);
});

test('moved: when and where it is again, and how many hear it', async () => {
  const drive = (await closed()).copy();
  const pickup = { pickupStart: paris('2026-04-12 08:00'), pickupEnd: paris('2026-04-12 12:00') };
  await ask(drive, 'moveSale', pickup);
  const said = await question(drive);
  expect(said).not.toContain(NOTHING);
  expect(said).toContain(
    'Redevient comme avant :\n– Le retrait est samedi 11 avril, de 8 h à 12 h, au lieu de dimanche 12 avril',
  );
  expect(said).toContain('4 personnes ont appris autre chose depuis : un mail leur dit');
});

test('one who answered too late is read anew, with the same number: no line of theirs is lost', async () => {
  const drive = (await closed()).copy();
  await drive.order('dan@exemple.fr', { CR02: 1 }, { late: true });
  const typed = drive.find('Commandes', { 'Adresse e-mail': A });
  drive.type('Commandes', typed, drive.column('Commandes', 'Commentaire'), 'à la main');
  const said = await question(drive);
  expect(said).toContain('Ce qui a été écrit depuis est perdu : Commandes, 1 ligne.');
  expect(drive.table('Commandes', 'Adresse e-mail', 'État')).toContainEqual([
    'dan@exemple.fr',
    'prise en compte',
  ]);
});

test('called off', async () => {
  const drive = (await closed()).copy();
  await ask(drive, 'callOff', { seen: 2 });
  const said = await question(drive);
  expect(said).toContain('– Elle a lieu : elle n’est plus annulée.');
  expect(said).toContain('4 personnes ont appris autre chose depuis');
});

test('money that came', async () => {
  const drive = (await closed()).copy();
  await ask(drive, 'notePayment', { basket: 1, cents: 550, means: 'cash', id: 'abcdefgh13' });
  const said = await question(drive);
  expect(said).toContain('Reçu pour cette vente depuis : 5,50 €.');
});

test('money that was undone, and paid back', async () => {
  const drive = (await collected('le dû')).copy();
  const paid = { basket: 2, means: 'cash' };
  await ask(drive, 'notePayment', { ...paid, cents: 700, id: 'abcdefgh14' });
  await ask(drive, 'notePayment', { basket: 1, cents: 300, means: 'cash', id: 'abcdefgh15' });
  await drive.clock('2026-04-11 13:10');
  await ask(drive, 'settlePayouts', { basis: 'due' });
  await drive.clock('2026-04-11 13:20');
  const key = drive.row('Encaissements', { Panier: 1 }).Clé;
  await ask(drive, 'undoPayment', { key, id: 'undo000001' });
  await ask(drive, 'notePayment', { ...paid, cents: 216, kind: 'refund', id: 'abcdefgh16' });
  const said = await question(drive);
  expect(said).toContain('Annulé de ce qui était reçu : 3,00 €. Cela reste annulé.');
  expect(said).toContain('Remboursé depuis : 2,16 €. Cela reste noté.');
  expect(said).not.toContain('Reçu pour cette vente');
});

test('payouts: what was asked of the bank stays', async () => {
  const drive = (await collected('le dû')).copy();
  await ask(drive, 'settlePayouts', { basis: 'due' });
  await ask(drive, 'orderTransfers');
  const said = await question(drive);
  expect(said).toContain(NOTHING);
  expect(said).toContain('Demandé à la banque ou versé aux producteurs depuis : 5,50 €.');
});

test('a sum of Retrait that cannot be read, noted since: its line is among those that are lost', async () => {
  const drive = (await taken({ ...asking, 'Espèces ou chèques au retrait': 'oui' })).copy();
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  await ask(drive, 'settlePayouts', { basis: 'due' });
  await drive.clock('2026-04-11 14:10');
  drive.correct('Retrait', { Panier: 1 }, { 'Somme reçue': 'dix-sept 42', 'Payé par': 'chèque' });
  await drive.hourlyRun();
  expect(drive.toFix().join()).toContain('dix-sept 42');
  const said = plain((await drive.said('restoreState'))[0] ?? '');
  expect(said).toContain('Retrait, 1 ligne');
});

const english = maker('sale/next/saysBefore english', async () => {
  const drive = Drive.at('2026-04-07 07:45');
  await drive.install();
  drive.setting('Langue', 'en');
  await drive.install();
  drive.typeRows('Producers', [{ Producer: 'Bez Farm', 'E-mail': 'bez@exemple.fr' }]);
  drive.typeRows('Products', [
    {
      'Ref.': 'FB01',
      Producer: 'Bez Farm',
      Product: 'Carrots',
      Content: '1',
      Unit: 'kg',
      'Price incl. VAT': '2,20',
      'VAT %': '5,5',
    },
  ]);
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB01: 5 });
  await drive.close('2026-04-09 20:00');
  await drive.clock('2026-04-09 20:10');
  return drive;
});

test('what is lost is listed as the language does it', async () => {
  const drive = (await english()).copy();
  await ask(drive, 'callOff', { seen: 1 });
  expect((await drive.said('restoreState'))[0]).toContain(
    'Products on sale, 1 row; Orders, 1 row; Baskets, 1 row; Producer split, 1 row.',
  );
});

test('gone back to a sale without a place: no « Le lieu du retrait : , au lieu de »', async () => {
  const drive = (await opened({ ...asking, 'Lieu de retrait': '' })).copy();
  await drive.order(A, { FB02: 5 });
  await drive.close('2026-04-09 20:00');
  await drive.clock('2026-04-09 20:10');
  await ask(drive, 'moveSale', { place: 'Salle des fêtes' });
  const moved = plain(drive.mails(A).at(-1)?.body ?? '');
  const said = plain((await drive.said('restoreState'))[0] ?? '');
  const back = plain(drive.mails(A).at(-1)?.body ?? '');
  expect([moved, said, back].filter((text) => /retrait : ,|au lieu de \./.test(text))).toEqual([]);
});

test('a place typed into Ventes that no run has read yet: it is among what is lost', async () => {
  const drive = (await opened(asking)).copy();
  await drive.order(A, { FB02: 5 });
  await drive.close('2026-04-09 15:00');
  await drive.clock('2026-04-09 15:10');
  drive.correct('Ventes', { Vente: 1 }, { Lieu: 'La halle' });
  const said = plain((await drive.said('restoreState'))[0] ?? '');
  expect(drive.row('Ventes', { Vente: 1 }).Lieu).toBe('Place de la mairie');
  expect(said).not.toContain('Rien d’autre n’a changé');
  expect(said).toContain('Ventes, 1 ligne');
});

test('of a second sale nothing is lost of what closing itself wrote into Retrait, but what people noted there', async () => {
  const drive = (await taken(asking)).copy();
  await drive.live('2026-04-13 20:00');
  await ask(drive, 'settlePayouts', { basis: 'due' });
  await drive.clock('2026-04-14 08:00');
  await ask(drive, 'openCycle', {
    opensAt: paris('2026-04-14 08:00'),
    closesAt: paris('2026-04-16 22:00'),
    pickupStart: paris('2026-04-18 08:00'),
    pickupEnd: paris('2026-04-18 12:00'),
  });
  await drive.order(A, { FB02: 5 });
  await drive.close('2026-04-14 20:00');
  await drive.clock('2026-04-14 20:10');
  expect(await question(drive.copy())).not.toContain('est perdu');
  drive.correct('Retrait', { Panier: 1 }, { Note: 'passe à 10 h' });
  expect(await question(drive)).toContain('est perdu : Retrait, 1 ligne.');
});
