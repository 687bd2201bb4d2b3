import type { Cents } from '../values/money';
import { type DocumentKind, documentTotal, type SalesDocument } from './document';
import type { MissingMention } from './missingMentions';

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
  readonly missingMentions: readonly MissingMention[];
}

export function shownDraft(
  draft: SalesDocument,
  missingMentions: readonly MissingMention[],
): ShownDraft {
  const { key, kind, seller, buyer, lines, toProducer } = draft;
  return {
    ...{ key, kind, missingMentions },
    seller: seller.name,
    buyer: buyer.company ?? buyer.name,
    email: buyer.email ?? '',
    baskets: toProducer ? [] : [...new Set(lines.map(({ basket }) => basket))],
    total: documentTotal(draft),
  };
}
