import { broughtIn } from '../../domain/money/carriedForward';
import type { Ledger } from '../../domain/money/ledger';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import type { Cents } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import {
  type PastSale,
  type ProducerSheetContent,
  producerPage,
} from '../../text/pages/producers/producerPage';
import { producerSheetWords, sheetsGoOn } from '../../text/results/papers/producerSheet';
import { type HistoryEntry, historyWords } from '../kernel/history';
import type { Rows } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import { FILLED_AT, type FilledCell } from '../kernel/services/producerSheetPort';
import { isOwn, notShared, staysIn } from '../kernel/steps/shares';
import { paidOut } from '../money/payoutStatements';
import { contactOf, type ProducerContact, producerContacts } from '../records/producerContacts';
import type { SaleContext } from '../records/saleContext';
import { notedIn } from './producerNotes';
import { type PageFacts, type ProducerShare, pageDetails } from './producerOrders';
import { fileProblems } from './sheetProblems';
import {
  rememberSheet,
  type StoredSheet,
  sheetText,
  storedSheets,
  withRefusal,
} from './storedSheets';

type Context = SaleContext<Reads<'producers' | 'baskets' | 'producerSplit'>>;

const MOST_PAST = 52;
/** Time kept for the write of the run and its mails. */
const RESERVE = 90_000;
/** So many refusals in a row are Google's trouble: the others wait for the next run. */
const MOST_REFUSED = 3;

export interface SheetsUpdate {
  readonly rows: Rows<'producers'>;
  readonly problems: readonly Problem[];
  /** Addresses that cannot open a sheet of this moment: their order goes with a file. */
  readonly withFile: ReadonlySet<string>;
  /** There was no time for all of them: the next run goes on. */
  readonly goesOn: readonly HistoryEntry[];
}

/**
 * Brings every producer's own sheet in step: what to bring, what it earns, past sales. Access
 * follows Producteurs; an address that is gone loses it. What Google refuses is told and tried again,
 * and holds up neither the others nor a sale.
 */
export function updateProducerSheets(
  ports: Ports,
  context: Context,
  shares: readonly ProducerShare[],
  known: PageFacts,
): SheetsUpdate {
  const { snapshot } = context;
  const contacts = producerContacts(snapshot);
  const sheets = storedSheets(ports);
  const problems: Problem[] = [];
  const withFile = new Set<string>();
  const links: { name: string; sheet: string }[] = [];
  const sold = new Map(shares.map((share) => [folded(share.producer), share]));
  const names = [...new Set([...sold.keys(), ...sheets.keys()])];
  let refused = 0;
  let late = 0;
  for (const [done, name] of names.entries()) {
    ports.progress.tell({ step: 'producers', done, of: names.length });
    const share = sold.get(name);
    const contact = contactOf(contacts, name);
    const before = sheets.get(name);
    const hasTime = ports.clock.left() > RESERVE;
    const mayGoOn = refused < MOST_REFUSED && hasTime;
    if (!hasTime && !before && share && contact) late += 1;
    const now = mayGoOn ? inStep(ports, context, before, share, contact, known) : before;
    refused = now?.lacks === 'file' || now?.lacks === 'answer' ? refused + 1 : 0;
    if (contact && now?.url && contact.sheet !== now.url)
      links.push({ name: contact.name, sheet: now.url });
    const isUpToDate = mayGoOn && !now?.lacks && now?.sharedWith === contact?.email;
    if (contact?.email && !isUpToDate) withFile.add(contact.email);
    if (now && contact) problems.push(...fileProblems(snapshot, now, contact));
  }
  const action = historyWords(snapshot).sheets;
  const detail = sheetsGoOn[snapshot.place.locale](names.length - late, names.length);
  return {
    rows: links.length > 0 ? { producers: links } : {},
    problems,
    withFile,
    goesOn: late > 0 ? [{ action, detail }] : [],
  };
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
  const until = ports.refusal();
  const sheet = isMissing ? newSheet(ports, context, contact?.name ?? '', before) : before;
  const mayFillIn = context.snapshot.settings.producersSee === 'filled';
  const after =
    sheet.lacks === 'file'
      ? sheet
      : sharedWithOthers(
          ports,
          shared(
            ports,
            written(ports, context, sheet, share, known),
            contact?.email ?? null,
            mayFillIn,
          ),
        );
  const now = withRefusal(ports, after, before, until);
  if (!before || sheetText(now) !== sheetText(before)) rememberSheet(ports, now);
  return now;
}

/**
 * Made only where it can be remembered, and remembered before anything else is asked of it: a file made
 * twice could not be deleted (docs/rules.md S98).
 */
function newSheet(
  ports: Ports,
  { snapshot }: SaleContext,
  name: string,
  before: StoredSheet | undefined,
): StoredSheet {
  const words = producerSheetWords[snapshot.place.locale];
  const past = before?.past ?? [];
  const { since, said } = before ?? {};
  const unmade: StoredSheet = { name, id: '', url: '', past, lacks: 'file', since, said };
  rememberSheet(ports, unmade);
  const id = ports.producerSheets.create(
    `${snapshot.settings.driveName} – ${words.fileFor.replace('{0}', () => name)}`,
  );
  if (id === undefined) return unmade;
  const coordinators = { addresses: [] };
  const sheet = { name, id, url: ports.producerSheets.address(id), past, coordinators };
  rememberSheet(ports, sheet);
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
  const { sale, snapshot } = context;
  const others = sheet.past.filter(([number]) => number !== sale.number);
  const total = share?.details.total ?? (0 as Cents);
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
  const page = withTyped(content, there, notedIn(snapshot, sale));
  const done = ports.producerSheets.write(sheet.id, isKept ? content : page, isKept);
  const after = { past, written: print, layout };
  if (done === 'done') return { ...rest, ...after };
  if (done !== 'gone') return { ...rest, lacks: done === 'refused' ? 'access' : 'answer' };
  const again = newSheet(ports, context, sheet.name, sheet);
  if (again.lacks) return again;
  const isDone = ports.producerSheets.write(again.id, page, false) === 'done';
  return isDone ? { ...again, ...after } : { ...again, lacks: 'answer' };
}

/** What was paid of a sale is kept for when its entries are no longer read (docs/rules.md M24). */
function paidIn(ledger: Ledger, producer: string): (past: PastSale) => StoredSheet['past'][number] {
  const over = broughtIn(ledger)?.sales ?? new Set();
  return ([number, pickup, total, ...paid]) => {
    const now = paidOut(ledger, number, producer).flatMap(({ at, amount }) => [at, amount]);
    return [number, pickup, total, ...(over.has(number) ? paid : now)];
  };
}

/** What its producer typed beside each row that is about the same: as it stands there, else as it was read. */
function withTyped(
  content: ProducerSheetContent,
  there: readonly FilledCell[],
  noted: ReadonlyMap<string, string>,
): ProducerSheetContent {
  const rows = content.rows.map((row) => {
    const { key = '' } = row;
    const found = there.find((one) => one.key === key);
    const typed = found ? found.typed || null : noted.get(key);
    if (!key || typed === undefined) return row;
    const cells = [...row.cells];
    if (found) cells[0] = found.isTicked;
    cells[FILLED_AT] = typed;
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

/** With the other coordinators, who may go on with it. */
function sharedWithOthers(ports: Ports, sheet: StoredSheet): StoredSheet {
  const { coordinators: left, ...rest } = sheet;
  const addresses = left ? [...notShared(ports, 'file', sheet.id)] : [];
  return addresses.length > 0 ? { ...rest, coordinators: { addresses } } : rest;
}
