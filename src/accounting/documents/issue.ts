import type { DocumentKind } from '../../tabs/accounting';
import { type SalesDocument, vatOf } from '../view/document';

/** A document as the drive takes it to give it a number. */
interface ToIssue {
  readonly key: string;
  readonly seller: string;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly baskets: string;
  readonly vat: number;
  readonly content: string;
}

const AT_ONCE = 150;

/**
 * In as many calls as Google answers in time. All of a buyer's go together: the drive numbers
 * nothing of a basket that is not whole.
 */
export function issueCalls(drafts: readonly SalesDocument[]): { documents: ToIssue[] }[] {
  const buyers = new Map<string, SalesDocument[]>();
  for (const draft of drafts) {
    const email = draft.buyer.email ?? '';
    buyers.set(email, [...(buyers.get(email) ?? []), draft]);
  }
  const calls: ToIssue[][] = [];
  for (const own of buyers.values()) {
    const last = calls[calls.length - 1];
    if (last && last.length + own.length <= AT_ONCE) last.push(...own.map(toIssue));
    else calls.push(own.map(toIssue));
  }
  return calls.map((documents) => ({ documents }));
}

function toIssue(draft: SalesDocument): ToIssue {
  const { key, kind, ...content } = draft;
  const { seller, buyer, lines } = content;
  const baskets = new Map<string, number>();
  for (const { sale, basket, amount } of lines) {
    const id = `${sale}:${basket}`;
    baskets.set(id, (baskets.get(id) ?? 0) + amount);
  }
  return {
    key,
    seller: seller.name,
    kind,
    name: buyer.company ?? buyer.name,
    baskets: [...baskets].map(([id, cents]) => `${id}:${cents}`).join(' '),
    vat: vatOf(draft),
    content: JSON.stringify(content),
  };
}
