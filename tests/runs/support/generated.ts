/** Sales of any size, made from the drive that ships. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { type Row, readTable, sample, temporary } from './run';

interface Size {
  readonly orders: number;
  /** As many as the sample has, where not given. */
  readonly products?: number;
  /** Of each product; never out of stock where not given. */
  readonly stock?: number;
  /** Every order asks for the same four. */
  readonly same?: true;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** One order every few minutes from Tuesday morning: all come before Thursday evening. */
const time = (order: number, orders: number): string => {
  const seconds = Math.floor((order * 58 * 3600) / orders);
  const hours = 8 + Math.floor(seconds / 3600);
  const day = 12 + Math.floor(hours / 24);
  return `${two(day)}/05/2026 ${two(hours % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};

/** The sample's products again and again under other names. */
function productsOf(count: number, stock: number | undefined): Row[] {
  const rows = readTable(join(sample, 'produits.csv'));
  return Array.from({ length: count }, (_, index) => {
    const row = rows[index % rows.length] ?? {};
    const round = Math.floor(index / rows.length);
    const again = round === 0 ? '' : ` ${round + 1}`;
    return {
      ...row,
      'Réf.': `${row['Réf.']}${again.trim() && `-${round + 1}`}`,
      Produit: `${row.Produit}${again}`,
      Stock: stock === undefined ? '' : String(stock),
    };
  });
}

/** Four lines an order, over all products in turn. */
function ordersOf(count: number, products: readonly Row[], same: boolean): Row[] {
  return Array.from({ length: count * 4 }, (_, line) => {
    const order = Math.floor(line / 4);
    const product = products[((same ? 0 : order * 7) + (line % 4) * 13) % products.length] ?? {};
    return {
      Horodateur: time(order, count),
      'Adresse e-mail': `acheteur.${order}@exemple.test`,
      Nom: `Acheteur ${order}`,
      'Réf.': product['Réf.'] ?? '',
      Quantité: '1',
    };
  });
}

export function generated({ orders, products, stock, same }: Size): string {
  const folder = temporary();
  for (const name of ['producteurs.csv', 'reglages.csv'])
    writeFileSync(join(folder, name), readFileSync(join(sample, name)));
  const sold = productsOf(products ?? readTable(join(sample, 'produits.csv')).length, stock);
  writeFileSync(join(folder, 'produits.csv'), Papa.unparse(sold));
  writeFileSync(join(folder, 'commandes.csv'), Papa.unparse(ordersOf(orders, sold, same === true)));
  return folder;
}
