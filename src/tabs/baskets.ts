import { basketNotes, splitNotes } from '../text/tabs/weekNotes';
import {
  amount,
  atMost,
  countable,
  euros,
  signedEuros,
  stored,
  text,
  weight,
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
  sumsHangOn: ['basket', 'ref', 'email', 'delivered'],
  // What left an order and has something noted beside it says no longer whose it was.
  counts: ({ served }) => Boolean(served),
  columns: {
    basket: computed(whole, 'Panier', 'Basket', 48),
    name: wrapped(computed(text, 'Nom', 'Name', 84)),
    title: wrapped(computed(text, 'Produit', 'Product', 130)),
    packaging: computed(text, 'Conditionnement', 'Packaging', 140),
    asked: computed(amount, 'Commandé', 'Ordered', 90),
    served: computed(amount, 'Servi', 'Served', 70),
    delivered: typed(atMost(countable, 10_000), 'Livré', 'Delivered', 70, basketNotes.delivered),
    weighed: whenUsed(typed(weight, 'Poids livré', 'Delivered weight', 80, basketNotes.weighed)),
    weighing: liveWords(whenUsed(computed(text, 'Pesée', 'Weighing', 100))),
    price: computed(euros, 'Prix unitaire', 'Unit price', 100),
    priceIn: pricesIn,
    amount: computed(signedEuros, 'Montant', 'Amount', 90),
    producer: computed(text, 'Producteur', 'Producer', 180),
    ref: computed(text, 'Réf.', 'Ref.', 70),
    why: computed(text, 'Pourquoi', 'Why', 300),
    email: computed(text, 'Adresse e-mail', 'E-mail address', 230),
    base: whenUsed(computed(euros, 'Part producteur', 'Producer’s part', 110, basketNotes.base)),
    deposit: whenUsed(computed(signedEuros, 'Consigne', 'Deposit', 80, basketNotes.deposit)),
    returned: whenUsed(
      typed(atMost(whole, 10_000), 'Vides rendus', 'Empties given back', 100, basketNotes.returned),
    ),
    replacedBy: whenUsed(typed(text, 'Remplacé par', 'Replaced by', 180, basketNotes.replacedBy)),
    settled: technical(amount, 'Compté', 'Counted'),
    weight: whenUsed(technical(whole, 'Poids compté (g)', 'Weight counted (g)')),
    queued: whenUsed(technical(amount, 'Servi avant colis', 'Served before cases')),
    seen: remembered(stored, 'Déjà vu', 'Seen already'),
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
    total: computed(amount, 'Total', 'Total', 80, splitNotes.total),
    totalUnit: computed(text, 'Unité', 'Unit', 60),
    cases: liveWords(whenUsed(computed(text, 'Colis', 'Cases', 110))),
    price: computed(euros, 'Prix unitaire', 'Unit price', 100),
    priceIn: pricesIn,
    amount: computed(signedEuros, 'Montant', 'Amount', 90),
    estimate: liveWords(whenUsed(computed(text, 'Pesée', 'Weighing', 80))),
    received: whenUsed(typed(atMost(amount, 10_000), 'Reçu', 'Received', 80, splitNotes.received)),
    noted: remembered(text, 'Noté par le producteur', 'Noted by the producer'),
  },
});
