import type { RowToWrite } from '../../tabs/engine/edit';
import type { historyTab } from '../../tabs/journal';
import { historyIn } from '../../text/results/history';
import type { Ports } from './ports';
import type { Book } from './snapshot';

export interface Told {
  readonly action: string;
  readonly detail: string;
  readonly before?: string;
  readonly after?: string;
}

export const historyWords = ({ place, words }: Book): ReturnType<typeof historyIn> =>
  historyIn(words().history, place.locale);

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
