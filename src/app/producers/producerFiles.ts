import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import type { Cents } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import { type Instant, localTime } from '../../domain/values/time';

import { ESTIMATE_AT } from '../../text/results/producerOrderTable';
import { producerSheetWords } from '../../text/results/producerSheet';
import { estimateWord } from '../../text/results/words';
import { dateWithYear, span } from '../../text/values/dates';
import { quantity } from '../../text/values/quantities';
import type { Rows } from '../kernel/plan';
import type { CellValue, Ports } from '../kernel/ports';
import type { ProducerSheetContent, ProducerSheetRow } from '../kernel/producerSheetPort';
import type { Reads } from '../kernel/reads';
import { coordinators, mayTry, refusedAt } from '../kernel/sideSteps';
import { contactOf, type ProducerContact, producerContacts } from '../records/producerContacts';
import type { SaleContext } from '../records/saleContext';
import type { ProducerShare } from './producerOrders';
import { rememberSheet, type StoredSheet, sheetText, storedSheets } from './storedSheets';

const MOST_PAST = 100;
/** Time kept for the write of the run and its mails. */
const RESERVE = 90_000;
/** So many refusals in a row are Google's trouble: the others wait for the next run. */
const MOST_REFUSED = 3;

export interface SheetsUpdate {
  readonly rows: Rows<'producers'>;
  readonly problems: readonly Problem[];
  /** Addresses that cannot open a sheet of this moment: their order goes with a file. */
  readonly withFile: ReadonlySet<string>;
}

/**
 * Brings every producer's own sheet in step: what to bring, what it earns, past sales. Access
 * follows Producteurs; an address that is gone loses it. What Google refuses is told and tried again,
 * and holds up neither the others nor a sale.
 */
export function updateProducerSheets(
  ports: Ports,
  context: SaleContext<Reads<'producers'>>,
  shares: readonly ProducerShare[],
): SheetsUpdate {
  const contacts = producerContacts(context.snapshot);
  const known = storedSheets(ports);
  const problems: Problem[] = [];
  const withFile = new Set<string>();
  const links: { name: string; sheet: string }[] = [];
  const sold = new Map(shares.map((share) => [folded(share.producer), share]));
  const names = [...new Set([...sold.keys(), ...known.keys()])];
  let refused = 0;
  for (const [done, name] of names.entries()) {
    ports.progress.tell({ step: 'producers', done, of: names.length });
    const share = sold.get(name);
    const contact = contactOf(contacts, name);
    const before = known.get(name);
    const mayGoOn = refused < MOST_REFUSED && ports.clock.left() > RESERVE;
    const now = mayGoOn ? inStep(ports, context, { before, share, contact }) : before;
    refused = isOutage(now) ? refused + 1 : 0;
    if (contact && now?.url && contact.sheet !== now.url)
      links.push({ name: contact.name, sheet: now.url });
    const isUpToDate = mayGoOn && !now?.lacks && now?.sharedWith === contact?.email;
    if (contact?.email && !isUpToDate) withFile.add(contact.email);
    if (now && contact) problems.push(...fileProblems(now, contact));
  }
  return { rows: links.length > 0 ? { producers: links } : {}, problems, withFile };
}

/** What is wrong with a producer's sheet and its shares, as long as the producer stands in the tab. */
export function sheetProblems(ports: Ports, snapshot: Reads<'producers'>): Problem[] {
  const contacts = producerContacts(snapshot);
  return [...storedSheets(ports).values()].flatMap((sheet) => {
    const contact = contactOf(contacts, sheet.name);
    return contact ? fileProblems(sheet, contact) : [];
  });
}

const isOutage = (sheet: StoredSheet | undefined): boolean =>
  sheet?.lacks === 'file' || sheet?.lacks === 'answer';

const LACKS = { file: 'fileNotMade', access: 'fileUnreachable', answer: 'fileNotWritten' } as const;

function fileProblems(sheet: StoredSheet, { at, email }: ProducerContact): Problem[] {
  const { lacks, refused, former = [], coordinators: others } = sheet;
  const place = { tab: 'producers', row: at + 1 } as const;
  return [
    ...(lacks ? [{ code: LACKS[lacks], ...place, column: 'sheet' }] : []),
    ...(email && refused?.address === email
      ? [{ code: 'notGoogleAccount' as const, ...place, column: 'email', read: email }]
      : []),
    ...former.map((read) => ({ code: 'accessLeft' as const, ...place, column: 'sheet', read })),
    ...(others?.addresses ?? []).map((read) => ({
      ...{ code: 'fileNotShared' as const, ...place, column: 'sheet', read },
    })),
  ];
}

interface Asked {
  readonly before: StoredSheet | undefined;
  readonly share: ProducerShare | undefined;
  readonly contact: ProducerContact | undefined;
}

/** Made, written and shared as far as Google lets us; remembered after each step that counts. */
function inStep(
  ports: Ports,
  context: SaleContext,
  { before, share, contact }: Asked,
): StoredSheet | undefined {
  // Whoever deleted the link of a sheet that cannot be reached wants another one.
  const isGivenUp = before?.lacks === 'access' && contact?.sheet === null;
  const isMissing = before === undefined || before.lacks === 'file' || isGivenUp;
  if (isMissing && !(share && contact)) return before;
  const sheet = isMissing
    ? newSheet(ports, context, contact?.name ?? '', before)
    : (before as StoredSheet);
  const after =
    sheet.lacks === 'file' ? sheet : shared(ports, written(ports, context, sheet, share), contact);
  if (!before || sheetText(after) !== sheetText(before)) rememberSheet(ports, after);
  return after;
}

/** Remembered at once: a file made twice could not be deleted. */
function newSheet(
  ports: Ports,
  { snapshot }: SaleContext,
  name: string,
  before: StoredSheet | undefined,
): StoredSheet {
  const words = producerSheetWords[snapshot.place.locale];
  const id = ports.producerSheets.create(
    `${snapshot.settings.driveName} – ${words.fileFor.replace('{0}', () => name)}`,
  );
  const past = before?.past ?? [];
  if (id === undefined) return { name, id: '', url: '', past, lacks: 'file' };
  const coordinators = { addresses: [''], tries: 0, at: 0 };
  const sheet = { name, id, url: ports.producerSheets.address(id), past, coordinators };
  rememberSheet(ports, sheet);
  return sheet;
}

function written(
  ports: Ports,
  context: SaleContext,
  sheet: StoredSheet,
  share: ProducerShare | undefined,
): StoredSheet {
  const { sale } = context;
  const others = sheet.past.filter(([number]) => number !== sale.number);
  const total = share?.details.total ?? (0 as Cents);
  const entry: StoredSheet['past'][number] = [sale.number, sale.pickupStart, total];
  const past = (total > 0 ? [...others, entry] : others).slice(-MOST_PAST);
  const content = contentOf(context, share, past, sheet.name);
  const print = fingerprint(JSON.stringify(content));
  if (print === sheet.written) return sheet;
  const { lacks: _, ...rest } = sheet;
  const done = ports.producerSheets.write(sheet.id, content);
  if (done === 'done') return { ...rest, past, written: print };
  if (done !== 'gone') return { ...rest, lacks: done === 'refused' ? 'access' : 'answer' };
  const again = newSheet(ports, context, sheet.name, sheet);
  if (again.lacks) return again;
  const isDone = ports.producerSheets.write(again.id, content) === 'done';
  return isDone ? { ...again, past, written: print } : { ...again, lacks: 'answer' };
}

/** With its producer, who reads it, and with the other coordinators, who may go on with it. */
function shared(
  ports: Ports,
  sheet: StoredSheet,
  contact: ProducerContact | undefined,
): StoredSheet {
  return sharedWithOthers(ports, sharedWithProducer(ports, sheet, contact?.email ?? null));
}

function sharedWithProducer(ports: Ports, sheet: StoredSheet, email: string | null): StoredSheet {
  const { sharedWith, refused, former, ...rest } = sheet;
  const leaving = [...(former ?? []), ...(sharedWith === undefined ? [] : [sharedWith])].filter(
    (address) => address !== email,
  );
  const left = leaving.filter((address) => !ports.producerSheets.unshare(sheet.id, address));
  const kept = left.length > 0 ? { ...rest, former: left } : rest;
  if (email === null) return kept;
  if (sharedWith === email) return { ...kept, sharedWith };
  const now = ports.clock.now();
  const tried = refused?.address === email ? refused : undefined;
  if (!mayTry(tried, now)) return { ...kept, refused: tried };
  if (ports.producerSheets.share(sheet.id, email, 'viewer')) return { ...kept, sharedWith: email };
  // Written anew before the next try: that tells whether the file is still there.
  const { written: _, ...unsure } = kept;
  return { ...unsure, refused: { address: email, ...refusedAt(tried, now) } };
}

function sharedWithOthers(ports: Ports, sheet: StoredSheet): StoredSheet {
  const { coordinators: left, ...rest } = sheet;
  const now = ports.clock.now();
  if (!left || !(left.tries === 0 || mayTry(left, now))) return sheet;
  const asked = left.addresses.includes('') ? coordinators(ports) : left.addresses;
  const refused = asked?.filter((one) => !ports.producerSheets.share(sheet.id, one, 'editor')) ?? [
    '',
  ];
  return refused.length > 0
    ? { ...rest, coordinators: { addresses: refused, ...refusedAt(left, now) } }
    : rest;
}

function contentOf(
  context: SaleContext,
  share: ProducerShare | undefined,
  past: StoredSheet['past'],
  name: string,
): ProducerSheetContent {
  const { snapshot } = context;
  const title = producerSheetWords[snapshot.place.locale].toBring;
  const rows = [
    ...toBring(context, share, name),
    ...byBasket(context, share),
    ...pastSales(context, past),
  ];
  return { title, rows };
}

const heading = (...cells: CellValue[]): ProducerSheetRow => ({ cells, isHeading: true });
const BLANK: ProducerSheetRow = { cells: [] };

function toBring(
  { snapshot, sale }: SaleContext,
  share: ProducerShare | undefined,
  name: string,
): ProducerSheetRow[] {
  const { locale, zone } = snapshot.place;
  const words = producerSheetWords[locale];
  const when = span(sale.pickupStart, sale.pickupEnd, zone, locale);
  const head = [
    heading(`${name} – ${words.sale.replace('{0}', String(sale.number))}`),
    { cells: [`${words.pickup}${words.colon} ${when}${sale.place ? `, ${sale.place}` : ''}`] },
    { cells: [sale.state === 'open' ? words.soFar : words.final] },
    BLANK,
  ];
  if (!share) return [...head, { cells: [words.nothing] }];
  const { header, rows } = share.table;
  const money = [header.length - 2, header.length - 1];
  const about = share.details.estimated ? estimateWord[locale] : null;
  const between = header.slice(1, -1).map((_, index) => (index + 1 === ESTIMATE_AT ? about : null));
  const total = [words.total, ...between, share.details.total / 100];
  return [
    ...head,
    heading(...header),
    ...rows.map((cells): ProducerSheetRow => ({ cells, money })),
    { cells: total, isHeading: true, money },
  ];
}

/** Names only if Réglages says so; never an address or a phone. */
function byBasket({ snapshot }: SaleContext, share: ProducerShare | undefined): ProducerSheetRow[] {
  const baskets = share?.details.byBasket;
  if (!baskets) return [];
  const { locale } = snapshot.place;
  const words = producerSheetWords[locale];
  const isNamed = snapshot.settings.producersSee === 'names';
  const rows = baskets.flatMap(({ basket, name, lines }) =>
    lines.map((line): ProducerSheetRow => {
      const count = quantity(line, line.quantity, locale);
      return { cells: [basket, ...(isNamed ? [name] : []), line.title, count] };
    }),
  );
  const header = heading(
    words.basket,
    ...(isNamed ? [words.name] : []),
    words.product,
    words.quantity,
  );
  return [BLANK, heading(words.byBasket), header, ...rows];
}

function pastSales({ snapshot, sale }: SaleContext, past: StoredSheet['past']): ProducerSheetRow[] {
  const { locale, zone } = snapshot.place;
  const words = producerSheetWords[locale];
  const former = past.filter(([number]) => number !== sale.number).reverse();
  if (former.length === 0) return [];
  const rows = former.map(([number, pickup, total]): ProducerSheetRow => {
    const day = dateWithYear(localTime(pickup as Instant, zone).day, locale);
    return { cells: [number, day, total / 100], money: [2] };
  });
  return [
    BLANK,
    heading(words.past),
    heading(words.saleHeader, words.pickup, words.amount),
    ...rows,
  ];
}
