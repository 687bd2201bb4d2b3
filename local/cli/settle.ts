import type { World } from '../standin/runtime/world';
import { noCollectingAccount, payoutStates } from '../text/run';
import { askDrive } from './base/askDrive';
import { loadProgram } from './base/program';

/** One producer of a sale, as the add-on answers; the one place that knows its shape. */
interface Payout {
  readonly producer: string;
  readonly sold: number;
  readonly missing: number;
  readonly unpaid: number;
  readonly fees: number;
  readonly setOff: number;
  readonly carried: number;
  readonly waiting: number;
  readonly paid: number;
  readonly toPay: number;
  readonly ordered: number;
  readonly state: string;
}

interface Ordered {
  readonly order: unknown;
  readonly cents: number;
  readonly leftOut: readonly {
    readonly producer: string;
    readonly cents: number;
    readonly why: string;
  }[];
}

/** The built part that makes files of what the add-on answers. */
interface Books {
  transfersOf(order: unknown): string;
}

/** What the accounts of a sale came to. */
export interface Accounts {
  readonly reversements: readonly Readonly<Record<string, string | number>>[];
  /** Who is owed something that no transfer carries. */
  readonly ecartes: readonly {
    readonly producteur: string;
    readonly montantCents: number;
    readonly raison: string;
  }[];
  /** What the file for the bank holds: absent where there is none. */
  readonly CtrlSum?: string;
  readonly grandLivre: Readonly<Record<string, number>>;
}

export interface Settled {
  readonly accounts: Accounts;
  /** The file for the bank; absent where there is nobody to pay, or no account to pay from. */
  readonly transfers?: string;
  readonly refusals: readonly string[];
}

/** The coordinator prepares the payouts and takes the file for the bank. */
export async function settleAccounts(world: World, program?: string): Promise<Settled> {
  const refusals: string[] = [];
  const ask = async <T>(name: string): Promise<T | undefined> =>
    (await askDrive(world, refusals, name, {})) as T | undefined;
  const isPrepared = (await ask('settlePayouts')) !== undefined;
  const before = await ask<{ payouts: Payout[] }>('moneyView');
  const ordered = isPrepared ? await ask<Ordered>('orderTransfers') : undefined;
  const after = await ask<{ payouts: Payout[]; whereabouts: Record<string, number> }>('moneyView');
  const standing = new Map(after?.payouts.map((one) => [one.producer, one]));
  return {
    accounts: {
      reversements: (before?.payouts ?? []).map((one) => reported(one, standing.get(one.producer))),
      ecartes: (ordered?.leftOut ?? before?.payouts.flatMap(leftOut) ?? []).map(
        ({ producer, cents, why }) => ({
          producteur: producer,
          montantCents: cents,
          raison: (why === 'toPay' ? noCollectingAccount : payoutStates[why]) ?? why,
        }),
      ),
      ...(ordered ? { CtrlSum: (ordered.cents / 100).toFixed(2) } : {}),
      grandLivre: after?.whereabouts ?? {},
    },
    ...(ordered && program ? { transfers: fileOf(ordered, program) } : {}),
    refusals: [...new Set(refusals)],
  };
}

const fileOf = ({ order }: Ordered, program: string): string =>
  loadProgram<Books>(program, 'books').transfersOf(order);

const leftOut = ({ producer, toPay, waiting, state }: Payout): Ordered['leftOut'][number][] => [
  ...(toPay === 0 ? [] : [{ producer, cents: toPay, why: state }]),
  ...(waiting === 0
    ? []
    : [{ producer, cents: waiting, why: state === 'toConfirm' ? state : 'waiting' }]),
];

/** What was to be paid when it was prepared, what the file asks of it, and how it stands by then. */
const reported = (prepared: Payout, { state, ordered } = prepared) => ({
  producteur: prepared.producer,
  venduCents: prepared.sold,
  manquantsCents: prepared.missing,
  nonPayeCents: prepared.unpaid,
  fraisCents: prepared.fees,
  achatsCents: prepared.setOff,
  reportCents: prepared.carried,
  attendPeseeCents: prepared.waiting,
  dejaPayeCents: prepared.paid,
  aPayerCents: prepared.toPay,
  virementCents: ordered,
  etat: payoutStates[state] ?? state,
});
