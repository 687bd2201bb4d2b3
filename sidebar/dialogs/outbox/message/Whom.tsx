import type { MessageView } from '../../../../src/app/panel/writeMessage';
import type { MessageWords } from '../../../../src/text/pages/outbox/messagePage';
import { type MessageGroup, messageGroups } from '../../../../src/text/results/groupNames';

interface Props {
  readonly view: MessageView;
  readonly words: MessageWords;
  readonly choose: (group: MessageGroup) => void;
}

/** Which people, and how many of them a mail reaches. */
export function Whom({ view, words, choose }: Props) {
  const { language, groups, group, without } = view;
  const count = groups.find(({ id }) => id === group)?.count ?? 0;
  return (
    <>
      <label>
        {words.group}
        <select
          value={group}
          onChange={({ currentTarget }) => choose(currentTarget.value as MessageGroup)}
        >
          {groups.map(({ id, count }) => (
            <option key={id} value={id}>
              {words.counted(messageGroups[id][language], count)}
            </option>
          ))}
        </select>
      </label>
      <p class={count === 0 ? 'warning' : 'faint'}>
        {count === 0 ? words.nobody : words.reached(count)}
        {without > 0 && ` ${words.without(without)}`}
      </p>
    </>
  );
}
