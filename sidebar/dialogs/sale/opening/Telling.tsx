import type { DraftProduct } from '../../../../src/app/sale/openingDraft';
import { twoSpellings } from '../../../../src/domain/catalogue/categories';
import { folded } from '../../../../src/domain/values/fold';
import { problemText } from '../../../../src/text/problems/sentences';
import { labelled, list } from '../../../../src/text/values/format';
import type { PartProps } from './Dates';
import { isSold } from './stocks';

type Props = Pick<PartProps, 'draft' | 'typed' | 'words'>;

/** Those of this sale of which something is to be looked at first. */
export const toLookAt = ({ draft, typed }: Pick<Props, 'draft' | 'typed'>): DraftProduct[] =>
  sold({ draft, typed }).filter(
    ({ lacks, doubts, asks }) => lacks.length + doubts.length > 0 || asks !== undefined,
  );

const sold = ({ draft, typed }: Pick<Props, 'draft' | 'typed'>): DraftProduct[] =>
  draft.products.filter((product) => isSold(product, typed));

/** So many are named at once; the others are folded. */
const FEW = 4;

/** What products must tell and do not, and what cannot be made out: the coordinator decides. */
export function Telling({ draft, typed, words }: Props) {
  const { language } = draft;
  const products = toLookAt({ draft, typed });
  const doubts = products.flatMap(({ label, doubts: found, asks }) => [
    ...(asks ? [asks.line] : []),
    ...found.map((one) => labelled(label, problemText(one, language), language)),
  ]);
  const lacking = (['both', 'ingredients', 'allergens'] as const).flatMap((kind) => {
    const wanted = kind === 'both' ? 'ingredients,allergens' : kind;
    const own = products.filter(({ lacks }) => lacks.join() === wanted);
    return own.length > 0 ? [{ kind, own }] : [];
  });
  const spellings = twoSpellings(sold({ draft, typed }).map(({ category }) => category));
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
        {lacking.map(({ kind, own }) => (
          <li key={kind}>
            <Lacking title={words.lacks[kind]} {...{ draft, own, words }} />
          </li>
        ))}
        {doubts.slice(0, FEW).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {doubts.length > FEW && (
        <details>
          <summary>{words.moreProducts(doubts.length - FEW)}</summary>
          <ul>
            {doubts.slice(FEW).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface LackingProps extends Pick<Props, 'draft' | 'words'> {
  readonly title: string;
  readonly own: readonly DraftProduct[];
}

/** How many, of which categories, the largest first; folded, which ones. */
function Lacking({ draft, title, own, words }: LackingProps) {
  const { language } = draft;
  const groups = byCategory(own);
  const more = groups.length - FEW;
  const most = groups
    .slice(0, FEW)
    .map(({ category, labels }) => words.byCategory(category, labels.length));
  const said =
    own.length <= FEW
      ? own.map(({ label }) => label)
      : [...most, ...(more > 0 ? [words.moreCategories(more)] : [])];
  return (
    <>
      {labelled(`${title}\u00a0(${own.length})`, list(said, language), language)}
      <details>
        <summary>{words.which}</summary>
        <ul>
          {groups.map(({ category, labels }) => (
            <li key={category}>
              <b>{words.byCategory(category, labels.length)}</b>
              <p class="faint">{list(labels, language)}</p>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** Under their first spelling, the largest first. */
function byCategory(products: readonly DraftProduct[]) {
  const groups = new Map<string, { category: string; labels: string[] }>();
  for (const { category, label } of products) {
    const group = groups.get(folded(category)) ?? { category, labels: [] };
    group.labels.push(label);
    groups.set(folded(category), group);
  }
  return [...groups.values()].sort((a, b) => b.labels.length - a.labels.length);
}
