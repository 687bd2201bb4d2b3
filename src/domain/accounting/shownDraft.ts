import type { Cents } from '../values/money';
import { type DocumentKind, documentTotal, type SalesDocument } from './document';
import type { Lack } from './lacks';

/** A draft as people are asked about it. */
export interface ShownDraft {
  readonly key: string;
  readonly kind: DocumentKind;
  readonly seller: string;
  readonly buyer: string;
  readonly email: string;
  readonly baskets: readonly number[];
  readonly total: Cents;
  /** Of these it gets no number. */
  readonly lacks: readonly Lack[];
}

export function shownDraft(draft: SalesDocument, lacks: readonly Lack[]): ShownDraft {
  const { key, kind, seller, buyer, lines, toProducer } = draft;
  return {
    ...{ key, kind, lacks },
    seller: seller.name,
    buyer: buyer.company ?? buyer.name,
    email: buyer.email ?? '',
    baskets: toProducer ? [] : [...new Set(lines.map(({ basket }) => basket))],
    total: documentTotal(draft),
  };
}
