import * as z from 'zod/mini';
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
import { readJson } from '../kernel/json';
import type { Rows } from '../kernel/plan';
import type { CellValue, Ports } from '../kernel/ports';
import type { ProducerSheetContent, ProducerSheetRow } from '../kernel/producerSheetPort';
import type { Reads } from '../kernel/reads';
import { contactOf, type ProducerContact, producerContacts } from '../records/producerContacts';
import type { SaleContext } from '../records/saleContext';
import type { ProducerShare } from './producerOrders';

/** What is remembered of a producer's own spreadsheet. */
const storedSheet = z.object({
  name: z.string(),
  id: z.string(),
  url: z.string(),
  sharedWith: z.optional(z.string()),
  /** An address that was found to have no Google account. */
  noAccount: z.optional(z.string()),
  written: z.optional(z.string()),
  /** Sale number, pick-up, amount. */
  past: z.array(z.tuple([z.int(), z.int(), z.int()])),
});
type StoredSheet = z.infer<typeof storedSheet>;

const PREFIX = 'producerSheet.';
const keyFor = (name: string): string => PREFIX + fingerprint(folded(name));
const MOST_PAST = 100;

export interface SheetsUpdate {
  readonly rows: Rows<'producers'>;
  readonly problems: readonly Problem[];
  /** Addresses that cannot open a shared sheet: their order goes with a file. */
  readonly withoutAccount: ReadonlySet<string>;
}

/**
 * Brings every producer's own sheet in step: what to bring, what it earns, past sales. Access
 * follows Producteurs; an address that is gone loses it.
 */
export function updateProducerSheets(
  ports: Ports,
  context: SaleContext<Reads<'producers'>>,
  shares: readonly ProducerShare[],
): SheetsUpdate {
  const { snapshot } = context;
  const contacts = producerContacts(snapshot);
  const known = storedSheets(ports);
  const problems: Problem[] = [];
  const withoutAccount = new Set<string>();
  const links: { name: string; sheet: string }[] = [];
  const sold = new Map(shares.map((share) => [folded(share.producer), share]));
  const names = [...new Set([...sold.keys(), ...known.keys()])];
  for (const [done, name] of names.entries()) {
    ports.progress.tell({ step: 'producers', done, of: names.length });
    const share = sold.get(name);
    const contact = contactOf(contacts, name);
    const before =
      known.get(name) ?? (share && contact ? newSheet(ports, context, contact.name) : undefined);
    if (!before) continue;
    const written = writeSheet(ports, context, before, share);
    const after = shareSheet(ports, written, contact?.email ?? null);
    if (JSON.stringify(after) !== JSON.stringify(before))
      ports.memory.set(keyFor(after.name), JSON.stringify(after));
    if (contact && contact.sheet !== after.url)
      links.push({ name: contact.name, sheet: after.url });
    if (contact?.email && after.noAccount === contact.email) {
      withoutAccount.add(contact.email);
      problems.push(withoutGoogle(contact));
    }
  }
  return { rows: links.length > 0 ? { producers: links } : {}, problems, withoutAccount };
}

/** Addresses that a sheet could not be shared with, as long as they stand in Producteurs. */
export function accountProblems(ports: Ports, snapshot: Reads<'producers'>): Problem[] {
  const contacts = producerContacts(snapshot);
  return [...storedSheets(ports).values()].flatMap(({ name, noAccount }) => {
    const contact = contactOf(contacts, name);
    return contact?.email && noAccount === contact.email ? [withoutGoogle(contact)] : [];
  });
}

const withoutGoogle = ({ at, email }: ProducerContact): Problem => ({
  ...{ code: 'notGoogleAccount', tab: 'producers', row: at + 1, column: 'email' },
  read: email ?? '',
});

function storedSheets(ports: Ports): Map<string, StoredSheet> {
  const sheets = new Map<string, StoredSheet>();
  for (const text of ports.memory.all(PREFIX).values()) {
    const sheet = readJson(storedSheet, text);
    if (sheet) sheets.set(folded(sheet.name), sheet);
  }
  return sheets;
}

/** Remembered at once: a file made twice could not be deleted. */
function newSheet(ports: Ports, { snapshot }: SaleContext, name: string): StoredSheet {
  const words = producerSheetWords[snapshot.place.locale];
  const { id, url } = ports.producerSheets.create(
    `${snapshot.settings.driveName} – ${words.fileFor.replace('{0}', () => name)}`,
    ports.workbook.editors(),
  );
  const sheet: StoredSheet = { name, id, url, past: [] };
  ports.memory.set(keyFor(name), JSON.stringify(sheet));
  return sheet;
}

function writeSheet(
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
  const written = fingerprint(JSON.stringify(content));
  if (written === sheet.written) return sheet;
  if (ports.producerSheets.write(sheet.id, content)) return { ...sheet, past, written };
  const again = newSheet(ports, context, sheet.name);
  ports.producerSheets.write(again.id, content);
  return { ...again, past, written };
}

function shareSheet(ports: Ports, sheet: StoredSheet, email: string | null): StoredSheet {
  if (email !== null && sheet.sharedWith === email) return sheet;
  const { sharedWith, noAccount, ...rest } = sheet;
  if (sharedWith !== undefined) ports.producerSheets.unshare(sheet.id, sharedWith);
  if (email === null) return rest;
  return ports.producerSheets.share(sheet.id, email)
    ? { ...rest, sharedWith: email }
    : { ...rest, noAccount: email };
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
