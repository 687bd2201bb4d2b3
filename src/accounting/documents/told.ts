import type { Party } from '../../domain/accounting/document';
import type { Locale } from '../../domain/values/locale';
import { printedSiret, sirenOf } from '../../domain/values/siren';
import { accountingPapers } from '../../text/results/accountingPapers';
import { wordsIn } from '../../text/values/pairs';
import type { IssuedDocument } from '../view/issuedDocument';

export const shownDay = (day: string): string => day.split('-').reverse().join('/');

const SIREN_LENGTH = 9;

/** Who sells or buys, line by line: only what there is to say. */
export function partyLines(party: Party, locale: Locale): string[] {
  const { company, name, address, siret, vatNumber, email, legalName, legalForm, register } = party;
  const { vatNumber: vatLabel } = wordsIn(accountingPapers, locale);
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
export function aboutLines(document: IssuedDocument, locale: Locale): string[] {
  const { lines, day, nature, delivery, onDebits, dueOn, kind } = document;
  const text = wordsIn(accountingPapers, locale);
  const baskets = [...new Set(lines.map(({ sale, basket }) => text.basketOfSale(sale, basket)))];
  return [
    `${baskets.join(', ')}. ${text.suppliedOn(shownDay(day))}`,
    nature && text.natures[nature],
    delivery && text.deliveredAt(delivery),
    onDebits && text.onDebits,
    // What takes back is not to be paid.
    dueOn && kind !== 'credit' && text.dueOn(shownDay(dueOn)),
  ].filter((line): line is string => Boolean(line));
}
