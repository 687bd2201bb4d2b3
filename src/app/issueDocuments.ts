import { dueStanding } from '../domain/due';
import { cents } from '../domain/money';
import { fail, ok, type Result } from '../domain/result';
import type { DocumentKind } from '../tabs/books';
import { historyWords } from './history';
import { actOnMoney } from './moneyAction';
import type { Ports } from './ports';
import type { Refusal } from './refusal';
import * as z from './shape';

export const documentsInput = z.object({
  documents: z.array(
    z.object({
      key: z.string(),
      seller: z.string(),
      kind: z.enum(['invoice', 'receipt', 'credit'] satisfies DocumentKind[]),
      name: z.string(),
      /** « sale:basket:cents », parted by spaces. */
      baskets: z.string(z.matches(/^\d+:\d+:-?\d+( \d+:\d+:-?\d+)*$/)),
      vat: z.int(),
      /** Google takes no more in a cell. */
      content: z.string(z.atMost(49_000)),
    }),
  ),
});

type Documents = z.Infer<typeof documentsInput>;

/** The last number of each seller, kept beside the tab: one whose row is gone is not given again. */
const NUMBERS = 'documents.numbers';

/**
 * Numbers what was written and keeps it, all in the one write. What is known already counts once;
 * where a basket's documents would not come to what its buyer owes, nothing is numbered.
 */
export function issueDocuments(
  ports: Ports,
  { documents }: Documents,
): Result<{ readonly issued: number }, Refusal> {
  const numbers: Record<string, number> = JSON.parse(ports.memory.get(NUMBERS) ?? '{}');
  const done = actOnMoney(
    ports,
    undefined,
    ({ book, money: { ledger } }) => {
      const { rows } = book.tab('documents');
      const sums = new Map<string, number>();
      const gaps = new Map<string, number>();
      const count = (baskets: string | null, into: Map<string, number>[]): void => {
        for (const part of (baskets ?? '').split(' ')) {
          const [sale, basket, amount] = part.split(':');
          const id = `${sale}:${basket}`;
          for (const map of into) map.set(id, (map.get(id) ?? 0) + Number(amount));
        }
      };
      for (const { values } of rows) {
        const { seller, number, baskets } = values;
        count(baskets, [sums]);
        if (seller && number) numbers[seller] = Math.max(numbers[seller] ?? 0, number);
      }
      const known = new Set(rows.map(({ key }) => key));
      const fresh = documents.filter(({ key }) => !known.has(key));
      for (const { baskets } of fresh) count(baskets, [sums, gaps]);
      for (const id of ledger.dueIds()) {
        const key = `${id.sale}:${id.basket}`;
        sums.set(key, (sums.get(key) ?? 0) - dueStanding(ledger, id).due);
      }
      const wrong = [...gaps.keys()].filter((key) => sums.get(key) !== 0);
      if (wrong.length > 0)
        return fail({ code: 'documentsMoved', detail: wrong.join(', ').replace(/:/g, ' / ') });
      const added = fresh.map(({ seller, vat, ...rest }) => {
        const number = (numbers[seller] ?? 0) + 1;
        numbers[seller] = number;
        const total = rest.baskets
          .split(' ')
          .reduce((all, one) => all + Number(one.split(':')[2]), 0);
        return { ...rest, seller, number, at: book.now, vat: cents(vat), total: cents(total) };
      });
      const words = historyWords(book);
      return ok({
        value: { issued: added.length },
        told: { action: words.documents, detail: String(added.length) },
        rows: { documents: added },
      });
    },
    ['documents'],
  );
  if (done.ok) ports.memory.set(NUMBERS, JSON.stringify(numbers));
  return done;
}
