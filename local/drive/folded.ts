/** « Épuisé » as « Epuise ». */
export const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** References as the drive compares them: case and outer spaces do not count, accents do. */
export const refKey = (ref: string): string => ref.normalize('NFC').trim().toLowerCase();

/** Without accents, case or spaces at the ends: how headers and labels are compared. */
export function folded(text: string): string {
  return unaccented(text)
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase();
}
