import type { MailFilter } from '../../../../src/app/outbox/mailFilter';
import type { OutboxView } from '../../../../src/app/outbox/outboxView';
import type { OutboxWords } from '../../../../src/text/pages/outbox/outboxPage';
import { kindName } from '../../../../src/text/pages/outbox/sending';
import { grouped } from '../../../../src/text/values/format';

interface Props {
  readonly view: OutboxView;
  readonly filter: MailFilter;
  readonly words: OutboxWords;
  readonly change: (filter: MailFilter) => void;
}

interface Option {
  readonly id: string;
  readonly name: string;
}

export function Filters({ view, filter, words, change }: Props) {
  const counted = (tallies: OutboxView['states']): Option[] =>
    tallies.map(({ id, name, count: mails }) => ({
      id,
      name: `${kindName(name)} (${grouped(mails, view.language)})`,
    }));
  const every = { id: '', name: words.all };
  return (
    <div class="filters">
      <Choice
        label={words.sale}
        value={String(view.sale ?? '')}
        options={view.sales.map((sale) => ({ id: String(sale), name: words.saleName(sale) }))}
        change={(sale) =>
          change({ ...filter, sale: Number(sale), kind: undefined, state: undefined })
        }
      />
      <Choice
        label={words.state}
        value={filter.state ?? ''}
        options={[every, ...counted(view.states)]}
        change={(state) => change({ ...filter, state: state || undefined })}
      />
      <Choice
        label={words.kind}
        value={filter.kind ?? ''}
        options={[every, ...counted(view.kinds)]}
        change={(kind) => change({ ...filter, kind: kind || undefined })}
      />
      <label>
        {words.person}
        <input
          type="search"
          value={filter.person ?? ''}
          onInput={({ currentTarget }) =>
            change({ ...filter, person: currentTarget.value || undefined })
          }
        />
      </label>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly change: (value: string) => void;
}

function Choice({ label, value, options, change }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
