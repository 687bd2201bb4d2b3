import { tooLargeFault } from '../../../../src/import/words/bounds';
import type { ListFault } from '../../../../src/import/layout/productList';
import type { FirstStepsWords } from '../../../../src/text/pages/sale/firstStepsPage';
import { listFaultText } from '../../../../src/text/problems/listFaults';
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
  const { columns, headings, isUnsure, skipped, faults } = list;
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
            <p key={fault.code}>{faultText(fault, words, language)}</p>
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
      {!isFixed && headings && (
        <label class="field">
          <span class="label">{words.headings}</span>
          <select
            value={isUnsure ? '' : headings}
            aria-invalid={isUnsure}
            onChange={(event) => choose({ headings: event.currentTarget.value })}
          >
            {isUnsure && <option value="">{words.choose}</option>}
            {Object.entries(words.headingKinds).map(([kind, label]) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {skipped.length > 0 && <p class="faint">{words.skipped(skipped.join(', '))}</p>}
    </>
  );
}

/** Producers that only the list knows, added when people say so. */
export function Creating({ list, pasted, words }: Omit<ColumnsProps, 'language'>) {
  const created = pasted.choices.create ?? [];
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

function faultText(fault: ListFault, words: FirstStepsWords, language: Language): string {
  if (fault.code === 'noColumn') return words.noColumn(words.fields[fault.field]);
  if (fault.code === 'columnUnsure') return words.columnUnsure(fault.read);
  if (fault.code === 'netPrices') return words.netPrices;
  return listFaultText(tooLargeFault(fault), language);
}
