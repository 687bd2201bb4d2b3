import { shownPriceOf } from '../../../domain/catalogue/fee';
import { familyOf } from '../../../domain/catalogue/product';
import { agreedPrice, type ReplacedAt, soldLike } from '../../../domain/orders/instead';
import { fail, ok, type Result } from '../../../domain/values/result';
import type { RowToWrite } from '../../../tabs/engine/edit';
import type { offerTab } from '../../../tabs/sales';
import type { Reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { announcedAs, type Offered } from '../../records/offer';
import type { Sale } from '../../records/sale';

export interface OtherProduct {
  /** What is given for which, by their references. */
  readonly others: ReadonlyMap<string, string>;
  /** The other at prices that it is not sold at yet: rows without a question (docs/rules.md C10). */
  readonly anew: readonly Offered[];
  readonly rows: readonly RowToWrite<typeof offerTab>[];
}

export interface Replacing {
  /** The product that is given, as it is on sale. */
  readonly ref: string;
  readonly at: ReplacedAt;
}

const NOTHING: OtherProduct = { others: new Map(), anew: [], rows: [] };

/** Under which reference the other product is given for each that does not come. */
export function otherProduct(
  snapshot: Reads<'offer' | 'products'>,
  { terms }: Sale,
  offered: readonly Offered[],
  gone: readonly Offered[],
  replacing: Replacing | undefined,
): Result<OtherProduct, Refusal> {
  if (!replacing) return ok(NOTHING);
  const isGone = new Set(gone.map(({ ref }) => ref));
  const other = offered
    .filter((one) => familyOf(one) === replacing.ref && one.question !== '' && !isGone.has(one.ref))
    .pop();
  const row = snapshot.tabs.offer.rows.find(({ at }) => at === other?.row);
  if (!other || !row) return fail({ code: 'notOnSale', detail: replacing.ref });
  const unlike = gone.find((one) => soldLike(one) !== soldLike(other));
  if (unlike) return fail({ code: 'cannotReplace', detail: unlike.title });
  const all = [...offered];
  const rows: RowToWrite<typeof offerTab>[] = [];
  const taken = new Set([
    ...offered.map(({ ref }) => ref),
    ...snapshot.tabs.products.rows.map(({ values }) => values.ref),
  ]);
  const others = new Map<string, string>();
  for (const one of gone) {
    const producerPrice = agreedPrice(one, other, replacing.at);
    const known = all.find(
      (same) => familyOf(same) === familyOf(other) && same.producerPrice === producerPrice,
    );
    if (known) {
      others.set(one.ref, known.ref);
      continue;
    }
    let nth = 2;
    while (taken.has(`${familyOf(other)}-${nth}`)) nth += 1;
    const ref = `${familyOf(other)}-${nth}`;
    taken.add(ref);
    const { stock: _, ...goods } = other;
    const shownPrice = shownPriceOf(terms, { ...goods, producerPrice });
    const closed = { question: '', item: null, entry: null, choices: null, soldOutAt: null };
    all.push({ ...goods, ...closed, ref, of: familyOf(other), producerPrice, shownPrice });
    const prices = {
      price: shownPrice,
      producerPrice: producerPrice === shownPrice ? null : producerPrice,
    };
    const anew = { ref, of: familyOf(other), stock: null, served: 0, left: null };
    rows.push(announcedAs(row, { ...anew, ...closed, question: null, ...prices }));
    others.set(one.ref, ref);
  }
  return ok({ others, anew: all.slice(offered.length), rows });
}
