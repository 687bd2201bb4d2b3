const email = /[^\s@<>]{1,64}@[^\s@<>]{1,255}/g;
/** Eight digits or more, with what people put between them. */
const phone = /\+?\d(?:[ .\u00a0-]?\d){7,14}/g;

/** Words of a buyer for somebody who shall not know how to reach them. */
export const withoutContacts = (text: string): string =>
  text.replace(email, '…').replace(phone, '…');
