import { dueParts, dueStanding } from '../domain/due';
import { type Cents, cents } from '../domain/money';
import { whereabouts } from '../domain/payout';
import { ok, type Result } from '../domain/result';
import { collectorStatement, payoutMatrix, payoutTable } from '../reports/payouts';
import { frenchCsv, type Table } from '../reports/table';
import { lookAtMoney, type MoneyContext } from './moneyAction';
import { payees, salePayouts } from './payouts';
import type { Ports } from './ports';
import type { Refusal } from './refusal';
import type { OfSale } from './settlePayouts';

export type ReportName = 'payouts' | 'matrix' | 'collector';

export interface Report {
  readonly fileName: string;
  readonly csv: string;
}

/** A table to print or keep, as French spreadsheets open it. */
export function moneyReport(
  ports: Ports,
  { sale: wanted, which }: OfSale & { readonly which: ReportName },
): Result<Report, Refusal> {
  const looked = lookAtMoney(ports, wanted);
  if (!looked.ok) return looked;
  const { sale } = looked.value;
  const csv = frenchCsv(tableOf(looked.value, which));
  return ok({ fileName: `vente-${sale.number}-${which}.csv`, csv });
}

function tableOf(context: MoneyContext, which: ReportName): Table {
  const { book, sale, money } = context;
  const { ledger } = money;
  const { locale } = book.place;
  const { basis, payouts } = salePayouts(book, ledger, sale.number);
  if (which === 'payouts') return payoutTable(payouts, locale);
  const ids = ledger.dueIds().filter((id) => id.sale === sale.number);
  if (which === 'matrix') {
    const parts = new Map<number, Map<string, Cents>>();
    for (const id of ids) {
      const own = parts.get(id.basket) ?? new Map<string, Cents>();
      for (const [name, part] of dueParts(ledger, id))
        own.set(name, cents(part + (own.get(name) ?? 0)));
      parts.set(id.basket, own);
    }
    return payoutMatrix(parts, locale);
  }
  const of = payees(book);
  const shares = payouts.map(({ producer, sold, missing, fees, unpaid }) => ({
    producer,
    amount: cents(sold - missing - fees - unpaid),
    isOwn: of(producer).isCollector,
  }));
  const { refunds, credits } = whereabouts(ledger);
  const received = cents(ids.reduce((all, id) => all + dueStanding(ledger, id)[basis], 0));
  const fees = cents(received - shares.reduce((all, { amount }) => all + amount, 0));
  return collectorStatement({ received, refunds, credits, fees, shares }, locale);
}
