const word = /[^\s<>]+/g;
/** Eight digits or more, with what people put between them. */
const phone = /\+?\d(?:[ .\u00a0-]?\d){7,14}/g;

const isAddress = (said: string): boolean => {
  const at = said.indexOf('@');
  return at > 0 && at < said.length - 1;
};

/** Words of a buyer for somebody who shall not know how to reach them. */
export const withoutContacts = (text: string): string =>
  text.replace(word, (said) => (isAddress(said) ? '…' : said)).replace(phone, '…');
