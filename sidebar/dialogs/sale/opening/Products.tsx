import { useState } from 'preact/hooks';
import type { DraftProduct } from '../../../../src/app/sale/openingDraft';
import { folded } from '../../../../src/domain/values/fold';
import type { OpeningWords } from '../../../../src/text/pages/sale/openingPage';
import type { PartProps } from './Dates';
import { Telling } from './Telling';

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
          {words.silent(silent.join(', '))}
        </p>
      )}
      {draft.unsold > 0 && <p class="faint">{words.unsold(draft.unsold)}</p>}
      <Telling draft={draft} typed={typed} words={words} />
      <label class="search">
        {words.search}
        <input
          type="search"
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </label>
      {found.length === 0 && <p role="status">{words.notFound}</p>}
      {[...groups].map(([producer, products]) => (
        <Group
          key={producer}
          producer={producer}
          products={products}
          leftOut={typed.leftOut}
          words={words}
          set={set}
        />
      ))}
    </>
  );
}

interface GroupProps {
  readonly producer: string;
  readonly products: readonly DraftProduct[];
  readonly leftOut: ReadonlySet<string>;
  readonly words: OpeningWords;
  readonly set: (refs: readonly string[], isSold: boolean) => void;
}

function Group({ producer, products, leftOut, words, set }: GroupProps) {
  const free = products.filter(({ isSoldOut }) => !isSoldOut).map(({ ref }) => ref);
  const sold = free.filter((ref) => !leftOut.has(ref));
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
      {products.map(({ ref, label, stock, before, isSoldOut }) => (
        <label key={ref}>
          <input
            type="checkbox"
            checked={!isSoldOut && !leftOut.has(ref)}
            disabled={isSoldOut}
            onChange={({ currentTarget }) => set([ref], currentTarget.checked)}
          />
          <span>{label}</span>
          <span class={isSoldOut ? 'warning' : 'faint'}>
            {words.stock(stock, isSoldOut)}
            {before && words.before(before)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Who sells this time and could not be told what to bring. */
export function silentLeft(
  { silent, products }: PartProps['draft'],
  { leftOut }: PartProps['typed'],
) {
  const selling = new Set(
    products.flatMap(({ ref, producer, isSoldOut }) =>
      isSoldOut || leftOut.has(ref) ? [] : [producer],
    ),
  );
  return silent.filter((producer) => selling.has(producer));
}
