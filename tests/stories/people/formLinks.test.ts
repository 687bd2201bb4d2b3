/** What somebody can do who holds a link that is not theirs (docs/security.md). */
import { A, B, held } from '../support/buyers';
import { sendShown } from '../support/filledLink';
import { opened } from '../support/market';
import { plain } from '../support/plain';

test('an order under another’s address is told to that address, and stands under it', async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 1 }, { name: 'Anne' });
  await drive.order(A, { FB02: 3 }, { name: 'Quelqu’un' });
  expect(drive.mails(A)).toHaveLength(2);
  expect(plain(drive.lastMail(A))).toMatch(/3 pièces/);
  expect(held(drive).map(([, , ref, asked]) => [ref, asked])).toEqual([['FB02', 3]]);
  expect(drive.table('Commandes', 'Adresse e-mail', 'État')).toEqual([
    [A, 'remplacée'],
    [A, 'prise en compte'],
  ]);
});

test('what somebody changes by the link of another’s confirmation is told to who ordered', async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 1, CR01: 2 });
  await drive.order(B, { FB02: 1 });
  const link = drive.lastMail(A);
  await drive.clock('2026-04-07 10:00');
  const salads = drive.question('FB02');
  await sendShown(drive, link, { [salads.title]: salads.choices[3] ?? '' });
  expect(drive.mails(A)).toHaveLength(2);
  expect(plain(drive.lastMail(A))).toMatch(/4 pièces/);
  expect(drive.mails(B)).toHaveLength(1);
});
