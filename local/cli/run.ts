import { withSecondCoordinator } from '../drive/coordinators';
import { ZONE } from '../drive/time';
import type { ExecutionResult } from '../standin/runtime/engine';
import { World, type WorldOptions } from '../standin/runtime/world';
import { saidOf } from '../text/french';
import { type InputProblem, problemLine } from '../text/problemLine';
import {
  bankStatement,
  bookkeeping,
  checkFailed,
  checking,
  checksSilent,
  installing,
  notNumbered,
  outNotWritable,
  payouts,
  runInterrupted,
  saleDoesNotOpen,
  scriptError,
  writingFiles,
} from '../text/run';
import type { Stop } from './args';
import { refusalOf } from './base/fileRefusal';
import { Coordinator, Refused, ScriptFault } from './coordinator';
import { addOnProblemLines, incidentsIn } from './input/addOnProblems';
import { fillTabs } from './input/fillTabs';
import { type InputFolder, readInputFolder } from './input/inputFolder';
import type { TypedTab } from './input/typeTables';
import { type CheckReport, readCheckReport } from './outputs/checks';
import type { DayPackTools } from './outputs/dayPack';
import { type Kept, keepBooks } from './outputs/keepBooks';
import { OutputFolder } from './outputs/outputFolder';
import { writeResults } from './outputs/results';
import { type Summary, summaryOf } from './outputs/summary';
import { CallTrace } from './outputs/trace';
import { type Plan, prepare } from './prepare';
import { type Progress, silent } from './progress';
import { type Reconciled, reconcile } from './reconcile';
import { type Settled, settleAccounts } from './settle';
import { playSale, type Watcher } from './timeline';

export interface RunOptions {
  readonly data: string;
  /** Absent: nothing is written, the drive is to be served. */
  readonly out?: string;
  readonly until: Stop;
  readonly triggers: boolean;
  readonly trace: boolean;
  /** Folder of the built add-on. */
  readonly bundle: string;
  /** The built program of one execution, or another way to carry them out. */
  readonly worker?: WorldOptions['worker'];
  /** The built reader of bank statements; absent: none is read. */
  readonly statements?: string;
  /** The built part that makes the books; absent: no exports. */
  readonly books?: string;
  /** What makes the papers of the pick-up; absent: none. */
  readonly dayPack?: DayPackTools;
  readonly progress?: Progress;
  /** When a drive without a sale begins; absent: now. */
  readonly now?: number;
  /** Receives each line for the error output. */
  readonly say: (line: string) => void;
}

export interface RunReport {
  readonly exitCode: 0 | 1 | 2;
  readonly summary?: Summary;
  readonly world?: World;
  /** Of the papers of the pick-up, where they were printed. */
  readonly pages?: number;
}

/** What came of the steps of a run. */
interface Made {
  reconciled?: Reconciled | undefined;
  settled?: Settled;
  kept?: Kept | undefined;
  checks?: CheckReport | undefined;
}

const UNUSABLE = 2;

/** A whole sale over a data folder, from the installation to its files. */
export async function runOnce(options: RunOptions): Promise<RunReport> {
  const { now = Date.now(), until } = options;
  const ordersNeeded = options.out !== undefined && until !== 'installe';
  const folder = readInputFolder(options.data, { ordersNeeded });
  const { plan, problems } = prepare(folder, now);
  const run = new SaleRun(options);
  run.report(folder.problems);
  run.report(problems);
  if (!plan) return { exitCode: UNUSABLE };
  let out: OutputFolder | undefined;
  try {
    if (options.out !== undefined) out = new OutputFolder(options.out);
  } catch (error) {
    options.say(outNotWritable(options.out ?? '', refusalOf(error)));
    return { exitCode: UNUSABLE };
  }
  return run.play(plan, folder, out);
}

class SaleRun implements Watcher {
  readonly progress: Progress;
  private readonly faults: string[] = [];
  private problems = 0;
  private pages: number | undefined;
  private typed: readonly TypedTab[] = [];
  private readonly made: Made = {};

  constructor(private readonly options: RunOptions) {
    this.progress = options.progress ?? silent;
  }

  report(problems: readonly InputProblem[]): void {
    this.say(problems.map(problemLine));
  }

  private say(lines: readonly string[]): void {
    this.problems += lines.length;
    for (const line of lines) this.options.say(line);
  }

  async play(plan: Plan, folder: InputFolder, out: OutputFolder | undefined): Promise<RunReport> {
    const { options, made } = this;
    const world = this.createWorld(plan);
    const trace = new CallTrace(options.trace ? out?.place('appels.jsonl') : undefined);
    world.onCall(trace.take);
    const coordinator = new Coordinator(world);
    let exitCode = await this.goThrough(coordinator, plan, folder).finally(() => trace.close());
    this.progress.end();
    this.say(addOnProblemLines(world.spreadsheet, this.typed));
    this.faults.push(...incidentsIn(world.spreadsheet));
    for (const fault of new Set(this.faults)) options.say(fault);
    if (exitCode === 0) exitCode = this.verdict(made.checks);
    const report = made.checks ?? { checks: [], feesCents: 0 };
    const input = { report, problems: this.problems, calls: trace.counts };
    const summary = {
      ...summaryOf(world.spreadsheet, input),
      ...made.settled?.accounts,
      ...made.kept?.documents,
    };
    if (out) await this.writeAll(out, coordinator, summary);
    return { exitCode, summary, world, ...(this.pages ? { pages: this.pages } : {}) };
  }

  /** Step by step, to the end or to what stops it; what was made until then stands in `made`. */
  private async goThrough(
    coordinator: Coordinator,
    plan: Plan,
    folder: InputFolder,
  ): Promise<RunReport['exitCode']> {
    const { world } = coordinator;
    try {
      await this.takeSteps(coordinator, plan, folder);
      this.made.checks = await this.checkAll(world);
      return 0;
    } catch (error) {
      if (error instanceof ScriptFault) {
        // An execution that failed has been noted, in the words of the script.
        if (this.faults.length === 0) this.faults.push(error.message);
        return 1;
      }
      if (!(error instanceof Refused)) throw error;
      this.options.say(saleDoesNotOpen(error.message));
      // The reasons stand in cells: À corriger is then what helps.
      this.made.checks = await this.checkAll(world);
      return UNUSABLE;
    }
  }

  private async takeSteps(
    coordinator: Coordinator,
    plan: Plan,
    folder: InputFolder,
  ): Promise<void> {
    const { made } = this;
    const { world } = coordinator;
    const { until, triggers, out } = this.options;
    await this.setUp(coordinator, plan, folder);
    const sells = until !== 'installe' && plan.sells;
    if (sells) await playSale(coordinator, { plan, until, triggers }, this);
    if (out !== undefined)
      made.reconciled = await this.reconcile(sells ? world : undefined, folder);
    if (sells && until === 'comptes') made.settled = await this.settle(world);
    if (made.settled && out !== undefined) made.kept = await this.keepBooks(world);
  }

  private createWorld(plan: Plan): World {
    const { bundle, worker, triggers } = this.options;
    const world = World.create({
      startAt: plan.startAt,
      timeZone: ZONE,
      locale: 'fr_FR',
      owner: plan.coordinator,
      bundle,
      triggersFire: triggers,
      ...(worker === undefined ? {} : { worker }),
    });
    world.onRun((functionName, result) => this.noteFault(functionName, result));
    // Whoever looks at the drive can sit in front of it as somebody else.
    return this.options.out === undefined ? withSecondCoordinator(world) : world;
  }

  private noteFault(functionName: string, { ok, error }: ExecutionResult): void {
    if (ok) return;
    const said = error ? saidOf(error.name, error.message) : runInterrupted;
    this.faults.push(scriptError(functionName, said));
  }

  private async setUp(coordinator: Coordinator, plan: Plan, folder: InputFolder): Promise<void> {
    this.progress.step(installing);
    await coordinator.open();
    await coordinator.press('install');
    const filled = fillTabs(coordinator.world, folder, plan.dates);
    this.typed = filled.tabs;
    this.report(filled.problems);
    if (filled.installAgain) await coordinator.press('install');
  }

  private async reconcile(
    world: World | undefined,
    folder: InputFolder,
  ): Promise<Reconciled | undefined> {
    const { statements, data } = this.options;
    if (statements === undefined || folder.statements.length === 0) return undefined;
    this.progress.step(bankStatement);
    const reconciled = await reconcile(world, statements, data, folder.statements);
    this.report(reconciled.problems);
    this.say(reconciled.refusals);
    return reconciled;
  }

  private async settle(world: World): Promise<Settled> {
    this.progress.step(payouts);
    const settled = await settleAccounts(world, this.options.books);
    this.say(settled.refusals);
    return settled;
  }

  private async keepBooks(world: World): Promise<Kept | undefined> {
    const { books } = this.options;
    if (books === undefined) return undefined;
    this.progress.step(bookkeeping);
    const kept = await keepBooks(world, books);
    this.say(kept.refusals);
    for (const why of kept.unnumbered) this.options.say(notNumbered(why));
    return kept;
  }

  private async checkAll(world: World): Promise<CheckReport | undefined> {
    this.progress.step(checking);
    const result = await world.run('callCommand', {
      from: 'sidebar',
      args: ['checkWorkbook', '{}'],
    });
    return readCheckReport(result.value);
  }

  private verdict(checks: CheckReport | undefined): 0 | 1 {
    if (!checks) {
      this.options.say(checksSilent);
      return 1;
    }
    const failing = checks.checks.filter(({ ok }) => !ok);
    for (const { regle, detail } of failing) {
      this.options.say(checkFailed(regle, detail));
    }
    return failing.length > 0 || this.faults.length > 0 ? 1 : 0;
  }

  private async writeAll(
    out: OutputFolder,
    coordinator: Coordinator,
    summary: Summary,
  ): Promise<void> {
    const { reconciled, settled, kept } = this.made;
    this.progress.step(writingFiles);
    const printed = await writeResults(out, coordinator.world, {
      form: coordinator.form(),
      statement: reconciled?.lines,
      transfers: settled?.transfers,
      books: kept?.files ?? [],
      summary,
      dayPack: this.options.dayPack,
    });
    if (printed?.problem) this.options.say(printed.problem);
    this.pages = printed?.pages;
    this.progress.end();
  }
}
