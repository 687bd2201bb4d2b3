import { wasPaidOut } from '../../../domain/money/payout';
import { computedBy } from '../../../domain/outbox/mailKind';
import { dueEvent, isLeftOpen, takesOrders, transition } from '../../../domain/sale/transitions';
import { fingerprint } from '../../../domain/values/fingerprint';
import { fail, ok, type Result } from '../../../domain/values/result';
import type { RowToWrite } from '../../../tabs/engine/edit';
import type { Tabs } from '../../../tabs/tabs';
import { restoreQuestion } from '../../../text/results/papers/restoring';
import type { Question } from '../../../text/results/preview';
import { historyRows, historyWords } from '../../kernel/history';
import { carryOut } from '../../kernel/plan';
import type { KeptSheet, Ports } from '../../kernel/ports';
import type { Reads, Snapshot } from '../../kernel/reads';
import type { Refusal, Summary } from '../../kernel/refusal';
import type { LayoutEdit } from '../../kernel/services/layoutEdit';
import { beginWith, closeForm, endWith, forgetClosing } from '../../kernel/sideSteps';
import { followsMoney, refreshMoney } from '../../money/moneyNow';
import { takeBackSetOffs } from '../../money/settlePayouts';
import { mailRows, queueAndClaim, sendTold } from '../../outbox/send';
import { outdated } from '../../outbox/versions';
import { movedPlaces } from '../../people/movedPlaces';
import { announcedSplitCells } from '../../producers/announcedSplit';
import { followBaskets } from '../../producers/followBaskets';
import { ledgerRows, readLedger } from '../../records/ledgerRows';
import type { Sale } from '../../records/sale';
import { announcedAgain } from '../changing/movedMails';
import { readAnswers } from '../changing/readAnswers';
import { CURRENT_FORM } from '../form/currentForm';
import { formWords, isOver } from '../form/formOfSale';
import {
  asBefore,
  beginsAlike,
  goingBack,
  type Kept,
  keptBefore,
  type Restored,
  type restoreNeeds,
} from './keptBefore';
import { isAfter, restoredSaleMails, untrueNow } from './notifiedSince';
import { notedOfMoney } from './paidAtTable';
import { sinceThen } from './sinceThen';

/** What closing decided is not true of a sale that takes orders again. */
const DECIDED = computedBy('closing');

/** What is said before it is done. */
export function askBeforeRestore(ports: Ports): Result<Question, Refusal> {
  const kept = keptBefore(ports);
  if (!kept.ok) return kept;
  const { act, at, sale, changed, snapshot } = kept.value;
  const back = asBefore(kept.value);
  // Opened, it would be closed by the next run, and what came meanwhile set aside as late.
  const pastHour = isOpen(back) && !takesOrders(back, snapshot.now) ? back.closesAt : undefined;
  const since = sinceThen(snapshot, goingBack(kept.value));
  const { number } = sale;
  const hours = { pastHour, isLeftOpen: isLeftOpen(back, snapshot.now) };
  return ok({
    ...restoreQuestion({ act, at, sale: number, changed, ...hours, since }, snapshot.place),
    input: { seen: seenIn(kept.value) },
  });
}

/** Which state it is, what is lost by it, and who hears of it. */
function seenIn(kept: Kept): string {
  const { act, at, sale, changed, snapshot } = kept;
  const since = sinceThen(snapshot, goingBack(kept));
  return fingerprint(JSON.stringify([sale.number, act, at, changed, since]));
}

export interface Restoring {
  /** What was shown (docs/rules.md S152). */
  readonly seen?: string | undefined;
}

/** With what waits in the form of a sale that takes orders: it is an order as any other. */
function keptWithAnswers(ports: Ports, { seen }: Restoring): Result<Kept, Refusal> {
  const kept = keptBefore(ports);
  if (kept.ok && seen !== undefined && seen !== seenIn(kept.value))
    return fail({ code: 'changedMeanwhile' });
  if (!kept.ok || !isOpen(kept.value.sale)) return kept;
  const read = readAnswers(ports);
  return read.ok ? keptBefore(ports) : read;
}

const ACTS = { close: 'closeCycle', reopen: 'reopen', settle: 'settle' } as const;

/** Of Ventes what the act changed; what was told by mail, and where things are, stays as it is now. */
const STAYS = [
  ...['told', 'archive', 'requestsRead', 'hours', 'tillCash', 'tillCheques', 'tillAt'],
  ...['mode', 'collector', 'transferFiles'],
];

/** By what producers were paid: it stays with what they were paid (docs/rules.md M41). */
const PAID_BY = 'payoutBasis';

/**
 * The tabs of the present sale as they stood before it was closed or reopened, or its payouts prepared
 * (docs/rules.md S56). The books stay, and follow; mails that left stay known.
 */
export function restoreState(ports: Ports, restoring: Restoring): Result<Summary, Refusal> {
  const kept = keptWithAnswers(ports, restoring);
  if (!kept.ok) return kept;
  const { snapshot, after, act, sale, row, restored } = kept.value;
  const back = asBefore(kept.value);
  if (sale.form) beginWith(ports, sale.form.id);
  const left = followForm(ports, snapshot, back);
  const drops = snapshot.survey.kept.map(
    ({ sheetId }: KeptSheet): LayoutEdit => ({ kind: 'dropSheet', sheetId }),
  );
  const words = historyWords(snapshot);
  const entry = { action: words.restored, detail: words[ACTS[act]] };
  const books = readLedger(snapshot);
  const isPaidOut = wasPaidOut(books.ledger, sale.number);
  if (act === 'settle' && !isPaidOut && books.problems.length === 0)
    takeBackSetOffs(books.ledger, sale.number, (at) => isAfter(at, kept.value.at), snapshot.now);
  const stays: readonly string[] = isPaidOut ? [...STAYS, PAID_BY] : STAYS;
  const going = goingBack(kept.value);
  const claim = queueAndClaim(ports, snapshot, sale.number, restoredSaleMails(snapshot, going));
  // They leave with the next run, by the hours that are written now.
  const again = takesOrders(back, snapshot.now)
    ? announcedAgain(ports, snapshot, back, going.orders)
    : [];
  const withdrawn = [
    ...(isOpen(back) ? outdated(snapshot, sale.number, DECIDED, []) : []),
    ...untrueNow(snapshot, going),
  ];
  const written = carryOut(ports, after, {
    layout: restored.map(({ edit }) => edit),
    filled: movedPlaces(snapshot, sale, back).cells,
    rows: {
      ledger: ledgerRows(snapshot, books.ledger),
      offer: choicesGiven(snapshot, after),
      pickup: notedOfMoney(snapshot.tabs.pickup, after.tabs.pickup),
      history: historyRows(ports, snapshot, [entry]),
      ...mailRows({ ...claim, rows: [...claim.rows, ...withdrawn, ...again] }, [
        {
          ...Object.fromEntries(Object.entries(row).filter(([column]) => !stays.includes(column))),
          ...(act === 'close' ? announcedSplitCells(snapshot, sale, 'goBack') : {}),
        },
      ]),
    },
  });
  const moved = movedSince(ports, restored);
  if (moved !== undefined) return fail({ code: 'restoredAside', detail: moved });
  carryOut(ports, snapshot, { layout: drops, rows: {} });
  if (sale.form && left !== 'form') endWith(ports, sale.form.id, left === 'words');
  sendTold(ports, snapshot, written, claim);
  followRestored(ports, snapshot, back);
  return ok({ code: 'restored', sale: sale.number });
}

/** What is on sale comes back, but not what its form was last given: it is compared with that. */
function choicesGiven(
  { tabs }: Reads<'offer'>,
  after: Reads<'offer'>,
): RowToWrite<Tabs['offer']>[] {
  const back = new Map(after.tabs.offer.rows.map(({ key, values }) => [key, values.choices]));
  return tabs.offer.rows.flatMap(({ key, values: { choices } }) =>
    key !== '' && back.has(key) && back.get(key) !== choices ? [{ ref: key, choices }] : [],
  );
}

/**
 * A tab whose columns moved under the restoring holds it under other titles: its copy is kept until they
 * are put back and it is restored again.
 */
function movedSince(ports: Ports, restored: readonly Restored[]): string | undefined {
  const now = ports.workbook.fetch(
    restored.map(({ edit: { sheetId, headerRow } }) => ({
      ...{ sheetId, startRow: headerRow, endRow: headerRow + 1, startColumn: 0 },
    })),
  );
  return restored.find(({ head }, at) => !beginsAlike(head, now[at]?.[0]))?.title;
}

/**
 * Answers that only closing read are read anew before the books follow: else what they owe were taken
 * off, to be put back. Past its hour, the next run does all that in the write that closes.
 */
function followRestored(ports: Ports, snapshot: Snapshot<typeof restoreNeeds>, sale: Sale): void {
  if (dueEvent(sale, snapshot.now) !== 'close') {
    if (isOpen(sale)) readAnswers(ports);
    if (followsMoney(snapshot)) refreshMoney(ports);
  }
  // What producers read there is what they were told just now.
  followBaskets(ports);
}

const isOpen = ({ state }: Sale): boolean => transition(state, 'close').ok;

/**
 * Open while the sale is, until its hour (docs/rules.md S110), and says its dates; what Google refused of it
 * is done by the hour.
 */
function followForm(
  ports: Ports,
  snapshot: Snapshot<typeof restoreNeeds>,
  sale: Sale,
): 'form' | 'words' | undefined {
  const { form } = sale;
  if (!form) return undefined;
  const words = formWords(snapshot, sale);
  const isSaid = isOver(sale, snapshot.now) || ports.forms.describe(form.id, words) === 'said';
  if (isOpen(sale)) ports.memory.set(CURRENT_FORM, form.id);
  else ports.memory.remove(CURRENT_FORM);
  if (takesOrders(sale, snapshot.now)) {
    if (!ports.forms.openAgain(form.id, words.closedMessage)) return 'form';
    forgetClosing(ports, (one) => one === form.id);
  } else {
    closeForm(ports, form.id);
  }
  return isSaid ? undefined : 'words';
}
