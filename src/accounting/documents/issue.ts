import type { SalesDocument } from '../view/issuedDocument';

/** A document as the drive takes it to give it a number: its figures are worked out there. */
interface ToIssue {
  readonly key: string;
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

const toIssue = ({ key, kind: _, ...content }: SalesDocument): ToIssue => ({
  key,
  content: JSON.stringify(content),
});
