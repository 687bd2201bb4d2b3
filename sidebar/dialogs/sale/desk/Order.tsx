import { useState } from 'preact/hooks';
import type { DeskPerson, DeskProduct, DeskView } from '../../../../src/app/sale/desk/deskView';
import { folded } from '../../../../src/domain/values/fold';
import { typedQuantity } from '../../../../src/domain/values/typed';
import type { DeskWords } from '../../../../src/text/pages/sale/deskPage';
import type { Question as Asked } from '../../../../src/text/results/preview';
import { decimal } from '../../../../src/text/values/format';
import { Failed, isUnknown, Working } from '../../../shared/cards';
import { count, euros } from '../../../shared/format';
import { tellChanged } from '../../../shared/news';
import { Question } from '../../../shared/Question';
import { call, type InputOf, type Outcome } from '../../../shared/server';
import { useTrying } from '../../../shared/useCommand';
import { useFocusOnChange } from '../../../shared/useFocus';
import { Field } from './Field';
import { Mend, Versions } from './Versions';

type Input = InputOf<'orderAtDesk'>;

export interface OrderProps {
  readonly view: DeskView;
  readonly person: DeskPerson;
  readonly words: DeskWords;
  readonly done: (said: string, email: string | null) => Promise<void>;
  readonly leave: () => void;
}

/** Somebody's order: what it holds, what is left, and how it came to be so. */
export function Order({ view, person, words, done, leave }: OrderProps) {
  const { language, isOpen, mayChange, products } = view;
  const isNew = person.email === '';
  const [name, setName] = useState(person.name);
  const [email, setEmail] = useState(person.email);
  const [phone, setPhone] = useState(person.phone);
  const [comment, setComment] = useState('');
  const [wish, setWish] = useState<DeskPerson['wish'] | ''>(person.wish ?? '');
  const [search, setSearch] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      person.lines.map(({ ref, asked }) => [ref, decimal(Math.round(asked * 1000), 3, language)]),
    ),
  );
  const [question, setQuestion] = useState<(Asked & { input?: object }) | null>(null);
  const inputOf = (quantities: typeof typed): Input => ({
    ...{ email, name, phone, comment, seen: person.number },
    ...(wish ? { wish } : {}),
    lines: Object.entries(quantities).map(([ref, text]) => ({ ref, quantity: quantityOf(text) })),
  });
  /** A quantity that is no number is told here: it has no place in what is sent. */
  const misread = ({ lines }: Input): Outcome<never> | undefined => {
    const wrong = lines.find(({ quantity }) => Number.isNaN(quantity))?.ref;
    if (wrong === undefined) return undefined;
    const title = products.find(({ ref }) => ref === wrong)?.title ?? wrong;
    const message = words.noQuantity(title, (typed[wrong] ?? '').trim());
    return { ok: false, failure: { kind: 'told', message, isFinal: true, link: '' } };
  };
  const taking = useTrying(async (input: Input) => {
    const wrong = misread(input);
    if (wrong) return wrong;
    const outcome = await call('orderAtDesk', input);
    tellChanged();
    if (!outcome.ok) return outcome;
    setQuestion(null);
    const { basket, cents, isCancelled, short } = outcome.value;
    const taken = isCancelled
      ? words.cancelled
      : words.taken(basket ?? 0, euros(cents ?? 0, language));
    const missing = short.map(({ title, why }) => `${title} – ${why}`);
    await done([taken, ...missing].join(' '), null);
    return outcome;
  });
  const asking = useTrying(async (input: Input) => {
    const wrong = misread(input);
    if (wrong) return wrong;
    const outcome = await call('askBeforeOrder', input);
    if (outcome.ok) setQuestion(outcome.value);
    return outcome;
  });
  const send = () => {
    const input = inputOf(typed);
    if (isOpen) void taking.start(input);
    else void asking.start(input);
  };
  const cancel = () => {
    const input = { ...inputOf({}), lines: [] };
    if (isOpen)
      setQuestion({ title: words.cancelTitle(name || email), text: words.cancelText, input });
    else void asking.start(input);
  };
  const isBusy = taking.run.kind === 'running' || asking.run.kind === 'running';
  const place = useFocusOnChange<HTMLDivElement>(
    JSON.stringify([question?.title, taking.run, asking.run]),
  );
  const wanted = folded(search);
  const held = new Set(person.lines.map(({ ref }) => ref));
  const found = products.filter(
    ({ ref, label, producer }) =>
      (typed[ref] ?? '') !== '' || folded(`${ref} ${label} ${producer}`).includes(wanted),
  );
  return (
    <>
      <button type="button" class="quiet" onClick={leave}>
        {words.back}
      </button>
      <div ref={place}>
        {isBusy && <Working language={language} title={words.working} />}
        {[asking, taking].map(
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
        {question && !isBusy && <h2 class="unseen">{words.title}</h2>}
        {question && !isBusy && (
          <Question
            title={question.title}
            text={question.text}
            yes={words.save}
            language={language}
            confirm={() => void taking.start(question.input as Input)}
            leave={() => setQuestion(null)}
          />
        )}
      </div>
      {mayChange && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <div class="who">
            <Field label={words.name} value={name} set={setName} />
            {isNew && <Field label={words.email} value={email} set={setEmail} />}
            <Field label={words.phone} value={phone} set={setPhone} />
            <Field label={words.comment} value={comment} set={setComment} />
            {view.wishes.length > 0 && (
              <label>
                {words.wish}
                <select
                  value={wish}
                  onChange={({ currentTarget: { value } }) =>
                    setWish(view.wishes.find((one) => one.wish === value)?.wish ?? '')
                  }
                >
                  {!person.wish && <option value="">{words.noWish}</option>}
                  {view.wishes.map((one) => (
                    <option key={one.wish} value={one.wish}>
                      {one.label}
                    </option>
                  ))}
                </select>
              </label>
            )}
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
                  text={typed[product.ref] ?? ''}
                  set={(text) => {
                    setQuestion(null);
                    setTyped({ ...typed, [product.ref]: text });
                  }}
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
      )}
      {!isNew && mayChange && person.versions.length > 0 && (
        <Mend {...{ view, person, words, done }} />
      )}
      {person.versions.length > 0 && <Versions {...{ view, person, words }} />}
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
      <td>{left === null ? words.onDemand : count(left, language)}</td>
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

/** Blank is nothing; what is no number the drive refuses. */
const quantityOf = (text: string): number => {
  const typed = typedQuantity(text);
  return typed === null ? 0 : (typed ?? Number.NaN);
};
