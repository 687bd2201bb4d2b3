import type { Ledger } from '../../domain/money/ledger';
import { OF_ACCOUNT, payoutEntry } from '../../domain/money/payout';
import { payoutNeeds } from '../../domain/money/payoutState';
import { cents, sum } from '../../domain/values/money';
import { fail, ok, type Result } from '../../domain/values/result';
import { type Day, type Instant, localTime, twoDigits } from '../../domain/values/time';
import type { Account } from '../../formats/transferOrder';
import { payoutLabel } from '../../text/results/words';
import { euros } from '../../text/values/format';
import { historyWords } from '../kernel/history';
import type { Rows } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import type { Sale } from '../records/sale';
import { encodeFiles, filesGiven, type GivenFile } from './bank/storedFiles';
import { actOnMoney, type MoneyContext } from './moneyAction';
import { accountsPaid, collectingAccount, payees, salePayouts } from './payouts';
import { leftOut, notPayable } from './payProducers';
import type { OfSale } from './settlePayouts';

export interface Ordering extends OfSale {
  /** A file that was made before, once more: nobody is ordered anything anew. */
  readonly again?: string | undefined;
}

/** What a page makes the file for the bank of, the same as a list to copy, and who is not in it. */
export interface OrderedTransfers extends GivenFile {
  readonly code: 'transfersOrdered';
  readonly sale: number;
  readonly id: string;
  readonly fileName: string;
  readonly cents: number;
  readonly lines: readonly {
    readonly producer: string;
    readonly holder: string;
    readonly iban: string;
    readonly cents: number;
  }[];
  readonly leftOut: ReturnType<typeof leftOut>;
  /** Of one that is given again: in what it is another than the first, or than Producteurs by now. */
  readonly differs?: Differences;
}

interface Differences {
  /** No longer in it: taken back since. */
  readonly gone: readonly { readonly producer: string; readonly cents: number }[];
  /** Paid by it to another account than Producteurs has now. */
  readonly otherIban: readonly string[];
}

interface Made {
  readonly file: GivenFile;
  readonly unsent?: ReturnType<typeof leftOut>;
  readonly differs?: Differences;
}

/** Orders what is to pay, and remembers it in the same write, so that nobody is paid twice. */
export function orderTransfers(
  ports: Ports,
  { sale: wanted, again }: Ordering,
): Result<OrderedTransfers, Refusal> {
  return actOnMoney(ports, wanted, (context) => {
    const { snapshot, sale, money } = context;
    const refused = notPayable(context);
    if (refused) return refused;
    const made = again ? givenAgain(context, again) : orderedNow(context);
    if (!made.ok) return made;
    const { file, unsent = [], differs } = made.value;
    const { id, lines } = file.order;
    if (lines.length === 0) return fail({ code: 'nobodyToPay' });
    const amount = sum(lines.map((line) => cents(line.amount)));
    return ok({
      value: {
        code: 'transfersOrdered' as const,
        sale: sale.number,
        id,
        fileName: `virements-${id}.xml`,
        ...file,
        cents: amount,
        lines: lines.map((line) => ({
          producer: line.producer,
          holder: line.to.name,
          iban: line.to.iban,
          cents: line.amount,
        })),
        leftOut: [...leftOut(snapshot, money, sale.number), ...unsent],
        ...(differs ? { differs } : {}),
      },
      entry: {
        action: historyWords(snapshot).orderTransfers,
        detail: `${id}, ${euros(amount, snapshot.place.locale)}`,
      },
      ...(again ? {} : { rows: rowsOf(snapshot, sale, file) }),
      payoutsOf: sale.number,
    });
  });
}

type Context = MoneyContext<Reads<'producers' | 'sales'>>;

function orderedNow({ snapshot, sale, money }: Context): Result<Made, Refusal> {
  const { ledger } = money;
  const from = collectingAccount(snapshot);
  if (!from) return fail({ code: 'noCollectingAccount' });
  const { day: today } = localTime(snapshot.now, snapshot.place.zone);
  const id = nextFileId(ledger, sale.number, today);
  for (const one of salePayouts(snapshot, money, sale.number).payouts)
    if (payoutNeeds(one.state, 'transfer'))
      ledger.post(payoutEntry(ledger, one, 'transfers', id, snapshot.now));
  return ok(madeOf(snapshot, ledger, id, from, snapshot.now));
}

/** As it was given, without what was taken back of it since (docs/rules.md M71). */
function givenAgain({ snapshot, sale, money }: Context, id: string): Result<Made, Refusal> {
  const { ledger } = money;
  const file = filesGiven(sale.transferFiles).find(({ order }) => order.id === id);
  if (!file) return fail({ code: 'nobodyToPay' });
  const still = new Set(standingIn(ledger, id).map(({ producer }) => producer));
  const lines = file.order.lines.filter(({ producer }) => still.has(producer));
  const gone = file.order.lines
    .filter(({ producer }) => !still.has(producer))
    .map(({ producer, amount }) => ({ producer, cents: amount }));
  const of = payees(snapshot);
  const otherIban = lines.flatMap(({ producer, to }) =>
    of(producer).typed === to.iban ? [] : [producer],
  );
  const isSame = gone.length + otherIban.length === 0;
  return ok({
    file: { ...file, order: { ...file.order, lines } },
    ...(isSame ? {} : { differs: { gone, otherIban } }),
  });
}

const FILE = /^V\d+-(\d+)-\d{8}$/;

function nextFileId(ledger: Ledger, sale: number, today: Day): string {
  const numbers = [...ledger.entries.values()].flatMap(({ label, postings }) =>
    postings.some((one) => one.sale === sale) ? [Number(FILE.exec(label)?.[1] ?? 0)] : [],
  );
  return `V${sale}-${Math.max(0, ...numbers) + 1}-${today.replace(/-/g, '')}`;
}

/** Who a file pays by the books, and since when; what was taken back is not among it. */
const standingIn = (ledger: Ledger, id: string) =>
  [...ledger.entries.values()].flatMap(({ key, at, label, postings }) => {
    const own = postings.find(({ account }) => account === 'producers');
    if (!own || label !== id || ledger.isUndone(key)) return [];
    return [{ producer: own.party, amount: cents(own.amount), sale: own.sale, at }];
  });

/** By the accounts that stand now; in it once and without a usable one, nobody drops out in silence. */
function madeOf(
  snapshot: Reads<'producers'>,
  ledger: Ledger,
  id: string,
  from: Account,
  at: Instant,
): Required<Pick<Made, 'file' | 'unsent'>> {
  const of = payees(snapshot);
  const words = payoutLabel[snapshot.place.locale];
  const lines: GivenFile['order']['lines'][number][] = [];
  const unsent: ReturnType<typeof leftOut>[number][] = [];
  for (const { producer, amount, sale } of standingIn(ledger, id)) {
    const { typed: iban, holder, iban: state } = of(producer);
    if (state !== 'usable') {
      unsent.push({ producer, cents: amount, why: OF_ACCOUNT[state] });
      continue;
    }
    const to = { name: holder, iban };
    const label = words(snapshot.settings.driveName, sale);
    lines.push({ producer, to, amount, id: `${id}-${lines.length + 1}`, label });
  }
  const { day: today, hour, minute } = localTime(at, snapshot.place.zone);
  const createdAt = `${today}T${twoDigits(hour)}:${twoDigits(minute)}:00`;
  const order = { id, createdAt, executedOn: today, from, lines };
  return { file: { order }, unsent };
}

/** The file as it is given, and where each was paid. */
function rowsOf(
  snapshot: Reads<'producers'>,
  { number, transferFiles }: Sale,
  file: GivenFile,
): Rows<'sales' | 'producers'> {
  const paid = file.order.lines.map(({ producer, to }) => ({ producer, iban: to.iban }));
  return {
    sales: [{ number, transferFiles: encodeFiles([...filesGiven(transferFiles), file]) }],
    producers: accountsPaid(snapshot, paid),
  };
}
