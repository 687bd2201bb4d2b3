/** The next sale opens before the last one is picked up (docs/rules.md S3, S50 to S53). */
import type { Status } from '../../../src/app/panel/status';
import type { DeskView } from '../../../src/app/sale/desk/deskView';
import { everyDeath } from '../support/deaths';
import { paris } from '../support/drive';
import { A, ask, B, dues, noted } from '../support/money';
import { plain } from '../support/plain';
import { bothLive, closedBefore, held, openNext, sales } from '../support/twoSales';

const HOURLY = { command: 'everyHour', from: 'trigger' } as const;

/** Both sales' own columns; those of the latest are in the tabs that it always has. */
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
  expect(drive.lastMail(A)).toMatch(/panier n° 1, 7,26 €[\s\S]*Retrait : samedi 11 avril/);
  await ask(drive, 'orderAtDesk', { ...change, about: 'latest', email: A, seen: 2 });
  expect(drive.lastMail(A)).toMatch(/panier n° 2, 7,26 €[\s\S]*Retrait : samedi 18 avril/);
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
  await drive.live('2026-04-10 19:00');
  expect(drive.question('CR02').help).toContain('Épuisé');
  expect(await drive.failing()).toEqual([]);
  expect(drive.toFix()).toEqual([]);

  // Saturday, at the table. Bruno pays for both: only one of them is in the books yet.
  await drive.live('2026-04-11 08:30');
  drive.correct('Retrait 1', { Panier: 1 }, { 'Payé par': 'espèces' });
  await noted(
    drive,
    { Panier: '2', Montant: '2,42', Moyen: 'chèque' },
    { Vente: '2', Panier: '1', Montant: '19', Moyen: 'chèque' },
  );
  const unpaid = (name: string, due: number, basket: number) => [basket, name, due, 0, due];
  expect(dues(drive).map((row) => row.slice(0, 5))).toEqual([
    [1, 'anne', 7.26, 7.26, 0],
    [2, 'bruno', 2.42, 2.42, 0],
  ]);
  const [told, ...more] = drive.toFix();
  expect(told).toMatch(/^Encaissements, ligne 3, Vente \| 2 \| La vente 2 prend encore/);
  expect(more).toEqual([]);
  expect(await ask(drive, 'closeCycle')).toBe('pickupFirst');
  expect(await ask(drive, 'draftClosing')).toBe('pickupFirst');
  expect(await ask(drive, 'reopenSale', { closesAt: paris('2026-04-11 09:45') })).toBe(
    'nextIsOpen',
  );

  // After it: the panel is about the sale in hand, and says where the other one stands.
  await drive.live('2026-04-11 13:30');
  const panel = await ask<Status>(drive, 'status');
  expect(panel.sale).toMatchObject({ number: 1, state: 'collected' });
  expect(plain(panel.beside ?? '')).toBe(
    'La vente 2 prend des commandes jusqu’au jeudi 16 avril à 22 h : 2 commandes, 26,26 €.',
  );
  expect(panel.tasks.map(({ code }) => code)).not.toContain('openNext');
  expect((await ask<DeskView>(drive, 'deskView')).sale).toBe(2);
  expect(await ask(drive, 'settlePayouts')).toMatchObject({ code: 'settled', sale: 1 });
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
    unpaid('anne', 7.26, 2),
  ]);
  await drive.live('2026-04-16 23:00');
  expect(sales(drive)).toEqual([
    [1, 'comptes faits'],
    [2, 'commandes closes'],
  ]);
  expect(await drive.failing()).toEqual([]);
  expect(drive.toFix()).toEqual([]);
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
    ...{ command: 'callCommand', from: 'sidebar' },
    args: ['openCycle', JSON.stringify(input)],
  } as const;
  expect(await everyDeath(drive, opening)).toEqual([]);
});

test('killed at each call as the one in hand gives way because the other closes', async () => {
  const drive = await bothLive();
  await drive.live('2026-04-11 13:00');
  await drive.clock('2026-04-16 22:00');
  expect(await everyDeath(drive, HOURLY)).toEqual([]);
});
