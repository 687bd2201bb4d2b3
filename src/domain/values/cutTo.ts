/** At most so many UTF-16 units of a text, and no sign in halves. */
export const cutTo = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
