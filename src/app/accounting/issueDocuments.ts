import * as z from 'zod/mini';
import {
  basketsOf,
  type DocumentContent,
  documentTotal,
  kindOf,
  readBaskets,
  vatOf,
} from '../../domain/accounting/document';
import type { Lack } from '../../domain/accounting/lacks';
import { readDocument } from '../../domain/accounting/readDocument';
import { isNamedFeeRef } from '../../domain/catalogue/feeRef';
import type { Mode } from '../../domain/settings/mode';
import { fail, ok, type Result } from '../../domain/values/result';
import { historyWords } from '../kernel/history';
import { readJson } from '../kernel/json';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { actOnRead, moneyActionNeeds } from '../money/moneyAction';
import { readDrive } from '../settings/readDrive';
import { lacksFinder } from './legalIdentity';
import { postEarlierSales } from './postEarlierSales';
import { untiedBaskets } from './untiedBaskets';

export const documentsInput = z.object({
  documents: z.array(
    z.object({
      key: z.string(),
      /** Google takes no more in a cell. */
      content: z.string().check(z.maxLength(49_000)),
    }),
  ),
});

type Documents = z.infer<typeof documentsInput>;

const needs = reads({
  ...moneyActionNeeds,
  whole: [...moneyActionNeeds.whole, 'mandates'],
  rows: [...moneyActionNeeds.rows, 'documents'],
});

/** The last number of each seller, kept beside the tab: one whose row is gone is not given again. */
const NUMBERS = 'documents.numbers';
/** Pairs, since a seller may have any name. */
const storedNumbers = z.array(z.tuple([z.string(), z.int()]));
/** What earlier versions kept. */
const oldNumbers = z.record(z.string(), z.int());

/** One that cannot be read is a fault: a number that was given could be given again. */
function lastNumbers(ports: Ports): Map<string, number> {
  const kept = ports.memory.get(NUMBERS);
  if (kept === null) return new Map();
  const old = readJson(oldNumbers, kept);
  const numbers = readJson(storedNumbers, kept) ?? (old && Object.entries(old));
  if (!numbers) throw new Error(`${NUMBERS} cannot be read: ${kept}`);
  return new Map(numbers);
}

/** As Factures has them, every figure from what they say; undefined where one cannot be read. */
function drafted(
  mode: Mode,
  documents: Documents['documents'],
  lacksOf: (content: DocumentContent) => Lack[],
) {
  const rows = documents.flatMap(({ key, content }) => {
    const read = readDocument(content);
    if (!read) return [];
    const { seller, buyer } = read;
    return {
      ...{ key, content, seller: seller.name, name: buyer.company ?? buyer.name },
      ...{ kind: kindOf(mode, read), baskets: basketsOf(read) },
      ...{ vat: vatOf(read), total: documentTotal(read) },
      hasFees: read.lines.some(({ ref }) => isNamedFeeRef(ref)),
      lacks: lacksOf(read),
    };
  });
  return rows.length === documents.length ? rows : undefined;
}

export interface Numbered {
  readonly issued: number;
  /** By key, those that lack something: each by itself, the others have their numbers. */
  readonly refused: readonly { readonly key: string; readonly lacks: readonly Lack[] }[];
}

/**
 * Numbers what was written and keeps it, all in the one write. What is known already counts once;
 * where a basket's documents would not come to what its buyer owes, nothing is numbered.
 */
export function issueDocuments(ports: Ports, { documents }: Documents): Result<Numbered, Refusal> {
  const numbers = lastNumbers(ports);
  const read = readDrive(ports, needs, 'inHand');
  const done = actOnRead(ports, read, undefined, ({ snapshot, money }) => {
    const { rows } = snapshot.tabs.documents;
    const known = new Set(rows.map(({ key }) => key));
    const fresh = drafted(
      snapshot.settings.mode,
      documents.filter(({ key }) => !known.has(key)),
      lacksFinder(snapshot),
    );
    if (!fresh) return fail({ code: 'badInput', detail: 'content' });
    const parts = fresh.flatMap(({ baskets }) => readBaskets(baskets));
    const lost = postEarlierSales(ports, snapshot, money, new Set(parts.map(({ sale }) => sale)));
    if (lost) return fail(lost);
    const wrong = untiedBaskets(
      money.ledger,
      fresh,
      rows.map(({ values }) => values),
    );
    if (wrong.length > 0) return fail({ code: 'documentsMoved', detail: wrong.join(', ') });
    for (const { values } of rows) {
      const { seller, number } = values;
      if (seller && number) numbers.set(seller, Math.max(numbers.get(seller) ?? 0, number));
    }
    const whole = fresh.filter(({ lacks }) => lacks.length === 0);
    const refused = fresh.flatMap(({ key, lacks }) => (lacks.length > 0 ? [{ key, lacks }] : []));
    const added = whole.map(({ hasFees: _, lacks: __, ...document }) => {
      const number = (numbers.get(document.seller) ?? 0) + 1;
      numbers.set(document.seller, number);
      return { ...document, number, at: snapshot.now };
    });
    const words = historyWords(snapshot);
    return ok({
      value: { issued: added.length, refused },
      entry: { action: words.documents, detail: String(added.length) },
      rows: { documents: added },
    });
  });
  if (done.ok) ports.memory.set(NUMBERS, JSON.stringify([...numbers]));
  return done;
}
