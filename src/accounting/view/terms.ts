import type { Day } from '../../domain/values/time';
import { businessTermsOn } from '../../text/results/frenchLaw';
import type { Party } from './document';

export const isBusiness = ({ company, siret }: Party): boolean => Boolean(company ?? siret);

/** Blank on what a private person gets. */
export const businessMention = (buyer: Party, on: Day): string =>
  isBusiness(buyer) ? businessTermsOn(on) : '';
