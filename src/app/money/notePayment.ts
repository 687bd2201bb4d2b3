import { balanceCredits } from '../../domain/money/credit';
import { dueStanding } from '../../domain/money/due';
import {
  actionKey,
  baseIn,
  type EntryBase,
  entryKey,
  isAtPickup,
} from '../../domain/money/entryKey';
import type { Entry } from '../../domain/money/ledger';
import {
  askedReceipt,
  isReceipt,
  type Means,
  type Move,
  postMove,
  postReceipt,
  type Receipt,
  type ReceiptKind,
} from '../../domain/money/receipt';
import { receiptIn } from '../../domain/money/receiptIn';
import type { DueId } from '../../domain/money/reference';
import { normaliseEmail } from '../../domain/orders/order';
import { type Cents, cents } from '../../domain/values/money';
import type { ReceiptFault } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import type { Instant } from '../../domain/values/time';
import { type Asks, sumQuestion } from '../../text/results/questions/likelyQuestion';
import { euros } from '../../text/values/format';
import { historyWords } from '../kernel/history';
import type { Refusal } from '../kernel/refusal';
import type { MoneyContext, MoneyDone } from './moneyAction';
import { knownIn, payeeName, receiptRow } from './receipts';

/** What was posted, and what is then left of the due. */
export interface Noted {
  readonly code: 'noted';
  readonly kind: ReceiptKind;
  /** None where the money came without one. */
  readonly basket: number;
  readonly cents: Cents;
  readonly remaining: Cents;
}

export interface Noting {
  readonly sale?: number | undefined;
  /** None: the money is somebody's credit. */
  readonly basket: number;
  readonly email?: string | undefined;
  readonly payee?: number | undefined;
  readonly cents: number;
  readonly means: Means;
  readonly kind?: Exclude<ReceiptKind, 'undo'> | undefined;
  readonly at?: Instant | undefined;
  readonly note?: string | undefined;
  /** Drawn by who asks, so that asking again after a cut connection notes nothing twice. */
  readonly id?: string | undefined;
  /** It was asked whether that amount is right, and it is (docs/rules.md V10). */
  readonly isSure?: boolean | undefined;
}

/** A payment, or money given back, as a row of Encaissements and in the books. */
export function notePayment(
  context: MoneyContext,
  noting: Noting,
): Result<MoneyDone<Noted | Asks>, Refusal> {
  const { snapshot, sale, money } = context;
  const known = knownAction(context, noting.id, noting.kind ?? 'payment');
  if (known) return known;
  const email = normaliseEmail(noting.email ?? '');
  if (noting.basket === 0 && !knownIn(money.ledger, snapshot)(email))
    return fail({ code: 'unknownDue', detail: email });
  const receipt: Receipt = {
    sale: sale.number,
    basket: noting.basket,
    ...(noting.basket === 0 ? { email } : ownerIn(money, sale.number, noting.basket)),
    payee: noting.basket === 0 ? 0 : (noting.payee ?? 0),
    key: keyFor(context, noting.id),
    at: noting.at ?? snapshot.now,
    amount: cents(noting.cents),
    means: noting.means,
    kind: noting.kind ?? 'payment',
    label: noting.note ?? '',
  };
  const asked = noting.isSure ? undefined : askedReceipt(money.ledger, receipt);
  if (!asked) return posted(context, receipt);
  const whose = receipt.email ?? dueStanding(money.ledger, receipt).email;
  const details = { name: money.nameOf(whose) || whose, cents: receipt.amount, ...asked };
  return ok({ value: sumQuestion(details, { ...noting, isSure: true }, snapshot.place.locale) });
}

/** Of the present sale alone: what orders say where no due does. */
const ownerIn = ({ sale, ownerOf }: MoneyContext['money'], of: number, basket: number) =>
  of === sale && basket > 0 ? { owner: ownerOf(basket) } : {};

/** Takes a payment back by a counter-entry: a row of its own, and nothing is erased. */
export function undoPayment(
  context: MoneyContext,
  { key, id }: { readonly key: string; readonly id?: string | undefined },
): MoneyResult {
  const { ledger } = context.money;
  const known = knownAction(context, id, 'undo');
  if (known) return known;
  const entry = [...ledger.entries.values()].find(
    (one) => isReceipt(one) && baseIn(one.key) === key && !ledger.isUndone(one.key),
  );
  if (!entry) return fail({ code: 'alreadyUndone' });
  if (isAtPickup(entry.key)) return fail({ code: 'notedInPickup', detail: '' });
  const of = receiptIn(entry);
  if (!of) return moveUndone(context, entry, id && actionKey('undo', id, 1));
  const at = context.snapshot.now;
  const { label } = entry;
  const receipt: Receipt = { ...of, key: keyFor(context, id), at, kind: 'undo', label };
  return posted(context, receipt, entry.key);
}

/** What went to the bank or was kept as a charge stands in the books alone, and has no row of its own. */
function moveUndone(
  { snapshot, money }: MoneyContext,
  { key, postings }: Entry,
  as: string | undefined,
): MoneyResult {
  money.ledger.undo(key, snapshot.now, as);
  const amount = cents(Math.abs(postings[0]?.amount ?? 0));
  const { undone } = historyWords(snapshot);
  return ok({
    value: { code: 'noted', kind: 'undo', basket: 0, cents: amount, remaining: cents(0) },
    entry: { action: undone, detail: euros(amount, snapshot.place.locale) },
  });
}

/** What the same action was answered before, when it is asked for again. */
function knownAction(
  { money: { ledger } }: MoneyContext,
  id: string | undefined,
  kind: ReceiptKind,
): MoneyResult | undefined {
  const keys = id ? [noteKey(id), actionKey('undo', id, 1)] : [];
  const entry = keys.map((key) => ledger.entries.get(key)).find(Boolean);
  if (!entry) return undefined;
  const posting = entry.postings.find(
    ({ account }) => account === 'buyers' || account === 'credits',
  );
  const {
    sale = 0,
    basket = 0,
    payee = 0,
    amount = entry.postings[0]?.amount ?? 0,
  } = posting ?? {};
  const { remaining } = dueStanding(ledger, { sale, basket, payee });
  return ok({ value: { code: 'noted', kind, basket, cents: cents(Math.abs(amount)), remaining } });
}

const noteKey = (id: string): string => entryKey({ source: 'note', about: id, nth: 1 });

const keyFor = (context: MoneyContext, id: string | undefined): string =>
  id ? noteKey(id) : context.money.ledger.nextKey(freeBase(context));

type MoneyResult = Result<MoneyDone<Noted>, Refusal>;

function freeBase({ money, snapshot }: MoneyContext): EntryBase {
  const base = (nth: number): EntryBase => ({ source: 'note', about: `${snapshot.now}.${nth}` });
  let nth = 1;
  while (money.ledger.entries.has(entryKey({ ...base(nth), nth: 1 }))) nth += 1;
  return base(nth);
}

function posted({ snapshot, money }: MoneyContext, receipt: Receipt, undoes?: string): MoneyResult {
  const { ledger } = money;
  const done = postReceipt(ledger, receipt, undoes);
  if (!done.ok) return fail({ code: done.error, detail: String(receipt.basket) });
  balanceCredits(ledger, snapshot.now);
  const { remaining } = dueStanding(ledger, receipt);
  const words = historyWords(snapshot);
  const action = {
    payment: words.paid,
    extra: words.paid,
    refund: words.refunded,
    undo: words.undone,
  }[receipt.kind];
  return ok({
    value: {
      code: 'noted',
      kind: receipt.kind,
      basket: receipt.basket,
      cents: receipt.amount,
      remaining,
    },
    entry: {
      action,
      detail: `${receipt.basket > 0 ? words.basket(receipt.basket) : words.withoutBasket}, ${euros(receipt.amount, snapshot.place.locale)}`,
    },
    rows: { receipts: [receiptRow(receipt, payeeName(money.ledger, receipt))] },
  });
}

/** One decided line of a statement, or a part of it where one transfer pays several orders. */
export interface RecordedReceipt extends DueId {
  /** The statement's own id of the line, with the part's number: the same one counts once. */
  readonly id: string;
  /** Whose credit it is, where no basket is meant. */
  readonly email?: string | undefined;
  readonly at: Instant;
  readonly cents: Cents;
  readonly means: Exclude<Means, 'credit' | 'rounding'>;
  readonly kind: 'payment' | 'refund' | Move['kind'];
  readonly label: string;
  /** What was shown to be left of its due before it, in cents. */
  readonly left?: number | undefined;
}

export interface Recorded {
  readonly code: 'recorded';
  /** Ids that were posted now; those known before are in neither list. */
  readonly posted: readonly string[];
  readonly refused: readonly { readonly id: string; readonly code: ReceiptFault }[];
}

/** What a statement showed and was matched: money that came, so a surplus becomes credit. */
export function recordReceipts(
  { snapshot, money }: MoneyContext,
  receipts: readonly RecordedReceipt[],
): Result<MoneyDone<Recorded>, Refusal> {
  const { ledger } = money;
  const taken: Receipt[] = [];
  const isKnown = knownIn(ledger, snapshot);
  const refused: Recorded['refused'][number][] = [];
  const ids: string[] = [];
  for (const { id, cents: amount, kind, left = 0, ...rest } of receipts) {
    const about = id.replace(/:/g, '.');
    const isMove = kind === 'deposit' || kind === 'charge';
    const key = entryKey({ source: isMove ? 'move' : 'bank', about, nth: 1 });
    // What came in excess is credit only then, and there to be given back.
    if (kind === 'refund') balanceCredits(ledger, snapshot.now);
    const remaining = Math.max(0, dueStanding(ledger, rest).remaining);
    const isWanted = rest.basket === 0 || remaining > 0;
    const receipt = (as: Receipt['kind']): Receipt => ({
      ...{ ...rest, ...ownerIn(money, rest.sale, rest.basket), key, amount, kind: as },
    });
    const post = (): ReturnType<typeof postReceipt> => {
      if (isMove) return postMove(ledger, { ...rest, key, amount, kind });
      if (rest.basket === 0 && !isKnown(rest.email ?? '')) return fail('unknownDue');
      // Somebody noted a payment since, which may be this one (docs/rules.md M69).
      if (remaining < left && !ledger.entries.has(key)) return fail('dueChanged');
      const own = receipt(kind === 'refund' ? kind : isWanted ? 'payment' : 'extra');
      const done = postReceipt(ledger, own);
      if (done.ok && done.value) taken.push(own);
      return done;
    };
    const done = post();
    if (!done.ok) refused.push({ id, code: done.error });
    else if (done.value) ids.push(id);
  }
  balanceCredits(ledger, snapshot.now);
  const words = historyWords(snapshot);
  return ok({
    value: { code: 'recorded' as const, posted: ids, refused },
    entry: { action: words.recorded, detail: words.receipts(ids.length) },
    rows: { receipts: taken.map((one) => receiptRow(one, payeeName(ledger, one))) },
  });
}
