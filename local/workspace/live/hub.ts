import { randomUUID } from 'node:crypto';
import { withSecondCoordinator } from '../../drive/coordinators';
import type { World } from '../../standin/runtime/world';
import { mayRead } from '../../standin/sheets/store/access';
import { otherDriveOpened } from '../../text/live';
import { Hands } from '../gestures/hands';
import type { Keeper } from '../keeping/keeper';
import type { Person } from '../pages/people';
import { BookView } from '../view/bookView';
import type { Events, WireBar, WireMoment } from '../wire/events';
import type { BookUpdate } from '../wire/wireBook';
import { momentsOf } from './nextMoments';
import { Window } from './window';

/** Calls of a run come in bursts: windows hear of them together. */
const BREATH = 12;
const KEPT = 300;

interface Watched {
  readonly view: BookView;
  readonly log: BookUpdate[];
}

/** Everything that is open, and what each window must hear. */
export class Hub {
  /** A page of a former start of the program must begin anew. */
  readonly start = randomUUID();
  private readonly windows = new Map<string, Window>();
  private books = new Map<string, Watched>();
  private hands = new Map<string, Hands>();
  private bars = new Map<Window, string>();
  private timer: NodeJS.Timeout | undefined;
  private moments: { readonly key: string; readonly all: readonly WireMoment[] } | undefined;

  constructor(readonly keeper: Keeper) {
    this.listen(keeper.world);
    keeper.onReplaced(() => {
      this.books = new Map();
      this.hands = new Map();
      this.listen(keeper.world);
      this.tellAll('reload', { why: otherDriveOpened });
    });
  }

  get world(): World {
    return this.keeper.world;
  }

  private listen(world: World): void {
    withSecondCoordinator(world);
    world.onCall(() => this.touched());
    world.onRun(() => {
      this.keeper.changed();
      this.touched();
    });
  }

  /** The window of a person on a spreadsheet that they may see. */
  open(id: string, person: Person, bookId: string): Window | undefined {
    const book = this.world.spreadsheets.get(bookId);
    const known = this.windows.get(id);
    if (known) return known.person.address === person.address ? known : undefined;
    if (book && !mayRead(book, person.address)) return undefined;
    const gone = (window: Window) => {
      this.windows.delete(id);
      this.bars.delete(window);
    };
    const window = new Window(id, person, bookId, gone, () => this.flush());
    this.windows.set(id, window);
    return window;
  }

  window(id: string, person: Person): Window | undefined {
    const window = this.windows.get(id);
    return window?.person.address === person.address ? window : undefined;
  }

  view(bookId: string): BookView | undefined {
    this.flush();
    return this.watched(bookId)?.view;
  }

  /** What a window missed; undefined when only a snapshot would do. */
  since(bookId: string, sequence: number): readonly BookUpdate[] | undefined {
    this.flush();
    const watched = this.watched(bookId);
    if (!watched) return [];
    const missed = watched.log.filter((update) => update.sequence > sequence);
    const first = missed[0]?.sequence ?? sequence + 1;
    return first === sequence + 1 ? missed : undefined;
  }

  handsOf(person: Person, bookId: string): Hands | undefined {
    const book = this.world.spreadsheets.get(bookId);
    const key = `${bookId} ${person.address}`;
    const known = this.hands.get(key);
    if (known || !book) return known;
    const hands = new Hands(book, person.address);
    this.hands.set(key, hands);
    return hands;
  }

  /** Something may have changed: windows hear of it in a moment. */
  touched(): void {
    this.timer ??= setTimeout(() => this.flush(), BREATH);
  }

  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const [id, { view, log }] of this.books) {
      const update = view.update();
      if (!update) continue;
      log.push(update);
      if (log.length > KEPT) log.shift();
      for (const window of this.windows.values()) {
        if (window.book === id) window.tell('update', update);
      }
    }
    for (const window of this.windows.values()) this.tellBar(window);
  }

  tellAll<K extends keyof Events>(kind: K, event: Events[K]): void {
    for (const window of this.windows.values()) window.tell(kind, event);
  }

  bar({ address, role }: Person, bookId: string): WireBar {
    const { world } = this;
    const hands = this.hands.get(`${bookId} ${address}`);
    return {
      menu: role === 'coordinator' ? world.menu : [],
      now: world.now(),
      moments: this.comingMoments(),
      canUndo: hands?.canUndo ?? false,
      canRedo: hands?.canRedo ?? false,
      mails: world.mails.filter(({ to }) => to.toLowerCase() === address).length,
    };
  }

  close(): void {
    clearTimeout(this.timer);
    for (const window of this.windows.values()) window.close();
  }

  private comingMoments(): readonly WireMoment[] {
    const { world } = this;
    const key = `${world.spreadsheet.id} ${world.spreadsheet.changes.count} ${world.now()}`;
    if (this.moments?.key !== key) this.moments = { key, all: momentsOf(world) };
    return this.moments.all;
  }

  private tellBar(window: Window): void {
    const bar = this.bar(window.person, window.book);
    const text = JSON.stringify(bar);
    if (this.bars.get(window) === text) return;
    this.bars.set(window, text);
    window.tell('bar', bar);
  }

  private watched(bookId: string): Watched | undefined {
    const known = this.books.get(bookId);
    const book = this.world.spreadsheets.get(bookId);
    if (known?.view.book === book || !book) return book && known;
    const watched = { view: new BookView(book), log: [] };
    this.books.set(bookId, watched);
    return watched;
  }
}
