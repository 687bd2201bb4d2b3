import { type BasisPoints, cents } from '../values/money';
import { type Day, instant } from '../values/time';
import type { BilledSale, Billing } from './billing';
import { type DocumentLine, kindOf, natureOf, type SalesDocument } from './document';
import { documentKey } from './documentKey';
import { buyerParty, dayOf, type headOf, type Mentions, partyNamed } from './parties';
import type { VatRegime } from './vatRegime';
import type { LineWords } from './wanted';

/** Documents that are to be numbered, made of what changed. */

/** What a document says in words of its own, in the drive's language. */
export interface DraftWords extends LineWords, Mentions {
  readonly normalRateOn: (day: Day) => BasisPoints;
  readonly priceCorrected: (title: string) => string;
}

/** One line of one seller, as it stands and as documents have it so far. */
export interface Change {
  readonly seller: string;
  readonly email: string;
  /** Whom the drive renders it to, where that is no buyer. */
  readonly producer?: string;
  readonly wanted?: DocumentLine;
  said: DocumentLine | undefined;
  /** Of the document that said it first: a correction is under the same. */
  regime?: VatRegime;
  /** As a document called the buyer, for a basket that is gone. */
  readonly name?: string;
  /** Numbers of the documents that said it. */
  readonly in: number[];
}

/** A period's billing with what each document looks up, found once. */
export interface Drafting {
  readonly billing: Billing;
  readonly words: DraftWords;
  readonly headOf: (seller: string, day: Day) => ReturnType<typeof headOf>;
  readonly idOf: (seller: string) => string;
  readonly sales: ReadonlyMap<number, BilledSale>;
  readonly buyers: ReadonlyMap<string | null, Billing['buyers'][number]>;
  /** As whoever has a basket signed its order. */
  readonly signed: ReadonlyMap<string, string>;
  /** The last document of each scope: one before it may have been erased. */
  readonly before: ReadonlyMap<string, number>;
}

export interface Group {
  readonly scope: string;
  readonly seller: string;
  readonly email: string;
  readonly producer?: string;
  readonly changes: readonly Change[];
}

export const basketKey = ({ sale, basket }: Pick<DocumentLine, 'sale' | 'basket'>): string =>
  `${sale}:${basket}`;

export function documentsOf(drafting: Drafting, group: Group): SalesDocument[] {
  const { changes, scope } = group;
  const changed = changes.flatMap((change) =>
    difference(drafting.words, change.wanted, change.said).map((line) => ({
      ...{ line, numbers: change.in },
      regime: change.regime ?? drafting.headOf(group.seller, supplyDay(drafting, line)).regime,
    })),
  );
  const all = changes.flatMap((change) => change.in);
  const own = changed.flatMap(({ numbers }) => numbers);
  const corrects = [...new Set(own.length > 0 ? own : all)].sort((a, b) => a - b);
  const before = drafting.before.get(scope) ?? 0;
  const isOf = corrects.length === 0 ? [() => true] : [isLess, isMore];
  // A document is under one regime, which may have changed within its month.
  const regimes = [...new Set(changed.map(({ regime }) => regime))];
  return isOf
    .flatMap((isMeant) =>
      regimes.map((regime) => ({
        regime,
        lines: changed
          .filter((one) => one.regime === regime && isMeant(one.line))
          .map(({ line }) => line),
      })),
    )
    .filter(({ lines }) => lines.length > 0)
    .map(({ regime, lines }, index) => {
      const key = documentKey(scope, before + index + 1);
      return documentWith(drafting, group, { lines, regime, corrects, key });
    });
}

const isLess = ({ amount }: DocumentLine): boolean => amount < 0;
const isMore = ({ amount }: DocumentLine): boolean => amount > 0;

/** When a line was handed over. */
function supplyDay({ billing, sales }: Drafting, { sale }: DocumentLine): Day {
  const { pickupStart } = sales.get(sale) ?? { pickupStart: instant(billing.now) };
  return dayOf(billing, pickupStart);
}

/** Nothing where they say the same. */
function difference(words: DraftWords, wanted?: DocumentLine, said?: DocumentLine): DocumentLine[] {
  const line = wanted ?? said;
  const amount = cents((wanted?.amount ?? 0) - (said?.amount ?? 0));
  if (!line || amount === 0) return [];
  if (!said) return [line];
  const { quantity: _, ...rest } = line;
  const quantity = (wanted?.quantity ?? 0) - (said.quantity ?? 0);
  const isSamePrice = !wanted || wanted.price === said.price;
  if (isSamePrice && quantity !== 0) return [{ ...rest, quantity: rounded(quantity), amount }];
  return [{ ...rest, title: words.priceCorrected(line.title), amount }];
}

/** Kilos are thousandths: what floats add is taken away. */
const rounded = (quantity: number): number => Math.round(quantity * 1000) / 1000;

/** What one document is to say. */
interface Drafted extends Pick<SalesDocument, 'lines' | 'regime' | 'key'> {
  readonly corrects: readonly number[];
}

function documentWith(
  drafting: Drafting,
  { seller, email, producer, changes }: Group,
  { lines, regime, corrects, key }: Drafted,
): SalesDocument {
  const { billing, words, ...known } = drafting;
  const sales = lines.map(({ sale }) => known.sales.get(sale));
  const suppliedOn = lines
    .map((line) => supplyDay(drafting, line))
    .sort()
    .pop() as Day;
  const isCorrection = corrects.length > 0;
  const day = isCorrection ? dayOf(billing, instant(billing.now)) : suppliedOn;
  const [first] = lines;
  const signed = first && known.signed.get(basketKey(first));
  const { mention: _, dueOn, ...own } = known.headOf(seller, day);
  // Where the drive pays producers it keeps what they owe it.
  const isKept = producer !== undefined && billing.settings.mode !== 'direct';
  const mention = words.mentionOf(regime, suppliedOn);
  const head = {
    ...{ ...own, regime },
    ...(isKept ? {} : { dueOn }),
    ...(mention === undefined ? {} : { mention }),
    ...(producer === undefined ? {} : { service: true as const, toProducer: true as const }),
  };
  const nature = natureOf({ ...head, lines });
  // A service is not handed over anywhere.
  const delivery = nature === 'service' ? '' : (sales.find((sale) => sale)?.terms.place ?? '');
  return {
    ...head,
    key,
    kind: kindOf(billing.settings.mode, { ...head, lines }),
    nature,
    ...(delivery === '' ? {} : { delivery }),
    buyer:
      producer === undefined
        ? buyerParty(
            known.buyers.get(email),
            email,
            signed ?? changes.find(({ name }) => name)?.name ?? '',
          )
        : partyNamed(billing, producer),
    lines,
    ...(isCorrection ? { suppliedOn, corrects } : {}),
  };
}
