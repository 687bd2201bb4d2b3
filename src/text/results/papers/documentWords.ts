import type { GivenDocument, Party } from '../../../domain/accounting/document';
import { isBusiness } from '../../../domain/accounting/missingMentions';
import type { Locale } from '../../../domain/values/locale';
import { printedSiret, sirenOf } from '../../../domain/values/siren';
import type { Day } from '../../../domain/values/time';
import { numericDate } from '../../values/dates';
import { wordsIn } from '../../values/pairs';
import { businessTermsOn } from '../frenchLaw';
import { documentPapers } from './documentPapers';

/** « DF-0012 »: a series of the drive's own beside those that a producer keeps elsewhere. */
export const numberText = (number: number): string => `DF-${String(number).padStart(4, '0')}`;

/** « Facture DF-0012 ». */
export const documentName = ({ kind, number }: GivenDocument, locale: Locale): string =>
  `${wordsIn(documentPapers, locale).kinds[kind]} ${numberText(number)}`;

/** Blank on what a private person gets. */
export const businessMention = (buyer: Party, on: Day): string =>
  isBusiness(buyer) ? businessTermsOn(on) : '';

const SIREN_LENGTH = 9;

/** Who sells or buys, line by line: only what there is to say. */
export function partyLines(party: Party, locale: Locale): string[] {
  const { company, name, address, siret, vatNumber, email, legalName, legalForm, register } = party;
  const { vatNumber: vatLabel } = wordsIn(documentPapers, locale);
  const isPlace = siret !== undefined && siret.replace(/\D/g, '').length > SIREN_LENGTH;
  return [
    company,
    name,
    [legalName, legalForm].filter(Boolean).join(', '),
    address,
    siret && `SIREN ${printedSiret(sirenOf(siret))}`,
    isPlace && `SIRET ${printedSiret(siret)}`,
    register,
    vatNumber && `${vatLabel} ${vatNumber}`,
    email,
  ].filter((line): line is string => Boolean(line));
}

/** The baskets and days that a document is about, and what electronic invoicing asks for. */
export function aboutLines(document: GivenDocument, locale: Locale): string[] {
  const { lines, day, suppliedOn = day, nature, delivery, onDebits, dueOn, kind } = document;
  const { toProducer } = document;
  const text = wordsIn(documentPapers, locale);
  const baskets = [
    ...new Set(
      lines.map(({ sale, basket }) =>
        toProducer ? text.feesOfSale(sale) : text.basketOfSale(sale, basket),
      ),
    ),
  ];
  return [
    `${baskets.join(', ')}. ${text.suppliedOn(numericDate(suppliedOn))}`,
    nature && text.natures[nature],
    delivery && text.deliveredAt(delivery),
    onDebits && text.onDebits,
    // What takes back is not to be paid.
    toProducer && !dueOn && kind !== 'credit' && text.keptFromPayout,
    dueOn && kind !== 'credit' && text.dueOn(numericDate(dueOn)),
  ].filter((line): line is string => Boolean(line));
}
