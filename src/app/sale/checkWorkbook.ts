import type { Check } from '../../domain/baskets/checks';
import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import { isSaleTab } from '../../tabs/tabs';
import { checkText } from '../../text/problems/checkText';
import { settingRows } from '../../text/settings/settingRows';
import { documentProblems } from '../accounting/documentNumbers';
import { mandateProblems } from '../accounting/legalIdentity';
import { checkProblems, checkTabs, type WorkbookTotals } from '../baskets/checks';
import { linesNow } from '../baskets/computedBaskets';
import { takePickupNotes } from '../baskets/pickupNotes';
import { markedCells, pickupNoteProblems } from '../baskets/readPickupNotes';
import { shortProblems } from '../baskets/shortage';
import { historyRows, historyWords } from '../kernel/history';
import { apply, type RowsOf } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads, type Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { distinct, problemKey, rowProblems, toFixAdded, toFixWhole } from '../kernel/toFix';
import { lostBaskets, lostParts } from '../money/lost/lostFacts';
import { moneyChecks } from '../money/moneyChecks';
import { followsMoney, moneyOf, moneyTabs } from '../money/moneyNow';
import { readBooks } from '../money/readBooks';
import { dutiesLayout, dutyRows } from '../people/duties';
import { takeProducerNotes } from '../producers/producerNotes';
import { type Followed, followSale } from '../projection/followSale';
import { projectBooks } from '../projection/project';
import { incoming } from '../records/answers/incomingAnswers';
import { pastIn } from '../records/ledgerRows';
import { offeredOf } from '../records/offer';
import { outboxColumns } from '../records/outboxRows';
import { latestSale, saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { readAnswers } from './changing/readAnswers';
import { automationProblems } from './checking/automation';
import { missingTabs, problemsOfSale, standingProblems } from './checking/standingProblems';
import { followForms, isHourToAsk, watchForms } from './form/formOfSale';
import { repairSales } from './form/saleCells';

/** What a look at everything reads. */
export const checkNeeds = reads({
  whole: ['producers', 'products', 'fees', 'buyers', 'sales', 'offer', 'duties', 'templates'],
  rows: ['orders', 'baskets', 'mandates', 'producerSplit', 'toFix', ...moneyTabs],
  columns: {
    outbox: outboxColumns,
    documents: ['seller', 'number', 'kind', 'at', 'baskets', 'total', 'key'],
    ...{ history: [], ledgerPast: [], salesPast: [] },
  },
  answers: true,
});

export interface CheckedWorkbook {
  readonly code: 'checked';
  readonly problems: number;
  readonly failed: number;
  readonly checks: readonly {
    readonly rule: Check['rule'];
    readonly ok: boolean;
    readonly detail: string;
  }[];
  readonly totals: WorkbookTotals;
}

/** The hourly look, asked for by hand. */
export const checkWorkbook = (ports: Ports): Result<CheckedWorkbook, Refusal> => lookNow(ports);

/** The same; Paniers and Retrait are made again where they are gone, without what was typed there. */
export const repairWorkbook = (ports: Ports): Result<CheckedWorkbook, Refusal> =>
  lookNow(ports, true);

function lookNow(ports: Ports, isRemaking = false): Result<CheckedWorkbook, Refusal> {
  const snapshot = readDrive(ports, { whole: ['sales'], rows: [], columns: {} }, 'latest');
  if (repairSales(ports, snapshot, true)) readAnswers(ports);
  takeProducerNotes(ports);
  takePickupNotes(ports);
  const followed = followAll(ports, isRemaking);
  const refused = isRemaking && followed.find((one) => one.refused)?.refused;
  return refused || lookOver(ports, followed, true);
}

/** What is computed is written as it is, of each live sale. */
function followAll(ports: Ports, isRemaking: boolean): readonly Followed[] {
  const current = followSale(ports, { isRemaking });
  const { overlap } = readDrive(ports, { whole: ['sales'], rows: [] }, 'current').survey;
  return overlap === null ? [current] : [current, followSale(ports, { isRemaking }, 'latest')];
}

/** The same by the hour, which nobody asked for and Historique does not tell; with what was put right. */
export function lookOver(
  ports: Ports,
  /** The sale in hand, and the other one where two are live. */
  [current, latest]: readonly Followed[] = [],
  isTold = false,
): Result<CheckedWorkbook, Refusal> {
  const snapshot = readBooks(ports, checkNeeds, 'current');
  const { settings } = snapshot.tabs;
  if (!settings.stands && snapshot.kept.lost.size === 0) return fail({ code: 'notInstalled' });
  followForms(ports, snapshot);
  if (isTold || isHourToAsk(snapshot)) watchForms(ports, snapshot);
  const looked = lookAt(snapshot, [
    ...(current?.typedOver ?? []),
    ...(isTold ? automationProblems(ports) : []),
    ...workbookProblems(ports, snapshot),
    ...documentProblems(ports, snapshot, isTold),
  ]);
  const { money } = looked;
  const beside = lookBeside(ports, snapshot, looked.problems, latest);
  const problems = [...looked.problems, ...(beside?.problems ?? [])];
  const checks = [...looked.checks, ...(beside?.checks ?? [])];
  const { locale } = snapshot.place;
  const words = historyWords(snapshot);
  const entry = { action: words.checkWorkbook, detail: words.problems(problems.length) };
  apply(ports, snapshot, {
    rows: {
      ...(isTold ? { history: historyRows(ports, snapshot, [entry]) } : {}),
      // What a choice in Réglages has given a meaning, and what was set and is gone (docs/rules.md M61).
      settings: settingRows(snapshot),
      duties: dutyRows(snapshot, saleOf(snapshot)),
      ...money.plan?.rows,
      pickup: [...(money.plan?.rows.pickup ?? []), ...markedCells(snapshot, looked.problems)],
      sales: [...(money.plan?.rows.sales ?? []), ...settingsKept(snapshot)],
    },
    whole: { ...toFixWhole(snapshot, looked.problems, beside?.rows), ...money.plan?.whole },
    layout: [...dutiesLayout(snapshot), ...(money.plan?.layout ?? [])],
    rowProblems: rowProblems(snapshot, problems),
  });
  return ok({
    code: 'checked',
    problems: problems.length,
    failed: checks.filter((check) => !check.ok).length,
    checks: checks.map((check) => ({
      rule: check.rule,
      ok: check.ok,
      detail: checkText(check, locale),
    })),
    totals: looked.totals,
  });
}

/** What is wrong with the tabs of a sale, and whether their sums tie. */
function lookAt(snapshot: Snapshot<typeof checkNeeds>, standing: readonly Problem[]) {
  const sale = saleOf(snapshot);
  const offered = offeredOf(snapshot.tabs.offer);
  const tabs = checkTabs(snapshot, offered, sale?.terms ?? { fees: [], place: '' });
  const money = checkMoney(snapshot);
  // By half a catalogue nothing is wrong but that.
  const isKnown = lostParts(snapshot).length === 0;
  const problems = distinct([
    ...standing,
    ...(isKnown ? tabs.problems : []),
    ...pickupNoteProblems(snapshot),
    ...shortProblems(snapshot),
    ...checkProblems(money.checks, snapshot),
    ...money.problems,
  ]);
  const checks = [...(isKnown ? tabs.checks : []), ...money.checks];
  return { problems, checks, money, totals: tabs.totals };
}

/** The same of the sale that takes orders beside the one in hand; its money is in no books yet. */
function lookBeside(
  ports: Ports,
  { survey }: Reads,
  problems: readonly Problem[],
  { typedOver }: Pick<Followed, 'typedOver'> = { typedOver: [] },
) {
  if (survey.overlap === null) return undefined;
  const snapshot = readBooks(ports, checkNeeds, 'latest');
  const sale = saleOf(snapshot);
  const read = sale ? incoming(ports, snapshot, sale).problems : [];
  const looked = lookAt(snapshot, [...typedOver, ...problemsOfSale(snapshot), ...read]);
  const known = new Set(problems.map((one) => problemKey(one)));
  // Of the tabs that both have the first look has told.
  const own = looked.problems.filter((one) => isSaleTab(one.tab) || !known.has(problemKey(one)));
  return { checks: looked.checks, problems: own, rows: toFixAdded(snapshot, own).toFix ?? [] };
}

/** The books, brought in step first; nothing where no money is followed. */
function checkMoney(
  snapshot: Reads<
    | 'producers'
    | 'buyers'
    | 'sales'
    | 'offer'
    | 'baskets'
    | 'payments'
    | 'receipts'
    | 'payouts'
    | 'ledger'
    | 'pickup'
    | 'mandates'
    | 'orders'
  >,
): {
  checks: readonly Check[];
  problems: readonly Problem[];
  plan?: ReturnType<typeof projectBooks>;
} {
  const sale = saleOf(snapshot);
  if (!sale || !followsMoney(snapshot)) return { checks: [], problems: [] };
  const offered = offeredOf(snapshot.tabs.offer);
  const lines = linesNow(snapshot);
  const money = moneyOf(snapshot, sale, lines, offered, {
    lost: lostBaskets(snapshot),
  });
  return {
    // Without a tab that they compare nothing would be said but that it is gone.
    checks: money.lost.length > 0 ? [] : moneyChecks(snapshot, money, sale, lines, offered),
    problems: [...money.problems, ...mandateProblems(snapshot, sale, lines, offered)],
    plan: projectBooks(snapshot, money),
  };
}

/** Ventes keeps what Réglages says, beside the last sale, where that changed. */
function settingsKept({ kept, tabs }: Reads<'sales'>): RowsOf<'sales'> {
  const last = latestSale(tabs.sales)?.number;
  if (last === undefined) return [];
  return tabs.sales.rows.flatMap(({ key, values: { settings } }) => {
    const wanted = Number(key) === last ? kept.next() || null : null;
    return key === '' || settings === wanted ? [] : [{ number: Number(key), settings: wanted }];
  });
}

/** Tabs that the add-on writes and makes again; those of people are told by every look. */
const OWN = ['orders', 'baskets', 'producerSplit', 'outbox'] as const;

function workbookProblems(ports: Ports, snapshot: Snapshot<typeof checkNeeds>): Problem[] {
  const sale = saleOf(snapshot);
  return [
    ...standingProblems(ports, snapshot),
    ...missingTabs(snapshot, [...OWN, ...pastIn(ports, snapshot)]),
    ...(sale ? incoming(ports, snapshot, sale).problems : []),
  ];
}
