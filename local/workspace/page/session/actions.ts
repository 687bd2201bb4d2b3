import { serverSilent } from '../../../text/frame';
import { readOnlyWorkbook } from '../../../text/live';
import { productName } from '../../../text/pages';
import type { Gesture, WireFormat } from '../../wire/wireBook';
import type { Grid } from '../grid/grid';
import { fetchState, ServerAway, send, type WholeState } from '../state/server';
import { change, notify, page } from '../state/store';
import { wakePages } from '../state/wakePages';
import { EventStream, type Listeners } from './eventStream';
import { Outgoing } from './outgoing';

/** The function of the add-on that shows its panel. */
const PANEL = 'showSidebar';
const NARROW = 900;

let grid: Grid | undefined;
let greeted = false;
let live: EventStream | undefined;
let gridReady: Promise<typeof import('../grid/grid')> | undefined;

/** What was typed and changed nothing is never told: by then the cell shows what it holds. */
const TOLD_BY = 600;

const outgoing = new Outgoing({
  undone: (gesture) => grid?.restore(gesture),
  done: (gesture) => setTimeout(() => grid?.restore(gesture), TOLD_BY),
});

/** Loads the state of the drive, and follows it from there. */
export async function start(first?: Promise<WholeState>): Promise<void> {
  // The grid is large: it comes while the state is asked for.
  gridReady ??= import('../grid/grid');
  const whole = await (first ?? fetchState());
  const { person, people, bar, snapshot, notices } = whole;
  change({ person, people, bar, hasBook: snapshot !== null });
  document.title = snapshot ? `${snapshot.name} – Drive fermier` : productName;
  for (const text of notices) notify(text, true);
  live?.stop();
  if (snapshot) {
    change({ bookName: snapshot.name, sheets: snapshot.sheets });
    const { Grid } = await gridReady;
    grid ??= new Grid(perform, () => page().person?.role === 'coordinator');
    grid.open(snapshot);
  }
  live = new EventStream(listeners, {
    start: whole.start,
    book: snapshot?.book ?? '',
    sequence: () => grid?.sequence ?? 0,
    connected: (is) => {
      if (page().offline === is) change({ offline: !is });
      if (is) outgoing.resume();
      if (is && !greeted) void openPanel();
      greeted ||= is;
    },
  });
}

async function startAgain(): Promise<void> {
  try {
    await start();
    change({ sidebar: undefined, dialog: undefined, question: undefined, running: 0 });
    outgoing.resume();
  } catch (error) {
    if (!(error instanceof ServerAway)) throw error;
    change({ offline: true });
    setTimeout(() => void startAgain(), 1_000);
  }
}

export function perform(gesture: Gesture): void {
  if (page().person?.role !== 'coordinator') {
    notify(readOnlyWorkbook, true);
    return;
  }
  if (gesture.kind === 'type') grid?.showTyped(gesture);
  if (gesture.kind === 'addTab' || gesture.kind === 'duplicateTab') grid?.awaitTab();
  focusGrid();
  outgoing.add(gesture);
  if (page().offline) change({ waiting: page().waiting + 1 });
}

export function format(changes: WireFormat): void {
  const { spot } = page();
  if (spot) perform({ kind: 'format', sheet: spot.sheet, areas: spot.areas, format: changes });
}

export const focusGrid = (): void => grid?.focus();

export const goTo = (sheet: number): void => grid?.activate(sheet);

/** The panel stands beside the sheet from the first look on, where the add-on has one. */
async function openPanel(): Promise<void> {
  const { bar, sidebar } = page();
  const offered = JSON.stringify(bar?.menu ?? []).includes(`"${PANEL}"`);
  if (offered && !sidebar && innerWidth >= NARROW) await press(PANEL);
}

/** Runs a function of the menu. */
export async function press(functionName: string): Promise<void> {
  await orNotified(send('/menu', { fonction: functionName }));
  if (functionName !== PANEL) wakePages();
}

export async function answer(id: string, button: string): Promise<void> {
  change({ question: undefined });
  await orNotified(send('/reponse', { question: id, bouton: button }));
}

export async function advance(to: number): Promise<void> {
  const reply = await orNotified(send<{ refused?: string }>('/horloge', { moment: to }));
  if (reply?.refused !== undefined) notify(reply.refused, true);
  wakePages();
}

async function orNotified<T>(sent: Promise<T>): Promise<T | undefined> {
  try {
    return await sent;
  } catch (error) {
    const away = error instanceof ServerAway;
    notify(away ? serverSilent : String(error), true);
    return undefined;
  }
}

const listeners: Listeners = {
  update: (update) => {
    if (update.sheets) change({ sheets: update.sheets });
    grid?.apply(update);
  },
  reload: () => void startAgain(),
  bar: (bar) => change({ bar }),
  question: (question) => change({ question }),
  answered: ({ id }) => {
    if (page().question?.id === id) change({ question: undefined });
  },
  sidebar: (sidebar) => change({ sidebar }),
  dialog: (dialog) => change({ dialog }),
  select: (place) => grid?.select(place),
  notice: ({ text, bad }) => notify(text, bad),
  running: ({ runs }) => change({ running: runs }),
  failed: ({ text }) => change({ failed: text }),
  passing: ({ share, text, now }) => {
    const { bar, passing } = page();
    const before = share === 0 ? [] : (passing?.lines ?? []);
    const lines = text === undefined ? before : [...before, text].slice(-6);
    change({ passing: { share, lines }, ...(bar ? { bar: { ...bar, now } } : {}) });
    if (share === 1)
      setTimeout(() => change({ passing: undefined }), lines.length > 0 ? 4_000 : 600);
  },
};
