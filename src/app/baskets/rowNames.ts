import type { TabId } from '../../tabs/tabs';
import { rowWord } from '../../text/results/words';
import type { ReadsHead } from '../kernel/reads';

export type RowName<K extends TabId> = (tab: K, row: number) => string;

/** « Paniers ligne 12 », as the tab is called now. */
export const rowNames =
  <K extends TabId>({ tabs, place }: ReadsHead<K>): RowName<K> =>
  (tab, row) =>
    `${tabs[tab].sheet.title} ${rowWord[place.locale]} ${row + 1}`;
