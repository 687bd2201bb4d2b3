import { readInputFolder } from '../../../../local/cli/input/inputFolder';
import { problemLine } from '../../../../local/text/problemLine';
import { folderOf, goodFiles, plain } from '../helpers';

const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0))));

function reading(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = folderOf({ ...goodFiles, ...files });
  const { problems, unusable, tables } = readInputFolder(folder, { ordersNeeded: true });
  const lines = problems.map((problem) => plain(problemLine(problem)).replace(folder, 'DOSSIER'));
  return { lines, unusable, tables };
}

test('a plain folder is read without a word', () => {
  const { lines, unusable, tables } = reading({});
  expect(lines).toEqual([]);
  expect(unusable).toBe(false);
  expect(tables.products?.rows).toHaveLength(2);
});

test('a byte order mark is no part of the first header', () => {
  const { lines, tables } = reading({
    'producteurs.csv': `\ufeff${goodFiles['producteurs.csv']}`,
  });
  expect(lines).toEqual([]);
  expect(tables.producers?.headers).toEqual(['Producteur', 'E-mail']);
});

test('Windows-1252 with semicolons, as Excel saves it, is read and said', () => {
  const text = 'Producteur;E-mail;Téléphone\nChèvrerie du Roc;roc@exemple.test;06\n';
  const { lines, tables, unusable } = reading({ 'producteurs.csv': windows1252(text) });
  expect(lines).toEqual([
    'producteurs.csv : encodage Windows-1252 reconnu et lu ; attendu : UTF-8',
    'producteurs.csv : colonnes séparées par des points-virgules, lues ainsi ; attendu : des virgules',
  ]);
  expect(unusable).toBe(false);
  expect(tables.producers?.rows[0]?.cells).toEqual(['Chèvrerie du Roc', 'roc@exemple.test', '06']);
});

test.each<[string, Record<string, string>, string[]]>([
  [
    'an empty file',
    { 'produits.csv': '' },
    ['produits.csv : le fichier est vide ; attendu : une ligne d’en-têtes puis des lignes'],
  ],
  [
    'a file of blank lines',
    { 'produits.csv': '\n ,\n\n' },
    ['produits.csv : le fichier est vide ; attendu : une ligne d’en-têtes puis des lignes'],
  ],
  [
    'headers alone',
    { 'producteurs.csv': 'Producteur,E-mail\n' },
    ['producteurs.csv : aucune ligne sous les en-têtes'],
  ],
  [
    'a missing column',
    { 'commandes.csv': 'Horodateur,Adresse e-mail,Nom,Réf.\n07/04/2026,a@b.fr,A,X\n' },
    [
      'commandes.csv, ligne 1, colonne « Quantité » : la colonne manque ; attendu : les en-têtes « Horodateur », « Adresse e-mail », « Réf. », « Quantité »',
    ],
  ],
])('%s makes the input unusable', (_, files, expected) => {
  const { lines, unusable } = reading(files);
  expect(lines).toEqual(expected);
  expect(unusable).toBe(true);
});

test('a file that is not there is named', () => {
  const { 'commandes.csv': _, ...others } = goodFiles;
  const folder = folderOf(others);
  const { problems, unusable } = readInputFolder(folder, { ordersNeeded: true });
  expect(problems.map((problem) => plain(problemLine(problem)))).toEqual([
    `commandes.csv : le fichier manque dans « ${folder} »`,
  ]);
  expect(unusable).toBe(true);
});

test('a folder that is not there is one line', () => {
  const { problems, unusable } = readInputFolder('/nulle/part', { ordersNeeded: true });
  expect(problems.map((problem) => plain(problemLine(problem)))).toEqual([
    '/nulle/part : n’est pas un dossier que l’on peut lire',
  ]);
  expect(unusable).toBe(true);
});

test('an unknown file, a repeated header and a row that is too wide are said; the rest is read', () => {
  const { lines, unusable, tables } = reading({
    'recettes.csv': 'a,b\n',
    'producteurs.csv': [
      'Producteur,E-mail,E-mail',
      '"Ferme',
      'du Bez",bez@exemple.test',
      '',
      'Moulin,moulin@exemple.test,,3,50',
      'Verger,verger@exemple.test',
    ].join('\r\n'),
  });
  expect(lines).toEqual([
    'recettes.csv : fichier inconnu, laissé de côté ; attendu : reglages.csv, producteurs.csv, produits.csv, frais.csv, acheteurs.csv, mandats.csv, commandes.csv, livraisons.csv, evenements.csv, banque.csv',
    'producteurs.csv, ligne 5 : « 3, 50 » dépasse les en-têtes (5 cellules) : ligne laissée de côté ; attendu : 3 cellules, une virgule entre guillemets comme « "3,50" »',
    'producteurs.csv, ligne 1, colonne « E-mail » : la colonne est là deux fois : la première est lue',
  ]);
  expect(unusable).toBe(false);
  expect(tables.producers?.rows.map(({ line }) => line)).toEqual([2, 6]);
});

test('a quote that is never closed is said', () => {
  const { lines } = reading({ 'producteurs.csv': 'Producteur,E-mail\n"Bez,bez@exemple.test\n' });
  expect(lines).toEqual([
    'producteurs.csv, ligne 2 : un guillemet n’est pas refermé ou est mal placé ; attendu : des guillemets droits doublés à l’intérieur d’une cellule',
  ]);
});
