import { frenchIn } from '../support/french';

test.each([
  ["const a = 'Réf.';", 1],
  ["const a = 'Une vente';", 1],
  [['const a = `$', '{b} de l’eau`;'].join(''), 1],
  ["const a = 'Lire la suite';", 1],
  ["const a = 'Aucun mail dans la boite';", 1],
  ['const a = `là`;', 1],
  ['const a = <p>Bonjour à tous</p>;', 1],
  ['const a = <p>Rien sur cette page</p>;', 1],
  ['const a = /à/;', 1],
  ["// une phrase française\nconst a = 'basket';", 0],
  ["const a = 'the drive’s own baskets';", 0],
  ["const a = 'a week-end in the sun';", 0],
  ["import { vente } from './vente';", 0],
  ["type A = 'vente';", 0],
  ['const a = `<p class="retrait">`;', 0],
])('it finds French in literals alone: %s', (source, count) => {
  expect(frenchIn('a.tsx', source)).toHaveLength(count);
});

test.each([
  'Annuler',
  'Merci !',
  'Erreur inconnue',
  'Il reste 3 pains',
  'Montant restant : 3 €',
  'Total restant',
  'Tout effacer',
  'Bon de livraison',
  'Livraison',
  'Il manque deux cagettes',
  'Chargement en cours',
  "D'abord le pain",
  'Prix\u00a0: 3',
])('it knows the words of a button or a label: « %s »', (words) => {
  expect(frenchIn('a.ts', `const a = ${JSON.stringify(words)};`)).toHaveLength(1);
});

test.each(['en-GB', 'retrait', '/fichier/exemple', 'Cancel', 'On sale', '3\u00a0€', 'FR76 3000'])(
  'what code says to code, and English, is none: « %s »',
  (words) => expect(frenchIn('a.ts', `const a = ${JSON.stringify(words)};`)).toEqual([]),
);
