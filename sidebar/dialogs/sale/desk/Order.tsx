import { useState } from 'preact/hooks';
import type { DeskPerson, DeskProduct, DeskView } from '../../../../src/app/sale/desk/deskView';
import { folded } from '../../../../src/domain/values/fold';
import { toleranceChoices } from '../../../../src/text/form/buyerQuestions';
import type { DeskWords } from '../../../../src/text/pages/sale/deskPage';
import { number } from '../../../../src/text/values/format';
import { isAsks } from '../../../shared/calls/asks';
import { Failed, isUnknown, Working } from '../../../shared/cards';
import { titleIn } from '../../../shared/Dialog';
import { Doubt, Question } from '../../../shared/Question';
import { useFocusOnChange } from '../../../shared/useFocus';
import { Field } from './Field';
import { type Ordering, quantityOf, useOrdering } from './useOrdering';
import { Mend, Versions } from './Versions';

export interface OrderProps {
  readonly view: DeskView;
  readonly person: DeskPerson;
  readonly words: DeskWords;
  readonly done: (said: string, email: string | null) => Promise<void>;
  readonly leave: () => void;
}

/** Somebody's order: what it holds, what is left, and how it came to be so. */
export function Order(props: OrderProps) {
  const { view, person, words, done, leave } = props;
  const ordering = useOrdering(props);
  const isNew = person.email === '';
  return (
    <>
      <button type="button" class="quiet" onClick={leave}>
        {words.back}
      </button>
      <Progress {...{ view, words, ordering }} />
      {view.mayChange && <OrderForm {...{ view, person, words, ordering }} />}
      {!isNew && view.mayMend && person.versions.length > 0 && (
        <Mend {...{ view, person, words, done }} />
      )}
      {person.versions.length > 0 && <Versions {...{ view, person, words }} />}
    </>
  );
}

interface PartProps extends Pick<OrderProps, 'view' | 'person' | 'words'> {
  readonly ordering: Ordering;
}

/** What it would change, how it goes, what did not work. */
function Progress({ view: { language }, words, ordering }: Omit<PartProps, 'person'>) {
  const { question, runs, isBusy, confirm, leave } = ordering;
  const place = useFocusOnChange<HTMLDivElement>(
    JSON.stringify([question?.title, ...runs.map(({ run }) => run)]),
  );
  return (
    <div ref={place}>
      {isBusy && <Working language={language} title={words.working} />}
      {runs.map(
        ({ run, leave: hide }, index) =>
          run.kind === 'failed' && (
            <Failed
              key={String(index)}
              language={language}
              {...(!isUnknown(run.failure) && { title: words.notTaken })}
              {...run}
              leave={hide}
            />
          ),
      )}
      {question && !isBusy && <h2 class="unseen">{titleIn(language)}</h2>}
      {isAsks(question) && !isBusy && (
        <Doubt asks={question} language={language} act={confirm} leave={leave} />
      )}
      {question && !isAsks(question) && !isBusy && (
        <Question
          title={question.title}
          text={question.text}
          yes={words.save}
          language={language}
          confirm={confirm}
          leave={leave}
        />
      )}
    </div>
  );
}

/** Whose it is, and how much of what. */
function OrderForm({ view, person, words, ordering }: PartProps) {
  const { isOpen, products, language } = view;
  const { draft, question, isBusy, type, send, cancel } = ordering;
  const [search, setSearch] = useState('');
  const wanted = folded(search);
  const held = new Set(person.lines.map(({ ref }) => ref));
  const textOf = (ref: string): string => draft.quantities[ref] ?? '';
  const found = products.filter(
    ({ ref, label, producer }) =>
      textOf(ref) !== '' || folded(`${ref} ${label} ${producer}`).includes(wanted),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div class="who">
        <Who {...{ view, person, words, ordering }} />
        <label>
          {words.product}
          <input
            type="search"
            value={search}
            onInput={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </label>
      </div>
      <table class="quantities">
        <thead>
          <tr>
            <th scope="col">{words.product}</th>
            <th scope="col">{words.left}</th>
            <th scope="col">{words.quantity}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((product) => (
            <Row
              key={product.ref}
              {...{ product, words, language }}
              isHeld={held.has(product.ref)}
              text={textOf(product.ref)}
              set={(text) => type(product.ref, text)}
            />
          ))}
        </tbody>
      </table>
      {!question && (
        <p class="actions">
          <button type="submit" class="main" disabled={isBusy}>
            {isOpen ? words.save : words.see}
          </button>
          {person.number > 0 && (
            <button type="button" class="second" disabled={isBusy} onClick={cancel}>
              {words.cancel}
            </button>
          )}
        </p>
      )}
    </form>
  );
}

function Who({ view, person, words, ordering: { draft, change } }: PartProps) {
  const { name, email, phone, comment } = draft;
  const choices = view.hasCases ? toleranceChoices(view.language) : [];
  return (
    <>
      <Field label={words.name} value={name} set={(text) => change({ name: text })} />
      {person.email === '' && (
        <Field label={words.email} value={email} set={(text) => change({ email: text })} />
      )}
      <Field label={words.phone} value={phone} set={(text) => change({ phone: text })} />
      <Field label={words.comment} value={comment} set={(text) => change({ comment: text })} />
      {choices.length > 0 && (
        <label>
          {words.tolerance}
          <select
            value={draft.tolerance ?? (person.tolerance || choices[0])}
            onChange={({ currentTarget }) => change({ tolerance: currentTarget.value })}
          >
            {choices.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

interface RowProps {
  readonly product: DeskProduct;
  readonly words: DeskWords;
  readonly language: DeskView['language'];
  readonly isHeld: boolean;
  readonly text: string;
  readonly set: (text: string) => void;
}

function Row({ product: { label, producer, left }, words, language, isHeld, text, set }: RowProps) {
  return (
    <tr class={isHeld ? 'held' : undefined}>
      <th scope="row">
        {label}
        <span class="faint">{producer}</span>
      </th>
      <td>{left === null ? words.onDemand : number(left, language)}</td>
      <td>
        <input
          type="text"
          inputMode="decimal"
          size={5}
          aria-label={words.quantityOf(label)}
          value={text}
          {...(Number.isNaN(quantityOf(text)) ? { 'aria-invalid': true } : {})}
          onInput={({ currentTarget }) => set(currentTarget.value)}
        />
      </td>
    </tr>
  );
}
