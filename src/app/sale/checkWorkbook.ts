import type { Check } from '../../domain/baskets/checks';
import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import { localTime } from '../../domain/values/time';
import { readCatalogue } from '../../tabs/readCatalogue';
import { checkText } from '../../text/problems/checkText';
import { mandateProblems } from '../accounting/mandates';
import { checkProblems, checkTabs, type Totals } from '../baskets/checks';
import { basketLinesOf } from '../baskets/split';
import { historyRows, historyWords } from '../kernel/history';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { type Book, type Needs, openBook } from '../kernel/snapshot';
import { distinct, marks, toFixWhole } from '../kernel/toFix';
import { moneyChecks } from '../money/moneyChecks';
import { followsMoney, moneyOf, moneyPlan, moneyTabs } from '../money/moneyNow';
import { templateProblems } from '../outbox/mailWords';
import { dutiesLayout, dutyProblems, dutyRows } from '../people/duties';
import { readFees } from '../records/feeRows';
import { offeredOf } from '../records/offer';
import { ordersOf } from '../records/orderRows';
import { isWaiting, outboxColumns } from '../records/outboxRows';
import { latestSale } from '../records/sale';
import { settingRows } from '../settings/settingRows';
import { placeProblems } from './install';

const needs: Needs = {
  whole: [
    'settings',
    'producers',
    'products',
    'fees',
    'buyers',
    'sales',
    'offer',
    'duties',
    'templates',
  ],
  rows: ['orders', 'baskets', 'mandates', 'producerSplit', 'toFix', ...moneyTabs],
  columns: { outbox: outboxColumns, history: [] },
};

export interface CheckedWorkbook {
  readonly code: 'checked';
  readonly problems: number;
  readonly failed: number;
  readonly checks: readonly {
    readonly rule: Check['rule'];
    readonly ok: boolean;
    readonly detail: string;
  }[];
  readonly totals: Totals;
}

/** Looks at everything, and leaves in « À corriger » what it found. */
export function checkWorkbook(ports: Ports): Result<CheckedWorkbook, Refusal> {
  const book = openBook(ports, needs);
  if (!book.has('settings')) return fail({ code: 'notInstalled' });
  const terms = latestSale(book.tab('sales'))?.terms ?? { fees: [], place: '' };
  const tabs = checkTabs(book, offeredOf(book.tab('offer')), terms);
  const money = checkMoney(book);
  const checked = { ...tabs, checks: [...tabs.checks, ...money.checks] };
  const problems = distinct([
    ...workbookProblems(ports, book),
    ...tabs.problems,
    ...checkProblems(money.checks, book),
    ...money.problems,
  ]);
  const { locale } = book.place;
  const words = historyWords(book);
  const told = { action: words.checkWorkbook, detail: words.problems(problems.length) };
  carryOut(ports, book, needs, {
    rows: {
      history: historyRows(ports, book, [told]),
      // Settings that a choice in Réglages has given a meaning.
      settings: settingRows(book.tab('settings'), book),
      duties: dutyRows(book, latestSale(book.tab('sales'))),
      ...money.plan?.rows,
    },
    whole: { ...toFixWhole(book, problems), ...money.plan?.whole },
    layout: [...dutiesLayout(book), ...(money.plan?.layout ?? [])],
    marks: marks(book, problems),
  });
  return ok({
    code: 'checked',
    problems: problems.length,
    failed: checked.checks.filter((check) => !check.ok).length,
    checks: checked.checks.map((check) => ({
      rule: check.rule,
      ok: check.ok,
      detail: checkText(check, locale, book.words()),
    })),
    totals: checked.totals,
  });
}

/** The books, brought in step first; nothing where no money is followed. */
function checkMoney(book: Book): {
  checks: readonly Check[];
  problems: readonly Problem[];
  plan?: ReturnType<typeof moneyPlan>;
} {
  const sale = latestSale(book.tab('sales'));
  if (!sale || sale.state === 'preparing' || !followsMoney(book))
    return { checks: [], problems: [] };
  const offered = offeredOf(book.tab('offer'));
  const products = new Map(offered.map((one) => [one.ref, one]));
  const { lines } = basketLinesOf(book.tab('baskets'), products);
  const money = moneyOf(book, sale, lines, offered);
  return {
    checks: moneyChecks(book, money, sale, lines, offered),
    problems: [...money.problems, ...mandateProblems(book, sale, lines, offered)],
    plan: moneyPlan(book, money),
  };
}

function workbookProblems(ports: Ports, book: Book): Problem[] {
  const missing = (
    ['producers', 'products', 'sales', 'orders', 'baskets', 'producerSplit', 'outbox'] as const
  )
    .filter((id) => !book.has(id))
    .map((tab): Problem => ({ code: 'tabMissing', tab }));
  const { problems } = readCatalogue(book.tab('products'), book.tab('producers'));
  const orders = ordersOf(book.tab('orders')).problems;
  return [
    ...book.problems,
    ...missing,
    ...problems,
    ...readFees(book, localTime(book.now, book.place.zone).day).problems,
    ...orders,
    ...placeProblems(ports, book),
    ...duplicateKeys(book),
    ...templateProblems(ports, book),
    ...mailProblems(book),
    ...dutyProblems(book),
  ];
}

function duplicateKeys(book: Book): Problem[] {
  return (['producers', 'buyers'] as const).flatMap((tab) => {
    const seen = new Set<string>();
    return book.anyTab(tab).rows.flatMap(({ key, at }): Problem[] => {
      if (key === '' || !seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [
        {
          code: 'duplicateKey',
          tab,
          row: at + 1,
          column: tab === 'producers' ? 'name' : 'email',
          read: key,
        },
      ];
    });
  });
}

function mailProblems(book: Book): Problem[] {
  return book.tab('outbox').rows.flatMap(({ at, values, faults }): Problem[] => {
    const { state, recipient, why } = values;
    if (isWaiting(state)) {
      // Never sent in silence: what a row needs to leave was wiped out by hand.
      const blank = (['kind', 'recipient', 'dueAt', 'key'] as const).find(
        (id) => values[id] === null && !faults.has(id),
      );
      return blank ? [{ code: 'missing', tab: 'outbox', row: at + 1, column: blank }] : [];
    }
    if (state !== 'failed' && state !== 'maybeSent') return [];
    const code = state === 'failed' ? 'mailFailed' : 'mailMaybeSent';
    return [
      {
        code,
        tab: 'outbox',
        row: at + 1,
        column: 'state',
        read: why ?? '',
        detail: recipient ?? '',
      },
    ];
  });
}
