import type { FoundTab } from '../../../../src/app/people/personData';
import { csv } from '../../../shared/csv';
import { headOf, isNature, isOf, textOf, titlesOf } from './traces';

/** A file that the page itself holds. */
export const linkTo = (type: string, content: string): string =>
  `data:${type};charset=utf-8,${encodeURIComponent(content)}`;

export interface PersonTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The person's rows as people see them, without what only the program reads. */
export function personTables(found: readonly FoundTab[], email: string): PersonTable[] {
  return found.flatMap((tab): PersonTable[] => {
    const rows = tab.rows.filter((cells) => isOf(email, cells));
    if (rows.length === 0) return [];
    const titles = titlesOf(tab);
    const width = Math.max(titles.length, ...rows.map(({ length }) => length));
    const kept = Array.from({ length: width }, (_, at) => at).filter(
      (at) => !isNature('technical', titles[at]),
    );
    const header = headOf(tab);
    return [
      {
        title: tab.title,
        header: kept.map((at) => textOf(header[at])),
        rows: rows.map((cells) => kept.map((at) => textOf(cells[at]))),
      },
    ];
  });
}

/** One tab below the other, as a person reads them. */
export const personCsv = (tables: readonly PersonTable[]): string =>
  csv(tables.flatMap(({ title, header, rows }) => [[title], header, ...rows, []]));

/** Each row by its headers. */
export const personJson = (email: string, tables: readonly PersonTable[]): string =>
  JSON.stringify(
    {
      email,
      ...Object.fromEntries(
        tables.map(({ title, header, rows }) => [
          title,
          rows.map((cells) =>
            Object.fromEntries(
              header.flatMap((name, at) => (cells[at] ? [[name || `${at + 1}`, cells[at]]] : [])),
            ),
          ),
        ]),
      ),
    },
    null,
    2,
  );
