/** A form of several pages (docs/rules.md C20, C21 and C23). */
import fc from 'fast-check';
import { pagesOf } from '../../../local/standin/forms/store/formPages';
import { A, B, held } from '../support/buyers';
import type { Drive } from '../support/drive';
import { madeOnce } from '../support/madeOnce';
import { opened, prepared } from '../support/market';
import { reachable } from '../support/outcome';
import { plain } from '../support/plain';
import { ask } from '../support/sums/money';

const PAGES = 'Pages du formulaire';

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
const market = (settings: Readonly<Record<string, string>>): Promise<Drive> =>
  madeOnce(`form pages ${JSON.stringify(settings)}`, async () => {
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

const byProducer = () => market({ [PAGES]: 'par producteur' });

const outline = (drive: Drive): string[] =>
  pagesOf(drive.form()).map(({ head, items }) =>
    plain(`${head?.title ?? ''}: ${items.map(({ title }) => title).join(' | ')}`),
  );
test('each producer has a page, and sizes stand one under the other', async () => {
  const drive = await byProducer();
  expect(outline(drive)).toEqual([
    ': Vous | Adresse e-mail | Prénom et nom | Téléphone',
    'Ferme du Bez: Carottes – 2,20 € | Salade – 1,10 €',
    'Chèvrerie du Roc: Crottin – 2,42 € | Tomme – 9,50 € | Bûche, 300 g – 7,00 € | Bûche, 600 g – 7,00 €',
    'Les Abeilles: Miel – 6,20 €',
    'Un mot pour nous ?: Commentaire',
  ]);
  expect(drive.form().progressBar).toBe(false);
});

test('pages by category join spellings, say whose each product is, and take in what is added', async () => {
  const drive = await market({ [PAGES]: 'par catégorie' });
  expect(outline(drive)).toEqual([
    ': Vous | Adresse e-mail | Prénom et nom | Téléphone',
    'Autres produits: Carottes – 2,20 € | Salade – 1,10 € | Crottin – 2,42 € | Tomme – 9,50 €',
    'Fromages: Bûche, 300 g – 7,00 € | Bûche, 600 g – 7,00 €',
    'Épicerie: Miel – 6,20 €',
    'Un mot pour nous ?: Commentaire',
  ]);
  expect(plain(drive.question('CR08').help)).toBe('Chèvrerie du Roc · 23,33 €/kg');
  drive.typeRows('Produits', [size('CR10', '150', '4,00', '')]);
  await ask(drive, 'addToSale', { ref: 'CR10' });
  expect(outline(drive)[2]).toBe(
    'Fromages: Bûche, 300 g – 7,00 € | Bûche – 4,00 € | Bûche, 600 g – 7,00 €',
  );
  await drive.order(A, { CR10: 2, AB01: 1 });
  expect(drive.table('Paniers', 'Réf.', 'Servi')).toEqual([
    ['AB01', 1],
    ['CR10', 2],
  ]);
});

test('a few products of two producers stay on one page, unless Réglages says otherwise', async () => {
  const pages = async (words: string) =>
    pagesOf((await opened(words ? { [PAGES]: words } : {})).form()).length;
  expect([await pages(''), await pages('par producteur')]).toEqual([1, 4]);
});

test('what Réglages says once a sale is prepared is for the next one: its links fill in its own form', async () => {
  const drive = await market({
    [PAGES]: 'par producteur',
    'Ouverture des commandes': '08/04/2026 08:00',
  });
  expect(drive.rows('Ventes')[0]?.État).toBe('en préparation');
  const before = outline(drive);
  drive.setting(PAGES, 'par catégorie');
  await drive.clock('2026-04-08 08:00');
  await drive.hourlyRun();
  expect(outline(drive)).toEqual(before);
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

test('a form that was begun is planned anew where Réglages changed meanwhile', async () => {
  const drive = await prepared({ [PAGES]: 'par producteur' });
  await drive.clock('2026-04-07 08:00');
  const { calls } = await drive.copy().press('openCycle');
  const page = calls.findIndex(({ service }) => service === 'PageBreakItem');
  await drive.press('openCycle', { fault: { call: page + 1, when: 'after' } });
  expect([...drive.world.forms.values()].map((form) => pagesOf(form).length)).toEqual([2]);
  drive.setting(PAGES, 'une seule');
  await drive.press('openCycle');
  expect(pagesOf(drive.form())).toHaveLength(1);
  expect(outline(drive)[0]).toContain(
    'Vous | Adresse e-mail | Prénom et nom | Téléphone | Ferme du Bez',
  );
  expect(reachable(drive)).toBe(true);
});

const REFS = ['FB01', 'FB02', 'CR01', 'CR02', 'CR08', 'CR09', 'AB01'];

test('the same orders through one page, by category or by producer give the same baskets', async () => {
  const forms = [
    await market({ [PAGES]: 'une seule' }),
    await market({ [PAGES]: 'par catégorie' }),
    await byProducer(),
  ].map((drive) => drive.saved());
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
      expect(ends[2]).toEqual(ends[0]);
    }),
    { numRuns: 6 },
  );
});
