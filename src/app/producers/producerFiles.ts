import * as z from 'zod/mini';
import { type BasketLine, settledQuantity } from '../../domain/baskets/basket';
import type { Ledger } from '../../domain/money/ledger';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import type { Cents } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import { localTime } from '../../domain/values/time';

import { producerSheetWords } from '../../text/results/producerSheet';
import { dateWithYear, time } from '../../text/values/dates';
import { readJson } from '../kernel/json';
import type { Rows } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import {
  FILLED_AT,
  type ProducerSheetContent,
  type ProducerSheetRow,
} from '../kernel/producerSheetPort';
import type { Reads } from '../kernel/reads';
import { paidOut } from '../money/payoutStatements';
import { dutyPlaces, hoursOf, keepsDuties } from '../people/duties';
import { contactOf, type ProducerContact, producerContacts } from '../records/producerContacts';
import type { SaleContext } from '../records/saleContext';
import type { ProducerShare } from './producerOrders';
import { type PageOf, producerPage } from './producerPage';

/** What is remembered of a producer's own spreadsheet. */
const storedSheet = z.object({
  name: z.string(),
  id: z.string(),
  url: z.string(),
  sharedWith: z.optional(z.string()),
  /** An address that was found to have no Google account. */
  noAccount: z.optional(z.string()),
  written: z.optional(z.string()),
  /** Which rows may be filled in, as a fingerprint. */
  layout: z.optional(z.string()),
  /** Shared so that it can be filled in, and guarded for that. */
  fills: z.optional(z.boolean()),
  guarded: z.optional(z.boolean()),
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

/** What a run knows beside the shares. */
export interface Known {
  readonly lines: readonly BasketLine[];
  readonly comments: ReadonlyMap<number, string>;
  readonly ledger: Ledger;
}

/**
 * Brings every producer's own sheet in step: what to bring, what it earns, past sales. Access
 * follows Producteurs; an address that is gone loses it.
 */
export function updateProducerSheets(
  ports: Ports,
  context: SaleContext<Reads<'producers' | 'duties'>>,
  shares: readonly ProducerShare[],
  known: Known,
): SheetsUpdate {
  const { snapshot } = context;
  const contacts = producerContacts(snapshot);
  const sheets = storedSheets(ports);
  const problems: Problem[] = [];
  const withoutAccount = new Set<string>();
  const links: { name: string; sheet: string }[] = [];
  const sold = new Map(shares.map((share) => [folded(share.producer), share]));
  const names = [...new Set([...sold.keys(), ...sheets.keys()])];
  for (const [done, name] of names.entries()) {
    ports.progress.tell({ step: 'producers', done, of: names.length });
    const share = sold.get(name);
    const contact = contactOf(contacts, name);
    const before =
      sheets.get(name) ?? (share && contact ? newSheet(ports, context, contact.name) : undefined);
    if (!before) continue;
    const written = writeSheet(ports, context, before, share, known);
    const mayFillIn = snapshot.settings.producersFill === 'yes';
    const after = shareSheet(ports, written, contact?.email ?? null, mayFillIn);
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
  context: SaleContext<Reads<'producers' | 'duties'>>,
  sheet: StoredSheet,
  share: ProducerShare | undefined,
  known: Known,
): StoredSheet {
  const { sale } = context;
  const others = sheet.past.filter(([number]) => number !== sale.number);
  const total = share?.details.total ?? (0 as Cents);
  const entry: StoredSheet['past'][number] = [sale.number, sale.pickupStart, total];
  const past = (total > 0 ? [...others, entry] : others).slice(-MOST_PAST);
  const content = producerPage(context, pageOf(context, sheet.name, share, past, known));
  const written = fingerprint(JSON.stringify(content));
  if (written === sheet.written) return sheet;
  // What was typed stays where it is while the rows are the same; else it moves with its row.
  const layout = fingerprint(content.rows.map(({ key }) => key ?? '').join('|'));
  const isKept = content.isFilledIn && layout === sheet.layout;
  const page = isKept || !content.isFilledIn ? content : refilled(ports, sheet, content);
  const after = { ...sheet, past, written, layout };
  if (ports.producerSheets.write(sheet.id, page, isKept)) return after;
  const again = newSheet(ports, context, sheet.name);
  ports.producerSheets.write(again.id, content, false);
  return { ...again, past, written, layout };
}

function pageOf(
  { snapshot, sale, products }: SaleContext<Reads<'producers' | 'duties'>>,
  name: string,
  share: ProducerShare | undefined,
  past: StoredSheet['past'],
  { lines, comments, ledger }: Known,
): PageOf {
  const own = lines.filter(({ ref }) => folded(products.get(ref)?.producer ?? '') === folded(name));
  const held = new Set(own.flatMap((line) => (settledQuantity(line) > 0 ? [line.basket] : [])));
  const isShown = snapshot.settings.producersSee !== 'nothing';
  return {
    ...{ name, share, past },
    toWeigh: own.flatMap((line) => {
      const [product, count] = [products.get(line.ref), settledQuantity(line)];
      const { basket, ref } = line;
      return product?.sale === 'weight' && count > 0 ? [{ ...product, basket, ref, count }] : [];
    }),
    comments: isShown
      ? [...comments].flatMap(([basket, comment]) =>
          held.has(basket) ? [{ basket, comment }] : [],
        )
      : [],
    paid: (number) => paidOut(ledger, number, share?.producer ?? name),
    duty: nextDuty({ snapshot, sale }, name),
  };
}

/** « samedi 18 avril 2026, accueil »; at the pick-up of the present sale or later. */
function nextDuty(
  { snapshot, sale }: Pick<SaleContext<Reads<'duties'>>, 'snapshot' | 'sale'>,
  name: string,
): string {
  if (!keepsDuties(snapshot)) return '';
  const { locale, zone } = snapshot.place;
  const today = localTime(snapshot.now, zone).day;
  const [next] = dutyPlaces(snapshot)
    .filter((place) => place.day >= today && folded(place.name) === folded(name))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  if (!next) return '';
  const { from, until } = hoursOf(next, sale, zone);
  const hours =
    next.row.values.hours || next.day === localTime(sale.pickupStart, zone).day
      ? `${time(from, zone, locale)} – ${time(until, zone, locale)}`
      : '';
  return [dateWithYear(next.day, locale), hours, next.role].filter(Boolean).join(', ');
}

/** What stands in the file beside each row that is about the same. */
function refilled(
  ports: Ports,
  { id }: StoredSheet,
  content: ProducerSheetContent,
): ProducerSheetContent {
  const there = new Map(ports.producerSheets.read(id).map((one) => [one.key, one]));
  const rows = content.rows.map((row): ProducerSheetRow => {
    const found = there.get(row.key ?? '');
    if (!found) return row;
    const cells = [...row.cells];
    cells[0] = found.isTicked;
    cells[FILLED_AT] = found.typed || null;
    return { ...row, cells };
  });
  return { ...content, rows };
}

/** Sheets that producers may fill in, with whose they are. */
export const filledSheets = (ports: Ports): { readonly name: string; readonly id: string }[] =>
  [...storedSheets(ports).values()].map(({ name, id }) => ({ name, id }));

function shareSheet(
  ports: Ports,
  sheet: StoredSheet,
  email: string | null,
  mayFillIn: boolean,
): StoredSheet {
  const isSame = (sheet.fills ?? false) === mayFillIn;
  if (email !== null && sheet.sharedWith === email && isSame) return sheet;
  const { sharedWith, noAccount, fills, ...rest } = sheet;
  if (sharedWith !== undefined) ports.producerSheets.unshare(sheet.id, sharedWith);
  if (email === null) return rest;
  // Before anybody may type: the rest of the page is the drive's.
  if (mayFillIn && !sheet.guarded) ports.producerSheets.guard(sheet.id);
  const as = mayFillIn ? { fills: true, guarded: true } : {};
  return ports.producerSheets.share(sheet.id, email, mayFillIn)
    ? { ...rest, sharedWith: email, ...as }
    : { ...rest, noAccount: email };
}
