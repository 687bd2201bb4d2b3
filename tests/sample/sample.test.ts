import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { askedPrice } from '../../src/domain/catalogue/likelyPrice';
import { type OfferedProduct, stepOf } from '../../src/domain/catalogue/product';
import { allocate } from '../../src/domain/orders/allocation';
import type { OrderRequest } from '../../src/domain/orders/order';
import { basisPoints, cents } from '../../src/domain/values/money';
import { measureOf, type Unit } from '../../src/domain/values/quantity';
import { atLocal, day, type Instant } from '../../src/domain/values/time';
import { unlikelyQuantity } from '../../src/domain/values/unlikely';
import { shortSentence } from '../../src/text/problems/reason';

type Row = Readonly<Record<string, string>>;

const rows = (name: string): Row[] => {
  const text = readFileSync(join(process.cwd(), 'sample', name), 'utf8');
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};

const zone = 'Europe/Paris';
const number = (text = ''): number => Number(text.replace(',', '.'));
const moment = (text = ''): Instant => {
  const [date = 1, month = 1, year = 1970, hour = 0, minute = 0, second = 0] = (
    text.match(/\d+/g) ?? []
  ).map(Number);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return atLocal(day(`${year}-${pad(month)}-${pad(date)}`), { hour, minute, second }, zone);
};

const kinds = { '': 'piece', poids: 'weight', vrac: 'loose' } as const;

const product = (row: Row): OfferedProduct => {
  const sale = kinds[row.Vente as keyof typeof kinds];
  const size = sale === 'loose' ? 1000 : 1;
  const unit = row.Unité === 'pièce' ? 'piece' : row.Unité;
  const content = measureOf(number(row.Contenu), unit as Unit);
  const price = cents(Math.round(number(row['Prix TTC']) * 100));
  const maximum = row['Maxi par panier'];
  if (content === undefined || sale === undefined) throw new Error(`${row['Réf.']}: ${unit}`);
  return {
    ref: row['Réf.'] ?? '',
    producer: row.Producteur ?? '',
    category: row.Catégorie ?? '',
    title: row.Produit ?? '',
    packaging: row.Conditionnement ?? '',
    content,
    sale,
    ...(row.Pas ? { step: number(row.Pas) * size } : {}),
    ...(maximum ? { maxPerBasket: number(maximum) * size } : {}),
    ...(row.Stock ? { stock: number(row.Stock) * size } : {}),
    vat: basisPoints(number(row['TVA %']) * 100),
    producerPrice: price,
    shownPrice: price,
  };
};

const products = rows('produits.csv').map(product);
const byRef = new Map(products.map((one) => [one.ref, one]));
const settings = new Map(rows('reglages.csv').map((row) => [row.Réglage, row.Valeur]));
const orders = rows('commandes.csv');

const answers = (): OrderRequest[] => {
  const found = new Map<string, { time: Instant; email: string; asked: Map<string, number> }>();
  for (const row of orders) {
    const email = row['Adresse e-mail'] ?? '';
    const time = moment(row.Horodateur);
    const answer = found.get(`${time} ${email}`) ?? { time, email, asked: new Map() };
    const size = byRef.get(row['Réf.'] ?? '')?.sale === 'loose' ? 1000 : 1;
    answer.asked.set(row['Réf.'] ?? '', number(row.Quantité) * size);
    found.set(`${time} ${email}`, answer);
  }
  return [...found.values()];
};

const closesAt = moment(settings.get('Fermeture des commandes'));
const { outcomes, held } = allocate(products, { held: [], soldOutAt: new Map() }, answers(), {
  closesAt,
});

describe('the sample drive', () => {
  test('has eight producers, each with a valid account but one that gave none', () => {
    const ibans = rows('producteurs.csv').map(({ IBAN = '' }) => IBAN);
    const digits = (iban: string): bigint =>
      BigInt([...iban.slice(4), ...iban.slice(0, 4)].map((c) => Number.parseInt(c, 36)).join(''));
    expect(ibans).toHaveLength(8);
    expect(ibans.filter((iban) => iban === '')).toHaveLength(1);
    expect(ibans.filter((iban) => iban !== '' && digits(iban) % 97n !== 1n)).toEqual([]);
  });

  test('names nothing twice, and no producer that it does not have', () => {
    const producers = new Set(rows('producteurs.csv').map((row) => row.Producteur));
    expect(new Set(products.map(({ ref }) => ref)).size).toBe(products.length);
    expect(new Set(products.map(({ title }) => title)).size).toBe(products.length);
    expect(products.filter(({ producer }) => !producers.has(producer))).toEqual([]);
  });

  test('asks only for what its form can offer', () => {
    const impossible = orders.filter((row) => {
      const one = byRef.get(row['Réf.'] ?? '');
      if (one === undefined) return true;
      const asked = number(row.Quantité) * (one.sale === 'loose' ? 1000 : 1);
      const most = Math.min(one.stock ?? Infinity, one.maxPerBasket ?? Infinity);
      return asked % stepOf(one) !== 0 || asked > most;
    });
    expect(impossible).toEqual([]);
  });

  test('gets forty answers: two change an order, one cancels, one is late', () => {
    const count = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind).length;
    expect(outcomes).toHaveLength(40);
    expect(['accepted', 'changed', 'cancelled', 'late', 'empty'].map(count)).toEqual([
      36, 2, 1, 1, 0,
    ]);
  });

  test('gives a product that somebody freed to the next who asks, not to those before', () => {
    const served = (basket: number, ref: string) =>
      [...held.values()]
        .find((order) => order.basket === basket)
        ?.lines.find((line) => line.ref === ref)?.served;
    expect([served(7, 'FH02'), served(24, 'FH02'), served(25, 'FH02')]).toEqual([1, 0, 1]);
    expect([served(26, 'JR02'), served(27, 'JR02')]).toEqual([0, 2]);
  });

  test('sells out, and says to whom and why', () => {
    const shorts = [...held.values()].flatMap(({ basket, lines }) =>
      lines.flatMap(({ ref, asked, served, reason }) => {
        const sold = byRef.get(ref);
        if (reason === undefined || sold === undefined) return [];
        const why = shortSentence({ sold, asked, served, reason }, zone, 'fr');
        return `${basket} ${sold.title}, ${why}`.replaceAll('\u00a0', ' ');
      }),
    );
    expect(shorts).toEqual([
      '11 Cerises burlat en vrac, 500 g sur 1 kg : stock épuisé mardi à 12 h 08',
      '12 Cerises burlat en vrac, 0 sur 500 g : épuisé mardi à 12 h 08',
      '23 Fraises gariguette, 1 sur 2 : stock épuisé mercredi à 9 h 24',
      '24 Pintade fermière prête à cuire, 0 sur 1 : épuisé mercredi à 7 h 52',
      '26 Fraises gariguette, 0 sur 1 : épuisé mercredi à 9 h 24',
      '28 Cerises burlat en vrac, 500 g sur 1 kg : stock épuisé mercredi à 18 h 22',
      '32 Pogne, 0 sur 1 : épuisé mercredi à 21 h 47',
      '35 Asperges vertes en vrac, 1,5 kg sur 2 kg : stock épuisé jeudi à 18 h 02',
      '36 Asperges vertes en vrac, 0 sur 1 kg : épuisé jeudi à 18 h 02',
      '36 Tomme de chèvre, 1 sur 2 : stock épuisé jeudi à 20 h 51',
    ]);
  });
});

test('no price and no order of it is asked about, whoever comes first (docs/rules.md V10)', () => {
  expect(products.filter((one) => askedPrice(one, undefined))).toEqual([]);
  const asked = rows('commandes.csv').filter((row) => {
    const sold = byRef.get(row['Réf.'] ?? '');
    const quantity = number(row.Quantité) * (sold?.sale === 'loose' ? 1000 : 1);
    return sold && unlikelyQuantity(quantity, { step: stepOf(sold), stock: sold.stock, most: 0 });
  });
  expect(asked).toEqual([]);
});
