/** A sale that changes as it goes on, played from a file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain } from '../stories/support/plain';
import { play, tab, temporary } from './support/run';

const files: Readonly<Record<string, string>> = {
  'producteurs.csv':
    'Producteur,E-mail\nFerme du Bez,bez@exemple.test\nChèvrerie du Roc,roc@exemple.test\n',
  'produits.csv': [
    'Réf.,Producteur,Produit,Conditionnement,Contenu,Unité,Prix TTC,"TVA %",Stock',
    'F01,Ferme du Bez,Carottes,botte,1,pièce,"2,20","5,5",3',
    'F02,Ferme du Bez,Sirop,bouteille,50,cl,"6,00","5,5",0',
    'C01,Chèvrerie du Roc,Crottin,pièce,1,pièce,"2,42","5,5",20',
    '',
  ].join('\n'),
  'reglages.csv':
    'Réglage,Valeur\nOuverture des commandes,07/04/2026 08:00\nFermeture des commandes,09/04/2026 22:00\nRetrait,11/04/2026 08:00-12:00\nLieu de retrait,Mairie\n',
  'commandes.csv': [
    'Horodateur,Adresse e-mail,Nom,Réf.,Quantité',
    '07/04/2026 08:29:03,lou@exemple.test,Lou,C01,2',
    '07/04/2026 12:00:00,max@exemple.test,Max,F02,1',
    '09/04/2026 23:00:00,zoe@exemple.test,Zoé,F01,1',
    '',
  ].join('\n'),
};

const run = (...events: string[]) => runWith(files, events);

async function runWith(those: typeof files, events: readonly string[]) {
  const data = temporary();
  const told = ['Quand,Quoi,Qui,Réf.,Quantité,Valeur', ...events, ''].join('\n');
  for (const [name, content] of Object.entries({ ...those, 'evenements.csv': told }))
    writeFileSync(join(data, name), content);
  const played = await play(data, { triggers: true });
  return { ...played, said: played.said.map(plain) };
}

test('each happens at its hour, and the sale closes when it says so by then', async () => {
  const played = await run(
    '07/04/2026 10:00:00,ajouter-produit,,F02,4,',
    '07/04/2026 10:05:00,stock,,F01,8,',
    '07/04/2026 10:10:00,commande-bureau,Lucie Roux,F01,5,06 12 34 56 78',
    '07/04/2026 10:10:00,commande-bureau,Lucie Roux,C01,1,06 12 34 56 78',
    '08/04/2026 09:00:00,deplacer-cloture,,,,10/04/2026 20:00',
    '08/04/2026 10:00:00,absent,Chèvrerie du Roc,,,',
  );
  expect(played.said).toEqual([]);
  expect(played.exitCode).toBe(0);
  const lines = tab(played, 'Paniers').map((row) => [row.Nom, row['Réf.'], row.Servi]);
  expect(lines).toEqual([
    ['Lou', 'C01', '0'],
    ['Lucie Roux', 'F01', '5'],
    ['Lucie Roux', 'C01', '0'],
    ['Max', 'F02', '1'],
    ['Zoé', 'F01', '1'],
  ]);
  expect(tab(played, 'Ventes')[0]?.Fermeture).toBe('2026-04-10T20:00:00');
});

test('reopened, it closes again; what cannot be is refused with its line', async () => {
  const played = await run(
    '07/04/2026 07:00:00,stock,,F01,8,',
    '07/04/2026 09:00:00,deplacer-cloture,,,,07/04/2026 08:30',
    '07/04/2026 09:00:00,danser,,,,',
    '07/04/2026 09:00:00,stock,,F99,8,',
    '07/04/2026 09:00:00,stock,,F01,beaucoup,',
    '09/04/2026 22:30:00,rouvrir,,,,10/04/2026 20:00',
    '10/04/2026 21:00:00,rouvrir,,,,12/04/2026 20:00',
  );
  expect(played.exitCode).toBe(0);
  const said = played.said.filter((line) => line.startsWith('evenements.csv'));
  expect(
    said.map((line) => /^evenements\.csv, ligne (\d+)/.exec(line)?.[1] ?? line).sort(),
  ).toEqual(['2', '3', '4', '5', '6', '8']);
  expect(said.join()).toContain('n’est pas un événement connu');
  expect(tab(played, 'Ventes')[0]).toMatchObject({
    État: 'commandes closes',
    Fermeture: '2026-04-10T20:00:00',
  });
  expect(tab(played, 'Paniers').map((row) => row.Nom)).toContain('Zoé');
});

test('a sale that is called off ends there', async () => {
  const played = await run('08/04/2026 09:00:00,annuler-vente,,,,La salle est fermée.');
  expect(played.exitCode).toBe(0);
  expect(tab(played, 'Ventes')[0]?.État).toBe('annulée');
  expect(tab(played, 'Paniers')).toEqual([]);
});

/** Orders of the next sale, while the pick-up of the first one is still to come. */
const overlapping: Readonly<Record<string, string>> = {
  ...files,
  'commandes.csv': [
    'Horodateur,Adresse e-mail,Nom,Réf.,Quantité',
    '07/04/2026 08:29:03,lou@exemple.test,Lou,C01,2',
    '10/04/2026 09:00:00,max@exemple.test,Max,C01,5',
    '13/04/2026 09:00:00,lou@exemple.test,Lou,F01,1',
    '',
  ].join('\n'),
};

test('the next sale opens before the pick-up where the data say so (docs/rules.md S3)', async () => {
  const next = '09/04/2026 22:30:00,ouvrir-suivante,,,,';
  const played = await runWith(overlapping, [
    `${next}11/04/2026 10:00`,
    `${next}16/04/2026 22:00`,
    '10/04/2026 10:00:00,stock,,C01,6,',
  ]);
  expect(played.exitCode).toBe(0);
  const [first, ...others] = played.said;
  expect(others).toEqual([]);
  expect(first).toMatch(/^evenements\.csv, ligne 2.*Deux ventes se suivent de trop près/);
  expect(tab(played, 'Produits en vente').find((row) => row['Réf.'] === 'C01')?.Stock).toBe('6');
  const held = (title: string) =>
    tab(played, title).map((row) => [row.Panier, row.Nom, row['Réf.'], row.Servi]);
  expect([held('Paniers 1'), held('Paniers')]).toEqual([
    [['1', 'Lou', 'C01', '2']],
    [
      ['1', 'Max', 'C01', '5'],
      ['2', 'Lou', 'F01', '1'],
    ],
  ]);
  expect(tab(played, 'Ventes').map((row) => [row.Vente, row.État])).toEqual([
    ['1', 'retrait fait'],
    ['2', 'commandes closes'],
  ]);
});
