/** How French is set: spaces that do not break, marks, numbers of things. */

export const NBSP = '\u00a0';

export const quoted = (text: string): string => `«${NBSP}${text}${NBSP}»`;

/** « 9 835 »: thousands apart, by the narrow space that French sets there. */
const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u202f');

/** « 1 réponse », « 2 réponses ». */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${grouped(count)}${NBSP}${count < 2 ? one : several}`;

/** « 1 626,00 € ». */
export const euros = (cents: number): string =>
  `${grouped(Math.trunc(cents / 100))},${String(cents % 100).padStart(2, '0')}${NBSP}€`;

/** What stands from 0x80 to 0x9F; Node's own decoder leaves control characters there. */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** No line breaks before a colon or a question mark. */
export const spaced = (text: string): string => text.replace(/ ([:;!?»])/g, '\u00a0$1');

/** « what : why », with a space that does not break before the colon. */
export const saidOf = (what: string, why: string): string => `${what}${NBSP}: ${why}`;
