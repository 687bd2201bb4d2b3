import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../src/import/listFile';

const SELLERS = [
  'Ferme des Hirondelles',
  'Chèvrerie de Combe Noire',
  'Les Jardins du Roubion',
  'Fournil du Grand Tilleul',
  'Rucher de Miélandre',
  'Domaine de la Bâtie Neuve',
  'Pépinière des Trois Sources',
];
const known = {
  producers: { headers: ['Producteur'], rows: SELLERS.map((name) => [name]) },
  products: null,
};

/** The lines of a file of the corpus that a person would ask about. */
const trapsIn = (file: string): string[] =>
  readFileSync(join(__dirname, 'corpus', file), 'utf8')
    .split('\n')
    .flatMap((line) => (line.endsWith(' ==> ?') ? [line.slice(0, -' ==> ?'.length)] : []));

const lists: readonly (readonly [file: string, above: string])[] = [
  ['pieges-mail.txt', 'Ferme des Hirondelles'],
  ['pieges-divers.txt', 'Ferme des Hirondelles'],
  ['pieges-tableau.csv', 'Producteur;Produit;Conditionnement;Prix;Stock'],
  ['pieges-unite.csv', 'Produit;Prix;Unité\nFerme des Hirondelles;;'],
];

const traps = lists.flatMap(([file, above]) => trapsIn(file).map((line) => [line, above] as const));

test('there are as many traps as it says', () => {
  expect(traps.length).toBeGreaterThanOrEqual(120);
});

test.each(traps)('« %s » waits for people by itself, whatever stands beside it', (line, above) => {
  const [told] = readText(`${above}\n${line}`, known).slice(-1);
  expect(told).toMatchObject({ texte: line });
  expect(told?.decision).toMatch(/doute|refus/);
  expect(told?.raison).not.toBe('');
});
