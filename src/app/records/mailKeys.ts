import { isMailKind, type MailKind } from '../../text/mailKinds/mailKinds';

/** What makes a mail queued once, however often it is decided on. */
export interface MailKey {
  readonly kind: MailKind;
  /** 0 for what belongs to no sale. */
  readonly sale: number;
  readonly recipient: string;
  /** What it is about, and how many about it came before. A colon in it is kept as a semicolon. */
  readonly version: string;
}

export const mailKey = ({ kind, sale, recipient, version }: MailKey): string =>
  [kind, sale, recipient, version.replace(/:/g, ';')].join(':');

/** Kinds of an earlier version: what left of them stays told, and what waits does not leave. */
const FORMER: ReadonlyMap<string, MailKind> = new Map(
  Object.entries<readonly string[]>({
    coordinator: ['nextSale', 'eveningSummary', 'weeklyReport'],
    producerOrder: ['producerChange'],
    change: ['cancellation'],
    late: ['readLate'],
    payment: ['missing'],
    duty: ['dutyTomorrow', 'dutyTaken', 'dutyCall'],
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

/** Which of the mails about one thing it is. */
export interface MailVersion {
  /** A basket, a producer, an answer: never with a dot. */
  readonly about: string;
  /** How many came before. */
  readonly nth: number;
  /** To which group a message went; of an earlier version, what the mail told. */
  readonly content?: string;
}

/** « 3 », the first about basket 3, then « 3.1 ». */
export const mailVersion = ({ about, nth, content }: MailVersion): string =>
  content === undefined && nth === 0
    ? about
    : [about, ...(content === undefined ? [] : [content]), nth].join('.');

export function readMailVersion(key: string): MailVersion {
  const { version = '' } = readMailKey(key) ?? {};
  const [, about, content, nth] = /^([^.]*)(?:\.([^.]*))?\.(0|[1-9]\d*)$/s.exec(version) ?? [];
  if (about === undefined) return { about: version, nth: 0 };
  return { about, nth: Number(nth), ...(content === undefined ? {} : { content }) };
}
