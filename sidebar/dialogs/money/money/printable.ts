import type { MoneyView } from '../../../../src/app/money/moneyView';
import { takenOff } from '../../../../src/domain/money/payout';
import { escaped, pageHtml } from '../../../../src/printing/paper/page';
import { payoutStateNames } from '../../../../src/tabs/words/stateNames';
import type { AccountWords } from '../../../../src/text/pages/money/buyerAccount';
import type { MoneyWords } from '../../../../src/text/pages/money/moneyPage';
import { dayPackWords } from '../../../../src/text/results/papers/dayPackWords';
import { percent } from '../../../../src/text/values/format';
import { wordsIn } from '../../../../src/text/values/pairs';
import { about, quantity } from '../../../../src/text/values/quantities';
import { euros, moment } from '../../../shared/format';

type Printed = Pick<
  MoneyView,
  'payouts' | 'basis' | 'sale' | 'drive' | 'zone' | 'opensAt' | 'language'
>;

const page = (view: Printed, title: string, parts: readonly string[]): string =>
  pageHtml(
    title,
    parts.map((part) => `<article class="paper money">${part}</article>`),
    view.language,
    {
      running: [
        {
          name: 'money',
          left: title,
          right: view.drive,
          foot: '',
          page: wordsIn(dayPackWords, view.language).page,
        },
      ],
      // Six sums beside each other.
      style: '.money .list,.money .list .sum>*{font-size:9.5pt}',
    },
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
      sum(line.amount, line.estimated, language),
    ],
  );

/** « environ » where something of it is not known yet. */
const sum = (cents: number, isAbout: boolean, language: Printed['language']): string =>
  isAbout ? about[language](euros(cents, language)) : euros(cents, language);

const isAbout = ({ lines }: Paid): boolean => lines.some(({ estimated }) => estimated);

const vatLines = (one: Paid, language: Printed['language'], words: AccountWords): Line[] =>
  one.vat.map(
    ({ rate, vat: inside, withVat }): Line => [
      words.vatIn(percent(rate, language), withVat),
      sum(inside, isAbout(one), language),
    ],
  );

const paidLines = ({ payments }: Paid, { zone, language }: Printed): Line[] =>
  payments.map(({ at, amount }): Line => [moment(at, zone, language), euros(amount, language)]);

const titled = (title: string, lines: readonly Line[]): string =>
  lines.length === 0 ? '' : `<h2>${escaped(title)}</h2>${table(lines)}`;

/** A page for each producer: what it sold, what it bears, what it had and what is left. */
export function statementsPage(view: Printed, words: MoneyWords, more: AccountWords): string {
  const { payouts, language, sale, drive, zone, opensAt, basis } = view;
  const amount = (cents: number): string => euros(cents, language);
  const sections = payouts.map((one) => {
    const { producer, sold, toPay, state } = one;
    const taken = takenOff(one).flatMap(({ name, cents }): Line[] =>
      cents === 0 ? [] : [[more.taken[name], amount(cents)]],
    );
    return [
      `<header><h1>${escaped(producer)}</h1>`,
      `<p>${escaped(more.statementOf(drive, sale, moment(opensAt, zone, language)))}</p></header>`,
      table(
        [[more.sold, sum(sold, isAbout(one), language)], ...taken],
        [more.toPay, amount(toPay)],
      ),
      `<p>${escaped(`${words.state} : ${wordsIn(payoutStateNames, language)[state]}. ${words.basis[basis]}`)}</p>`,
      titled(more.productsSold, productLines(one, language)),
      titled(more.vatInside, vatLines(one, language, more)),
      titled(more.payoutsMade, paidLines(one, view)),
    ].join('');
  });
  return page(view, more.statementsTitle(sale), sections);
}
