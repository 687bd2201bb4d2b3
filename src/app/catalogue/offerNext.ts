import * as z from 'zod/mini';
import { fail, ok, type Result } from '../../domain/values/result';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { readDrive } from '../settings/readDrive';

const needs = reads({ whole: ['products'], rows: [], columns: { history: [] } });

export const nextInput = z.object({
  changes: z.array(z.object({ ref: z.string(), isOffered: z.boolean() })),
});

export interface NextOffer {
  readonly code: 'nextOffer';
  readonly changed: number;
  /** No longer in Produits, or there twice. */
  readonly gone: readonly string[];
}

/** References that Produits leaves out of the next sale (docs/rules.md C24). */
export const keptBack = ({ tabs }: Reads<'products'>): ReadonlySet<string | null> =>
  new Set(tabs.products.rows.flatMap(({ values }) => (values.onSale === 'no' ? [values.ref] : [])));

/** What the next sale offers of Produits, as it was ticked. */
export function offerNext(
  ports: Ports,
  { changes }: z.infer<typeof nextInput>,
): Result<NextOffer, Refusal> {
  const snapshot = readDrive(ports, needs);
  const { stands, rows } = snapshot.tabs.products;
  if (!stands) return fail({ code: 'notInstalled' });
  const out = keptBack(snapshot);
  const isThere = (ref: string): boolean =>
    rows.filter(({ values }) => values.ref === ref).length === 1;
  const wanted = new Map(changes.map((one) => [one.ref, one.isOffered]));
  const news = [...wanted].filter(([ref, isOffered]) => isThere(ref) && isOffered === out.has(ref));
  const { updateProducts } = historyWords(snapshot);
  if (news.length > 0)
    apply(ports, snapshot, {
      rows: {
        products: news.map(([ref, isOffered]) => ({
          ref,
          onSale: isOffered ? null : ('no' as const),
        })),
        history: historyRows(ports, snapshot, [
          {
            action: updateProducts,
            detail: news.map(([ref, isOffered]) => `${isOffered ? '+' : '−'} ${ref}`).join(', '),
          },
        ]),
      },
    });
  const gone = [...wanted.keys()].filter((ref) => !isThere(ref));
  return ok({ code: 'nextOffer', changed: news.length, gone });
}
