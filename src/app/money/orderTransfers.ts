import type { Ledger } from '../../domain/money/ledger';
import { OF_ACCOUNT, payoutEntry } from '../../domain/money/payout';
import { payoutNeeds } from '../../domain/money/payoutState';
import { cents, sum } from '../../domain/values/money';
import { fail, ok, type Result } from '../../domain/values/result';
import { localTime, twoDigits } from '../../domain/values/time';
import type { Account, TransferLine, TransferOrder } from '../../formats/transferOrder';
import { payoutLabel } from '../../text/results/words';
import { euros } from '../../text/values/format';
import { historyWords } from '../kernel/history';
import type { Reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import type { MoneyContext, MoneyDone } from './moneyAction';
import { accountsPaid, collectingAccount, payees, salePayouts } from './payouts';
import { leftOut, notPayable } from './payProducers';
import type { OfSale } from './settlePayouts';

export interface Ordering extends OfSale {
  /** A file that was made before, once more: nobody is ordered anything anew. */
  readonly again?: string | undefined;
}

/** What a page makes the file for the bank of, the same as a list to copy, and who is not in it. */
export interface OrderedTransfers {
  readonly code: 'transfersOrdered';
  readonly sale: number;
  readonly id: string;
  readonly fileName: string;
  readonly order: Omit<TransferOrder, 'lines'> & {
    /** Who is paid by it, as Producteurs names them. */
    readonly lines: readonly (TransferLine & { readonly producer: string })[];
  };
  readonly cents: number;
  readonly lines: readonly {
    readonly producer: string;
    readonly holder: string;
    readonly iban: string;
    readonly cents: number;
  }[];
  readonly leftOut: ReturnType<typeof leftOut>;
}

/**
 * Orders what is to pay, and remembers it in the same write, so that nobody is paid twice. A file is the
 * payouts that carry its name: asked for again, it has those that still stand (docs/rules.md M71).
 */
export function orderTransfers(
  context: MoneyContext<Reads<'producers' | 'sales'>>,
  { again }: Ordering,
): Result<MoneyDone<OrderedTransfers>, Refusal> {
  const { snapshot, sale, money } = context;
  const refused = notPayable(context);
  if (refused) return refused;
  const from = collectingAccount(snapshot);
  if (!from) return fail({ code: 'noCollectingAccount' });
  const id = again ?? orderedNow(context);
  const { order, unsent } = fileOf(context, id, from);
  const { lines } = order;
  if (lines.length === 0) return fail({ code: 'nobodyToPay' });
  const amount = sum(lines.map((line) => cents(line.amount)));
  const paid = lines.map(({ producer, to }) => ({ producer, iban: to.iban }));
  return ok({
    value: {
      code: 'transfersOrdered' as const,
      sale: sale.number,
      id,
      fileName: `virements-${id}.xml`,
      order,
      cents: amount,
      lines: lines.map((line) => ({
        producer: line.producer,
        holder: line.to.name,
        iban: line.to.iban,
        cents: line.amount,
      })),
      leftOut: [...leftOut(snapshot, money, sale.number), ...unsent],
    },
    entry: {
      action: historyWords(snapshot).orderTransfers,
      detail: `${id}, ${euros(amount, snapshot.place.locale)}`,
    },
    rows: { producers: accountsPaid(snapshot, paid) },
  });
}

/** What is to pay by a transfer, ordered under one name. */
function orderedNow({ snapshot, sale, money }: MoneyContext<Reads<'producers' | 'sales'>>): string {
  const { ledger } = money;
  const { day: today } = localTime(snapshot.now, snapshot.place.zone);
  const numbers = filesOf(ledger, sale.number).map((id) => Number(FILE.exec(id)?.[1] ?? 0));
  const id = `V${sale.number}-${Math.max(0, ...numbers) + 1}-${today.replace(/-/g, '')}`;
  for (const one of salePayouts(snapshot, money, sale.number).payouts)
    if (payoutNeeds(one.state, 'transfer'))
      ledger.post(payoutEntry(ledger, one, 'transfers', id, snapshot.now));
  return id;
}

const FILE = /^V\d+-(\d+)-\d{8}$/;

/** Files that were made of a sale, the latest last. */
export const filesOf = (ledger: Ledger, sale: number): string[] => [
  ...new Set(
    [...ledger.entries.values()].flatMap(({ label, postings }) =>
      FILE.test(label) && postings.some((one) => one.sale === sale) ? [label] : [],
    ),
  ),
];

/** Who a file pays by the books; what was taken back is not among it. */
const standingIn = (ledger: Ledger, id: string) =>
  [...ledger.entries.values()].flatMap(({ key, at, label, postings }) => {
    const own = postings.find(({ account }) => account === 'producers');
    if (!own || label !== id || ledger.isUndone(key)) return [];
    return [{ producer: own.party, amount: cents(own.amount), sale: own.sale, at }];
  });

/** To the accounts that stand now; without a usable one nobody drops out in silence. */
function fileOf(
  { snapshot, money }: MoneyContext<Reads<'producers'>>,
  id: string,
  from: Account,
): Pick<OrderedTransfers, 'order'> & { readonly unsent: ReturnType<typeof leftOut> } {
  const { place, settings, now } = snapshot;
  const of = payees(snapshot);
  const lines: OrderedTransfers['order']['lines'][number][] = [];
  const unsent: ReturnType<typeof leftOut>[number][] = [];
  const standing = standingIn(money.ledger, id);
  for (const { producer, amount, sale } of standing) {
    const { typed: iban, holder, iban: state } = of(producer);
    if (state !== 'usable') {
      unsent.push({ producer, cents: amount, why: OF_ACCOUNT[state] });
      continue;
    }
    const label = payoutLabel[place.locale](settings.driveName, sale);
    const to = { name: holder, iban };
    lines.push({ producer, to, amount, id: `${id}-${lines.length + 1}`, label });
  }
  const { day, hour, minute } = localTime(standing[0]?.at ?? now, place.zone);
  const createdAt = `${day}T${twoDigits(hour)}:${twoDigits(minute)}:00`;
  return { order: { id, createdAt, executedOn: day, from, lines }, unsent };
}
