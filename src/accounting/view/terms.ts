import type { Party } from '../../domain/accounting/document';
import { isBusiness } from '../../domain/accounting/lacks';
import type { Day } from '../../domain/values/time';
import { businessTermsOn } from '../../text/results/frenchLaw';

/** Blank on what a private person gets. */
export const businessMention = (buyer: Party, on: Day): string =>
  isBusiness(buyer) ? businessTermsOn(on) : '';
