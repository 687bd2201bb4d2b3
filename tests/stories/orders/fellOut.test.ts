/** What a changed order no longer holds is said (docs/rules.md O15). */
import { A, held } from '../support/buyers';
import type { Drive } from '../support/drive';
import { sendShown } from '../support/filledLink';
import { opened } from '../support/market';
import { plain } from '../support/plain';

const served = (drive: Drive) =>
  held(drive).flatMap(([, , ref, , many]) => (many ? [[ref, many]] : []));

const ordered = async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 2, CR01: 3, CR02: 1 });
  return drive;
};

test('the change mail lists what is no longer in it, with a link that holds it again', async () => {
  const drive = await ordered();
  await drive.order(A, { FB02: 2 });
  expect(served(drive)).toEqual([['FB02', 2]]);
  const mail = plain(drive.lastMail(A));
  expect(mail).toContain(
    'Ce qui n’y est plus :\n– Crottin : 3 pièces à 2,42 €, soit 7,26 €\n– Tomme : 1 pièce, 9,50 €',
  );
  expect(mail).toMatch(/Remettre ce qui n’y est plus : https/);
  const [again = ''] =
    /Remettre ce qui n’y est plus.*/.exec(drive.lastMail(A).replace(/ /g, ' ')) ?? [];
  await sendShown(drive, again);
  expect(served(drive)).toEqual([
    ['FB02', 2],
    ['CR01', 3],
    ['CR02', 1],
  ]);
  expect(plain(drive.lastMail(A))).not.toContain('n’y est plus');
});

test('who takes a product out on purpose reads it too, and less of one is no loss', async () => {
  const drive = await ordered();
  await drive.order(A, { FB02: 1, CR01: 3 });
  expect(plain(drive.lastMail(A))).toContain('Ce qui n’y est plus :\n– Tomme');
  expect(drive.mails(A).at(-1)?.subject).toMatch(/^Votre commande a changé/);
  await drive.order(A, { FB02: 1, CR01: 1 });
  expect(plain(drive.lastMail(A))).not.toContain('n’y est plus');
});
