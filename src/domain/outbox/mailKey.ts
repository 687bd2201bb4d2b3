import { isMailKind, type MailKind } from './mailKind';

/** What makes a mail queued once, however often it is decided on. */
export interface MailKey {
  readonly kind: MailKind;
  /** 0 for what belongs to no sale. */
  readonly sale: number;
  readonly recipient: string;
  /** What is told: another version is another mail. A colon in it is kept as a semicolon. */
  readonly version: string;
}

export const mailKey = ({ kind, sale, recipient, version }: MailKey): string =>
  [kind, sale, recipient, version.replace(/:/g, ';')].join(':');

/** Kinds of an earlier version: what left of them stays told, and what waits does not leave. */
const FORMER: ReadonlyMap<string, MailKind> = new Map(
  Object.entries<readonly string[]>({
    coordinator: ['authorisation', 'nextSale', 'eveningSummary', 'weeklyReport'],
    producerOrder: ['producerChange'],
    change: ['cancellation'],
    late: ['readLate'],
    payment: ['missing'],
    duty: ['dutyTomorrow', 'dutyTaken'],
    account: ['unpaid', 'creditLeft'],
    document: ['payout', 'producerDocuments'],
  } satisfies Partial<Record<MailKind, readonly string[]>>).flatMap(([now, before]) =>
    before.map((one) => [one, now as MailKind] as const),
  ),
);
export const isOfFormerKind = (key: string): boolean => FORMER.has(key.split(':')[0] ?? '');

export function readMailKey(text: string): MailKey | undefined {
  const [, named = '', sale, recipient = '', version = ''] =
    /^([^:]*):(0|[1-9]\d*):(.*):([^:]*)$/s.exec(text) ?? [];
  const kind = FORMER.get(named) ?? named;
  return isMailKind(kind) ? { kind, sale: Number(sale), recipient, version } : undefined;
}

/** The version of a mail in a series: those about one thing, each telling it as it was then. */
export interface SeriesVersion {
  /** A basket, or a fingerprint: never with a dot, as the content. */
  readonly what: string;
  readonly content: string;
  /** How many came before. */
  readonly nth: number;
}

export const seriesVersion = ({ what, content, nth }: SeriesVersion): string =>
  [what, content, nth].join('.');

/**
 * What a mail is about, in a content or in a whole key, however it says it: of « 2600_600~1x2y3_a=5 », where
 * a fingerprint of the words stands behind the tilde, « 2600_600_a=5 ».
 */
export function wordless(text: string): string {
  const from = text.indexOf('~', text.lastIndexOf(':') + 1);
  if (from < 0) return text;
  return text.slice(0, from) + text.slice(from).replace(/^~[^_.]*/, '');
}

export function readSeriesVersion(version: string): SeriesVersion | undefined {
  const [, what, content, nth] = /^([^.]*)\.([^.]*)\.(0|[1-9]\d*)$/s.exec(version) ?? [];
  return what === undefined || content === undefined
    ? undefined
    : { what, content, nth: Number(nth) };
}

/** Which of its series a mail is, whatever it says; undefined for one of none. */
export function placeInSeries(key: string): string | undefined {
  const read = readMailKey(key);
  const series = readSeriesVersion(read?.version ?? '');
  return read && series && mailKey({ ...read, version: `${series.what}.${series.nth}` });
}

export const seriesIn = (key: string): SeriesVersion | undefined =>
  readSeriesVersion(readMailKey(key)?.version ?? '');
