import {
  type Judged,
  judged,
  type RequestAbout,
  type SentRequest,
} from '../../domain/people/request';
import type { Problem } from '../../domain/values/problem';
import { HOUR, type Instant, instant } from '../../domain/values/time';
import { plainCell } from '../../tabs/engine/cell';
import { moment } from '../../tabs/engine/cellKinds';
import { requestRefused, requestWords, unsubscribedNow } from '../../text/form/requests';
import { labelled } from '../../text/values/format';
import { plain } from '../../text/values/plain';
import { historyRows, historyWords } from '../kernel/history';
import { apply, type RowsOf } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Reads, ReadsColumns, ReadsHead } from '../kernel/reads';
import { toFixAdded } from '../kernel/toFix';
import { isWaiting, type ReadsOutbox } from '../records/outboxRows';
import { latestSale } from '../records/sale';
import { dutyPlaces } from './duties';
import { placeCode, readAbout } from './dutyLinks';
import { dutyEffects, isDutyRequest } from './dutyRequests';
import { knownRequestForm, requestTab } from './requestForm';
import { isToSubscribers } from './subscribers';

/** Google may bring an answer a little late: it is looked for among those just read. */
const OVERLAP = HOUR;

interface RequestRow extends SentRequest {
  /** What the sender left in « Votre demande ». */
  readonly words: string;
  readonly row: number;
}

type ReadsToTakeRequests = Reads<'buyers' | 'producers' | 'duties' | 'sales'> &
  ReadsOutbox &
  ReadsColumns<'toFix', 'key'> &
  ReadsHead<'history'>;

type Request = Judged<RequestRow>;

/**
 * Acts on requests by link that came in since the last reading, and says whether there were any. A
 * buyer's row remembers the last one that counted, so that doing it again changes nothing.
 */
export function takeRequests(ports: Ports, snapshot: ReadsToTakeRequests): boolean {
  const rows = requestRows(ports, snapshot);
  if (!rows) return false;
  const times = snapshot.tabs.sales.rows.map(({ values }) => values.requestsRead ?? 0);
  const read = Math.max(0, ...times);
  const since = instant(Math.max(0, read - OVERLAP));
  if (!rows.some(({ time }) => time >= since)) return false;
  const links = { emails: addressesIn(snapshot), isPossible: isPossible(snapshot) };
  const found = judged(knownRequestForm(ports)?.secret ?? '', rows, since, links);
  const latest = Math.max(read, ...found.map(({ request }) => request.time));
  const { effects, rows: duties } = dutyEffects(snapshot, found);
  const counted = countedOf(snapshot, found);
  const done = found.filter((one) => effects.get(one) === 'done');
  if (counted.length + done.length === 0 && latest <= read) return false;
  const refused = found.filter((one) => {
    const isOut = isDutyRequest(one) ? effects.get(one) !== 'done' : !one.asked || one.isUsed;
    return one.request.time > read && isOut;
  });
  const holding = refused.filter((one) => effects.get(one) === 'holds');
  act(ports, snapshot, { counted, done, duties, refused, holding, latest: instant(latest) });
  return true;
}

/** A mail of one of the sales, or a place that stands in Permanences: nothing else was ever signed. */
function isPossible(snapshot: Reads<'sales' | 'duties'>): (said: RequestAbout) => boolean {
  const last = latestSale(snapshot.tabs.sales)?.number ?? 0;
  const places = new Set(dutyPlaces(snapshot).map((place) => `${place.day} ${placeCode(place)}`));
  return ({ kind, about }) => {
    if (kind === 'unsubscribe' || kind === 'subscribe') return Number(about) <= last;
    const duty = readAbout(about);
    return duty !== undefined && places.has(`${duty.day} ${duty.place}`);
  };
}

/** Everybody to whom a link was ever sent, once each. */
function addressesIn({ tabs }: ReadsToTakeRequests): string[] {
  return [
    ...new Set([
      ...tabs.buyers.rows.flatMap(({ values }) => values.email ?? []),
      ...tabs.producers.rows.flatMap(({ values }) => values.email ?? []),
      ...tabs.duties.rows.flatMap(({ values: { email, takenEmail } }) =>
        [email, takenEmail].flatMap((one) => one ?? []),
      ),
    ]),
  ];
}

/** Undefined where the code has no column: nothing can be told of them until it is back. */
function requestRows(ports: Ports, snapshot: Reads): RequestRow[] | undefined {
  const sheet = requestTab(ports, snapshot);
  if (!sheet) return [];
  const [words = -1, code = -1] = sheet.places;
  if (code < 0) return undefined;
  return sheet.rows.flatMap((cells, index): RequestRow[] => {
    const time = moment.read(plainCell(cells[sheet.time]), snapshot.place);
    const text = (column: number): string => plain(String(cells[column] ?? ''));
    const row = sheet.headerRow + 2 + index;
    return time.ok
      ? [{ time: time.value, code: text(code).toLowerCase(), words: text(words), row }]
      : [];
  });
}

/** Of each buyer the last request that was not acted on yet. */
function countedOf(snapshot: Reads<'buyers'>, found: readonly Request[]): Request[] {
  const done = new Map(
    snapshot.tabs.buyers.rows.map(({ key, values }) => [key, values.requestedAt]),
  );
  const last = new Map<string, Request>();
  for (const one of found) {
    const { request, asked, isUsed } = one;
    if (isDutyRequest(one)) continue;
    if (asked && !isUsed && request.time > (done.get(asked.email) ?? 0)) last.set(asked.email, one);
  }
  return [...last.values()];
}

interface Decision {
  readonly counted: readonly Request[];
  /** Those about duties that changed a place. */
  readonly done: readonly Request[];
  readonly duties: RowsOf<'duties'>;
  /** Of the refused, those that ask for what is so already. */
  readonly holding: readonly Request[];
  readonly refused: readonly Request[];
  readonly latest: Instant;
}

function act(
  ports: Ports,
  snapshot: ReadsToTakeRequests,
  { counted, done, duties, refused, holding, latest }: Decision,
): void {
  const { locale } = snapshot.place;
  const wanted = counted.flatMap(({ request, asked }) =>
    asked ? { email: asked.email, subscribed: wish(asked), requestedAt: request.time } : [],
  );
  const gone = new Set(wanted.flatMap((one) => (one.subscribed === 'no' ? one.email : [])));
  const number = latestSale(snapshot.tabs.sales)?.number;
  apply(ports, snapshot, {
    rows: {
      buyers: wanted,
      duties,
      outbox: snapshot.tabs.outbox.rows.flatMap(({ values: { key, kind, recipient, state } }) =>
        isWaiting(state) && isToSubscribers(kind, key) && gone.has(recipient ?? '')
          ? { key, state: 'cancelled' as const, why: unsubscribedNow[locale] }
          : [],
      ),
      history: historyRows(
        ports,
        snapshot,
        [...counted, ...done, ...refused].map((one) => ({
          action: historyWords(snapshot).request,
          detail: labelled(whoOf(one), one.request.words, locale),
          after: (one.asked && !refused.includes(one)
            ? requestWords[one.asked.kind]
            : requestRefused)[locale],
        })),
      ),
      ...toFixAdded(snapshot, problemsOf(snapshot, without(refused, holding))),
      ...(number === undefined ? {} : { sales: [{ number, requestsRead: latest }] }),
    },
  });
}

const without = (all: readonly Request[], some: readonly Request[]): Request[] =>
  all.filter((one) => !some.includes(one));

const wish = ({ kind }: NonNullable<Request['asked']>): 'yes' | 'no' =>
  kind === 'subscribe' ? 'yes' : 'no';

const whoOf = ({ request, asked }: Request): string => asked?.email ?? request.code;

/** Whoever has what was asked for, by a link sent twice, is no trouble to anybody. */
function problemsOf(snapshot: Reads<'buyers'>, refused: readonly Request[]): Problem[] {
  const detail = snapshot.survey.requests?.title ?? '';
  const now = new Map(snapshot.tabs.buyers.rows.map(({ key, values }) => [key, values.subscribed]));
  return refused.flatMap((one): Problem[] => {
    const { asked, request } = one;
    if (asked && !isDutyRequest(one) && now.get(asked.email) === wish(asked)) return [];
    const read = labelled(whoOf(one), request.words, snapshot.place.locale);
    return [{ code: 'requestRefused', tab: 'requests', row: request.row, read, detail }];
  });
}
