import type { DraftProduct } from '../../../../src/app/sale/openingDraft';
import { folded } from '../../../../src/domain/values/fold';
import type { ToldFault } from '../../../../src/domain/values/problem';
import { toldFaults } from '../../../../src/text/problems/toldFaults';
import { filled, labelled, list } from '../../../../src/text/values/format';
import type { PartProps } from './Dates';
import { isSold } from './stocks';

type Props = Pick<PartProps, 'draft' | 'typed' | 'words'>;

/** Those of this sale of which something is to be looked at first. */
export const toLookAt = ({ draft, typed }: Pick<Props, 'draft' | 'typed'>): DraftProduct[] =>
  sold({ draft, typed }).filter(({ lacks, doubts }) => lacks.length + doubts.length > 0);

const sold = ({ draft, typed }: Pick<Props, 'draft' | 'typed'>): DraftProduct[] =>
  draft.products.filter((product) => isSold(product, typed));

/** What products must tell and do not, and what cannot be made out: the coordinator decides. */
export function Telling({ draft, typed, words }: Props) {
  const { language } = draft;
  const products = toLookAt({ draft, typed });
  const doubts = products.flatMap(({ label, doubts: found }) =>
    found.map(({ code, read = '', detail = '' }) =>
      labelled(label, filled(toldFaults[code as ToldFault], language, read, detail), language),
    ),
  );
  const lacking = (['both', 'ingredients', 'allergens'] as const).flatMap((kind) => {
    const wanted = kind === 'both' ? 'ingredients,allergens' : kind;
    const names = products.filter(({ lacks }) => lacks.join() === wanted).map(({ label }) => label);
    const title = `${words.lacks[kind]} (${names.length})`;
    return names.length > 0 ? [labelled(title, list(names, language), language)] : [];
  });
  const spellings = twoSpellings(sold({ draft, typed }));
  if (doubts.length + lacking.length + spellings.length === 0) return null;
  return (
    <section class="telling">
      {spellings.map((names) => (
        <p class="warning" key={names.join()}>
          {words.twoSpellings(names.join(', '))}
        </p>
      ))}
      {lacking.length > 0 && <p class="warning">{words.mustTell}</p>}
      <ul>
        {[...lacking, ...doubts].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

/** Categories that only accents, capitals or spaces tell apart. */
function twoSpellings(products: readonly DraftProduct[]): string[][] {
  const groups = new Map<string, Set<string>>();
  for (const { category } of products) {
    const key = folded(category);
    groups.set(key, (groups.get(key) ?? new Set()).add(category));
  }
  return [...groups.values()].filter(({ size }) => size > 1).map((one) => [...one]);
}
