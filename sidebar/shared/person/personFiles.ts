import type { PersonTable } from '../../../src/domain/people/erasure';
import { frenchCsv } from '../../../src/formats/frenchCsv';
import { uriEncoded } from '../../../src/formats/uriEncoded';

/** A file that the page itself holds. */
export const linkTo = (type: string, content: string): string =>
  `data:${type};charset=utf-8,${uriEncoded(content)}`;

/** One tab below the other, as a person reads them. */
export const personCsv = (tables: readonly PersonTable[]): string =>
  frenchCsv(tables.flatMap(({ title, header, rows }) => [[title], header, ...rows, []]));

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
