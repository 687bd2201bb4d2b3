/** What happens to money, in each of the three modes: what buyers owe and have, and what producers are paid. */
import type { MoneyView } from '../../../src/app/money/moneyView';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { opened } from '../support/market';
import { A, ask, B } from '../support/sums/money';

type Mode = 'mandat' | 'achat-revente' | 'direct';
type Step = (drive: Drive, mode: Mode) => unknown;

const [BEZ, ROC] = ['Ferme du Bez', 'Chèvrerie du Roc'] as const;
/** Of each basket and producer, what was ordered: 17,42 and 4,84, of which 5,50, and 16,76. */
const ordered = maker('money/sums', async (mode: Mode) => {
  const drive = await opened({
    ...{ Paiements: 'oui', Mode: mode },
    'Titulaire du compte d’encaissement': 'Le drive',
    'IBAN d’encaissement': 'DE89370400440532013000',
  });
  drive.correct('Producteurs', { Producteur: BEZ }, { IBAN: 'BE72 0000 0000 1616' });
  drive.correct('Producteurs', { Producteur: ROC }, { IBAN: 'FR1420041010050500013M02606' });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1, CR02: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  return drive.trim();
});

/** A row of Encaissements; paid to this producer where each is paid directly. */
const types =
  (basket: number, Montant: string, to: string = ROC, more: Record<string, string> = {}): Step =>
  (drive, mode) => {
    const payee: Record<string, string> = mode === 'direct' ? { Producteur: to } : {};
    const row = { Panier: String(basket), Montant, Moyen: 'virement', ...payee, ...more };
    drive.typeRows('Encaissements', [row]);
    return drive.hourlyRun();
  };
const granted = { Nature: 'en plus', Moyen: 'avoir' };
const back = { Nature: 'remboursement', Moyen: 'espèces' };
const delivers =
  (basket: number, ref: string, Livré: string): Step =>
  (drive) => {
    drive.correct('Paniers', { Panier: basket, 'Réf.': ref }, { Livré });
    return drive.hourlyRun();
  };
const takesBack: Step = async (drive) => {
  const { receipts } = await ask<MoneyView>(drive, 'moneyView');
  const last = receipts.filter(({ isUndone }) => !isUndone).at(-1);
  await ask(drive, 'undoPayment', { key: last?.key });
};
const presses =
  (name: string, input: object = {}): Step =>
  (drive) =>
    ask(drive, name, input);
const nextSale =
  (email: string, goods: Record<string, number>): Step =>
  async (drive) => {
    await drive.open('2026-04-14 08:00');
    await drive.clock('2026-04-14 09:00');
    await drive.order(email, goods);
    await drive.close('2026-04-16 22:00');
  };
const bothPay = [types(1, '5,50', BEZ), types(1, '11,92'), types(2, '4,84')];
const settles = presses('settlePayouts');
const orders = presses('orderTransfers');
const pays = presses('markPaid');
const paysCash = (producer: string) =>
  presses('markPaid', { producers: [producer], means: 'cash' });
const returns = presses('returnPayouts');
const returnsTo = (producer: string) => presses('returnPayouts', { producers: [producer] });
const sets =
  (label: string, value: string): Step =>
  (drive) =>
    drive.setting(label, value);
const ends: Step = async (drive) => {
  await drive.clock('2026-04-18 13:00');
  await drive.hourlyRun();
};

/** In cents. */
interface Sums {
  readonly left: readonly [anne: number, bruno: number];
  readonly credit?: readonly [anne: number, bruno: number];
  readonly toPay?: readonly [bez: number, roc: number];
}
/** Where each producer is paid directly, none is paid out; null where it has no such case. */
type Row = readonly [
  what: string,
  steps: readonly Step[],
  all: Sums,
  direct?: Partial<Sums> | null,
];

const standing = async (drive: Drive): Promise<Required<Sums>> => {
  const view = await ask<MoneyView & { buyers: { email: string; owes: number; credit: number }[] }>(
    drive,
    'moneyView',
  );
  const of = (email: string) => view.buyers.find((one) => one.email === email);
  const to = (name: string) =>
    view.payouts
      .filter(({ producer }) => producer === name)
      .reduce((sum, one) => sum + one.toPay, 0);
  return {
    left: [of(A)?.owes ?? 0, of(B)?.owes ?? 0],
    credit: [of(A)?.credit ?? 0, of(B)?.credit ?? 0],
    toPay: [to(BEZ), to(ROC)],
  };
};

const nobody = [0, 0] as const;
const rows: readonly Row[] = [
  ['closed, each basket is due', [], { left: [1742, 484] }],
  ['of nothing nobody is paid', [settles], { left: [1742, 484] }],
  [
    'all is paid, and each producer its part',
    [...bothPay, settles],
    { left: nobody, toPay: [550, 1676] },
  ],
  [
    'in pieces, and typed twice',
    [types(2, '2'), types(2, '2,84'), types(2, '4,84')],
    { left: [1742, 0], toPay: [0, 484] },
  ],
  ['half of it came', [types(1, '8,71'), settles], { left: [871, 484], toPay: [275, 596] }],
  [
    'sums that cannot be',
    [types(2, '0'), types(9, '3'), types(2, '1', ROC, back)],
    { left: [1742, 484] },
  ],
  [
    'payments are not followed',
    [sets('Paiements', 'non'), settles],
    { left: [1742, 484], toPay: [550, 1676] },
  ],
  [
    'nor once one is noted',
    [sets('Paiements', 'non'), settles, types(2, '4,84')],
    { left: [1742, 0], toPay: [550, 1676] },
  ],
  [
    'followed again once prepared',
    [sets('Paiements', 'non'), settles, sets('Paiements', 'oui')],
    { left: [1742, 484], toPay: [550, 1676] },
  ],
  [
    'more than is due',
    [types(2, '9,50')],
    { left: [1742, 0], credit: [0, 466], toPay: [0, 484] },
    { credit: nobody, toPay: [0, -466] },
  ],
  [
    'which pays the next order',
    [types(2, '9,50'), nextSale(B, { CR01: 3 })],
    { left: [1742, 260], toPay: [0, 466] },
    { left: [1742, 726] },
  ],
  [
    'and is taken back',
    [types(2, '9,50'), nextSale(B, { CR01: 3 }), takesBack],
    { left: [1742, 1210] },
  ],
  [
    'what is missing of what was paid',
    [...bothPay, settles, delivers(2, 'CR01', '1')],
    { left: nobody, credit: [0, 242], toPay: [550, 1434] },
    { credit: nobody, toPay: [0, -242] },
  ],
  ['what is missing of what was not', [delivers(2, 'CR01', '1'), settles], { left: [1742, 242] }],
  [
    'all of it is given back',
    [...bothPay, delivers(2, 'CR01', '0'), types(2, '4,84', ROC, back)],
    { left: nobody, toPay: [550, 1192] },
  ],
  ['a payment is taken back', [types(2, '4,84'), takesBack], { left: [1742, 484] }],
  [
    'a credit is granted',
    [types(2, '3', ROC, granted)],
    { left: [1742, 184], toPay: [0, 300] },
    { toPay: [0, 300] },
  ],
  [
    'more of it than is due',
    [types(2, '6', ROC, granted)],
    { left: [1742, 0], credit: [0, 116], toPay: [0, 484] },
    { toPay: [0, 484] },
  ],
  ['and taken back', [types(2, '3', ROC, granted), takesBack], { left: [1742, 484] }],
  ['a file is made', [...bothPay, settles, orders], { left: nobody }],
  ['and taken back', [...bothPay, settles, orders, returns], { left: nobody, toPay: [550, 1676] }],
  ['and paid', [...bothPay, settles, orders, pays, pays, orders], { left: nobody }],
  [
    'and sent back by the bank',
    [...bothPay, settles, orders, pays, returnsTo(BEZ)],
    { left: nobody, toPay: [550, 0] },
  ],
  [
    'and paid otherwise',
    [...bothPay, settles, orders, pays, returnsTo(BEZ), paysCash(BEZ)],
    { left: nobody },
  ],
  [
    'less is delivered once it is paid',
    [...bothPay, settles, orders, pays, delivers(1, 'FB02', '3')],
    { left: nobody, credit: [220, 0], toPay: [-220, 0] },
    { credit: nobody, toPay: [-220, 0] },
  ],
  [
    'and goes with the next sale',
    [
      ...bothPay,
      settles,
      orders,
      pays,
      delivers(1, 'FB02', '3'),
      nextSale(B, { FB02: 10 }),
      types(1, '11', BEZ),
      ends,
      settles,
    ],
    { left: nobody, credit: [220, 0], toPay: [880, 0] },
    { credit: nobody, toPay: [-220, 0] },
  ],
];

const withModes = (['mandat', 'achat-revente', 'direct'] as const).flatMap((mode) =>
  rows.flatMap(([what, steps, all, direct]) => {
    if (mode === 'direct' && direct === null) return [];
    const sums = { ...all, ...(mode === 'direct' ? { toPay: nobody, ...direct } : {}) };
    return [[mode, what, steps, sums] as const];
  }),
);

test.each(withModes)('%s: %s', async (mode, _, steps, sums) => {
  const drive = await ordered(mode);
  for (const step of steps) await step(drive, mode);
  expect(await standing(drive)).toEqual({ credit: nobody, toPay: nobody, ...sums });
  expect(await drive.failing()).toEqual([]);
});

const goes = async (drive: Drive, steps: readonly Step[]) => {
  for (const step of steps) await step(drive, 'mandat');
};

test('who was paid beyond it is « trop versé », and has it as « Report » of the next sale', async () => {
  const drive = await ordered('mandat');
  const bez = (sale: number) => drive.row('Reversements', { Vente: sale, Producteur: BEZ });
  await goes(drive, [...bothPay, settles, orders, pays, delivers(1, 'FB02', '3')]);
  expect(bez(1)).toMatchObject({ 'Déjà payé': 5.5, 'À payer': -2.2, État: 'trop versé' });
  await goes(drive, [nextSale(B, { FB02: 10 }), types(1, '11', BEZ), ends, settles]);
  expect(bez(2)).toMatchObject({ Report: -2.2, 'À payer': 8.8, État: 'à payer' });
});

test('a payment that is typed anew is taken back by a counter-entry; no entry goes', async () => {
  const drive = await ordered('mandat');
  await goes(drive, [types(2, '4,84')]);
  const before = drive.rows('Écritures');
  drive.correct('Encaissements', { Panier: 2 }, { Montant: '3' });
  await drive.hourlyRun();
  const entries = drive.rows('Écritures');
  expect(entries.slice(0, before.length)).toEqual(before);
  const banks = entries.filter(({ Compte }) => Compte === '512 Banque');
  expect(banks.map(({ Débit = '', Crédit = '' }) => [Débit, Crédit])).toEqual([
    [4.84, ''],
    ['', 4.84],
    [3, ''],
  ]);
  expect(await drive.failing()).toEqual([]);
});
