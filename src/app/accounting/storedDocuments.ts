import * as z from 'zod/mini';
import type {
  DocumentContent,
  DocumentLine,
  IssuedDocument,
  Party,
} from '../../domain/accounting/document';
import { rowName, saysItsContent, sellersOf } from '../../domain/accounting/documentRows';
import { type NamedSeller, namedSeller } from '../../domain/accounting/sellerIds';
import type { BasisPoints, Cents } from '../../domain/values/money';
import type { documentsTab } from '../../tabs/accounting';
import type { RowOf } from '../../tabs/engine/tab';
import { calendarDay } from '../kernel/inputs';
import { readJson } from '../kernel/json';

/** A field that is added and not looked at does not compile. */
type Fields<T> = Readonly<Record<keyof T, z.ZodMiniType>>;

const word = z.exactOptional(z.string());
const isTrue = z.exactOptional(z.literal(true));
const amount = z.custom<Cents>(Number.isSafeInteger);

const party = z.looseObject({
  name: z.string(),
  company: word,
  legalName: word,
  legalForm: word,
  register: word,
  address: word,
  siret: word,
  vatNumber: word,
  email: word,
} satisfies Fields<Party>);

const line = z.looseObject({
  sale: z.int(),
  basket: z.int(),
  ref: z.string(),
  title: z.string(),
  quantity: z.exactOptional(z.number()),
  unit: z.exactOptional(z.enum(['kg', 'L'])),
  price: amount,
  amount,
  rate: z.custom<BasisPoints>(Number.isSafeInteger),
  deposit: isTrue,
} satisfies Fields<DocumentLine>);

const content = z.looseObject({
  seller: party,
  agent: word,
  buyer: party,
  service: isTrue,
  toProducer: isTrue,
  regime: z.enum(['payer', 'exempt', 'flatRate']),
  mention: word,
  nature: z.exactOptional(z.enum(['goods', 'service', 'both'])),
  delivery: word,
  onDebits: isTrue,
  dueOn: z.exactOptional(calendarDay),
  day: calendarDay,
  suppliedOn: z.exactOptional(calendarDay),
  lines: z.array(line),
  corrects: z.exactOptional(z.array(z.int())),
} satisfies Fields<DocumentContent>);

/** As Factures keeps it; undefined where somebody changed it so that it cannot be counted. */
export const readDocument = (text: string | null): DocumentContent | undefined =>
  readJson(content, text ?? '');

type Row = RowOf<typeof documentsTab>;

/** With its number; undefined where a cell of the row cannot be counted. */
export function issuedIn({ number, kind, at, content, key }: Row): IssuedDocument | undefined {
  const read = readDocument(content);
  return read && number !== null && kind !== null && at !== null && key !== null
    ? { ...read, number, kind, at, key }
    : undefined;
}

/** Of each name that documents bear, the first that tells whose it is. */
export function namedSellers(rows: readonly Row[]): NamedSeller[] {
  const found = new Map<string, NamedSeller>();
  for (const row of rows) {
    const read = found.has(row.seller ?? '') ? undefined : issuedIn(row);
    const named = read && namedSeller(read);
    if (named && !found.has(named.name)) found.set(named.name, named);
  }
  return [...found.values()];
}

/** Those that can be read, a seller after the other; a row that somebody changed is told apart. */
export function readDocuments(rows: readonly Row[]): {
  readonly issued: IssuedDocument[];
  readonly unreadable: string[];
  readonly unsure: string[];
} {
  const series = new Map<string, IssuedDocument[]>();
  const unreadable: string[] = [];
  const unsure: string[] = [];
  for (const row of rows) {
    const read = issuedIn(row);
    if (!read || !saysItsContent(row, read)) {
      unreadable.push(rowName(row));
      unsure.push(...sellersOf(row));
    }
    if (!read) continue;
    const own = series.get(read.seller.name) ?? [];
    series.set(read.seller.name, own);
    own.push(read);
  }
  return {
    issued: [...series.values()].flatMap((own) => own.sort((a, b) => a.number - b.number)),
    ...{ unreadable, unsure },
  };
}
