/** How the command line writes to people. */

export const NBSP = '\u00a0';

export const quoted = (text: string): string => `«${NBSP}${text}${NBSP}»`;

/** « 1 réponse », « 2 réponses ». */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count}${NBSP}${count < 2 ? one : several}`;
