import { useState } from 'preact/hooks';
import type { MailTextsView } from '../../../../src/app/panel/mailTexts';
import { type TemplateKind, templates } from '../../../../src/text/mailKinds/mailKinds';
import { placeholder } from '../../../../src/text/mailKinds/placeholderNames';
import { kindName } from '../../../../src/text/pages/outbox/sending';
import {
  type TemplatesWords,
  templatesPage,
} from '../../../../src/text/pages/outbox/templatesPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { type Reading, useReading } from '../../../shared/calls/useReading';
import { Failed, Working } from '../../../shared/cards';
import { Dialog, FirstReading } from '../../../shared/Dialog';
import { Fields } from '../../../shared/wording/Fields';
import { Inserts } from '../../../shared/wording/Inserts';
import { useInserting } from '../../../shared/wording/useInserting';
import { LogoField } from './LogoField';
import { Preview } from './Preview';
import { useStoring } from './useStoring';
import { type Texts, useTexts } from './useTexts';
import '../../../shared/wording/wording.css';

/** The words of every kind of mail, changed and looked at on an example. */
export function Templates() {
  const reading: Reading<MailTextsView> = useReading('mailTexts', {});
  if (!reading.value) return <FirstReading failure={templatesPage.failed} reading={reading} />;
  return <OfDrive view={reading.value} reading={reading} />;
}

interface Props {
  readonly view: MailTextsView;
  readonly reading: Reading<MailTextsView>;
}

function OfDrive({ view, reading }: Props) {
  const { language } = view;
  const words = wordsIn(templatesPage, language);
  const [kind, choose] = useState<TemplateKind>('confirmation');
  const texts = useTexts(view, kind);
  const storing = useStoring(words, reading.refresh);
  const { runs, leave, said, working } = storing;
  const kept = view.logo ?? '';
  const [logo, setLogo] = useState(kept);
  const isDressed = logo !== kept;
  const { draft, faults, written } = texts;
  const change = (next: typeof draft) => {
    leave();
    texts.change(next);
  };
  const { field, insert } = useInserting(draft, change);
  const isPiece = texts.original.subject === '';
  return (
    <Dialog
      language={language}
      lead={words.lead}
      spoken={said}
      foot={
        <Foot
          {...{ words, texts, isDressed, change }}
          isBusy={working !== ''}
          test={() => storing.test(written.mail)}
          save={() => void storing.store(kind, texts, isDressed ? logo : null)}
        />
      }
    >
      {said && <p class="card good">{said}</p>}
      {working && <Working language={language} title={working} />}
      {runs.map(
        (run) =>
          run.kind === 'failed' && (
            <Failed key="failed" language={language} {...run} leave={leave} />
          ),
      )}
      {reading.failure && (
        <Failed language={language} failure={reading.failure} retry={reading.refresh} />
      )}
      <div class="columns">
        <div class="editor">
          <KindChoice
            view={view}
            words={words}
            kind={kind}
            texts={texts}
            choose={(next) => {
              leave();
              field.current = null;
              choose(next);
            }}
          />
          <Fields
            key={kind}
            language={language}
            words={words}
            draft={draft}
            faults={faults}
            names={templates[kind].fields.map((id) => placeholder(id)[language])}
            isPiece={isPiece}
            field={field}
            change={change}
          />
          <Inserts
            language={language}
            kind={kind}
            words={words}
            values={written.values}
            insert={insert}
          />
          <LogoField
            words={words}
            logo={logo}
            change={(next) => {
              leave();
              setLogo(next);
            }}
          />
        </div>
        <Preview
          view={view}
          words={words}
          mail={written.mail}
          logo={logo}
          hasFaults={faults.length > 0}
        />
      </div>
    </Dialog>
  );
}

interface FootProps {
  readonly words: TemplatesWords;
  readonly texts: Texts;
  readonly isBusy: boolean;
  readonly isDressed: boolean;
  readonly change: (words: Texts['draft']) => void;
  readonly test: () => void;
  readonly save: () => void;
}

function Foot({ words, texts, isBusy, isDressed, change, test, save }: FootProps) {
  const { original, saved, faults, isChanged, isOriginal } = texts;
  return (
    <>
      {isChanged && (
        <button type="button" class="second" disabled={isBusy} onClick={() => change(saved)}>
          {words.undo}
        </button>
      )}
      {!isOriginal && (
        <button type="button" class="second" disabled={isBusy} onClick={() => change(original)}>
          {words.original}
        </button>
      )}
      <button type="button" class="second" disabled={isBusy || faults.length > 0} onClick={test}>
        {words.test}
      </button>
      <button
        type="button"
        class="main"
        disabled={isBusy || (isChanged ? faults.length > 0 : !isDressed)}
        onClick={save}
      >
        {words.save}
      </button>
    </>
  );
}

interface KindProps {
  readonly view: MailTextsView;
  readonly words: TemplatesWords;
  readonly kind: TemplateKind;
  readonly texts: Texts;
  readonly choose: (kind: TemplateKind) => void;
}

const AUDIENCES = ['buyers', 'producers', 'team'] as const;

function KindChoice({ view, words, kind, texts, choose }: KindProps) {
  const nameOf = (id: TemplateKind, name: string): string => {
    const mark = texts.markOf(id);
    const said = id === 'dues' ? words.dues : kindName(name);
    return mark ? `${said} (${words.marks[mark]})` : said;
  };
  return (
    <label>
      {words.kind}
      <select
        value={kind}
        onChange={({ currentTarget }) => choose(currentTarget.value as TemplateKind)}
      >
        {AUDIENCES.map((audience) => (
          <optgroup key={audience} label={words.audiences[audience]}>
            {view.kinds
              .filter(({ id }) => templates[id].audience === audience)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {nameOf(id, name)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
