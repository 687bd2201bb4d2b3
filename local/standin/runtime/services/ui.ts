import { ServiceError, ServiceObject } from '../../base/service';
import type { Answer, Run } from '../host/execution';
import type { Host, MenuEntry, Page } from '../host/host';
import type { HtmlOutput } from './htmlService';

const BUTTONS: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** Menus, dialogs and the sidebar, as the person in front of the sheet meets them. */
export class Ui extends ServiceObject {
  readonly serviceName = 'Ui';
  readonly #run: Run;
  readonly #host: Host;

  constructor(run: Run, host: Host) {
    super();
    this.#run = run;
    this.#host = host;
  }

  createMenu(caption: string): Menu {
    return new Menu(caption, this.#host.menu);
  }

  createAddonMenu(): Menu {
    if (this.#host.whatIf.has('addon-menu'))
      throw new ServiceError('This script is not an add-on.');
    return new Menu(this.#host.settings.addonName, this.#host.menu);
  }

  /** A dialog suspends the script, and its locks are gone when it goes on. */
  alert(...texts: string[]): string | Promise<string> {
    const set = texts.length === 1 ? 'OK' : (texts.at(-1) ?? 'OK');
    const prompt = (texts.length === 3 ? texts[1] : texts[0]) ?? '';
    const title = (texts.length === 3 ? texts[0] : '') ?? '';
    const buttons = BUTTONS[set] ?? ['OK'];
    const run = this.#run;
    run.alerts.push({ title, prompt });
    this.#host.locks.releaseAll(run);
    if (run.screen === undefined || run.answersLeft) return chosen(run.nextAnswer(), buttons);
    const asked = run.screen.ask({ title, prompt, buttons });
    return this.#host.locks.suspended(run, asked).then((answer) => chosen(answer, buttons));
  }

  showSidebar(page: HtmlOutput): void {
    this.#host.sidebar = { title: page.getTitle(), content: page.getContent() };
    this.#run.screen?.show('sidebar', this.#host.sidebar);
  }

  showModalDialog(page: HtmlOutput, title: string): void {
    this.#host.dialog = dialogOf(page, title);
    this.#run.screen?.show('dialog', this.#host.dialog);
  }
}

function dialogOf(page: HtmlOutput, title: string): Page {
  const [width, height] = [page.getWidth(), page.getHeight()];
  return {
    title,
    content: page.getContent(),
    ...(width === null ? {} : { width }),
    ...(height === null ? {} : { height }),
  };
}

function chosen(answer: Answer | undefined, buttons: readonly string[]): string {
  const button = answer ?? buttons[0] ?? 'OK';
  if (buttons.includes(button) || button === 'CLOSE') return button;
  throw new RangeError(`The dialog has no button ${button}, only ${buttons.join(', ')}`);
}

class Menu extends ServiceObject {
  readonly serviceName = 'Menu';
  readonly #title: string;
  readonly #entries: MenuEntry[] = [];
  readonly #bar: MenuEntry[];

  constructor(title: string, bar: MenuEntry[]) {
    super();
    this.#title = title;
    this.#bar = bar;
  }

  addItem(caption: string, functionName: string): this {
    this.#entries.push({ caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.#entries.push('separator');
    return this;
  }

  /** A menu of the same name takes the place of the former one, as when the sheet is opened again. */
  addToUi(): void {
    const same = (entry: MenuEntry) => entry !== 'separator' && entry.caption === this.#title;
    const at = this.#bar.findIndex(same);
    const made = { caption: this.#title, entries: this.#entries };
    this.#bar.splice(at < 0 ? this.#bar.length : at, at < 0 ? 0 : 1, made);
  }
}
