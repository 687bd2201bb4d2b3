/** Weights and quantities of a data folder, typed at the pick-up as hands do. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stop } from '../../local/cli/args';
import { plain } from '../stories/support/plain';
import { play, tab, temporary } from './support/run';

const files: Readonly<Record<string, string>> = {
  'producteurs.csv': 'Producteur,E-mail\nFerme du Bez,bez@exemple.test\n',
  'produits.csv': [
    'Réf.,Producteur,Produit,Conditionnement,Contenu,Unité,Prix TTC,"TVA %",Stock,Vente',
    'P01,Ferme du Bez,Poulet,pièce,"1,2",kg,10,"5,5",,poids',
    'H01,Ferme du Bez,Persil,botte,20,g,29,"5,5",,poids',
    'F01,Ferme du Bez,Carottes,botte,1,pièce,"2,20","5,5",,',
    '',
  ].join('\n'),
  'reglages.csv': 'Réglage,Valeur\nRetrait,11/04/2026 08:00-12:00\n',
  'commandes.csv': [
    'Horodateur,Adresse e-mail,Nom,Réf.,Quantité',
    '07/04/2026 08:29:03,lou@exemple.test,Lou,P01,2',
    '07/04/2026 08:29:03,lou@exemple.test,Lou,H01,1',
    '07/04/2026 09:00:00,max@exemple.test,Max,P01,1',
    '07/04/2026 09:00:00,max@exemple.test,Max,F01,2',
    '',
  ].join('\n'),
};

const typed = (...lines: string[]): string =>
  ['Panier,Réf.,Livré,Poids,Saisi le', ...lines, ''].join('\n');

async function run(until: Stop, deliveries: string, triggers = true) {
  const data = temporary();
  for (const [name, content] of Object.entries({ ...files, 'livraisons.csv': deliveries }))
    writeFileSync(join(data, name), content);
  const played = await play(data, { triggers, until });
  const told = JSON.parse(readFileSync(join(played.out, 'resume.json'), 'utf8'));
  return { ...played, told, said: played.said.map(plain) };
}

const all = typed(
  '1,P01,,"2,6",11/04/2026 08:10:00',
  '1,H01,,25,11/04/2026 08:11:00',
  '2,P01,,1 400 g,11/04/2026 08:12:00',
  '2,F01,1,,11/04/2026 08:12:00',
);

test('what is typed before the pick-up ends counts, and nothing waits', async () => {
  const { exitCode, said, told, ...played } = await run('retrait', all);
  expect([exitCode, said, told.aPeser]).toEqual([0, [], 0]);
  const lines = tab({ exitCode, said, ...played }, 'Paniers');
  expect(lines.map((row) => [row['Réf.'], row['Poids livré'], row.Montant])).toEqual([
    ['P01', '2.6', '26'],
    ['H01', '25', '0.73'],
    ['P01', '1400', '14'],
    ['F01', '', '2.2'],
  ]);
  expect(told.montantCents).toBe(4293);
});

test('nothing is typed where the run ends at closing', async () => {
  const { told } = await run('closes', all);
  expect([told.aPeser, told.montantCents]).toEqual([3, 2400 + 58 + 1200 + 440]);
});

test('without triggers the accounts are the same', async () => {
  const [with_, without] = [await run('comptes', all), await run('comptes', all, false)];
  expect([with_.exitCode, without.exitCode]).toEqual([0, 0]);
  expect(without.told.montantCents).toBe(with_.told.montantCents);
  const told = ({ told: { reversements } }: typeof with_) => reversements;
  expect(told(without)).toEqual(told(with_));
});

test('what cannot be is told with file, line and column, or asked about', async () => {
  const { exitCode, said, told } = await run(
    'retrait',
    typed(
      '1,P01,,0,11/04/2026 08:10:00',
      '1,H01,,-1,11/04/2026 08:10:00',
      '2,P01,,"345,000",11/04/2026 08:10:00',
      '2,F01,3,,11/04/2026 08:10:00',
      '7,P01,,"1,2",11/04/2026 08:10:00',
      '2,F01,,"1,2",hier',
      '2,F01,1,,20/04/2026 08:00:00',
    ),
  );
  expect([exitCode, told.aPeser]).toEqual([0, 4]);
  expect(told.montantCents).toBe(2400 + 58 + 1200 + 440);
  expect(said.filter((line) => line.startsWith('livraisons'))).toEqual([
    'livraisons.csv, ligne 7, colonne « Saisi le » : « hier » n’est pas une date ; attendu : une date comme 07/04/2026 08:29:03',
    expect.stringMatching(
      /^livraisons.csv, ligne 3, colonne « Poids » : « -1 » est refusé par la cellule ; attendu : Un nombre seul/,
    ),
    'livraisons.csv, ligne 6, colonne « Panier » : « 7, P01 » n’est pas une ligne de Paniers : laissée de côté ; attendu : un panier de cette vente et une référence qu’il contient',
    'livraisons.csv, ligne 8, colonne « Saisi le » : « 20/04/2026 08:00 » vient après la fin du déroulement : ligne laissée de côté',
  ]);
  const asked = said.filter(
    (line) => /[Pp]oids|Livré/.test(line) && !line.startsWith('livraisons'),
  );
  expect(asked).toHaveLength(3);
  expect(said.join('\n')).not.toMatch(/nombre de pièces|formule/);
});
