import { basketAccounts } from '../../../domain/baskets/basketAccount';
import { dueStanding } from '../../../domain/money/due';
import type { Ledger } from '../../../domain/money/ledger';
import { mailKey } from '../../../domain/outbox/mailKey';
import { type Cents, cents, sum } from '../../../domain/values/money';
import { instant } from '../../../domain/values/time';
import { missing } from '../../../text/mails/reminders';
import { asOrdered } from '../../baskets/feesOfBaskets';
import type { PlacedLine } from '../../baskets/placedLines';
import type { Reads } from '../../kernel/reads';
import { writerFor } from '../../outbox/mailWords';
import { keyIn, versionsOf } from '../../outbox/versions';
import type { Offered } from '../../records/offer';
import { occasionOf } from '../../records/orderDetails';
import type { ReadsOutbox } from '../../records/outboxRows';
import type { QueuedMail } from '../../records/queuedMail';
import type { SaleContext } from '../../records/saleContext';
import { gapsIn, isMissing, missingContent, missingTold } from './missingThread';
import { PATIENCE } from './paymentRequests';

/** What was promised and not handed over, line by line. */
export const gapsOf = (lines: readonly PlacedLine[], products: ReadonlyMap<string, Offered>) =>
  lines.filter(isMissing).flatMap(({ ref, served, delivered = 0 }) => {
    const product = products.get(ref);
    return product ? [{ ...product, before: served, now: delivered }] : [];
  });

/** To each buyer who gets less than was promised, once for what is missing. */
export function missingMails(
  context: SaleContext<Reads<'templates'> & ReadsOutbox>,
  lines: readonly PlacedLine[],
  offered: readonly Offered[],
  ledger: Ledger | undefined,
): QueuedMail[] {
  const { snapshot, sale, products } = context;
  const write = writerFor(snapshot);
  const touched = new Set(lines.filter(isMissing).map(({ basket }) => basket));
  if (touched.size === 0) return [];
  const own = lines.filter(({ basket }) => touched.has(basket));
  const now = basketAccounts(own, offered, sale.terms);
  const before = basketAccounts(
    own.map((line) => (isMissing(line) ? asOrdered(line) : line)),
    offered,
    sale.terms,
  );
  const occasion = occasionOf(snapshot, sale);
  const versionsFor = versionsOf(snapshot, sale.number, 'missing');
  return [...touched].flatMap((basket): QueuedMail[] => {
    const short = own.filter((line) => line.basket === basket && isMissing(line));
    const [{ email, name } = { email: '', name: '' }] = short;
    if (!email) return [];
    const versions = versionsFor(email, String(basket));
    const gaps = gapsIn(short);
    const told = missingTold(versions);
    const total = now.get(basket)?.buyer ?? cents(0);
    const promised = before.get(basket);
    const mail = missing(
      {
        ...occasion,
        name,
        basket,
        gaps: gapsOf(short, products),
        before: promised?.buyer ?? cents(0),
        isBeforeEstimated: promised?.estimated ?? false,
        total,
        estimated: now.get(basket)?.estimated ?? false,
        ...(ledger ? standingOf(ledger, sale.number, basket) : {}),
      },
      write,
    );
    const about = { kind: 'missing', sale: sale.number, recipient: email } as const;
    const thread = { what: String(basket), content: missingContent(gaps, total, mail.text) };
    // What was told is not told again when a weight changes the sum.
    const key = told?.gaps === gaps ? told.key : mailKey(keyIn(versions, about, thread));
    return [
      { kind: 'missing', recipient: email, dueAt: instant(snapshot.now + PATIENCE), key, mail },
    ];
  });
}

interface BasketStanding {
  /** What was paid beyond it became the buyer's credit. */
  readonly credit: Cents;
  readonly left: Cents;
  /** Where producers are paid by the buyer: what they have had too much. */
  readonly owed: readonly { readonly producer: string; readonly amount: Cents }[];
}

function standingOf(ledger: Ledger, sale: number, basket: number): BasketStanding {
  const ids = ledger.dueIds().filter((id) => id.sale === sale && id.basket === basket);
  const standings = ids.map((id) => ({ ...dueStanding(ledger, id), postings: ledger.ofDue(id) }));
  const credits = standings.flatMap(({ postings }) =>
    postings.flatMap(({ account, amount }) => (account === 'credits' ? [cents(-amount)] : [])),
  );
  return {
    credit: cents(Math.max(0, sum(credits))),
    left: sum(standings.map(({ remaining }) => cents(Math.max(0, remaining)))),
    owed: standings.flatMap(({ remaining, postings }) => {
      const producer = postings.find(({ account }) => account === 'producers')?.party;
      return remaining < 0 && producer ? [{ producer, amount: cents(-remaining) }] : [];
    }),
  };
}
