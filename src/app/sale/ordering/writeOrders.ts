import type { Check } from '../../../domain/baskets/checks';
import type { Leaving } from '../../../domain/outbox/leaving';
import type { Problem } from '../../../domain/values/problem';
import { checkProblems } from '../../baskets/checks';
import { historyRows } from '../../kernel/history';
import type { Plan } from '../../kernel/plan';
import { joinedRows } from '../../kernel/planned';
import type { Ports } from '../../kernel/ports';
import type { TabsOf } from '../../kernel/reads';
import { rowProblems, toFixAdded, toFixWhole } from '../../kernel/toFix';
import { moneyHeld } from '../../money/moneyChecks';
import { showMoney } from '../../money/moneyNow';
import { formSays } from '../../orders/formSays';
import { templateProblems } from '../../outbox/mailWords';
import { tell } from '../../outbox/send';
import { peopleProblems } from '../../people/peopleProblems';
import { updateProducerSheets } from '../../producers/producerFiles';
import { noteGiven, readingEntry } from '../../records/answers/incomingAnswers';
import { readLedger } from '../../records/ledgerRows';
import type { Sale } from '../../records/sale';
import { standingProblems } from '../checking/standingProblems';
import type { ClosedSale, ClosingReads } from './closedSale';

import type { OrderAct, Outcome } from './orderAct';
import { orderChecks } from './orderChecks';
import { type OrderedSale, type ReadsToOrder, rowsChanged } from './orderedSale';
import { wantedOf } from './wantedMails';

/** What became of it. */
export interface ChangedOrders {
  /** New answers, and late ones let in. */
  readonly count: number;
  readonly mails: Leaving;
  /** The sale as it was. */
  readonly former: Sale;
  readonly ordered: OrderedSale;
  /** Where orders are closed, and something of them changed. */
  readonly closed?: ClosedSale;
  readonly problems: readonly Problem[];
  /** The check about money that fails. */
  readonly held?: Check;
}

/** Orders, baskets and mails in one write; then the form says what is left, and what is due leaves. */
export function writeOrders(
  ports: Ports,
  outcome: Outcome,
  act: OrderAct | undefined,
  /** So many questions of the form change at most for one answer. */
  mostForm: number | undefined,
): ChangedOrders {
  const { read, ordered } = outcome;
  const { now } = outcome.about;
  const { context, taken, facts } = ordered;
  const { snapshot, sale } = context;
  const { answers } = now;
  const most = mostForm === undefined ? undefined : mostForm * Math.max(1, taken.count);
  const update = formSays(context, taken.orders, most);
  const isNews = facts.orders?.length !== 0 && (answers.length > 0 || !act);
  const entries = [
    ...(isNews ? [readingEntry(snapshot, answers)] : []),
    ...(act?.entriesOf?.(outcome) ?? []),
  ];
  const wanted = wantedOf(outcome, act ?? {});
  const plan: Plan<TabsOf<ReadsToOrder>> = {
    rows: joinedRows<TabsOf<ReadsToOrder>>(
      rowsChanged(ordered),
      { offer: update.before },
      toFixAdded(read, [
        ...now.problems,
        ...peopleProblems(snapshot, (email) => answers.some((one) => one.email === email)),
        ...templateProblems(read),
      ]),
      entries.length > 0 ? { history: historyRows(ports, read, entries) } : {},
    ),
  };
  const mails = tell(ports, read, sale.number, wanted, plan, () => {
    noteGiven(ports, now, taken.orders);
    const isSaid =
      sale.form !== null &&
      update.changes.length > 0 &&
      ports.forms.change(sale.form.id, update.changes);
    return isSaid ? { offer: update.after } : {};
  });
  return { count: taken.count, mails, former: now.sale, ordered, problems: [] };
}

/** With all that hangs on orders that are closed. */
type ClosedOutcome = Outcome & { readonly closed: ClosedSale };

export function writeClosed(ports: Ports, outcome: ClosedOutcome, act: OrderAct): ChangedOrders {
  const { about, closed } = outcome;
  const { now } = about;
  const { context, taken, facts, tabs, money, books } = closed;
  const read = outcome.read as ClosingReads;
  const { snapshot, sale } = context;
  const known = { lines: tabs.lines, comments: tabs.comments, ledger: readLedger(read).ledger };
  const sheets = updateProducerSheets(ports, context, closed.shares, known);
  if (money) showMoney(ports);
  const wanted = wantedOf(outcome, act, sheets.withFile);
  const held = money && moneyHeld(snapshot, money, tabs.lines);
  const problems = [
    ...standingProblems(ports, read),
    ...orderChecks(now, closed),
    ...checkProblems(held ? [held] : [], read),
    ...(money?.problems ?? []),
  ];
  ports.progress.tell({ step: 'write' });
  const entries = [
    ...(now.answers.length > 0 ? [readingEntry(read, now.answers)] : []),
    ...(act.entriesOf?.(outcome) ?? []),
  ];
  const { baskets, ...computed } = tabs.rows;
  const plan: Plan<TabsOf<ClosingReads>> = {
    whole: { baskets, producerSplit: tabs.split, ...toFixWhole(read, problems), ...books?.whole },
    rows: joinedRows<TabsOf<ClosingReads>>(facts, computed, books?.rows, sheets.rows, {
      baskets: [],
      history: historyRows(ports, read, entries),
    }),
    layout: books?.layout ?? [],
    rowProblems: rowProblems(read, problems),
  };
  const mails = tell(ports, read, sale.number, wanted, plan, () =>
    noteGiven(ports, now, taken.orders),
  );
  const changed = { count: taken.count, mails, former: now.sale, ordered: closed };
  const done = { ...changed, closed, problems };
  return held ? { ...done, held } : done;
}
