import { useState } from 'preact/hooks';
import type {
  AddableProduct,
  ChangeableProduct,
} from '../../../../src/app/sale/changing/changeDraft';
import type { ProductAdded } from '../../../../src/app/sale/changing/changeOffer';
import { folded } from '../../../../src/domain/values/fold';
import { typedQuantity } from '../../../../src/domain/values/typed';
import { number } from '../../../../src/text/values/format';
import { call } from '../../../shared/calls/server';
import { Asked } from './Asked';
import type { PartProps } from './Changing';
import { useConfirmation } from './useConfirmation';

interface Change {
  readonly ref: string;
  readonly stock: number | null;
  readonly seen: number | null;
}

/** How much there is of each product, one more of the catalogue, one less. */
export function Products({ draft, words, done }: PartProps) {
  const { language, products } = draft;
  const [search, setSearch] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [isOff, setOff] = useState(false);
  const confirmation = useConfirmation(
    (input) => call('changeStock', input as Change),
    async ({ title }) => {
      setTyped({});
      await done(words.stockDone(title));
    },
  );
  const shown = (quantity: number | null): string =>
    quantity === null ? words.onDemand : number(quantity, language);
  const ask = (product: ChangeableProduct, stock: number | null, off: boolean) => {
    const { ref, label, stock: seen, served } = product;
    setOff(off);
    confirmation.show({
      title: off ? words.takeOffTitle(label) : words.stockTitle(label),
      text: off
        ? words.takeOffText(shown(served))
        : words.stockText(shown(seen), shown(stock), shown(served)),
      input: { ref, stock, seen },
    });
  };
  const wanted = folded(search);
  const found = products.filter(({ ref, label, producer }) =>
    folded(`${ref} ${label} ${producer}`).includes(wanted),
  );
  return (
    <>
      <p>{words.productsLead}</p>
      <Asked
        confirmation={confirmation}
        yes={isOff ? words.takeOff : words.set}
        confirm={() => confirmation.confirm()}
        language={language}
        words={words}
      />
      <label class="search">
        {words.search}
        <input
          type="search"
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </label>
      <table class="stocks narrow">
        <thead>
          <tr>
            <th scope="col">{words.product}</th>
            <th scope="col">{words.ordered}</th>
            <th scope="col">{words.stock}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {found.map((product) => {
            const { ref, label, producer, served, stock } = product;
            const text = typed[ref];
            const next = text === undefined ? undefined : typedQuantity(text);
            return (
              <tr key={ref}>
                <th scope="row">
                  {label}
                  <span class="faint">{producer}</span>
                </th>
                <td data-of={words.ordered}>{shown(served)}</td>
                <td data-of={words.stock}>
                  <input
                    type="text"
                    inputMode="decimal"
                    size={6}
                    aria-label={words.stockOf(label)}
                    placeholder={words.onDemand}
                    value={text ?? (stock === null ? '' : shown(stock))}
                    {...(text !== undefined && next === undefined ? { 'aria-invalid': true } : {})}
                    onInput={({ currentTarget: { value } }) =>
                      setTyped((before) => ({ ...before, [ref]: value }))
                    }
                  />
                </td>
                <td>
                  {next !== undefined && next !== stock ? (
                    <button type="button" class="quiet" onClick={() => ask(product, next, false)}>
                      {words.set}
                    </button>
                  ) : (
                    stock !== 0 && (
                      <button
                        type="button"
                        class="quiet"
                        aria-label={words.takeOffOf(label)}
                        onClick={() => ask(product, 0, true)}
                      >
                        {words.takeOff}
                      </button>
                    )
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Adding {...{ draft, words, done }} />
    </>
  );
}

function Adding({ draft: { others, language }, words, done }: PartProps) {
  const [ref, setRef] = useState('');
  const confirmation = useConfirmation(
    (input) => call('addToSale', input as { ref: string }),
    async ({ title }: ProductAdded) => {
      setRef('');
      await done(words.added(title));
    },
  );
  const chosen = others.find((one) => one.ref === ref);
  const ask = ({ label, stock }: AddableProduct) =>
    confirmation.show({
      title: words.addQuestion(label),
      text: words.addText(stock === null ? words.onDemand : number(stock, language)),
      input: { ref },
    });
  return (
    <section aria-labelledby="adding">
      <h2 id="adding">{words.addTitle}</h2>
      {others.length === 0 ? (
        <p class="faint">{words.allOnSale}</p>
      ) : (
        <>
          <p class="faint">{words.addLead}</p>
          <label class="place">
            {words.product}
            <select
              value={ref}
              onChange={({ currentTarget }) => {
                confirmation.leave();
                setRef(currentTarget.value);
              }}
            >
              <option value="">{words.choose}</option>
              {others.map((one) => (
                <option key={one.ref} value={one.ref}>
                  {`${one.label} · ${one.producer}`}
                </option>
              ))}
            </select>
          </label>
          {chosen && !confirmation.question && (
            <button type="button" class="main" onClick={() => ask(chosen)}>
              {words.add}
            </button>
          )}
        </>
      )}
      <Asked
        confirmation={confirmation}
        yes={words.add}
        confirm={() => confirmation.confirm()}
        language={language}
        words={words}
      />
    </section>
  );
}
