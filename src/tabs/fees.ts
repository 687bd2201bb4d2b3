import type { FeeScope } from '../domain/catalogue/fee';
import type { FeeKind } from '../domain/catalogue/feeKind';
import { folded } from '../domain/values/fold';
import type { BasisPoints } from '../domain/values/money';
import { ok } from '../domain/values/result';
import { feeNotes } from '../text/tabs/catalogueNotes';
import {
  atMost,
  choice,
  date,
  type Kind,
  percent,
  text,
  typedEuros,
  whole,
  yesNo,
} from './engine/cellKinds';
import { computed, defineTab, required, typed, whenUsed } from './engine/tab';

const words = {
  itemPercent: { fr: 'pourcentage par article', en: 'percent an article' },
  orderAmount: { fr: 'forfait par commande', en: 'amount an order' },
  totalPercent: { fr: 'pourcentage du total', en: 'percent of the total' },
  itemAmount: { fr: 'forfait par article', en: 'amount an article' },
  degressive: { fr: 'dégressif', en: 'degressive' },
  threshold: { fr: 'seuil', en: 'threshold' },
  weight: { fr: 'au poids', en: 'by weight' },
  costMargin: { fr: 'taux de marge', en: 'margin on cost' },
  priceMargin: { fr: 'taux de marque', en: 'margin on price' },
} as const satisfies Record<FeeKind, { fr: string; en: string }>;

const OFFERED_FIRST: readonly FeeKind[] = ['itemPercent', 'orderAmount', 'totalPercent'];

/** Every calculation is understood; the list offers those that most drives need. */
const feeKinds: Kind<FeeKind> = {
  ...choice<FeeKind>(words),
  options: (locale) => OFFERED_FIRST.map((kind) => words[kind][locale]),
};

const scopes = choice<FeeScope>({
  drive: { fr: 'tout le drive', en: 'the whole drive', also: ['drive', 'tout'] },
  producer: { fr: 'producteur', en: 'producer' },
  category: { fr: 'catégorie', en: 'category' },
  product: { fr: 'produit', en: 'product' },
  place: { fr: 'lieu', en: 'place' },
});

const bearers = choice({
  buyer: { fr: 'acheteur', en: 'buyer' },
  producer: { fr: 'producteur', en: 'producer' },
});

/** A rate of its own, or « panier »: that of what the fee is taken on. */
const feeVat: Kind<BasisPoints | 'basket'> = {
  name: 'percent',
  read: (cell, place) =>
    ['panier', 'basket'].includes(folded(cell.text)) ? ok('basket') : percent.read(cell, place),
  write: (value, { locale }) =>
    value === 'basket' ? (locale === 'fr' ? 'panier' : 'basket') : value / 100,
};

export const feesTab = defineTab({
  id: 'fees',
  title: { fr: 'Frais', en: 'Fees' },
  owner: 'people',
  key: ['name'],
  columns: {
    name: required(typed(text, 'Frais', 'Fee', 200, feeNotes.name)),
    kind: required(typed(feeKinds, 'Calcul', 'Calculation', 180, feeNotes.kind)),
    rate: typed(percent, 'Taux %', 'Rate %', 70),
    amount: typed(typedEuros, 'Montant', 'Amount', 80, feeNotes.amount),
    scope: typed(scopes, 'Porte sur', 'Taken on', 110, feeNotes.scope),
    which: typed(text, 'Lequel', 'Which one', 160, feeNotes.which),
    bearer: typed(bearers, 'Payé par', 'Borne by', 100, feeNotes.bearer),
    receiver: typed(text, 'Reçu par', 'Received by', 160, feeNotes.receiver),
    vat: typed(feeVat, 'TVA %', 'VAT %', 80, feeNotes.vat),
    next: whenUsed(typed(typedEuros, 'Article suivant', 'Further article', 100)),
    most: whenUsed(
      typed(atMost(whole, 10_000), 'Articles comptés au plus', 'Articles counted at most', 120),
    ),
    threshold: whenUsed(typed(typedEuros, 'Seuil', 'Threshold', 80)),
    reduced: whenUsed(typed(typedEuros, 'Montant réduit', 'Reduced amount', 100, feeNotes.reduced)),
    from: whenUsed(typed(date, 'Du', 'From', 90)),
    until: whenUsed(typed(date, 'Au', 'Until', 90)),
    active: whenUsed(typed(yesNo, 'Actif', 'Active', 70)),
    toFix: whenUsed(computed(text, 'À corriger', 'To fix', 300)),
  },
});
