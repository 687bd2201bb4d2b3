import { LABEL_SHEETS, type LabelSheet, placeOf } from '../../../src/domain/baskets/labelSheet';
import { cents } from '../../../src/domain/values/money';
import { type DayChoices, dayPage } from '../../../src/printing/day/dayPages';
import type { DayDetails } from '../../../src/text/pages/panel/dayDetails';
import { cutTexts, type PdfPage, printer, signs, textIn } from '../../support/pdf/readPdf';
import { MORNING } from '../../text/mails/aMorning';
import { aDay, BASKETS, basket, line, PRODUCTS, product } from './aDay';

const whole = (pages: readonly PdfPage[]): string =>
  pages
    .map(({ texts }) => texts.map(({ text }) => text).join(' '))
    .join(' ')
    .replace(/\s+/g, ' ');

const printed = printer();

const part = async (details: DayDetails, choices: Partial<DayChoices>): Promise<PdfPage[]> => {
  const pages = await printed(dayPage(details, choices));
  expect(pages.flatMap((page) => cutTexts(page))).toEqual([]);
  return pages;
};

const times = (text: string, wanted: string): number => text.split(wanted).length - 1;

test('the till and the sign-off name each basket once, the till with the sum of all', async () => {
  const details = aDay(PRODUCTS, BASKETS);
  for (const one of ['till', 'signOff'] as const) {
    const pages = await part(details, { part: one });
    const numbers = pages
      .flatMap(({ texts }) => texts)
      .flatMap(({ text, size }) =>
        size > 14.5 && size < 15.5 && /^\d+$/.test(text) ? [Number(text)] : [],
      );
    expect(numbers.sort((a, b) => a - b)).toEqual(BASKETS.map(({ basket: number }) => number));
    // The headers stand above the rows on every page.
    for (const page of pages) expect(times(whole([page]), 'Nom')).toBe(1);
    expect(whole(pages)).toContain(`page ${pages.length} / ${pages.length}`);
  }
});

test('a till sums what stands in the baskets, and says where it is an estimate', async () => {
  const firm = aDay(
    [product(0)],
    [
      basket(1, [line('P0', 2)]),
      basket(2, [line('P0', 3)], { payment: 'toPay', left: cents(660) }),
    ],
  );
  expect(whole(await part(firm, { part: 'till' }))).toMatch(/Total 11,00 € 6,60 €/);
  const [first, ...others] = firm.baskets;
  const about = {
    ...firm,
    baskets: [{ ...first, estimated: true } as DayDetails['baskets'][number], ...others],
  };
  expect(whole(await part(about, { part: 'till' }))).toMatch(
    /Total, dont 1 panier à peser environ 11,00 €/,
  );
});

test('a producer of twenty products has one page; portions are counted by size', async () => {
  const products = Array.from({ length: 20 }, (_, nth) =>
    product(nth, { producer: 'Ferme du Bez', title: `Légume de saison ${nth}` }),
  );
  const loose = product(20, {
    producer: 'Ferme du Bez',
    sale: 'loose',
    title: 'Pommes de terre',
    content: { dimension: 'mass', amount: 500 },
  });
  const lines = products.map(({ ref }) => line(ref, 2));
  const sizes = [2000, 2000, 2000, 2000, 1500, 1500];
  const baskets = sizes.map((grams, nth) => basket(nth + 1, [...lines, line('P20', grams)]));
  const pages = await part(
    aDay(
      [...products.slice(0, 19), loose],
      baskets.map((one) => ({ ...one, lines: one.lines.filter(({ ref }) => ref !== 'P19') })),
    ),
    { part: 'picking' },
  );
  expect(pages).toHaveLength(1);
  expect(whole(pages)).toContain('4 × 2 kg, 2 × 1,5 kg');
  expect(whole(pages)).toContain('11 kg');
  expect(whole(pages)).toContain('12 × 500 g');
});

test('whole cases stand beside what a producer brings', async () => {
  const sack = product(1, {
    ...{ sale: 'loose', packaging: 'vrac', title: 'Farine', cases: { size: 25_000, atLeast: 1 } },
    content: { dimension: 'mass', amount: 5000 },
  });
  const jars = product(0, { cases: { size: 12, atLeast: 1 } });
  const baskets = [
    basket(1, [line('P0', 20), line('P1', 15_000)]),
    basket(2, [line('P0', 4), line('P1', 10_000)]),
  ];
  for (const one of ['picking', 'byProduct'] as const) {
    const pages = whole(await part(aDay([jars, sack], baskets), { part: one }));
    expect(pages).toContain('24 × 500 g (2 colis de 12)');
    expect(pages).toContain('1 × 15 kg, 1 × 10 kg (1 colis de 25 kg)');
  }
});

test('200 baskets of one product, and a drive of one producer', async () => {
  const baskets = Array.from({ length: 200 }, (_, nth) => basket(nth + 1, [line('P0', 1)]));
  const pages = await part(aDay([product(0)], baskets), { part: 'byProduct' });
  const told = signs(whole(pages));
  for (const { basket: number } of baskets) expect(told).toContain(`${number}:1`);
  expect(whole(await part(aDay([product(0)], baskets), { part: 'picking' }))).toContain(
    '200 × 500 g',
  );
});

test('200 portions by size: all in the picking list, which says what they come to', async () => {
  const loose = product(0, {
    ...{ sale: 'loose', packaging: 'vrac', title: 'Pommes de terre' },
    content: { dimension: 'mass', amount: 500 },
  });
  const baskets = Array.from({ length: 200 }, (_, nth) =>
    basket(nth + 1, [line('P0', nth < 120 ? 2000 : 1500)]),
  );
  const picking = whole(await part(aDay([loose], baskets), { part: 'picking' }));
  expect(picking).toContain('120 × 2 kg, 80 × 1,5 kg');
  expect(picking).toContain('360 kg');
  expect(picking).toContain('200 paniers');
  const places = whole(await part(aDay([loose], baskets), { part: 'byProduct' }));
  expect(times(places, ': 2 kg')).toBe(120);
  expect(times(places, ': 1,5 kg')).toBe(80);
});

test('200 to weigh have a line each, with the headers on each page', async () => {
  const chicken = product(0, {
    ...{ sale: 'weight', packaging: 'pièce', title: 'Poulet fermier' },
    content: { dimension: 'mass', amount: 1800 },
  });
  const baskets = Array.from({ length: 200 }, (_, nth) =>
    basket(nth + 1, [line('P0', 1, { awaits: true })]),
  );
  const pages = await part(aDay([chicken], baskets), { part: 'weighing' });
  expect(times(whole(pages), '1 pièce, environ 1,8 kg')).toBe(200);
  expect(whole(pages)).toContain('200 lignes');
  for (const page of pages) expect(times(whole([page]), 'Poids (g)')).toBe(1);
});

test('the weighing sheet has a line for each thing to weigh, and the day has none where nothing is', async () => {
  const details = aDay(PRODUCTS, BASKETS);
  const waiting = BASKETS.flatMap(({ lines }) => lines.filter(({ awaits }) => awaits)).length;
  const pages = await part(details, { part: 'weighing' });
  expect(times(whole(pages), 'environ')).toBe(waiting);
  const firm = aDay([product(0)], [basket(1, [line('P0', 1)])]);
  expect(dayPage(firm)).not.toContain('À peser');
  expect(dayPage(firm, { part: 'weighing' })).toContain('Rien n’est à peser.');
});

test('who is on duty, and what they must know; one alone is told', async () => {
  const { pickupStart: from, pickupEnd: until } = aDay([], []).sale;
  const duties = [{ name: 'Luc Roche', role: 'Caisse', from, until }];
  const told = whole(await part(aDay(PRODUCTS, BASKETS, { duties }), { part: 'notices' }));
  expect(told).toMatch(/Luc Roche Caisse 8 h – 12 h/);
  const empty = [...duties, { name: '', role: 'Accueil', from, until }];
  const half = whole(await part(aDay(PRODUCTS, BASKETS, { duties: empty }), { part: 'notices' }));
  expect(half).toMatch(/personne Accueil 8 h – 12 h/);
  expect(half).toContain('Une seule personne est inscrite');
  expect(told).toContain('Une seule personne est inscrite');
  expect(told).toContain('Apportez vos sacs.');
  expect(whole(await part(aDay(PRODUCTS, BASKETS, { duties: [] }), { part: 'notices' }))).toContain(
    'Personne n’est inscrit',
  );
});

const MM = 72 / 25.4;

test.each(Object.entries(LABEL_SHEETS))(
  '%s labels a sheet: a basket a label, nothing over its edge',
  async (_, sheet: LabelSheet) => {
    const long = 'Anne-Charlotte de Montgolfier-Beauregard et sa petite famille'.slice(0, 60);
    const baskets = [...BASKETS.slice(0, 9), basket(1000, [line('P0', 1)], { name: long })];
    const pages = await part(aDay(PRODUCTS, baskets), {
      part: 'labels',
      labels: sheet,
      firstLabel: 3,
    });
    const aSheet = sheet.columns * sheet.rows;
    expect(pages).toHaveLength(Math.ceil((baskets.length + 2) / aSheet));
    for (const [nth, { basket: number, name }] of baskets.entries()) {
      const page = pages[Math.floor((nth + 2) / aSheet)] as PdfPage;
      const { left, top } = placeOf(sheet, (nth + 2) % aSheet);
      const box = {
        left: left * MM,
        right: (left + sheet.width) * MM,
        top: page.height - top * MM,
        bottom: page.height - (top + sheet.height) * MM,
      };
      expect(textIn(page, box)).toMatch(new RegExp(`^${number}${signs(name)}`));
      expect(cutTexts(page, box)).toEqual([]);
    }
  },
);

test('the drive’s logo stands at the head of each part', () => {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const html = dayPage(aDay(PRODUCTS, BASKETS, { logo: { width: 1, height: 1, png } }));
  // Of eight parts, slips and labels are cut out.
  expect(times(html, `src="data:image/png;base64,${png}"`)).toBe(6);
});

test('the morning is one page: who came, what was missing, the money, the hours', async () => {
  const pages = await part(aDay(PRODUCTS, BASKETS, { morning: MORNING }), { part: 'morning' });
  expect(pages).toHaveLength(1);
  const told = whole(pages);
  for (const one of [
    '61 paniers remis sur 64',
    'panier 7, Élise Marchal, 25,00 € : gardé',
    'Œufs, boîte de 6 : 9 au lieu de 12',
    'espèces : 640,00 € (31 fois)',
    '640,00 € notés, 638,00 € comptés, écart −2,00 €',
    '9,5 h en tout',
  ])
    expect(signs(told)).toContain(signs(one));
});
