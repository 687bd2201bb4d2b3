import type { IssuedDocument } from '../../domain/accounting/document';
import {
  type DocumentLine,
  documentTotal,
  documentVat,
  type Party,
  printedLines,
} from '../../domain/accounting/document';
import { isBusiness } from '../../domain/accounting/missingMentions';
import type { Locale } from '../../domain/values/locale';
import { type Cents, cents, vatIncluded } from '../../domain/values/money';
import { type Instant, localTime } from '../../domain/values/time';
import { element, escaped } from '../../printing/paper/page';
import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { documentPapers } from '../../text/results/papers/documentPapers';
import {
  aboutLines,
  businessMention,
  numberText,
  partyLines,
} from '../../text/results/papers/documentWords';
import { numericDate } from '../../text/values/dates';
import { euros, percent } from '../../text/values/format';
import { wordsIn } from '../../text/values/pairs';
import { shown } from '../view/paperTable';

function partyHtml(title: string, party: Party, locale: Locale): string {
  const lines = partyLines(party, locale);
  return element(
    'div',
    element('h2', escaped(title)) + lines.map((line) => element('p', escaped(line))).join(''),
    ' class="party"',
  );
}

const aboutHtml = (document: IssuedDocument, locale: Locale): string =>
  aboutLines(document, locale)
    .map((line) => element('p', escaped(line)))
    .join('');

type Columns = (line: DocumentLine) => readonly string[];

/** Those that the reader has a use for: a rate where VAT is owed, prices without it for a business. */
function columnsOf(document: IssuedDocument, locale: Locale): [readonly string[], Columns] {
  const { quantity, unitPrice, netPrice, vat, amount } = wordsIn(accountingPapers, locale).columns;
  const owesVat = document.regime === 'payer';
  const isNet = owesVat && isBusiness(document.buyer);
  const perUnit = ({ quantity: many, unit }: DocumentLine, price: Cents): string =>
    many === undefined ? '' : `${euros(price, locale)}${unit ? `/${unit}` : ''}`;
  const head = [
    quantity,
    ...(isNet ? [netPrice] : []),
    unitPrice,
    ...(owesVat ? [vat] : []),
    amount,
  ];
  return [
    head,
    (line) => [
      line.quantity === undefined
        ? ''
        : `${shown(line.quantity, locale)}${line.unit ? `\u00a0${line.unit}` : ''}`,
      ...(isNet ? [perUnit(line, cents(line.price - vatIncluded(line.price, line.rate)))] : []),
      perUnit(line, line.price),
      ...(owesVat
        ? [line.deposit ? wordsIn(documentPapers, locale).outsideVat : percent(line.rate, locale)]
        : []),
      euros(line.amount, locale),
    ],
  ];
}

function linesHtml(document: IssuedDocument, locale: Locale): string {
  const [names, cellsOf] = columnsOf(document, locale);
  const head = [wordsIn(accountingPapers, locale).columns.item, ...names]
    .map((name) => `<th scope="col">${escaped(name)}</th>`)
    .join('');
  const rows = printedLines(document).map((line) => {
    const cells = cellsOf(line).map((cell) => `<td class="figure">${escaped(cell)}</td>`);
    return `<tr><th scope="row">${escaped(line.title)}</th>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** By rate, what is within the total: without VAT, the VAT, with it. */
function totalsHtml(document: IssuedDocument, locale: Locale): string {
  const text = wordsIn(documentPapers, locale);
  const total = element(
    'p',
    escaped(`${text.total} ${euros(documentTotal(document), locale)}`),
    ' class="total"',
  );
  if (document.regime !== 'payer') return total + element('p', escaped(document.mention ?? ''));
  const rows = documentVat(document)
    .map(({ rate, withoutVat, vat, withVat }) => {
      const cells = [
        percent(rate, locale),
        ...[withoutVat, vat, withVat].map((one) => euros(one, locale)),
      ];
      return `<tr>${cells.map((cell) => `<td class="figure">${escaped(cell)}</td>`).join('')}</tr>`;
    })
    .join('');
  const head = text.vatColumns.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  return `<table class="vat"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>${total}`;
}

/** One document on its own sheet of paper. */
export function documentHtml(document: IssuedDocument, zone: string, locale: Locale): string {
  const { seller, buyer, agent, kind, number, at, corrects = [], service } = document;
  const text = wordsIn(documentPapers, locale);
  const issued = numericDate(localTime(at as Instant, zone).day);
  return element(
    'article',
    [
      element(
        'header',
        element('h1', escaped(`${text.kinds[kind]} ${numberText(number)}`)) +
          element('p', escaped(wordsIn(accountingPapers, locale).issuedOn(issued))) +
          (corrects.length > 0
            ? element('p', escaped(text.corrects(corrects.map(numberText).join(', '))))
            : ''),
      ),
      element(
        'div',
        partyHtml(service ? text.provider : text.seller, seller, locale) +
          partyHtml(text.buyer, buyer, locale),
        ' class="parties"',
      ),
      agent ? element('p', escaped(text.onBehalf(agent, seller.name)), ' class="agent"') : '',
      aboutHtml(document, locale),
      linesHtml(document, locale),
      totalsHtml(document, locale),
      element(
        'p',
        escaped(businessMention(buyer, localTime(at as Instant, zone).day)),
        ' class="terms"',
      ),
    ].join(''),
    ' class="paper"',
  );
}
