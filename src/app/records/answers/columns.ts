import * as z from 'zod/mini';
import { folded } from '../../../domain/values/fold';
import type { Locale } from '../../../domain/values/locale';
import type { Problem } from '../../../domain/values/problem';
import { letters, type SheetContent } from '../../../tabs/engine/sheet';
import { buyerQuestionIds, buyerQuestions, timeTitle } from '../../../text/form/buyerQuestions';
import { isProductQuestion } from '../../../text/form/form';
import { readJson } from '../../kernel/json';
import type { Offered } from '../offer';

/** Which column of a form's tab is whose, by its title (docs/rules.md O27). */
export interface Columns {
  /** -1 where it has none. */
  readonly time: number;
  readonly email: number;
  /** Of each question on sale, by its `titleKey`, or the id of a question about the buyer. */
  readonly places: ReadonlyMap<string, number>;
  /** Of questions that ask for nothing on sale: what is chosen there is told as unread. */
  readonly gone: readonly number[];
  /** What has no column, or several: while it is so no new answer is taken (docs/rules.md O28). */
  readonly problems: readonly Problem[];
}

const TIME = 'time';

/** Typed again by hand, a title has common blanks. */
export const titleKey = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** What the form asks for, product by product. */
export const askedTitles = (offered: readonly Pick<Offered, 'question'>[]): ReadonlySet<string> =>
  new Set(offered.flatMap(({ question }) => (question ? [titleKey(question)] : [])));

const isTimeHeader = (text: string): boolean =>
  Object.values(timeTitle).some((title) => folded(title) === folded(text));

/** What a column is known by; undefined: nobody asks for it. */
function titleMeaning(text: string, asked?: ReadonlySet<string>): string | undefined {
  if (isTimeHeader(text)) return TIME;
  const name = folded(text);
  const buyer = buyerQuestionIds.find((id) =>
    [buyerQuestions[id].fr, buyerQuestions[id].en].some((title) => folded(title) === name),
  );
  const title = titleKey(text);
  return buyer ?? (asked?.has(title) || isProductQuestion(title) ? title : undefined);
}

/** Titled so; else the first, before the address, which Google may have titled in another language. */
export function timeColumn({ header }: Pick<SheetContent, 'header'>): number {
  const titled = header.findIndex(({ text }) => isTimeHeader(text));
  if (titled >= 0) return titled;
  return titleMeaning(header[1]?.text ?? '') === 'email' ? 0 : -1;
}

/** The last: before ours stands the column of addresses that Google collects, which is titled alike. */
export const emailColumn = ({ header }: Pick<SheetContent, 'header'>): number =>
  header.map(({ text }) => titleMeaning(text)).lastIndexOf('email');

/** Without these nobody can be told whose order it is. */
const NEEDED = ['email', 'name'] as const;

export function columnsOf(
  sheet: SheetContent,
  asked: ReadonlySet<string>,
  locale: Locale,
): Columns {
  const { header } = sheet;
  const keys = header.map(({ text }) => titleMeaning(text, asked));
  const time = timeColumn(sheet);
  const email = emailColumn(sheet);
  const places = new Map(keys.flatMap((key, at) => (key === undefined ? [] : [[key, at]])));
  const lost = [
    ...(time < 0 ? [timeTitle[locale]] : []),
    ...NEEDED.filter((id) => !places.has(id)).map((id) => buyerQuestions[id][locale]),
    ...[...asked].filter((title) => !places.has(title)),
  ];
  const doubled = [...keys.entries()].filter(
    ([at, key]) => key !== undefined && ![TIME, 'email'].includes(key) && keys.indexOf(key) !== at,
  );
  const at = { tab: 'answers', row: 1, detail: sheet.title } as const;
  const problems: Problem[] =
    places.size === 0
      ? [{ code: 'titlesGone', ...at }]
      : [
          ...lost.map((read): Problem => ({ code: 'unknownQuestion', ...at, read })),
          ...doubled.map(
            ([column, read = '']): Problem => ({
              ...{ code: 'questionTwice', ...at, column: letters(column), read },
            }),
          ),
        ];
  const gone = [...keys.entries()].flatMap(([column, key]) =>
    key !== undefined && !asked.has(key) && isProductQuestion(key) ? [column] : [],
  );
  return { time, email, places, gone, problems };
}

/** Entry ids of the questions about the buyer, as the sale's row keeps them. */
const storedEntries = z.record(z.string(), z.string());

export const encodeEntries = (entries: ReadonlyMap<string, string>): string =>
  JSON.stringify(Object.fromEntries(buyerQuestionIds.map((id) => [id, entries.get(id)])));

export const decodeEntries = (text: string | null): Readonly<Record<string, string>> =>
  text === null ? {} : (readJson(storedEntries, text) ?? {});
