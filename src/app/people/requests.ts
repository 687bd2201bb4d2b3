import { recognised } from '../../domain/people/request';
import { HOUR, instant } from '../../domain/values/time';
import type { buyersTab } from '../../tabs/buyers';
import { plainCell } from '../../tabs/engine/cell';
import { moment } from '../../tabs/engine/cellKinds';
import type { FactRow } from '../../tabs/engine/edit';
import { requestRefused, requestWords } from '../../text/form/requests';
import { labelled } from '../../text/values/format';
import { plain } from '../../text/values/plain';
import { laidOn } from '../kernel/afterwards';
import { type HistoryEntry, historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Reads, ReadsHead } from '../kernel/reads';
import type { ReadsOutbox } from '../records/outboxRows';
import { latestSale } from '../records/sale';
import { knownRequestForm, requestTab } from './requestForm';
import { toFormerSubscribers } from './subscribers';

/** Google may bring an answer a little late: it is looked for among those just read. */
const OVERLAP = HOUR;

/**
 * Acts on requests by link that came in since the last reading, one after the other, and says whether there were
 * any. The row that one changes remembers the last that counted, so that doing it again changes nothing.
 */
export function takeRequests(
  ports: Ports,
  snapshot: Reads<'buyers' | 'sales'> & ReadsOutbox & ReadsHead<'history'>,
): boolean {
  const { buyers, sales } = snapshot.tabs;
  const read = Math.max(0, ...sales.rows.map(({ values }) => values.requestsRead ?? 0));
  const sent = requestsIn(snapshot)
    .filter(({ time }) => time >= read - OVERLAP)
    .sort((a, b) => a.time - b.time);
  const last = sent.at(-1)?.time;
  if (last === undefined) return false;
  const known = new Map(buyers.rows.map(({ key, values }) => [key, values.requestedAt ?? 0]));
  const askedBy = recognised(
    knownRequestForm(ports)?.secret ?? '',
    sent.map(({ code }) => code),
    [...known.keys()],
  );
  const rows = new Map<string, FactRow<typeof buyersTab>>();
  const { locale } = snapshot.place;
  const entries = sent.flatMap(({ time, code, words }): HistoryEntry[] => {
    const asked = askedBy.get(code);
    const since = asked ? (known.get(asked.email) ?? 0) : read;
    if (time <= since) return [];
    if (asked) {
      const { email, kind } = asked;
      known.set(email, time);
      rows.set(email, {
        ...{ email, subscribed: kind === 'subscribe' ? 'yes' : 'no', requestedAt: time },
      });
    }
    return [
      {
        action: historyWords(snapshot).request,
        detail: labelled(asked?.email ?? code, words, locale),
        after: (asked ? requestWords[asked.kind] : requestRefused)[locale],
      },
    ];
  });
  if (rows.size === 0 && last <= read) return false;
  const changes = { buyers: [...rows.values()] };
  const number = latestSale(sales)?.number;
  const requestsRead = instant(Math.max(read, last));
  apply(ports, snapshot, {
    rows: {
      ...changes,
      outbox: toFormerSubscribers(laidOn(snapshot, changes)),
      history: historyRows(ports, snapshot, entries),
      ...(number === undefined ? {} : { sales: [{ number, requestsRead }] }),
    },
  });
  return true;
}

/** Of the form's tab; nothing where its titles are gone. */
function requestsIn(snapshot: Reads) {
  const sheet = requestTab(snapshot);
  const [words = -1, code = -1] = sheet?.places ?? [];
  if (!sheet || code < 0) return [];
  return snapshot.requests.flatMap((cells) => {
    const time = moment.read(plainCell(cells[sheet.time]), snapshot.place);
    const text = (column: number): string => plain(String(cells[column] ?? ''));
    return time.ok
      ? [{ time: time.value, code: text(code).toLowerCase(), words: text(words) }]
      : [];
  });
}
