import { headOf, type IsNature, isOf, type TracedTab, textOf, titlesOf } from './traces';

export interface PersonTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The person's rows as people see them, without what only the program reads. */
export const personTables = (
  tabs: readonly TracedTab[],
  email: string,
  isNature: IsNature,
): PersonTable[] =>
  tabs.flatMap((tab): PersonTable[] => {
    const rows = tab.rows.filter((cells) => isOf(email, cells));
    if (rows.length === 0) return [];
    const titles = titlesOf(tab, isNature);
    const width = Math.max(titles.length, ...rows.map(({ length }) => length));
    const kept = Array.from({ length: width }, (_, at) => at).filter(
      (at) => !isNature('technical', titles[at]),
    );
    const header = headOf(tab, isNature);
    return [
      {
        title: tab.title,
        header: kept.map((at) => textOf(header[at])),
        rows: rows.map((cells) => kept.map((at) => textOf(cells[at]))),
      },
    ];
  });
