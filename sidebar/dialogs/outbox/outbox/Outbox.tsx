import { useState } from 'preact/hooks';
import type { MailFilter } from '../../../../src/app/outbox/mailFilter';
import type { ListedMail, OutboxView } from '../../../../src/app/outbox/outboxView';
import { everyPage } from '../../../../src/text/pages/everyPage';
import { outboxPage } from '../../../../src/text/pages/outbox/outboxPage';
import { sendingText } from '../../../../src/text/pages/outbox/sending';
import { wordsIn } from '../../../../src/text/values/pairs';
import { useNews } from '../../../shared/calls/news';
import { type Reading, useReading } from '../../../shared/calls/useReading';
import { Failed } from '../../../shared/cards';
import { Dialog, FirstReading } from '../../../shared/Dialog';
import { Buttons } from './Buttons';
import { Filters } from './Filters';
import { List } from './List';
import { Done, Pages, QuotaLeft } from './Notices';
import { Preview } from './Preview';
import { type Action, type MailRequest, useMailActions } from './useMailActions';
import './outbox.css';

/** Every mail of the drive: what leaves when, what left, and what the coordinator decides. */
export function Outbox() {
  const [asked, setAsked] = useState<MailFilter & { readonly page?: number }>({});
  const reading = useReading('outbox', asked);
  useNews(reading.refresh);
  if (!reading.value) return <FirstReading failure={outboxPage.failed} reading={reading} />;
  return <Mails view={reading.value} reading={reading} asked={asked} ask={setAsked} />;
}

interface Props {
  readonly view: OutboxView;
  readonly reading: Reading<OutboxView>;
  readonly asked: MailFilter;
  readonly ask: (asked: MailFilter & { readonly page?: number }) => void;
}

function Mails({ view, reading, asked, ask }: Props) {
  const { language } = view;
  const { mails, later } = view.forecast;
  const words = wordsIn(outboxPage, language);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [openKey, setOpen] = useState<string | null>(null);
  const [toConfirm, setToConfirm] = useState<MailRequest | null>(null);
  const mailActions = useMailActions(words, reading.refresh);
  const opened = view.mails.find(({ key }) => key === openKey) ?? null;
  const meant = opened ? [opened] : view.mails.filter(({ key }) => chosen.has(key));
  const isAll = meant.length === 0;
  const isBusy = mailActions.run.kind === 'running' || toConfirm !== null;
  const scope: MailRequest['which'] = isAll
    ? { ...asked, sale: view.sale ?? undefined }
    : { keys: meant.map(({ key }) => key) };
  const start = (request: MailRequest) => {
    setToConfirm(null);
    void mailActions.start(request).then((outcome) => outcome?.ok && choose(new Set()));
  };
  const act = (action: Action) => {
    const request = { action, which: scope };
    if (action === 'send') setToConfirm(request);
    else start(request);
  };
  const states = isAll ? statesFound(view, asked) : meant.map(({ state }) => state);
  const many = isAll ? found(view, asked) : meant.length;
  return (
    <Dialog
      language={language}
      lead={mails + later.length > 0 ? sendingText(view.forecast, view) : undefined}
      spoken={mailActions.run.kind === 'done' ? mailActions.run.value : ''}
      foot={
        <>
          {!opened && (
            <p>{words.chosen(many, isAll ? (asked.state ? 'found' : 'toCome') : 'chosen')}</p>
          )}
          <Buttons
            states={states}
            isOne={opened !== null}
            areNamed={!isAll}
            isBusy={isBusy}
            words={words}
            act={act}
          />
        </>
      }
    >
      <Done view={view} mailActions={mailActions} />
      {toConfirm && (
        <section class="card" aria-labelledby="question">
          <p id="question" tabIndex={-1}>
            {questionOf(meant, many, view)}
          </p>
          <button type="button" class="main" onClick={() => start(toConfirm)}>
            {words.yes}
          </button>
          <button type="button" class="second" onClick={() => setToConfirm(null)}>
            {wordsIn(everyPage, language).cancel}
          </button>
        </section>
      )}
      {reading.failure && (
        <Failed
          language={language}
          title={words.failed}
          failure={reading.failure}
          retry={reading.refresh}
        />
      )}
      {opened ? (
        <Preview mail={opened} view={view} words={words} leave={() => setOpen(null)} />
      ) : (
        <>
          <QuotaLeft view={view} />
          <Filters
            view={view}
            filter={asked}
            words={words}
            change={(filter) => {
              choose(new Set());
              ask(filter);
            }}
          />
          <List
            view={view}
            words={words}
            chosen={chosen}
            choose={choose}
            open={({ key }) => setOpen(key)}
          />
          <Pages view={view} turn={(page) => ask({ ...asked, page })} />
        </>
      )}
    </Dialog>
  );
}

/** « All found » means those that would leave anyhow, unless a state was asked for. */
const statesFound = ({ states }: OutboxView, { state }: MailFilter): ListedMail['state'][] =>
  state
    ? [state as ListedMail['state']]
    : states.some(({ id }) => id === 'toSend' || id === 'waiting')
      ? ['toSend']
      : ['sent'];

const found = ({ waiting, found: all }: OutboxView, { state }: MailFilter): number =>
  state ? all : waiting;

function questionOf(meant: readonly ListedMail[], many: number, view: OutboxView): string {
  const words = wordsIn(outboxPage, view.language);
  if (meant.some(({ state }) => state === 'maybeSent')) return words.confirmDoubtful;
  if (meant.some(({ state, isTooLate }) => isTooLate || state === 'cancelled'))
    return words.confirmLate;
  return words.confirm(many, view.quota.left);
}
