import { issueCalls } from '../../../../src/accounting/documents/issue';
import type { BooksView } from '../../../../src/accounting/view/view';
import { tellChanged } from '../../../shared/calls/news';
import { call, type Outcome } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';

export interface Act {
  readonly issue: (shown: BooksView) => void;
  readonly prepare: () => void;
}

type ActRequest =
  | { readonly kind: 'issue'; readonly shown: BooksView }
  | { readonly kind: 'prepare' };

export type ActDone =
  | { readonly kind: 'prepare' }
  | { readonly kind: 'issue'; readonly issued: number; readonly refused: number };

/** Several calls where there is much to number; what one of them numbered counts once, tried again. */
async function apply(request: ActRequest): Promise<Outcome<ActDone>> {
  if (request.kind === 'prepare') {
    const outcome = await call('prepareBooks', {});
    return outcome.ok ? { ok: true, value: { kind: 'prepare' } } : outcome;
  }
  let [issued, refused] = [0, 0];
  for (const input of issueCalls(request.shown)) {
    const outcome = await call('issueDocuments', input);
    if (!outcome.ok) return outcome;
    issued += outcome.value.issued;
    refused += outcome.value.refused.length;
  }
  return { ok: true, value: { kind: 'issue', issued, refused } };
}

export function useActs(refresh: () => Promise<void>, done: (value: ActDone) => void) {
  const trying = useTrying(async (request: ActRequest) => {
    const outcome = await apply(request);
    tellChanged();
    await refresh();
    return outcome;
  });
  const start = (request: ActRequest) =>
    void trying.start(request).then((outcome) => outcome?.ok && done(outcome.value));
  const act: Act = {
    issue: (shown) => start({ kind: 'issue', shown }),
    prepare: () => start({ kind: 'prepare' }),
  };
  return { ...trying, act };
}
