import { type Cents, cents } from '../../domain/values/money';

/** A choice at a price of before, which links that are out hold (docs/rules.md O25). */
export interface FormerChoice {
  readonly quantity: number;
  readonly price: Cents;
}

/** What the form says of a product, as « Produits en vente » remembers it. */
export type FormSays =
  /** The last of these is the most, and how much is left where it tells that. */
  | { readonly of: 'upTo'; readonly quantities: readonly number[]; readonly left?: number | null }
  | { readonly of: 'soldOut'; readonly isNobodys: boolean }
  /** Noted before the form is changed: what it says is not known until the change is noted too. */
  | { readonly of: 'changing' };

export interface KnownChoices {
  /** They are written as they are since version 0.3; a question keeps its way, as links hold it. */
  readonly isShort: boolean;
  readonly former: readonly FormerChoice[];
}

const SHORT = '·';
const SOLD_OUT = 'soldOut';
const FORMER = ' former ';

function wordsOf(says: FormSays): string {
  switch (says.of) {
    case 'upTo': {
      const { quantities, left = null } = says;
      return `upTo ${quantities[quantities.length - 1] ?? 0}${left === null ? '' : ` left ${left}`}`;
    }
    case 'soldOut':
      return says.isNobodys ? `${SOLD_OUT} none` : SOLD_OUT;
    case 'changing':
      return says.of;
  }
}

export function encodeChoices(
  says: FormSays,
  { isShort, former }: KnownChoices = { isShort: true, former: [] },
  /** Beyond what it lets one choose, as somebody has it. */
  more: readonly number[] = [],
): string {
  const noted = new Set(former.map(({ quantity, price }) => `${quantity}@${price}`));
  return [
    isShort ? SHORT : '',
    [wordsOf(says), ...more].join(' '),
    noted.size === 0 ? '' : FORMER + [...noted].join(','),
  ].join('');
}

export function decodeChoices(
  choices: string | null,
): KnownChoices & { readonly isSoldOut: boolean } {
  const [said = '', former = ''] = choices?.split(FORMER) ?? [];
  return {
    isShort: said.startsWith(SHORT),
    isSoldOut: said.includes(SOLD_OUT),
    former: [...former.matchAll(/(\d+)@(\d+)/g)].map(([, quantity, price]) => ({
      quantity: Number(quantity),
      price: cents(Number(price)),
    })),
  };
}
