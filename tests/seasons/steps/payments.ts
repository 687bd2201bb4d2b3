/** Money that buyers pay, get back or are given, noted in the sidebar or typed in Encaissements. */
import { ask } from '../../stories/support/sums/money';
import { euros } from '../drive/begin';
import { inOrder } from '../model/books/books';
import { type Due, dueKey, owed } from '../model/books/dues';
import { aRow, counts, type Means, type Receipt, type ReceiptKind } from '../model/books/receipts';
import type { Stage } from './stage';
import { oneOf, type Play, type StepOf } from './step';

const MEANS: Readonly<Record<Means, string>> = {
  virement: 'transfer',
  espèces: 'cash',
  chèque: 'cheque',
  carte: 'card',
  avoir: 'credit',
  arrondi: 'rounding',
};
const KINDS: Readonly<Record<ReceiptKind, string>> = {
  paiement: 'payment',
  'en plus': 'extra',
  remboursement: 'refund',
};

/** Dues that ask something of a buyer, or did. */
const duesIn = ({ books }: Stage): Due[] =>
  [...books.dues.values()].filter((due) => due.sale0.total() > 0 || owed(due) > 0).sort(inOrder);

export const labelOf = ({ id }: Receipt): string => `reçu-${id}`;

export const pay: Play<StepOf<'pay'>> = async (stage, step) => {
  if (!stage.world.followsPayments) return;
  const due = oneOf(duesIn(stage), step.due);
  if (!due) return;
  // What is given back is money.
  if (step.kind === 'remboursement' && step.means === 'avoir') return;
  const { remaining } = stage.books.standing(due);
  const [credit, { books }] = [stage.books.credit(due.email), stage];
  const about = step.kind === 'remboursement' || step.means === 'avoir' ? credit : remaining;
  const whole = about > 0 ? about : Math.max(owed(due), 100);
  const share = Math.ceil((whole * step.part) / 8);
  // As much again is asked about (docs/rules.md V10).
  const again = step.kind === 'en plus' && about <= 0 && step.part === 8 ? 1 : 0;
  const amount = step.means === 'arrondi' ? step.part * 5 + 1 : share + again;
  const receipt: Receipt = {
    id: books.receipts.length + 1,
    due: dueKey(due),
    amount,
    means: step.means,
    kind: step.kind,
    isPosted: false,
    row: aRow(),
  };
  if (step.isTyped) type(stage, due, { ...receipt, typedIn: stage.sale.number });
  else await note(stage, due, receipt);
};

/** Money that came for no order, of somebody who ordered once. */
export const entrust: Play<StepOf<'entrust'>> = async (stage, { due: which, part }) => {
  const due = oneOf(duesIn(stage), which);
  if (!due || !stage.world.followsPayments) return;
  const { books, sale } = stage;
  const amount = Math.ceil((Math.max(owed(due), 100) * part) / 8);
  const receipt: Receipt = {
    ...{ id: books.receipts.length + 1, due: `${sale.number}:0:0`, email: due.email },
    ...{ amount, means: 'virement', kind: 'paiement', isPosted: false, row: aRow() },
  };
  const answer = await ask(stage.drive, 'notePayment', {
    ...{ basket: 0, email: due.email, cents: amount },
    ...{ means: 'transfer', kind: 'payment', note: labelOf(receipt), isSure: true },
  });
  stage.sync();
  books.receipts.push(receipt);
  books.post(receipt);
  books.balance();
  if (typeof answer === 'string') stage.failing = [`notePayment says ${answer}`];
};

function type({ drive, books, sale }: Stage, due: Due, receipt: Receipt): void {
  if (!drive.titles().includes('Encaissements')) return;
  const { amount, means, kind } = receipt;
  drive.typeRows('Encaissements', [
    {
      ...(due.sale === sale.number ? {} : { Vente: String(due.sale) }),
      Panier: String(due.basket),
      ...(due.payee > 0 ? { Producteur: due.producer } : {}),
      Montant: euros(amount),
      Moyen: means,
      ...(kind === 'paiement' ? {} : { Nature: kind }),
      Note: labelOf(receipt),
    },
  ]);
  books.receipts.push(receipt);
}

async function note(stage: Stage, due: Due, receipt: Receipt): Promise<void> {
  const { sale, basket, payee } = due;
  const { amount, means, kind } = receipt;
  const answer = await ask(stage.drive, 'notePayment', {
    ...{ sale, basket, payee, cents: amount },
    ...{ means: MEANS[means], kind: KINDS[kind], note: labelOf(receipt), isSure: true },
  });
  const { books } = stage;
  const restore = books.kept();
  stage.sync();
  books.receipts.push(receipt);
  const isTaken = books.post(receipt);
  if (isTaken) books.balance();
  else restore();
  const said = typeof answer === 'string' ? answer : 'noted';
  if (isTaken !== (said === 'noted')) stage.failing = [`notePayment says ${said}`];
}

/** As Encaissements shows it: what somebody struck is not pressed any more. */
const isShown = (receipt: Receipt): boolean =>
  counts(receipt) && !receipt.row.isStruck && (receipt.undoneBy?.isGone ?? true);

export const undo: Play<StepOf<'undo'>> = async (stage, { receipt: which }) => {
  const shownOnes = stage.books.receipts.filter((one) => isShown(one) && !one.isAtTable);
  const receipt = which === 'last' ? shownOnes.at(-1) : oneOf(shownOnes, which);
  if (!receipt) return;
  const view = await ask<{ receipts: { key: string; label: string; isUndone: boolean }[] }>(
    stage.drive,
    'moneyView',
  );
  const shown = view.receipts.find((one) => one.label === labelOf(receipt) && !one.isUndone);
  const answer = await ask(stage.drive, 'undoPayment', { key: shown?.key ?? '' });
  stage.sync();
  receipt.undoneBy = aRow();
  stage.books.balance();
  if (typeof answer === 'string') stage.failing = [`undoPayment says ${answer}`];
};

const isAnyStruck = ({ row, undoneBy }: Receipt): boolean =>
  row.isStruck || undoneBy?.isStruck === true;

/** A row that somebody takes out of Encaissements: a receipt's, or the one that undid it. */
export const strike: Play<StepOf<'strike'>> = async (stage, { receipt: which, isUndoing }) => {
  const { books, drive } = stage;
  const receipt = oneOf(
    books.receipts.filter((one) =>
      one.isAtTable ? false : isUndoing ? one.undoneBy?.isStruck === false : !one.row.isStruck,
    ),
    which,
  );
  if (!receipt) return;
  // Emptied of several of which the drive has not heard yet the tab is lost (docs/rules.md M30).
  const isLast = drive.rows('Encaissements').length === 1;
  if (isLast && books.receipts.some(isAnyStruck)) return;
  const sheet = drive.sheet('Encaissements');
  const kind = isUndoing ? 'annulation' : receipt.kind;
  const [notes, kinds] = ['Note', 'Nature'].map((header) => drive.column('Encaissements', header));
  const textAt = (row: number, column: number | undefined): string =>
    drive.book.formattedValue(sheet.id, row, column ?? 0);
  for (let row = 1; row < sheet.lastRow(); row++) {
    if (textAt(row, notes) !== labelOf(receipt)) continue;
    if ((textAt(row, kinds) || 'paiement') !== kind) continue;
    sheet.deleteRows(row, 1);
    break;
  }
  const row = isUndoing ? receipt.undoneBy : receipt.row;
  if (row) row.isStruck = true;
};
