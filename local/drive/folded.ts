/** « Épuisé » as « Epuise ». */
export const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Without accents, case or spaces at the ends: how headers and labels are compared. */
export function folded(text: string): string {
  return unaccented(text)
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase();
}
