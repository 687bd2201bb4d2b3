import { join } from 'node:path';
import type { Expected } from './expected';
import { expectOwnFilesOnly, namesShown, producerBooks } from './producers';
import { describeRequests } from './requests';
import type { Run } from './run';
import { expectLines, expectMails } from './sale';
import { differences, hasOffice, readSheets, recalculated, reopened } from './workbooks';

export const figures = ['Paniers', 'Répartition producteurs', 'Commandes'];

/** What every sale that was played whole must have brought. */
export function describeWholeRun(runOf: () => Run, expected: Expected): void {
  test('serves every line from stock, in the order of arrival', () =>
    expectLines(runOf(), expected));

  test('writes to each buyer once, and to each producer that sold something', () =>
    expectMails(runOf(), expected));

  test('gives each producer a file of their own figures alone', () => {
    expectOwnFilesOnly(runOf());
    const names = [...new Set(expected.lines.map(({ name }) => name))];
    for (const book of producerBooks(runOf())) expect(namesShown(book, names)).toEqual([]);
  });

  test.each(figures)('writes « %s » with the same figures in the workbook', (title) => {
    const sheets = readSheets(join(runOf().out, 'classeur.xlsx'));
    expect(differences(runOf(), sheets, title)).toEqual([]);
  });

  describeRequests(runOf);

  if (hasOffice) {
    test('shows the same figures in LibreOffice, opened and calculated again', () => {
      const file = join(runOf().out, 'classeur.xlsx');
      for (const sheets of [reopened(file), recalculated(file)])
        expect(figures.flatMap((title) => differences(runOf(), sheets, title))).toEqual([]);
    });
  }
}
