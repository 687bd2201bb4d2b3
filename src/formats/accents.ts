/** Letters without their accents: « é » is « e », « ç » is « c ». */
export const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
