/** What people note, type and strike of money. */
import * as fc from 'fast-check';
import type { Means, ReceiptKind } from '../model/books/receipts';
import type { Step } from '../steps/step';
import { type Of, step, which } from './steps';

export const pay = step<Of<'pay'>>('pay', {
  due: which,
  part: fc.oneof(fc.constant(8), fc.integer({ min: 1, max: 14 })),
  means: fc.constantFrom<Means>('virement', 'espèces', 'chèque', 'carte', 'avoir', 'arrondi'),
  kind: fc.constantFrom<ReceiptKind>(
    'paiement',
    'paiement',
    'paiement',
    'en plus',
    'remboursement',
  ),
  isTyped: fc.boolean(),
});
export const entrust = step<Of<'entrust'>>('entrust', {
  due: which,
  part: fc.integer({ min: 1, max: 14 }),
});
export const retype = step<Of<'retype'>>('retype', {
  receipt: which,
  part: fc.integer({ min: 1, max: 14 }),
});
export const undo = step<Of<'undo'>>('undo', { receipt: which });
export const strike = step<Of<'strike'>>('strike', { receipt: which, isUndoing: fc.boolean() });
/** Too much came, is given back, and that was a mistake: seldom so by chance. */
export const refundUndone = fc
  .record({ due: which, part: fc.constantFrom(8, 4) })
  .map(({ due, part }): Step[] => [
    { do: 'pay', due, part: 11, means: 'virement', kind: 'en plus', isTyped: false },
    { do: 'pay', due, part, means: 'espèces', kind: 'remboursement', isTyped: false },
    { do: 'undo', receipt: 'last' },
  ]);

/** A payment that was a mistake, and one of its rows goes. */
export const undoneAndStruck = fc
  .tuple(pay, strike)
  .map(([paid, struck]): Step[] => [
    paid,
    { do: 'undo', receipt: 'last' },
    struck,
    { do: 'check' },
  ]);

/**
 * One row cannot be read, another is changed beside it; what is asked for, paid out or numbered then, and
 * once it is put right (M77).
 */
export const unreadBeside = fc
  .record({
    first: pay,
    second: pay,
    receipt: which,
    part: fc.integer({ min: 1, max: 14 }),
    line: which,
    producer: which,
    isWeighed: fc.boolean(),
  })
  .map(({ first, second, receipt, part, line, producer, isWeighed }): Step[] => [
    ...[first, second].map((one) => ({ ...one, isTyped: true }) as Step),
    { do: 'hour' },
    { do: 'smudge', receipt },
    { do: 'retype', receipt, part },
    isWeighed
      ? { do: 'weigh', line, part: 900, isInKilos: false }
      : { do: 'deliver', line, part: 2 },
    { do: 'check' },
    { do: 'hour' },
    { do: 'settle' },
    { do: 'transfer' },
    { do: 'payOut', producer },
    { do: 'number' },
    { do: 'hour' },
    { do: 'mend' },
    { do: 'hour' },
  ]);

/** Producers were paid, then less of their goods turns out to have come: the next sale settles it (P5). */
export const paidThenShort = fc
  .record({ line: which, part: fc.integer({ min: 0, max: 2 }) })
  .map(({ line, part }): Step[] => [
    ...[0, 1, 2].map(
      (due): Step => ({
        do: 'pay',
        due,
        part: 8,
        means: 'virement',
        kind: 'paiement',
        isTyped: false,
      }),
    ),
    { do: 'settle' },
    ...[0, 1, 2].map((producer): Step => ({ do: 'payOut', producer })),
    { do: 'deliver', line, part },
    { do: 'deliver', line: line + 1, part },
    { do: 'hour' },
  ]);
