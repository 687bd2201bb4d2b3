/** A setting that was set and is gone is nobody's word: not what would count without it (docs/rules.md M61). */
import type { Drive } from '../../support/drive';
import { opened, prepared } from '../../support/market';
import { plain } from '../../support/plain';
import { firstOver, salesIn, told } from '../../support/repeated';
import { A, ask, asking, payouts } from '../../support/sums/money';
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
    'all its values are emptied',
    (drive) => {
      for (const { Réglage } of drive.rows('Réglages')) drive.setting(String(Réglage), '');
    },
  ],
  [
    'the row « Paiements » is deleted',
    (drive) => drive.sheet('Réglages').deleteRows(drive.find('Réglages', { Réglage: 'Paiements' })),
  ],
  ['« Paiements » is emptied', (drive) => drive.setting('Paiements', '')],
];

test.each(LOSSES)('%s: what is received counts still, and money waits', async (_, lose) => {
  const drive = await partlyPaid();
  await drive.hourlyRun();
  const [before, was] = [sums(drive), settings(drive)];
  lose(drive);
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(sums(drive)).toEqual(before);
  expect(said(drive)).toContain('Il manque « Paiements » dans Réglages ; « oui » vaut encore');
  for (const page of ['draftPayouts', 'settlePayouts', 'orderTransfers', 'moneyView', 'booksView'])
    expect([page, await ask(drive, page, {})]).toEqual([page, 'settingLost']);
  await drive.press('settlePayouts');
  expect(sums(drive)).toEqual(before);
  await drive.press('repairWorkbook');
  expect(settings(drive)).toEqual(was);
  expect(said(drive)).not.toContain('Réglages');
  await drive.press('settlePayouts');
  expect(payouts(drive)).toHaveLength(2);
  expect(drive.table('Ventes', 'Reversements sur')).toEqual([['le reçu']]);
});

test('Installer le drive writes it again as well', async () => {
  const drive = await partlyPaid();
  await drive.hourlyRun();
  const was = settings(drive);
  drive.sheet('Réglages').deleteSheet();
  await drive.hourlyRun();
  await drive.press('install');
  expect(settings(drive)).toEqual(was);
  await drive.hourlyRun();
  expect(drive.toFix()).toEqual([]);
});

const deleteRow = (drive: Drive, label: string) =>
  drive.sheet('Réglages').deleteRows(drive.find('Réglages', { Réglage: label }));

test('a mode that goes opens no sale, and orders close without a demand', async () => {
  const drive = await opened({ ...asking, Mode: 'direct' });
  await drive.order(A, { FB02: 5 });
  await drive.hourlyRun();
  deleteRow(drive, 'Mode');
  await drive.hourlyRun();
  expect(said(drive)).toContain('Il manque « Mode » dans Réglages ; « direct » vaut encore');
  await drive.close('2026-04-09 22:00');
  await drive.hourlyRun();
  expect(drive.table('Ventes', 'État')).toEqual([['commandes closes']]);
  expect(drive.lastMail(A)).not.toContain('RF');
  await drive.clock('2026-04-14 08:00');
  expect(await ask(drive, 'draftOpening')).toBe('settingLost');
  await drive.press('install');
  expect(drive.find('Réglages', { Réglage: 'Mode', Valeur: 'direct' })).toBeGreaterThan(0);
  expect(await ask(drive, 'draftOpening')).toMatchObject({ number: 2 });
});

test('what no sum hangs on goes on as it was, is named, and holds up nothing', async () => {
  const drive = await partlyPaid();
  drive.setting('Rappel la veille du retrait, à', '17:00');
  await drive.hourlyRun();
  for (const label of ['Nom du drive', 'E-mail du coordinateur', 'Rappel la veille du retrait, à'])
    deleteRow(drive, label);
  await drive.hourlyRun();
  expect(said(drive)).toContain('Il manque « Nom du drive » dans Réglages ; « Drive du Bez »');
  expect(said(drive)).toContain('« coordination@exemple.fr » vaut encore');
  expect(said(drive)).toContain('« 17:00 » vaut encore');
  drive.typeRows('Réglages', [{ Réglage: 'Nom du drive', Valeur: 'Drive du Roc' }]);
  await drive.hourlyRun();
  expect(said(drive)).not.toContain('Nom du drive');
  await drive.press('settlePayouts');
  expect(payouts(drive)).toHaveLength(2);
});

test('what somebody says is said: another word, or none where none need stand', async () => {
  const drive = await partlyPaid();
  drive.setting('Paiements', 'non');
  drive.setting('IBAN d’encaissement', '');
  // Counts anyway.
  deleteRow(drive, 'Quantité proposée au plus');
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(said(drive)).not.toContain('Il manque «');
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
  expect(said(drive)).not.toContain('Il manque «');
  expect(drive.find('Réglages', { Réglage: 'Paiements', Valeur: 'non' })).toBeGreaterThan(0);
});

test.each(['Répétition', 'Ouverture des commandes', 'Ouvrir les ventes sans moi'])(
  '« %s » is gone: no sale opens by itself, and the coordinator reads why',
  async (label) => {
    const drive = await firstOver();
    drive.setting('Ouverture des commandes', 'mardi 9:00');
    await drive.hourlyRun();
    deleteRow(drive, label);
    await drive.live('2026-04-14 10:00');
    expect(salesIn(drive)).toHaveLength(1);
    expect(told(drive)).toEqual([expect.stringContaining(`Réglages n’a plus ${label}`)]);
    await drive.press('repairWorkbook');
    await drive.live('2026-04-14 11:30');
    expect(salesIn(drive).at(-1)?.slice(0, 2)).toEqual([2, 'commandes ouvertes']);
  },
);
