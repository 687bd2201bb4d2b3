import type { RowToWrite } from '../tabs/edit';
import type { historyTab } from '../tabs/journal';
import type { Book } from './book';
import type { Ports } from './ports';

export interface Told {
  readonly action: string;
  readonly detail: string;
  readonly before?: string;
  readonly after?: string;
}

/** Rows of Historique: who did what, when, before and after. */
export const historyRows = (
  ports: Ports,
  book: Book,
  told: readonly Told[],
): RowToWrite<typeof historyTab>[] =>
  told.map(({ action, detail, before, after }) => ({
    at: book.now,
    who: ports.user(),
    action,
    detail,
    before: before ?? null,
    after: after ?? null,
  }));
