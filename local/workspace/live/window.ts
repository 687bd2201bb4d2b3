import type { ServerResponse } from 'node:http';
import type { Answer } from '../../standin/runtime/host/execution';
import type { Page } from '../../standin/runtime/host/host';
import type { Question, Screen } from '../../standin/runtime/host/screen';
import type { Place } from '../../standin/sheets/store/spreadsheetWorld';
import type { Person } from '../pages/people';
import type { Events, WireFrame, WireQuestion } from '../wire/events';

interface OpenQuestion {
  readonly question: WireQuestion;
  readonly answer: (answer: Answer) => void;
}

/** A page is gone for good when it has not come back within this time. */
const PATIENCE = 20_000;
const FRAMES_KEPT = 4;

/** One open window of the workspace: it hears what happens, and answers questions. */
export class Window implements Screen {
  readonly runs = { menu: 0, sidebar: 0 };
  private response: ServerResponse | undefined;
  private gone: NodeJS.Timeout | undefined;
  private number = 0;
  private readonly asked = new Map<string, OpenQuestion>();
  private readonly frames = new Map<string, Page>();
  private missed: string[] = [];

  constructor(
    readonly id: string,
    readonly person: Person,
    readonly book: string,
    private readonly closed: (window: Window) => void,
    /** Tells the window all that the spreadsheet became until now. */
    private readonly catchUp: () => void,
  ) {}

  follow(response: ServerResponse): void {
    this.response?.end();
    clearTimeout(this.gone);
    this.response = response;
    response.on('close', () => {
      if (this.response === response) this.left();
    });
    response.write(': here\n\n');
    for (const text of this.missed) response.write(text);
    this.missed = [];
    for (const { question } of this.asked.values()) this.tell('question', question);
  }

  /** What happens while a page is away for a moment waits for it. */
  tell<K extends keyof Events>(kind: K, event: Events[K]): void {
    const text = `event: ${kind}\ndata: ${JSON.stringify(event)}\n\n`;
    if (this.response) this.response.write(text);
    else if (kind !== 'question') this.missed.push(text);
  }

  close(): void {
    clearTimeout(this.gone);
    this.response?.end();
    // What goes on meanwhile may have something to tell.
    this.response = undefined;
    for (const { answer } of this.asked.values()) answer('CLOSE');
    this.asked.clear();
  }

  ask({ title, prompt, buttons }: Question): Promise<Answer> {
    const question = { id: this.nextId('q'), title, prompt, buttons };
    return new Promise((resolve) => {
      this.asked.set(question.id, { question, answer: resolve });
      this.tell('question', question);
    });
  }

  /** False when nobody asks that, or not with that button. */
  answer(id: string, button: string): boolean {
    const asked = this.asked.get(id);
    if (!asked || !(asked.question.buttons.includes(button) || button === 'CLOSE')) return false;
    this.asked.delete(id);
    this.tell('answered', { id });
    asked.answer(button);
    return true;
  }

  show(kind: 'sidebar' | 'dialog', page: Page): void {
    const id = this.nextId(kind);
    this.frames.set(id, page);
    const [oldest] = this.frames.keys();
    if (this.frames.size > FRAMES_KEPT && oldest !== undefined) this.frames.delete(oldest);
    this.tell(kind, frameOf(id, page));
  }

  frame(id: string): Page | undefined {
    return this.frames.get(id);
  }

  activate({ spreadsheetId, sheetId, area }: Place): void {
    // A tab that was just shown must not still be taken as hidden.
    this.catchUp();
    this.tell('select', { book: spreadsheetId, sheet: sheetId, ...(area ? { area } : {}) });
  }

  /** Runs from the menu are shown while they last; those of a page are the page's own to show. */
  began(from: 'menu' | 'sidebar', more: 1 | -1): void {
    this.runs[from] += more;
    if (from === 'menu') this.tell('running', { runs: this.runs.menu });
  }

  private nextId(kind: string): string {
    this.number += 1;
    return `${kind}${this.number}`;
  }

  private left(): void {
    this.response = undefined;
    this.gone = setTimeout(() => {
      this.close();
      this.closed(this);
    }, PATIENCE);
    this.gone.unref();
  }
}

function frameOf(id: string, { title, width, height }: Page): WireFrame {
  const size = { ...(width ? { width } : {}), ...(height ? { height } : {}) };
  return { id, title, ...size };
}
