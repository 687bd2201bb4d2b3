import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWith } from '../support/shared';
import { expectDayPack } from './support/dayPack';
import { expectedOf } from './support/expected';
import { expectOwnFilesOnly, namesShown, producerBooks } from './support/producers';
import { describeRequests } from './support/requests';
import { exceptWorkbooks, play, type Run } from './support/run';
import { expectLines, expectMails, expectSplit, expectSummary } from './support/sale';
import { differences, hasOffice, readSheets, recalculated, reopened } from './support/workbooks';

const figures = ['Paniers', 'Répartition producteurs', 'Commandes'];

describeWith('semaine-crest', 'a first week of 64 orders', (data) => {
  const expected = expectedOf(data);
  let run: Run;
  beforeAll(async () => {
    run = await play(data, { triggers: true });
  });

  test('closes 64 baskets with every check holding', () => {
    expect(run.said).toEqual([]);
    expect(run.exitCode).toBe(0);
    expect(run.summary?.paniers).toBe(64);
    expectSummary(run, expected);
  });

  test('serves every line from stock, in the order of arrival', () => expectLines(run, expected));

  test('pays each producer what their goods were sold for', () => expectSplit(run, expected));

  test('writes to each buyer once, and to each producer that sold something', () =>
    expectMails(run, expected));

  test('gives each producer a file of their own figures alone', () => {
    expectOwnFilesOnly(run);
    const names = [...new Set(expected.lines.map(({ name }) => name))];
    for (const book of producerBooks(run)) expect(namesShown(book, names)).toEqual([]);
  });

  test('prints the day: every basket once, whole, with the sums of Paniers', async () => {
    const { Paniers: slips = 0, ...others } = await expectDayPack(run);
    expect(slips).toBeLessThanOrEqual(20);
    expect(others).toMatchObject({ 'Pour l’équipe': 1, Étiquettes: 3 });
    // As printed here: 18 pages of slips, 24 of lists and labels.
    expect(Object.values(others).reduce((all, one) => all + one, 0)).toBeLessThanOrEqual(28);
  });

  test.each(figures)('writes « %s » with the same figures in the workbook', (title) => {
    const sheets = readSheets(join(run.out, 'classeur.xlsx'));
    expect(differences(run, sheets, title)).toEqual([]);
  });

  describeRequests(() => run);

  if (hasOffice) {
    test('shows the same figures in LibreOffice, opened and calculated again', () => {
      const file = join(run.out, 'classeur.xlsx');
      for (const sheets of [reopened(file), recalculated(file)])
        expect(figures.flatMap((title) => differences(run, sheets, title))).toEqual([]);
    });
  }

  test('gives the same tabs when no trigger fires, and the same files each time', async () => {
    const quiet = await play(data, { triggers: false });
    expect(quiet.exitCode).toBe(0);
    for (const title of figures) {
      const file = join('onglets', `${title}.csv`);
      expect(readFileSync(join(quiet.out, file))).toEqual(readFileSync(join(run.out, file)));
    }
    const again = await play(data, { triggers: false });
    expect(exceptWorkbooks(again.out)).toEqual(exceptWorkbooks(quiet.out));
  });
});
