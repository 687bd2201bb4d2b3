/** « Comme la dernière fois »: the announcement carries each buyer's last order, filled in (docs/rules.md S19). */

import { everyDeath } from '../support/deaths';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { opened } from '../support/market';
import { plain } from '../support/plain';
import { openedWith } from '../support/sums/fees';
import { ask } from '../support/sums/money';

const A = 'anne@exemple.fr';
const B = 'bruno@exemple.fr';

/** Anne and Bruno ordered last week; Bruno only cheese, which nobody sells any more. */
const secondWeek = maker(
  'orders/lastTime secondWeek',
  async (more: Readonly<Record<string, string>> = {}) => {
    const drive = await opened(more);
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { CR01: 3 }, { name: 'Anne' });
    await drive.order(
      A,
      { CR01: 8, FB02: 2, FB01: 3, CR02: 1 },
      { name: 'Anne', phone: '06 11 22 33 44' },
    );
    await drive.order(B, { CR02: 2 });
    await drive.close('2026-04-09 22:00');
    await drive.live('2026-04-11 13:00');
    // Eight cheeses were more than there are now; carrots come by the kilo; nobody makes tommes.
    drive.correct('Produits', { 'Réf.': 'CR01' }, { Stock: '5' });
    drive.correct('Produits', { 'Réf.': 'CR02' }, { Stock: '0' });
    drive.typeRows('Acheteurs', [
      { 'Adresse e-mail': 'new@exemple.fr', Nom: 'Nouvelle', Abonné: 'oui' },
    ]);
    return drive.trim();
  },
);

const announced = (drive: Drive, to: string): string =>
  plain(
    drive
      .mails(to)
      .filter(({ subject }) => subject.includes('sont ouvertes'))
      .at(-1)?.body ?? '',
  );
const linkIn = (mail: string): string => /Comme la dernière fois : (\S+)/.exec(mail)?.[1] ?? '';

/** What the link fills in, by the titles of its questions. */
function filledIn(drive: Drive, link: string): Record<string, string> {
  const { items } = drive.form();
  const filled = [...link.matchAll(/entry\.(\d+)=([^&]*)/g)];
  return Object.fromEntries(
    filled.map(([, entry, text]) => {
      const item = items.find((one) => String(one.entryId) === entry);
      return [plain(item?.title ?? `entry ${entry}`), decodeURIComponent(text ?? '')];
    }),
  );
}

test('it holds what is still sold, as much of it as can be chosen, and says the rest', async () => {
  const drive = await secondWeek();
  await drive.open('2026-04-14 08:00');
  const mail = announced(drive, A);
  expect(mail).toContain('Ce qui n’y est plus : Crottin au-delà de 5 et Tomme');
  expect(mail).toContain('Ce qui s’épuise entre-temps n’y est plus rempli : relisez les quantités');
  const filled = filledIn(drive, linkIn(mail));
  expect(Object.entries(filled).map(([title, text]) => [title, plain(text)])).toEqual([
    ['Adresse e-mail', A],
    ['Prénom et nom', 'Anne'],
    ['Téléphone', '06 39 98 00 00'],
    ['Carottes – 2,20 €', '3 · 6,60 €'],
    ['Salade – 1,10 €', '2 · 2,20 €'],
    ['Crottin – 2,42 €', '5 · 12,10 €'],
  ]);
  const answers = Object.fromEntries(
    drive.form().items.flatMap(({ title }) => {
      const text = filled[plain(title)];
      return text === undefined ? [] : [[title, text]];
    }),
  );
  const sent = await drive.world.submit(drive.form().id, {
    answers,
    pageOpenedAt: drive.world.now(),
  });
  expect(sent).not.toHaveProperty('refused');
  expect(drive.row('Commandes', { Nom: 'Anne' }).Contenu).toBe('FB01 × 3, FB02 × 2, CR01 × 5');
  expect(await drive.failing()).toEqual([]);
});

test('where nothing of it is counted, nothing is said of what sells out', async () => {
  const drive = await secondWeek();
  drive.correct('Produits', { 'Réf.': 'CR01' }, { Stock: '' });
  drive.correct('Produits', { 'Réf.': 'FB01' }, { Stock: '' });
  await drive.open('2026-04-14 08:00');
  expect(linkIn(announced(drive, A))).toMatch(/viewform\?usp=pp_url&.*=anne%40exemple\.fr&/);
  expect(announced(drive, A)).not.toContain('s’épuise');
});

test('a basket of which nothing is left gets no link, and reads what is no longer there', async () => {
  const drive = await secondWeek();
  await drive.open('2026-04-14 08:00');
  const mail = announced(drive, B);
  expect(mail).toContain('Commander : ');
  expect(mail).not.toContain('Comme la dernière fois');
  expect(mail).toContain(
    'De votre dernière commande, rien n’est en vente cette fois : Tomme\n\nAu menu',
  );
});

test('who never ordered gets no link, and reads of nothing', async () => {
  const drive = await secondWeek();
  await drive.open('2026-04-14 08:00');
  const mail = announced(drive, 'new@exemple.fr');
  expect(mail).toContain('Commander : ');
  expect(mail).not.toMatch(/dernière|n’y est plus/);
});

test('where other sizes of it are sold, what is no longer there says its size', async () => {
  const drive = await secondWeek();
  drive.typeRows('Produits', [
    {
      ...{ 'Réf.': 'CR05', Producteur: 'Chèvrerie du Roc', Produit: 'Tomme', Contenu: '250' },
      ...{ Unité: 'g', 'Prix TTC': '5', 'TVA %': '5,5', Conditionnement: 'petite' },
    },
  ]);
  await drive.open('2026-04-14 08:00');
  const all = drive.mails().filter(({ subject }) => subject.includes('Commandes pour'));
  const mail = plain(all.filter(({ to }) => to === A).at(-1)?.body ?? '');
  expect(mail).toContain('Ce qui n’y est plus : Crottin au-delà de 5 et Tomme (500 g)');
});

test('a product that is sold in another way now is not what they had', async () => {
  const drive = await secondWeek();
  drive.correct('Produits', { 'Réf.': 'FB02' }, { Contenu: '500', Unité: 'g' });
  await drive.open('2026-04-14 08:00');
  expect(announced(drive, A)).toContain(
    'Ce qui n’y est plus : Salade, Crottin au-delà de 5 et Tomme',
  );
});

test('what its producer could not bring is in it', async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { CR01: 2, FB02: 1 });
  await drive.close('2026-04-09 22:00');
  await ask(drive, 'producerAbsent', { producer: 'Chèvrerie du Roc' });
  await drive.live('2026-04-11 13:00');
  await drive.open('2026-04-14 08:00');
  const filled = Object.entries(filledIn(drive, linkIn(announced(drive, A))));
  expect(filled.slice(3).map(([title, text]) => [title, plain(text)])).toEqual([
    ['Salade – 1,10 €', '1 · 1,10 €'],
    ['Crottin – 2,42 €', '2 · 4,84 €'],
  ]);
});

test('it holds what one accepts where a case is not full', async () => {
  const drive = await openedWith([], {}, (one) => {
    one.type('Produits', 0, one.sheet('Produits').lastColumn(), 'Colis');
    one.correct('Produits', { 'Réf.': 'CR01' }, { Colis: '6' });
  });
  const question = 'Si un colis n’est pas plein';
  await drive.order(A, { CR01: 5, FB02: 1 }, { byTitle: { [question]: 'ce qu’il faut' } });
  await drive.close('2026-04-09 22:00');
  await drive.live('2026-04-11 13:00');
  await drive.open('2026-04-14 08:00');
  const filled = filledIn(drive, linkIn(announced(drive, A)));
  expect(filled).toMatchObject({
    [question]: 'ce qu’il faut',
    'Crottin – 2,42 €': expect.any(String),
  });
});

test('an announcement that waits for the quota is told anew with its link when the sale moves', async () => {
  const drive = await opened();
  drive.typeRows(
    'Acheteurs',
    Array.from({ length: 110 }, (_, at) => ({
      'Adresse e-mail': `a${at}@exemple.fr`,
      Abonné: 'oui',
    })),
  );
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.live('2026-04-11 13:00');
  await drive.open('2026-04-14 08:00');
  const waiting = () =>
    drive
      .rows('Rappels')
      .filter((row) => row.Destinataire === A)
      .at(-1);
  expect(waiting()).toMatchObject({ État: 'en attente du quota' });
  await ask(drive, 'moveSale', { place: 'Salle des fêtes' });
  await drive.hourlyRun();
  expect(waiting()?.Texte).toMatch(/Comme la dernière fois\s: https.*Salle des fêtes/s);
});

test('killed at any call and run again, each is told once, with the link', async () => {
  const drive = await secondWeek();
  await drive.clock('2026-04-14 07:00');
  await drive.open();
  await drive.clock('2026-04-14 08:00');
  expect(drive.mails(A).at(-1)?.subject).not.toContain('sont ouvertes');
  expect(await everyDeath(drive, { command: 'everyHour', from: 'trigger' })).toEqual([]);
});
