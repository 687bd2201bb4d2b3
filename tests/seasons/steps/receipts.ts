/** What people type over amounts of Encaissements: another one, or what cannot be read (M77). */
import { euros } from '../drive/begin';
import type { Receipt } from '../model/books/receipts';
import { labelOf } from './payments';
import type { Stage } from './stage';
import { oneOf, type Play, type StepOf } from './step';

/** Known by its words alone, and there are no two of the same. */
const typedOver = ({ books, sale }: Stage, which: number): Receipt | undefined => {
  const own = books.receipts.filter(({ row }) => !row.isStruck);
  const words = ({ due, amount, means, kind }: Receipt): string =>
    [due, amount, means, kind].join(' ');
  return oneOf(
    own.filter(
      (one) =>
        one.typedIn === sale.number &&
        !one.undoneBy &&
        own.every((other) => other === one || words(other) !== words(one)),
    ),
    which,
  );
};

const write = ({ drive }: Stage, receipt: Receipt, text: string): void =>
  drive.correct('Encaissements', { Note: labelOf(receipt) }, { Montant: text });

export const retype: Play<StepOf<'retype'>> = async (stage, { receipt: which, part }) => {
  const receipt = typedOver(stage, which);
  if (!receipt) return;
  const amount = Math.ceil((receipt.amount * part) / 8) + 1;
  write(stage, receipt, euros(amount));
  stage.books.retype(receipt, amount);
};

/** One at a time: until it is put right money waits. */
export const smudge: Play<StepOf<'smudge'>> = async (stage, { receipt: which }) => {
  const receipt = stage.smudged ? undefined : typedOver(stage, which);
  if (!receipt) return;
  write(stage, receipt, `${euros(receipt.amount)} ou plus`);
  receipt.row.isStruck = true;
  stage.smudged = receipt;
};

export const mend: Play<StepOf<'mend'>> = async (stage) => {
  const { smudged } = stage;
  if (!smudged) return;
  write(stage, smudged, euros(smudged.amount));
  stage.books.retype(smudged, smudged.amount);
  stage.smudged = undefined;
};
