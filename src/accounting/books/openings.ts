import { cents } from '../../domain/values/money';
import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { wordsIn } from '../../text/values/pairs';
import { dayIn } from '../view/entries';
import { startOfYear } from '../view/period';
import type { BooksView } from '../view/view';
import { chart } from './chart';
import { type JournalEntry, type JournalLine, summedLines } from './journalEntry';
import { joined } from './lettering';

const yearOf = (day: string): number => Number(day.slice(0, 4));

/**
 * What each year begins with, after a first one that was kept here: every account but those of costs
 * and income as the year before left it, third parties item by item, and the result beside them. What
 * came to stand for an old year after it had ended is carried by an entry of its own, so that no
 * entry of before changes (docs/rules.md A15).
 */
export function openingEntries(view: BooksView, entries: readonly JournalEntry[]): JournalEntry[] {
  const first = Math.min(...entries.map(({ day }) => yearOf(day)));
  const last = yearOf(dayIn(view.now, view));
  const years = Array.from({ length: Math.max(0, last - first) }, (_, nth) => first + 1 + nth);
  return years.flatMap((year) => {
    const start = startOfYear(year, view);
    const before = entries.filter(({ day }) => yearOf(day) < year);
    const known = before.filter(({ validatedAt }) => validatedAt < start);
    const late = before.filter(({ validatedAt }) => validatedAt >= start);
    return [
      ...opening(view, year, start, itemByItem(known, year)),
      ...late.flatMap((one) => opening(view, year, one.validatedAt, itemByItem([one], year))),
    ];
  });
}

function opening(
  view: BooksView,
  year: number,
  validatedAt: number,
  lines: readonly JournalLine[],
): JournalEntry[] {
  if (lines.length === 0) return [];
  const words = wordsIn(accountingPapers, view.language);
  const day = `${year}-01-01`;
  return [
    {
      journal: 'openings',
      day,
      piece: words.openingPiece(year),
      pieceDay: day,
      label: words.openingOf(year),
      validatedAt,
      lines: lines.map(named).sort(byAccount),
    },
  ];
}

const byAccount = ({ account: a }: JournalLine, { account: b }: JournalLine): number =>
  a.number === b.number ? 0 : a.number < b.number ? -1 : 1;

/** A loss has an account of its own. */
function named(line: JournalLine): JournalLine {
  if (line.amount < 0) return line;
  const { number } = line.account;
  if (number === chart.result().number) return { ...line, account: chart.loss() };
  return number === chart.carriedOver().number ? { ...line, account: chart.lossBefore() } : line;
}

/** Sums by account, and where a third party stands on the line by what may be settled together. */
function itemByItem(entries: readonly JournalEntry[], year: number): JournalLine[] {
  const rootOf = joined(entries);
  const items = new Map<string, JournalLine[]>();
  for (const { day, lines } of entries)
    for (const line of lines) {
      const carried = carriedTo(line, yearOf(day) === year - 1);
      const [first] = carried.about ?? [];
      const item = carried.party && first !== undefined ? rootOf(first) : '';
      items.set(item, [...(items.get(item) ?? []), carried]);
    }
  return [...items.values()].flatMap(summedLines);
}

/** Costs and income come to the result of their year: alone the last one, and what was before it. */
function carriedTo(line: JournalLine, isLast: boolean): JournalLine {
  if (!/^[67]/.test(line.account.number)) return line;
  const account = isLast ? chart.result() : chart.carriedOver();
  return { account, amount: cents(line.amount) };
}
