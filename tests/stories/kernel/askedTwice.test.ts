/** An action whose answer was lost, asked for a second time; and rows of the ledger that stand twice. */

import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { ask, B, collected, payouts } from '../support/sums/money';

const BEZ = 'Ferme du Bez';
const ID = 'deed-0000-0001';
const entries = (drive: Drive) => drive.rows('Écritures').length;

/** The answers of an action that is asked for twice, and how many rows the second one added. */
async function twice(drive: Drive, command: string, input: object) {
  const first = await ask(drive, command, { ...input, id: ID });
  const before = entries(drive);
  const history = drive.rows('Historique').length;
  const second = await ask(drive, command, { ...input, id: ID });
  expect(second).toEqual(first);
  expect([entries(drive), drive.rows('Historique').length]).toEqual([before, history]);
  return first;
}

const prepared = maker('kernel/askedTwice prepared', async () => {
  const drive = await collected();
  await drive.press('settlePayouts');
  return drive;
});

describe('asked for twice with one id, is done once', () => {
  test('a part paid to a producer', async () => {
    const drive = await prepared();
    const part = { producers: [BEZ], cents: 550, means: 'cash' };
    expect(await twice(drive, 'markPaid', part)).toEqual({ code: 'markedPaid', producers: 1 });
    expect(payouts(drive).find(([producer]) => producer === BEZ)?.[3]).toBe(5.5);
  });

  test('all that is owed to a producer', async () => {
    const drive = await prepared();
    const answer = await twice(drive, 'markPaid', { producers: [BEZ], means: 'cheque' });
    expect(answer).toEqual({ code: 'markedPaid', producers: 1 });
  });

  test('two payouts of which one comes back', async () => {
    const drive = await prepared();
    await ask(drive, 'markPaid', { producers: [BEZ], cents: 100, means: 'cash' });
    await ask(drive, 'markPaid', { producers: [BEZ], cents: 200, means: 'cash' });
    await twice(drive, 'returnPayouts', { producers: [BEZ] });
    expect(payouts(drive).find(([producer]) => producer === BEZ)?.[3]).toBe(1);
  });

  test('a payment noted, and taken back', async () => {
    const drive = await collected();
    const noted = { basket: 1, cents: 500, means: 'cash' };
    expect(await twice(drive, 'notePayment', noted)).toMatchObject({ cents: 500, remaining: 1242 });
    const [row] = drive.rows('Encaissements');
    const undone = await ask(drive, 'undoPayment', { key: row?.Clé, id: 'deed-0000-0002' });
    const again = await ask(drive, 'undoPayment', { key: row?.Clé, id: 'deed-0000-0002' });
    expect([undone, again]).toEqual([undone, undone]);
    expect(undone).toMatchObject({ kind: 'undo', cents: 500, remaining: 1742 });
    expect(await drive.failing()).toEqual([]);
  });
});

describe('rows of the ledger that stand twice', () => {
  test('count once, and go by the next look', async () => {
    const drive = await collected();
    await ask(drive, 'notePayment', { basket: 2, cents: 400, means: 'cash' });
    const whole = entries(drive);
    const sheet = drive.sheet('Écritures');
    const [first, last] = [sheet.lastRow() - 2, sheet.lastRow()];
    for (let row = first; row < last; row++)
      for (let column = 0; column < sheet.lastColumn(); column++) {
        const cell = sheet.cell(row, column);
        if (cell) sheet.setCell(row + 2, column, cell);
      }
    expect(await drive.failing()).toEqual([]);
    expect(entries(drive)).toBe(whole);
    expect(drive.table('Paiements', 'Adresse e-mail', 'Reste')).toContainEqual([B, 0.84]);
  });
});
