/** A sale that is open and holds orders, to look at what one action asks of Google. */
import { resolve } from 'node:path';
import { Coordinator } from '../../../local/cli/coordinator';
import { fillTabs } from '../../../local/cli/input/fillTabs';
import { readInputFolder } from '../../../local/cli/input/inputFolder';
import type { Answer } from '../../../local/cli/input/orders';
import { prepare } from '../../../local/cli/prepare';
import { OrderPage } from '../../../local/cli/submission';
import { instantOf, ZONE } from '../../../local/drive/time';
import type { TraceLine } from '../../../local/standin/runtime/host/execution';
import { World } from '../../../local/standin/runtime/world';
import { oneThread } from '../../support/oneThread';

export interface Execution {
  readonly name: string;
  readonly calls: readonly TraceLine[];
}

export class OpenDrive {
  readonly executions: Execution[] = [];
  private readonly coordinator: Coordinator;

  private constructor(
    readonly world: World,
    private readonly answers: readonly Answer[],
    private page: OrderPage | undefined,
  ) {
    this.coordinator = new Coordinator(world);
    world.onRun((name, { calls }) => this.executions.push({ name, calls }));
  }

  /** Opens the sale of a data folder; no order has come yet. */
  static async of(data: string): Promise<OpenDrive> {
    const folder = readInputFolder(data, { ordersNeeded: true });
    const { plan } = prepare(folder, 0);
    if (!plan) throw new Error(`${data} cannot be used`);
    const world = World.create({
      startAt: plan.startAt,
      timeZone: ZONE,
      locale: 'fr_FR',
      owner: plan.coordinator,
      bundle: resolve('dist'),
      worker: oneThread,
      triggersFire: false,
      // Hundreds of confirmations leave on the day of the test.
      account: 'workspace',
    });
    const drive = new OpenDrive(world, plan.answers, undefined);
    await drive.coordinator.press('install');
    if (fillTabs(world, folder, plan.dates).installAgain) await drive.coordinator.press('install');
    await world.advanceTo(instantOf(plan.dates.opening, ZONE));
    await drive.coordinator.press('openCycle');
    const form = drive.coordinator.form();
    if (!form) throw new Error('the sale has no form');
    drive.page = new OrderPage(world, form);
    return drive;
  }

  /** All but the last orders arrive unseen and are read at once; the last ones wake the script. */
  async ordersArrive(last: number): Promise<readonly Execution[]> {
    const quiet = this.answers.slice(0, this.answers.length - last);
    await this.send(quiet);
    await this.coordinator.press('readAnswers');
    this.world.triggersFire = true;
    const before = this.executions.length;
    await this.send(this.answers.slice(quiet.length));
    return this.executions.slice(before).filter(({ name }) => name === 'wakeOnSubmit');
  }

  /** Questions of the form that say so. */
  soldOut(): string[] {
    const items = this.coordinator.form()?.items ?? [];
    return items.filter(({ help }) => help.startsWith('Épuisé')).map(({ title }) => title);
  }

  async close(): Promise<Execution> {
    await this.coordinator.press('closeCycle');
    const closing = this.executions.at(-1);
    if (!closing) throw new Error('nothing ran');
    return closing;
  }

  private async send(answers: readonly Answer[]): Promise<void> {
    const { triggersFire } = this.world;
    for (const answer of answers) {
      // The clock moves without the hourly run: what one answer costs is what counts.
      this.world.triggersFire = false;
      await this.world.advanceTo(answer.at);
      this.world.triggersFire = triggersFire;
      const problems = (await this.page?.send(answer, false)) ?? [];
      if (problems.length > 0) throw new Error(JSON.stringify(problems));
    }
  }
}
