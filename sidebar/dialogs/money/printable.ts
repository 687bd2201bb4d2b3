import { euros, moment } from '../../shared/format';
import type { AccountWords } from './accountWords';
import { matrix, type Tabled } from './tables';
import type { MoneyWords } from './words';

type Printed = Tabled & {
  readonly drive: string;
  readonly zone: string;
  readonly opensAt: number;
  readonly language: 'fr' | 'en';
};

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What people typed is never markup. */
const safe = (text: string): string => text.replace(/[&<>]/g, (mark) => MARKS[mark] ?? mark);

const STYLE = `body{font:15px/1.5 sans-serif;margin:2em;color:#1d261d}
section{break-after:page;max-width:46em}section:last-child{break-after:auto}
h1{font-size:22px;margin:0}h2{font-size:16px;margin:1.4em 0 .4em}p{margin:.3em 0}
table{border-collapse:collapse}th,td{padding:4px 14px 4px 0;text-align:left;font-weight:normal}
tr{border-bottom:1px solid #ccc}td{text-align:right;white-space:nowrap}
.total th,.total td{font-weight:bold}thead th{color:#555;font-size:13px}
thead th+th{text-align:right}`;

const page = (language: string, title: string, body: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${safe(title)}</title><style>${STYLE}</style><body><main>${body}</main></body></html>`;

type Line = readonly [string, string];

const row = ([name, amount]: Line, isTotal = false): string =>
  `<tr${isTotal ? ' class="total"' : ''}><th scope="row">${safe(name)}</th><td>${amount}</td></tr>`;

const table = (lines: readonly Line[], total?: Line): string =>
  `<table><tbody>${lines.map((line) => row(line)).join('')}${total ? row(total, true) : ''}</tbody></table>`;

/** A page for each producer: what it sold, what it bears, what it had and what is left. */
export function statementsPage(view: Printed, words: MoneyWords, more: AccountWords): string {
  const { payouts, parts, language, sale, drive, zone, opensAt, basis } = view;
  const amount = (cents: number): string => euros(cents, language);
  const sections = payouts.map((one) => {
    const { producer, sold, missing, unpaid, fees, setOff, paid, toPay, state } = one;
    const taken: Line[] = (
      [
        [more.missing, missing],
        [more.unpaid, unpaid],
        [more.feesBorne, fees],
        [more.itsOrders, setOff],
        [more.paidAlready, paid],
      ] as const
    ).flatMap(([name, cents]): Line[] => (cents === 0 ? [] : [[name, amount(-cents)]]));
    const baskets = parts
      .filter(({ party }) => party === producer)
      .map(({ basket, cents }): Line => [`${words.basket} ${basket}`, amount(cents)]);
    return [
      `<section><h1>${safe(producer)}</h1>`,
      `<p>${safe(more.statementOf(drive, sale, moment(opensAt, zone, language)))}</p>`,
      table([[more.sold, amount(sold)], ...taken], [more.toPay, amount(toPay)]),
      `<p>${safe(`${words.payoutStates[state]}. ${words.basis[basis]}`)}</p>`,
      `<h2>${safe(more.byBasket)}</h2>${table(baskets)}</section>`,
    ].join('');
  });
  return page(language, more.statementsTitle(sale), sections.join(''));
}

/** Whose goods are in which basket, on paper. */
export function matrixPage(view: Printed, words: MoneyWords, more: AccountWords): string {
  const [head = [], ...rows] = matrix(view, words);
  const cell = (value: string | number, index: number): string =>
    index === 0
      ? `<th scope="row">${safe(String(value))}</th>`
      : `<td>${typeof value === 'number' ? euros(Math.round(value * 100), view.language) : ''}</td>`;
  const heads = head.map((name) => `<th scope="col">${safe(String(name))}</th>`).join('');
  const body = rows.map((one) => `<tr>${one.map(cell).join('')}</tr>`).join('');
  const title = more.matrixTitle(view.drive, view.sale);
  return page(
    view.language,
    title,
    `<h1>${safe(title)}</h1><table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`,
  );
}
