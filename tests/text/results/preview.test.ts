import {
  type OpeningDetails,
  type ProductChange,
  previewClosingText,
  previewOpeningText,
} from '../../../src/text/results/preview';
import { aSale, may, zone } from '../aSale';
import { expectGolden } from '../golden';

const { sale } = aSale('fr');
const opening = {
  number: 4,
  dates: sale,
  place: sale.place,
  products: 58,
  leftOut: 2,
  holiday: 'ascension',
  changes: [
    { kind: 'changed', ref: 'A1', title: 'Œufs de plein air', from: '2,40 €', to: '2,60 €' },
    { kind: 'new', ref: 'A2', title: 'Fraises gariguettes' },
    { kind: 'gone', ref: 'A3', title: 'Poireaux' },
  ],
} as const satisfies OpeningDetails;
const closing = {
  number: 4,
  closesAt: may(14, 22),
  isEarly: true,
  isLeftOpen: false,
  orders: 63,
  unread: 1,
};

test.each(['fr', 'en'] as const)('what opening and closing would do, in %s', (locale) => {
  const { holiday: _, ...quiet } = opening;
  const texts = [
    previewOpeningText(opening, { zone, locale }),
    previewOpeningText({ ...quiet, place: '', leftOut: 1, changes: [] }, { zone, locale }),
    previewOpeningText({ goesOn: 4 }, { zone, locale }),
    previewClosingText(closing, { zone, locale }),
    previewClosingText({ ...closing, isEarly: false, unread: 0 }, { zone, locale }),
  ].map(({ title, text }) => `${title}\n${text}\n\n`);
  expectGolden(`texts/previews.${locale}.txt`, texts.join(''));
});

test('a long list of changes ends with how many more there are', () => {
  const changes = Array.from(
    { length: 15 },
    (_, at): ProductChange => ({ kind: 'new', ref: `P${at}`, title: `Produit ${at}` }),
  );
  const lines = previewOpeningText({ ...opening, changes }, { zone, locale: 'fr' }).text.split(
    '\n',
  );
  expect(lines.filter((line) => line.startsWith('– '))).toHaveLength(12);
  expect(lines.at(-1)).toBe('… et 3 autres changements');
});
