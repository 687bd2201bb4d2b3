import { useState } from 'preact/hooks';
import type { MessageAsked, MessageView } from '../../../../src/app/panel/writeMessage';
import { templates } from '../../../../src/text/mailKinds/mailKinds';
import { placeholder } from '../../../../src/text/mailKinds/placeholderNames';
import { messagePage } from '../../../../src/text/pages/outbox/messagePage';
import { templatesPage } from '../../../../src/text/pages/outbox/templatesPage';
import type { Words } from '../../../../src/text/templates/originals';
import { faultsIn } from '../../../../src/text/templates/writer';
import { wordsIn } from '../../../../src/text/values/pairs';
import { type Reading, useReading } from '../../../shared/calls/useReading';
import { Failed, Working } from '../../../shared/cards';
import { Dialog, FirstReading } from '../../../shared/Dialog';
import { WhichSale } from '../../../shared/sale/WhichSale';
import { useFocusOnChange } from '../../../shared/useFocus';
import { Fields } from '../../../shared/wording/Fields';
import { Inserts } from '../../../shared/wording/Inserts';
import { useInserting } from '../../../shared/wording/useInserting';
import { Preview, writtenFor } from './Preview';
import { Confirming, Sent } from './Sending';
import { useSending } from './useSending';
import { Whom } from './Whom';
import '../../../shared/wording/wording.css';

type Chosen = Parameters<typeof useReading<'messageView'>>[1];

/** A message to some people, written once and shown as one of them will read it. */
export function Message() {
  const [chosen, choose] = useState<Chosen>({});
  const reading: Reading<MessageView> = useReading('messageView', chosen);
  if (!reading.value) return <FirstReading failure={messagePage.failed} reading={reading} />;
  return <ToSome view={reading.value} reading={reading} choose={choose} />;
}

interface Props {
  readonly view: MessageView;
  readonly reading: Reading<MessageView>;
  readonly choose: (chosen: Chosen) => void;
}

function ToSome({ view, reading, choose }: Props) {
  const { language, group } = view;
  const words = wordsIn(messagePage, language);
  const [draft, setDraft] = useState<Words>(view.start);
  const [asked, setAsked] = useState<MessageAsked | null>(null);
  const faults = faultsIn('message', draft, language);
  const sending = useSending({ group, ...draft }, setAsked);
  const { preview, sent, test } = sending;
  const runs = [preview, sent, test];
  const isBusy = runs.some(({ run }) => run.kind === 'running') || reading.isReading;
  const place = useFocusOnChange<HTMLDivElement>(`${asked?.people}${sent.run.kind}`);
  const forget = () => {
    setAsked(null);
    for (const { leave } of runs) leave();
  };
  const change = (next: Words) => {
    forget();
    setDraft(next);
  };
  const { field, insert } = useInserting(draft, change);
  const tested =
    test.run.kind === 'done' ? wordsIn(templatesPage, language).tested(test.run.value.to) : '';
  const isReady = faults.length === 0 && view.shown !== null && !isBusy;
  return (
    <Dialog
      language={language}
      lead={words.lead}
      spoken={sent.run.kind === 'done' ? words.sent(sent.run.value.told) : tested}
      foot={
        <>
          <button
            type="button"
            class="second"
            disabled={!isReady}
            onClick={() => {
              forget();
              void test.start(writtenFor(view, draft));
            }}
          >
            {wordsIn(templatesPage, language).test}
          </button>
          <button
            type="button"
            class="main"
            disabled={!isReady || asked !== null}
            onClick={() => {
              forget();
              void preview.start(undefined);
            }}
          >
            {words.send}
          </button>
        </>
      }
    >
      <div ref={place}>
        {tested && <p class="card good">{tested}</p>}
        {preview.run.kind === 'running' && <Working language={language} title={words.asking} />}
        {sent.run.kind === 'running' && <Working language={language} title={words.sending} />}
        {runs.map(
          ({ run, leave }, index) =>
            run.kind === 'failed' && (
              <Failed key={String(index)} language={language} {...run} leave={leave} />
            ),
        )}
        {reading.failure && (
          <Failed language={language} failure={reading.failure} retry={reading.refresh} />
        )}
        {sent.run.kind === 'done' && <Sent told={sent.run.value.told} words={words} />}
        {asked && sent.run.kind !== 'running' && (
          <Confirming
            view={view}
            words={words}
            asked={asked}
            confirm={() => void sent.start(asked.people)}
            leave={forget}
          />
        )}
      </div>
      <div class="columns">
        <div class="editor">
          <WhichSale
            {...{ sale: view.sale, beside: view.beside, language }}
            read={() => {
              forget();
              void reading.refresh();
            }}
          />
          <Whom
            view={view}
            words={words}
            choose={(next) => {
              forget();
              choose({ group: next });
            }}
          />
          <Fields
            language={language}
            words={wordsIn(templatesPage, language)}
            draft={draft}
            faults={faults}
            names={templates.message.fields.map((id) => placeholder(id)[language])}
            isPiece={false}
            field={field}
            change={change}
          />
          <Inserts
            language={language}
            kind="message"
            words={wordsIn(templatesPage, language)}
            values={view.shown ?? {}}
            insert={insert}
          />
        </div>
        <Preview view={view} words={words} draft={draft} hasFaults={faults.length > 0} />
      </div>
    </Dialog>
  );
}
