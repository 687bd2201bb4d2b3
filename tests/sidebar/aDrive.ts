import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import type { World } from '../../local/standin/runtime/world';
import type { CommandName } from '../../src/app/commands';
import type { Status } from '../../src/app/panel/status';
import { acts, dialogNames, fileOf, withPart } from '../../src/text/pages/dialogs';
import { type OwnPages, openBrowser } from '../support/browser';

const PARIS = '+02:00';
export const at = (local: string): number => Date.parse(`${local}${PARIS}`);

const NOW = at('2026-04-08T10:00');

export const notInstalled: Status = {
  language: 'fr',
  driveName: '',
  now: NOW,
  zone: 'Europe/Paris',
  sale: null,
  formUrl: null,
  duty: null,
  orders: 0,
  cents: 0,
  estimated: false,
  figures: null,
  problems: [],
  mails: { waiting: 0, quota: 100, forecast: null },
  next: 'install',
  tasks: [],
  acts: [],
  owner: null,
  filled: 'Classeur rempli à 2\u00a0%.',
};

export const ready: Status = {
  ...notInstalled,
  driveName: 'Drive fermier de Crest',
  next: 'openCycle',
  acts: ['checkWorkbook', 'columns', 'firstSteps', 'settings', 'takeOverTriggers'],
  owner: 'anna@drive.example',
};

export const open: Status = {
  ...ready,
  sale: {
    number: 3,
    state: 'open',
    opensAt: at('2026-04-07T08:00'),
    closesAt: at('2026-04-09T18:00'),
    pickupStart: at('2026-04-11T08:00'),
    pickupEnd: at('2026-04-11T12:00'),
    place: 'Terrasse du Fournil, Crest',
  } as NonNullable<Status['sale']>,
  formUrl: 'https://docs.google.com/forms/d/e/abc/viewform',
  orders: 64,
  cents: 139_490,
  mails: { waiting: 12, quota: 88, forecast: null },
  next: 'wait',
  acts: [
    ...(['closing', 'prolong', 'changing', 'desk', 'readAnswers', 'poster'] as const),
    ...(['checkWorkbook', 'outbox', 'message', 'people', 'templates'] as const),
    ...(['columns', 'settings', 'takeOverTriggers'] as const),
  ],
};

/** What the script answers: JSON text, or an error that is thrown before the script runs. */
type Answer = { readonly value: unknown } | { readonly refusal: string } | Error;

type Called = CommandName | 'showDialog';

interface Answering {
  answer(name: string, json: string, ...build: string[]): Promise<string>;
}

/** The script as the sidebar meets it: answers in turn, the last one again and again. */
export class Script implements Answering {
  readonly calls: string[] = [];
  /** How often the status was read, which a page does by itself too. */
  readings = 0;
  private readonly changes = new Map<CommandName, Status>();
  private readonly answers = new Map<Called, (Answer | Promise<Answer>)[]>();

  on(name: Called, ...answers: readonly (Answer | Promise<Answer>)[]): this {
    this.answers.set(name, [...answers]);
    return this;
  }

  /** The page may read the status at any time: it changes with the last answer of a command. */
  thenStatus(name: CommandName, value: Status): this {
    this.changes.set(name, value);
    return this;
  }

  async answer(name: string, json: string): Promise<string> {
    if (name === 'progress' && !this.answers.has(name)) return '{"ok":true,"value":null}';
    if (name === 'status') this.readings += 1;
    if (name !== 'status' && name !== 'progress') this.calls.push(`${name} ${json}`);
    if (name === 'showDialog' && !this.answers.has(name)) return '';
    const queue = this.answers.get(name as Called) ?? [];
    const isLast = queue.length <= 1;
    const answer = await (isLast ? queue[0] : queue.shift());
    const change = this.changes.get(name as CommandName);
    if (change && isLast) this.on('status', { value: change });
    if (!answer) throw new Error(`nothing was said about ${name}`);
    if (answer instanceof Error) throw answer;
    return JSON.stringify(
      'value' in answer
        ? { ok: true, value: answer.value }
        : { ok: false, code: 'refused', message: answer.refusal },
    );
  }
}

interface Look {
  readonly dark?: boolean;
  /** A dialog's page in place of the panel. */
  readonly page?: string;
  /** The page's clock is moved by the test. */
  readonly clock?: boolean;
}

/** The built script over the stand-in, called as the pages call it. */
export const answeringFrom = (world: World): Answering => ({
  async answer(name, json, ...build) {
    const call =
      name === 'showDialog' ? ['showDialog', json] : ['callCommand', name, json, ...build];
    const [command = '', ...args] = call;
    const { value, error } = await world.run(command, { from: 'sidebar', args });
    if (error) throw new Error(error.message);
    return String(value);
  },
});

interface Size {
  readonly width: number;
  readonly height: number;
}

const PANEL: Size = { width: 300, height: 760 };
const DIALOG: Size = { width: 820, height: 640 };

/** A page of the browser, and whom it calls. */
interface Tab {
  readonly page: Page;
  url: string;
  script?: Answering;
}

/** As the script puts it together. */
function pageText(file: string): string {
  const text = (name: string) => readFileSync(`dist/${name}.html`, 'utf8');
  const shown = dialogNames.find((name) => fileOf(name) === file);
  const part = shown && acts[shown].part;
  return part === undefined ? text(file) : withPart(text(file), part, text(part));
}

/** Serves the built page on loopback and shows it in a browser, as wide as Google shows it. */
export class Sidebar {
  private readonly faults: string[] = [];
  /** Opening a page takes three times as long as loading one: it goes from test to test. */
  private kept: Tab | undefined;
  private shown = 0;

  private browser!: OwnPages;
  private url = '';
  private close = (): void => {};

  private constructor(
    private readonly file: string,
    private readonly viewport: Size,
  ) {}

  /**
   * For the tests of one file: what each has shown is closed after it, and must have left no fault. The panel,
   * or a dialog's page.
   */
  static forTests(file = 'Sidebar', viewport: Size = PANEL): Sidebar {
    const pages = new Sidebar(file, viewport);
    beforeAll(() => pages.start());
    afterEach(async () => {
      await pages.closePages();
      expect(pages.takeFaults()).toEqual([]);
    });
    afterAll(() => pages.stop());
    return pages;
  }

  private async start(): Promise<void> {
    const server = createServer((request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      const [, file] = /^\/(\w+)\.html\?\d+$/.exec(request.url ?? '') ?? [];
      response.end(file ? pageText(file) : '');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    this.url = `http://127.0.0.1:${port}/`;
    this.close = () => server.close();
    this.browser = await openBrowser();
  }

  async show(script: Answering, look: Look = {}): Promise<Page> {
    const tab = await this.take(look);
    const { page } = tab;
    this.shown += 1;
    tab.script = script;
    tab.url = `${this.url}${look.page ?? this.file}.html?${this.shown}`;
    await page.setViewportSize(look.page ? DIALOG : this.viewport);
    await page.emulateMedia({ media: null, colorScheme: look.dark ? 'dark' : 'light' });
    if (look.clock) await page.clock.install();
    await page.goto(tab.url);
    return page;
  }

  private async take({ clock }: Look): Promise<Tab> {
    // A clock that was taken over stays so; and two pages may stand beside each other.
    if (clock || this.kept?.script) return this.open();
    this.kept ??= await this.open();
    return this.kept;
  }

  private async open(): Promise<Tab> {
    const page = await this.browser.newPage({ locale: 'fr-FR' });
    const tab: Tab = { page, url: '' };
    page.on('console', (message) => this.faults.push(message.text()));
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('request', (request) => {
      if (request.url() !== tab.url && !request.url().endsWith('/favicon.ico'))
        this.faults.push(`asked the network for ${request.url()}`);
    });
    await page.exposeFunction(
      'serve',
      async (from: string, ...call: [string, string, ...string[]]) => {
        const { script, url } = tab;
        // What was shown before is gone, and hears nothing more.
        if (!script || from !== url) return new Promise(() => {});
        try {
          return { json: await script.answer(...call) };
        } catch (error) {
          return { error: error instanceof Error ? error.message : String(error) };
        }
      },
    );
    await page.addInitScript(SCRIPT_RUN);
    return tab;
  }

  async closePages(): Promise<void> {
    const { kept } = this;
    if (kept?.page.isClosed()) this.kept = undefined;
    const staying = this.kept?.page.context();
    const others = this.browser.contexts().filter((context) => context !== staying);
    await Promise.all(others.map((context) => context.close()));
    if (!kept || !staying) return;
    delete kept.script;
    await staying.setOffline(false);
    await staying.clearPermissions();
    await kept.page.mouse.move(0, 0);
  }

  /** What a person who opened the browser's console would have found there. */
  takeFaults(): string[] {
    return this.faults.splice(0);
  }

  private async stop(): Promise<void> {
    await this.browser.close();
    this.close();
  }
}

/** `google.script.run` with its limits: ten at once, plain values, answers that come later. */
const SCRIPT_RUN = `{
  let running = 0;
  const send = (onSuccess, onFailure, args) => {
    if (running >= 10) throw new Error('more than ten calls at once');
    if (args.some((arg) => typeof arg !== 'string')) throw new TypeError('illegal value');
    running += 1;
    serve(top.location.href, ...args).then(({ json, error }) => {
      running -= 1;
      if (error === undefined) onSuccess?.(json);
      else onFailure?.(new Error(error));
    });
  };
  const runner = (onSuccess, onFailure) => ({
    withSuccessHandler: (handler) => runner(handler, onFailure),
    withFailureHandler: (handler) => runner(onSuccess, handler),
    callCommand: (...args) => send(onSuccess, onFailure, args),
    showDialog: (name) => send(onSuccess, onFailure, ['showDialog', name]),
  });
  globalThis.hostCalls = [];
  const host = {
    close: () => hostCalls.push('close'),
    editor: { focus: () => hostCalls.push('focus') },
  };
  globalThis.google = { script: { run: runner(), host } };
}`;
