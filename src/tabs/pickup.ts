import type { Fate } from '../domain/baskets/fate';
import type { Means } from '../domain/money/receipt';
import { type Cents, cents } from '../domain/values/money';
import { ok } from '../domain/values/result';
import { pickupNotes } from '../text/tabs/weekNotes';
import {
  amount,
  atMost,
  choice,
  euros,
  type Kind,
  saidEuros,
  signedEuros,
  stored,
  text,
  tick,
  whole,
} from './engine/cellKinds';
import {
  appended,
  computed,
  defineTab,
  hidden,
  type Look,
  liveWords,
  typed,
  whenUsed,
  wrapped,
} from './engine/tab';
import { meansKind } from './moneyTabs';

const PAID = { fr: 'payé', en: 'paid' };
export const payStates = choice({
  paid: PAID,
  toPay: { fr: 'à payer', en: 'to pay' },
});

/** What changes hands at the table; cash first, since it is the most usual. */
export type PickupMeans = Extract<Means, 'cash' | 'cheque' | 'card'>;
const pickupMeans = choice<PickupMeans>({
  cash: { fr: 'espèces', en: 'cash', also: ['liquide'] },
  cheque: { fr: 'chèque', en: 'cheque', also: ['check'] },
  card: { fr: 'carte', en: 'card', also: ['cb'] },
});
/** « virement » can be read there, and is told: none is made at the table. */
const saidPaidBy: Kind<PickupMeans | 'transfer'> = {
  ...pickupMeans,
  write: meansKind.write,
  read: (cell, place) => {
    const read = meansKind.read(cell, place);
    return read.ok && read.value === 'transfer' ? ok(read.value) : pickupMeans.read(cell, place);
  },
};

/** What somebody paid, noted where it is: in the boxes where they stand. */
export function notedCells(
  { means, sum }: { readonly means: Means; readonly sum: Cents | null },
  hasBoxes: boolean,
): { cash?: true; cheque?: true; paidBy?: PickupMeans; sum?: Cents | null } {
  if (hasBoxes && means === 'cash') return { cash: true, sum };
  if (hasBoxes && means === 'cheque') return { cheque: true, sum };
  return means === 'cash' || means === 'cheque' || means === 'card' ? { paidBy: means, sum } : {};
}

const fates = choice<Fate>({
  kept: { fr: 'gardé', en: 'kept' },
  carried: { fr: 'porté chez lui', en: 'brought home' },
  given: { fr: 'donné', en: 'given away' },
  returned: { fr: 'repris', en: 'taken back' },
});

const TO_HAND_OVER: Look = {
  title: { fr: 'À remettre', en: 'To hand over' },
  column: 'done',
  shown: 'unticked',
};
const TO_PAY: Look = {
  title: { fr: 'À payer', en: 'To pay' },
  column: 'payment',
  shown: { without: [PAID.fr, PAID.en] },
};
const GROUPS = ['ABCD', 'EFGHIJ', 'KLM', 'NOPQR', 'STUVWXYZ'];
/** Whoever has no letter is in each of them. */
const BY_LETTER = GROUPS.map((letters): Look => {
  const title = `${letters[0]}–${letters[letters.length - 1]}`;
  const others = GROUPS.filter((group) => group !== letters).flatMap((group) => [...group]);
  return { title: { fr: title, en: title }, column: 'initial', shown: { without: others } };
});

/**
 * For a phone on the market: the first five columns fill 390 px beside the row numbers, contents and
 * comment each what tick and number leave of it, and rows never move.
 */
export const pickupTab = defineTab({
  id: 'pickup',
  title: { fr: 'Retrait', en: 'Pick-up' },
  owner: 'addOn',
  handheld: { looks: [TO_HAND_OVER, TO_PAY, ...BY_LETTER] },
  key: ['basket'],
  sumsHangOn: ['basket', 'missing', 'returned', 'paidBy', 'sum'],
  columns: {
    done: typed(tick, 'Remis', 'Handed over', 46),
    basket: appended(whole, 'Panier', 'Basket', 48),
    name: wrapped(computed(text, 'Nom', 'Name', 104)),
    left: wrapped(liveWords(whenUsed(computed(saidEuros, 'Reste', 'Left', 66)))),
    cash: whenUsed(typed(tick, 'Esp.', 'Cash', 40, pickupNotes.cash)),
    cheque: whenUsed(typed(tick, 'Chq.', 'Chq.', 40, pickupNotes.cheque)),
    paidBy: typed(saidPaidBy, 'Payé par', 'Paid by', 80, pickupNotes.paidBy),
    amount: wrapped(computed(saidEuros, 'Montant', 'Amount', 66)),
    payment: whenUsed(computed(payStates, 'Paiement', 'Payment', 80)),
    estimate: liveWords(whenUsed(computed(text, 'Pesée', 'Weighing', 70))),
    contents: wrapped(computed(stored, 'Contenu', 'Contents', 248)),
    comment: wrapped(whenUsed(computed(text, 'Commentaire', 'Comment', 200))),
    missing: typed(text, 'Manque', 'Missing', 110, pickupNotes.missing),
    returned: typed(text, 'Vides rendus', 'Empties given back', 110, pickupNotes.returned),
    replaced: typed(text, 'Remplacé', 'Replaced', 150, pickupNotes.replaced),
    sum: typed(atMost(euros, cents(100_000)), 'Somme reçue', 'Sum received', 80, pickupNotes.sum),
    bags: typed(atMost(whole, 100), 'Sacs rendus', 'Bags given back', 70),
    fate: typed(fates, 'Pas venu', 'Did not come', 110),
    note: typed(text, 'Note', 'Note', 220),
    initial: computed(text, 'Initiale', 'Initial', 60),
    articles: computed(whole, 'Articles', 'Articles', 70),
    // Whose row it is, so that nothing of it stays when that person is erased.
    email: hidden(computed(text, 'Commandé par', 'Ordered by')),
    settled: whenUsed(hidden(computed(signedEuros, 'Réglé', 'Settled'))),
    // Of what is noted of goods, what the last run counted; else what lacks, by reference and pieces.
    counted: whenUsed(hidden(computed(stored, 'Compté', 'Counted'))),
    lacking: liveWords(whenUsed(hidden(computed(text, 'Réf. qui manque', 'Ref. missing')))),
    pieces: whenUsed(hidden(computed(amount, 'Combien manque', 'How many missing'))),
  },
});
