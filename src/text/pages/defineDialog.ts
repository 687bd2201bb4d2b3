import type { When } from '../../domain/sale/panelSituation';
import type { Named } from '../../domain/values/locale';

/** What people start from the panel or the menu. */
export interface Act {
  /** As the panel and the menu call it. */
  readonly label: Named;
  /** When the panel's list offers it, of what the panel knows. */
  readonly when?: When;
}

/** A page that opens over the sheet: `sidebar/dialogs/<capability>/<name>/`. */
export interface Dialog<C extends string = string> extends Act {
  /** Over its window, and over its page. */
  readonly title: Named;
  readonly size: readonly [width: number, height: number];
  /** The heading of the guide to which its « ? » leads. */
  readonly help?: string;
  /** The menu's command, which it leads through. */
  readonly command?: C;
  /** The page that it shares with another one. */
  readonly page?: string;
  /** What of the page stands in a file of its own, `dist/<part>.html`. */
  readonly part?: string;
}

type Told<C extends string> = Omit<Dialog<C>, 'label' | 'size'> & Partial<Dialog<C>>;

export const defineDialog = <const C extends string = never>(told: Told<C>): Dialog<C> => ({
  label: told.title,
  size: [820, 680],
  ...told,
});
