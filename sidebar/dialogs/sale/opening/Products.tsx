import { useState } from 'preact/hooks';
import type { DraftProduct } from '../../../../src/app/sale/openingDraft';
import { folded } from '../../../../src/domain/values/fold';
import type { OpeningWords } from '../../../../src/text/pages/sale/openingPage';
import { decimal } from '../../../../src/text/values/format';
import { openDialog } from '../../../shared/calls/server';
import type { Language } from '../../../shared/format';
import type { PartProps } from './Dates';
import { isSold, isThere, stockOf } from './stocks';
import type { Typed } from './typedOpening';

/** What is sold this time: ticked. By producer, found by a word. */
export function Products({ draft, typed, change, words }: PartProps) {
  const [search, setSearch] = useState('');
  const wanted = folded(search);
  const found = draft.products.filter(({ ref, label, producer }) =>
    folded(`${ref} ${label} ${producer}`).includes(wanted),
  );
  const groups = new Map<string, DraftProduct[]>();
  for (const product of found)
    groups.set(product.producer, [...(groups.get(product.producer) ?? []), product]);
  const set = (refs: readonly string[], isSold: boolean) => {
    const leftOut = new Set(typed.leftOut);
    for (const ref of refs) {
      if (isSold) leftOut.delete(ref);
      else leftOut.add(ref);
    }
    change({ leftOut });
  };
  const silent = silentLeft(draft, typed);
  return (
    <>
      {silent.length > 0 && (
        <p class="fault" role="alert">
          {words.silent(silent.join(', '))}{' '}
          <button type="button" class="quiet" onClick={() => void openDialog('list')}>
            {words.complete}
          </button>
        </p>
      )}
      <p class="faint">
        <button type="button" class="quiet" onClick={() => void openDialog('list')}>
          {words.paste}
        </button>{' '}
        {words.pasteFirst}
      </p>
      {draft.unsold > 0 && <p class="faint">{words.unsold(draft.unsold)}</p>}
      <label class="search">
        {words.search}
        <input
          type="search"
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </label>
      <p class="faint">{words.stocksLead}</p>
      {found.length === 0 && <p role="status">{words.notFound}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go from field to field, as in a sheet */}
      <div onKeyDown={toNextStock}>
        {[...groups].map(([producer, products]) => (
          <Group
            key={producer}
            producer={producer}
            products={products}
            language={draft.language}
            typed={typed}
            words={words}
            set={set}
            type={(ref, text) => change({ stocks: { ...typed.stocks, [ref]: text } })}
          />
        ))}
      </div>
    </>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, Enter: 1, ArrowUp: -1 };

/** The stock below or above, as in a sheet. */
function toNextStock(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input.stock')];
  const at = fields.indexOf(event.target as HTMLInputElement);
  const step = STEPS[event.key];
  if (at < 0 || step === undefined) return;
  event.preventDefault();
  fields[at + step]?.select();
  fields[at + step]?.focus();
}

interface GroupProps {
  readonly producer: string;
  readonly products: readonly DraftProduct[];
  readonly language: Language;
  readonly typed: Typed;
  readonly words: OpeningWords;
  readonly set: (refs: readonly string[], isSold: boolean) => void;
  readonly type: (ref: string, text: string) => void;
}

function Group({ producer, products, language, typed, words, set, type }: GroupProps) {
  const free = products.filter((product) => isThere(product, typed)).map(({ ref }) => ref);
  const sold = free.filter((ref) => !typed.leftOut.has(ref));
  return (
    <fieldset class="products">
      <legend>
        <label>
          <input
            type="checkbox"
            checked={sold.length > 0}
            indeterminate={sold.length > 0 && sold.length < free.length}
            disabled={free.length === 0}
            onChange={() => set(free, sold.length < free.length)}
          />
          {producer} <span class="faint">{words.soldOf(sold.length, products.length)}</span>
        </label>
      </legend>
      {products.map((product) => (
        <Row key={product.ref} {...{ product, language, typed, words, set, type }} />
      ))}
    </fieldset>
  );
}

interface RowProps extends Omit<GroupProps, 'producer' | 'products'> {
  readonly product: DraftProduct;
}

/** What is sold of a product, beside what the last sale had of it. */
function Row({ product, language, typed, words, set, type }: RowProps) {
  const { ref, label, stock, dimension, before } = product;
  const isWrong = stockOf(product, typed) === undefined;
  const isOut = !isThere(product, typed);
  return (
    <div class="product">
      <label>
        <input
          type="checkbox"
          checked={isSold(product, typed)}
          disabled={isOut}
          onChange={({ currentTarget }) => set([ref], currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {before && <span class="faint">{words.before(before)}</span>}
      <span class="amount">
        <input
          type="text"
          class={isOut ? 'stock warning' : 'stock'}
          inputMode="decimal"
          size={6}
          aria-label={words.stockOf(label)}
          placeholder={words.onDemand}
          value={
            typed.stocks[ref] ??
            (stock === null ? '' : decimal(Math.round(stock * 1000), 3, language))
          }
          {...(isWrong ? { 'aria-invalid': true, 'aria-describedby': `stock-${ref}` } : {})}
          onInput={({ currentTarget }) => type(ref, currentTarget.value)}
        />
        <span class="unit">{dimension ? (dimension === 'mass' ? 'kg' : 'L') : ''}</span>
      </span>
      {isWrong && (
        <p class="fault" id={`stock-${ref}`}>
          {words.notStock}
        </p>
      )}
    </div>
  );
}

/** Who sells this time and could not be told what to bring. */
export function silentLeft(
  { silent, products }: PartProps['draft'],
  typed: PartProps['typed'],
): string[] {
  const selling = new Set(
    products.flatMap((product) => (isSold(product, typed) ? [product.producer] : [])),
  );
  return silent.filter((producer) => selling.has(producer));
}
