/** Who orders and is written to: addresses as people type them, and who is behind them. */
import type { Drive } from '../support/drive';
import { opened } from '../support/market';
import { withSubscribers } from '../support/subscribers';

let open: () => Drive;

beforeAll(async () => {
  open = (await opened()).trim().saved();
});

const about = (drive: Drive, words: string): string[] =>
  drive.toFix().filter((row) => row.includes(words));

test('a mistyped domain: the order is kept, what was meant is proposed at once', async () => {
  const drive = open();
  await drive.order('lou@gmial.com', { FB02: 1 });
  expect(drive.rows('Commandes').map(({ État }) => État)).toEqual(['prise en compte']);
  const [told = ''] = about(drive, 'mal tapée');
  expect(told).toContain('Acheteurs, ligne 2, Adresse e-mail | lou@gmial.com');
  expect(told).toContain('« lou@gmail.com »');
  // Found again by whoever looks at everything, beside its row too, and gone once corrected.
  await drive.press('checkWorkbook');
  expect(about(drive, 'mal tapée')).toHaveLength(1);
  expect(drive.row('Acheteurs', { Nom: 'lou' })['À corriger']).toContain('lou@gmail.com');
  drive.correct('Acheteurs', { Nom: 'lou' }, { 'Adresse e-mail': 'lou@gmail.com' });
  await drive.press('checkWorkbook');
  expect(about(drive, 'mal tapée')).toEqual([]);
});

test('it is told beside the right row among several newcomers, and stays told when orders close', async () => {
  const drive = open();
  drive.world.triggersFire = false;
  await drive.order('max@exemple.fr', { FB02: 1 });
  await drive.clock('2026-04-07 09:00');
  await drive.order('lou@orage.fr', { FB02: 1 });
  await drive.read();
  expect(about(drive, 'mal tapée')[0]).toContain('Acheteurs, ligne 3');
  await drive.close('2026-04-09 22:00');
  expect(about(drive, 'mal tapée')).toHaveLength(1);
});

test.each([
  ['upper case, blanks around', ' Lou@Exemple.FR ', ['lou@exemple.fr']],
  ['a no-break space', '\u00a0lou@exemple.fr', ['lou@exemple.fr']],
  ['two with a comma', 'a@exemple.fr, b@exemple.fr', []],
  ['two with a semicolon', 'a@exemple.fr;b@exemple.fr', []],
  ['two lines', 'a@exemple.fr\nb@exemple.fr', []],
  ['a space within', 'lou @exemple.fr', []],
  ['half of one', 'x@', []],
  ['no point', 'lou@exemple', []],
  ['an accent in the domain', 'lou@château.fr', []],
  ['a name around it', 'Lou <lou@exemple.fr>', []],
  ['a comma behind it', 'lou@exemple.fr,', []],
  ['a formula', '="lou"&"@exemple.fr"', ['lou@exemple.fr']],
])('in Acheteurs, %s: told or written to, never guessed', async (_, typed, expected) => {
  const drive = await withSubscribers(1);
  drive.typeRows('Acheteurs', [{ 'Adresse e-mail': typed, Nom: 'Autre', Abonné: 'oui' }]);
  await drive.open('2026-04-07 08:00');
  const told = drive.mails().map(({ to }) => to);
  expect(told).toEqual(['abonne000@exemple.fr', ...expected]);
  expect(about(drive, 'ne va pas ici')).toHaveLength(expected.length > 0 ? 0 : 1);
});

test('an address in two rows is written to once; the first row counts, for « non » as well', async () => {
  const drive = await withSubscribers(1);
  drive.typeRows('Acheteurs', [
    { 'Adresse e-mail': 'lou@exemple.fr', Abonné: 'non' },
    { 'Adresse e-mail': 'LOU@exemple.fr', Abonné: 'oui' },
    { 'Adresse e-mail': 'abonne000@exemple.fr', Abonné: 'oui' },
  ]);
  await drive.open('2026-04-07 08:00');
  expect(drive.mails().map(({ to }) => to)).toEqual(['abonne000@exemple.fr']);
});
