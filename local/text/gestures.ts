/** What a sheet refuses to whoever works in it by hand. */

export const nothingToUndo = 'Il n’y a rien à annuler.';
export const nothingToRedo = 'Il n’y a rien à rétablir.';
export const keptByDrive =
  'Cette partie est tenue par le drive : ce que vous y écrivez peut être remplacé. Modifier quand même ?';
export const tabGone = 'Cet onglet n’existe plus.';
export const changedSince =
  'Le classeur a changé depuis : cette modification ne peut plus être annulée.';
export const rewrittenSince = (cell: string, title: string): string =>
  `La cellule ${cell} de « ${title} » a été réécrite depuis : votre saisie ne peut plus être annulée.`;
export const endOfSheet = 'La feuille s’arrête avant.';
export const lastVisibleTab = 'Un classeur garde au moins un onglet visible.';
export const protectedPart = 'Cette partie est protégée : demandez à qui l’a protégée.';
export const lastRowOrColumn = 'Une feuille garde au moins une ligne et une colonne.';
export const tabNeedsName = 'Un onglet a besoin d’un nom.';
export const tabNameTooLong = 'Ce nom d’onglet est trop long : 100 caractères au plus.';
export const tabNameTaken = 'Un autre onglet porte déjà ce nom.';
export const cellTextTooLong =
  'Ce texte est trop long : 50 000 caractères au plus dans une cellule.';
export const workbookTooLarge = 'Ce classeur deviendrait trop grand.';
export const valueRefused = 'Cette cellule n’accepte pas cette valeur.';
export const notDone = 'Cela n’a pas pu être fait.';
