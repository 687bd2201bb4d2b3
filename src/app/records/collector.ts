import { type Ledger, moneyAccounts } from '../../domain/money/ledger';
import { areAccountsDone } from '../../domain/sale/transitions';
import { folded } from '../../domain/values/fold';
import { readIban } from '../../domain/values/iban';
import type { Reads, ReadsColumns } from '../kernel/reads';
import type { Sale } from './sale';

export type ReadsAccounts = ReadsColumns<'producers', 'name' | 'iban' | 'accountHolder' | 'paidTo'>;

/** Named in Réglages, else the producer whose account it is, else the one of its holder's name. */
export function collectorOf(snapshot: ReadsAccounts): string | undefined {
  const { collector, collectorIban, collectorHolder } = snapshot.settings;
  if (collector) return folded(collector);
  const account = readIban(collectorIban);
  const rows = snapshot.tabs.producers.rows.map(({ values }) => values);
  const own = rows.find(({ iban }) => {
    const read = readIban(iban ?? '');
    return account.ok && read.ok && read.value === account.value;
  });
  const byName = rows.find(
    ({ name, accountHolder }) =>
      collectorHolder !== '' &&
      [name, accountHolder].some((one) => folded(one ?? '') === folded(collectorHolder)),
  );
  const found = own ?? byName;
  return found?.name ? folded(found.name) : undefined;
}

/** Whose the collecting account is: as Réglages says, else who collects, else the drive. */
export const holderOf = ({ settings }: Pick<Reads, 'settings'>): string =>
  settings.collectorHolder || settings.collector || settings.driveName;

/** Who has what was paid of a sale: what it keeps, whoever collects since (docs/rules.md M55). */
export const collectorIn = (
  snapshot: ReadsAccounts,
  sale: Pick<Sale, 'collector'> | undefined,
): string | undefined =>
  sale?.collector === undefined ? collectorOf(snapshot) : folded(sale.collector);

/** Whose the collecting account is, where no producer collects; blank where it is the drive's own. */
export function holderOutside(
  snapshot: ReadsAccounts,
  sale: Pick<Sale, 'collector'> | undefined,
): string {
  const { collectorHolder: holder, driveName } = snapshot.settings;
  const isProducers = producerCalled(snapshot, collectorIn(snapshot, sale) ?? '') !== undefined;
  return isProducers || folded(holder) === folded(driveName) ? '' : holder;
}

/** No producer, and no other name. */
export const NOBODY = '–';

/** The producer who collects now, as their row says it, else whose account it is. */
function collectorNow(snapshot: ReadsAccounts): string {
  const producer = producerCalled(snapshot, collectorOf(snapshot) ?? '');
  if (producer !== undefined) return producer;
  const holder = holderOf(snapshot);
  return holder === '' || producerCalled(snapshot, holder) !== undefined ? NOBODY : holder;
}

const producerCalled = ({ tabs }: ReadsAccounts, name: string): string | undefined =>
  tabs.producers.rows
    .flatMap(({ values }) => values.name ?? [])
    .find((one) => folded(one) === folded(name));

/** Ventes: who collected, from the first payment that somebody is named for, or the preparing of payouts. */
export function collectorKept(
  snapshot: Reads<'producers'>,
  ledger: Ledger,
): (sale: Sale) => { readonly collector?: string } {
  const { collector, collectorHolder, collectorIban } = snapshot.settings;
  const isSaid = [collector, collectorHolder, collectorIban].some((one) => one !== '');
  const paid = new Set(
    [...ledger.all()].flatMap(({ account, basket, payee, amount, sale }) =>
      moneyAccounts.includes(account) && basket > 0 && payee === 0 && amount !== 0 ? [sale] : [],
    ),
  );
  return ({ number, state, basis, collector: kept }) => {
    const isPrepared = areAccountsDone(state) || basis !== undefined;
    const binds = isPrepared || (isSaid && paid.has(number));
    const isKnown = kept !== undefined || !snapshot.tabs.producers.stands;
    return isKnown || !binds ? {} : { collector: collectorNow(snapshot) };
  };
}
