import {
  type DocumentLine,
  documentTotal,
  documentVat,
  type GivenDocument,
  printedLines,
} from '../../domain/accounting/document';
import type { Locale } from '../../domain/values/locale';
import { localTime } from '../../domain/values/time';
import { documentPapers } from '../results/papers/documentPapers';
import {
  aboutLines,
  businessMention,
  documentName,
  numberText,
  partyLines,
} from '../results/papers/documentWords';
import type { Mail } from '../templates/mail';
import type { Write } from '../templates/writer';
import { numericDate } from '../values/dates';
import { euros, labelled, percent, plainNumber } from '../values/format';
import { wordsIn } from '../values/pairs';
import { plain } from '../values/plain';
import type { Occasion } from './mailDetails';
import { occasionValues, personValues } from './occasion';

export interface DocumentsDetails extends Occasion {
  /** Of the buyer; of a producer, as Producteurs calls it. */
  readonly name: string;
  readonly documents: readonly GivenDocument[];
}

/** To a buyer: the documents themselves, with all that they must say. */
export const buyerDocuments = (details: DocumentsDetails, write: Write): Mail =>
  write('document', { ...values(details), ...personValues(details.name), producer: '' });

/** To a producer: those that the drive gave out in its name. */
export const producerDocuments = (details: DocumentsDetails, write: Write): Mail =>
  write('document', {
    ...values(details),
    ...personValues(),
    producer: plain(details.name, 80),
  });

function values({ documents, ...occasion }: DocumentsDetails) {
  const { locale, zone } = occasion.drive;
  return {
    ...occasionValues(occasion),
    numbers: namesOf(documents, locale).join(', '),
    documents: documents.map((one) => documentText(one, zone, locale)).join('\n\n'),
  };
}

/** With its seller where two would read alike: each one has a number 1. */
function namesOf(documents: readonly GivenDocument[], locale: Locale): string[] {
  const names = documents.map((one) => documentName(one, locale));
  return documents.map(({ seller }, index) => {
    const name = names[index] ?? '';
    const isTwice = names.indexOf(name) !== names.lastIndexOf(name);
    return isTwice ? `${name} (${plain(seller.name, 80)})` : name;
  });
}

const LONGEST_LINE = 400;

/** One document, line by line: what the printed one says. */
export function documentText(document: GivenDocument, zone: string, locale: Locale): string {
  const { seller, buyer, agent, service, mention, regime, at, corrects = [] } = document;
  const text = wordsIn(documentPapers, locale);
  const { day } = localTime(at, zone);
  const party = (title: string, who: readonly string[]): string =>
    labelled(title, who.map((one) => plain(one, 200)).join(', '), locale);
  const head = [
    text.documentOf(documentName(document, locale), numericDate(day)),
    corrects.length > 0 && text.corrects(corrects.map(numberText).join(', ')),
    party(service ? text.provider : text.seller, partyLines(seller, locale)),
    party(text.buyer, partyLines(buyer, locale)),
    agent && text.onBehalf(plain(agent, 80), plain(seller.name, 80)),
    ...aboutLines(document, locale),
  ];
  const owesVat = regime === 'payer';
  const foot = [
    ...(owesVat ? vatLines(document, locale) : []),
    `${text.total} ${euros(documentTotal(document), locale)}`,
    !owesVat && mention,
    businessMention(buyer, day),
  ];
  const block = (parts: readonly (string | false | undefined)[]): string =>
    parts
      .filter((part): part is string => Boolean(part))
      .map((part) => plain(part, LONGEST_LINE))
      .join('\n');
  return [
    block(head),
    printedLines(document)
      .map((line) => lineText(line, owesVat, locale))
      .join('\n'),
    block(foot),
  ].join('\n\n');
}

/** « – Pain, 2 × 3,10 €, 5,5 % : 6,20 € ». */
function lineText(
  { title, quantity, unit, price, rate, deposit, amount }: DocumentLine,
  owesVat: boolean,
  locale: Locale,
): string {
  const { outsideVat } = wordsIn(documentPapers, locale);
  const many =
    quantity === undefined
      ? ''
      : `${plainNumber(quantity, locale)}${unit ? `\u00a0${unit}` : ''} × ${euros(price, locale)}`;
  const parts = [
    plain(title, 120),
    many,
    owesVat ? (deposit ? outsideVat : percent(rate, locale)) : '',
  ];
  return `– ${labelled(parts.filter(Boolean).join(', '), euros(amount, locale), locale)}`;
}

function vatLines(document: GivenDocument, locale: Locale): string[] {
  const [rateName, ...names] = wordsIn(documentPapers, locale).vatColumns;
  return documentVat(document).map(({ rate, withoutVat, vat, withVat }) => {
    const sums = [withoutVat, vat, withVat].map(
      (sum, index) => `${names[index] ?? ''} ${euros(sum, locale)}`,
    );
    return `${rateName} ${percent(rate, locale)}, ${sums.join(', ')}`;
  });
}
