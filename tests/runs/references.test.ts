import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { play, tab } from './support/run';

const folder = mkdtempSync(join(tmpdir(), 'drive-references-'));
afterAll(() => rmSync(folder, { recursive: true }));

function dataOf(name: string, orders: readonly string[]): string {
  const data = join(folder, name);
  mkdirSync(data);
  const files = {
    'producteurs.csv': 'Producteur,E-mail\nFerme du Bez,bez@exemple.test\n',
    'produits.csv': [
      'Réf.,Producteur,Produit,Conditionnement,Contenu,Unité,Prix TTC',
      'E1,Ferme du Bez,Endive,,1,pièce,1',
      'É1,Ferme du Bez,Épeautre,,1,pièce,20',
      '001,Ferme du Bez,Ail,,1,pièce,300',
      '',
    ].join('\n'),
    'commandes.csv': ['Horodateur,Adresse e-mail,Nom,Réf.,Quantité', ...orders, ''].join('\n'),
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(data, file), text);
  return data;
}

test('a reference is sold as it is written: with its accent, with its zeros', async () => {
  const at = '07/04/2026 08:29:03,lou@exemple.test,Lou Favre';
  const run = await play(dataOf('written', [`${at},É1,1`, `${at},001,1`]), { triggers: true });
  expect(run.exitCode).toBe(0);
  expect(tab(run, 'Paniers').map((row) => `${row['Réf.']} ${row.Montant}`)).toEqual([
    'É1 20',
    '001 300',
  ]);
});

test('a file of orders with its headers alone is a sale that nobody ordered in', async () => {
  const run = await play(dataOf('empty', []), { triggers: true });
  expect(run.exitCode).toBe(0);
  expect(tab(run, 'Paniers')).toEqual([]);
});
