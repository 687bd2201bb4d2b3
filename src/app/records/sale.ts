import * as z from 'zod/mini';
import type { Fee, FeeTerms } from '../../domain/catalogue/fee';
import { feeKinds } from '../../domain/catalogue/feeKind';
import type { PayoutBasis } from '../../domain/money/payout';
import type { Waiting } from '../../domain/money/unsure';
import type { Cycle, CycleState } from '../../domain/sale/cycle';
import { type Moments, movedParts } from '../../domain/sale/moments';
import type { Mode } from '../../domain/settings/mode';
import type { BasisPoints, Cents } from '../../domain/values/money';
import { type Instant, instant } from '../../domain/values/time';
import type { ReadRow, ReadTab } from '../../tabs/engine/readTab';
import type { RowOf } from '../../tabs/engine/tab';
import type { salesTab } from '../../tabs/sales';
import { readJson } from '../kernel/json';
import type { Survey } from '../kernel/ports';
import type { Reads } from '../kernel/reads';

/** What the till held, where it was counted, and since when all of the pick-up is noted. */
export interface Till {
  readonly notedAt: Instant | null;
  readonly cash: Cents | null;
  readonly cheques: Cents | null;
}

/** A sale with what the program remembers of its form. */
export interface Sale extends Cycle {
  readonly form: { readonly id: string; readonly url: string; readonly editUrl: string } | null;
  readonly answersSheet: number | null;
  readonly answersRead: number;
  /** Entry ids of the questions about the buyer, as JSON. */
  readonly entries: string | null;
  /** As they stood in Frais when the sale opened. */
  readonly terms: FeeTerms;
  /** Absent where nobody counted it or said that all is noted. */
  readonly till?: Till;
  /** Somebody changed the cell that keeps them: no amount would be right. */
  readonly areFeesLost: boolean;
  /** In which it was announced; absent before that, and in rows that an older version wrote. */
  readonly mode?: Mode;
  /** Who had what buyers paid, from the first payment or the preparing of payouts on. */
  readonly collector?: string;
  /** What producers are paid by, from the preparing of payouts on. */
  readonly basis?: PayoutBasis;
  /** What it waits for; nothing of it changes once the sale is set aside. */
  readonly stillWaits?: Waiting;
  /** What producers were told of, by reference, as Répartition shows it: of a sale that was reopened. */
  readonly splitTold?: ReadonlyMap<string, number>;
  /**
   * What somebody typed in Ventes since its form and its mails said when and where: it counts once
   * they say so too. What cannot be read is absent.
   */
  readonly typed?: Partial<Moments>;
  /** The spreadsheet that its tabs were moved to; or nothing of them was left to move. */
  readonly archive?: string;
  readonly areTabsGone?: true;
  /** What they say was never kept: the cells count as they are. */
  readonly areMomentsOld?: true;
  /** The next one opened before its pick-up was over: its own tabs stand beside the others. */
  readonly isCurrent?: true;
}

/** Sales that stay in Ventes, whatever became of them (docs/rules.md S54). */
export const KEPT_ROWS = 26;

/** Rows never change, and many ask what sales a reading has. */
const salesIn = new WeakMap<ReadRow<typeof salesTab>, { readonly sale: Sale | undefined }>();

/** Every sale that can be read, oldest first. */
export function salesOf(read: ReadTab<typeof salesTab>): Sale[] {
  return read.rows.flatMap((row) => readOnce(row) ?? []).sort((a, b) => a.number - b.number);
}

function readOnce(row: ReadRow<typeof salesTab>): Sale | undefined {
  const known = salesIn.get(row) ?? { sale: saleIn(row) };
  salesIn.set(row, known);
  return known.sale;
}

const storedSplit = z.array(z.tuple([z.string(), z.number()]));

export const encodeSplit = (split: ReadonlyMap<string, number>): string =>
  JSON.stringify([...split]);

const decodeSplit = (text: string): ReadonlyMap<string, number> =>
  new Map(readJson(storedSplit, text) ?? []);

/** A sale's state as it is written: what is typed over it does not count (docs/rules.md S13). */
export const inState = (state: CycleState) => ({ state, stands: state });

/** As the sale's row keeps it, once form and mails say so. */
export const keptMoments = (sale: Sale): string =>
  encodeMoments(sale, sale.terms.place, sale.number);

/** All that the books may know: not the one that takes orders beside the sale in hand. */
export function salesUpTo(snapshot: SaleRead): Sale[] {
  const last = saleOf(snapshot)?.number ?? 0;
  return salesOf(snapshot.tabs.sales).filter(({ number }) => number <= last);
}

/** Its number is what is kept of it: cells where another was typed over it (docs/rules.md S13). */
export const numbersTyped = ({ key, values }: ReadRow<typeof salesTab>): ('number' | 'kept')[] => [
  ...(key === String(values.number ?? '') ? [] : (['number'] as const)),
  ...(values.kept === null || key === String(values.kept) ? [] : (['kept'] as const)),
];

/** The last that was opened. */
export const latestSale = (read: ReadTab<typeof salesTab>): Sale | undefined => salesOf(read).pop();

/** The sale that the tabs of a reading are about. */
export function saleOf({ tabs, survey }: SaleRead): Sale | undefined {
  const sales = salesOf(tabs.sales);
  return survey.overlap === 'current' ? sales.find(({ isCurrent }) => isCurrent) : sales.pop();
}

interface SaleRead {
  readonly tabs: { readonly sales: ReadTab<typeof salesTab> };
  readonly survey: Pick<Survey, 'overlap'>;
}

/** The sale that is live beside that of the reading, if there are two. */
export const otherSale = ({ tabs, survey }: SaleRead): Sale | undefined =>
  survey.overlap === null
    ? undefined
    : saleOf({ tabs, survey: { overlap: survey.overlap === 'current' ? 'latest' : 'current' } });

/** A sale goes on in the mode of its announcement, whatever Réglages says since (docs/rules.md M54). */
export const modeOf = ({ settings }: Pick<Reads, 'settings'>, sale: Sale | undefined): Mode =>
  sale?.mode ?? settings.mode;

type SaleRow = RowOf<typeof salesTab>;

function tillOf({ tillAt: notedAt, tillCash: cash, tillCheques: cheques }: SaleRow): {
  till?: Till;
} {
  return notedAt === null && cash === null && cheques === null
    ? {}
    : { till: { notedAt, cash, cheques } };
}

/** As its form and its mails say it, with what was typed over that since. */
function momentsOf({ moments, opensAt, closesAt, pickupStart, pickupEnd, place }: SaleRow) {
  const kept = decodeMoments(moments);
  if (!kept) {
    if (opensAt === null || closesAt === null) return undefined;
    if (pickupStart === null || pickupEnd === null) return undefined;
    const own = { opensAt, closesAt, pickupStart, pickupEnd, place: place ?? '' };
    return { ...own, feesPlace: own.place, areMomentsOld: true as const };
  }
  const cells = { opensAt, closesAt, pickupStart, pickupEnd, place: place ?? '' };
  const isSame = movedParts.every((part) => cells[part] === kept.moments[part]);
  const typed = Object.fromEntries(
    movedParts.flatMap((p) => (cells[p] === null ? [] : [[p, cells[p]]])),
  );
  return { ...kept.moments, feesPlace: kept.feesPlace, ...(isSame ? {} : { typed }) };
}

/** Under Archive, of a sale of which no tab was left to move. */
export const NOTHING_LEFT = '–';

/** The id in a spreadsheet's address. */
function archiveIn(address: string | null): Pick<Sale, 'archive' | 'areTabsGone'> {
  const id = /\/d\/([\w-]+)/.exec(address ?? '')?.[1];
  if (id !== undefined) return { archive: id };
  return address === null ? {} : { areTabsGone: true };
}

function saleIn({ key, values }: ReadRow<typeof salesTab>): Sale | undefined {
  const number = key === '' ? null : Number(key);
  const state = values.stands ?? values.state;
  const read = momentsOf(values);
  if (number === null || state === null || !read) return undefined;
  const { feesPlace, ...moments } = read;
  const { formId, form, formEdit } = values;
  const fees = decodeFees(values.fees);
  const { mode, collector, payoutBasis: basis, waiting, goesOn, current } = values;
  return {
    number,
    state,
    ...moments,
    form: formId && form && formEdit ? { id: formId, url: form, editUrl: formEdit } : null,
    answersSheet: values.answersSheet,
    answersRead: values.answersRead ?? 0,
    entries: values.entries,
    ...tillOf(values),
    terms: { fees: fees ?? [], place: feesPlace },
    areFeesLost: fees === undefined,
    ...(mode ? { mode } : {}),
    ...(collector ? { collector } : {}),
    ...(basis ? { basis } : {}),
    ...(waiting ? { stillWaits: decodeWaiting(waiting) } : {}),
    ...(values.toldSplit ? { splitTold: decodeSplit(values.toldSplit) } : {}),
    ...(goesOn === 'yes' ? { endsByHand: true } : {}),
    ...archiveIn(values.archive),
    ...(current === 'yes' ? { isCurrent: true } : {}),
  };
}

const amount = z.optional(z.custom<Cents>(Number.isSafeInteger));
const rate = z.optional(z.custom<BasisPoints>(Number.isSafeInteger));
const word = z.optional(z.string());

/** Fees as the sale's row keeps them. */
const storedFees = z.array(
  z.object({
    name: z.string(),
    kind: z.enum(feeKinds),
    rate,
    amount,
    next: amount,
    most: z.optional(z.int()),
    threshold: amount,
    reduced: amount,
    scope: z.enum(['drive', 'producer', 'category', 'product', 'place']),
    which: word,
    bearer: z.enum(['buyer', 'producer']),
    receiver: word,
    vat: rate,
  }),
);

export const encodeFees = (fees: readonly Fee[]): string | null =>
  fees.length === 0 ? null : JSON.stringify(fees);

/** Undefined when somebody changed the cell into something else. */
export function decodeFees(text: string | null): readonly Fee[] | undefined {
  if (text === null) return [];
  return readJson(storedFees, text);
}

const storedMoments = z.tuple([
  z.int(),
  z.int(),
  z.int(),
  z.int(),
  z.string(),
  /** The place that fees hang on, which stays that of the opening (docs/rules.md C7). */
  z.string(),
  /** The sale's number, which tells where the one that is kept was typed over; absent in older rows. */
  z.optional(z.int()),
]);

export interface KeptMoments {
  readonly moments: Moments;
  readonly feesPlace: string;
}

/** What a sale's form and mails say of when and where it is, as its row keeps it. */
export const encodeMoments = (
  { opensAt, closesAt, pickupStart, pickupEnd, place }: Moments,
  feesPlace: string,
  number: number,
): string => JSON.stringify([opensAt, closesAt, pickupStart, pickupEnd, place, feesPlace, number]);

/** Undefined where nothing was kept, or somebody changed it: then the cells count as they are. */
function decodeMoments(text: string | null): KeptMoments | undefined {
  const kept = readJson(storedMoments, text ?? '');
  if (!kept) return undefined;
  const [opensAt, closesAt, pickupStart, pickupEnd, place, feesPlace] = kept;
  return {
    moments: {
      opensAt: instant(opensAt),
      closesAt: instant(closesAt),
      pickupStart: instant(pickupStart),
      pickupEnd: instant(pickupEnd),
      place,
    },
    feesPlace,
  };
}

const storedWaiting = z.array(
  z.tuple([z.int(), z.array(z.tuple([z.string(), z.custom<Cents>(Number.isSafeInteger)]))]),
);

/** « [[1,[["Ferme du Bez",550]]]] »: by basket and producer. */
export const encodeWaiting = (waiting: Waiting): string =>
  JSON.stringify([...waiting].map(([basket, parts]) => [basket, [...parts]]));

/** A cell that somebody changed holds nothing back; an older version wrote a word before. */
export function decodeWaiting(text: string): Waiting {
  const stored = readJson(storedWaiting, text.slice(text.indexOf('['))) ?? [];
  return new Map(stored.map(([basket, parts]) => [basket, new Map(parts)]));
}
