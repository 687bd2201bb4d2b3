import {
  amount,
  asTyped,
  atMost,
  countable,
  euros,
  signedEuros,
  stored,
  text,
  whole,
} from './engine/cellKinds';
import {
  computed,
  defineTab,
  liveWords,
  remembered,
  technical,
  typed,
  whenUsed,
  wrapped,
} from './engine/tab';
import { pricesIn } from './products';

export const basketsTab = defineTab({
  id: 'baskets',
  title: { fr: 'Paniers', en: 'Baskets' },
  owner: 'addOn',
  firstDay: true,
  // Weights are typed at the table too: what is frozen leaves room for their column at 390 px.
  inSight: 'title',
  key: ['basket', 'ref'],
  columns: {
    basket: computed(whole, 'Panier', 'Basket', 48),
    name: wrapped(computed(text, 'Nom', 'Name', 84)),
    title: wrapped(computed(text, 'Produit', 'Product', 130)),
    packaging: computed(text, 'Conditionnement', 'Packaging', 140),
    asked: computed(amount, 'Commandé', 'Ordered', 90),
    served: computed(amount, 'Servi', 'Served', 70),
    delivered: typed(atMost(countable, 10_000), 'Livré', 'Delivered', 70, {
      fr: 'Vide : comme servi. Sinon ce qui est vraiment donné : le montant suit. Plus que servi compte une fois confirmé dans le panneau.',
      en: 'Blank: as served. Otherwise what is really handed over: the amount follows. More than served counts once it is confirmed in the panel.',
    }),
    weighed: whenUsed(
      typed(asTyped, 'Poids livré', 'Delivered weight', 80, {
        fr: 'En kilos ou en grammes, comme sur la balance : 1,4 ou 1400. Sous la moitié ou au-dessus du double de l’estimation, le poids compte une fois confirmé dans le panneau.',
        en: 'In kilos or grams, as the scales say: 1.4 or 1400. Below half or above twice the estimate, the weight counts once it is confirmed in the panel.',
      }),
    ),
    weighing: liveWords(whenUsed(computed(text, 'Pesée', 'Weighing', 100))),
    price: computed(euros, 'Prix unitaire', 'Unit price', 100),
    priceIn: pricesIn,
    amount: computed(signedEuros, 'Montant', 'Amount', 90),
    producer: computed(text, 'Producteur', 'Producer', 180),
    ref: computed(text, 'Réf.', 'Ref.', 70),
    why: computed(text, 'Pourquoi', 'Why', 300),
    email: computed(text, 'Adresse e-mail', 'E-mail address', 230),
    base: whenUsed(
      computed(euros, 'Part producteur', 'Producer’s part', 110, {
        fr: 'Au prix du producteur, sans consigne.',
        en: 'At the producer’s price, without deposit.',
      }),
    ),
    deposit: whenUsed(
      computed(signedEuros, 'Consigne', 'Deposit', 80, {
        fr: 'Comprise dans le montant : pièces données moins vides rendus.',
        en: 'Within the amount: pieces handed over less empties given back.',
      }),
    ),
    returned: whenUsed(
      typed(atMost(whole, 10_000), 'Vides rendus', 'Empties given back', 100, {
        fr: 'Combien de vides de ce produit ont été rendus.',
        en: 'How many empties of this product came back.',
      }),
    ),
    replacedBy: whenUsed(
      typed(text, 'Remplacé par', 'Replaced by', 180, {
        fr: 'Ce qui a été donné à la place, au même prix.',
        en: 'What was given instead, at the same price.',
      }),
    ),
    settled: technical(amount, 'Compté', 'Counted'),
    figure: liveWords(whenUsed(technical(text, 'Poids lu', 'Weight as read'))),
    thousandths: whenUsed(technical(whole, 'Poids en millièmes', 'Weight in thousandths')),
    meant: whenUsed(technical(whole, 'Poids compris (g)', 'Weight as meant (g)')),
    weight: whenUsed(technical(whole, 'Poids compté (g)', 'Weight counted (g)')),
    confirmedQuantity: remembered(amount, 'Livré confirmé', 'Delivered, confirmed'),
    confirmedWeight: remembered(whole, 'Poids confirmé (g)', 'Weight, confirmed (g)'),
    seen: remembered(stored, 'Déjà vu', 'Seen already'),
    noted: remembered(text, 'Noté par le producteur', 'Noted by the producer'),
    category: whenUsed(technical(text, 'Catégorie', 'Category')),
    articles: whenUsed(technical(whole, 'Articles', 'Articles')),
    grams: whenUsed(technical(whole, 'Grammes', 'Grams')),
    toFix: whenUsed(computed(text, 'À corriger', 'To fix', 300)),
  },
});

export const producerSplitTab = defineTab({
  id: 'producerSplit',
  title: { fr: 'Répartition producteurs', en: 'Producer split' },
  owner: 'addOn',
  firstDay: true,
  key: ['ref'],
  columns: {
    producer: computed(text, 'Producteur', 'Producer', 180),
    ref: computed(text, 'Réf.', 'Ref.', 70),
    title: computed(text, 'Produit', 'Product', 240),
    packaging: computed(text, 'Conditionnement', 'Packaging', 140),
    quantity: computed(amount, 'Quantité', 'Quantity', 80),
    total: computed(amount, 'Total', 'Total', 80, {
      fr: 'En kg, L ou pièces.',
      en: 'In kg, L or pieces.',
    }),
    totalUnit: computed(text, 'Unité', 'Unit', 60),
    price: computed(euros, 'Prix unitaire', 'Unit price', 100),
    priceIn: pricesIn,
    amount: computed(signedEuros, 'Montant', 'Amount', 90),
    estimate: liveWords(whenUsed(computed(text, 'Pesée', 'Weighing', 80))),
    received: whenUsed(
      typed(amount, 'Reçu', 'Received', 80, {
        fr: 'Ce que le producteur a livré ; vide : tout.',
        en: 'What the producer delivered; blank: all.',
      }),
    ),
    noted: remembered(text, 'Noté par le producteur', 'Noted by the producer'),
  },
});
