import { LABEL_SHEETS } from '../../../src/domain/baskets/labelSheet';
import { cents } from '../../../src/domain/values/money';
import { DAY_PARTS, dayPage } from '../../../src/printing/day/dayPages';
import { picture } from '../../sidebar/pictures';
import { type OwnPages, openBrowser } from '../../support/browser';
import { MORNING } from '../../text/mails/aMorning';
import { aDay, basket, line, product } from './aDay';

let browser: OwnPages;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const MASS = 'mass' as const;
const products = [
  product(0, {
    producer: 'Ferme des Ormes',
    title: 'Œufs de plein air',
    packaging: 'boîte de 6',
    content: { dimension: 'piece', amount: 6 },
  }),
  product(1, {
    producer: 'Ferme des Ormes',
    title: 'Poulet fermier',
    packaging: 'pièce',
    sale: 'weight',
    content: { dimension: MASS, amount: 1800 },
  }),
  product(2, {
    producer: 'Maraîchage des Îles',
    title: 'Pommes de terre',
    packaging: 'vrac',
    sale: 'loose',
    content: { dimension: MASS, amount: 500 },
  }),
  product(3, {
    producer: 'Maraîchage des Îles',
    title: 'Carottes',
    packaging: 'botte',
    content: { dimension: 'piece', amount: 1 },
  }),
  product(4, {
    producer: 'Le Rucher du Vercors',
    title: 'Miel de lavande',
    packaging: 'pot de 500 g',
  }),
];

const day = aDay(
  products,
  [
    basket(1, [line('P0', 1), line('P2', 2000), line('P3', 2)], {
      name: 'Anne Roche',
      amount: cents(1480),
    }),
    basket(2, [line('P1', 1, { awaits: true }), line('P2', 1500), line('P4', 1)], {
      name: 'Bruno Favre',
      comment: 'Allergique aux noix. Je passe vers 11 h.',
      amount: cents(3320),
      payment: 'toPay',
      left: cents(3320),
    }),
    basket(3, [line('P2', 2000), line('P4', 2)], { name: 'Claire Aubert', amount: cents(2270) }),
    basket(4, [line('P0', 2), line('P1', 2, { awaits: true })], {
      name: 'Denis Oriol',
      amount: cents(5240),
    }),
    basket(5, [line('P3', 3), line('P2', 1500)], {
      name: 'Élodie Mercier',
      amount: cents(1130),
      payment: 'toPay',
      left: cents(1130),
    }),
    basket(6, [line('P0', 1), line('P4', 1)], { name: 'Fanny Gilles', amount: cents(1190) }),
  ],
  {
    morning: MORNING,
    duties: ['Luc Roche', 'Marie Favre'].map((name, nth) => ({
      name,
      role: nth ? 'Accueil' : 'Caisse',
      from: aDay([], []).sale.pickupStart,
      until: aDay([], []).sale.pickupEnd,
    })),
  },
);

/** A4 at 96 dots an inch. */
const SHEET = { width: 794, height: 620 };

test.each(DAY_PARTS)(
  '« %s » stands on the sheet, and nothing leaves it at the right',
  async (part) => {
    const page = await browser.newPage({ viewport: SHEET });
    await page.setContent(dayPage(day, { part, labels: LABEL_SHEETS[8] }));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(SHEET.width);
    if (part === 'morning') await picture(page, 'bilan-de-la-matinee');
    await page.close();
  },
);
