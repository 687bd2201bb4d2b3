import { opening } from '../../drafts';
import { asked, button, drafted, opened, openingPage, part, shown } from './support/openingPage';

const show = openingPage();

describe('what is still to be told', () => {
  const [first, second, third, fourth, ...others] = opening.products;
  const products = [
    { ...first, lacks: ['ingredients', 'allergens'], category: 'Œufs' },
    { ...second, lacks: ['allergens'] },
    { ...third, category: 'Legumes' },
    {
      ...fourth,
      category: 'Légumes',
      doubts: [
        { code: 'unfit', tab: 'products', row: 5, read: '<b>poivre</b>', detail: 'lait' },
        { code: 'unfit', detail: 'image', tab: 'products', row: 5, read: 'http://exemple.fr' },
      ],
    },
    ...others,
  ] as typeof opening.products;

  test('it is named where one opens, and the coordinator decides (docs/rules.md C15)', async () => {
    const script = drafted({ products }).on('openCycle', { value: opened });
    const page = await show(script);
    // The second is sold out: nobody orders it.
    await page.getByText('2 produits sont à compléter ou à vérifier').waitFor();
    await button(page, 'Voir').click();
    const said = page.locator('.telling');
    await said.getByText('c’est vous qui décidez').waitFor();
    const text = await shown(said);
    expect(text).toContain('Une catégorie, ou plusieurs ? Legumes, Légumes.');
    expect(text).toContain(
      'Ne disent ni ingrédients ni allergènes (1) : Œufs, boîte de 6 – 2,40 €',
    );
    expect(text).toContain('Pain d’épices – 6,00 € : « <b>poivre</b> »');
    expect(text).toContain('attendu : lait');
    expect(text).toContain('« http://exemple.fr » ne va pas ici ; attendu');
    expect(text).not.toContain('Poulet');
    await button(page, 'Préparer la vente').click();
    await page.getByText('La vente n° 4 est ouverte').first().waitFor();
  });

  test('of many it says how many, by category, and folds which', async () => {
    const many = Array.from({ length: 14 }, (_, nth) => ({
      ...{
        ...first,
        ref: `P${nth}`,
        label: `Plant ${nth}`,
        category: nth > 8 ? 'Bougies' : 'Plants',
      },
      lacks: ['ingredients', 'allergens'],
    })) as typeof opening.products;
    const script = drafted({ products: many });
    const page = await show(script);
    await button(page, 'Voir').click();
    const said = page.locator('.telling');
    await said.getByText('(14) : Plants (9) et Bougies (5)').waitFor();
    expect(await shown(said)).not.toContain('Plant 3');
    await said.getByText('Lesquels').click();
    await said.getByText('Plant 3').waitFor();
  });

  test('what is left out this time needs nothing', async () => {
    const script = drafted({ products }).on('openCycle', { value: opened });
    const page = await show(script);
    await part(page, 'Produits').click();
    const telling = page.locator('.telling');
    await telling.waitFor();
    await page.getByRole('checkbox', { name: /Œufs, boîte de 6/ }).uncheck();
    expect(await shown(telling)).not.toContain('Œufs');
    expect(await shown(telling)).toContain('Pain d’épices – 6,00 € : « <b>poivre</b> »');
    await page.getByRole('checkbox', { name: /Pain d’épices/ }).uncheck();
    await telling.waitFor({ state: 'detached' });
    await part(page, 'Dates et lieu').click();
    expect(await page.getByText('à compléter ou à vérifier').count()).toBe(0);
    await button(page, 'Préparer la vente').click();
    await page.getByText('La vente n° 4 est ouverte').first().waitFor();

    expect(asked(script, 'openCycle')).toMatchObject([{ leaveOut: ['L01', 'M02'] }]);
  });

  test('a drive that tells nothing of it is asked nothing', async () => {
    const page = await show(drafted());
    await part(page, 'Produits').click();
    await page.getByLabel('Chercher un produit ou un producteur').waitFor();
    expect(await page.locator('.telling').count()).toBe(0);
  });
});
