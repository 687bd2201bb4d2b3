import fc from 'fast-check';
import { basketsTab } from '../../../src/tabs/baskets';
import { buyersTab } from '../../../src/tabs/buyers';
import type { TabEdit } from '../../../src/tabs/engine/edit';
import { alsoGivingBack, givenBack } from '../../../src/tabs/engine/giveBack';
import type { ReadTab } from '../../../src/tabs/engine/readTab';
import type { SheetContent } from '../../../src/tabs/engine/sheet';
import type { Tab } from '../../../src/tabs/engine/tab';
import { regenerate, upsert } from '../../../src/tabs/engine/write';
import { cell, paris, read, tabSheet, valuesOf, written } from '../sheets';

const COLUMNS = ['basket', 'ref', 'served', 'why', 'delivered', null];
/** Grid columns that only people write. */
const PEOPLES = new Set([4, 5]);

const key = fc.record({
  basket: fc.integer({ min: 1, max: 4 }),
  ref: fc.constantFrom('A1', 'B1', 'C1'),
});
const keyText = ({ basket, ref }: { basket: number; ref: string }) => `${basket} ${ref}`;
const served = fc.integer({ min: 0, max: 9 });
const why = fc.option(fc.constantFrom('épuisé', 'au plus 2'), { nil: null });

const wantedRows = fc.uniqueArray(
  fc
    .tuple(key, served, why)
    .map(([at, amount, reason]) => ({ ...at, served: amount, why: reason })),
  { selector: keyText, maxLength: 8 },
);
const note = fc.option(fc.constantFrom('appeler', 'allergie'), { nil: null });
const delivered = fc.option(served, { nil: null });
const standingRows = fc.uniqueArray(
  fc.tuple(key, served, why, delivered, note).map(([at, amount, reason, given, own]) => ({
    ...at,
    served: amount,
    why: reason,
    delivered: given,
    _: own,
  })),
  { selector: keyText, maxLength: 8 },
);

const sheetWith = (rows: readonly Record<string, unknown>[]): SheetContent =>
  tabSheet('baskets', rows, { columns: COLUMNS });
const baskets = (sheet: SheetContent) => read(basketsTab, sheet);
const lines = (sheet: SheetContent) =>
  valuesOf(basketsTab, sheet)
    .filter(({ served: amount }) => amount !== null)
    .map(({ basket, ref, served: amount, why: reason }) =>
      JSON.stringify([basket, ref, amount, reason]),
    );
const asLine = (row: Record<string, unknown>) =>
  JSON.stringify([row.basket, row.ref, row.served, row.why]);
/** What people wrote, by the row that they wrote it beside. */
const notes = (sheet: SheetContent) => {
  const own = sheet.columnIds.indexOf(null);
  return baskets(sheet)
    .rows.filter(({ peopleWrote }) => peopleWrote)
    .map(({ key: at, cells, values }) => JSON.stringify([at, values.delivered, cells[own]?.value]))
    .sort();
};

describe('writing a tab', () => {
  it('never touches a cell that people own', () => {
    fc.assert(
      fc.property(standingRows, wantedRows, (standing, wanted) => {
        const before = baskets(sheetWith(standing));
        for (const edit of [upsert(before, wanted, paris), regenerate(before, wanted, paris)]) {
          const columns = [
            ...edit.cells.map(({ column }) => column),
            ...edit.appended.flatMap((row) => Object.keys(row).map(Number)),
          ];
          expect(columns.filter((column) => PEOPLES.has(column))).toEqual([]);
        }
      }),
    );
  });

  it('twice is the same as once', () => {
    fc.assert(
      fc.property(standingRows, wantedRows, (standing, wanted) => {
        for (const write of [upsert, regenerate]) {
          const sheet = sheetWith(standing);
          const once = written(sheet, write(baskets(sheet), wanted, paris));
          expect(write(baskets(once), wanted, paris)).toMatchObject({ cells: [], appended: [] });
        }
      }),
    );
  });

  it('ends with the rows that were meant, and those that were not meant unchanged', () => {
    fc.assert(
      fc.property(standingRows, wantedRows, (standing, wanted) => {
        const sheet = sheetWith(standing);
        const after = written(sheet, upsert(baskets(sheet), wanted, paris));
        const meant = new Map(standing.map((row) => [keyText(row), asLine(row)]));
        for (const row of wanted) meant.set(keyText(row), asLine(row));
        expect(lines(after).sort()).toEqual([...meant.values()].sort());
      }),
    );
  });
});

describe('making a tab anew', () => {
  it('then reading it gives the rows that were wanted', () => {
    fc.assert(
      fc.property(standingRows, wantedRows, (standing, wanted) => {
        const sheet = sheetWith(standing);
        const after = written(sheet, regenerate(baskets(sheet), wanted, paris));
        expect(lines(after).sort()).toEqual(wanted.map(asLine).sort());
      }),
    );
  });

  it('in an untouched tab gives them in their order', () => {
    fc.assert(
      fc.property(standingRows, wantedRows, (standing, wanted) => {
        const sheet = sheetWith(standing.map((row) => ({ ...row, delivered: null, _: null })));
        const after = written(sheet, regenerate(baskets(sheet), wanted, paris));
        expect(lines(after)).toEqual(wanted.map(asLine));
      }),
    );
  });

  it('keeps every note beside the row that it is about', () => {
    fc.assert(
      fc.property(standingRows, wantedRows, (standing, wanted) => {
        const sheet = sheetWith(standing);
        const after = written(sheet, regenerate(baskets(sheet), wanted, paris));
        expect(notes(after)).toEqual(notes(sheet));
      }),
    );
  });
});

/** Somebody sorts the tab and inserts blank rows. */
const shuffled = (sheet: SheetContent, order: readonly number[], blanks: readonly number[]) => {
  const rows = sheet.rows
    .map((row, index) => ({ row, rank: order[index] ?? 0, index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ row }) => row);
  for (const place of blanks) {
    rows.splice(
      place % (rows.length + 1),
      0,
      COLUMNS.map(() => cell(null)),
    );
  }
  return { ...sheet, rows };
};
/** Somebody drags columns elsewhere. */
const dragged = (sheet: SheetContent, ranks: readonly number[]): SheetContent => {
  const from = COLUMNS.map((_, at) => at).sort(
    (a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b,
  );
  const moved = <T>(cells: readonly T[]): T[] => from.map((at) => cells[at] as T);
  return {
    ...sheet,
    header: moved(sheet.header),
    columnIds: moved(sheet.columnIds),
    rows: sheet.rows.map(moved),
  };
};

/** What was struck gets back what it held, and the same is written on what stands there now. */
function redone<T extends Tab>(
  before: ReadTab<T>,
  write: TabEdit,
  struck: SheetContent,
  plan: (now: ReadTab<T>) => TabEdit,
): SheetContent {
  const fresh = read(before.tab, struck);
  const given = givenBack(
    {
      ...({ before, fresh } as unknown as { before: ReadTab; fresh: ReadTab }),
      write,
      live: new Set(),
    },
    paris,
  );
  return written(struck, alsoGivingBack(plan(given.read as unknown as ReadTab<T>), given));
}

const order = fc.array(fc.nat(9), { minLength: 8, maxLength: 8 });
const blanks = fc.array(fc.nat(9), { maxLength: 3 });

describe('rows that moved between reading and writing', () => {
  it('are put right, every one of them', () => {
    fc.assert(
      fc.property(standingRows, wantedRows, order, blanks, (standing, wanted, ranks, inserted) => {
        const sheet = sheetWith(standing);
        const before = baskets(sheet);
        const edit = upsert(before, wanted, paris);
        const struck = written(shuffled(sheet, ranks, inserted), edit);
        const fixed = redone(before, edit, struck, (now) => upsert(now, wanted, paris));
        const undisturbed = written(sheet, edit);
        expect(lines(fixed).sort()).toEqual(lines(undisturbed).sort());
        expect(notes(fixed)).toEqual(notes(sheet));
      }),
    );
  });

  it('are put right as well in a tab that is made anew', () => {
    fc.assert(
      fc.property(standingRows, wantedRows, order, blanks, (standing, wanted, ranks, inserted) => {
        const sheet = sheetWith(standing);
        const before = baskets(sheet);
        const edit = regenerate(before, wanted, paris);
        const struck = written(shuffled(sheet, ranks, inserted), edit);
        const fixed = redone(before, edit, struck, (now) => regenerate(now, wanted, paris));
        expect(lines(fixed).sort()).toEqual(wanted.map(asLine).sort());
        expect(notes(fixed)).toEqual(notes(sheet));
      }),
    );
  });

  it('are put right where columns moved as well', () => {
    fc.assert(
      fc.property(
        ...[standingRows, wantedRows, order, order, blanks],
        (standing, wanted, ranks, columns, inserted) => {
          const sheet = sheetWith(standing);
          const before = baskets(sheet);
          for (const write of [upsert, regenerate]) {
            const edit = write(before, wanted, paris);
            const struck = written(dragged(shuffled(sheet, ranks, inserted), columns), edit);
            const fixed = redone(before, edit, struck, (now) => write(now, wanted, paris));
            const undisturbed = written(sheet, edit);
            expect(lines(fixed).sort()).toEqual(lines(undisturbed).sort());
            expect(notes(fixed)).toEqual(notes(sheet));
          }
        },
      ),
    );
  });

  it('get back the words of people that the write filled in beside the wrong name', () => {
    const address = fc.constantFrom('a@exemple.fr', 'b@exemple.fr', 'c@exemple.fr', 'd@exemple.fr');
    const buyer = fc.record({ email: address, name: note, phone: note });
    const buyers = fc.uniqueArray(buyer, {
      selector: ({ email }) => email,
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(buyers, address, order, blanks, (standing, email, ranks, inserted) => {
        const columns = ['name', 'email', 'phone', 'lastOrder'];
        const sheet = tabSheet('buyers', standing, { columns });
        const before = read(buyersTab, sheet);
        const known = standing.find((row) => row.email === email);
        const filled = { email, ...(known?.name == null ? { name: 'Nouveau' } : {}) };
        const edit = upsert(before, [filled], paris);
        const struck = written(shuffled(sheet, ranks, inserted), edit);
        const fixed = redone(before, edit, struck, (now) => upsert(now, [filled], paris));
        const told = (of: SheetContent) =>
          valuesOf(buyersTab, of)
            .map((row) => JSON.stringify([row.email, row.name, row.phone]))
            .sort();
        expect(told(fixed)).toEqual(told(written(sheet, edit)));
      }),
    );
  });
});
