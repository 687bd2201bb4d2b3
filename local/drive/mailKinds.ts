import type { SentMail } from '../standin/runtime/host/mails';
import type { SpreadsheetStore } from '../standin/sheets/store/spreadsheetStore';
import { headers, titles } from '../text/headers';
import { recordsOf } from './records';

/** What each mail is, as Rappels says it; undefined for one that Rappels does not know. */
export function kindsOf(
  mails: readonly SentMail[],
  book: SpreadsheetStore,
): readonly (string | undefined)[] {
  const kinds = queuedKinds(book);
  return mails.map((mail) => {
    // Mails of one subject to one address are told apart by their order.
    const waiting = kinds.get(keyOf(mail.to, mail.subject)) ?? [];
    return waiting.length > 1 ? waiting.shift() : waiting[0];
  });
}

const keyOf = (to: string, subject: string): string => `${to.toLowerCase()}\n${subject}`;

function queuedKinds(book: SpreadsheetStore): ReadonlyMap<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const row of recordsOf(book, titles.outbox)) {
    const key = keyOf(row.text(...headers.recipient), row.text(...headers.subject));
    kinds.set(key, [...(kinds.get(key) ?? []), row.text(...headers.kind)]);
  }
  return kinds;
}
