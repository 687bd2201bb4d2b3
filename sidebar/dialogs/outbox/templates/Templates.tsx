import { useRef, useState } from 'preact/hooks';
import type { ForWhom, MailTextsView } from '../../../../src/app/panel/mailTexts';
import { kindName } from '../../../../src/text/pages/outbox/sending';
import {
  type TemplatesWords,
  templatesPage,
} from '../../../../src/text/pages/outbox/templatesPage';
import { placeholder } from '../../../../src/text/templates/placeholderNames';
import { kinds, type TemplateKind } from '../../../../src/text/templates/templateKinds';
import { wordsIn } from '../../../../src/text/values/pairs';
import { Failed, Working } from '../../../shared/cards';
import { Dialog, FIRST_LANGUAGE, FirstReading } from '../../../shared/Dialog';
import { tellChanged } from '../../../shared/news';
import { useCommand } from '../../../shared/useCommand';
import { type Reading, useReading } from '../../../shared/useReading';
import { type Field, Fields, insertAt } from '../../../shared/wording/Fields';
import { Inserts } from '../../../shared/wording/Inserts';
import { type Audience, audienceOf } from './kindAudience';
import { keptLook, LookFields } from './Look';
import { Preview } from './Preview';
import { type Texts, useTexts } from './useTexts';
import '../../../shared/wording/wording.css';

/** The words of every kind of mail, changed and looked at on somebody of the present sale. */
export function Templates() {
  const [whom, setWhom] = useState<ForWhom>({});
  const reading: Reading<MailTextsView> = useReading('mailTexts', whom);
  const { title, failed } = wordsIn(templatesPage, FIRST_LANGUAGE);
  if (!reading.value) return <FirstReading title={title} failure={failed} reading={reading} />;
  const show = (more: ForWhom) => setWhom({ ...whom, ...more });
  return <OfDrive view={reading.value} reading={reading} show={show} />;
}

interface Props {
  readonly view: MailTextsView;
  readonly reading: Reading<MailTextsView>;
  readonly show: (whom: ForWhom) => void;
}

function OfDrive({ view, reading, show }: Props) {
  const { language } = view;
  const words = wordsIn(templatesPage, language);
  const [kind, choose] = useState<TemplateKind>('confirmation');
  const texts = useTexts(view, kind);
  const field = useRef<Field | null>(null);
  const save = useCommand('saveMailText');
  const test = useCommand('testMailText');
  const dress = useCommand('saveMailLook');
  const [look, setLook] = useState(keptLook(view));
  const kept = keptLook(view);
  const isDressed = look.colour !== kept.colour || look.logo !== kept.logo;
  const { draft, faults, written, change } = texts;
  const leave = () => {
    save.leave();
    test.leave();
    dress.leave();
  };
  const changed = (next: typeof draft) => {
    leave();
    change(next);
  };
  const insert = (before: string, after?: string) => {
    const target = field.current;
    if (!target) return changed({ ...draft, text: draft.text + before + (after ?? '') });
    const id = target.tagName === 'INPUT' ? 'subject' : 'text';
    changed({ ...draft, [id]: insertAt(target, before, after) });
  };
  const store = async () => {
    leave();
    if (isDressed && !(await dress.start(look))?.ok) return;
    if (texts.isChanged) {
      const sent = texts.isOriginal ? { subject: '', text: '' } : draft;
      if (!(await save.start({ kind, ...sent }))?.ok) return;
    }
    tellChanged();
    await reading.refresh();
  };
  const told = toldBy(words, save.run, test.run, dress.run);
  const runs = [save.run, test.run, dress.run];
  const isSaving = save.run.kind === 'running' || dress.run.kind === 'running';
  const isPiece = texts.original.subject === '';
  return (
    <Dialog
      language={language}
      title={words.title}
      lead={words.lead}
      spoken={told ?? ''}
      foot={
        <Foot
          words={words}
          texts={texts}
          isBusy={runs.some((run) => run.kind === 'running')}
          isDressed={isDressed}
          change={changed}
          test={() => {
            leave();
            const { codes, ...mail } = written.mail;
            void test.start({ ...mail, ...(codes ? { codes: [...codes] } : {}) });
          }}
          save={() => void store()}
        />
      }
    >
      {told && <p class="card good">{told}</p>}
      {isSaving && <Working language={language} title={words.saving} />}
      {test.run.kind === 'running' && <Working language={language} title={words.testing} />}
      {runs.map(
        (run) =>
          run.kind === 'failed' && (
            <Failed
              key="failed"
              language={language}
              failure={run.failure}
              retry={run.retry}
              leave={leave}
            />
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
            names={kinds[kind].map((id) => placeholder(id)[language])}
            isPiece={isPiece}
            field={field}
            change={changed}
          />
          <Inserts
            language={language}
            kind={kind}
            words={words}
            values={written.values}
            insert={insert}
          />
          <LookFields
            words={words}
            look={look}
            change={(next) => {
              leave();
              setLook(next);
            }}
          />
        </div>
        <Preview
          view={view}
          words={words}
          audience={audienceOf(kind)}
          mail={written.mail}
          look={look}
          hasFaults={faults.length > 0}
          show={show}
        />
      </div>
    </Dialog>
  );
}

function toldBy(
  words: TemplatesWords,
  save: ReturnType<typeof useCommand<'saveMailText'>>['run'],
  test: ReturnType<typeof useCommand<'testMailText'>>['run'],
  dress: ReturnType<typeof useCommand<'saveMailLook'>>['run'],
): string | undefined {
  if (save.kind === 'done') return save.value.isOriginal ? words.restored : words.saved;
  if (dress.kind === 'done') return words.looked;
  return test.kind === 'done' ? words.tested(test.value.to) : undefined;
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

const AUDIENCES: readonly Audience[] = ['buyers', 'producers', 'team'];

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
              .filter(({ id }) => audienceOf(id) === audience)
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
