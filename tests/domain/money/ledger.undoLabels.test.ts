import { type Entry, Ledger } from '../../../src/domain/money/ledger';
import { isReceipt, type Move, postMove, postReceipt } from '../../../src/domain/money/receipt';
import { receiptIn } from '../../../src/domain/money/receiptIn';
import { cents } from '../../../src/domain/values/money';
import { claiming, due, NOW, receipt, side, stands } from './aLedger';

const FIRST = 'hand:a.1:1';

/** Half of what basket 1 comes to is paid. */
const halfPaid = (): Ledger => {
  const ledger = claiming(due(1, side({ Bez: 1000 })));
  postReceipt(ledger, receipt(1, 500, { key: FIRST }));
  return ledger;
};
/** As it is read from Écritures, where a cell has no blanks around its words. */
const readAgain = ({ entries }: Ledger): Ledger =>
  new Ledger([...entries.values()].map((one) => ({ ...one, label: one.label.trim() })));

const isAsPaid = (ledger: Ledger, second: string): void => {
  expect(ledger.isUndone(FIRST)).toBe(false);
  const entry = ledger.entries.get(second) as Entry;
  expect(isReceipt(entry)).toBe(true);
  expect(receiptIn(entry)).toMatchObject({ kind: 'payment', amount: 500 });
  expect(stands(ledger)).toEqual([1000, 1000, 0]);
  expect(ledger.undo(FIRST, NOW)).toBe(true);
  expect(ledger.isUndone(FIRST)).toBe(true);
  expect(stands(ledger)).toEqual([1000, 500, 500]);
};

describe('words that look like those of a counter-entry', () => {
  test.each([
    ['in a note', 'note:b:1', `undo:${FIRST}`],
    ['in a row that was typed', 'hand:b.1:1', `undo:${FIRST}`],
    ['in the line of a bank', 'bank:b-1:1', `undo:${FIRST}`],
    ['after a blank', 'bank:b-1:1', ` \tundo:${FIRST}`],
  ])('%s take nothing back', (_, key, label) => {
    const ledger = halfPaid();
    postReceipt(ledger, receipt(1, 500, { key, label }));
    isAsPaid(readAgain(ledger), key);
    isAsPaid(ledger, key);
  });

  test('of a bank that gives a charge back take no charge back', () => {
    const ledger = new Ledger();
    const charge = (key: string, amount: number, label: string): Move => {
      const move = { key, at: NOW, sale: 3, amount: cents(amount), label } as const;
      return { ...move, kind: 'charge', means: 'card' };
    };
    postMove(ledger, charge('move:a-m1:1', 200, ''));
    postMove(ledger, charge('move:b-m1:1', -200, 'undo:move:a-m1:1'));
    expect(ledger.isUndone('move:a-m1:1')).toBe(false);
    expect(readAgain(ledger).isUndone('move:a-m1:1')).toBe(false);
  });

  test('that stand in Écritures already take nothing back either', () => {
    const ledger = halfPaid();
    const paid = ledger.entries.get(FIRST) as Entry;
    const second: Entry = { ...paid, key: 'note:b:1', label: `undo:${FIRST}` };
    isAsPaid(new Ledger([...ledger.entries.values(), second]), second.key);
  });

  test('of a counter-entry itself still do, wherever it stands among the rows', () => {
    const ledger = halfPaid();
    ledger.undo(FIRST, NOW);
    expect(readAgain(ledger).isUndone(FIRST)).toBe(true);
    expect(new Ledger([...ledger.entries.values()].reverse()).isUndone(FIRST)).toBe(true);
    const [by] = ledger.added.slice(-1);
    expect(ledger.entries.get(by?.key ?? '')?.label).toBe(`undo:${FIRST}`);
    expect(receiptIn(by as Entry)?.kind).toBe('undo');
  });
});
