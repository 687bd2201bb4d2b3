/** Who a mail says that it is from: one line, whatever stands in Réglages. */
import { A } from '../support/buyers';
import { opened } from '../support/market';

test.each([
  ['Drive\nBcc: mallory@exemple.fr', 'Drive Bcc: mallory@exemple.fr'],
  ['Drive du Bez\r\n\r\nBonjour', 'Drive du Bez Bonjour'],
  ['Drive\u2028du\tBez', 'Drive du Bez'],
  ['Drive \u202Ezeb', 'Drive zeb'],
])('a drive that is called %j signs in one line', async (typed, name) => {
  const drive = (await opened()).copy();
  drive.setting('Nom du drive', typed);
  await drive.order(A, { FB02: 1 });
  expect(drive.mails(A).map((mail) => mail.name)).toEqual([name]);
});
