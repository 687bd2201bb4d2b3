import type { Locale } from '../../../src/domain/values/locale';
import { type TemplateKind, templates } from '../../../src/text/mailKinds/mailKinds';
import { placeholder } from '../../../src/text/mailKinds/placeholderNames';
import type { TemplatesWords } from '../../../src/text/pages/outbox/templatesPage';

interface Props {
  readonly language: Locale;
  readonly kind: TemplateKind;
  readonly words: TemplatesWords;
  /** What each stands for in the mail that is shown. */
  readonly values: Readonly<Record<string, string>>;
  readonly insert: (before: string, after?: string) => void;
}

/** All that the kind can tell, each with what it gives for the person shown. */
export function Inserts({ language, kind, words, values, insert }: Props) {
  const all = templates[kind].fields.map((id) => ({
    id,
    name: placeholder(id)[language],
    isFlag: placeholder(id).flag === true,
  }));
  const { when: iff, end } = words.keywords;
  return (
    <>
      <h2>{words.insert}</h2>
      <ul class="inserts">
        {all
          .filter(({ isFlag }) => !isFlag)
          .map(({ id, name }) => (
            <li key={id}>
              <button type="button" class="chip" onClick={() => insert(`{${name}}`)}>
                {`{${name}}`}
              </button>{' '}
              <span class={values[id] ? '' : 'faint'}>{shortened(values[id]) || words.blank}</span>
            </li>
          ))}
      </ul>
      {all.some(({ isFlag }) => isFlag) && (
        <>
          <h2>{words.cases}</h2>
          <ul class="inserts">
            {all
              .filter(({ isFlag }) => isFlag)
              .map(({ id, name }) => (
                <li key={id}>
                  <button
                    type="button"
                    class="chip"
                    onClick={() => insert(`{${iff} ${name}}`, `{${end}}`)}
                  >
                    {`{${iff} ${name}}…{${end}}`}
                  </button>{' '}
                  <span class="faint">{values[id] ? words.yes : words.no}</span>
                </li>
              ))}
          </ul>
        </>
      )}
      <details>
        <summary>{words.helpTitle}</summary>
        {words.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </details>
    </>
  );
}

const SHOWN = 44;

/** As much as tells what it is. */
function shortened(value = ''): string {
  const [first = '', ...more] = value.split('\n');
  if (first.length > SHOWN) return `${first.slice(0, SHOWN - 1)}…`;
  return more.length > 0 ? `${first} …` : first;
}
