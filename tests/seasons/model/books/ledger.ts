/** What Écritures comes to, by nature, account, party and due (docs/rules.md M7). */
import { Sums } from '../cents';
import type { Books } from './books';
import { type Due, dueKey } from './dues';
import type { Paid } from './payouts';
import { counts, isGrant, isRefund, type Means, type Receipt } from './receipts';

const MONEY: Readonly<Record<Exclude<Means, 'avoir'>, string>> = {
  virement: '512 Banque',
  espèces: '53 Caisse',
  chèque: '5112 Chèques',
  carte: '5115 Cartes',
  arrondi: '658 Arrondis',
};
const [BUYERS, PRODUCERS, CREDITS, FEES, ORDERED] = [
  '411 Acheteurs',
  '467 Producteurs',
  '4191 Avoirs',
  '706 Frais du drive',
  '58 Virements demandés',
];

export const standingKey = (nature: string, account: string, party: string, due: string): string =>
  [nature, account, party, due].join(' | ');

/** Debits are above zero. */
export function standingsOf(books: Books, paidOut: readonly Paid[]): Sums<string> {
  const sums = new Sums<string>();
  const add = (nature: string, account: string, party: string, due: string, amount: number) =>
    sums.add(standingKey(nature, account, party, due), amount);
  for (const due of books.dues.values()) {
    addClaims(due, add);
    const key = dueKey(due);
    const moved = books.used.of(key) - books.given.of(key);
    add('avoir', CREDITS, due.email, key, moved);
    add('avoir', BUYERS, due.email, key, -moved);
  }
  for (const receipt of books.receipts) {
    const due = books.dues.get(receipt.due);
    if (due && counts(receipt)) addReceipt(receipt, due, add);
    if (receipt.email !== undefined && counts(receipt)) addEntrusted(receipt, receipt.email, add);
  }
  for (const { due, producer, amount } of books.setOffs) {
    const [sale] = due.split(':');
    add('compensation', PRODUCERS, producer, `${sale}:0:0`, amount);
    add('compensation', BUYERS, books.dues.get(due)?.email ?? '', due, -amount);
  }
  for (const payout of paidOut) addPayout(payout, add);
  for (const { producer, from, to, amount } of books.carried) {
    add('divers', PRODUCERS, producer, `${from}:0:0`, amount);
    add('divers', PRODUCERS, producer, `${to}:0:0`, -amount);
  }
  return sums;
}

type Add = (nature: string, account: string, party: string, due: string, amount: number) => void;

function addClaims(due: Due, add: Add): void {
  const key = dueKey(due);
  const { sale0, missing, fees } = due;
  for (const [nature, parts] of [
    ['vente', sale0],
    ['manquant', missing],
    ['frais', fees],
  ] as const) {
    add(nature, BUYERS, due.email, key, parts.total());
    for (const [party, part] of parts.entries())
      add(nature, party === '' ? FEES : PRODUCERS, party, key, -part);
  }
}

function addReceipt(receipt: Receipt, due: Due, add: Add): void {
  const { amount, means } = receipt;
  const [key, { email, payee, producer }] = [dueKey(due), due];
  if (isGrant(receipt)) {
    add('avoir', FEES, '', key, amount);
    add('avoir', CREDITS, email, key, -amount);
    return;
  }
  const [nature, sign] = isRefund(receipt)
    ? (['remboursement', -1] as const)
    : ([means === 'avoir' ? 'avoir' : 'paiement', 1] as const);
  const against = isRefund(receipt) && payee === 0 ? CREDITS : BUYERS;
  add(nature, against, email, key, -sign * amount);
  if (means === 'avoir') add(nature, CREDITS, email, key, amount);
  else if (payee > 0 && means !== 'arrondi') add(nature, PRODUCERS, producer, key, sign * amount);
  else add(nature, MONEY[means], '', key, sign * amount);
}

/** Credit from the start. */
function addEntrusted({ due, amount, means }: Receipt, email: string, add: Add): void {
  if (means === 'avoir') return;
  add('paiement', MONEY[means], '', due, amount);
  add('paiement', CREDITS, email, due, -amount);
}

function addPayout({ sale, producer, amount, from, isDone, isReturned }: Paid, add: Add): void {
  if (isReturned) return;
  const due = `${sale}:0:0`;
  add('reversement', PRODUCERS, producer, due, amount);
  if (from === 'fichier') add('reversement', ORDERED, producer, due, -amount);
  else add('reversement', MONEY[from], '', due, -amount);
  if (from !== 'fichier' || !isDone) return;
  add('virement fait', ORDERED, producer, due, amount);
  add('virement fait', MONEY.virement, '', due, -amount);
}
