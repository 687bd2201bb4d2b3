import type { SaleKind } from '../domain/catalogue/saleKind';
import { cents } from '../domain/values/money';
import { amount, atMost, choice, code, euros, percent, text, yesNo } from './engine/cellKinds';
import { computed, defineTab, required, typed, whenUsed } from './engine/tab';

export const units = choice({
  piece: { fr: 'pièce', en: 'piece', also: ['pièces', 'pieces', 'pce', 'u'] },
  g: { fr: 'g', en: 'g', also: ['gr', 'gramme', 'grammes', 'gram'] },
  kg: { fr: 'kg', en: 'kg', also: ['kilo', 'kilos', 'kilogramme', 'kilogrammes', 'kilogram'] },
  ml: { fr: 'ml', en: 'ml', also: ['millilitre'] },
  cl: { fr: 'cl', en: 'cl', also: ['centilitre'] },
  L: { fr: 'L', en: 'L', also: ['litre', 'litres'] },
});

export const saleKinds = choice<SaleKind>({
  piece: { fr: 'pièce', en: 'piece' },
  weight: { fr: 'poids', en: 'weight' },
  loose: { fr: 'vrac', en: 'loose' },
});

/** « €/kg » beside a price that is not a piece's. */
export const pricesIn = {
  ...whenUsed(computed(text, 'Unité de prix', 'Price unit', 80)),
  earlier: ['Payé en', 'Paid in'],
};

/** What a product tells beside its price. */
export const tellingColumns = {
  description: whenUsed(typed(text, 'Description', 'Description', 260)),
  origin: whenUsed(typed(text, 'Origine', 'Origin', 120)),
  label: whenUsed(typed(text, 'Label', 'Label', 120)),
  ingredients: whenUsed(typed(text, 'Ingrédients', 'Ingredients', 260)),
  allergens: whenUsed(
    typed(text, 'Allergènes', 'Allergens', 160, {
      fr: '« lait, fruits à coque » ; « aucun » s’il n’y en a pas.',
      en: '“milk, nuts”; “none” where there are none.',
    }),
  ),
  season: whenUsed(
    typed(code, 'Saison', 'Season', 130, { fr: '« juin à septembre »', en: '“June to September”' }),
  ),
  keeping: whenUsed(
    typed(text, 'Conservation', 'Keeping', 160, {
      fr: '« à conserver au frais »',
      en: '“keep cool”',
    }),
  ),
} as const;

export const productsTab = defineTab({
  id: 'products',
  title: { fr: 'Produits', en: 'Products' },
  owner: 'people',
  firstDay: true,
  key: ['ref'],
  columns: {
    ref: required(
      typed(code, 'Réf.', 'Ref.', 70, {
        fr: 'Un code court et unique, par exemple FTB05.',
        en: 'A short code used once only, such as FTB05.',
      }),
    ),
    producer: required(typed(text, 'Producteur', 'Producer', 180)),
    category: typed(text, 'Catégorie', 'Category', 140),
    title: required(typed(text, 'Produit', 'Product', 240)),
    packaging: typed(text, 'Conditionnement', 'Packaging', 140),
    content: required(
      typed(amount, 'Contenu', 'Content', 80, {
        fr: 'Ce que contient une pièce, dans l’unité d’à côté : 500 pour 500 g.',
        en: 'What one piece holds, in the unit beside: 500 for 500 g.',
      }),
    ),
    unit: required(typed(units, 'Unité', 'Unit', 70)),
    price: required(typed(atMost(euros, cents(1_000_000)), 'Prix TTC', 'Price incl. VAT', 90)),
    priceIn: pricesIn,
    vat: typed(percent, 'TVA %', 'VAT %', 70),
    stock: typed(amount, 'Stock', 'Stock', 70, {
      fr: 'Vide : à la demande. En pièces ; en kg ou L pour le vrac.',
      en: 'Blank: on demand. In pieces; in kg or L when sold loose.',
    }),
    sale: whenUsed(
      typed(saleKinds, 'Vente', 'Sold by', 80, {
        fr: 'pièce ; poids : commandé à la pièce, payé au kilo ; vrac : commandé au poids.',
        en: 'piece; weight: ordered by the piece, paid by the kilo; loose: ordered by weight.',
      }),
    ),
    step: whenUsed(
      typed(amount, 'Pas', 'Step', 60, {
        fr: 'Pour le vrac, en kg ou L : 0,5.',
        en: 'When loose, in kg or L: 0.5.',
      }),
    ),
    maxPerBasket: whenUsed(typed(amount, 'Maxi par panier', 'Most a basket', 110)),
    deposit: whenUsed(
      typed(atMost(euros, cents(10_000)), 'Consigne', 'Deposit', 80, {
        fr: 'Par pièce, en plus du prix et rendue avec le vide ; hors frais, TVA et minimums.',
        en: 'A piece, on top of the price and given back with the empty; outside fees, VAT and minimums.',
      }),
    ),
    ...tellingColumns,
    onSale: whenUsed(
      typed(yesNo, 'En vente', 'On sale', 80, {
        fr: 'non : laissé de côté à la prochaine vente.',
        en: 'no: left out of the next sale.',
      }),
    ),
    photo: whenUsed(typed(text, 'Photo', 'Photo', 160)),
    toFix: whenUsed(computed(text, 'À corriger', 'To fix', 300)),
  },
});
