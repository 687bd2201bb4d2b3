import type { Mode } from '../../domain/settings/mode';
import type { Locale, Named } from '../../domain/values/locale';
import type { Result } from '../../domain/values/result';
import type { Cell } from '../../tabs/engine/cell';
import type { CellFault, Kind, Place } from '../../tabs/engine/cellKinds';
import type { SettingTheme } from '../pages/settings/settingsPage';

export type SettingReader<T> = (cell: Cell, place: Place) => Result<T, CellFault>;

/** What decides which other settings have a meaning. */
export interface Switches {
  readonly mode: Mode;
  readonly payments: 'yes' | 'no';
  /** Null: a sale is opened when somebody thinks of it. */
  readonly repeat: object | null;
}

interface Told<T> {
  /** How Réglages calls it. */
  readonly label: Named;
  /** What stands beside it: what is asked, as one would say it. */
  readonly help: Named;
  /** Where it stands on its page. */
  readonly theme: SettingTheme;
  /** What counts where nothing is said. */
  readonly fallback: T;
  /** Written at installation, so that people see what to change; of a choice its fall-back is. */
  readonly initial?: Named;
  /** Stands in Réglages only where it has a meaning. */
  readonly when?: (settings: Switches) => boolean;
  /** Offered on its page; it stands in Réglages once something was written there. */
  readonly isQuiet?: true;
  /** What it is typed in on its page: a line where nothing else is said. */
  readonly field?: 'long' | 'time' | 'email' | 'tel' | 'numeric';
  /** What earlier versions called it, and files may still. */
  readonly earlier?: readonly string[];
  /** What it is for, and waits while it cannot be read: sums from the opening on, money alone, dates. */
  readonly goesInto?: 'sums' | 'money' | 'dates' | 'documents';
  /** It switches other things on, and its page asks first: what comes with it. */
  readonly brings?: Named;
  /** Tabs are made or changed as soon as its page keeps it. */
  readonly makesTabs?: true;
}

export interface Setting<T> extends Told<T> {
  readonly read: SettingReader<T>;
  /** One of these words is chosen; absent where anything may be typed. */
  readonly options?: (locale: Locale) => readonly string[];
}

/** All that there is to say of a setting (docs/recipes.md). */
export function defineSetting<T>({
  kind,
  ...told
}: Told<NoInfer<T>> & { readonly kind: Kind<T> | SettingReader<T> }): Setting<T> {
  if (typeof kind === 'function') return { ...told, read: kind };
  const { read, options } = kind;
  if (!options) return { ...told, read };
  const first = (locale: Locale) => String(kind.write(told.fallback, { zone: '', locale }));
  return { initial: { fr: first('fr'), en: first('en') }, ...told, read, options };
}
