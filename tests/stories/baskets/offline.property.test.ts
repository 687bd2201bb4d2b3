/**
 * Two phones that were out of reach: the Sheets app merges what they hold cell by cell, in whatever
 * order they come back, with runs of the drive in between.
 */
import fc from 'fast-check';
import type { Drive } from '../support/drive';
import { ask, dues } from '../support/sums/money';
import { A, at, closed, line, toFix } from './support/retrait';

interface Edit {
  readonly basket: number;
  readonly column: string;
  readonly typed: string;
}

const edit = (basket: number, column: string, typed: string): Edit => ({ basket, column, typed });

/** In the order of each phone's own typing. */
const AT_THE_TABLE = [
  edit(1, 'Manque', 'FB02 2'),
  edit(1, 'Payé par', 'espèces'),
  edit(1, 'Remis', 'TRUE'),
  edit(2, 'Sacs rendus', '3'),
];
const AT_THE_TILL = [
  edit(2, 'Payé par', 'chèque'),
  edit(2, 'Remis', 'TRUE'),
  edit(1, 'Note', 'pris par la voisine'),
  edit(1, 'Remplacé', 'CR02 par deux bûches'),
  // Both were told who paid, and each chose by what.
  edit(1, 'Payé par', 'carte'),
];

/** Which phone's next edit comes, and whether the drive runs behind it. */
const arrivals = fc
  .shuffledSubarray(
    [...AT_THE_TABLE.map(() => 'table' as const), ...AT_THE_TILL.map(() => 'till' as const)],
    { minLength: AT_THE_TABLE.length + AT_THE_TILL.length },
  )
  .chain((phones) =>
    fc.tuple(
      ...phones.map((phone) => fc.record({ phone: fc.constant(phone), runs: fc.boolean() })),
    ),
  );

/** What stands in each cell at the end: the last that came. */
function standing(edits: readonly Edit[]): Map<string, Edit> {
  return new Map(edits.map((one) => [`${one.basket} ${one.column}`, one]));
}

async function arrive(drive: Drive, order: readonly { phone: string; runs: boolean }[]) {
  const left = { table: [...AT_THE_TABLE], till: [...AT_THE_TILL] };
  const came: Edit[] = [];
  for (const { phone, runs } of order) {
    const next = left[phone as keyof typeof left].shift();
    if (!next) throw new RangeError(`Nothing is left of ${phone}`);
    at(drive, next.basket, { [next.column]: next.typed });
    came.push(next);
    if (runs) await drive.hourlyRun();
  }
  await drive.hourlyRun();
  await drive.hourlyRun();
  return came;
}

const shown = (value: unknown): string => (value === true ? 'TRUE' : String(value ?? ''));

test('nothing of it is lost, and the sums tie, in whatever order it comes', async () => {
  await fc.assert(
    fc.asyncProperty(arrivals, async (order) => {
      const drive = (await closed()).copy();
      const came = await arrive(drive, order);
      const rows = new Map(drive.rows('Retrait').map((row) => [row.Panier, row]));
      for (const { basket, column, typed } of standing(came).values())
        expect(shown(rows.get(basket)?.[column])).toBe(typed);
      expect(line(drive, 1, 'FB02')).toMatchObject({ Servi: 5, Compté: 3 });
      expect(line(drive, 1, 'CR02').Pourquoi).toBe('Tomme, remplacé par deux bûches');
      expect(dues(drive).map((row) => row.slice(2))).toEqual([
        [15.22, 15.22, 0, 'payé'],
        [4.84, 4.84, 0, 'payé'],
      ]);
      // What was noted before the lack was known is the buyer's.
      const credit = Number(drive.row('Acheteurs', { 'Adresse e-mail': A }).Solde ?? 0);
      expect([0, 2.2]).toContain(credit);
      const { received } = await ask<{ received: { received: number } }>(drive, 'moneyView', {
        sale: 1,
      });
      expect(received.received).toBe(1522 + 484 + Math.round(credit * 100));
      expect(await drive.failing()).toEqual([]);
      expect(toFix(drive)).toEqual([]);
    }),
    { numRuns: 6 },
  );
});
