/** The next sale opens before the last one is picked up (docs/rules.md S3, S50, S51). */
import type { Status } from '../../../../src/app/panel/status';
import type { DeskView } from '../../../../src/app/sale/desk/deskView';
import { everyDeath } from '../../support/deaths';
import { paris } from '../../support/drive';
import { plain } from '../../support/plain';
import { bothLive, closedBefore, held, openNext, sales } from '../../support/starts/twoSales';
import { A, ask, B, dues, noted } from '../../support/sums/money';

const HOURLY = { command: 'everyHour', from: 'trigger' } as const;

const CELLS = ['Panier', 'Réf.', 'Servi', 'Montant'] as const;

test('a week of two sales: each order, sum and mail is about its own', async () => {
  const drive = await closedBefore();
  const draft = await ask<{ overlap: string }>(drive, 'draftOpening');
  expect(plain(draft.overlap)).toContain(
    'Le retrait de la vente 1 est encore à venir (samedi 11 avril, de 8 h à 12 h)',
  );
  // Neither before the pick-up is over, nor a third one.
  await drive.clock('2026-04-09 22:30');
  expect(
    await ask(drive, 'openCycle', {
      opensAt: paris('2026-04-09 22:30'),
      closesAt: paris('2026-04-11 11:00'),
      pickupStart: paris('2026-04-18 08:00'),
      pickupEnd: paris('2026-04-18 12:00'),
    }),
  ).toBe('closesBeforePickup');
  expect(await openNext(drive, '2026-04-09 22:30')).toMatchObject({ code: 'opened', sale: 2 });
  expect(await ask(drive, 'openCycle')).toBe('saleAlreadyOpen');
  expect(sales(drive)).toEqual([
    [1, 'commandes closes'],
    [2, 'commandes ouvertes'],
  ]);
  expect(drive.titles().slice(0, 5)).toEqual([
    'Produits en vente 1',
    'Commandes 1',
    'Paniers 1',
    'Répartition producteurs 1',
    'Retrait 1',
  ]);
  expect(drive.table('Paniers 1', ...CELLS)).toEqual([
    [1, 'FB02', 5, 5.5],
    [1, 'CR01', 1, 2.42],
    [1, 'CR02', 1, 9.5],
    [2, 'CR01', 2, 4.84],
  ]);
  expect(drive.rows('Paniers')).toEqual([]);

  // Friday: orders of the next sale, a change by telephone in each, goods that come short.
  await drive.clock('2026-04-10 09:00');
  await drive.order(B, { CR02: 2 });
  expect(drive.lastMail(B)).toMatch(/panier n° 1, 19,00 €[\s\S]*Retrait : samedi 18 avril/);
  await drive.order(A, { FB02: 1 });
  const change = { name: 'anne', lines: [{ ref: 'CR01', quantity: 3 }] };
  await ask(drive, 'orderAtDesk', { ...change, email: A, seen: 1 });
  expect(drive.lastMail(A)).toMatch(/anier n° 1[\s\S]*7,26 €[\s\S]*Retrait : samedi 11 avril/);
  await ask(drive, 'orderAtDesk', { ...change, about: 'latest', email: A, seen: 2 });
  expect(drive.lastMail(A)).toMatch(/anier n° 2[\s\S]*7,26 €[\s\S]*Retrait : samedi 18 avril/);
  expect([held(drive, 'Commandes 1'), held(drive, 'Commandes')]).toEqual([
    [
      [2, B, 'CR01 × 2'],
      [1, A, 'CR01 × 3'],
    ],
    [
      [1, B, 'CR02 × 2'],
      [2, A, 'CR01 × 3'],
    ],
  ]);
  drive.correct('Paniers 1', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
  // What hangs on it follows in its own tabs, at once.
  expect(drive.table('Répartition producteurs 1', 'Réf.', 'Quantité')).toContainEqual(['CR01', 4]);
  expect(drive.table('Retrait 1', 'Panier', 'Montant')).toEqual([
    [1, 7.26],
    [2, 2.42],
  ]);
  drive.correct('Produits en vente', { 'Réf.': 'CR02' }, { Stock: '2' });
  await drive.clock('2026-04-10 18:00');
  await drive.hourlyRun();
  expect(drive.question('CR02').help).toContain('Épuisé');
  expect(await drive.failing()).toEqual([]);
  expect(drive.toFix()).toEqual([]);

  // Saturday, at the table. Bruno pays for both: only one of them is in the books yet.
  await drive.clock('2026-04-11 07:30');
  await drive.hourlyRun();
  drive.correct('Retrait 1', { Panier: 1 }, { 'Payé par': 'espèces' });
  await noted(
    drive,
    { Panier: '2', Montant: '2,42', Moyen: 'chèque' },
    { Vente: '2', Panier: '1', Montant: '19', Moyen: 'chèque' },
  );
  expect(dues(drive).map((row) => row.slice(0, 5))).toEqual([
    [1, 'anne', 7.26, 7.26, 0],
    [2, 'bruno', 2.42, 2.42, 0],
  ]);
  const [told, ...more] = drive.toFix();
  expect(told).toMatch(
    /^Encaissements, ligne 3, Vente \| 1 \| Panier 1 : rangez la vente dont le retrait vient avant/,
  );
  expect(more).toEqual([]);
  expect(await ask(drive, 'closeCycle')).toBe('pickupFirst');
  expect(await ask(drive, 'draftClosing')).toBe('pickupFirst');
  expect(await ask(drive, 'reopenSale', { closesAt: paris('2026-04-11 09:45') })).toBe(
    'nextIsOpen',
  );

  // After it: the panel is about the sale in hand, and says where the other one stands.
  await drive.clock('2026-04-11 12:30');
  await drive.hourlyRun();
  const panel = await ask<Status>(drive, 'status');
  expect(panel.sale).toMatchObject({ number: 1, state: 'collected' });
  expect(plain(panel.beside ?? '')).toBe(
    'La vente 2 prend des commandes jusqu’au jeudi 16 avril à 22 h : 2 commandes, 26,26 €.',
  );
  expect(panel.tasks.map(({ code }) => code)).not.toContain('openNext');
  expect((await ask<DeskView>(drive, 'deskView')).sale).toBe(2);
  expect(await ask(drive, 'settlePayouts')).toMatchObject({ code: 'settled', sale: 1 });
  await drive.hourlyRun();
  expect(sales(drive)[0]).toEqual([1, 'comptes faits']);
  // Reminders of dues leave on Monday: until then it stays in hand.
  expect(await ask<Status>(drive, 'status')).toMatchObject({ sale: { number: 1 } });
  await drive.clock('2026-04-13 08:30');
  await drive.hourlyRun();
  // Its tabs are what those of any past sale are, and the other one is in hand.
  expect(sales(drive)[0]).toEqual([1, 'comptes faits']);
  const hidden = drive.book.sheets.filter(({ fields }) => fields.hidden).map(({ title }) => title);
  expect(hidden).toEqual(expect.arrayContaining(['Paniers 1', 'Retrait 1']));
  expect(drive.sheet('Retrait 1').cell(1, 5)?.formula).toBeUndefined();
  expect(await ask<Status>(drive, 'status')).toMatchObject({ sale: { number: 2, state: 'open' } });
  await drive.hourlyRun();
  // What was paid ahead counts, and nobody did anything for it.
  expect(drive.toFix()).toEqual([]);
  expect(dues(drive).map((row) => row.slice(0, 5))).toEqual([
    [1, 'bruno', 19, 19, 0],
    [2, 'anne', 7.26, 0, 7.26],
  ]);
  await drive.clock('2026-04-16 21:55');
  await drive.hourlyRun();
  expect(sales(drive)).toEqual([
    [1, 'comptes faits'],
    [2, 'commandes closes'],
  ]);
  expect(await drive.failing()).toEqual([]);
  expect(drive.toFix()).toEqual([]);
});

test('what is typed over, moved or changed is about the sale in whose tabs it stands (docs/rules.md S51)', async () => {
  const drive = await bothLive();
  drive.correct('Paniers 1', { Panier: 1, 'Réf.': 'FB02' }, { Montant: '1' });
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR02' }, { Montant: '1' });
  drive.correct('Produits en vente', { 'Réf.': 'FB02' }, { 'Prix affiché': '5' });
  drive.correct('Ventes', { Vente: 1 }, { 'Retrait jusqu’à': '17/04/2026 12:00' });
  await drive.hourlyRun();
  const told = () => drive.toFix().map((line) => line.split(' | ')[0]);
  expect(told()).toEqual([
    'Paniers 1, ligne 2, Montant',
    'Ventes, ligne 2, Retrait jusqu’à',
    'Paniers, ligne 2, Montant',
    'Produits en vente, ligne 3, Prix affiché',
  ]);
  const { problems } = await ask<Status>(drive, 'status');
  const shown = problems.find(({ title, where }) => title === 'Paniers' && where !== '');
  await ask(drive, 'showCell', { ...shown });
  expect(drive.book.sheets.find(({ id }) => id === drive.book.activeSheetId)?.title).toBe(
    'Paniers',
  );
  drive.correct('Ventes', { Vente: 1 }, { 'Retrait jusqu’à': '11/04/2026 12:00' });
  await drive.hourlyRun();
  expect(told()).toEqual([]);
  // The deadline of the one goes to all who ordered of it, and to nobody of the other.
  const { length } = drive.mails();
  const friday = { closesAt: paris('2026-04-17 22:00') };
  expect(await ask(drive, 'moveSale', { ...friday, about: 'latest' })).toMatchObject({ sale: 2 });
  expect(
    drive
      .mails()
      .slice(length)
      .map(({ subject }) => plain(subject)),
  ).toEqual([
    'Commandes prolongées jusqu’au vendredi 17 avril à 22 h',
    'Commandes prolongées jusqu’au vendredi 17 avril à 22 h',
  ]);
  expect(
    await ask(drive, 'moveSale', { closesAt: paris('2026-04-11 10:00'), about: 'latest' }),
  ).toBe('closesBeforePickup');
  expect(await ask(drive, 'moveSale', { pickupEnd: paris('2026-04-18 13:00') })).toBe(
    'closesBeforePickup',
  );
});

test('either may be called off, and the other goes on; an address is mended in both', async () => {
  const drive = await bothLive();
  const mending = { email: B, to: 'bruno@autre.fr', name: 'Bruno', about: 'latest' };
  expect(await ask(drive, 'repairBuyer', mending)).toMatchObject({ email: 'bruno@autre.fr' });
  for (const tab of ['Commandes', 'Commandes 1'])
    expect(held(drive, tab).map(([, email]) => email)).toContain('bruno@autre.fr');
  const saved = drive.saved();
  // The one that takes orders: the one in hand stays, and a third one may open.
  await ask(drive, 'callOff', { about: 'latest' });
  await drive.hourlyRun();
  const { sale, beside, tasks } = await ask<Status>(drive, 'status');
  expect([sale?.number, beside, tasks.map(({ code }) => code)]).toEqual([
    1,
    'La vente 2 est annulée.',
    ['print', 'account', 'openNext'],
  ]);
  await openNext(drive, '2026-04-10 10:00');
  await drive.order(A, { CR01: 3 });
  expect([held(drive, 'Commandes').length, held(drive, 'Commandes 1').length]).toEqual([1, 2]);
  expect([await drive.failing(), drive.toFix()]).toEqual([[], []]);
  // The one in hand: it gives way, and orders go on.
  const other = saved();
  await ask(other, 'callOff', {});
  expect(other.form().accepting).toBe(true);
  await other.hourlyRun();
  expect(await ask<Status>(other, 'status')).toMatchObject({ sale: { number: 2, state: 'open' } });
  expect([await other.failing(), other.toFix()]).toEqual([[], []]);
});

test('formulas that Google does not lead to the tabs in hand are written anew', async () => {
  const drive = await closedBefore();
  drive.book.whatIf = new Set(['references-found'] as const);
  expect(await openNext(drive, '2026-04-09 22:20')).toMatchObject({ code: 'opened' });
  drive.correct('Paniers 1', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
  expect(drive.table('Retrait 1', 'Panier', 'Montant', 'Reste')).toEqual([
    [1, 17.42, 17.42],
    [2, 2.42, 2.42],
  ]);
  expect(drive.table('Répartition producteurs 1', 'Réf.', 'Quantité')).toContainEqual(['CR01', 2]);
  expect(await drive.failing()).toEqual([]);
});

test('killed at each call of the opening and run again: the same two sales, one form, one mail', async () => {
  const drive = await closedBefore();
  const input = {
    opensAt: paris('2026-04-09 22:20'),
    closesAt: paris('2026-04-16 22:00'),
    pickupStart: paris('2026-04-18 08:00'),
    pickupEnd: paris('2026-04-18 12:00'),
  };
  const opening = {
    command: 'callCommand',
    from: 'sidebar' as const,
    args: ['openCycle', JSON.stringify(input)],
  };
  expect(await everyDeath(drive, opening)).toEqual([]);
});

test('killed at each call as the one in hand gives way because the other closes', async () => {
  const drive = await bothLive();
  await drive.clock('2026-04-11 12:30');
  await drive.hourlyRun();
  await drive.clock('2026-04-16 22:00');
  expect(await everyDeath(drive, HOURLY)).toEqual([]);
});
