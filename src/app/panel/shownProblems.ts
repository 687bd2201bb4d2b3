import type { RowOf } from '../../tabs/engine/tab';
import type { toFixTab } from '../../tabs/journal';
import { lostProblems } from '../kernel/lost';
import type { Reads } from '../kernel/reads';
import { anyTab } from '../kernel/snapshot';
import { placeTab, readProblemKey, toFixAdded } from '../kernel/toFix';
import { withoutBaskets } from '../money/lost/lostFacts';

/** A row of À corriger, with its cell as `showCell` takes it. */
export interface ShownProblem {
  readonly tab: string;
  readonly title: string;
  /** « ligne 12, Prix TTC »; blank where it is about a whole tab. */
  readonly where: string;
  readonly row?: number;
  readonly column?: string;
  readonly read: string;
  readonly message: string;
  /** What was typed may be right: somebody can say so. */
  readonly canConfirm?: true;
}

/** À corriger as it stands, with what a look finds gone before the next run says so. */
export function problemsNow(snapshot: Reads<'toFix' | 'offer' | 'baskets' | 'orders'>): {
  readonly problems: readonly ShownProblem[];
  readonly canMend?: true;
} {
  const known = snapshot.tabs.toFix.rows.map(({ values }) => values);
  const place = anyTab(snapshot, 'baskets').sheet.title;
  const added = toFixAdded(snapshot, lostProblems(withoutBaskets(snapshot))).toFix ?? [];
  const fresh = added
    .map(({ key, message }) => ({ place, read: null, message: String(message), key: String(key) }))
    .filter(({ key }) => known.every((one) => one.key !== key));
  const rows = [...known, ...fresh];
  return {
    problems: rows.flatMap((row) => shownProblem(row) ?? []),
    ...(rows.some(({ key }) => isMended(key)) ? { canMend: true } : {}),
  };
}

/** What « Remettre en ordre » makes again; the rest each hour puts right. */
function isMended(key: string | null): boolean {
  const { code, tab, column } = readProblemKey(key ?? '');
  return code === 'lost' && column === undefined && (tab === 'baskets' || tab === 'pickup');
}

function shownProblem({
  place,
  read,
  message,
  key,
}: RowOf<typeof toFixTab>): ShownProblem | undefined {
  if (!message) return undefined;
  const { tab, code, isOfLatest, ...cell } = readProblemKey(key ?? '');
  const parts = (place ?? '').split(', ');
  const where = parts.slice(Math.max(1, parts.length - (cell.row ? 1 : 0) - (cell.column ? 1 : 0)));
  return {
    tab: placeTab(tab, isOfLatest),
    title: parts.slice(0, parts.length - where.length).join(', '),
    where: where.join(', '),
    ...cell,
    read: read ?? '',
    message,
    ...(!isOfLatest && code === 'asked' ? { canConfirm: true } : {}),
  };
}
