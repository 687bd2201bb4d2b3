import type { Day } from '../domain/values/time';
import { businessTerms } from '../text/results/frenchLaw';
import type { Party } from './documents/document';

export const isBusiness = ({ company, siret }: Party): boolean => Boolean(company ?? siret);

/** Blank on what a private person gets. */
export const businessMention = (buyer: Party, on: Day): string =>
  isBusiness(buyer)
    ? (businessTerms.filter(({ from }) => from <= on).pop()?.text ?? '').replace(
        / ([:€])/g,
        '\u00a0$1',
      )
    : '';
