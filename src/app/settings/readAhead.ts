import { tabIds } from '../../tabs/tabs';
import type { About, Ports } from '../kernel/ports';
import { surveyedFor } from '../kernel/ranges';
import type { AnySnapshot, Needs } from '../kernel/reads';
import { presentTab, readSnapshot } from '../kernel/snapshot';

/** People type meanwhile: so many milliseconds later it is read again. */
const FRESH = 5_000;
/** A run that writes more often, as one that sends many mails, then reads what each step needs alone. */
const MOST = 3;

export type AheadPorts = Ports & Required<Pick<Ports, 'readAnew'>>;

/**
 * For a run of many steps of which most find nothing to do: the first one reads what all of them look
 * at, and the others are given the same, until something is written (docs/rules.md S104), so often that
 * it is worth it. A step that reads more reads as ever.
 */
export function readingAhead(ports: Ports, ahead: Needs): AheadPorts {
  const heads = Object.fromEntries(tabIds.map((id) => [id, []]));
  const wide: Needs = { ...ahead, columns: { ...heads, ...ahead.columns } };
  const kept = new Map<About, AnySnapshot>();
  let [readings, readAt] = [0, 0];
  const readAnew = (): void => kept.clear();
  const keptFor = (about: About): AnySnapshot | undefined => {
    if (ports.clock.now() - readAt >= FRESH) readAnew();
    // Where but one sale is live, what is about either is about both.
    const known = kept.get(about) ?? [...kept.values()].find(({ survey }) => !survey.overlap);
    if (known) return known;
    if (kept.size === 0 && readings === MOST) return undefined;
    if (kept.size === 0) readings += 1;
    const read = readSnapshot(ports, wide, about);
    kept.set(about, read);
    readAt = ports.clock.now();
    return read;
  };
  const workbook = Object.assign(Object.create(ports.workbook), {
    apply(edits) {
      readAnew();
      return ports.workbook.apply(edits);
    },
    findAnswersSheet(form) {
      readAnew();
      return ports.workbook.findAnswersSheet(form);
    },
  } satisfies Partial<Ports['workbook']>) as Ports['workbook'];
  return {
    ...ports,
    ...{ workbook, readAnew },
    readAhead(needs, about) {
      const read = covers(wide, needs) ? keptFor(about) : undefined;
      return read && partOf(read, needs);
    },
  };
}

function covers(wide: Needs, needs: Needs): boolean {
  const whole = new Set(surveyedFor(wide).whole);
  const isRows = (id: Needs['rows'][number]): boolean => whole.has(id) || wide.rows.includes(id);
  const columns = Object.entries(needs.columns ?? {}) as [(typeof tabIds)[number], string[]][];
  return (
    needs.whole.every((id) => whole.has(id)) &&
    needs.rows.every(isRows) &&
    columns.every(([id, own]) => {
      const read: readonly string[] = wide.columns?.[id] ?? [];
      return isRows(id) || own.every((column) => read.includes(column));
    }) &&
    (needs.past ?? []).every((id) => wide.past?.includes(id)) &&
    (!needs.answers || !!wide.answers) &&
    (!needs.requests || !!wide.requests)
  );
}

/** As if no more had been asked for. */
function partOf(read: AnySnapshot, needs: Needs): AnySnapshot {
  const { whole, heads } = surveyedFor(needs);
  const named = new Set<string>(['settings', ...needs.whole, ...heads]);
  const past = new Set<string>(needs.past);
  const tabs = [...new Set([...whole, ...heads])]
    .filter((id) => named.has(id))
    .map((id) => [id, past.has(id) ? read.tabs[id] : presentTab(read, id)]);
  return {
    ...read,
    answers: needs.answers ? read.answers : new Map(),
    requests: needs.requests ? read.requests : [],
    problems: read.problems.filter(({ tab }) => named.has(tab)),
    tabs: Object.fromEntries(tabs),
  };
}
