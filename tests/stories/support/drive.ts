/** A drive as its people use it: the built add-on over the stand-in, and what hands do to tabs. */
import { resolve } from 'node:path';
import { choiceFor, unofferedChoice } from '../../../local/cli/input/quantityChoices';
import { folded } from '../../../local/drive/folded';
import type { FormItem, FormStore } from '../../../local/standin/forms/store/formStore';
import type { Engine, ExecutionResult } from '../../../local/standin/runtime/engine';
import type { Fault } from '../../../local/standin/runtime/host/execution';
import type { SentMail } from '../../../local/standin/runtime/host/mails';
import { World, type WorldOptions } from '../../../local/standin/runtime/world';
import { isShortStory, MOST_HOURS } from '../../../scripts/jest/long.mjs';
import { oneThread } from '../../support/oneThread';
import { DriveTabs } from './driveTabs';
import { plain } from './plain';

const COORDINATOR = 'coordination@exemple.fr';
const BUNDLE = resolve('dist');

/** In summer, as all stories are: « 2026-04-07 08:00 ». */
export const paris = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+02:00`);

export interface Press {
  readonly user?: string;
  readonly fault?: Fault;
  /** The button of each dialog. */
  readonly answers?: string[];
}

export interface Order {
  readonly name?: string;
  readonly phone?: string;
  readonly comment?: string;
  readonly byTitle?: Readonly<Record<string, string>>;
  /** The order page was opened then: what it offered may still be sent. */
  readonly pageOpenedAt?: number;
  /** Sent while the form closed: it arrives all the same. */
  readonly late?: boolean;
}

/** The script catches its own faults and tells them: a story must not go on after one. */
function assertSound(command: string, { ok, error, logs }: ExecutionResult): void {
  const fault = ok
    ? logs.find((line) => / at .*Code\.js/.test(line))
    : (error?.stack ?? error?.message);
  if (fault !== undefined) throw new Error(`${command}: ${fault}`);
}

/** More than was ever offered: the form takes it all the same, as from a page of long ago. */
function lend(item: FormItem, quantity: number): string {
  const choice = unofferedChoice(item.choices, quantity) ?? String(quantity);
  item.pastChoices.push({ choices: [choice], until: Number.MAX_SAFE_INTEGER });
  return choice;
}

export class Drive extends DriveTabs {
  /** Faults are what is tried: told in Historique, and gone on from. */
  bearsFaults = false;
  private hours = 0;

  private constructor(world: World) {
    super(world);
    // Triggers swallow their faults as well.
    world.onRun((name, result) => {
      if (name === 'everyHour') this.countHour();
      if (!result.killed && !this.bearsFaults) assertSound(name, result);
    });
  }

  /** A story of many hours is a season, and named so. */
  private countHour(): void {
    this.hours += 1;
    if (this.hours > MOST_HOURS && isShortStory(expect.getState().testPath ?? ''))
      throw new Error(`More than ${MOST_HOURS} hourly runs: call this file *.long.test.ts`);
  }

  static at(time: string, options: Partial<WorldOptions> = {}): Drive {
    return new Drive(
      World.create({
        startAt: paris(time),
        timeZone: 'Europe/Paris',
        locale: 'fr_FR',
        owner: COORDINATOR,
        bundle: BUNDLE,
        worker: oneThread,
        ...options,
      }),
    );
  }

  /** A drive that came from elsewhere, as a file that was opened. */
  static over(world: World): Drive {
    return new Drive(world);
  }

  /** All of this drive as it is now. */
  text(): string {
    return JSON.stringify({
      fire: this.world.triggersFire,
      hours: this.hours,
      world: this.world.toJSON(),
    });
  }

  /** Copies of the drive that this text tells of, each to be taken elsewhere. */
  static of(text: string, engine: Engine = oneThread): () => Drive {
    return () => {
      const { fire, hours, world } = JSON.parse(text);
      const drive = new Drive(World.fromJSON(world, BUNDLE, engine));
      drive.world.triggersFire = fire;
      drive.hours = hours;
      return drive;
    };
  }

  saved(engine?: Engine): () => Drive {
    return Drive.of(this.text(), engine);
  }

  copy(): Drive {
    return this.saved()();
  }

  /** All that the world remembers; two drives of the same text go on alike. */
  stateText(): string {
    // How often Google was asked counts for its quotas alone.
    const { counters: _, ...state } = this.world.toJSON();
    return JSON.stringify(state);
  }

  /** Takes the blank rows away from under every tab, as a tidy person does: reads are then short. */
  trim(): this {
    for (const sheet of this.book.sheets) {
      const first = Math.max(sheet.lastRow(), 1) + 8;
      if (first < sheet.rowCount) sheet.deleteRows(first, sheet.rowCount - first);
    }
    return this;
  }

  // What the coordinator does with the menu.

  /** A click in the menu, each question answered with OK; fails when the script does. */
  async press(command: string, { user, fault, answers }: Press = {}): Promise<ExecutionResult> {
    const result = await this.world.run(command, {
      from: 'menu',
      ...(user ? { user } : {}),
      ...(fault ? { fault } : {}),
      ...(answers ? { answers } : {}),
    });
    if (!result.killed) assertSound(command, result);
    return result;
  }

  /** What the dialogs said. */
  async said(command: string, options: Press = {}): Promise<string[]> {
    const { alerts } = await this.press(command, options);
    return alerts.map(({ title, prompt }) => plain(`${title}\n${prompt}`));
  }

  async install(options: Press = {}): Promise<ExecutionResult> {
    await this.world.run('onOpen', {
      from: 'open',
      ...(options.user ? { user: options.user } : {}),
    });
    return this.press('install', options);
  }

  /** Opens the sale of Réglages at its time. */
  async open(time?: string): Promise<void> {
    if (time !== undefined) await this.clock(time);
    await this.press('openCycle');
  }

  async close(time?: string): Promise<void> {
    if (time !== undefined) await this.clock(time);
    await this.press('closeCycle');
  }

  read(): Promise<ExecutionResult> {
    return this.press('readAnswers');
  }

  async check(): Promise<{ checks: { rule: string; ok: boolean; detail: string }[] }> {
    const result = await this.world.run('callCommand', {
      from: 'sidebar',
      args: ['checkWorkbook', '{}'],
    });
    const answer = JSON.parse(String(result.value)) as {
      ok: boolean;
      message?: string;
      value: { checks: { rule: string; ok: boolean; detail: string }[] };
    };
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  }

  /** The checks that do not hold. */
  async failing(): Promise<string[]> {
    const { checks } = await this.check();
    return checks.filter(({ ok }) => !ok).map(({ rule, detail }) => `${rule}: ${plain(detail)}`);
  }

  /** Hours pass; nothing runs on the way, as when Google leaves out its triggers. */
  clock(time: string): Promise<void> {
    return this.pass(paris(time));
  }

  private async pass(time: number): Promise<void> {
    const { triggersFire } = this.world;
    this.world.triggersFire = false;
    await this.world.advanceTo(time);
    this.world.triggersFire = triggersFire;
  }

  /** Hours pass, and the hourly run comes every one of them. */
  live(time: string): Promise<void> {
    return this.world.advanceTo(paris(time));
  }

  /** The hourly trigger, an hour from now. */
  async hourlyRun(): Promise<void> {
    await this.pass(this.world.now() + 3_600_000);
    const result = await this.world.run('everyHour', { from: 'trigger' });
    if (!this.bearsFaults) assertSound('everyHour', result);
  }

  // What buyers do.

  form(sale?: number): FormStore {
    const title = this.titles().includes('Ventes') ? 'Ventes' : 'Sales';
    const rows = this.rows(title);
    const row = sale === undefined ? rows.at(-1) : rows[sale - 1];
    const id = String(row?.['Identifiant du formulaire'] ?? row?.['Form id'] ?? '');
    const form = this.world.forms.get(id);
    if (!form) throw new RangeError(`Sale ${sale ?? 'latest'} has no form`);
    return form;
  }

  question(ref: string, sale?: number): FormItem {
    const [title, key, id] = this.titles().includes('Produits en vente')
      ? ['Produits en vente', 'Réf.', 'Élément']
      : ['Products on sale', 'Ref.', 'Item'];
    const item = this.row(title as string, { [key as string]: ref })[id as string];
    const found = this.form(sale).items.find((one) => one.id === item);
    if (!found) throw new RangeError(`No question for ${ref}`);
    return found;
  }

  /** Sends an order by references and quantities; the hidden triggers follow. */
  async order(
    email: string,
    quantities: Readonly<Record<string, number>>,
    order: Order = {},
  ): Promise<void> {
    const form = this.form();
    const answers: Record<string, string> = { ...this.words(form, email, order), ...order.byTitle };
    for (const [ref, quantity] of Object.entries(quantities)) {
      const item = this.question(ref);
      const earlier = item.pastChoices.flatMap(({ choices }) => choices);
      const choice = choiceFor([...item.choices, ...earlier], quantity);
      answers[item.title] = choice ?? lend(item, quantity);
    }
    const { accepting } = form;
    // At the very moment of closing it would be in time.
    if (order.late) await this.world.advanceTo(this.world.now() + 1000);
    if (order.late) form.accepting = true;
    const sending = this.world.submit(form.id, {
      answers,
      // From a page that was opened before anything of it was withdrawn.
      pageOpenedAt: order.pageOpenedAt ?? 0,
    });
    form.accepting = accepting;
    const sent = await sending;
    if ('refused' in sent) throw new Error(sent.refused);
  }

  private words(form: FormStore, email: string, order: Order): Record<string, string> {
    const words: Record<string, string> = {};
    const [name = ''] = email.split('@');
    for (const { title, type } of form.items) {
      if (type !== 'TEXT' && type !== 'PARAGRAPH_TEXT') continue;
      const asked = folded(title);
      if (/e-?mail/.test(asked)) words[title] = email;
      else if (/nom|name/.test(asked)) words[title] = order.name ?? name;
      else if (/phone/.test(asked)) words[title] = order.phone ?? '06 39 98 00 00';
      else if (order.comment) words[title] = order.comment;
    }
    return words;
  }

  // What people receive.

  mails(to?: string): SentMail[] {
    return this.world.mails.filter((mail) => to === undefined || mail.to === to);
  }

  lastMail(to: string): string {
    const mail = this.mails(to).at(-1);
    if (!mail) throw new RangeError(`No mail to ${to}`);
    return plain(`${mail.subject}\n${mail.body}`);
  }
}
