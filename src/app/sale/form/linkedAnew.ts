import type { ReadsColumns } from '../../kernel/reads';
import type { FormQuestion, FormRef } from '../../kernel/services/formPort';
import { decodeEntries } from '../../records/answers/questionEntries';
import type { Offered } from '../../records/offer';
import { isWaiting } from '../../records/outboxRows';
import type { Sale } from '../../records/sale';

/** Which entry of the new form is that of the former one. */
export function entriesAnew(
  sale: Sale,
  offered: readonly Offered[],
  questions: readonly FormQuestion[],
): ReadonlyMap<string, string> {
  const former = new Map(Object.entries(decodeEntries(sale.entries)));
  for (const { ref, entry } of offered) if (entry) former.set(ref, entry);
  return new Map(
    questions.flatMap(({ id, entry }) => {
      const before = former.get(id);
      return before ? [[before, entry] as const] : [];
    }),
  );
}

/** Mails that wait lead to the new form, and fill it in. */
export function linkedAnew(
  { tabs }: ReadsColumns<'outbox', 'key' | 'state' | 'text'>,
  { form: former }: Sale,
  { publicUrl }: FormRef,
  entries: ReadonlyMap<string, string>,
) {
  if (!former) return [];
  return tabs.outbox.rows.flatMap(({ values: { key, state, text } }) => {
    if (!key || !text || !isWaiting(state) || !text.includes(former.url)) return [];
    const parts = text
      .split(former.url)
      .map((part, nth) =>
        nth === 0
          ? part
          : part.replace(/^\?\S*/, (query) =>
              query.replace(/entry\.(\d+)=/g, (said, id: string) =>
                entries.has(id) ? `entry.${entries.get(id)}=` : said,
              ),
            ),
      );
    return [{ key, text: parts.join(publicUrl) }];
  });
}
