import type { CheckRule } from '../../domain/baskets/checks';
import type { Named } from '../../domain/values/locale';
import { inVersions } from '../values/earlierVersion';

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
  ledgerOnce: {
    fr: 'chaque écriture ne figure qu’une fois',
    en: 'every entry stands once',
  },
  duesEqualBaskets: {
    fr: 'les sommes dues égalent les paniers',
    en: 'dues equal baskets',
  },
  moneyIsAccountedFor: {
    fr: 'l’argent reçu égale reversements, frais, remboursements, avoirs et reste en compte',
    en: 'money received equals payouts, fees, refunds, credit and what is held',
  },
};

const putBack: Named = {
  fr: 'Le drive le réécrit chaque heure ; si cela reste, dites-le à qui l’a installé.',
  en: 'The drive writes it again every hour; if it stays, tell whoever installed it.',
};
const ledgerVersion: Named = {
  fr: `Une écriture a été changée : remettez l’ancienne telle quelle (${inVersions.fr}). D’ici là rien n’est compté, reversé, exporté ni réclamé.`,
  en: `An entry was changed: put the former one back as it was (${inVersions.en}). Until then nothing is posted, paid out, exported or demanded.`,
};

/** What mends a check that fails; where only a person can, what to do. */
export const checkRepairs: Readonly<Record<CheckRule, Named>> = {
  basketsEqualSplitAndFees: putBack,
  splitServesBaskets: putBack,
  servedWithinStock: {
    fr: 'À la ligne nommée, écrivez sous Stock ce qu’il y a vraiment, ou partagez le manque (« Partager un manque »).',
    en: 'In the row that is named write under Stock what there really is, or share the shortage (“Share a shortage”).',
  },
  pricesCarryFees: {
    fr: 'Remettez à la ligne nommée le prix affiché et celui du producteur ; pour en changer, passez par « Voir les prix changés ».',
    en: 'Put the shown price and the producer’s back in the row that is named; to change them go by “See changed prices”.',
  },
  ordersEqualBaskets: putBack,
  amountsMatch: putBack,
  ledgerBalances: ledgerVersion,
  ledgerOnce: {
    fr: 'Chacune compte une fois. Le drive ôte les lignes de trop dans l’heure ; d’ici là rien n’est reversé, exporté ni réclamé.',
    en: 'Each counts once. The drive takes the extra rows away within the hour; until then nothing is paid out, exported or demanded.',
  },
  duesEqualBaskets: ledgerVersion,
  moneyIsAccountedFor: {
    fr: 'Comparez les lignes nommées à ce qui est vraiment arrivé : corrigez-les, ou reprenez le paiement dans la page Argent. Si elles sont justes : Fichier › Historique des versions montre l’écriture qui a changé. D’ici là rien n’est reversé, exporté ni réclamé.',
    en: 'Compare the rows that are named with what really came: correct them, or take the payment back in the page Money. If they are right: File › Version history shows the entry that changed. Until then nothing is paid out, exported or demanded.',
  },
};
