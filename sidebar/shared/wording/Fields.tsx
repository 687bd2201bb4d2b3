import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Locale } from '../../../src/domain/values/locale';
import type { TemplatesWords } from '../../../src/text/pages/outbox/templatesPage';
import { foldedName } from '../../../src/text/templates/grammar';
import type { Words } from '../../../src/text/templates/originals';
import { faultText, type PlacedFault } from '../../../src/text/templates/writer';

export type Field = HTMLInputElement | HTMLTextAreaElement;

interface Props {
  readonly language: Locale;
  readonly words: TemplatesWords;
  readonly draft: Words;
  readonly faults: readonly PlacedFault[];
  /** All that may stand in braces. */
  readonly names: readonly string[];
  readonly isPiece: boolean;
  /** Where words are inserted. */
  readonly field: RefObject<Field | null>;
  readonly change: (words: Words) => void;
}

const MOST_OFFERED = 6;

/** What is being typed in braces before the caret, if anything is. */
const begun = ({ value, selectionStart }: Field): string | undefined =>
  /\{([^{}\n]*)$/.exec(value.slice(0, selectionStart ?? 0))?.[1];

/** Puts words where the caret is, as if they had been typed. */
export function insertAt(field: Field, before: string, after = '', over = 0): string {
  const { value, selectionStart, selectionEnd } = field;
  const start = (selectionStart ?? value.length) - over;
  const end = selectionEnd ?? value.length;
  const caret = start + before.length + (after ? end - start - over : 0);
  field.value =
    value.slice(0, start) +
    before +
    (after ? value.slice(start + over, end) : '') +
    after +
    value.slice(end);
  field.focus();
  field.setSelectionRange(caret, caret);
  return field.value;
}

/** Subject and text, with what is wrong in each and what may be meant by a word begun. */
export function Fields({ language, words, draft, faults, names, isPiece, field, change }: Props) {
  const [typed, setTyped] = useState<string | undefined>();
  const look = (event: { readonly currentTarget: Field }) => {
    field.current = event.currentTarget;
    setTyped(begun(event.currentTarget));
  };
  const props = (id: keyof Words) => ({
    value: draft[id],
    'aria-invalid': faults.some((fault) => fault.field === id),
    'aria-describedby': `faults-${id}`,
    onFocus: look,
    onKeyUp: look,
    onClick: look,
    onInput: (event: { readonly currentTarget: Field }) => {
      look(event);
      change({ ...draft, [id]: event.currentTarget.value });
    },
  });
  const complete = (name: string) => {
    const target = field.current;
    if (!target) return;
    const id = target.tagName === 'INPUT' ? 'subject' : 'text';
    change({ ...draft, [id]: insertAt(target, `{${name}}`, '', (typed ?? '').length + 1) });
    setTyped(undefined);
  };
  const offered = typed === undefined ? [] : names.filter((name) => fits(name, typed));
  return (
    <>
      {!isPiece && (
        <label>
          {words.subject}
          <input type="text" maxLength={1000} {...props('subject')} />
        </label>
      )}
      {!isPiece && <Faults id="subject" language={language} words={words} faults={faults} />}
      <label>
        {words.text}
        <textarea rows={12} maxLength={20_000} {...props('text')} />
      </label>
      {offered.length > 0 && (
        <p class="offered">
          {words.complete}{' '}
          {offered.slice(0, MOST_OFFERED).map((name) => (
            <button key={name} type="button" class="chip" onClick={() => complete(name)}>
              {`{${name}}`}
            </button>
          ))}
        </p>
      )}
      <Faults id="text" language={language} words={words} faults={faults} />
    </>
  );
}

const fits = (name: string, typed: string): boolean =>
  foldedName(name).startsWith(foldedName(typed));

interface FaultsProps {
  readonly id: keyof Words;
  readonly language: Locale;
  readonly words: TemplatesWords;
  readonly faults: readonly PlacedFault[];
}

/** Each with a button that shows it in its field. */
function Faults({ id, language, words, faults }: FaultsProps) {
  const own = faults.filter(({ field }) => field === id);
  const show = ({ start, read }: PlacedFault) => {
    const field = document.querySelector<Field>(`[aria-describedby="faults-${id}"]`);
    field?.focus();
    field?.setSelectionRange(start, start + read.length);
  };
  return (
    <ul id={`faults-${id}`} class="faults">
      {own.map((fault) => (
        <li key={`${fault.code}${fault.start}`}>
          {faultText(fault, language)}.{' '}
          {fault.read !== '' && (
            <button type="button" class="quiet" onClick={() => show(fault)}>
              {words.show}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
