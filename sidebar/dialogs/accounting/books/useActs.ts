import { issueCalls } from '../../../../src/accounting/documents/issue';
import type { SalesDocument } from '../../../../src/accounting/view/document';
import { tellChanged } from '../../../shared/news';
import { call, type Outcome } from '../../../shared/server';
import { useTrying } from '../../../shared/useCommand';

export interface Act {
  readonly issue: (drafts: readonly SalesDocument[]) => void;
  readonly prepare: () => void;
}

type Deed =
  | { readonly kind: 'issue'; readonly drafts: readonly SalesDocument[] }
  | { readonly kind: 'prepare' };

/** Several calls where there is much to number; what one of them numbered counts once, tried again. */
async function carryOut(deed: Deed): Promise<Outcome<unknown>> {
  if (deed.kind === 'prepare') return call('prepareBooks', {});
  let last: Outcome<unknown> = { ok: true, value: null };
  for (const input of issueCalls(deed.drafts)) {
    last = await call('issueDocuments', input);
    if (!last.ok) return last;
  }
  return last;
}

export function useActs(refresh: () => Promise<void>, done: (kind: Deed['kind']) => void) {
  const trying = useTrying(async (deed: Deed) => {
    const outcome = await carryOut(deed);
    tellChanged();
    await refresh();
    return outcome;
  });
  const start = (deed: Deed) =>
    void trying.start(deed).then((outcome) => outcome?.ok && done(deed.kind));
  const act: Act = {
    issue: (drafts) => start({ kind: 'issue', drafts }),
    prepare: () => start({ kind: 'prepare' }),
  };
  return { ...trying, act };
}
