import type { ClosingDraft } from '../../../../src/app/sale/closingDraft';
import { everyPage } from '../../../../src/text/pages/everyPage';
import type { ClosingWords } from '../../../../src/text/pages/sale/closingPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { tellChanged } from '../../../shared/calls/news';
import { call, closeDialog } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import { Failed, isUnknown, Working } from '../../../shared/cards';
import { Dialog } from '../../../shared/Dialog';

interface Props {
  readonly draft: ClosingDraft;
  readonly current: NonNullable<ClosingDraft['current']>;
  readonly words: ClosingWords;
  /** Reads what closing would do, once nothing stands before it. */
  readonly read: () => Promise<void>;
}

/** The sale before is set aside first: only then is it known what closing this one asks of whom. */
export function CurrentSale({
  draft: { language, number },
  current: { number: current, left },
  words,
  read,
}: Props) {
  const { run, start, leave } = useTrying(async (_sale: number) => {
    const outcome = await call('setAsideSale', {});
    tellChanged();
    if (outcome.ok) await read();
    return outcome;
  });
  const shared = wordsIn(everyPage, language);
  const isIdle = run.kind === 'idle' || run.kind === 'failed';
  return (
    <Dialog
      language={language}
      title={words.saleTitle(number)}
      lead={undefined}
      spoken={run.kind === 'running' ? words.settingAside : ''}
      foot={
        isIdle && (
          <>
            <button type="button" class="second" onClick={closeDialog}>
              {shared.cancel}
            </button>
            <button type="button" class="main" onClick={() => void start(current)}>
              {words.setAside(current)}
            </button>
          </>
        )
      }
    >
      {run.kind === 'failed' && (
        <Failed
          language={language}
          {...(!isUnknown(run.failure) && { title: words.notSetAside })}
          {...run}
          leave={leave}
        />
      )}
      {run.kind === 'running' && <Working language={language} title={words.settingAside} />}
      {isIdle && <p class="card warning">{words.current(current)}</p>}
      {isIdle && left && <p class="card warning">{left}</p>}
    </Dialog>
  );
}
