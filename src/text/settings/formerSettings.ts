import { folded } from '../../domain/values/fold';
import type { Named } from '../../domain/values/locale';

/** Settings of earlier versions that count no more (docs/rules.md C22). */
const FORMER: readonly Named[] = [
  { fr: 'Une vente toutes les … semaines', en: 'A sale every … weeks' },
  { fr: 'Dates décidées', en: 'Dates decided' },
  { fr: 'Marge comptée en', en: 'Margin counted as' },
  { fr: 'Les producteurs notent poids et livraisons', en: 'Producers note weights and deliveries' },
  { fr: 'Relevé de reversement par mail', en: 'Payout statement by mail' },
  { fr: 'Permanences', en: 'Duties' },
  { fr: 'Rappel des impayés', en: 'Reminder of dues' },
  { fr: 'Un panier sous le minimum est', en: 'A basket below the minimum is' },
  { fr: 'Règles de sécurité', en: 'Safety rules' },
  { fr: 'Immatriculation', en: 'Register' },
  { fr: 'Semaines comptées depuis', en: 'Weeks counted from' },
  { fr: 'Pages du formulaire', en: 'Pages of the form' },
  { fr: 'Une nouvelle réponse', en: 'A new answer' },
  { fr: 'Demander d’abord chez qui', en: 'Ask first from whom' },
  { fr: 'Format des virements', en: 'Transfer format' },
  { fr: 'Liste d’attente, heures pour répondre', en: 'Waiting list, hours to answer' },
  {
    fr: 'Demander que faire si un produit manque',
    en: 'Ask what to do if goods are missing',
  },
  { fr: 'Une facture par', en: 'One invoice a' },
  { fr: 'TVA sur les débits', en: 'VAT on debits' },
  { fr: 'Échéance des factures (jours)', en: 'Invoices due after (days)' },
  { fr: 'BIC d’encaissement', en: 'BIC of the collecting account' },
  { fr: 'Couleur des mails', en: 'Colour of mails' },
  { fr: 'Ouvrir avant le retrait', en: 'Open before the pick-up' },
  { fr: 'Rappel de permanence la veille, à', en: 'Duty reminder on the eve, at' },
  { fr: 'Appel aux volontaires, heures avant', en: 'Call for volunteers, hours before' },
  { fr: 'Permanences ouvertes aux acheteurs', en: 'Duties open to buyers' },
  { fr: 'Rappel avant la fermeture, heures', en: 'Reminder before closing, hours' },
  { fr: 'Résumé du soir, à', en: 'Evening summary, at' },
  { fr: 'Bilan après le retrait, à', en: 'Report after the pick-up, at' },
  { fr: 'Bilan envoyé aussi à', en: 'Report also sent to' },
  { fr: 'Jours fériés', en: 'Public holidays' },
  { fr: 'Paiement', en: 'Payment' },
  { fr: 'Paiement demandé', en: 'Payment is asked' },
  { fr: 'Panier non payé', en: 'Unpaid basket' },
  { fr: 'Reversements calculés sur', en: 'Payouts follow' },
  { fr: 'Catégories qui ne se mangent pas', en: 'Categories that are no food' },
  { fr: 'Annonce avec la dernière commande', en: 'Announcement with the last order' },
];

export const isFormerSetting = (label: string): boolean =>
  FORMER.some(({ fr, en }) => [fr, en].map(folded).includes(folded(label)));
