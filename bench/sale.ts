/** Sales of any size: made here, or read from a data folder. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { OfferedProduct } from '../src/domain/catalogue/product';
import type { OrderRequest } from '../src/domain/orders/order';
import { basisPoints, cents } from '../src/domain/values/money';
import { instant } from '../src/domain/values/time';

export interface Sale {
  readonly products: readonly OfferedProduct[];
  readonly requests: readonly OrderRequest[];
}

/** Of any size they end at the same moment: what is mailed hangs on the hour of closing. */
const LAST = Date.UTC(2026, 3, 9, 12, 38);

/** Draws the same numbers each time. */
function lots(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const refOf = (index: number): string => `R${String(index).padStart(3, '0')}`;

/** As 9,835 real baskets were: 4.41 lines each, most of one product, one product in ten short. */
export function synthetic(orders: number, products: number): Sale {
  const draw = lots(orders + products);
  return {
    products: Array.from({ length: products }, (_, index) => {
      const price = cents(100 + draw(1_900));
      return {
        ref: refOf(index),
        producer: `Producteur ${index % 12}`,
        category: 'Épicerie',
        title: `Produit ${index}`,
        packaging: 'pièce',
        content: { dimension: 'piece', amount: 1 },
        sale: 'piece',
        vat: basisPoints(550),
        producerPrice: price,
        shownPrice: price,
        ...(index % 10 === 0 ? { stock: Math.ceil(orders / 50) } : {}),
      };
    }),
    requests: Array.from({ length: orders }, (_, order) => {
      const wanted = 1 + draw(4) + draw(4) + (draw(100) < 41 ? 1 : 0);
      const asked = new Map<string, number>();
      while (asked.size < wanted) asked.set(refOf(draw(products)), 1 + (draw(5) === 0 ? 1 : 0));
      const time = instant(LAST - (orders - 1 - order) * 20_000);
      return { time, email: `a${order}@exemple.test`, asked };
    }),
  };
}

const decimal = (text = ''): number => Number(text.replace(',', '.'));

type Row = Readonly<Record<string, string>>;

const rowsOf = (folder: string, name: string): Row[] =>
  Papa.parse<Row>(readFileSync(join(folder, name), 'utf8'), { header: true, skipEmptyLines: true })
    .data;

/** Pieces only: enough for the largest data that there is. */
export function readSale(folder: string): Sale {
  const products = rowsOf(folder, 'produits.csv').map((row): OfferedProduct => {
    const price = cents(Math.round(decimal(row['Prix TTC']) * 100));
    return {
      ref: row['Réf.'] ?? '',
      producer: row.Producteur ?? '',
      category: row.Catégorie ?? '',
      title: row.Produit ?? '',
      packaging: row.Conditionnement ?? '',
      content: { dimension: 'piece', amount: 1 },
      sale: 'piece',
      vat: basisPoints(decimal(row['TVA %']) * 100),
      producerPrice: price,
      shownPrice: price,
      ...(row.Stock ? { stock: decimal(row.Stock) } : {}),
    };
  });
  const requests = new Map<string, { time: number; email: string; asked: Map<string, number> }>();
  for (const row of rowsOf(folder, 'commandes.csv')) {
    const [day = 1, month = 1, year = 1970, ...clock] = (row.Horodateur?.match(/\d+/g) ?? []).map(
      Number,
    );
    const email = row['Adresse e-mail'] ?? '';
    const time = Date.UTC(year, month - 1, day, ...clock);
    const key = `${time} ${email}`;
    const request = requests.get(key) ?? { time, email, asked: new Map() };
    request.asked.set(row['Réf.'] ?? '', decimal(row.Quantité));
    requests.set(key, request);
  }
  return {
    products,
    requests: [...requests.values()].map((one) => ({ ...one, time: instant(one.time) })),
  };
}

export const lineCount = ({ requests }: Sale): number =>
  requests.reduce((sum, { asked }) => sum + asked.size, 0);

const euros = (amount: number): string => (amount / 100).toFixed(2).replace('.', ',');

const two = (value: number): string => String(value).padStart(2, '0');

function horodateur(time: number): string {
  const at = new Date(time);
  const clock = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  return `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()} ${clock}`;
}

/** The same sale as the command line reads it. */
export function asFolder({ products, requests }: Sale): string {
  const folder = mkdtempSync(join(tmpdir(), 'drive-bench-'));
  mkdirSync(folder, { recursive: true });
  const producers = [...new Set(products.map(({ producer }) => producer))];
  const write = (name: string, rows: readonly object[]): void =>
    writeFileSync(join(folder, name), Papa.unparse([...rows]));
  write(
    'producteurs.csv',
    producers.map((Producteur, index) => ({ Producteur, 'E-mail': `p${index}@exemple.test` })),
  );
  write(
    'produits.csv',
    products.map(({ ref, producer, category, title, packaging, shownPrice, stock }) => ({
      'Réf.': ref,
      Producteur: producer,
      Catégorie: category,
      Produit: title,
      Conditionnement: packaging,
      Contenu: '1',
      Unité: 'pièce',
      'Prix TTC': euros(shownPrice),
      'TVA %': '5,5',
      Stock: stock === undefined ? '' : String(stock),
    })),
  );
  write(
    'commandes.csv',
    requests.flatMap(({ time, email, asked }) =>
      [...asked].map(([ref, quantity]) => ({
        Horodateur: horodateur(time),
        'Adresse e-mail': email,
        Nom: email.split('@')[0],
        'Réf.': ref,
        Quantité: String(quantity),
      })),
    ),
  );
  return folder;
}
