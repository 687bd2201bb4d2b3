import { choice, signedEuros, text, tick, whole } from './engine/cellKinds';
import { computed, defineTab, liveWords, technical, typed, whenUsed } from './engine/tab';

export const payStates = choice({
  paid: { fr: 'payé', en: 'paid' },
  toPay: { fr: 'à payer', en: 'to pay' },
  keep: { fr: 'à garder', en: 'keep back' },
});

/** For a phone on the market: narrow, what is ticked first, and rows that never move. */
export const pickupTab = defineTab({
  id: 'pickup',
  title: { fr: 'Retrait', en: 'Pick-up' },
  owner: 'addOn',
  perSale: true,
  key: ['basket'],
  columns: {
    basket: computed(whole, 'Panier', 'Basket', 60),
    done: typed(tick, 'Remis', 'Handed over', 60),
    name: computed(text, 'Nom', 'Name', 140),
    payment: whenUsed(computed(payStates, 'Paiement', 'Payment', 80)),
    left: liveWords(whenUsed(computed(signedEuros, 'Reste', 'Left', 75))),
    amount: computed(signedEuros, 'Montant', 'Amount', 80),
    estimate: liveWords(whenUsed(computed(text, 'Pesée', 'Weighing', 80))),
    articles: computed(whole, 'Articles', 'Articles', 70),
    note: typed(text, 'Note', 'Note', 220),
    settled: whenUsed(technical(signedEuros, 'Réglé', 'Settled')),
  },
});
