import type { OutboxView } from '../../../../src/app/outbox/outboxView';
import { outboxPage } from '../../../../src/text/pages/outbox/outboxPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { Failed, Working } from '../../../shared/cards';
import { moment } from '../../../shared/format';
import type { useMailActions } from './useMailActions';

interface DoneProps {
  readonly view: OutboxView;
  readonly mailActions: ReturnType<typeof useMailActions>;
}

/** What became of what was last asked for. */
export function Done({ view: { language }, mailActions }: DoneProps) {
  const { run, action, share, leave } = mailActions;
  const title = wordsIn(outboxPage, language).working[action];
  if (run.kind === 'running') return <Working language={language} title={title} share={share} />;
  if (run.kind === 'failed')
    return <Failed language={language} failure={run.failure} retry={run.retry} leave={leave} />;
  return run.kind === 'done' ? <p class="card good">{run.value}</p> : null;
}

export function QuotaLeft({ view }: { readonly view: OutboxView }) {
  const { language, zone, quota, owner, user } = view;
  const words = wordsIn(outboxPage, language);
  const resets = moment(quota.resetsAt, zone, language);
  return (
    <>
      <p class="faint">{words.quota(quota.left, quota.daily, resets)}</p>
      {owner && owner !== user && <p class="faint">{words.owner(owner)}</p>}
    </>
  );
}

export function Pages({
  view,
  turn,
}: {
  readonly view: OutboxView;
  readonly turn: (page: number) => void;
}) {
  const { page, pages, language } = view;
  const words = wordsIn(outboxPage, language);
  if (pages < 2) return null;
  return (
    <nav class="pages" aria-label={words.list}>
      <button type="button" class="second" disabled={page === 0} onClick={() => turn(page - 1)}>
        {words.previous}
      </button>
      <span>{words.page(page + 1, pages)}</span>
      <button
        type="button"
        class="second"
        disabled={page + 1 === pages}
        onClick={() => turn(page + 1)}
      >
        {words.next}
      </button>
    </nav>
  );
}
