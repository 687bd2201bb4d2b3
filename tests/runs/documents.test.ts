/** Documents of a data folder: numbered where they say all that they must, else refused one by one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headline } from '../../local/cli/outputs/summary';
import { plain } from '../stories/support/plain';
import { play, tab, temporary } from './support/run';

const files: Readonly<Record<string, string>> = {
  'producteurs.csv':
    'Producteur,E-mail\nFerme du Bez,bez@exemple.test\nPoules de Saoû,saou@exemple.test\n',
  'produits.csv': [
    'Réf.,Producteur,Produit,Conditionnement,Contenu,Unité,Prix TTC,"TVA %",Stock,Vente',
    'F01,Ferme du Bez,Carottes,botte,1,pièce,"2,20","5,5",,',
    'P01,Poules de Saoû,Poulet,pièce,"1,2",kg,10,"5,5",,poids',
    'P02,Poules de Saoû,Œufs,boîte,6,pièce,"2,50","5,5",,',
    '',
  ].join('\n'),
  'reglages.csv': 'Réglage,Valeur\nRetrait,11/04/2026 08:00-12:00\nMode,mandat\n',
  'commandes.csv': [
    'Horodateur,Adresse e-mail,Nom,Réf.,Quantité',
    '07/04/2026 08:29:03,lou@exemple.test,Lou,F01,2',
    '07/04/2026 08:29:03,lou@exemple.test,Lou,P01,1',
    '07/04/2026 09:00:00,max@exemple.test,Max,F01,1',
    '07/04/2026 09:00:00,max@exemple.test,Max,P02,1',
    '',
  ].join('\n'),
};

async function run(more: Readonly<Record<string, string>> = {}) {
  const data = temporary();
  for (const [name, content] of Object.entries({ ...files, ...more }))
    writeFileSync(join(data, name), content);
  const played = await play(data, { triggers: true, until: 'comptes' });
  const told = JSON.parse(readFileSync(join(played.out, 'resume.json'), 'utf8'));
  return { ...played, told, said: played.said.map(plain) };
}

const carrots = { vendeur: 'Ferme du Bez', acheteur: 'Lou', paniers: [1], montantCents: 440 };

test('without who sells and a mandate no document has a number, and each is told with why', async () => {
  const { exitCode, told, said, summary } = await run();
  expect([exitCode, told.documents]).toEqual([0, { numerotes: 0, refuses: 3, attendent: 1 }]);
  const manque = [
    'un mandat en cours ce jour-là',
    'l’adresse du vendeur',
    'le SIREN ou SIRET du vendeur',
  ];
  expect(told.documentsRefuses).toHaveLength(3);
  expect(told.documentsRefuses[0]).toEqual({ ...carrots, manque });
  expect(said.filter((line) => line.startsWith('document sans numéro'))).toContain(
    `document sans numéro : Ferme du Bez, pour Lou, 4,40 € : il manque ${manque.join(', ')}.`,
  );
  expect(plain(headline(summary as never, undefined))).toBe(
    '2 paniers, 21,10 €, 1 problème, 4 documents sans numéro',
  );
});

test('what a data folder says of one producer numbers that one’s documents alone', async () => {
  const { told, said } = await run({
    'producteurs.csv': [
      'Producteur,E-mail,SIRET,Adresse',
      'Ferme du Bez,bez@exemple.test,732 829 320 00074,"Le Bez, 26400 Crest"',
      'Poules de Saoû,saou@exemple.test,732 829 320 00075,"Saoû"',
      '',
    ].join('\n'),
    'mandats.csv': 'Producteur,Depuis\nFerme du Bez,01/01/2026\nPoules de Saoû,01/01/2026\n',
  });
  expect(told.documents).toEqual({ numerotes: 2, refuses: 1, attendent: 1 });
  expect(told.documentsRefuses).toEqual([
    {
      ...{ vendeur: 'Poules de Saoû', acheteur: 'Max', paniers: [2], montantCents: 250 },
      manque: ['un SIREN ou SIRET juste du vendeur (celui qui est écrit est faux)'],
    },
  ]);
  expect(said.join('\n')).toContain('732 829 320 00075');
});

test('by what came in, a sale that brought nothing is not settled, and says so', async () => {
  const { exitCode, told, said, out } = await run({
    'reglages.csv': `${files['reglages.csv']}Paiements,oui\n`,
  });
  expect(exitCode).toBe(0);
  expect(said.join('\n')).toContain('Rien n’est encore reçu pour la vente 1');
  expect(readFileSync(join(out, 'onglets', 'Ventes.csv'), 'utf8')).not.toContain('comptes faits');
  const owed = told.reversements as Record<string, number | string>[];
  expect(
    owed.map((one) => [one.producteur, one.nonPayeCents, one.attendPeseeCents, one.aPayerCents]),
  ).toEqual([
    ['Ferme du Bez', 220, 440, 0],
    ['Poules de Saoû', 250, 1200, 0],
  ]);
  expect(owed.map((one) => one.etat)).toEqual(['pas encore sûr', 'pas encore sûr']);
});

test('by what is due, what the file asks for stands as in Reversements', async () => {
  const { told, ...played } = await run({
    'reglages.csv': `${files['reglages.csv']}IBAN d'encaissement,DE89370400440532013000\n`,
    'producteurs.csv':
      'Producteur,E-mail,IBAN\nFerme du Bez,bez@exemple.test,BE72 0000 0000 1616\nPoules de Saoû,saou@exemple.test,\n',
  });
  const tabs = tab({ ...played }, 'Reversements').map((row) => [
    ...[row.Producteur, row.État, Number(row['Pas encore sûr'] || 0) * 100],
  ]);
  const owed = told.reversements as Record<string, number | string>[];
  expect(owed.map((one) => [one.producteur, one.etat, one.attendPeseeCents])).toEqual(tabs);
  expect(tabs).toEqual([
    ['Ferme du Bez', 'virement demandé', 0],
    ['Poules de Saoû', 'IBAN manquant', 1200],
  ]);
  expect(owed.map((one) => [one.aPayerCents, one.virementCents])).toEqual([
    [660, 660],
    [250, 0],
  ]);
  expect(told.CtrlSum).toBe('6.60');
});
