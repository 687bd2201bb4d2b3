/** Factures: who billed what of which basket, with its VAT, numbered without a gap. */
import type { Stage } from '../steps/stage';
import { cents, rowsOf, type Told } from './cells';

const DRIVE = 'Drive du Bez';

export function compareDocuments(told: Told, { drive, documents }: Stage): void {
  const stands = rowsOf(drive, 'Factures').map((row) => {
    const [, sale, basket, amount] = /^(\d+):(\d+):(-?\d+)$/.exec(String(row.Paniers)) ?? [];
    const seller = row.Vendeur === DRIVE ? '' : String(row.Vendeur);
    const [total, vat] = [cents(row['Montant TTC']), cents(row.TVA)];
    if (String(total) !== amount)
      told.differences.push(`Factures: ${String(row.Paniers)} beside a total of ${String(total)}`);
    return { seller, number: row['N°'], text: words(seller, sale, basket, total, vat) };
  });
  const expected = documents.all.map(({ seller, sale, basket, total, vat }) =>
    words(seller, sale, basket, total, vat),
  );
  const left = stands.map(({ text }) => text);
  for (const text of expected) {
    const at = left.indexOf(text);
    if (at < 0) told.differences.push(`Factures: ${text} is missing`);
    else left.splice(at, 1);
  }
  for (const text of left) told.differences.push(`Factures: ${text} is none of those expected`);
  for (const name of new Set(stands.map(({ seller }) => seller))) {
    const numbers = stands.flatMap(({ seller, number }) => (seller === name ? [number] : []));
    const inOrder = numbers.map((_, index) => index + 1).join();
    told.same(`Factures of ${name || DRIVE}, N°`, numbers.sort(byNumber).join(), inOrder);
  }
}

const byNumber = (a: unknown, b: unknown): number => Number(a) - Number(b);

const words = (seller: string, ...rest: unknown[]): string => {
  const [sale, basket, total, vat] = rest.map(String);
  return `${seller || DRIVE}, sale ${sale}, basket ${basket}: ${total} with ${vat} of VAT`;
};
