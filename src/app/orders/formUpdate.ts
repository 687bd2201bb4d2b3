import { offeredQuantities, stepOf } from '../../domain/catalogue/product';
import { noChoice } from '../../text/form/choice';
import type { Settings } from '../../text/settings/settings';
import type { FormChange } from '../kernel/services/formPort';
import type { Offered } from '../records/offer';
import { choiceOf } from './changeLink';
import { encodeChoices, saysSoldOut } from './formChoices';
import { besideTheirFirst, countedLeft, helpOf } from './formPlan';

/** How « Produits en vente » remembers it while the form is changed. */
export const CHANGING = encodeChoices({ of: 'changing' });

interface KnownQuestion {
  readonly ref: string;
  readonly choices: string | null;
}

export interface FormUpdate {
  readonly changes: readonly FormChange[];
  /** How « Produits en vente » remembers what the form says, before the change and after it. */
  readonly before: readonly KnownQuestion[];
  readonly after: readonly KnownQuestion[];
}

interface Change extends KnownQuestion {
  readonly ordered: number;
  readonly change: FormChange;
}

/**
 * Marks what has just sold out, unmarks what came back, and offers what a stock that was changed
 * lets one have. Choices shrink only to what nobody holds: a prefilled choice that
 * vanished would be lost; they grow by what somebody has from the desk. Beyond `most` the rest is for the
 * next run, so that an answer that sells out much is not slow; what sold out goes first.
 */
export function formUpdate(
  offered: readonly Offered[],
  left: ReadonlyMap<string, number>,
  held: ReadonlyMap<string, readonly number[]>,
  settings: Settings,
  most: number = Number.POSITIVE_INFINITY,
  /** How much is served of each: told of what is bought by cases. */
  ordered: ReadonlyMap<string, number> = new Map(),
): FormUpdate {
  const all = besideTheirFirst(offered).flatMap((product) => {
    const rest = left.get(product.ref);
    const asked = held.get(product.ref) ?? [];
    const isSoldOut = offeredQuantities(product, rest, 1).length === 0;
    const isTold = product.cases !== undefined && !isSoldOut;
    const told = isTold ? (ordered.get(product.ref) ?? 0) : 0;
    return changeOf({ product, rest, asked, isSoldOut, ordered: told }, settings) ?? [];
  });
  const chosen = [...all].sort((a, b) => waits(a) - waits(b)).slice(0, most);
  return {
    changes: chosen.map(({ change }) => change),
    before: chosen.map(({ ref }) => ({ ref, choices: CHANGING })),
    after: chosen.map(({ ref, choices }) => ({ ref, choices })),
  };
}

/** How far its cases are changes with each order: it holds up nothing else. */
const waits = ({ choices, ordered }: Change): number =>
  saysSoldOut(choices) ? 0 : ordered === 0 ? 1 : 2;

interface Question {
  readonly product: Offered;
  /** Undefined: as much as one likes. */
  readonly rest: number | undefined;
  /** What somebody has of it. */
  readonly asked: readonly number[];
  readonly isSoldOut: boolean;
  /** Of its cases, as far as they are told. */
  readonly ordered: number;
}

/** Undefined where the form says it already. */
function changeOf(question: Question, settings: Settings): Change | undefined {
  const { product, rest, asked, isSoldOut, ordered } = question;
  if (product.item === null) return undefined;
  const usual = usualChoices(question, settings);
  const more = beyond(product, asked, usual);
  const kept = [...usual, ...more];
  const labels = kept.map((quantity) => choiceOf(product, quantity, settings.language));
  const counted = isSoldOut ? null : countedLeft(product, rest, settings);
  const isNobodys = kept.length === 0;
  const says = isSoldOut
    ? ({ of: 'soldOut', isNobodys } as const)
    : ({ of: 'upTo', quantities: usual, left: counted, ordered } as const);
  const choices = encodeChoices(says, more);
  // Of a sale that was opened without a note of it, the form says all that was on sale.
  const isUnsaid =
    product.choices === null && !isSoldOut && more.length + ordered === 0 && counted === null;
  if (product.choices === choices || isUnsaid) return undefined;
  const change = {
    item: product.item,
    help: helpOf(product, settings, isSoldOut ? 'soldOut' : counted, {
      shown: product.question,
      ordered,
    }),
    // A question cannot be without a choice.
    choices: isNobodys ? [noChoice[settings.language]] : labels,
  };
  return { ref: product.ref, choices, change, ordered };
}

/** As far as there is some, or somebody has it already. */
function usualChoices({ product, asked, isSoldOut }: Question, { atMost }: Settings): number[] {
  const largest = Math.max(0, ...asked);
  const most = isSoldOut ? largest : Math.max(largest, product.stock ?? Number.POSITIVE_INFINITY);
  return offeredQuantities(product, undefined, atMost).filter(
    (quantity, index) => quantity <= most || (index === 0 && !isSoldOut),
  );
}

/** More than the form lets one choose, as somebody has it from the desk: their link must hold it. */
const beyond = (product: Offered, asked: readonly number[], usual: readonly number[]): number[] => {
  const last = usual[usual.length - 1] ?? 0;
  const most = product.maxPerBasket ?? Number.POSITIVE_INFINITY;
  return [...new Set(asked)]
    .filter((quantity) => quantity > last && quantity <= most && quantity % stepOf(product) === 0)
    .sort((a, b) => a - b);
};
