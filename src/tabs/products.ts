import type { SaleKind } from '../domain/catalogue/saleKind';
import { cents } from '../domain/values/money';
import { productNotes, tellingNotes } from '../text/tabs/catalogueNotes';
import {
  amount,
  atMost,
  choice,
  code,
  euros,
  percent,
  text,
  threshold,
  typedEuros,
  whole,
  yesNo,
} from './engine/cellKinds';
import { computed, defineTab, remembered, required, state, typed, whenUsed } from './engine/tab';

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
  ...whenUsed(state(text, 'Unité de prix', 'Price unit', 80)),
  earlier: ['Payé en', 'Paid in'],
};

/** What a product tells beside its price. */
export const tellingColumns = {
  description: whenUsed(typed(text, 'Description', 'Description', 260)),
  origin: whenUsed(typed(text, 'Origine', 'Origin', 120)),
  label: whenUsed(typed(text, 'Label', 'Label', 120)),
  ingredients: whenUsed(typed(text, 'Ingrédients', 'Ingredients', 260)),
  allergens: whenUsed(typed(text, 'Allergènes', 'Allergens', 160, tellingNotes.allergens)),
  season: whenUsed(typed(code, 'Saison', 'Season', 130, tellingNotes.season)),
  keeping: whenUsed(typed(text, 'Conservation', 'Keeping', 160, tellingNotes.keeping)),
} as const;

export const productsTab = defineTab({
  id: 'products',
  title: { fr: 'Produits', en: 'Products' },
  owner: 'people',
  firstDay: true,
  key: ['ref'],
  sumsHangOn: [
    ...(['ref', 'producer', 'category', 'title', 'packaging'] as const),
    ...(['content', 'unit', 'price', 'vat', 'stock'] as const),
  ],
  columns: {
    ref: required(typed(code, 'Réf.', 'Ref.', 70, productNotes.ref)),
    producer: required(typed(text, 'Producteur', 'Producer', 180)),
    category: typed(text, 'Catégorie', 'Category', 140),
    title: required(typed(text, 'Produit', 'Product', 240)),
    packaging: typed(text, 'Conditionnement', 'Packaging', 140),
    content: required(typed(amount, 'Contenu', 'Content', 80, productNotes.content)),
    unit: required(typed(units, 'Unité', 'Unit', 70)),
    price: required(typed(typedEuros, 'Prix TTC', 'Price incl. VAT', 90)),
    vat: typed(percent, 'TVA %', 'VAT %', 70),
    stock: typed(amount, 'Stock', 'Stock', 70, productNotes.stock),
    sale: whenUsed(typed(saleKinds, 'Vente', 'Sold by', 80, productNotes.sale)),
    step: whenUsed(typed(amount, 'Pas', 'Step', 60, productNotes.step)),
    maxPerBasket: whenUsed(typed(amount, 'Maxi par panier', 'Most a basket', 110)),
    deposit: whenUsed(
      typed(atMost(euros, cents(10_000)), 'Consigne', 'Deposit', 80, productNotes.deposit),
    ),
    caseSize: whenUsed(typed(text, 'Colis', 'Case', 80, productNotes.caseSize)),
    leastCases: whenUsed(
      typed(whole, 'Colis au moins', 'Cases at least', 110, productNotes.leastCases),
    ),
    minimum: whenUsed(typed(threshold, 'Minimum', 'Minimum', 90, productNotes.minimum)),
    ...tellingColumns,
    onSale: whenUsed(typed(yesNo, 'En vente', 'On sale', 80, productNotes.onSale)),
    photo: whenUsed(typed(text, 'Photo', 'Photo', 160)),
    confirmedPrice: remembered(euros, 'Prix confirmé', 'Price, confirmed'),
    toFix: whenUsed(computed(text, 'À corriger', 'To fix', 300)),
  },
});
