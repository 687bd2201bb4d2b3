import type { CellValue } from '../../../../src/app/kernel/ports';
import type { Erasing, FoundTab, PeopleView } from '../../../../src/app/people/personData';
import { folded } from '../../../../src/tabs/engine/cell';
import { erasedName } from '../../../../src/text/pages/peoplePage';
import { cancelledState, isNature, isOf, isWaiting, textOf, titlesOf, wordsIn } from './traces';

const isFormula = (cell: CellValue): boolean => typeof cell === 'string' && cell.startsWith('=');

/** A first name alone is many people's: outside the person's own rows only full names go. */
export function fullNames(
  found: readonly FoundTab[],
  email: string,
  { people, producers }: Pick<PeopleView, 'people' | 'producers'>,
): string[] {
  const others = new Set(
    [...producers, ...people.flatMap((one) => (one.email === email ? [] : one.name))].map(folded),
  );
  const all = found.flatMap((tab) => {
    const titles = titlesOf(tab);
    return tab.rows
      .filter((cells) => isOf(email, cells))
      .flatMap((cells) => cells.filter((_, at) => isNature('name', titles[at])).map(textOf))
      .map((name) => name.trim());
  });
  return [...new Set(all)].filter((name) => /\s/.test(name) && !others.has(folded(name)));
}

/**
 * Every cell that must change so that nothing names the person. In their own rows, what is private
 * goes and the name becomes « Client effacé N »; elsewhere only the words that name them do. Cells
 * are as typed: a formula follows what it refers to, and is no trace itself.
 */
export function erasureOf(found: readonly FoundTab[], email: string, view: PeopleView): Erasing {
  const alias = `${erasedName[view.language]} ${lastNumber(found) + 1}`;
  const words = [email, ...fullNames(found, email, view)].map(wordsIn);
  const renamed = (text: string): string =>
    words.reduce((all, word) => all.replace(word, alias), text);
  const changes = found.flatMap((tab) => {
    if (tab.sheetId === view.documents) return [];
    const titles = titlesOf(tab);
    const isMails = titles.some((title) => isNature('state', title));
    const erased = (cell: CellValue, isOwn: boolean, title: string | undefined): string => {
      const was = textOf(cell);
      if (isOwn && tab.sheetId === view.buyers) return '';
      if (isOwn && isNature('private', title)) return '';
      if (isOwn && isNature('name', title)) return was === '' ? '' : alias;
      if (isOwn && isMails && isNature('state', title) && isWaiting(was))
        return cancelledState(view.language);
      return isFormula(cell) ? was : renamed(was);
    };
    return tab.rows.flatMap((cells, index) => {
      const isOwn = isOf(email, cells);
      return cells.flatMap((cell, column) => {
        const was = textOf(cell);
        const text = erased(cell, isOwn, titles[column]);
        const row = tab.places[index] ?? index;
        return text === was ? [] : [{ sheetId: tab.sheetId, row, column, was, text }];
      });
    });
  });
  return { email, alias, changes };
}

const NUMBERED = new RegExp(`(?:${erasedName.fr}|${erasedName.en}) (\\d+)`, 'g');

const lastNumber = (found: readonly FoundTab[]): number =>
  Math.max(
    0,
    ...found
      .flatMap(({ rows }) => rows.flatMap((cells) => cells.map(textOf)))
      .flatMap((text) => [...text.matchAll(NUMBERED)].map(([, number]) => Number(number))),
  );
