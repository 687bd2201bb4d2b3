import type { BooksView } from './view';

/** Producers whose regime cannot be read. */
export const unclearRegimes = (view: BooksView): { name: string; read: string }[] =>
  view.producers.flatMap(({ name, vatRegime: read, regimes }) =>
    name !== null && read !== null && regimes.length === 0 ? [{ name, read }] : [],
  );
