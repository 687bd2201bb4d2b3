import type { Mode } from '../settings/mode';
import { type DocumentContent, documentTotal, type Party, vatOf } from './document';

/** What a document must say and does not. */
export const lacks = [
  'mandate',
  'sellerAddress',
  'sellerSiren',
  'sellerVatNumber',
  'buyerAddress',
  'buyerSiren',
] as const;
export type Lack = (typeof lacks)[number];

/** Up to this, without VAT, an invoice need not bear the seller's VAT number. */
const SMALL = 15_000;

export const isBusiness = ({ company, siret }: Party): boolean => Boolean(company ?? siret);

/**
 * What is mandatory and missing (docs/rules.md A13): of an invoice, who sells, and who buys where
 * that is a business; of a receipt for the drive's service, its address. A producer's own receipt
 * needs its name alone. Whoever writes in another's name has a mandate.
 */
export function lacksOf(content: DocumentContent, mode: Mode, isMandated: boolean): Lack[] {
  const { seller, buyer, agent, service, regime } = content;
  const isInvoice = mode !== 'direct' && service !== true;
  const isLarge = Math.abs(documentTotal(content) - vatOf(content)) > SMALL;
  const missing: Readonly<Record<Lack, boolean>> = {
    mandate: agent !== undefined && !isMandated,
    sellerAddress: (isInvoice || service === true) && !seller.address,
    sellerSiren: isInvoice && !seller.siret,
    sellerVatNumber: isInvoice && regime === 'payer' && isLarge && !seller.vatNumber,
    buyerAddress: isInvoice && isBusiness(buyer) && !buyer.address,
    buyerSiren: isInvoice && isBusiness(buyer) && !buyer.siret,
  };
  return lacks.filter((one) => missing[one]);
}
