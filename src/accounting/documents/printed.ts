import type { IssuedDocument } from '../../domain/accounting/document';
import { driveName, producerNamed } from '../../domain/accounting/parties';
import { cents } from '../../domain/values/money';
import { escaped, pageHtml } from '../../printing/paper/page';
import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { euros } from '../../text/values/format';
import { wordsIn } from '../../text/values/pairs';
import { basisOfAll, collectedSales, collectedTable } from '../exports/statement';
import { isFigure, shown, type Table } from '../view/paperTable';
import { periodText } from '../view/period';
import type { BooksView } from '../view/view';
import { documentHtml } from './html';

/** All of them in one file, a sheet of paper each. */
export const documentsPage = (view: BooksView, issued: readonly IssuedDocument[]): string =>
  pageHtml(
    wordsIn(accountingPapers, view.language).allDocuments,
    issued.map((one) => documentHtml(one, view.zone, view.language)),
    view.language,
  );

function tableHtml({ header, rows }: Table, { language }: BooksView): string {
  const head = header.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  const body = rows
    .map((row) => {
      const cells = row.map((cell) => {
        const figure = isFigure(cell) ? ' class="figure"' : '';
        return `<td${figure}>${escaped(shown(cell, language))}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** Of the sales of the period; of a period without any whoever collects now. */
function collectorsOf(view: BooksView): string[] {
  const now =
    producerNamed(view, view.collector)?.name || view.settings.collectorHolder || driveName(view);
  const names = view.sales.map(({ collector = now }) => collector || driveName(view));
  return [...new Set(names.length > 0 ? names : [now])];
}

/** For whoever collects: what of the money was never their turnover, to be signed and kept. */
export function statementPage(view: BooksView): string {
  const { language } = view;
  const text = wordsIn(accountingPapers, language).collected;
  const who = collectorsOf(view).join(', ');
  const sales = collectedSales(view);
  const others = sales
    .flatMap(({ shares }) => shares)
    .reduce((all, one) => all + (one.isOwn ? 0 : one.cents), 0);
  const paragraph = (words: string): string => `<p>${escaped(words)}</p>`;
  const body = [
    `<header><h1>${escaped(text.title)}</h1>${paragraph(`${who}, ${periodText(view)}`)}</header>`,
    tableHtml(collectedTable(view), view),
    paragraph(text.proof(who, euros(cents(others), language), basisOfAll(sales))),
    `<p class="terms">${escaped(text.signature)}</p>`,
  ];
  return pageHtml(text.title, [`<article class="paper">${body.join('')}</article>`], language);
}
