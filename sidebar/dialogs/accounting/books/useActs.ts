import { issueCalls } from '../../../../src/accounting/documents/issue';
import type { SalesDocument } from '../../../../src/accounting/view/issuedDocument';
import { tellChanged } from '../../../shared/news';
import { call, type Outcome } from '../../../shared/server';
import { useTrying } from '../../../shared/useCommand';

export interface Act {
  readonly issue: (drafts: readonly SalesDocument[]) => void;
  readonly prepare: () => void;
}

type ActRequest =
  | { readonly kind: 'issue'; readonly drafts: readonly SalesDocument[] }
  | { readonly kind: 'prepare' };

/** Several calls where there is much to number; what one of them numbered counts once, tried again. */
async function carryOut(request: ActRequest): Promise<Outcome<unknown>> {
  if (request.kind === 'prepare') return call('prepareBooks', {});
  let last: Outcome<unknown> = { ok: true, value: null };
  for (const input of issueCalls(request.drafts)) {
    last = await call('issueDocuments', input);
    if (!last.ok) return last;
  }
  return last;
}

export function useActs(refresh: () => Promise<void>, done: (kind: ActRequest['kind']) => void) {
  const trying = useTrying(async (request: ActRequest) => {
    const outcome = await carryOut(request);
    tellChanged();
    await refresh();
    return outcome;
  });
  const start = (request: ActRequest) =>
    void trying.start(request).then((outcome) => outcome?.ok && done(request.kind));
  const act: Act = {
    issue: (drafts) => start({ kind: 'issue', drafts }),
    prepare: () => start({ kind: 'prepare' }),
  };
  return { ...trying, act };
}
