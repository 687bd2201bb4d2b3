import type { Entry } from '../entry';
import { type Books, dueKey, type KnownPayout, type KnownReceipt } from './books';
import { type Decision, decided } from './decision';
import { type DepositKind, deposit } from './deposits';
import { incoming, type Told, told } from './incoming';
import { outgoing } from './outgoing';
import { Standing } from './standing';

/** Nothing of a farmers' drive is larger; it is looked at before it is believed. */
const LARGEST = 10_000_000;
const DAYS_APART = 10 * 86_400_000;

/** What each line of a statement is, and what it pays: the same lines always give the same answer. */
export function matchEntries(entries: readonly Entry[], books: Books): Decision[] {
  const standing = new Standing(books);
  const lines = entries.map((entry) => told(entry, standing));
  const pieces = piecesOf(lines, standing);
  const keys = readKeys(books);
  const paid = new Set<KnownPayout>();
  const used = new Set<KnownReceipt>();
  return lines.map((line): Decision => {
    const decision = decide(line, { standing, pieces, keys, paid, used });
    if (decision.verdict === 'apply') follow(decision, standing);
    return decision;
  });
}

interface Context {
  readonly standing: Standing;
  readonly pieces: ReadonlyMap<string, number>;
  readonly keys: ReadonlySet<string>;
  readonly paid: Set<KnownPayout>;
  readonly used: Set<KnownReceipt>;
}

const DEPOSITS: readonly string[] = ['cards', 'cheques', 'cash'];

function decide(line: Told, { standing, pieces, keys, paid, used }: Context): Decision {
  const { entry } = line;
  const { cents, kind, id } = entry;
  if (keys.has(id)) return decided(entry, 'none', 'known', 'alreadyRead');
  if (cents === 0) return decided(entry, 'none', 'nothing', 'zero');
  if (kind === 'fee') return decided(entry, 'none', 'bankFee', 'words');
  if (kind === 'providerPayout') return decided(entry, 'none', 'providerPayout', 'words');
  if (Math.abs(cents) > LARGEST) return decided(entry, 'open', 'unknown', 'tooLarge');
  if (cents > 0 && DEPOSITS.includes(kind))
    return deposit(entry, kind as DepositKind, standing, used);
  if (cents < 0) return outgoing(line, standing, paid);
  const decision = incoming(line, standing, pieces);
  const noted = byHand(decision, standing.books, used);
  return noted
    ? decided(entry, 'none', 'noted', 'notedByHand', {
        choices: [...decision.parts, ...decision.choices],
      })
    : decision;
}

/** Lines that became receipts before, known by their ids. */
const readKeys = ({ receipts }: Books): Set<string> =>
  new Set(
    receipts.flatMap(({ key }) =>
      key.startsWith('bank:') ? [key.slice(5).replace(/-\d+$/, '')] : [],
    ),
  );

/** A transfer that somebody noted before the statement came is not a second one. */
function byHand(
  { entry, what, parts, choices }: Decision,
  books: Books,
  used: Set<KnownReceipt>,
): boolean {
  const [part, ...others] = what === 'double' && parts.length === 0 ? choices : parts;
  if (!part || others.length > 0) return false;
  const found = books.receipts.find(
    (one) =>
      !used.has(one) &&
      !one.isUndone &&
      one.nature === 'payment' &&
      one.account === 'bank' &&
      !one.key.startsWith('bank:') &&
      one.sale === part.sale &&
      one.basket === part.basket &&
      one.cents === entry.cents &&
      Math.abs(one.at - Date.parse(entry.date)) < DAYS_APART,
  );
  if (found) used.add(found);
  return found !== undefined;
}

/** By due, what all lines that name its basket alone come to: a transfer that was topped up. */
function piecesOf(lines: readonly Told[], standing: Standing): Map<string, number> {
  const pieces = new Map<string, number>();
  for (const { entry, numbers } of lines) {
    const [number] = numbers;
    if (numbers.length !== 1 || number === undefined || entry.cents <= 0) continue;
    for (const due of standing.numbered(number))
      pieces.set(dueKey(due), (pieces.get(dueKey(due)) ?? 0) + entry.cents);
  }
  return pieces;
}

function follow({ what, parts }: Decision, standing: Standing): void {
  for (const part of parts) {
    const due = standing.due(part);
    if (!due) continue;
    if (what === 'refund') standing.giveBack(due, part.cents);
    else standing.pay(due, part.cents);
  }
}
