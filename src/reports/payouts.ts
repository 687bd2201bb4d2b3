import type { Locale } from '../domain/locale';
import type { Cents } from '../domain/money';
import type { Payout } from '../domain/payout';
import type { Table } from './table';

const COLUMNS = ['sold', 'missing', 'unpaid', 'fees', 'setOff', 'paid', 'toPay'] as const;

const words = {
  fr: {
    payouts: [
      'Producteur',
      'Vendu',
      'Manquants',
      'Non payé',
      'Frais',
      'Ses achats',
      'Versé',
      'Reste',
    ],
    producer: 'Producteur',
    basket: (basket: number): string => `Panier ${basket}`,
    total: 'Total',
    statement: ['Ce qui est encaissé', 'Montant'],
    received: 'Reçu des acheteurs',
    refunds: 'Rendu aux acheteurs',
    credits: 'Avoirs des acheteurs',
    drive: 'Frais du drive',
    own: (name: string): string => `Ventes de ${name}, son chiffre d’affaires`,
    other: (name: string): string => `Appartient à ${name}`,
    others: 'Appartient à d’autres, en tout',
  },
  en: {
    payouts: ['Producer', 'Sold', 'Missing', 'Not paid', 'Fees', 'Its orders', 'Paid', 'Left'],
    producer: 'Producer',
    basket: (basket: number): string => `Basket ${basket}`,
    total: 'Total',
    statement: ['What was collected', 'Amount'],
    received: 'Received from buyers',
    refunds: 'Given back to buyers',
    credits: 'Credit of buyers',
    drive: 'Fees of the drive',
    own: (name: string): string => `Sales of ${name}, its turnover`,
    other: (name: string): string => `Belongs to ${name}`,
    others: 'Belongs to others, in all',
  },
} as const;

/** A statement for all: one producer a row. */
export const payoutTable = (payouts: readonly Payout[], locale: Locale): Table => ({
  header: words[locale].payouts,
  rows: payouts.map((one) => [one.producer, ...COLUMNS.map((column) => one[column] / 100)]),
});

/** Producer by basket: whose goods are in which, in euros. */
export function payoutMatrix(
  parts: ReadonlyMap<number, ReadonlyMap<string, Cents>>,
  locale: Locale,
): Table {
  const { producer, basket, total } = words[locale];
  const baskets = [...parts.keys()].sort((a, b) => a - b);
  const names = [...new Set(baskets.flatMap((key) => [...(parts.get(key)?.keys() ?? [])]))];
  const sumOf = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
  const rows = names.filter(Boolean).map((name) => {
    const amounts = baskets.map((key) => parts.get(key)?.get(name) ?? 0);
    return [name, ...amounts.map((amount) => amount / 100), sumOf(amounts) / 100];
  });
  return { header: [producer, ...baskets.map(basket), total], rows };
}

export interface Collected {
  readonly received: Cents;
  readonly refunds: Cents;
  readonly credits: Cents;
  readonly fees: Cents;
  /** What of it each producer is entitled to. */
  readonly shares: readonly {
    readonly producer: string;
    readonly amount: Cents;
    readonly isOwn: boolean;
  }[];
}

/** For whoever collects: what of the money in the account was never their turnover. */
export function collectorStatement(of: Collected, locale: Locale): Table {
  const say = words[locale];
  const row = (label: string, amount: number): [string, number] => [label, amount / 100];
  const others = of.shares.filter(({ isOwn }) => !isOwn);
  return {
    header: say.statement,
    rows: [
      row(say.received, of.received),
      row(say.refunds, -of.refunds),
      row(say.credits, of.credits),
      row(say.drive, of.fees),
      ...of.shares.map(({ producer, amount, isOwn }) =>
        row(isOwn ? say.own(producer) : say.other(producer), amount),
      ),
      row(
        say.others,
        others.reduce((all, { amount }) => all + amount, 0),
      ),
    ],
  };
}
