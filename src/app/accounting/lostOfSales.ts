import { readBaskets } from '../../domain/accounting/document';
import { basketAccounts } from '../../domain/baskets/basketAccount';
import { isPlacedFeeRef } from '../../domain/catalogue/feeRef';
import { dueStanding } from '../../domain/money/due';
import { fail, type Result } from '../../domain/values/result';
import type { Instant } from '../../domain/values/time';
import { tabs } from '../../tabs/tabs';
import type { Reads, ReadsColumns } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { salesWithoutRow } from '../money/lost/lostTabs';
import { readLedger } from '../records/ledgerRows';
import { NOTHING_LEFT, type Sale, saleOf } from '../records/sale';
import { billedSale, type TabsOfSale } from './readBilling';

type SaleSnapshot = Reads<'sales' | 'ledger'> & ReadsColumns<'documents', 'baskets'>;

/**
 * Tabs or rows of former sales, and their own in Ventes, that books and documents know of and that are
 * gone, in the spreadsheet or in an archive: what is left of them is nobody's word (docs/rules.md M52).
 */
export function lostOfSales(
  snapshot: SaleSnapshot,
  sales: readonly Sale[],
  tabsOf: (sale: number) => TabsOfSale,
  isAsked: (at: Instant) => boolean,
): Result<never, Refusal> | undefined {
  const known = knownBaskets(snapshot);
  const present = saleOf(snapshot)?.number;
  const isGone = new Set(
    snapshot.tabs.sales.rows.flatMap(({ key, values }) =>
      values.archive === NOTHING_LEFT ? [Number(key)] : [],
    ),
  );
  const { ledger } = readLedger(snapshot);
  const unnamed = salesWithoutRow(snapshot, ledger).former.filter((number) =>
    [...ledger.entries.values()].some(
      ({ at, postings }) => isAsked(at) && postings.some(({ sale }) => sale === number),
    ),
  );
  const rows = tabs.sales.title[snapshot.place.locale];
  const gone = unnamed.length > 0 ? [`${rows} (${unnamed.join(', ')})`] : [];
  const lost = sales.flatMap((sale) => {
    const { number } = sale;
    const own = known.get(number);
    if (!own || number === present || isGone.has(number)) return [];
    const named = (id: 'offer' | 'baskets', what: readonly (string | number)[] = []): string => {
      const title = `${tabs[id].title[snapshot.place.locale]} ${number}`;
      return what.length === 0 ? title : `${title} (${what.join(', ')})`;
    };
    const { offer, baskets } = tabsOf(number);
    const gone = (['offer', 'baskets'] as const).filter(
      (id) => tabsOf(number)[id].rows.length === 0,
    );
    if (gone.length > 0) return gone.map((id) => named(id));
    const { lines, offered, terms } = billedSale(sale, { offer, baskets });
    const accounts = basketAccounts(lines, offered, terms);
    const held = new Set(baskets.rows.map(({ values }) => values.basket));
    const without = [...own].flatMap(([basket]) => (held.has(basket) ? [] : [basket]));
    const refs = new Set(offered.map(({ ref }) => ref));
    const orphans = baskets.rows.flatMap(({ values: { basket, ref, served } }) => {
      if (ref === null || refs.has(ref) || isPlacedFeeRef(ref) || !served) return [];
      return accounts.get(basket ?? 0)?.buyer === own.get(basket ?? 0) ? [] : [ref];
    });
    return [
      ...(without.length > 0 ? [named('baskets', without)] : []),
      ...(orphans.length > 0 ? [named('offer', [...new Set(orphans)])] : []),
    ];
  });
  const all = [...gone, ...lost];
  return all.length === 0 ? undefined : fail({ code: 'formerTabsLost', detail: all.join(', ') });
}

/** What each basket comes to by the books, or by its documents; nothing of one that came to nothing. */
function knownBaskets(snapshot: SaleSnapshot): Map<number, Map<number, number>> {
  const sums = new Map<number, Map<number, number>>();
  const add = (sale: number, basket: number, amount: number): void => {
    const own = sums.get(sale) ?? new Map<number, number>();
    sums.set(sale, own.set(basket, (own.get(basket) ?? 0) + amount));
  };
  const { ledger } = readLedger(snapshot);
  for (const id of ledger.dueIds()) add(id.sale, id.basket, dueStanding(ledger, id).due);
  const inBooks = new Set(sums.keys());
  for (const { values } of snapshot.tabs.documents.rows)
    for (const { sale, basket, amount } of readBaskets(values.baskets))
      if (!inBooks.has(sale) && basket > 0) add(sale, basket, amount);
  for (const [sale, own] of sums) {
    for (const [basket, amount] of own) if (amount === 0) own.delete(basket);
    if (own.size === 0) sums.delete(sale);
  }
  return sums;
}
