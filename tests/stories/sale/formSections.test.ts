/** What stands together in the form (docs/rules.md C20 and O27). */
import fc from 'fast-check';
import { A, B, held } from '../support/buyers';
import type { Drive } from '../support/drive';
import { madeOnce } from '../support/madeOnce';
import { prepared } from '../support/market';
import { reachable } from '../support/outcome';
import { plain } from '../support/plain';
import { ask } from '../support/sums/money';

const size = (
  ref: string,
  content: string,
  price: string,
  packaging: string,
  category = 'Fromages',
) => ({
  Conditionnement: packaging,
  ...{ 'Réf.': ref, Producteur: 'Chèvrerie du Roc', Catégorie: category, Produit: 'Bûche' },
  ...{ Contenu: content, Unité: 'g', 'Prix TTC': price, 'TVA %': '5,5' },
});

/** Three producers, and a range whose sizes are typed apart, two of them at one price. */
const market = (settings: Readonly<Record<string, string>> = {}): Promise<Drive> =>
  madeOnce(`form sections ${JSON.stringify(settings)}`, async () => {
    const drive = await prepared(settings);
    drive.typeRows('Producteurs', [{ Producteur: 'Les Abeilles', 'E-mail': 'ab@exemple.fr' }]);
    drive.typeRows('Produits', [
      size('CR09', '600', '7,00', 'pièce'),
      {
        ...{ 'Réf.': 'AB01', Producteur: 'Les Abeilles', Produit: 'Miel', Catégorie: 'Épicerie' },
        ...{ Contenu: '500', Unité: 'g', 'Prix TTC': '6,20', 'TVA %': '5,5', Stock: '5' },
      },
      size('CR08', '300', '7,00', '1 pièce', 'fromages'),
    ]);
    await drive.open('2026-04-07 08:00');
    return drive.trim();
  });

const outline = ({ items }: ReturnType<Drive['form']>): string[] =>
  items.map(({ type, title }) => (type === 'LIST' ? '' : '# ') + plain(title));

test('each producer has a heading, sizes stand one under the other, and what is added takes its place', async () => {
  const drive = await market();
  const salads = ['# Ferme du Bez', 'Carottes – 2,20 €', 'Salade – 1,10 €'];
  const cheeses = ['# Chèvrerie du Roc', 'Crottin – 2,42 €', 'Tomme – 9,50 €'];
  expect(outline(drive.form()).slice(4)).toEqual([
    ...[...salads, ...cheeses, 'Bûche, 300 g – 7,00 €', 'Bûche, 600 g – 7,00 €'],
    ...['# Les Abeilles', 'Miel – 6,20 €', '# Un mot pour nous ?', '# Commentaire'],
  ]);
  drive.typeRows('Produits', [size('CR10', '150', '4,00', '')]);
  await ask(drive, 'addToSale', { ref: 'CR10' });
  expect(outline(drive.form()).slice(10, 13)).toEqual([
    ...['Bûche, 300 g – 7,00 €', 'Bûche – 4,00 €', 'Bûche, 600 g – 7,00 €'],
  ]);
  await drive.order(A, { CR10: 2, AB01: 1 });
  expect(drive.table('Paniers', 'Réf.', 'Servi')).toEqual([
    ['AB01', 1],
    ['CR10', 2],
  ]);
});

test('what Réglages says once a sale is prepared is for the next one: its links fill in its own form', async () => {
  const drive = await market({ 'Ouverture des commandes': '08/04/2026 08:00' });
  expect(drive.rows('Ventes')[0]?.État).toBe('en préparation');
  const choices = drive.question('CR08').choices;
  drive.setting('Quantité proposée au plus', '3');
  await drive.clock('2026-04-08 08:00');
  await drive.hourlyRun();
  expect([choices.length, drive.question('CR08').choices]).toEqual([12, choices]);
  expect(reachable(drive)).toBe(true);
  await drive.order(A, { CR08: 1, AB01: 2 });
  expect(drive.table('Paniers', 'Réf.', 'Servi')).toEqual([
    ['CR08', 1],
    ['AB01', 2],
  ]);
});

test('a stock that is raised once a sale is prepared does not keep it shut', async () => {
  const drive = await prepared({ 'Ouverture des commandes': '08/04/2026 08:00' });
  drive.typeRows('Produits', [
    { ...size('CR08', '300', '7,00', 'petite'), Stock: '1' },
    { ...size('CR09', '600', '7,00', 'grande'), Stock: '1' },
  ]);
  await drive.open('2026-04-07 08:00');
  drive.correct('Produits en vente', { 'Réf.': 'CR09' }, { Stock: '5' });
  await drive.clock('2026-04-08 08:00');
  await drive.hourlyRun();
  expect(drive.rows('Ventes')[0]?.État).toBe('commandes ouvertes');
  expect(reachable(drive)).toBe(true);
});

const REFS = ['FB01', 'FB02', 'CR01', 'CR02', 'CR08', 'CR09', 'AB01'];

/** Each producer on a page of its own, and whoever made it put the last one first. */
function withPages(drive: Drive): Drive {
  const { items } = drive.form();
  for (const item of items) if (item.type === 'SECTION_HEADER') item.type = 'PAGE_BREAK';
  items.splice(4, 0, ...items.splice(11, 2));
  return drive;
}

test('the same orders through a form that an earlier version gave pages give the same baskets', async () => {
  const forms = [await market(), withPages(await market())].map((drive) => drive.saved());
  const order = fc.record({
    who: fc.constantFrom(A, B),
    quantities: fc.dictionary(fc.constantFrom(...REFS), fc.integer({ min: 1, max: 3 }), {
      minKeys: 1,
    }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(order, { minLength: 2, maxLength: 4 }), async (orders) => {
      const ends = await Promise.all(
        forms.map(async (form) => {
          const drive = form();
          for (const { who, quantities } of orders) await drive.order(who, quantities);
          return [held(drive), drive.table('Commandes', 'N°', 'Adresse e-mail', 'État', 'Montant')];
        }),
      );
      expect(ends[1]).toEqual(ends[0]);
    }),
    { numRuns: 6 },
  );
});
