import {
  type Judged,
  judged,
  type RequestAbout,
  readPlaceAbout,
  type SentRequest,
} from '../../domain/people/request';
import type { Named } from '../../domain/values/locale';
import type { Problem } from '../../domain/values/problem';
import { HOUR, instant } from '../../domain/values/time';
import { buyersTab } from '../../tabs/buyers';
import { dutiesTab } from '../../tabs/duties';
import { plainCell } from '../../tabs/engine/cell';
import { moment } from '../../tabs/engine/cellKinds';
import type { FactRow } from '../../tabs/engine/edit';
import { keyOf } from '../../tabs/engine/readTab';
import { requestRefused, requestWords } from '../../text/form/requests';
import { labelled } from '../../text/values/format';
import { plain } from '../../text/values/plain';
import { type HistoryEntry, historyRows, historyWords } from '../kernel/history';
import { laidOn } from '../kernel/laidOn';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Reads, ReadsColumns, ReadsHead } from '../kernel/reads';
import { toFixAdded } from '../kernel/toFix';
import type { ReadsOutbox } from '../records/outboxRows';
import { latestSale } from '../records/sale';
import { type DutyRow, dutyPlaces, type ReadsDuties } from './duties';
import { dutyEffect, placeCode } from './dutyRequests';
import { knownRequestForm, requestTab } from './requestForm';
import { toFormerSubscribers } from './subscribers';

type BuyerRow = FactRow<typeof buyersTab>;

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

/** The rows that a request changes; or what it asks for is so already, or it is refused. */
type Effect =
  | { readonly buyers?: BuyerRow[]; readonly duties?: readonly DutyRow[] }
  | 'holds'
  | 'refused';

/**
 * Acts on requests by link that came in since the last reading, one after the other, and says whether there were
 * any. The row that one changes remembers the last that counted, so that doing it again changes nothing.
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
  let now = snapshot;
  const changes: { buyers: BuyerRow[]; duties: DutyRow[] } = { buyers: [], duties: [] };
  const done: Request[] = [];
  const vain: { readonly one: Request; readonly isSo: boolean }[] = [];
  for (const one of found) {
    const effect = effectOf(now, one);
    if (typeof effect === 'object') {
      now = laidOn(now, effect);
      changes.buyers.push(...(effect.buyers ?? []));
      changes.duties.push(...(effect.duties ?? []));
      done.push(one);
    } else if (one.request.time > read) vain.push({ one, isSo: effect === 'holds' });
  }
  const latest = instant(Math.max(read, ...found.map(({ request }) => request.time)));
  if (done.length === 0 && latest === read) return false;
  const { locale } = snapshot.place;
  const number = latestSale(snapshot.tabs.sales)?.number;
  const entryOf = (one: Request, after: Named): HistoryEntry => ({
    action: historyWords(snapshot).request,
    detail: labelled(whoOf(one), one.request.words, locale),
    after: after[locale],
  });
  // Whoever has what was asked for, by a link sent twice, is no trouble to anybody.
  const refused = vain.flatMap(({ one, isSo }) => (isSo ? [] : [one]));
  apply(ports, snapshot, {
    rows: {
      buyers: merged(changes.buyers, buyersTab.key),
      duties: merged(changes.duties, dutiesTab.key),
      outbox: toFormerSubscribers(now),
      history: historyRows(ports, snapshot, [
        ...done.map((one) =>
          entryOf(one, one.asked ? requestWords[one.asked.kind] : requestRefused),
        ),
        ...vain.map(({ one }) => entryOf(one, requestRefused)),
      ]),
      ...toFixAdded(snapshot, problemsOf(snapshot, refused)),
      ...(number === undefined ? {} : { sales: [{ number, requestsRead: latest }] }),
    },
  });
  return true;
}

/** Of each row one, as the last that changed it says. */
function merged<R extends BuyerRow | DutyRow>(rows: readonly R[], key: readonly string[]): R[] {
  const all = new Map<string, R>();
  for (const row of rows) all.set(keyOf(row, key), { ...all.get(keyOf(row, key)), ...row });
  return [...all.values()];
}

/** A mail of one of the sales, or a place that stands in Permanences: nothing else was ever signed. */
function isPossible(snapshot: Reads<'sales'> & ReadsDuties): (said: RequestAbout) => boolean {
  const last = latestSale(snapshot.tabs.sales)?.number ?? 0;
  const places = new Set(dutyPlaces(snapshot).map((place) => `${place.day} ${placeCode(place)}`));
  return ({ kind, about }) => {
    if (kind === 'unsubscribe' || kind === 'subscribe') return Number(about) <= last;
    const duty = readPlaceAbout(about);
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

function effectOf(
  snapshot: Reads<'buyers' | 'producers' | 'duties'>,
  { request: { time }, asked, isUsed }: Request,
): Effect {
  if (!asked) return 'refused';
  const { kind, email } = asked;
  if (kind === 'replaceMe' || kind === 'takeDuty') {
    const rows = dutyEffect(snapshot, { ...asked, time, isUsed });
    return typeof rows === 'string' ? rows : { duties: rows };
  }
  const subscribed = kind === 'subscribe' ? 'yes' : 'no';
  const row = snapshot.tabs.buyers.rows.find(({ key }) => key === email);
  if (!isUsed && time > (row?.values.requestedAt ?? 0))
    return { buyers: [{ email, subscribed, requestedAt: time }] };
  return row?.values.subscribed === subscribed ? 'holds' : 'refused';
}

const whoOf = ({ request, asked }: Request): string => asked?.email ?? request.code;

function problemsOf(snapshot: Reads, refused: readonly Request[]): Problem[] {
  const detail = snapshot.survey.requests?.title ?? '';
  return refused.map((one) => {
    const read = labelled(whoOf(one), one.request.words, snapshot.place.locale);
    return { code: 'requestRefused', tab: 'requests', row: one.request.row, read, detail };
  });
}
