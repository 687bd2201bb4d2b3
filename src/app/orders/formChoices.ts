/** What the form says of a product, as « Produits en vente » remembers it. */
export type FormSays =
  /** The last of these is the most; how much is left, and ordered, where it tells that. */
  | {
      readonly of: 'upTo';
      readonly quantities: readonly number[];
      readonly left?: number | null;
      readonly ordered?: number;
    }
  | { readonly of: 'soldOut'; readonly isNobodys: boolean }
  /** Noted before the form is changed: what it says is not known until the change is noted too. */
  | { readonly of: 'changing' };

const SOLD_OUT = 'soldOut';

function wordsOf(says: FormSays): string {
  switch (says.of) {
    case 'upTo': {
      const { quantities, left = null, ordered = 0 } = says;
      const figures = [
        ...(left === null ? [] : [`left ${left}`]),
        ...(ordered === 0 ? [] : [`ordered ${ordered}`]),
      ];
      return [`upTo ${quantities[quantities.length - 1] ?? 0}`, ...figures].join(' ');
    }
    case 'soldOut':
      return says.isNobodys ? `${SOLD_OUT} none` : SOLD_OUT;
    case 'changing':
      return says.of;
  }
}

export const encodeChoices = (
  says: FormSays,
  /** Beyond what it lets one choose, as somebody has it. */
  more: readonly number[] = [],
): string => `·${[wordsOf(says), ...more].join(' ')}`;

export const saysSoldOut = (choices: string | null): boolean =>
  choices?.includes(SOLD_OUT) ?? false;
