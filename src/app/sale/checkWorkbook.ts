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
import { takeProducerNotes } from '../producers/producerNotes';
import { type Followed, followSale } from '../projection/followSale';
import { incoming } from '../records/answers/incomingAnswers';
import { pastIn } from '../records/ledgerRows';
import { offeredOf } from '../records/offer';
import { outboxColumns } from '../records/outboxRows';
import { latestSale, saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { automationProblems, permissionProblems } from './checking/automation';
import { missingTabs, problemsOfSale, standingProblems } from './checking/standingProblems';
import { followForms, isHourToAsk, watchForms } from './form/formOfSale';

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
  takeProducerNotes(ports);
  const { overlap } = readDrive(ports, { whole: ['sales'], rows: [] }, 'current').survey;
  const followed = (
    overlap === null ? (['current'] as const) : (['current', 'latest'] as const)
  ).map((which) => followSale(ports, { isRemaking }, which));
  const refused = isRemaking && followed.find((one) => one.refused)?.refused;
  return refused || lookOver(ports, followed, true);
}

/** What is wrong, of each live sale; by the hour nobody asked for it, and Historique does not tell. */
export function lookOver(
  ports: Ports,
  /** What was put right of the sale in hand, and of the other one where two are live. */
  [current, latest]: readonly Followed[] = [],
  isTold = false,
): Result<CheckedWorkbook, Refusal> {
  const snapshot = readBooks(ports, checkNeeds, 'current');
  const { settings } = snapshot.tabs;
  if (!settings.stands && snapshot.kept.lost.size === 0) return fail({ code: 'notInstalled' });
  followForms(ports, snapshot);
  if (isTold || isHourToAsk(snapshot)) watchForms(ports, snapshot);
  const own = lookAt(ports, snapshot, [
    ...(current?.typedOver ?? []),
    ...(isTold ? automationProblems(ports) : []),
    ...permissionProblems(ports),
    ...standingProblems(ports, snapshot),
    ...missingTabs(snapshot, [...OWN, ...pastIn(ports, snapshot)]),
    ...documentProblems(ports, snapshot, isTold),
  ]);
  const beside = lookBeside(ports, snapshot, own.problems, latest);
  const problems = [...own.problems, ...(beside?.problems ?? [])];
  const checks = [...own.checks, ...(beside?.checks ?? [])];
  const words = historyWords(snapshot);
  const entry = { action: words.checkWorkbook, detail: words.problems(problems.length) };
  apply(ports, snapshot, {
    rows: {
      ...(isTold ? { history: historyRows(ports, snapshot, [entry]) } : {}),
      // What a choice in Réglages has given a meaning, and what was set and is gone (docs/rules.md M61).
      settings: settingRows(snapshot),
      sales: settingsKept(snapshot),
    },
    whole: toFixWhole(snapshot, own.problems, beside?.rows),
    rowProblems: rowProblems(snapshot, problems),
  });
  return ok({
    code: 'checked',
    problems: problems.length,
    failed: checks.filter((check) => !check.ok).length,
    checks: checks.map((check) => ({
      rule: check.rule,
      ok: check.ok,
      detail: checkText(check, snapshot.place.locale),
    })),
    totals: own.totals,
  });
}

/** Tabs that the add-on writes and makes again; those of people are told by every look. */
const OWN = ['orders', 'baskets', 'producerSplit', 'outbox'] as const;

/** What is wrong with the tabs of a sale, and whether their sums tie. */
function lookAt(ports: Ports, snapshot: Snapshot<typeof checkNeeds>, standing: readonly Problem[]) {
  const sale = saleOf(snapshot);
  const offered = offeredOf(snapshot.tabs.offer);
  const lines = linesNow(snapshot);
  const tabs = checkTabs(snapshot, offered, sale?.terms ?? { fees: [], place: '' });
  const money =
    sale && followsMoney(snapshot)
      ? moneyOf(snapshot, sale, lines, offered, { lost: lostBaskets(snapshot) })
      : undefined;
  // Without a tab that they compare nothing would be said but that it is gone.
  const sums =
    money && sale && money.lost.length === 0
      ? moneyChecks(snapshot, money, sale, lines, offered)
      : [];
  // By half a catalogue nothing is wrong but that.
  const known = lostParts(snapshot).length === 0 ? tabs : { problems: [], checks: [] };
  const problems = distinct([
    ...standing,
    ...(sale ? incoming(ports, snapshot, sale).problems : []),
    ...known.problems,
    ...shortProblems(snapshot),
    ...checkProblems(sums, snapshot),
    ...(money?.problems ?? []),
    ...(money && sale ? mandateProblems(snapshot, sale, lines, offered) : []),
  ]);
  return { problems, checks: [...known.checks, ...sums], totals: tabs.totals };
}

/** The same of the sale that takes orders beside the one in hand; its money is in no books yet. */
function lookBeside(
  ports: Ports,
  { survey }: Reads,
  told: readonly Problem[],
  followed: Followed | undefined,
) {
  if (survey.overlap === null) return undefined;
  const snapshot = readBooks(ports, checkNeeds, 'latest');
  const { problems, checks } = lookAt(ports, snapshot, [
    ...(followed?.typedOver ?? []),
    ...problemsOfSale(snapshot),
  ]);
  const known = new Set(told.map((one) => problemKey(one)));
  // Of the tabs that both have the first look has told.
  const own = problems.filter((one) => isSaleTab(one.tab) || !known.has(problemKey(one)));
  return { checks, problems: own, rows: toFixAdded(snapshot, own).toFix ?? [] };
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
