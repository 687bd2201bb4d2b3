import { dayPage } from '../../../src/printing/day/dayPages';
import type { DayBasket, DayDetails, DayProduct } from '../../../src/text/pages/panel/dayDetails';
import { quantity } from '../../../src/text/values/quantities';
import { cutTexts, printer, signs, textIn } from '../../support/pdf/readPdf';
import { type Slip, slipsOn } from '../../support/pdf/slips';
import { aDay, BASKETS, basket, HUGE, line, PRODUCTS, product } from './aDay';

const printed = printer();

const slipsOf = async (details: DayDetails, slipsAPage: 2 | 4): Promise<Slip[]> =>
  slipsOn(await printed(dayPage(details, { part: 'slips', slipsAPage })));

/** What a slip must say of its basket, sign by sign. */
function missingOn(
  { page, box }: Slip,
  { name, comment, lines }: DayBasket,
  products: readonly DayProduct[],
): string[] {
  const found = textIn(page, box);
  const goods = lines.flatMap(({ ref, quantity: count }) => {
    const one = products.find((other) => other.ref === ref) as DayProduct;
    return [`${quantity(one, count, 'fr')} ${one.title}`];
  });
  return [name, comment, ...goods].filter((text) => !found.includes(signs(text)));
}

function expectWhole(details: DayDetails, slips: readonly Slip[]): void {
  const numbers = slips.map(({ number }) => number).sort((a, b) => a - b);
  expect(numbers).toEqual(details.baskets.map((one) => one.basket));
  for (const slip of slips) {
    const of = details.baskets.find((one) => one.basket === slip.number) as DayBasket;
    expect(missingOn(slip, of, details.products)).toEqual([]);
    expect(cutTexts(slip.page, slip.box)).toEqual([]);
    expect(slip.box.bottom).toBeGreaterThan(0);
    expect(slip.box.top).toBeLessThan(slip.page.height);
  }
}

test.each([
  [4, 24],
  [2, 32],
] as const)(
  '64 baskets, %i a page: each once, whole, on no more than %i pages',
  async (aPage, pages) => {
    const details = aDay(PRODUCTS, BASKETS);
    const slips = await slipsOf(details, aPage);
    expectWhole(details, slips);
    expect(new Set(slips.map(({ page }) => page)).size).toBeLessThanOrEqual(pages);
  },
);

test.each([2, 4] as const)('what is large stays whole, %i a page', async (aPage) => {
  const name = 'Anne-Charlotte de Montgolfier-Beauregard et sa petite famille';
  const comment = `Allergique aux noix.\n${'Je passe vers dix heures, avec le vélo. '.repeat(49)}`
    .slice(0, 2000)
    .trim();
  const details = aDay(PRODUCTS, [
    basket(1, BASKETS[0]?.lines ?? []),
    HUGE,
    basket(66, HUGE.lines.slice(0, 2), { name: name.slice(0, 60) }),
    basket(67, HUGE.lines.slice(3, 9), { comment }),
    basket(68, [line('P0', 200)]),
  ]);
  expectWhole(details, await slipsOf(details, aPage));
});

test('a basket of 80 lines with a comment of 2 000 signs takes sheets that say how many they are', async () => {
  const comment = 'Je passe vers dix heures, avec le vélo. '.repeat(50).trim();
  const slips = await slipsOf(aDay(PRODUCTS, [{ ...HUGE, comment }]), 4);
  expect(slips.map(({ number }) => number)).toEqual([65, 65]);
  const told = slips.map(({ page, box }) => textIn(page, box));
  expect(told.map((text) => /(?:suite,)?feuille\dsur\d/.exec(text)?.[0])).toEqual([
    'feuille1sur2',
    'suite,feuille2sur2',
  ]);
  expect(told[0]).toContain(signs(comment));
  for (const { title } of PRODUCTS)
    expect(told.filter((text) => text.includes(signs(title))).length).toBeGreaterThan(0);
  for (const { page, box } of slips) expect(cutTexts(page, box)).toEqual([]);
});

test('a comment of many short lines is read whole, and no slip is longer than a page', async () => {
  const comment = Array.from({ length: 200 }, (_, nth) => `mot ${nth}`).join('\n');
  const details = aDay(PRODUCTS, [
    { ...HUGE, comment },
    basket(66, HUGE.lines.slice(0, 9), { comment }),
    basket(67, HUGE.lines.slice(0, 2), { comment: 'Bonjour '.repeat(1200) }),
  ]);
  const slips = await slipsOf(details, 4);
  const told = new Map<number, string>();
  for (const { number, page, box } of slips) {
    told.set(number, (told.get(number) ?? '') + textIn(page, box));
    expect(cutTexts(page, box)).toEqual([]);
    expect(box.bottom).toBeGreaterThan(0);
  }
  expect(told.get(67)?.match(/Bonjour/g)).toHaveLength(1200);
  for (const { basket: number, lines } of details.baskets.slice(0, 2)) {
    for (let nth = 0; nth < 200; nth++) expect(told.get(number)).toContain(`mot${nth}`);
    for (const { ref } of lines)
      expect(told.get(number)).toContain(
        signs(PRODUCTS.find((one) => one.ref === ref)?.title ?? ''),
      );
  }
});

test('200 portions of one product: a slip each, whole, and together what the product says', async () => {
  const loose = product(0, {
    ...{ sale: 'loose', packaging: 'vrac', title: 'Pommes de terre' },
    content: { dimension: 'mass', amount: 500 },
  });
  const baskets = Array.from({ length: 200 }, (_, nth) =>
    basket(nth + 1, [line('P0', nth < 120 ? 2000 : 1500)]),
  );
  const details = aDay([loose], baskets);
  const slips = await slipsOf(details, 4);
  expectWhole(details, slips);
  expect(new Set(slips.map(({ page }) => page)).size).toBe(50);
});

test('what waits for the scales says « après la pesée », with a line for the weight', async () => {
  const details = aDay(
    [
      product(0, {
        sale: 'weight',
        packaging: 'pièce',
        content: { dimension: 'mass', amount: 1800 },
      }),
    ],
    [basket(1, [line('P0', 1, { awaits: true })]), basket(2, [line('P0', 1, { grams: 1720 })])],
  );
  const [waiting, weighed] = (await slipsOf(details, 4)).map(({ page, box }) => textIn(page, box));
  expect(waiting).toContain('aprèslapesée');
  expect(waiting).toContain('environ2,20€');
  expect(waiting).toContain('Poids(g)');
  expect(weighed).toContain('1pièce,1,72kg');
  expect(weighed).not.toMatch(/Poids|environ/);
});

test('what people wrote is words, whatever signs they used', async () => {
  const [slip] = await slipsOf(
    aDay(PRODUCTS, [
      basket(1, [line('P0', 1)], { name: '<b>"Zoé"</b> & Cie', comment: '</style><script>x' }),
    ]),
    4,
  );
  const told = slip ? textIn(slip.page, slip.box) : '';
  expect(told).toContain('<b>"Zoé"</b>&Cie');
  expect(told).toContain('</style><script>x');
});
