import { readFileSync } from 'node:fs';
import { frenchIn, sourcesIn } from '../support/french';

/** Where French is at home; of the tabs their headers and the words to choose from alone. */
const homes = ['src/text/', 'src/tabs/'];

/** What readers look for in lists, statements and notes that people hand in: nobody reads it. */
const readers = [
  'src/domain/values/fold.ts',
  'src/formats/decodeText.ts',
  'src/formats/transferOrder.ts',
  'src/import/listColumns.ts',
  'src/domain/catalogue/kinds/containers.ts',
  'src/import/goods.ts',
  'src/domain/catalogue/kinds/likelyPrices.ts',
  'src/import/line.ts',
  'src/import/packWords.ts',
  'src/import/price.ts',
  'src/statements/entries/entry.ts',
  'src/statements/entries/kind.ts',
  'src/statements/match/numbers.ts',
  'src/statements/match/payerNames.ts',
  'src/statements/read/days.ts',
  'src/statements/read/readStatement.ts',
];

/** A sentence, and no header or word to choose from, has a mark, or more words than any of these. */
const isSentence = (french: string): boolean =>
  /[.:;…«»“”]/.test(french.replace(/^Réf\.|^N°/, '')) || french.split(/\s+/).length > 5;

/** Names that are French by chance: of typefaces, and of a line that documents keep for good. */
const names = ['sidebar/dialogs/panel/poster/measure.ts', 'src/domain/accounting/wanted.ts'];

const isHeldTo = (path: string): boolean =>
  !readers.includes(path) && !names.includes(path) && !homes.some((home) => path.startsWith(home));

const frenchOf = (path: string): string[] => frenchIn(path, readFileSync(path, 'utf8'));

test('what people read in French stands in src/text, and nowhere else', () => {
  const sources = sourcesIn('src', 'sidebar').filter(isHeldTo);

  expect(sources.length).toBeGreaterThan(500);
  expect(sources.flatMap(frenchOf)).toEqual([]);
});

/** What people type, and what the form of sites and lists holds: words that are looked for. */
const readersOfCells = [
  'src/tabs/engine/cellKinds.ts',
  'src/tabs/engine/clock.ts',
  'src/tabs/readCatalogue.ts',
  'src/tabs/telling/allergens.ts',
  'src/tabs/vatRegimes.ts',
];

test('a tab says headers and words to choose from: its sentences stand in src/text', () => {
  const tabs = sourcesIn('src/tabs').filter((path) => !readersOfCells.includes(path));
  const french = tabs.flatMap(frenchOf);

  expect(french.length).toBeGreaterThan(250);
  expect(french.filter((line) => isSentence(line.replace(/^.*?:\d+: /, '')))).toEqual([]);
});

test('no file is let off that has no French', () => {
  expect(
    [...readers, ...readersOfCells, ...names].filter((path) => frenchOf(path).length === 0),
  ).toEqual([]);
});

/** Our sentences on this machine, and what Google itself says and how its sheets write. */
const localHomes = [
  'local/text/',
  'local/standin/base/googleTexts.ts',
  'local/standin/sheets/cellText/localeRules.ts',
];

test('what people read on this machine stands in local/text, and Google’s words in one file', () => {
  const sources = sourcesIn('local').filter(
    (path) => !localHomes.some((home) => path.startsWith(home)),
  );

  expect(sources.length).toBeGreaterThan(100);
  expect(sources.flatMap(frenchOf)).toEqual([]);
});

/** Pairs of both languages, and the script that writes a page of the documentation, which is French. */
const aroundHomes = ['live/words.ts', 'scripts/base/words.mjs', 'scripts/reference-page.mjs'];

test('what scripts and the live check say in French stands in one file each', () => {
  const sources = sourcesIn('live', 'scripts').filter((path) => !aroundHomes.includes(path));

  expect(sources.length).toBeGreaterThan(35);
  expect(sources.flatMap(frenchOf)).toEqual([]);
});
