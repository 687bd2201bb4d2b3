import { depositOf, isSettled } from '../../../domain/baskets/basket';
import { entryBase, readAboutPickup } from '../../../domain/money/entryKey';
import { receivedBy, type SeenReceipt } from '../../../domain/money/till';
import type { Locale } from '../../../domain/values/locale';
import { type Cents, cents, sum } from '../../../domain/values/money';
import type { MorningDetails } from '../../../text/mails/morning';
import { titleGiven } from '../../../text/results/pickupWords';
import { semicolon } from '../../../text/values/format';
import type { PlacedLine } from '../../baskets/placedLines';
import type { Reads } from '../../kernel/reads';
import { meansNoted } from '../../money/atPickup/pickupReceipts';
import { tillView } from '../../money/countTill';
import { gapsOf } from '../../money/mails/basketMails';
import type { Money } from '../../money/moneyNow';
import { meansByBase } from '../../money/receipts';
import { dutiesOf, keepsDuties } from '../../people/duties';
import type { Offered } from '../../records/offer';
import type { SaleContext } from '../../records/saleContext';
import { notHandedOver } from './pickupOver';

type ReadsMorning = Reads<'sales' | 'pickup' | 'receipts' | 'duties' | 'producers'>;

/**
 * What the morning came to, from Retrait, Paniers and the books; sums by way of payment are those of
 * the ledger, or of « Payé par » where no payments are followed (docs/rules.md D11).
 */
export function morningOf(
  { snapshot, sale, products }: SaleContext<ReadsMorning>,
  lines: readonly PlacedLine[],
  money: Money | undefined,
): MorningDetails {
  const { rows, isTicked, missed } = notHandedOver(snapshot);
  const values = snapshot.tabs.pickup.rows.map((row) => row.values);
  const named = new Map(values.map((row) => [row.basket, row]));
  const till = money && !money.isBroken ? tillView(snapshot, money, sale) : undefined;
  return {
    baskets: rows.length,
    handed: isTicked ? rows.length - missed.length : null,
    left: missed.map(({ basket, name, amount }) => ({
      ...{ basket, name, amount: amount ?? cents(0) },
      fate: named.get(basket)?.fate ?? null,
    })),
    gaps: byProduct(gapsOf(lines, products)),
    replaced: values.flatMap(({ basket, name, replaced }) => {
      const words = givenIn(lines, products, basket, snapshot.place.locale) || replaced;
      return basket !== null && words ? [{ basket, name: name ?? '', words }] : [];
    }),
    means: meansOf(
      money
        ? asNoted(
            snapshot,
            receivedBy(money.ledger, (one) => one.sale === sale.number),
          )
        : values.flatMap(({ sum: typed, amount, ...row }) =>
            meansNoted(row)
              .slice(0, 1)
              .map((means) => ({ means, amount: typed ?? amount ?? cents(0) })),
          ),
    ),
    till: till?.isUsed ? { cash: till.cash, cheques: till.cheques } : null,
    empties: emptiesIn(lines, products),
    bags: values.reduce((all, { bags }) => all + (bags ?? 0), 0),
    duties: keepsDuties(snapshot)
      ? dutiesOf(snapshot, sale).map(({ name, from, until }) => ({
          ...{ name, from, until },
        }))
      : null,
  };
}

/** « Tomme, remplacé par deux bûches », as Paniers says it. */
const givenIn = (
  lines: readonly PlacedLine[],
  products: ReadonlyMap<string, Offered>,
  basket: number | null,
  locale: Locale,
): string =>
  lines
    .filter((line) => line.basket === basket && line.replacedBy !== undefined)
    .map(({ ref, replacedBy }) => titleGiven(products.get(ref)?.title ?? ref, replacedBy, locale))
    .join(`${semicolon[locale]} `);

type NamedGap = ReturnType<typeof gapsOf>[number];

/** In all, where several baskets lack the same. */
function byProduct(gaps: readonly NamedGap[]): NamedGap[] {
  const products = new Map<string, NamedGap>();
  for (const gap of gaps) {
    const so = products.get(gap.ref) ?? { ...gap, before: 0, now: 0 };
    products.set(gap.ref, { ...gap, before: so.before + gap.before, now: so.now + gap.now });
  }
  return [...products.values()];
}

const MEANS = ['cash', 'cheque', 'card', 'transfer'] as const;

interface Came {
  readonly means: SeenReceipt['means'];
  readonly amount: Cents;
}

/**
 * What producers were paid themselves by the means that its row of Encaissements says, and what one tick at
 * the table paid to several once (docs/rules.md P12).
 */
function asNoted({ tabs }: Reads<'receipts'>, receipts: readonly SeenReceipt[]): Came[] {
  const said = meansByBase(tabs.receipts.rows);
  const acts = new Map<string, Came>();
  for (const { base, at, payee, means, amount } of receipts) {
    const row = payee > 0 ? said.get(entryBase(base)) : undefined;
    const table = base.source === 'pickup' ? readAboutPickup(base.about) : undefined;
    const act = table ? [table.basket, table.means, at].join('.') : `row ${acts.size}`;
    acts.set(act, {
      means: MEANS.find((one) => one === row) ?? means,
      amount: cents((acts.get(act)?.amount ?? 0) + amount),
    });
  }
  return [...acts.values()];
}

function meansOf(receipts: readonly Came[]): MorningDetails['means'] {
  return MEANS.flatMap((means) => {
    const own = receipts.filter((one) => one.means === means);
    const amount: Cents = sum(own.map((one) => one.amount));
    return own.length > 0 ? [{ means, count: own.length, amount }] : [];
  });
}

function emptiesIn(
  lines: readonly PlacedLine[],
  products: ReadonlyMap<string, Offered>,
): MorningDetails['empties'] {
  let count = 0;
  let amount = 0;
  for (const line of lines) {
    const product = products.get(line.ref);
    if (!product || !line.returned || !isSettled(line)) continue;
    count += line.returned;
    amount -= depositOf(product, 0, line.returned);
  }
  return { count, amount: cents(amount) };
}
