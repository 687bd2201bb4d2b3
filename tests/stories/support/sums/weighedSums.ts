/** Every place that shows a sum of the weighed sale, against what was worked out for it. */

import type { BooksView } from '../../../../src/accounting/view/view';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import type { PersonView } from '../../../../src/app/money/personView';
import type { Status } from '../../../../src/app/panel/status';
import { documentTotal, vatOf } from '../../../../src/domain/accounting/document';
import type { DayDetails } from '../../../../src/text/pages/panel/dayDetails';
import type { Drive } from '../drive';
import type { Row } from '../driveTabs';
import { plain } from '../plain';
import { leftToPay } from './leftToPay';
import { ask } from './money';
import { BEZ, FEE, goods, HIVES, orders, ROC, type Sums } from './weighedSale';

export const PRODUCERS = [BEZ, ROC, HIVES] as string[];
const baskets = orders.map((_, at) => at + 1);
const cents = (value: Row[string] | undefined): number => Math.round(Number(value || 0) * 100);
const total = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);
export const shown = (sum: number): string => `${(sum / 100).toFixed(2).replace('.', ',')} €`;
/** What a sheet or a mail says: « 1 204,50 € ». */
const readSum = (text: string): number =>
  Math.round(Number(plain(text).replace(/[ €]/g, '').replace(',', '.')) * 100);

/** Inside the price, rounded once a rate: the sum, and what of it is VAT. */
function vatByRate(sold: readonly (readonly [number, number])[]): number[][] {
  const rates = [...new Set(sold.map(([rate]) => rate))];
  return rates
    .map((rate) => {
      const sum = total(sold.flatMap(([of, amount]) => (of === rate ? [amount] : [])));
      const without = Math.sign(sum) * Math.round((Math.abs(sum) * 10_000) / (10_000 + rate));
      return [rate, sum, sum - without];
    })
    .sort();
}

/** What stands beside a sum that hangs on these lines. */
function aboutOf(all: readonly { readonly waits: boolean; readonly isAsked: boolean }[]): string {
  const waiting = all.filter(({ waits }) => waits);
  if (waiting.length === 0) return '';
  return waiting.every(({ isAsked }) => isAsked) ? 'environ, à confirmer' : 'environ';
}

/** After any step. */
export async function compare(drive: Drive, sums: Sums): Promise<void> {
  expect(await drive.failing()).toEqual([]);
  lines(drive, sums);
  perBasket(drive, sums);
  perProducer(drive, sums);
  ledger(drive, sums);
  await pages(drive, sums);
  mails(drive, sums);
}

function lines(drive: Drive, sums: Sums): void {
  const stands = drive
    .rows('Paniers')
    .map((row) => [row.Panier, row['Réf.'], cents(row.Montant), row.Pesée ?? '']);
  const wanted = sums.lines.map((one) => [
    ...[one.basket, one.ref, one.amount],
    one.isAsked ? 'à confirmer' : one.waits ? 'à peser' : '',
  ]);
  expect(new Set(stands.map(String))).toEqual(new Set(wanted.map(String)));
  const split = drive
    .rows('Répartition producteurs')
    .map((row) => [row['Réf.'], row.Quantité, cents(row.Montant), row.Pesée ?? '']);
  const byRef = Object.keys(goods).map((ref) => {
    const own = sums.lines.filter((one) => one.ref === ref);
    const net = total(own.map((one) => one.net));
    return [ref, total(own.map((one) => one.delivered)), net, aboutOf(own)];
  });
  expect(new Set(split.map(String))).toEqual(new Set(byRef.map(String)));
}

function perBasket(drive: Drive, sums: Sums): void {
  expect(
    drive
      .rows('Retrait')
      .map((row) => [row.Panier, cents(row.Montant), leftToPay(row.Reste), row.Pesée ?? '']),
  ).toEqual(
    baskets.map((one) => [
      ...[one, sums.due(one), Math.max(0, sums.due(one) - sums.came(one))],
      aboutOf(sums.of(one)),
    ]),
  );
  expect(
    drive
      .rows('Paiements')
      .map((row) => [row.Panier, cents(row.Dû), cents(row.Reçu), cents(row.Reste)]),
  ).toEqual(
    baskets.map((one) => {
      const [due, came] = [sums.due(one), sums.came(one)];
      return [one, due, Math.min(due, came), Math.max(0, due - came)];
    }),
  );
  expect(drive.rows('Acheteurs').map((row) => cents(row.Solde))).toEqual(
    baskets.map((one) => sums.came(one) - sums.due(one)),
  );
}

function perProducer(drive: Drive, sums: Sums): void {
  for (const name of PRODUCERS) {
    const file = drive.fileAt(drive.row('Producteurs', { Producteur: name })['Feuille partagée']);
    const sheet = file?.sheets[0];
    if (!file || !sheet) throw new Error(`${name} has no sheet`);
    const cells = Array.from({ length: sheet.lastRow() }, (_, row) =>
      Array.from({ length: sheet.lastColumn() }, (_, at) => file.formattedValue(sheet.id, row, at)),
    );
    const row = cells.find(([, what]) => what === 'Total') ?? [];
    const isEstimate = sums.lines.some((one) => one.good.producer === name && one.waits);
    expect([name, readSum(row[6] ?? ''), row.includes('environ')]).toEqual([
      ...[name, sums.net(name), isEstimate],
    ]);
  }
  if (!drive.titles().includes('Reversements')) return;
  const columns = ['Vendu', 'Manquants', 'Non payé', 'Pas encore sûr', 'Déjà payé', 'À payer'];
  expect(
    drive
      .rows('Reversements')
      .map((row) => [row.Producteur, ...columns.map((one) => cents(row[one]))]),
  ).toEqual(PRODUCERS.map((name) => [name, ...payout(sums, name)]));
}

const payout = (sums: Sums, name: string): number[] => {
  const sold = sums.sold(name);
  const paid = sums.paid.get(name) ?? 0;
  const left = [sums.unpaid(name), sums.waiting(name)];
  return [sold, sold - sums.net(name), ...left, paid, sums.toPay(name)];
};

function ledger(drive: Drive, sums: Sums): void {
  const stands = new Map<string, number>();
  for (const row of drive.rows('Écritures')) {
    const party = /^(411|419|467)/.exec(String(row.Compte)) ? String(row.Tiers) : '';
    const key = `${String(row.Compte).slice(0, 3)} ${party}`.trim();
    stands.set(key, (stands.get(key) ?? 0) + cents(row.Débit) - cents(row.Crédit));
  }
  const wanted = new Map<string, number>();
  for (const [at, [email]] of orders.entries()) {
    const left = sums.due(at + 1) - sums.came(at + 1);
    wanted.set(`411 ${email}`, Math.max(0, left));
    // What came beyond what is due is an advance.
    wanted.set(`419 ${email}`, Math.min(0, left));
  }
  for (const name of PRODUCERS)
    wanted.set(`467 ${name}`, (sums.paid.get(name) ?? 0) - sums.net(name));
  const some = (all: ReadonlyMap<string, number>) =>
    Object.fromEntries([...all].filter(([key, sum]) => sum !== 0 && /^4(11|19|67)/.test(key)));
  expect(some(stands)).toEqual(some(wanted));
  expect(total([...stands.values()])).toBe(0);
}

async function pages(drive: Drive, sums: Sums): Promise<void> {
  const money = await ask<MoneyView>(drive, 'moneyView');
  expect(money.dues.map((one) => [one.basket, one.due, one.received, one.waits ?? false])).toEqual(
    baskets.map((one) => [
      ...[one, sums.due(one), Math.min(sums.due(one), sums.came(one)), sums.waits(one)],
    ]),
  );
  expect(money.buyers.map((one) => [one.email, one.owes, one.credit])).toEqual(
    orders.map(([email], at) => {
      const left = sums.due(at + 1) - sums.came(at + 1);
      return [email, Math.max(0, left), Math.max(0, -left)];
    }),
  );
  const came = total(baskets.map((one) => sums.came(one)));
  expect(money.received).toEqual({ received: came, givenBack: 0 });
  const out = total([...sums.paid.values()]);
  expect(money.whereabouts).toMatchObject({ received: came, paidOut: out, inAccounts: came - out });
  for (const one of money.payouts) {
    const own = sums.lines.filter(({ good }) => good.producer === one.producer);
    expect(one.lines.map(({ ref, quantity, amount }) => [ref, quantity, amount])).toEqual(
      [...new Set(own.map(({ ref }) => ref))].sort().map((ref) => {
        const same = own.filter((line) => line.ref === ref);
        return [ref, total(same.map((line) => line.delivered)), total(same.map(({ net }) => net))];
      }),
    );
    const rates = one.vat.map(({ rate, withVat, vat }) => [rate, withVat, vat]).sort();
    expect(rates).toEqual(vatByRate(own.map(({ good, net }) => [good.rate, net])));
  }
  const all = total(baskets.map((one) => sums.due(one)));
  const panel = await ask<Status>(drive, 'status');
  expect([panel.orders, panel.cents, panel.estimated]).toEqual([
    ...[baskets.length, all],
    baskets.some((one) => sums.waits(one)),
  ]);
  const byName = new Map(panel.figures?.producers.map((one) => [one.name, one.cents]));
  expect(PRODUCERS.map((name) => byName.get(name))).toEqual(PRODUCERS.map((one) => sums.net(one)));
  await persons(drive, sums);
  const day = await ask<DayDetails>(drive, 'dayPack');
  if (typeof day !== 'string')
    expect(day.baskets.map((one) => one.amount)).toEqual(baskets.map((one) => sums.due(one)));
}

/** Each person's own page. */
async function persons(drive: Drive, sums: Sums): Promise<void> {
  for (const [at, [email]] of orders.entries()) {
    const [basket, due, came] = [at + 1, sums.due(at + 1), sums.came(at + 1)];
    const { account } = await ask<PersonView>(drive, 'personView', { email });
    const [own] = account?.dues ?? [];
    expect([own?.basket, own?.due, own?.received, own?.remaining, own?.waits ?? false]).toEqual([
      ...[basket, due, Math.min(due, came), Math.max(0, due - came), sums.waits(basket)],
    ]);
    expect([account?.owes, account?.credit, account?.isEstimate]).toEqual([
      ...[Math.max(0, due - came), Math.max(0, came - due), sums.waits(basket)],
    ]);
    expect(account?.movements.at(-1)?.balance).toBe(due - came);
  }
}

/** No firm sum is asked of a basket that waits; the last that was asked is what is due. */
function mails(drive: Drive, sums: Sums): void {
  for (const [at, [email]] of orders.entries()) {
    const basket = at + 1;
    // A mail about missing goods asks for what is left as well.
    const asked = drive.mails(email).map(({ subject, body }) => {
      const [sum = ''] = /^Il manque/.test(subject) ? (/ fait .*? €/.exec(plain(body)) ?? []) : [];
      return plain(subject) + sum;
    });
    const firm = asked.filter((one) => /€/.test(one) && !/environ/.test(one));
    const last = firm.at(-1);
    if (sums.waits(basket)) expect([email, last]).toEqual([email, undefined]);
    else expect([email, last]).toEqual([email, expect.stringContaining(shown(sums.due(basket)))]);
  }
}

/** Of all that is numbered: what waits holds back its seller's document and its basket's fees. */
export async function compareDocuments(drive: Drive, sums: Sums): Promise<BooksView> {
  const view = await ask<BooksView>(drive, 'booksView', { whole: true });
  const { issued, unreadable } = view;
  expect(unreadable).toEqual([]);
  const stands = new Map<string, number>();
  for (const { seller, lines: own } of issued)
    for (const { basket, amount, rate } of own) {
      const key = `${basket} ${seller.name} ${rate}`;
      stands.set(key, (stands.get(key) ?? 0) + amount);
    }
  const wanted = new Map<string, number>();
  const add = (key: string, sum: number) => wanted.set(key, (wanted.get(key) ?? 0) + sum);
  for (const { basket, good, net, amount } of sums.lines) {
    const own = sums.of(basket).filter((one) => one.good.producer === good.producer);
    if (!own.some((one) => one.waits)) add(`${basket} ${good.producer} ${good.rate}`, net);
    if (!sums.waits(basket)) add(`${basket} ${FEE} ${good.rate}`, amount - net);
  }
  expect(Object.fromEntries(stands)).toEqual(Object.fromEntries(wanted));
  for (const document of issued) {
    const sold = document.lines.map(({ rate, amount }) => [rate, amount] as const);
    const vat = total(vatByRate(sold).map(([, , one = 0]) => one));
    expect([document.number, vatOf(document)]).toEqual([document.number, vat]);
    expect(documentTotal(document)).toBe(total(sold.map(([, amount]) => amount)));
  }
  return view;
}
