/** Settings that sums are made of and that cannot be read (docs/rules.md C37). */
import { prepared } from '../support/market';
import { plain } from '../support/plain';
import { A, ask, asking, closed, dues } from '../support/sums/money';

const resale = { Mode: 'achat-revente' };
const unread: [string, Readonly<Record<string, string>>][] = [
  ['Marge %', { ...resale, 'Marge %': 'abc' }],
  ['Marge %', { ...resale, 'Marge %': '-5' }],
  // A French spreadsheet makes it the 5th of May.
  ['Marge %', { ...resale, 'Marge %': '5.5' }],
  ['Mode', { Mode: 'achat revente', 'Marge %': '20' }],
  ['Minimum par panier', { 'Minimum par panier': 'dix' }],
  ['Minimum par panier', { 'Minimum par panier': '7.5' }],
];

test.each(unread)('no sale opens while « %s » cannot be read: %j', async (label, typed) => {
  const drive = await prepared(typed);
  const row = drive.find('Réglages', { Réglage: label }) + 1;
  await drive.clock('2026-04-07 08:00');
  expect(await ask(drive, 'draftOpening')).toBe('sumsUnreadable');
  const said = plain((await drive.said('openCycle')).join(' '));
  expect(said).toContain(`(Réglages, ligne ${row}, Valeur). Corrigez-le d’abord`);
  expect(drive.titles()).not.toContain('Produits en vente');
  await drive.press('checkWorkbook');
  expect(drive.toFix().some((one) => one.startsWith(`Réglages, ligne ${row}, Valeur`))).toBe(true);
});

test('a margin that counts for nothing keeps no sale shut', async () => {
  const drive = await prepared({ Mode: 'mandat', 'Marge %': 'abc' });
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 2 });
  expect(plain(drive.lastMail(A))).toContain('2,20 €');
});

test.each([
  ['Montant', { Calcul: 'forfait par commande', Montant: '1.5' }],
  ['Seuil', { Calcul: 'seuil', Montant: '2', Seuil: '7.5' }],
])('no sale opens while « %s » of a fee is a date that stayed in euros', async (header, typed) => {
  const drive = await prepared();
  await drive.press('addFees');
  drive.typeRows('Frais', [{ Frais: 'Caisse', ...typed }]);
  const row = drive.find('Frais', { Frais: 'Caisse' }) + 1;
  await drive.clock('2026-04-07 08:00');
  expect(await ask(drive, 'draftOpening')).toBe('feesUnreadable');
  await drive.press('checkWorkbook');
  expect(drive.toFix().map(plain).join()).toContain(`Frais, ligne ${row}, ${header}`);
});

test('dues and documents stay as they are while the mode cannot be read', async () => {
  const drive = await closed({ ...asking, Mode: 'direct' });
  const before = dues(drive);
  expect(before).toHaveLength(3);
  drive.setting('Mode', 'direkt');
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  expect(dues(drive)).toEqual(before);
  expect(await ask(drive, 'booksView')).toBe('sumsUnreadable');
  const payment = { basket: 1, cents: 100, means: 'cash' };
  expect(await ask(drive, 'notePayment', payment)).toBe('sumsUnreadable');
  drive.setting('Mode', 'direct');
  await drive.hourlyRun();
  expect(dues(drive)).toEqual(before);
});
