/** A setting that was set and is gone is nobody's word: not what would count without it (docs/rules.md M61). */
import type { Drive } from '../../support/drive';
import { opened, prepared } from '../../support/market';
import { plain } from '../../support/plain';
import { firstOver, salesIn } from '../../support/repeated';
import { A, asking, payouts } from '../../support/sums/money';
import { partlyPaid } from '../../support/sums/standing';

const said = (drive: Drive) => drive.toFix().map(plain).join('\n');
const sums = (drive: Drive) => [
  drive.table('Paiements', 'Vente', 'Panier', 'Dû', 'Reçu', 'Reste', 'État'),
  drive.rows('Écritures').length,
  drive.table('Ventes', 'État', 'Reversements sur'),
  drive.mails().map(({ subject, to }) => `${to} ${subject}`),
];
const settings = (drive: Drive) =>
  Object.fromEntries(drive.table('Réglages', 'Réglage', 'Valeur').filter(([, value]) => value));

const LOSSES: [string, (drive: Drive) => unknown][] = [
  ['the tab is deleted', (drive) => drive.sheet('Réglages').deleteSheet()],
  [
    'its rows are deleted',
    (drive) => drive.sheet('Réglages').deleteRows(1, drive.sheet('Réglages').lastRow() - 1),
  ],
  [
    'its column of values is deleted',
    (drive) => drive.sheet('Réglages').deleteColumns(drive.column('Réglages', 'Valeur')),
  ],
  [
    'the row « Paiements » is deleted',
    (drive) => drive.sheet('Réglages').deleteRows(drive.find('Réglages', { Réglage: 'Paiements' })),
  ],
  ['« Paiements » is emptied', (drive) => drive.setting('Paiements', '')],
];

test.each(LOSSES)('%s: it counts still, and stands there again an hour later', async (_, lose) => {
  const drive = await partlyPaid();
  await drive.hourlyRun();
  const [before, was] = [sums(drive), settings(drive)];
  lose(drive);
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect([sums(drive), settings(drive), said(drive)]).toEqual([before, was, '']);
  await drive.press('settlePayouts');
  expect(payouts(drive)).toHaveLength(2);
  expect(drive.table('Ventes', 'Reversements sur')).toEqual([['le reçu']]);
});

test('Installer le drive writes it again as well', async () => {
  const drive = await partlyPaid();
  await drive.hourlyRun();
  const was = settings(drive);
  drive.sheet('Réglages').deleteSheet();
  await drive.press('install');
  expect(settings(drive)).toEqual(was);
  expect(drive.toFix()).toEqual([]);
});

const deleteRow = (drive: Drive, label: string) =>
  drive.sheet('Réglages').deleteRows(drive.find('Réglages', { Réglage: label }));

test('before an hour has passed money goes by what was said', async () => {
  const drive = await opened({ ...asking, Mode: 'direct' });
  await drive.order(A, { FB02: 5 });
  await drive.hourlyRun();
  deleteRow(drive, 'Mode');
  await drive.close('2026-04-09 22:00');
  expect(drive.lastMail(A)).not.toContain('RF');
  expect(drive.find('Réglages', { Réglage: 'Mode', Valeur: 'direct' })).toBeGreaterThan(0);
});

test('what somebody says is said: another word, or none where none need stand', async () => {
  const drive = await partlyPaid();
  drive.setting('Paiements', 'non');
  drive.setting('IBAN d’encaissement', '');
  // Counts anyway.
  deleteRow(drive, 'Quantité proposée au plus');
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(drive.find('Réglages', { Réglage: 'Quantité proposée au plus' })).toBeGreaterThan(0);
  await drive.press('settlePayouts');
  expect(drive.table('Ventes', 'Reversements sur')).toEqual([['le dû']]);
});

test('a word that cannot be read leaves what was', async () => {
  const drive = await partlyPaid();
  await drive.hourlyRun();
  drive.setting('Paiements', 'oiu');
  await drive.hourlyRun();
  await drive.press('settlePayouts');
  expect(drive.table('Ventes', 'Reversements sur')).toEqual([['le reçu']]);
});

test('it stands beside the last sale alone, and a workbook that kept nothing goes on as before', async () => {
  const drive = await prepared({ ...asking });
  await drive.open('2026-04-07 08:00');
  const kept = () => drive.table('Ventes', 'Réglages tenus').map(([text]) => String(text ?? ''));
  expect(kept()).toEqual([expect.stringContaining('"payments":"oui"')]);
  await drive.close('2026-04-09 22:00');
  await drive.open('2026-04-14 08:00');
  expect(kept()).toEqual(['', expect.stringContaining('"payments":"oui"')]);
  drive.sheet('Ventes').deleteColumns(drive.column('Ventes', 'Réglages tenus'));
  deleteRow(drive, 'Paiements');
  await drive.hourlyRun();
  expect(drive.find('Réglages', { Réglage: 'Paiements', Valeur: 'non' })).toBeGreaterThan(0);
});

test.each(['Répétition', 'Ouverture des commandes', 'Ouvrir les ventes sans moi'])(
  '« %s » is gone: the next sale opens all the same',
  async (label) => {
    const drive = await firstOver();
    drive.setting('Ouverture des commandes', 'mardi 9:00');
    await drive.hourlyRun();
    deleteRow(drive, label);
    await drive.live('2026-04-14 10:00');
    expect(salesIn(drive).at(-1)?.slice(0, 2)).toEqual([2, 'commandes ouvertes']);
  },
);
