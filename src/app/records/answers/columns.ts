import { folded } from '../../../domain/values/fold';
import type { SheetContent } from '../../../tabs/engine/sheet';
import {
  type BuyerQuestion,
  buyerQuestionIds,
  buyerQuestions,
} from '../../../text/form/buyerQuestions';
import { isProductQuestion } from '../../../text/form/form';
import type { Offered } from '../offer';
import { type Known, markOf } from './knownColumns';

export interface Head {
  readonly time: number;
  readonly buyer: Readonly<Record<BuyerQuestion, number>>;
  readonly width: number;
}

/** Which column of a form's tab is whose (docs/rules.md O27). */
export interface Columns {
  readonly head: Head;
  /** Of questions about products, by their `titleKey`. */
  readonly byTitle: ReadonlyMap<string, number>;
  /** Of titles that stand several times, where nothing says surely which column the form fills in. */
  readonly doubled: ReadonlyMap<string, readonly number[]>;
  /** Nothing moved since the form made them: an answer stands under its questions. */
  readonly isSure: boolean;
  /** To be known by at the next reading. */
  readonly next?: Known;
}

/** As the form just made them; undefined where questions have none as yet. */
export function columnsMade(
  header: readonly string[],
  asked: ReadonlySet<string>,
): Known | undefined {
  const keys = header.map((text) => titleMeaning(text, asked));
  const isWhole = [TIME, 'email', 'name', ...asked].every((key) => keys.includes(key));
  return isWhole ? { marks: keys.map(markOrBlank), checked: false } : undefined;
}

const markOrBlank = (key: string | undefined): string => (key === undefined ? '' : markOf(key));

const TIME_HEADERS = ['horodateur', 'timestamp'];
const TIME = 'time';

/** Typed again by hand, a title has common blanks. */
export const titleKey = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** What the form asks for, product by product. */
export const askedTitles = (offered: readonly Pick<Offered, 'question'>[]): ReadonlySet<string> =>
  new Set(offered.flatMap(({ question }) => (question ? [titleKey(question)] : [])));

const isTimeHeader = (text: string): boolean => TIME_HEADERS.includes(folded(text));

/** What a column is known by; undefined: nobody asks for it. */
export function titleMeaning(text: string, asked?: ReadonlySet<string>): string | undefined {
  if (isTimeHeader(text)) return TIME;
  const name = folded(text);
  const buyer = buyerQuestionIds.find((id) =>
    [buyerQuestions[id].fr, buyerQuestions[id].en].some((title) => folded(title) === name),
  );
  const title = titleKey(text);
  return buyer ?? (asked?.has(title) || isProductQuestion(title) ? title : undefined);
}

const placesOf = (sheet: SheetContent, isWanted: (text: string) => boolean): number[] =>
  sheet.header.flatMap(({ text }, at) => (isWanted(text) ? [at] : []));

/** The first; without its title it is looked for by what stands in it. */
export const timeColumn = (sheet: SheetContent): number =>
  Math.max(
    0,
    sheet.header.findIndex(({ text }) => isTimeHeader(text)),
  );

/** Where the time may stand: the columns titled so, else any. */
export function timePlaces(sheet: SheetContent): number[] {
  const titled = placesOf(sheet, isTimeHeader);
  return titled.length > 0 ? titled : [...sheet.header.keys()];
}

/** Where the address may stand: several columns may be titled so. */
export function emailPlaces(sheet: SheetContent): number[] {
  const titled = placesOf(sheet, (text) => titleMeaning(text) === 'email');
  return titled.length > 0 ? titled : [0];
}

/** As far as the titles tell, and what was known of them before. */
export function columnsOf(
  sheet: SheetContent,
  asked: ReadonlySet<string>,
  known?: Known,
  byKind?: number,
): Columns {
  const keys = sheet.header.map(({ text }) => titleMeaning(text, asked));
  const marks = keys.map(markOrBlank);
  const stands = known?.marks.every((mark, at) => mark === '' || mark === marks[at]) ?? true;
  const own = stands ? (known?.marks ?? []) : [];
  const { places, doubled, twins } = placesByKey(keys, own, known);
  const buyer = Object.fromEntries(
    buyerQuestionIds.map((id) => [id, places.get(id) ?? -1]),
  ) as Head['buyer'];
  const time = places.get(TIME) ?? byKind ?? timeColumn(sheet);
  const isWhole = [TIME, 'email', 'name', ...asked].every((key) => places.has(key));
  // Nobody noted them when the form made them: what people did since is not known.
  const wasChecked = known === undefined || known.checked || !stands;
  return {
    head: { time, buyer, width: sheet.header.length },
    byTitle: places,
    doubled: new Map([...twins, ...doubled]),
    isSure: doubled.size + twins.size === 0 && isWhole && !wasChecked,
    ...nextKnown(
      // Titles that are gone come back where they stood, or each answer is compared.
      doubled.size > 0 || places.size === 0
        ? known?.marks
        : marks.map((mark, at) => (own[at] === '' || isLeftOut(at) ? '' : mark)),
      wasChecked || doubled.size > 0,
    ),
  };

  /** Somebody's own, right of all that was known. */
  function isLeftOut(at: number): boolean {
    const key = keys[at];
    return key !== undefined && own.length > 0 && at >= own.length && places.get(key) !== at;
  }
}

/** Where each key stands, and which stand more often than the form has them. */
function placesByKey(
  keys: readonly (string | undefined)[],
  own: readonly string[],
  known: Known | undefined,
) {
  const doubled = new Map<string, number[]>();
  // Right of those that are known: one's own, or the question was made again (docs/rules.md O38).
  const twins = new Map<string, number[]>();
  const places = new Map<string, number>();
  for (const key of new Set(keys)) {
    if (key === undefined) continue;
    const all = [...keys.keys()].filter((at) => keys[at] === key);
    const its = all.filter((at) => own[at]);
    // The last: before ours stands the column of addresses that Google collects, which is titled alike.
    places.set(key, its.at(-1) ?? all.at(-1) ?? -1);
    if (its.length === 0 && all.length > mostOf(key, known)) doubled.set(key, all);
    const isTwin = its.length > 0 && all.length > its.length;
    if (isTwin && key !== TIME && key !== 'email') twins.set(key, all);
  }
  return { places, doubled, twins };
}

/** So many columns of one title are the form's own. */
function mostOf(key: string, known?: Known): number {
  if (!known) return key === 'email' ? 2 : 1;
  const mark = markOf(key);
  return Math.max(1, known.marks.filter((one) => one === mark).length);
}

function nextKnown(marks: readonly string[] | undefined, checked: boolean): { next?: Known } {
  return marks ? { next: { marks: marks.join().replace(/,+$/, '').split(','), checked } } : {};
}
