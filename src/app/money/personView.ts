import {
  type NotedReceipt,
  notedReceipts,
  type PersonBalance,
  personBalances,
} from '../../domain/money/persons';
import { normaliseEmail } from '../../domain/orders/order';
import { cents, sum } from '../../domain/values/money';
import { fail, ok, type Result } from '../../domain/values/result';
import { mailStates } from '../../tabs/outbox';
import type { Ports } from '../kernel/ports';
import { reads, type Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import {
  type ListedPerson,
  type PeopleView,
  peopleNeeds,
  peopleView,
  type WhoseData,
} from '../people/personData';
import { readDrive } from '../settings/readDrive';
import { lookAtMoney } from './moneyAction';
import { followsMoney, type Money, moneyNeeds } from './moneyNow';
import { everyDue, type OpenDue } from './payments';

export interface Movement {
  readonly at: number;
  readonly nature: string;
  readonly sale: number;
  readonly basket: number;
  readonly label: string;
  /** What the buyer owes goes up, what is paid or given back to its credit goes down. */
  readonly cents: number;
  readonly balance: number;
}

/** All that a person ordered, owes, paid and was written, in one place. */
export interface PersonAccount extends PersonBalance {
  /** The present sale. */
  readonly sale: number;
  /** Of every sale, the latest first. */
  readonly dues: readonly OpenDue[];
  readonly movements: readonly Movement[];
  readonly receipts: readonly NotedReceipt[];
  readonly mails: readonly {
    readonly at: number;
    readonly subject: string;
    /** In words. */
    readonly state: string;
  }[];
}

export interface PersonView extends Pick<PeopleView, 'language' | 'zone' | 'forms'> {
  readonly person: ListedPerson;
  /** Where the drive follows payments. */
  readonly account: PersonAccount | null;
}

const { payments: _, ...otherColumns } = peopleNeeds.columns;
const needs = reads({
  past: ['sales', 'ledger'],
  whole: [...moneyNeeds.whole],
  rows: [...moneyNeeds.rows, ...peopleNeeds.rows],
  columns: {
    ...moneyNeeds.columns,
    ...otherColumns,
    outbox: ['recipient', 'subject', 'dueAt', 'sentAt', 'state'],
  },
});

/** The latest mails; Rappels has them all. */
const MAILS = 30;

/** A person's page: who has no row in Acheteurs any more may still stand in the books. */
export function personView(ports: Ports, whose: WhoseData): Result<PersonView, Refusal> {
  const email = normaliseEmail(whose.email);
  const snapshot = readDrive(ports, needs, 'current');
  const { people, language, zone, forms } = peopleView(ports, snapshot);
  const account = accountOf(snapshot, email);
  const listed = people.find((one) => one.email === email);
  if (!listed && !account) return fail({ code: 'unknownDue', detail: email });
  const person = listed ?? {
    ...{ email, name: account?.name ?? '', isSubscribed: false, lastOrder: null, failure: null },
    ...{ problems: [], kept: account?.balance ? ('personInBooks' as const) : null },
  };
  return ok({ language, zone, forms, person, account });
}

function accountOf(snapshot: Snapshot<typeof needs>, email: string): PersonAccount | null {
  if (!followsMoney(snapshot)) return null;
  const looked = lookAtMoney(snapshot, undefined);
  if (!looked.ok) return null;
  const { money, sale } = looked.value;
  const { ledger, nameOf, waitsFor: waits } = money;
  const dues = everyDue(ledger, nameOf, waits).filter((due) => due.email === email);
  const balance = personBalances(ledger, nameOf, (id) => waits(id) !== undefined).find(
    (one) => one.email === email,
  );
  return {
    ...(balance ?? {
      ...{ email, name: nameOf(email), balance: 0, owes: 0, credit: 0, overpaid: 0 },
      isEstimate: false,
    }),
    sale: sale.number,
    dues: dues.reverse(),
    movements: movementsOf(money, email),
    receipts: notedReceipts(ledger, nameOf).filter((one) => one.email === email),
    mails: mailsOf(snapshot, email),
  };
}

/** Every movement and what then is owed; below zero it is credit. */
function movementsOf({ ledger }: Money, email: string): Movement[] {
  let balance = 0;
  return [...ledger.entries.values()].flatMap((entry): Movement[] => {
    const own = entry.postings.filter(
      ({ account, party }) => party === email && (account === 'buyers' || account === 'credits'),
    );
    const moved = sum(own.map(({ amount }) => amount));
    const [first] = own;
    // Credit that moves onto a due changes nothing of what is owed in all.
    if (!first || moved === 0) return [];
    balance = cents(balance + moved);
    const { at, nature, label } = entry;
    return [{ at, nature, sale: first.sale, basket: first.basket, label, cents: moved, balance }];
  });
}

function mailsOf({ tabs, place }: Snapshot<typeof needs>, email: string): PersonAccount['mails'] {
  const own = tabs.outbox.rows.flatMap(({ values }) => {
    const { recipient, subject, dueAt, sentAt, state } = values;
    const at = sentAt ?? dueAt;
    if (recipient !== email || at === null || state === null) return [];
    return [{ at, subject: subject ?? '', state: String(mailStates.write(state, place)) }];
  });
  return own.sort((a, b) => b.at - a.at).slice(0, MAILS);
}
