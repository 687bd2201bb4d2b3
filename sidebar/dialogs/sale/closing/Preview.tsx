import type { ClosingDraft } from '../../../../src/app/sale/closingDraft';
import type { ClosingWords } from '../../../../src/text/pages/sale/closingPage';
import { euros, moment } from '../../../shared/format';

interface Props {
  readonly draft: ClosingDraft;
  readonly words: ClosingWords;
  readonly despite: readonly string[];
  readonly setDespite: (despite: readonly string[]) => void;
}

/** What closing will change, before it does. */
export function Preview({ draft, words, despite, setDespite }: Props) {
  const { language, zone, mails, closesAt } = draft;
  return (
    <>
      {draft.isEarly && <p class="card warning">{words.early(moment(closesAt, zone, language))}</p>}
      {draft.isLeftOpen && <p class="card warning">{words.leftOpen}</p>}
      <h2>{words.ordersTitle}</h2>
      <p>{draft.baskets > 0 ? words.orders(draft) : words.nothing}</p>
      {draft.unread > 0 && <p>{words.unread(draft.unread)}</p>}
      {draft.waiting > 0 && <p class="card warning">{words.waiting(draft.waiting)}</p>}
      {draft.late > 0 && <p>{words.late(draft.late)}</p>}
      {draft.missed.length > 0 && (
        <Missed draft={draft} words={words} despite={despite} setDespite={setDespite} />
      )}
      {draft.cut > 0 && despite.length === 0 && <p class="warning">{words.cut(draft.cut)}</p>}
      {draft.producers.length > 0 && <Producers draft={draft} words={words} />}
      <h2>{words.mailsTitle}</h2>
      <p>{words.mailsNow(mails.told)}</p>
      {mails.remindedAt !== null && (
        <p>{words.reminders(mails.reminders, moment(mails.remindedAt, zone, language))}</p>
      )}
      {!draft.isLeftOpen && <After words={words} />}
    </>
  );
}

/** Each falls, unless it is let pass. */
function Missed({ draft: { missed }, words, despite, setDespite }: Props) {
  return (
    <fieldset>
      <legend>{words.missedTitle}</legend>
      {missed.map(({ key, said }) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={despite.includes(key)}
            onChange={({ currentTarget: { checked } }) =>
              setDespite(checked ? [...despite, key] : despite.filter((one) => one !== key))
            }
          />{' '}
          {said} ({words.keep})
        </label>
      ))}
      <p>{words.missedHelp}</p>
    </fieldset>
  );
}

function After({ words }: Pick<Props, 'words'>) {
  return (
    <>
      <h2>{words.afterTitle}</h2>
      <ul class="after">
        {words.after.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function Producers({ draft: { producers, language }, words }: Pick<Props, 'draft' | 'words'>) {
  const total = producers.reduce((sum, { cents }) => sum + cents, 0);
  return (
    <table>
      <caption>{words.producersTitle}</caption>
      <tbody>
        {producers.map(({ name, cents, hasEmail }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              {!hasEmail && <span class="warning"> ({words.noEmail})</span>}
            </th>
            <td>{euros(cents, language)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td>{euros(total, language)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
