import {
  coordinatorsOnly,
  noSuchCommand,
  pageClosed,
  readOnlyWorkbook,
  unreadableRequest,
} from '../../text/live';
import type { Keeper } from '../keeping/keeper';
import type { PageGroup, PageRequest } from '../pages/pageGroup';
import { peopleOf } from '../pages/people';
import { json, plainText, type Reply, stream } from '../pages/reply';
import type { Gesture } from '../wire/wireBook';
import { ClockHand } from './clockHand';
import { addOnFrame } from './frames';
import { Hub } from './hub';
import { menuFunctions, runFromMenu, runFromPage } from './runs';
import type { Window } from './window';
import { bookFor } from './windowBook';

type Sent = Readonly<Record<string, unknown>>;

/** The page is one of before: it begins anew, and sends this again. */
const gone = (): Reply => json({ gone: true });

/** What the page of the workbook asks for, and what it follows as it happens. */
export class LivePages {
  readonly hub: Hub;
  private readonly clock: ClockHand;

  constructor(keeper: Keeper) {
    this.hub = new Hub(keeper);
    this.clock = new ClockHand(this.hub);
    const listen = () => keeper.world.onRun((name, result) => this.clock.passed(name, result));
    listen();
    keeper.onReplaced(listen);
  }

  readonly group: PageGroup = (request) => {
    const { person, path, method } = request;
    if (!person) return undefined;
    if (method === 'GET') return this.get(request);
    const act = this.acts[path];
    if (!act) return undefined;
    const sent = sentBy(request);
    if (!sent) return plainText(400, unreadableRequest);
    const window = this.hub.window(wordIn(sent.fenetre), person);
    return window ? act(window, sent) : gone();
  };

  private get({ path, person, query }: PageRequest): Reply | undefined {
    if (!person) return undefined;
    const { hub } = this;
    if (path === '/etat') {
      const book = bookFor(hub.world, person, query.get('classeur'));
      const snapshot = book && hub.view(book.id)?.snapshot();
      const bar = hub.bar(person, book?.id ?? '');
      const people = peopleOf(hub.world);
      const { notices } = hub.keeper;
      return json({ start: hub.start, person, people, bar, snapshot: snapshot ?? null, notices });
    }
    if (path === '/suite') return this.follow(person, query);
    const frame = /^\/cadre\/(\w+)\/(\w+)$/.exec(path);
    if (!frame) return undefined;
    const shown = hub.window(String(frame[1]), person)?.frame(String(frame[2]));
    return shown ? addOnFrame(shown) : plainText(404, pageClosed);
  }

  private follow(person: NonNullable<PageRequest['person']>, query: URLSearchParams): Reply {
    const { hub } = this;
    const bookId = query.get('classeur') ?? '';
    const sameStart = query.get('marche') === hub.start;
    const window = sameStart ? hub.open(query.get('fenetre') ?? '', person, bookId) : undefined;
    const missed = window && hub.since(bookId, Number(query.get('depuis') ?? 0));
    return stream((response) => {
      if (!window || !missed) {
        response.end('event: reload\ndata: {"why":""}\n\n');
        return;
      }
      window.follow(response);
      for (const update of missed) window.tell('update', update);
    });
  }

  private readonly acts: Readonly<
    Record<string, (window: Window, sent: Sent) => Reply | Promise<Reply>>
  > = {
    '/geste': (window, sent) => {
      const hands = this.hub.handsOf(window.person, window.book);
      const mayWrite = window.person.role === 'coordinator';
      if (!hands || !mayWrite) return json({ refused: readOnlyWorkbook });
      const reply = hands.do(sent.geste as Gesture, sent.sure === true);
      this.hub.keeper.changed();
      this.hub.flush();
      return json(reply);
    },
    '/menu': async (window, sent) => {
      const name = wordIn(sent.fonction);
      const offered = this.hub.bar(window.person, window.book).menu;
      if (!menuFunctions(offered).includes(name)) {
        return plainText(404, noSuchCommand);
      }
      await runFromMenu(this.hub, window, name);
      return json({ ok: true });
    },
    '/appel': async (window, sent) => {
      if (window.person.role !== 'coordinator') return plainText(403, coordinatorsOnly);
      const args = Array.isArray(sent.arguments) ? sent.arguments : [];
      return json(await runFromPage(this.hub, window, wordIn(sent.fonction), args));
    },
    '/reponse': (window, sent) => {
      const known = window.answer(wordIn(sent.question), wordIn(sent.bouton));
      return json({ ok: known });
    },
    '/horloge': async (_window, sent) =>
      json(await this.clock.advance(Number(wordIn(sent.moment) || Number.NaN))),
  };
}

/** What is no word or number is none: a list of lists may be too deep to be written out. */
const wordIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function sentBy({ body }: PageRequest): Sent | undefined {
  try {
    const sent: unknown = JSON.parse(body.toString('utf8'));
    return typeof sent === 'object' && sent !== null ? (sent as Sent) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
