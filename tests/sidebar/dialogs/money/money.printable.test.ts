import { matrixPage } from '../../../../sidebar/dialogs/money/money/printable';
import { buyerAccount } from '../../../../src/text/pages/money/buyerAccount';
import { moneyPage } from '../../../../src/text/pages/money/moneyPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { cutTexts, printer, signs } from '../../../support/pdf/readPdf';

const words = wordsIn(moneyPage, 'fr');
const more = wordsIn(buyerAccount, 'fr');

/** So many producers with long names, each in every one of 64 baskets with 1 234,56 €. */
const view = (producers: number): Parameters<typeof matrixPage>[0] => ({
  drive: 'Drive du Bez',
  zone: 'Europe/Paris',
  opensAt: 0,
  language: 'fr',
  sale: 3,
  payouts: [],
  basis: 'due',
  collected: { collected: 0, fees: 0, shares: [] } as never,
  drives: {} as never,
  parts: Array.from({ length: 64 * producers }, (_, nth) => ({
    basket: 1 + (nth % 64),
    party: `Groupement agricole de la Gervanne n°${Math.floor(nth / 64)}`,
    cents: 123_456,
  })),
});

const printed = printer();

test.each([1, 5, 6, 20])(
  '« Producteurs par panier » of 64 baskets and %i producers is cut nowhere',
  async (producers) => {
    const pages = await printed(matrixPage(view(producers), words, more));
    expect(pages.flatMap((page) => cutTexts(page))).toEqual([]);
    const texts = pages.flatMap((page) => page.texts.map(({ text }) => signs(text)));
    const tables = Math.ceil(producers / 5);
    for (let basket = 1; basket <= 64; basket++)
      expect(texts.filter((text) => text === String(basket))).toHaveLength(tables);
    const amounts = texts.filter((text) => text === '1234,56€').length;
    // The sum of one producer is a row's sum as well.
    expect(amounts).toBe(64 * producers + (producers === 1 ? 64 : 0));
    const heads = pages.map(({ texts: own }) => own.filter(({ text }) => text === 'Panier').length);
    expect(heads).toEqual(pages.map(() => 1));
  },
);
