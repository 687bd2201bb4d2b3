import { escaped, pageHtml } from '../../../../src/accounting/documents/page';
import type { AccountWords } from '../../../../src/text/pages/money/buyerAccount';
import type { MoneyWords } from '../../../../src/text/pages/money/moneyPage';
import { percent } from '../../../../src/text/values/format';
import { quantity } from '../../../../src/text/values/quantities';
import { euros, moment } from '../../../shared/format';
import { matrix, type Tabled } from './tables';

type Printed = Tabled & {
  readonly drive: string;
  readonly zone: string;
  readonly opensAt: number;
  readonly language: 'fr' | 'en';
};

const page = (view: Printed, title: string, parts: readonly string[]): string =>
  pageHtml(
    title,
    parts.map((part) => `<article class="paper">${part}</article>`),
    view.language,
  );

type Line = readonly [string, string];

const row = ([name, amount]: Line, isTotal = false): string =>
  `<tr${isTotal ? ' class="total"' : ''}><th scope="row">${escaped(name)}</th><td class="figure">${amount}</td></tr>`;

const table = (lines: readonly Line[], total?: Line): string =>
  `<table><tbody>${lines.map((line) => row(line)).join('')}${total ? row(total, true) : ''}</tbody></table>`;

type Paid = Printed['payouts'][number];

/** Each product with its quantity: « 12 × 250 g ». */
const productLines = ({ lines }: Paid, language: Printed['language']): Line[] =>
  lines.map(
    (line): Line => [
      `${line.title} (${line.ref}), ${quantity(line, line.quantity, language)}`,
      euros(line.amount, language),
    ],
  );

const vatLines = ({ vat }: Paid, language: Printed['language'], words: AccountWords): Line[] =>
  vat.map(
    ({ rate, vat: inside, withVat }): Line => [
      words.vatIn(percent(rate, language), withVat),
      euros(inside, language),
    ],
  );

const paidLines = ({ payments }: Paid, { zone, language }: Printed): Line[] =>
  payments.map(({ at, amount }): Line => [moment(at, zone, language), euros(amount, language)]);

const titled = (title: string, lines: readonly Line[]): string =>
  lines.length === 0 ? '' : `<h2>${escaped(title)}</h2>${table(lines)}`;

/** A page for each producer: what it sold, what it bears, what it had and what is left. */
export function statementsPage(view: Printed, words: MoneyWords, more: AccountWords): string {
  const { payouts, parts, language, sale, drive, zone, opensAt, basis } = view;
  const amount = (cents: number): string => euros(cents, language);
  const sections = payouts.map((one) => {
    const { producer, sold, missing, unpaid, fees, setOff, carried, waiting, paid } = one;
    const { toPay, state } = one;
    const taken: Line[] = (
      [
        [more.missing, missing],
        [more.unpaid, unpaid],
        [more.feesBorne, fees],
        [more.itsOrders, setOff],
        [more.carriedOver, -carried],
        [more.unweighed, waiting],
        [more.paidAlready, paid],
      ] as const
    ).flatMap(([name, cents]): Line[] => (cents === 0 ? [] : [[name, amount(-cents)]]));
    const baskets = parts
      .filter(({ party }) => party === producer)
      .map(({ basket, cents }): Line => [`${words.basket} ${basket}`, amount(cents)]);
    return [
      `<header><h1>${escaped(producer)}</h1>`,
      `<p>${escaped(more.statementOf(drive, sale, moment(opensAt, zone, language)))}</p></header>`,
      table([[more.sold, amount(sold)], ...taken], [more.toPay, amount(toPay)]),
      `<p>${escaped(`${words.payoutStates[state]}. ${words.basis[basis]}`)}</p>`,
      titled(more.productsSold, productLines(one, language)),
      titled(more.vatInside, vatLines(one, language, more)),
      titled(more.payoutsMade, paidLines(one, view)),
      titled(more.byBasket, baskets),
    ].join('');
  });
  return page(view, more.statementsTitle(sale), sections);
}

/** Whose goods are in which basket, on paper. */
export function matrixPage(view: Printed, words: MoneyWords, more: AccountWords): string {
  const [head = [], ...rows] = matrix(view, words);
  const cell = (value: string | number, index: number): string =>
    index === 0
      ? `<th scope="row">${escaped(String(value))}</th>`
      : `<td class="figure">${typeof value === 'number' ? euros(Math.round(value * 100), view.language) : ''}</td>`;
  const heads = head.map((name) => `<th scope="col">${escaped(String(name))}</th>`).join('');
  const body = rows.map((one) => `<tr>${one.map(cell).join('')}</tr>`).join('');
  const title = more.matrixTitle(view.drive, view.sale);
  return page(view, title, [
    `<h1>${escaped(title)}</h1><table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`,
  ]);
}
