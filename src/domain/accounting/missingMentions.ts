import type { Mode } from '../settings/mode';
import { folded } from '../values/fold';
import type { Billing } from './billing';
import {
  type DocumentContent,
  type DocumentLine,
  documentTotal,
  type Party,
  type SalesDocument,
  vatOf,
} from './document';
import { producerNamed } from './parties';
import { type KnownSellers, sellerIds } from './sellerIds';

/** What a document must say and does not. */
export const missingMentions = [
  'mandate',
  'sellerAddress',
  'sellerSiren',
  'sellerVatNumber',
  'buyerAddress',
  'buyerSiren',
  'sellerSirenWrong',
  'sellerVatNumberWrong',
  'buyerSirenWrong',
  'sellerRegime',
  'sellerNameTaken',
  'creditHeld',
  'rowsChanged',
] as const;
export type MissingMention = (typeof missingMentions)[number];

/** What was typed as one and is none: a key that does not tie, digits that lack. */
export interface WrongIdentity {
  readonly of: 'producers' | 'buyers' | 'drive';
  /** A producer's name or a buyer's address; the drive has none. */
  readonly who: string;
  readonly what: 'siret' | 'vatNumber' | 'vatRegime' | 'name';
  readonly read: string;
}

/** Up to this, without VAT, an invoice need not bear the seller's VAT number. */
const SMALL = 15_000;

export const isBusiness = ({ company, siret }: Party): boolean => Boolean(company ?? siret);

/**
 * What is mandatory and missing (docs/rules.md A13): of an invoice, who sells, and who buys where
 * that is a business; of a receipt for the drive's service, its address. A producer's own receipt
 * needs its name alone. Whoever writes in another's name has a mandate. What was typed and is wrong
 * holds back every document that would bear it.
 */
export function missingMentionsOf(
  content: DocumentContent,
  mode: Mode,
  isMandated: boolean,
  typed: readonly WrongIdentity[] = [],
): MissingMention[] {
  const { seller, buyer, agent, service, toProducer, regime } = content;
  const wrong = wrongIn(content, mode, typed);
  const isInvoice = toProducer ?? (mode !== 'direct' && service !== true);
  const isToBusiness = toProducer ?? isBusiness(buyer);
  const isLarge = Math.abs(documentTotal(content) - vatOf(content)) > SMALL;
  const missing: Readonly<Record<MissingMention, boolean>> = {
    mandate: agent !== undefined && !isMandated,
    sellerAddress: (isInvoice || service === true) && !seller.address,
    sellerSiren: isInvoice && !seller.siret && !wrong.seller.siret,
    sellerVatNumber:
      isInvoice && !wrong.seller.vatNumber && regime === 'payer' && isLarge && !seller.vatNumber,
    buyerAddress: isInvoice && isToBusiness && !buyer.address,
    buyerSiren: isInvoice && isToBusiness && !buyer.siret && !wrong.buyer.siret,
    sellerSirenWrong: wrong.seller.siret,
    sellerVatNumberWrong: wrong.seller.vatNumber,
    buyerSirenWrong: wrong.buyer.siret,
    sellerRegime: wrong.seller.vatRegime,
    sellerNameTaken: wrong.seller.name,
    creditHeld: false,
    rowsChanged: false,
  };
  return missingMentions.filter((one) => missing[one]);
}

/**
 * What each draft lacks, by key. Of a seller whose rows were changed nothing is sure, nor whether the
 * rest of a basket comes to what is due. What an avoir should take back is billed to nobody else before that
 * avoir can be numbered: it would be billed twice (docs/rules.md A21).
 */
export function missingByDraft(
  drafts: readonly SalesDocument[],
  known: KnownSellers & Pick<Billing, 'unsure'>,
  missingMentionsOf: (content: DocumentContent) => readonly MissingMention[],
): Map<string, readonly MissingMention[]> {
  const idOf = sellerIds(known);
  const unsure = new Set(known.unsure.map(idOf));
  const basketOf = ({ sale, basket }: DocumentLine): string => `${sale}:${basket}`;
  const shaken = new Set(
    drafts
      .filter(({ seller }) => unsure.has(idOf(seller.name)))
      .flatMap(({ lines }) => lines.map(basketOf)),
  );
  const missingMentions = new Map(
    drafts.map((draft) => {
      const isShaken = draft.lines.some((line) => shaken.has(basketOf(line)));
      const missingMentions: MissingMention[] = [...missingMentionsOf(draft)];
      // Nobody knows the regime of a producer without a row.
      const id = idOf(draft.seller.name);
      if (id !== '' && !producerNamed(known, id)) missingMentions.push('sellerRegime');
      if (isShaken) missingMentions.push('rowsChanged');
      return [draft.key, missingMentions];
    }),
  );
  const articleOf = ({ sale, basket, ref }: DocumentLine): string => `${sale}:${basket}:${ref}`;
  const held = new Set(
    drafts
      .filter(({ kind, key }) => kind === 'credit' && missingMentions.get(key)?.length)
      .flatMap(({ lines }) => lines.map(articleOf)),
  );
  for (const { kind, key, lines } of drafts)
    if (kind !== 'credit' && lines.some((line) => held.has(articleOf(line))))
      missingMentions.set(key, [...(missingMentions.get(key) ?? []), 'creditHeld']);
  return missingMentions;
}

function wrongIn(
  { seller, buyer, service, agent, toProducer }: DocumentContent,
  mode: Mode,
  typed: readonly WrongIdentity[],
) {
  const isDrive = service === true || (mode === 'resale' && agent === undefined);
  const has = (of: WrongIdentity['of'], who: string, what: WrongIdentity['what']): boolean =>
    typed.some((one) => one.of === of && one.what === what && folded(one.who) === folded(who));
  const own = (what: WrongIdentity['what']): boolean =>
    isDrive ? has('drive', '', what) : has('producers', seller.name, what);
  return {
    seller: {
      siret: own('siret'),
      vatNumber: own('vatNumber'),
      vatRegime: own('vatRegime'),
      name: own('name'),
    },
    buyer: {
      siret: toProducer
        ? has('producers', buyer.name, 'siret')
        : has('buyers', buyer.email ?? '', 'siret') && buyer.email !== undefined,
    },
  };
}
