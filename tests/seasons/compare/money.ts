/**
 * Paiements, Écritures, Reversements and Acheteurs, as the books stood when last followed. What is said of
 * a due or a payout in words is that of the present sale, which a new one is at the next run.
 */
import { standingKey, standingsOf } from '../model/books/ledger';
import { payoutsOf } from '../model/books/payouts';
import { Sums } from '../model/cents';
import type { Stage } from '../steps/stage';
import { cents, rowsOf, type Told } from './cells';

export function compareMoney(told: Told, stage: Stage): void {
  comparePayments(told, stage);
  compareLedger(told, stage);
  compareBuyers(told, stage);
  if (stage.hasPayouts) comparePayouts(told, stage);
}

function comparePayments(told: Told, stage: Stage): void {
  const { drive, books, sale } = stage;
  const rows = new Map(
    rowsOf(drive, 'Paiements').map((row) => [
      `${row.Vente}:${row.Panier}:${row.Producteur ?? ''}`,
      row,
    ]),
  );
  for (const due of books.dues.values()) {
    const { due: asked, received, remaining } = books.standing(due);
    const key = `${due.sale}:${due.basket}:${due.producer}`;
    const shown = rows.get(key);
    rows.delete(key);
    if (!shown && asked === 0 && remaining === 0) continue;
    if (!shown && due.sale !== sale.number && remaining === 0) continue;
    const place = `Paiements ${key}`;
    told.same(`${place}, Dû`, cents(shown?.Dû), asked);
    told.same(`${place}, Reçu`, cents(shown?.Reçu), received);
    told.same(`${place}, Reste`, cents(shown?.Reste), remaining);
    const isPresent = due.sale === sale.number;
    const isAsked = isPresent && due.asks.length > 0 && due.weighs.length === 0;
    const open = isAsked ? 'à confirmer' : 'à peser';
    const state = due.isUnsure ? open : stateOf(asked, received, remaining);
    const said = isPresent || stage.isFollowed ? same : thatItWaits;
    told.same(`${place}, État`, said(shown?.État), said(state));
    told.same(`${place}, Avoir`, cents(shown?.Avoir), Math.max(0, books.credit(due.email)));
  }
  for (const [key, row] of rows) told.same(`Paiements ${key}, Reste`, cents(row.Reste), 0);
}

const same = (state: unknown): string => String(state ?? '');
/** Of an older sale it is told that it waits; until the next run as it was written, for a weight or a yes. */
const thatItWaits = (state: unknown): string =>
  same(state).replace(/^(?:à confirmer|à peser|pas encore sûr)$/, 'attend');

function stateOf(asked: number, received: number, remaining: number): string {
  if (remaining < 0) return 'trop payé';
  if (remaining > 0) return received > 0 ? 'payé en partie' : 'à payer';
  return asked > 0 ? 'payé' : 'rien à payer';
}

function compareLedger(told: Told, { drive, books, paidOut }: Stage): void {
  const stands = new Sums<string>();
  for (const row of rowsOf(drive, 'Écritures')) {
    const due = `${row.Vente ?? 0}:${row.Panier ?? 0}:${row.Bénéficiaire ?? 0}`;
    const key = standingKey(String(row.Nature), String(row.Compte), String(row.Tiers ?? ''), due);
    stands.add(key, Number(cents(row.Débit)) - Number(cents(row.Crédit)));
  }
  const expected = standingsOf(books, paidOut);
  for (const key of new Set([...stands.keys(), ...expected.keys()]))
    told.same(`Écritures ${key}`, stands.of(key), expected.of(key));
}

function compareBuyers(told: Told, stage: Stage): void {
  for (const row of rowsOf(stage.drive, 'Acheteurs')) {
    const email = String(row['Adresse e-mail']);
    told.same(`Acheteurs ${email}, Solde`, cents(row.Solde), stage.balanceOf(email));
  }
}

const FIGURES = {
  Vendu: 'sold',
  Manquants: 'missing',
  'Non payé': 'unpaid',
  Frais: 'fees',
  'Ses achats': 'setOff',
  Report: 'carried',
  'Pas encore sûr': 'waiting',
  'Déjà payé': 'paid',
  'À payer': 'toPay',
} as const;

function comparePayouts(told: Told, stage: Stage): void {
  const { drive, books, world, paidOut, sale, sales } = stage;
  const rows = new Map(
    rowsOf(drive, 'Reversements').map((row) => [`${row.Vente} ${row.Producteur}`, row]),
  );
  for (const { number } of sales)
    for (const payout of payoutsOf(books, number, world, paidOut)) {
      const key = `${number} ${payout.producer}`;
      const shown = rows.get(key);
      rows.delete(key);
      const isNothing = Object.values(FIGURES).every((figure) => payout[figure] === 0);
      if (
        !shown &&
        (isNothing || (number !== sale.number && payout.toPay === 0 && payout.waiting === 0))
      )
        continue;
      for (const [header, figure] of Object.entries(FIGURES))
        told.same(`Reversements ${key}, ${header}`, cents(shown?.[header]), payout[figure]);
      const said = number === sale.number || stage.isFollowed ? same : thatItWaits;
      told.same(`Reversements ${key}, État`, said(shown?.État), said(payout.state));
    }
  for (const [key, row] of rows)
    told.same(`Reversements ${key}, À payer`, cents(row['À payer']), 0);
}
