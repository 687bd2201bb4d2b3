import type { ShownDraft } from '../../domain/accounting/shownDraft';
import type { BooksView } from '../view/view';

const AT_ONCE = 150;

/**
 * In as many calls as Google answers in time. All of a buyer's go together: the drive numbers
 * nothing of a basket that is not whole. What producers are invoiced comes first, so that no entry of
 * the books has to say it meanwhile.
 */
export function issueCalls({ from, until, drafts }: Pick<BooksView, 'from' | 'until' | 'drafts'>) {
  const buyers = new Map<string, ShownDraft[]>();
  const first = drafts.filter(({ email }) => email === '');
  for (const draft of [...first, ...drafts.filter(({ email }) => email !== '')])
    buyers.set(draft.email, [...(buyers.get(draft.email) ?? []), draft]);
  const calls: Pick<ShownDraft, 'key' | 'total'>[][] = [];
  for (const drafted of buyers.values()) {
    const own = drafted.map(({ key, total }) => ({ key, total }));
    const last = calls[calls.length - 1];
    if (last && last.length + own.length <= AT_ONCE) last.push(...own);
    else calls.push(own);
  }
  return calls.map((documents) => ({ from, until, documents }));
}
