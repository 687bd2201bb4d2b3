/** What is typed into the tabs of a former sale is named, and no document is proposed of it (docs/rules.md M52). */
import { issueCalls } from '../../../src/accounting/documents/issue';
import type { BooksView } from '../../../src/accounting/view/view';
import { booksPage } from '../../../src/text/pages/accounting/booksPage';
import { wordsIn } from '../../../src/text/values/pairs';
import type { Drive } from '../support/drive';
import { identified } from '../support/identity';
import { maker } from '../support/madeOnce';
import { plain } from '../support/plain';
import { ask } from '../support/sums/money';
import { finishedAndMoved } from '../support/years';

const year = { from: '2026-01-01', until: '2026-12-31' };
const known = maker('accounting/formerTyped known', async () => {
  const drive = await finishedAndMoved();
  await identified(drive);
  return drive;
});
const numbered = maker('accounting/formerTyped numbered', async () => {
  const drive = await known();
  await number(drive);
  return drive;
});

const view = (drive: Drive) => ask<BooksView>(drive, 'booksView', year);
async function number(drive: Drive): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const call of issueCalls(await view(drive)))
    answers.push(await ask(drive, 'issueDocuments', call));
  return answers;
}
const named = async (drive: Drive) => {
  const { typedBaskets } = await view(drive);
  return typedBaskets.length === 0
    ? ''
    : plain(wordsIn(booksPage, 'fr').typedBaskets(typedBaskets));
};

function archived(drive: Drive, title: string) {
  const file = drive.fileAt(String(drive.rows('Ventes')[0]?.Archive));
  const sheet = file?.sheets.find((one) => one.title === title);
  if (!file || !sheet) throw new RangeError(title);
  const header = Array.from({ length: sheet.lastColumn() }, (_, at) =>
    file.formattedValue(sheet.id, 0, at),
  );
  return {
    type: (column: string, text: string) =>
      file.typeCell(sheet.id, 1, header.indexOf(column), text),
  };
}

const changes: [string, (drive: Drive) => void, string][] = [
  [
    'Livré of sale 2 becomes 0',
    (drive) => drive.type('Paniers 2', 1, drive.column('Paniers 2', 'Livré'), '0'),
    'Paniers 2, ligne 2, Livré : « 0 » au lieu de vide',
  ],
  [
    'Livré of sale 1 becomes 0 in the archive',
    (drive) => archived(drive, 'Paniers 1').type('Livré', '0'),
    'Paniers 1, ligne 2, Livré : « 0 » au lieu de vide',
  ],
  [
    'one line of a basket of sale 2 is deleted',
    (drive) => drive.sheet('Paniers 2').deleteRows(1, 1),
    'Paniers 2, panier 1 : 4,84 € au lieu de 5,94 €',
  ],
];

describe.each(changes)('%s', (_, change, words) => {
  test.each([
    ['nothing numbered', known],
    ['all numbered', numbered],
  ])(
    'with %s: it is named, nothing is proposed of that basket, and the rest is numbered',
    async (_made, made) => {
      const drive = await made();
      const dues = drive.rows('Paiements');
      change(drive);
      for (let hour = 0; hour < 2; hour += 1) await drive.hourlyRun();
      expect(await named(drive)).toContain(words);
      for (const answer of await number(drive)) expect(answer).toMatchObject({ refused: [] });
      expect((await view(drive)).drafts).toEqual([]);
      expect(drive.rows('Paiements')).toEqual(dues);
    },
  );
});

test('put back, it is named no more, and its document is as it was', async () => {
  const drive = await known();
  const whole = (await view(drive)).drafts;
  const at = drive.column('Paniers 2', 'Livré');
  drive.type('Paniers 2', 1, at, '0');
  expect((await view(drive)).drafts.length).toBeLessThan(whole.length);
  drive.type('Paniers 2', 1, at, '');
  expect(await named(drive)).toBe('');
  expect((await view(drive)).drafts).toEqual(whole);
});

test.each(changes.filter((_, nth) => nth !== 1))(
  '%s: whoever looks at everything finds it in À corriger, until it is put back',
  async (_change, change, words) => {
    const drive = await known();
    const before = drive.saved();
    change(drive);
    await drive.press('checkWorkbook');
    await drive.hourlyRun();
    expect(drive.toFix().map(plain).join()).toContain(words);
    const whole = before();
    await whole.press('checkWorkbook');
    expect(whole.toFix()).toEqual([]);
  },
);
