import type { MessageView } from '../../../../src/app/panel/writeMessage';
import type { MessageWords } from '../../../../src/text/pages/outbox/messagePage';
import { type MessageGroup, messageGroups } from '../../../../src/text/results/groupNames';

/** What was asked to be shown; the drive chooses the rest. */
export interface Chosen {
  readonly group?: MessageGroup;
  readonly which?: string;
  readonly person?: string;
}

interface Props {
  readonly view: MessageView;
  readonly words: MessageWords;
  readonly choose: (chosen: Chosen) => void;
}

/** Which people, and how many of them a mail reaches. */
export function Whom({ view, words, choose }: Props) {
  const { language, groups, group, which, products, people, without } = view;
  return (
    <>
      <label>
        {words.group}
        <select
          value={group}
          onChange={({ currentTarget }) => choose({ group: currentTarget.value as MessageGroup })}
        >
          {groups.map(({ id, count }) => (
            <option key={id} value={id}>
              {count === null
                ? messageGroups[id][language]
                : words.counted(messageGroups[id][language], count)}
            </option>
          ))}
        </select>
      </label>
      {group === 'product' && (
        <label>
          {words.product}
          <select
            value={which}
            onChange={({ currentTarget }) => choose({ group, which: currentTarget.value })}
          >
            {products.map(({ ref, title }) => (
              <option key={ref} value={ref}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class={people.length === 0 ? 'warning' : 'faint'}>
        {people.length === 0 ? words.nobody : words.reached(people.length)}
        {without > 0 && ` ${words.without(without)}`}
      </p>
    </>
  );
}
