/** Google's refusals as a French spreadsheet says them; a validation's own message stays. */
const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/coordinates of the range are outside|exceeds grid limits/, 'La feuille s’arrête avant.'],
  [/remove all the sheets/, 'Un classeur garde au moins un onglet visible.'],
  [/hide all the sheets/, 'Un classeur garde au moins un onglet visible.'],
  [/protected cell or object/, 'Cette partie est protégée : demandez à qui l’a protégée.'],
  [
    /delete all the (rows|columns)|all non-frozen/,
    'Une feuille garde au moins une ligne et une colonne.',
  ],
  [/Sheet name cannot be empty/, 'Un onglet a besoin d’un nom.'],
  [/Sheet name cannot exceed/, 'Ce nom d’onglet est trop long : 100 caractères au plus.'],
  [/already exists/, 'Un autre onglet porte déjà ce nom.'],
  [/50000 characters/, 'Ce texte est trop long : 50 000 caractères au plus dans une cellule.'],
  [/10000000 cells/, 'Ce classeur deviendrait trop grand.'],
  [/violates the data validation/, 'Cette cellule n’accepte pas cette valeur.'],
];

export function inPlainFrench(message: string): string {
  const known = FRENCH.find(([pattern]) => pattern.test(message));
  if (!known && message.startsWith('API call failed')) return 'Cela n’a pas pu être fait.';
  return known ? known[1].replace(/ ([:;!?»])/g, '\u00a0$1') : message;
}
