import { listText } from '../../../../src/import/account';
import { headingKinds } from '../../../../src/import/readList';
import type { FirstStepsWords } from '../../../../src/text/pages/sale/firstStepsPage';
import type { Language } from '../../../shared/format';
import type { JudgedList, PastedList } from './useList';

interface OfAllProps {
  readonly producers: readonly string[];
  readonly pasted: PastedList;
  readonly words: FirstStepsWords;
}

/** Whose products these are, where the list does not say it. */
export function OfAll({ producers, pasted, words }: OfAllProps) {
  return (
    <label class="field">
      <span class="label">{words.producerOfAll}</span>
      <select
        value={pasted.choices.producer ?? ''}
        onChange={(event) => pasted.setProducer(event.currentTarget.value)}
      >
        <option value="">{words.inTheList}</option>
        {producers.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ColumnsProps {
  readonly list: JudgedList;
  readonly pasted: PastedList;
  readonly words: FirstStepsWords;
  readonly language: Language;
}

/** Once lines were mended by hand, the columns they came from count no more. */
export function Columns({ list, pasted, words, language }: ColumnsProps) {
  const { choose, isMended: isFixed } = pasted;
  const { columns, faults } = list;
  const fields = Object.entries(words.fields);
  const put = (at: number, field: string) =>
    choose({
      columns: columns.map((column, index) => (index === at ? field : (column.field ?? ''))),
    });
  return (
    <>
      {faults.length > 0 && (
        <div class="card bad" role="alert">
          {faults.map((fault) => (
            <p key={fault.code}>{listText(fault, language)}</p>
          ))}
        </div>
      )}
      {!isFixed && columns.length > 0 && (
        <fieldset class="columns">
          <legend>{words.columnsTitle}</legend>
          {columns.map(({ name, field, sample }, at) => (
            <label key={`${at}-${name}`}>
              <span class="label">{words.columnIs(name)}</span>
              <select value={field ?? ''} onChange={(event) => put(at, event.currentTarget.value)}>
                <option value="">{words.notRead}</option>
                {fields.map(([id, label]) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
              <span class="faint">{sample}</span>
            </label>
          ))}
        </fieldset>
      )}
      {!isFixed && <Headings list={list} pasted={pasted} words={words} />}
    </>
  );
}

/** Every heading with what it was taken for; all of one kind at once, or one by one. */
function Headings({ list, pasted, words }: Omit<ColumnsProps, 'language'>) {
  const { choose, choices } = pasted;
  const shown = list.headings.filter(({ as }) => as !== 'header');
  if (shown.length === 0) return null;
  const put = (line: number, kind: string) =>
    choose({ headingAs: { ...choices.headingAs, [line]: kind } });
  // Whose products follow is never folded away.
  const isOpen = shown.some(({ as, isSure }) => !isSure || as === 'producer');
  return (
    <details open={isOpen}>
      <summary>{words.eachTitle}</summary>
      <label class="field">
        <span class="label">{words.headings}</span>
        <select
          value={choices.headings ?? ''}
          onChange={(event) => choose({ headings: event.currentTarget.value, headingAs: {} })}
        >
          <option value="">{words.asRead}</option>
          {Object.entries(words.headingKinds).map(([kind, label]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <ul class="headings">
        {shown.map((heading) => (
          <li key={heading.line}>
            <label>
              <span class="faint">{words.line(heading.line)}</span> {heading.text}{' '}
              <select
                value={heading.isSure ? heading.as : ''}
                aria-invalid={!heading.isSure}
                onChange={(event) => put(heading.line, event.currentTarget.value)}
              >
                {!heading.isSure && <option value="">{words.choose}</option>}
                {headingKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {words.headingIs[kind]}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Producers that only the list knows, added when people say so. */
export function Creating({ list, pasted, words }: Omit<ColumnsProps, 'language'>) {
  const { create: created } = pasted;
  const choose = (create: string[]) => pasted.choose({ create });
  const names = [...created, ...list.unknown.filter((name) => !created.includes(name))];
  if (names.length === 0) return null;
  return (
    <fieldset>
      <legend>{words.unknownTitle}</legend>
      {names.map((name) => (
        <label key={name} class="tick">
          <input
            type="checkbox"
            checked={created.includes(name)}
            onChange={(event) =>
              choose(
                event.currentTarget.checked
                  ? [...created, name]
                  : created.filter((one) => one !== name),
              )
            }
          />{' '}
          {words.create(name)}
        </label>
      ))}
    </fieldset>
  );
}
