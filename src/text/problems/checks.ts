import type { CheckRule } from '../../domain/baskets/checks';
import type { Named } from '../../domain/values/locale';

/** What each check says when it holds. */
export const checkRules: Readonly<Record<CheckRule, Named>> = {
  basketsEqualSplitAndFees: {
    fr: 'les paniers égalent la répartition et les frais',
    en: 'baskets equal producer split and fees',
  },
  splitServesBaskets: {
    fr: 'la répartition apporte ce que les paniers contiennent',
    en: 'the split brings what the baskets hold',
  },
  servedWithinStock: {
    fr: 'rien n’est servi au-delà du stock',
    en: 'nothing is served beyond stock',
  },
  pricesCarryFees: {
    fr: 'chaque prix affiché est celui du producteur et ses frais',
    en: 'every shown price is the producer’s and its fees',
  },
  basketsHaveOneAddress: { fr: 'un panier n’a qu’une adresse', en: 'a basket has one address' },
  ordersEqualBaskets: {
    fr: 'les commandes égalent leurs paniers',
    en: 'orders equal their baskets',
  },
  amountsMatch: {
    fr: 'les montants affichés sont ceux du calcul',
    en: 'amounts shown are those computed',
  },
  ledgerBalances: {
    fr: 'chaque écriture tombe à zéro',
    en: 'every entry sums to zero',
  },
  duesEqualBaskets: {
    fr: 'les sommes dues égalent les paniers',
    en: 'dues equal baskets',
  },
  moneyIsAccountedFor: {
    fr: 'l’argent reçu égale reversements, frais, remboursements, avoirs et reste en compte',
    en: 'money received equals payouts, fees, refunds, credit and what is held',
  },
  paymentsMatch: {
    fr: 'Paiements montre ce que disent les écritures',
    en: 'Payments shows what the ledger says',
  },
  payoutsMatch: {
    fr: 'Reversements montre ce que disent les écritures',
    en: 'Payouts shows what the ledger says',
  },
};
