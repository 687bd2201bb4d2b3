import { readEntryBase, readPartId } from '../../domain/money/entryKey';
import { LARGEST } from '../../domain/money/receipt';
import type { Entry } from '../entries/entry';
import { type Books, dueKey, type KnownPayout, type KnownReceipt } from './books';
import { type Decision, inDoubt, verdictOf } from './decision';
import { type DepositKind, deposit } from './deposits';
import { incoming, lineRead, type ReadLine } from './incomingMoney';
import { notedByHand } from './noted';
import { OtherReadings } from './otherReadings';
import { outgoing } from './outgoingMoney';
import { ofServices, ofTheBank, withFee } from './paymentServices';
import { Standing } from './standing';

/** What each line of a statement is, and what it pays: the same lines always give the same answer. */
export function matchEntries(entries: readonly Entry[], books: Books): Decision[] {
  const standing = new Standing(books);
  const lines = entries.map((entry) => lineRead(entry, standing));
  const pieces = piecesOf(lines, standing);
  const keys = readKeys(books);
  const sent = new Set(entries.filter(({ kind }) => kind === 'providerPayout'));
  const paid = new Set<KnownPayout>();
  const used = new Set<KnownReceipt>();
  const others = new OtherReadings(entries, books);
  return lines.map((line): Decision => {
    const decision = decide(line, { standing, pieces, keys, sent, paid, used });
    const isSure = decision.verdict === 'apply' && decision.what !== 'noted';
    const own = isSure ? others.asked(inItsTime(decision, standing)) : decision;
    if (own.verdict === 'apply') follow(own, standing);
    if (own.verdict === 'apply' || own.what === 'noted') others.follow(own);
    return own;
  });
}

/** What is certain, unless its day is outside the life of the sale that it is of (docs/rules.md M81). */
function inItsTime(decision: Decision, standing: Standing): Decision {
  const { parts, payouts, entry } = decision;
  const [outside] = [...parts, ...payouts].flatMap(
    ({ sale }) => standing.outsideLife(sale, entry.date) ?? [],
  );
  return outside ? inDoubt(decision, outside) : decision;
}

interface Context {
  readonly standing: Standing;
  readonly pieces: ReadonlyMap<string, number>;
  readonly keys: ReadonlyMap<string, KnownLine>;
  /** What services say that they sent to the bank. */
  readonly sent: Set<Entry>;
  readonly paid: Set<KnownPayout>;
  readonly used: Set<KnownReceipt>;
}

const DEPOSITS: readonly string[] = ['cards', 'cheques', 'cash'];

function decide(line: ReadLine, { standing, pieces, keys, sent, paid, used }: Context): Decision {
  const { entry } = line;
  const { cents, kind, id } = entry;
  const known = keys.get(id);
  if (known?.isTakenBack)
    return { ...verdictOf(entry, 'open', 'known', 'takenBack'), before: known.parts };
  if (known) {
    const isWhole = known.cents === 0 || known.cents === Math.abs(cents);
    return isWhole
      ? verdictOf(entry, 'none', 'known', 'alreadyRead')
      : verdictOf(entry, 'open', 'known', 'partlyRead');
  }
  if (cents === 0) return verdictOf(entry, 'none', 'nothing', 'zero');
  if (Math.abs(cents) > LARGEST) return verdictOf(entry, 'open', 'unknown', 'tooLarge');
  if (cents > 0 && DEPOSITS.includes(kind))
    return deposit(entry, kind as DepositKind, standing, used);
  const own = ofServices(line, standing, sent) ?? ofTheBank(entry);
  if (own) return own;
  if (cents < 0) return withFee(outgoing(line, standing, { taken: paid, used }));
  const decision = incoming(line, standing, pieces);
  const noted = notedByHand(line, decision, standing, used);
  if (!noted) return withFee(decision);
  if (noted.isLongAgo)
    return withFee(decision.verdict === 'apply' ? inDoubt(decision, 'notedByHand') : decision);
  const choices = [noted.part];
  const found = withFee(verdictOf(entry, 'none', 'noted', 'notedByHand', { choices }));
  // The payment is noted, what the service kept of it is not.
  return found.moves.length > 0 ? { ...found, verdict: 'apply' } : found;
}

/** What was recorded of a line. */
interface KnownLine {
  /** What counts of what it paid. */
  readonly cents: number;
  readonly parts: number;
  /** It paid something once, and none of it counts any more. */
  readonly isTakenBack: boolean;
}

/** Lines that were recorded before, by their ids. */
function readKeys({ receipts }: Books): Map<string, KnownLine> {
  const found = new Map<string, KnownLine>();
  for (const { key, cents, isUndone } of receipts) {
    const { source, about } = readEntryBase(key) ?? {};
    if (about === undefined || (source !== 'bank' && source !== 'move')) continue;
    const part = readPartId(about);
    if (!part) continue;
    const known = found.get(part.line) ?? { cents: 0, parts: 0, isTakenBack: true };
    const isPaid = source === 'bank';
    found.set(part.line, {
      cents: known.cents + (isPaid && !isUndone ? cents : 0),
      parts: Math.max(known.parts, isPaid ? part.nth : 0),
      isTakenBack: known.isTakenBack && isPaid && isUndone,
    });
  }
  return found;
}

/** By due, what all lines that name its basket alone come to: a transfer that was topped up. */
function piecesOf(lines: readonly ReadLine[], standing: Standing): Map<string, number> {
  const pieces = new Map<string, number>();
  for (const { entry, numbers } of lines) {
    const [number] = numbers;
    if (numbers.length !== 1 || number === undefined || entry.cents <= 0) continue;
    for (const due of standing.numbered(number))
      pieces.set(dueKey(due), (pieces.get(dueKey(due)) ?? 0) + entry.cents);
  }
  return pieces;
}

function follow({ what, parts, moves, entry }: Decision, standing: Standing): void {
  for (const { means, cents } of moves) if (means === 'card') standing.hold(-cents);
  if (entry.kind === 'provider' && parts.length > 0) standing.hold(entry.cents);
  for (const part of parts) {
    const due = standing.due(part);
    if (!due) continue;
    if (what === 'refund') standing.giveBack(due, part.cents);
    else standing.pay(due, part.cents);
  }
}
