import { useEffect, useState } from 'preact/hooks';
import type { Field, ListLine } from '../../../../src/import/fields';
import type { ShownLine } from '../../../../src/import/judgeList';
import type { FirstStepsWords } from '../../../../src/text/pages/sale/firstStepsPage';
import { labelled } from '../../../../src/text/values/format';
import { euros, type Language } from '../../../shared/format';
import { type JudgedList, linesOf } from './useList';

const FIELDS: readonly Field[] = ['producer', 'title', 'packaging', 'price'];

interface Props {
  readonly list: JudgedList;
  readonly language: Language;
  readonly words: FirstStepsWords;
  readonly mend: (lines: readonly ListLine[]) => void;
  /** The lines whose changes are accepted. */
  readonly accepted: readonly number[];
  readonly accept: (lines: readonly number[]) => void;
}

/** Each line as it was read: those to mend first, with fields; the others in the list's order. */
export function ListTable({ list, language, words, mend, accepted, accept }: Props) {
  const [opened, setOpened] = useState<readonly number[]>([]);
  const of = (state: ShownLine['state']) => list.lines.filter((line) => line.state === state);
  const sorted = [...of('doubtful'), ...of('changed'), ...of('new'), ...of('known')];
  const put = (changed: ShownLine, field: Field, text: string) =>
    // Whoever mends a line has looked at it: what the list left open about it is settled.
    mend(
      linesOf(list.lines).map((line) => {
        if (line.line !== changed.line) return line;
        const { doubts: _, isConfirmed: _said, ...mended } = line;
        return { ...mended, fields: { ...mended.fields, [field]: text } };
      }),
    );
  const confirm = (asked: ShownLine) =>
    mend(
      linesOf(list.lines).map((line) =>
        line.line === asked.line ? { ...line, isConfirmed: true } : line,
      ),
    );
  return (
    <>
      <p role="status" class="found">
        {words.found(
          of('new').length,
          of('doubtful').length,
          of('known').length,
          of('changed').length,
        )}
      </p>
      {of('changed').length > 1 && (
        <button
          type="button"
          class="second"
          onClick={() => accept(of('changed').map(({ line }) => line))}
        >
          {words.acceptAll}
        </button>
      )}
      <table class="list narrow">
        <caption class="unseen">{words.tableTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.lineHeader}</th>
            {FIELDS.map((field) => (
              <th key={field} scope="col">
                {words.fields[field]}
              </th>
            ))}
            <th scope="col">{words.readingHeader}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((line) => (
            <Row
              key={line.line}
              line={line}
              isOpen={line.state === 'doubtful' || opened.includes(line.line)}
              open={() => setOpened([...opened, line.line])}
              isAccepted={accepted.includes(line.line)}
              accept={(isOn) =>
                accept([
                  ...accepted.filter((one) => one !== line.line),
                  ...(isOn ? [line.line] : []),
                ])
              }
              put={(field, text) => put(line, field, text)}
              confirm={() => confirm(line)}
              language={language}
              words={words}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface RowProps {
  readonly line: ShownLine;
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly isAccepted: boolean;
  readonly accept: (isOn: boolean) => void;
  readonly put: (field: Field, text: string) => void;
  readonly confirm: () => void;
  readonly language: Language;
  readonly words: FirstStepsWords;
}

function Row(props: RowProps) {
  const { line, isOpen, open, isAccepted, accept, put, confirm, language, words } = props;
  const { fields, faults } = line;
  // A fault in a column that the table does not show brings its field with it.
  const others = [...new Set(faults.map(({ field }) => field))].filter(
    (field) => !FIELDS.includes(field),
  );
  const input = (field: Field) => (
    <Cell
      value={fields[field] ?? ''}
      label={`${words.line(line.line)}, ${words.fields[field]}`}
      isWrong={faults.some((fault) => fault.field === field)}
      put={(text) => put(field, text)}
    />
  );
  return (
    <tr class={line.state}>
      <th scope="row">{line.line}</th>
      {FIELDS.map((field) => (
        <td key={field} data-of={isOpen ? words.fields[field] : undefined}>
          {isOpen ? input(field) : fields[field]}
        </td>
      ))}
      <td>
        <Reading line={line} words={words} />
        {line.state === 'doubtful' && <p class="faint said">{line.text}</p>}
        {line.state === 'changed' && (
          <Update line={line} words={words} language={language} isOn={isAccepted} put={accept} />
        )}
        {line.state !== 'changed' &&
          faults.map(({ field, message }) => (
            <p key={field + message} class={line.state === 'doubtful' ? 'warning' : 'faint'}>
              <b>{words.fields[field]}</b>
              {labelled('', message, language)}
            </p>
          ))}
        {line.asked !== '' && (
          <button type="button" class="quiet" onClick={confirm}>
            {words.confirm(line.asked)}
          </button>
        )}
        {isOpen && others.map((field) => <p key={field}>{input(field)}</p>)}
        {!isOpen && line.state === 'new' && (
          <button
            type="button"
            class="quiet"
            aria-label={`${words.mend} ${fields.title ?? ''}`}
            onClick={open}
          >
            {words.mend}
          </button>
        )}
      </td>
    </tr>
  );
}

interface CellProps {
  readonly value: string;
  readonly label: string;
  readonly isWrong: boolean;
  readonly put: (text: string) => void;
}

/** Keeps what is being typed, whatever is drawn anew around it; tells when it is left. */
function Cell({ value, label, isWrong, put }: CellProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <input
      value={text}
      aria-label={label}
      aria-invalid={isWrong}
      onInput={(event) => setText(event.currentTarget.value)}
      onChange={() => put(text)}
    />
  );
}

interface UpdateProps extends Pick<RowProps, 'line' | 'language' | 'words'> {
  readonly isOn: boolean;
  readonly put: (isOn: boolean) => void;
}

/** What stands beside what the list says, and a box to take it. */
function Update({ line, language, words, isOn, put }: UpdateProps) {
  const shown = (field: 'price' | 'stock', value: number | null): string =>
    value === null ? '–' : field === 'price' ? euros(value, language) : String(value);
  return (
    <>
      {line.update?.changes.map(({ field, was, now }) => (
        <p key={field}>
          <b>{words.fields[field]}</b> {words.standsAs}
          {labelled('', shown(field, was), language)} → {words.listSays}
          {labelled('', shown(field, now), language)}
        </p>
      ))}
      <label class="tick">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => put(event.currentTarget.checked)}
        />{' '}
        {words.accept(line.fields.title ?? '')}
      </label>
    </>
  );
}

function Reading({ line, words }: Pick<RowProps, 'line' | 'words'>) {
  const { state, reading } = line;
  return state === 'new' ? <>{reading.join(' · ')} </> : <b>{words[state]}</b>;
}
