import type { Ledger } from '../domain/ledger';
import { cents, sum } from '../domain/money';
import { payoutEntry } from '../domain/payout';
import { fail, ok, type Result } from '../domain/result';
import { type Day, day, localTime } from '../domain/time';
import { type Account, sepaText, type TransferLine, transferFile } from '../domain/transferFile';
import { euros } from '../text/format';
import { historyWords, payoutLabel } from '../text/words';
import type { Book } from './book';
import { actOnMoney } from './moneyAction';
import { payees, salePayouts } from './payouts';
import type { Ports } from './ports';
import type { Refusal } from './refusal';
import { leftOut, type OfSale } from './settlePayouts';

export interface Ordering extends OfSale {
  readonly executedOn?: string | undefined;
  /** A file that was made before, once more: nobody is ordered anything anew. */
  readonly again?: string | undefined;
}

/** The order for the bank: the file itself, the same as a list to copy, and who is not in it. */
export interface OrderedTransfers {
  readonly code: 'transfersOrdered';
  readonly sale: number;
  readonly id: string;
  readonly fileName: string;
  readonly xml: string;
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
  return actOnMoney(ports, wanted, ({ book, sale, money: { ledger } }) => {
    const from = collectingAccount(book);
    if (!from) return fail({ code: 'noCollectingAccount' });
    const today = localTime(book.now, book.place.zone).day;
    const id = again ?? nextFileId(ledger, sale.number, today);
    if (!again)
      for (const one of salePayouts(book, ledger, sale.number).payouts)
        if (one.state === 'toPay') ledger.post(payoutEntry(ledger, one, 'transfers', id, book.now));
    const lines = linesOf(book, ledger, id);
    if (lines.length === 0) return fail({ code: 'nobodyToPay' });
    const amount = sum(lines.map((line) => line.amount));
    const { hour, minute } = localTime(book.now, book.place.zone);
    const two = (part: number): string => String(part).padStart(2, '0');
    const order = {
      id,
      createdAt: `${today}T${two(hour)}:${two(minute)}:00`,
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
        xml: transferFile(order, book.settings.transferVersion),
        cents: amount,
        lines: lines.map((line) => ({
          producer: line.producer,
          holder: line.to.name,
          iban: line.to.iban,
          cents: line.amount,
        })),
        leftOut: leftOut(book, ledger, sale.number),
      },
      told: {
        action: historyWords[book.place.locale].orderTransfers,
        detail: `${id}, ${euros(amount, book.place.locale)}`,
      },
      payoutsOf: sale.number,
    });
  });
}

/** Where payments come in and payouts go out; a bank takes no order without a name. */
export function collectingAccount({ settings }: Pick<Book, 'settings'>): Account | undefined {
  const { collectorIban: iban, collectorHolder, collectorBic: bic, collector } = settings;
  const name = collectorHolder || collector || settings.driveName;
  if (iban === '' || sepaText(name, 70) === '') return undefined;
  return { name, iban, ...(bic ? { bic } : {}) };
}

const FILE = /^V\d+-(\d+)-\d{8}$/;

function nextFileId(ledger: Ledger, sale: number, today: Day): string {
  const numbers = [...ledger.entries.values()].flatMap(({ label, postings }) =>
    postings.some((one) => one.sale === sale) ? [Number(FILE.exec(label)?.[1] ?? 0)] : [],
  );
  return `V${sale}-${Math.max(0, ...numbers) + 1}-${today.replace(/-/g, '')}`;
}

/** What the books say of a file: it is the same whenever it is asked for. */
function linesOf(
  book: Book,
  ledger: Ledger,
  id: string,
): (TransferLine & { readonly producer: string })[] {
  const of = payees(book);
  const words = payoutLabel[book.place.locale];
  const lines = [...ledger.entries.values()].flatMap((entry) => {
    const own = entry.postings.find(({ account }) => account === 'producers');
    if (!own || entry.label !== id || ledger.isUndone(entry.key)) return [];
    const { typed: iban, holder, iban: state } = of(own.party);
    if (state !== 'usable') return [];
    const name = sepaText(holder, 70) === '' ? own.party : holder;
    return [
      {
        producer: own.party,
        to: { name, iban },
        amount: cents(own.amount),
        id: '',
        label: words(book.settings.driveName, own.sale),
      },
    ];
  });
  return lines.map((line, index) => ({ ...line, id: `${id}-${index + 1}` }));
}
