import type { Ledger } from '../../domain/money/ledger';
import { OF_ACCOUNT, payoutEntry } from '../../domain/money/payout';
import { payoutNeeds } from '../../domain/money/payoutState';
import { cents, sum } from '../../domain/values/money';
import { fail, ok, type Result } from '../../domain/values/result';
import { type Day, day, localTime, twoDigits } from '../../domain/values/time';
import type { TransferLine, TransferOrder, TransferVersion } from '../../formats/transferOrder';
import { payoutLabel } from '../../text/results/words';
import { euros } from '../../text/values/format';
import { historyWords } from '../kernel/history';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { actOnMoney } from './moneyAction';
import { collectingAccount, payees, salePayouts } from './payouts';
import { leftOut, notPayable } from './payProducers';
import type { OfSale } from './settlePayouts';

export interface Ordering extends OfSale {
  readonly executedOn?: string | undefined;
  /** A file that was made before, once more: nobody is ordered anything anew. */
  readonly again?: string | undefined;
}

/** What a page makes the file for the bank of, the same as a list to copy, and who is not in it. */
export interface OrderedTransfers {
  readonly code: 'transfersOrdered';
  readonly sale: number;
  readonly id: string;
  readonly fileName: string;
  readonly order: TransferOrder;
  readonly version: TransferVersion;
  readonly cents: number;
  readonly lines: readonly {
    readonly producer: string;
    readonly holder: string;
    readonly iban: string;
    readonly cents: number;
  }[];
  readonly leftOut: ReturnType<typeof leftOut>;
}

/** Orders what is to pay, and remembers it in the same write, so that nobody is paid twice. */
export function orderTransfers(
  ports: Ports,
  { sale: wanted, executedOn, again }: Ordering,
): Result<OrderedTransfers, Refusal> {
  return actOnMoney(ports, wanted, (context) => {
    const { snapshot, sale, money } = context;
    const { ledger } = money;
    const refused = notPayable(context);
    if (refused) return refused;
    const from = collectingAccount(snapshot);
    if (!from) return fail({ code: 'noCollectingAccount' });
    const today = localTime(snapshot.now, snapshot.place.zone).day;
    const id = again ?? nextFileId(ledger, sale.number, today);
    if (!again)
      for (const one of salePayouts(snapshot, money, sale.number).payouts)
        if (payoutNeeds(one.state, 'transfer'))
          ledger.post(payoutEntry(ledger, one, 'transfers', id, snapshot.now));
    const { lines, unsent } = linesOf(snapshot, ledger, id);
    if (lines.length === 0) return fail({ code: 'nobodyToPay' });
    const amount = sum(lines.map((line) => cents(line.amount)));
    const { hour, minute } = localTime(snapshot.now, snapshot.place.zone);
    const order = {
      id,
      createdAt: `${today}T${twoDigits(hour)}:${twoDigits(minute)}:00`,
      executedOn: executedOn ? day(executedOn) : today,
      from,
      lines,
    };
    return ok({
      value: {
        code: 'transfersOrdered' as const,
        sale: sale.number,
        id,
        fileName: `virements-${id}.xml`,
        order,
        version: snapshot.settings.transferVersion,
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
      payoutsOf: sale.number,
    });
  });
}

const FILE = /^V\d+-(\d+)-\d{8}$/;

function nextFileId(ledger: Ledger, sale: number, today: Day): string {
  const numbers = [...ledger.entries.values()].flatMap(({ label, postings }) =>
    postings.some((one) => one.sale === sale) ? [Number(FILE.exec(label)?.[1] ?? 0)] : [],
  );
  return `V${sale}-${Math.max(0, ...numbers) + 1}-${today.replace(/-/g, '')}`;
}

interface FileLines {
  readonly lines: readonly (TransferLine & { readonly producer: string })[];
  /** In the file once, and without a usable account now: nobody drops out of it in silence. */
  readonly unsent: ReturnType<typeof leftOut>;
}

/** What the books say of a file: it is the same whenever it is asked for. */
function linesOf(snapshot: Reads<'producers'>, ledger: Ledger, id: string): FileLines {
  const of = payees(snapshot);
  const words = payoutLabel[snapshot.place.locale];
  const lines: FileLines['lines'][number][] = [];
  const unsent: FileLines['unsent'][number][] = [];
  for (const { key, label, postings } of ledger.entries.values()) {
    const own = postings.find(({ account }) => account === 'producers');
    if (!own || label !== id || ledger.isUndone(key)) continue;
    const { party: producer, amount: owed, sale } = own;
    const { typed: iban, holder, iban: state } = of(producer);
    const amount = cents(owed);
    if (state !== 'usable') {
      unsent.push({ producer, cents: amount, why: OF_ACCOUNT[state] });
      continue;
    }
    const to = { name: holder, iban };
    const name = words(snapshot.settings.driveName, sale);
    lines.push({ producer, to, amount, id: `${id}-${lines.length + 1}`, label: name });
  }
  return { lines, unsent };
}
