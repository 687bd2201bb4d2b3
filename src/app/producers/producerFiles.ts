import * as z from 'zod/mini';
import { broughtIn } from '../../domain/money/carriedForward';
import type { Ledger } from '../../domain/money/ledger';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import {
  type PastSale,
  type ProducerSheetContent,
  producerPage,
} from '../../text/pages/producers/producerPage';
import { producerSheetWords } from '../../text/results/papers/producerSheet';
import { readJson } from '../kernel/json';
import type { Rows } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import { FILLED_AT, type FilledCell } from '../kernel/services/producerSheetPort';
import { isOwn, shareOut, staysIn } from '../kernel/steps/shares';
import { keepTrying, retryNoMore } from '../kernel/steps/toRetry';
import { paidOut } from '../money/payoutStatements';
import { contactOf, type ProducerContact, producerContacts } from '../records/producerContacts';
import type { SaleContext } from '../records/saleContext';
import { type PageFacts, type ProducerShare, pageDetails } from './producerOrders';

type Context = SaleContext<Reads<'producers' | 'baskets' | 'producerSplit'>>;

/** What is remembered of a producer's own spreadsheet. */
const storedSheet = z.object({
  name: z.string(),
  id: z.string(),
  url: z.string(),
  sharedWith: z.optional(z.string()),
  /** An address that Google would not share it with: most often it has no account. */
  refused: z.optional(z.object({ address: z.string() })),
  /** Addresses that are to lose their access yet. */
  former: z.optional(z.array(z.string())),
  /** It could not be made, whoever runs the drive cannot open it, or Google does not answer. */
  lacks: z.optional(z.enum(['file', 'access', 'answer'])),
  /** The page that was last written, and which rows of it may be filled in. */
  written: z.optional(z.string()),
  layout: z.optional(z.string()),
  /** Shared so that it can be filled in, and guarded for that. */
  fills: z.optional(z.boolean()),
  guarded: z.optional(z.boolean()),
  /** Sale number, pick-up, amount; then of each payout its moment and its cents. */
  past: z.array(z.tuple([z.int(), z.int(), z.int()], z.int())),
});
type StoredSheet = z.infer<typeof storedSheet>;

const PREFIX = 'producerSheet.';
/** In one order, whichever way a sheet came to be as it is. */
const FIELDS = [...Object.keys(storedSheet.shape), 'address'];

const remember = ({ memory }: Ports, sheet: StoredSheet): void =>
  memory.set(PREFIX + fingerprint(folded(sheet.name)), JSON.stringify(sheet, FIELDS));

/** By name, as it is compared. */
export function storedSheets({ memory }: Ports): Map<string, StoredSheet> {
  const sheets = [...memory.all(PREFIX).values()].flatMap(
    (text) => readJson(storedSheet, text) ?? [],
  );
  return new Map(sheets.map((sheet) => [folded(sheet.name), sheet]));
}

const MOST_PAST = 52;
/** Time kept for the write of the run and its mails. */
const RESERVE = 90_000;
/** So many refusals in a row are Google's trouble: the others wait for the next run. */
const MOST_REFUSED = 3;

export interface SheetsUpdate {
  readonly rows: Rows<'producers'>;
  /** Addresses that cannot open a sheet of this moment: their order goes with a file. */
  readonly withFile: ReadonlySet<string>;
}

/**
 * Brings every producer's own sheet in step: what to bring, what it earns, past sales. Access
 * follows Producteurs; an address that is gone loses it. What Google refuses is told and tried again
 * by the hour, and holds up neither the others nor a sale.
 */
export function updateProducerSheets(
  ports: Ports,
  context: Context,
  shares: readonly ProducerShare[],
  known: PageFacts,
): SheetsUpdate {
  const contacts = producerContacts(context.snapshot);
  const sheets = storedSheets(ports);
  const withFile = new Set<string>();
  const producers: { name: string; sheet: string }[] = [];
  const sold = new Map(shares.map((share) => [folded(share.producer), share]));
  const names = [...new Set([...sold.keys(), ...sheets.keys()])];
  let refused = 0;
  for (const [done, name] of names.entries()) {
    ports.progress.tell({ step: 'producers', done, of: names.length });
    const contact = contactOf(contacts, name);
    const before = sheets.get(name);
    const mayGoOn = refused < MOST_REFUSED && ports.clock.left() > RESERVE;
    const now = mayGoOn ? inStep(ports, context, before, sold.get(name), contact, known) : before;
    refused = now?.lacks === 'file' || now?.lacks === 'answer' ? refused + 1 : 0;
    if (contact && now?.url && contact.sheet !== now.url)
      producers.push({ name: contact.name, sheet: now.url });
    const isUpToDate = mayGoOn && !now?.lacks && now?.sharedWith === contact?.email;
    if (contact?.email && !isUpToDate) withFile.add(contact.email);
  }
  return { rows: producers.length > 0 ? { producers } : {}, withFile };
}

/** Made, written and shared as far as Google lets us; remembered after each step that counts. */
function inStep(
  ports: Ports,
  context: Context,
  before: StoredSheet | undefined,
  share: ProducerShare | undefined,
  contact: ProducerContact | undefined,
  known: PageFacts,
): StoredSheet | undefined {
  // Whoever deleted the link of a sheet that cannot be reached wants another one.
  const isGivenUp = before?.lacks === 'access' && contact?.sheet === null;
  const isMissing = before === undefined || before.lacks === 'file' || isGivenUp;
  if (isMissing && !(share && contact)) return before;
  const sheet = isMissing ? newSheet(ports, context, contact?.name ?? '', before) : before;
  const page = sheet.lacks === 'file' ? sheet : written(ports, context, sheet, share, known);
  const mayFillIn = context.snapshot.settings.producersSee === 'filled';
  const now = page.lacks === 'file' ? page : shared(ports, page, contact?.email ?? null, mayFillIn);
  if (JSON.stringify(now, FIELDS) !== JSON.stringify(before, FIELDS)) remember(ports, now);
  tellRefused(ports, now, contact);
  return now;
}

/** One thing at a time, as long as the producer stands in its tab: what comes first hinders the others. */
function tellRefused(
  ports: Ports,
  { name, lacks, former, refused }: StoredSheet,
  contact: ProducerContact | undefined,
): void {
  const isRefused = contact?.email && refused?.address === contact.email;
  const about = [
    ['sheet', lacks && contact?.name],
    ['sheetAccess', contact && former?.join(', ')],
    ['sheetShare', isRefused ? contact.email : undefined],
  ] as const;
  const [service] = about.find(([, what]) => what) ?? [];
  for (const [one, what] of about)
    if (one === service && what) keepTrying(ports, one, name, what);
    else retryNoMore(ports, one, name);
}

/**
 * Made only where it can be remembered, and remembered before anything else is asked of it: a file made
 * twice could not be deleted (docs/rules.md S98). Whoever coordinates may go on with it.
 */
function newSheet(
  ports: Ports,
  { snapshot }: SaleContext,
  name: string,
  before: StoredSheet | undefined,
): StoredSheet {
  const unmade: StoredSheet = { name, id: '', url: '', past: before?.past ?? [], lacks: 'file' };
  remember(ports, unmade);
  const title = producerSheetWords[snapshot.place.locale].fileFor.replace('{0}', () => name);
  const id = ports.producerSheets.create(`${snapshot.settings.driveName} – ${title}`);
  if (id === undefined) return unmade;
  const sheet = { name, id, url: ports.producerSheets.address(id), past: unmade.past };
  remember(ports, sheet);
  shareOut(ports, 'file', id);
  return sheet;
}

/** What the page says now, where that is not what was last written; what was typed in it stays. */
function written(
  ports: Ports,
  context: Context,
  sheet: StoredSheet,
  share: ProducerShare | undefined,
  known: PageFacts,
): StoredSheet {
  const { sale } = context;
  const others = sheet.past.filter(([number]) => number !== sale.number);
  const total = share?.details.total ?? 0;
  const entry: PastSale = [sale.number, sale.pickupStart, total];
  const past = (total > 0 ? [...others, entry] : others)
    .slice(-MOST_PAST)
    .map(paidIn(known.ledger, share?.producer ?? sheet.name));
  const content = producerPage(pageDetails(context, sheet.name, share, past, known));
  const print = fingerprint(JSON.stringify(content));
  if (print === sheet.written) return { ...sheet, past };
  const { lacks: _, ...rest } = sheet;
  // What was typed stays where it is while the rows are the same; else it moves with its row.
  const layout = fingerprint(content.rows.map(({ key }) => key ?? '').join('|'));
  const isKept = content.isFilledIn && layout === sheet.layout;
  const there = isKept || !content.isFilledIn ? [] : ports.producerSheets.read(sheet.id);
  if (!there) return { ...rest, lacks: 'answer' };
  const page = isKept ? content : withTyped(content, there);
  const done = ports.producerSheets.write(sheet.id, page, isKept);
  if (done === 'done') return { ...rest, past, written: print, layout };
  // One that was deleted is made anew, and written by the next run.
  if (done === 'gone') return newSheet(ports, context, sheet.name, { ...sheet, past });
  return { ...rest, lacks: done === 'refused' ? 'access' : 'answer' };
}

/** What was paid of a sale is kept for when its entries are no longer read (docs/rules.md M24). */
function paidIn(ledger: Ledger, producer: string): (past: PastSale) => StoredSheet['past'][number] {
  const over = broughtIn(ledger)?.sales ?? new Set();
  return ([number, pickup, total, ...paid]) => {
    const now = paidOut(ledger, number, producer).flatMap(({ at, amount }) => [at, amount]);
    return [number, pickup, total, ...(over.has(number) ? paid : now)];
  };
}

/** What its producer typed beside each row that is about the same. */
function withTyped(
  content: ProducerSheetContent,
  there: readonly FilledCell[],
): ProducerSheetContent {
  const rows = content.rows.map((row) => {
    const found = there.find(({ key }) => key !== '' && key === row.key);
    if (!found) return row;
    const cells = [...row.cells];
    cells[0] = found.isTicked;
    cells[FILLED_AT] = found.typed || null;
    return { ...row, cells };
  });
  return { ...content, rows };
}

/** With its producer, who reads it or fills it in. */
function shared(
  ports: Ports,
  sheet: StoredSheet,
  email: string | null,
  mayFillIn: boolean,
): StoredSheet {
  const { sharedWith, refused, former = [], fills = false, ...rest } = sheet;
  const isSame = sharedWith === email && fills === mayFillIn;
  const leaving = former.filter((address) => address !== email);
  // Access of another kind ends before it is given anew.
  if (sharedWith !== undefined && !isSame) leaving.push(sharedWith);
  // A producer who coordinates as well goes on with it (docs/rules.md S98).
  const stays = staysIn(ports);
  const left = leaving.filter(
    (address) => !stays(address) && !ports.producerSheets.unshare(sheet.id, address),
  );
  const others = left.filter((address) => address !== email);
  const kept = others.length > 0 ? { ...rest, former: others } : rest;
  if (email === null) return kept;
  if (isSame || left.includes(email))
    return { ...kept, sharedWith: email, ...(fills ? { fills } : {}) };
  const mode = mayFillIn ? { fills: true } : {};
  if (isOwn(ports, email)) return { ...kept, sharedWith: email, ...mode };
  if (opened(ports, sheet, email, mayFillIn))
    return { ...kept, sharedWith: email, ...mode, ...(mayFillIn ? { guarded: true } : {}) };
  // Written anew once: that tells whether the file is still there.
  const { written: _, ...unsure } = kept;
  const isNew = refused?.address !== email;
  return { ...(isNew ? unsure : kept), refused: { address: email } };
}

/** Whoever may type is let in once the rest of the page is guarded: it is the drive's. */
function opened(
  { producerSheets }: Ports,
  { id, guarded }: StoredSheet,
  email: string,
  mayFillIn: boolean,
): boolean {
  if (!mayFillIn) return producerSheets.share(id, email, 'viewer');
  return (guarded || producerSheets.guard(id)) && producerSheets.share(id, email, 'editor');
}
