import * as z from 'zod/mini';
import {
  basketsOf,
  documentTotal,
  type SalesDocument,
  vatOf,
} from '../../domain/accounting/document';
import { give } from '../../domain/accounting/givenNumbers';
import { type MissingMention, missingByDraft } from '../../domain/accounting/missingMentions';
import { sellerIds } from '../../domain/accounting/sellerIds';
import { dueStanding } from '../../domain/money/due';
import type { Ledger } from '../../domain/money/ledger';
import type { Cents } from '../../domain/values/money';
import { fail, ok, type Result } from '../../domain/values/result';
import { historyWords } from '../kernel/history';
import { days } from '../kernel/inputs';
import { refusedFor } from '../kernel/lost';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { moneyActionNeeds } from '../money/moneyAction';
import { actOnRead } from '../projection/actOnMoney';
import { readDrive } from '../settings/readDrive';
import { givenNumbers, keepNumbers, lostDocuments } from './documentNumbers';
import { mentionsFinder } from './legalIdentity';
import { draftAgain } from './readBilling';

export const documentsInput = z.extend(days, {
  /** Of that period, with the sums that were shown. */
  documents: z.array(z.object({ key: z.string(), total: z.custom<Cents>(Number.isSafeInteger) })),
});

const needs = reads({
  ...moneyActionNeeds,
  whole: [...moneyActionNeeds.whole, 'mandates'],
  rows: [...moneyActionNeeds.rows, 'documents'],
});

/** As Factures has it. */
function rowOf({ key, kind, ...content }: SalesDocument) {
  const { seller, buyer } = content;
  return {
    ...{ key, kind, content: JSON.stringify(content) },
    ...{ seller: seller.name, name: buyer.company ?? buyer.name },
    ...{ baskets: basketsOf(content), vat: vatOf(content), total: documentTotal(content) },
  };
}

/** What is paid when it is numbered is not to be paid by any day; where nobody follows payments, at the pick-up. */
function paidIn({ settings }: Reads, ledger: Ledger): (document: SalesDocument) => boolean {
  const owed = new Set(
    ledger
      .dueIds()
      .flatMap((id) => (dueStanding(ledger, id).remaining > 0 ? [`${id.sale}:${id.basket}`] : [])),
  );
  return ({ lines, toProducer }) =>
    !toProducer &&
    (settings.payments === 'no' ||
      !lines.some(({ sale, basket }) => owed.has(`${sale}:${basket}`)));
}

const withoutDate = ({ dueOn: _, ...document }: SalesDocument): SalesDocument => document;

/** Google takes no more in a cell. */
const LONGEST = 49_000;

export interface Numbered {
  readonly issued: number;
  /** By key, those that lack something: each by itself, the others have their numbers. */
  readonly refused: readonly {
    readonly key: string;
    readonly missingMentions: readonly MissingMention[];
  }[];
}

/**
 * Drafts what is asked for anew, numbers it and keeps it, all in the one write. What is known already
 * counts once.
 */
export function issueDocuments(
  ports: Ports,
  asked: z.infer<typeof documentsInput>,
): Result<Numbered, Refusal> {
  const numbers = givenNumbers(ports);
  const read = readDrive(ports, needs, 'current');
  const done = actOnRead(ports, read, asked, ({ snapshot, money, held }) => {
    if (held) return held;
    const lost = refusedFor(snapshot, lostDocuments(snapshot, numbers));
    if (lost) return lost;
    const { rows } = snapshot.tabs.documents;
    const known = new Set(rows.map(({ key }) => key));
    const documents = asked.documents.filter(({ key }) => !known.has(key));
    const drafted = draftAgain(ports, snapshot, { ...asked, documents }, numbers);
    if (!drafted.ok) return drafted;
    const { drafts, billing } = drafted.value;
    const idOf = sellerIds(billing);
    const missingMentions = missingByDraft(drafts, billing, mentionsFinder(snapshot));
    const isPaid = paidIn(snapshot, money.ledger);
    const fresh = drafts.map((draft) => ({
      row: rowOf(isPaid(draft) ? withoutDate(draft) : draft),
      missingMentions: missingMentions.get(draft.key) ?? [],
    }));
    if (fresh.some(({ row }) => row.content.length > LONGEST))
      return fail({ code: 'badInput', detail: 'content' });
    for (const { values } of rows) {
      const { seller, number } = values;
      if (seller && number && !billing.unsure.includes(seller)) give(numbers, seller, number);
    }
    // One series, whatever its seller was called.
    const lastOf = new Map<string, number>();
    for (const [seller, { last }] of numbers)
      lastOf.set(idOf(seller), Math.max(lastOf.get(idOf(seller)) ?? 0, last));
    const refused = fresh.flatMap(({ row: { key }, missingMentions }) =>
      missingMentions.length > 0 ? [{ key, missingMentions }] : [],
    );
    const added = fresh.flatMap(({ row, missingMentions }) => {
      if (missingMentions.length > 0) return [];
      const id = idOf(row.seller);
      const number = (lastOf.get(id) ?? 0) + 1;
      lastOf.set(id, number);
      give(numbers, row.seller, number);
      return [{ ...row, number, at: snapshot.now }];
    });
    const words = historyWords(snapshot);
    return ok({
      value: { issued: added.length, refused },
      ...(added.length > 0
        ? { entry: { action: words.documents, detail: String(added.length) } }
        : {}),
      rows: { documents: added },
    });
  });
  if (done.ok) keepNumbers(ports, numbers);
  return done;
}
