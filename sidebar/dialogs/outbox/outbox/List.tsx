import type { ListedMail, OutboxView } from '../../../../src/app/outbox/outboxView';
import type { OutboxWords } from '../../../../src/text/pages/outbox/outboxPage';
import { kindName } from '../../../../src/text/pages/outbox/sending';
import { moment } from '../../../shared/format';

interface Props {
  readonly view: OutboxView;
  readonly words: OutboxWords;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (keys: ReadonlySet<string>) => void;
  readonly open: (mail: ListedMail) => void;
}

export function List({ view, words, chosen, choose, open }: Props) {
  const { mails } = view;
  if (mails.length === 0) return <p class="faint">{words.none}</p>;
  const isAll = mails.every(({ key }) => chosen.has(key));
  const toggle = (key: string) => {
    const keys = new Set(chosen);
    if (!keys.delete(key)) keys.add(key);
    choose(keys);
  };
  return (
    <table class="mails narrow">
      <thead>
        <tr>
          <td>
            <input
              type="checkbox"
              aria-label={words.chooseAll}
              checked={isAll}
              onChange={() => choose(new Set(isAll ? [] : mails.map(({ key }) => key)))}
            />
          </td>
          <th scope="col">{words.person}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.key} class={mail.state}>
            <td>
              <input
                type="checkbox"
                aria-label={words.choose(mail.recipient)}
                checked={chosen.has(mail.key)}
                onChange={() => toggle(mail.key)}
              />
            </td>
            <th scope="row">
              <button type="button" class="quiet" onClick={() => open(mail)}>
                {mail.name || mail.recipient}
              </button>
              {mail.name && <span class="faint">{mail.recipient}</span>}
            </th>
            <td>{kindOf(mail, view)}</td>
            <td>
              <b>{stateOf(mail, view)}</b>
              <span class="faint">{whenText(mail, view, words)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const named = (tallies: OutboxView['states'], id: string): string =>
  kindName(tallies.find((one) => one.id === id)?.name ?? id);

export const kindOf = ({ kind }: ListedMail, { kinds }: OutboxView): string => named(kinds, kind);
export const stateOf = ({ state }: ListedMail, { states }: OutboxView): string =>
  named(states, state);

export function whenText(mail: ListedMail, view: OutboxView, { due }: OutboxWords): string {
  const at = (time: number) => moment(time, view.zone, view.language);
  const { state, sentAt, dueAt, leavesAt, isTooLate, why } = mail;
  if (isTooLate) return due.tooLate;
  if (leavesAt !== null) return due.leaves(at(leavesAt));
  if (state === 'sent' && sentAt !== null) return due.left(at(sentAt));
  return why ?? due.due(at(dueAt));
}
