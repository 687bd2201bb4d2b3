import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Excel from '@cj-tech-master/excelts';
import { importList } from '../../../local/cli/importList';
import { folderOf, goodFiles, plain, temporaryFolder } from './helpers';

const program = 'build/local/lists.js';

interface Line {
  readonly ligne: number;
  readonly texte: string;
  readonly decision: string;
  readonly feuille?: string;
  readonly raison?: string;
  readonly produit?: {
    readonly producteur?: string;
    readonly produit?: string;
    readonly prixCents?: number;
  };
}

async function imported(bytes: string | Uint8Array, data?: string) {
  const out = temporaryFolder();
  const file = join(out, 'liste');
  writeFileSync(file, bytes);
  const said: string[] = [];
  const told = await importList({
    ...{ file, out, program, say: (line) => said.push(line) },
    ...(data === undefined ? {} : { data }),
  });
  const lines: Line[] = told ? JSON.parse(readFileSync(join(out, 'import.json'), 'utf8')) : [];
  return { told: plain(told ?? ''), said, lines };
}

const short = ({ ligne, decision, produit, raison = '' }: Line): string =>
  [
    ligne,
    decision,
    produit?.producteur ?? '',
    produit?.produit ?? '',
    produit?.prixCents ?? '',
    raison,
  ]
    .join(' ')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();

const list =
  'Bonjour,\n\nFerme du Bez\nPérsil, la botte 1,30 €\nCarottes, botte : 2,40 €\nŒufs x6 2 €/6 HT\n';

test('a list is read beside what a data folder knows, line by line', async () => {
  const data = folderOf(goodFiles);
  const { told, lines } = await imported(list, data);
  expect(lines.map(short)).toEqual([
    '1 titre    texte',
    '3 titre    producteur',
    '4 pris Ferme du Bez Pérsil 130',
    '5 doute Ferme du Bez Carottes 240 prix 2,40 € au lieu de 2,20 €',
    expect.stringMatching(/^6 doute Ferme du Bez Œufs {2}Prix TTC : /),
  ]);
  expect(lines.map(({ texte }) => texte)).toEqual(list.split('\n').filter(Boolean));
  expect(told).toBe(
    'import.json : 1 pris, 2 en doute, 0 refusés, 2 titres ou textes ; 33 % des produits pris d’emblée',
  );
});

test.each([
  ['UTF-8 with its mark', Buffer.from(`\ufeff${list}`)],
  ['UTF-16', Buffer.from(`\ufeff${list}`, 'utf16le')],
  ['Windows-1252', Buffer.from(list.replace('Œ', '\u008c').replace(/€/g, '\u0080'), 'latin1')],
])('a file in %s gives the same', async (_, bytes) => {
  const { lines } = await imported(bytes);
  expect(lines.map(short).slice(2, 4)).toEqual([
    '4 pris Ferme du Bez Pérsil 130',
    '5 pris Ferme du Bez Carottes 240',
  ]);
});

test('every sheet of a workbook that is shown is read, and a sheet may bear a producer’s name', async () => {
  const workbook = new Excel.Workbook();
  const first = workbook.addWorksheet('Ferme du Bez');
  first.addRow(['Produit', 'Unité', 'Prix']);
  first.addRow(['Poireaux', 'botte', 3.1]);
  first.addRow(['Courges', 'kg', { formula: 'C2*2', result: 6.2 }]);
  first.addRow(['Navets', 'kg', { formula: 'C9', result: { error: '#REF!' } }]);
  first.addRow(['Panais', new Date('2026-02-01T00:00:00Z'), 2]);
  const second = workbook.addWorksheet('Avril');
  second.addRow(['Ail, 500 g', 4.2]);
  workbook.addWorksheet('Brouillon', { state: 'hidden' }).addRow(['Thym', 1]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const { lines } = await imported(bytes, folderOf(goodFiles));
  expect(lines.map((line) => `${line.feuille}: ${short(line)}`)).toEqual([
    'Ferme du Bez: 1 titre    en-tête',
    'Ferme du Bez: 2 pris Ferme du Bez Poireaux 310 déjà dans Produits, sans changement',
    'Ferme du Bez: 3 pris Ferme du Bez Courges 620',
    expect.stringMatching(/: 4 doute Ferme du Bez Navets .*#REF!/),
    expect.stringMatching(/: 5 doute Ferme du Bez Panais .*01\/02\/2026/),
    expect.stringMatching(/^Avril: 1 refus/),
  ]);
});

test('what is no list that can be read is said in a line', async () => {
  const { said, lines } = await imported(Buffer.from('PK\u0003\u0004 no workbook'));
  expect([said.length, lines]).toEqual([1, []]);
  const out = temporaryFolder();
  const told: string[] = [];
  const none = join(out, 'none.csv');
  expect(
    await importList({ file: none, out, program, say: (line) => told.push(line) }),
  ).toBeUndefined();
  expect(plain(told[0] ?? '')).toBe(`${none} ne se lit pas : il n’y a rien de ce nom`);
});

test('a data folder without products is read as one, and told in words', async () => {
  const data = folderOf({ 'producteurs.csv': 'Producteur,E-mail\nFerme du Bez,bez@exemple.fr\n' });
  const { said, lines } = await imported('Ferme du Bez\nPersil, la botte 1,30 €\n', data);
  expect(said.map(plain)).toEqual([`${data} : pas de produits.csv, la liste est lue sans lui`]);
  expect(lines.map(({ decision }) => decision)).toEqual(['titre', 'pris']);
});
