/** Commandes, Produits en vente, Paniers, Répartition and Retrait, as they stand at this moment. */
import type { Drive } from '../../stories/support/drive';
import type { Row } from '../../stories/support/driveTabs';
import { leftToPay } from '../../stories/support/sums/leftToPay';
import {
  type Account,
  articlesOf,
  buyerPays,
  depositOf,
  type Line,
  paid,
  producerGets,
} from '../model/basket';
import { withCarried } from '../model/books/standing';
import { held, isPerArticle, type Product } from '../model/catalogue';
import { sum } from '../model/cents';
import { type Held, servedOf } from '../model/queue';
import type { Sale } from '../model/sale';
import type { Stage } from '../steps/stage';
import { cents, rowsOf, scaled, type Told } from './cells';

type Cell = Row[string] | undefined;

const measured = ({ sale }: Product): number => (sale === 'vrac' ? 1000 : 1);

export function compareOrders(told: Told, drive: Drive, sale: Sale): void {
  const rows = rowsOf(drive, 'Commandes');
  told.same('Commandes, rows', rows.length, sale.rows.length);
  for (const row of sale.rows) {
    const shown = rows.find((one) => one['N°'] === row.number);
    const place = `Commandes n° ${row.number}`;
    const order = sale.heldBy(row.email);
    const amount = row.amount === undefined ? sale.orderAmount(order?.lines ?? []) : row.amount;
    told.same(`${place}, État`, shown?.État, row.state);
    told.same(`${place}, Panier`, shown?.Panier ?? null, row.basket);
    told.same(`${place}, Montant`, cents(shown?.Montant), amount ?? 0);
  }
}

export function compareOffer(told: Told, drive: Drive, sale: Sale): void {
  const rows = rowsOf(drive, 'Produits en vente');
  for (const offer of sale.offers) {
    const shown = rows.find((one) => one['Réf.'] === offer.ref);
    const { stock } = sale.stockOf(offer.ref);
    const by = measured(offer.product);
    const place = `Produits en vente ${offer.ref}`;
    told.same(`${place}, Prix affiché`, cents(shown?.['Prix affiché']), sale.shown(offer));
    told.same(`${place}, Servi`, scaled(shown?.Servi, by), servedOf(sale.held, offer.ref));
    if (stock !== undefined)
      told.same(
        `${place}, Reste`,
        scaled(shown?.Reste, by),
        Math.max(0, stock - servedOf(sale.held, offer.ref)),
      );
  }
}

/** Every line of every basket, and nothing that costs anything beside them. */
export function compareBaskets(told: Told, drive: Drive, sale: Sale): void {
  const rows = new Map(
    rowsOf(drive, 'Paniers').map((row) => [`${row.Panier} ${row['Réf.']}`, row]),
  );
  for (const order of sale.held) {
    for (const line of sale.linesOf(order)) {
      const key = `${order.basket} ${line.ref}`;
      const shown = rows.get(key);
      rows.delete(key);
      const place = `Paniers ${key}`;
      const by = measured(line.product);
      told.same(`${place}, Commandé`, scaled(shown?.Commandé, by), line.asked);
      told.same(`${place}, Servi`, scaled(shown?.Servi, by), line.served);
      told.same(`${place}, Prix unitaire`, cents(shown?.['Prix unitaire']), sale.shown(line));
      told.same(`${place}, Montant`, cents(shown?.Montant), buyerPays(sale.world.fees, line));
      told.same(`${place}, Pourquoi`, shown?.Pourquoi === undefined, line.asked === line.served);
      if (line.product.deposit !== undefined)
        told.same(`${place}, Consigne`, cents(shown?.Consigne), depositOf(line));
      if (shown?.['Part producteur'] !== undefined)
        told.same(
          `${place}, Part producteur`,
          cents(shown['Part producteur']),
          producerGets(line) - depositOf(line),
        );
    }
    compareFees(told, rows, sale, order.basket, sale.accountOf(order));
  }
  for (const [key, row] of rows) told.same(`Paniers ${key}, Montant`, cents(row.Montant), 0);
}

function compareFees(
  told: Told,
  rows: Map<string, Record<string, string | number | boolean>>,
  { world: { fees } }: Sale,
  basket: number,
  account: Account | undefined,
): void {
  for (const [index, fee] of fees.entries()) {
    if (isPerArticle(fee) || fee.isBorneByProducers) continue;
    const key = `${basket} € ${index + 1}`;
    const amount = account?.fees.find((one) => one.fee === fee)?.amount ?? 0;
    told.same(`Paniers ${key} (${fee.name}), Montant`, cents(rows.get(key)?.Montant), amount);
    rows.delete(key);
  }
}

/** `isFresh`: nobody typed since it was last written; figures are formulas, rows and totals are not. */
export function compareSplit(told: Told, drive: Drive, sale: Sale, isFresh: boolean): void {
  const rows = new Map(rowsOf(drive, 'Répartition producteurs').map((row) => [row['Réf.'], row]));
  const lines = sale.held.flatMap((order) => sale.linesOf(order));
  for (const { ref, product, price } of sale.offers) {
    const own = lines.filter((line) => line.ref === ref);
    const shown = rows.get(ref);
    rows.delete(ref);
    // A row that was blanked counts again from the next hour on, as one that is not there.
    const isLive = shown?.Montant !== undefined || shown?.Quantité !== undefined;
    if (!isLive && !isFresh) continue;
    const place = `Répartition ${ref}`;
    const by = measured(product);
    told.same(`${place}, Quantité`, scaled(shown?.Quantité, by), sum(own.map(paid)));
    told.same(`${place}, Montant`, cents(shown?.Montant), sum(own.map(producerGets)));
    // A row that people wrote beside stays, blank.
    if (own.some((line) => paid(line) > 0))
      told.same(`${place}, Prix unitaire`, cents(shown?.['Prix unitaire']), price);
    if (shown)
      told.same(`${place}, Total`, scaled(shown.Total, totalUnit(product)), sum(own.map(heldIn)));
  }
  for (const [ref, row] of rows) told.same(`Répartition ${ref}, Montant`, cents(row.Montant), 0);
}

const totalUnit = ({ dimension }: Product): number => (dimension === 'piece' ? 1 : 1000);
const heldIn = (line: Line): number => held(line.product, paid(line), line.weighed);

/** What a cell of the list says, in cents: alone, or « environ » where it hangs on a weight or a yes. */
function compareSaid(
  told: Told,
  place: string,
  cell: Cell,
  { expected, isAbout }: { readonly expected: number; readonly isAbout: boolean },
): void {
  if (typeof cell !== 'string') told.same(place, cents(cell), isAbout ? 'environ' : expected);
  else {
    told.same(`${place}, said`, /environ |d’abord/.test(cell), isAbout);
    told.same(place, leftToPay(cell), expected);
  }
}

export function comparePickup(told: Told, stage: Stage): void {
  const { drive, sale, isFresh, world } = stage;
  const rows = new Map(rowsOf(drive, 'Retrait').map((row) => [row.Panier, row]));
  for (const order of sale.held) {
    const shown = rows.get(order.basket);
    rows.delete(order.basket);
    if (!shown && !isFresh) continue;
    const account = sale.table.accountOf(order);
    const place = `Retrait ${order.basket}`;
    const lack = sale.table.pending(order.basket);
    if (lack && !sale.table.isFollowed(order, lack)) {
      told.same(`${place}, Montant`, shown?.Montant, 'à recompter');
      if (world.followsPayments) told.same(`${place}, Reste`, shown?.Reste, 'à recompter');
      continue;
    }
    const amount = account?.buyer ?? 0;
    // Where payments are followed « Reste » says it.
    const isAbout = sale.table.isEstimated(order) && amount > 0;
    compareSaid(told, `${place}, Montant`, shown?.Montant, {
      expected: amount,
      isAbout: isAbout && !world.followsPayments && !lack,
    });
    if (!lack && isFresh) compareLeft(told, stage, order, shown?.Reste);
    if (isFresh)
      told.same(
        `${place}, Articles`,
        scaled(shown?.Articles, 1),
        sum(sale.linesOf(order).map(articlesOf)),
      );
  }
  for (const [basket, row] of rows) told.same(`Retrait ${basket}, Montant`, cents(row.Montant), 0);
}

/** What is left to pay, with the small dues that go with it; of an estimate never a figure alone. */
function compareLeft(told: Told, stage: Stage, { basket, email }: Held, cell: Cell): void {
  const { books, sale, world } = stage;
  if (!world.followsPayments) return;
  const { left } = books.basketStanding(sale.number, basket);
  const carried = books.carriedOn(email, sale.number, world.smallDue);
  const own = [...books.dues.values()].filter(
    (due) => due.sale === sale.number && due.basket === basket,
  );
  compareSaid(told, `Retrait ${basket}, Reste`, cell, {
    expected: sum(withCarried(left, carried)),
    isAbout: own.some(({ isUnsure }) => isUnsure),
  });
}
