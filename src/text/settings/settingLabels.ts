import { folded } from '../../domain/values/fold';
import type { Named } from '../../domain/values/locale';
import * as common from '../values/commonWords';

/** What each setting is called in Réglages. */
export const settingLabels = {
  driveName: { fr: 'Nom du drive', en: 'Name of the drive' },
  coordinatorEmail: { fr: 'E-mail du coordinateur', en: 'Coordinator’s e-mail' },
  phone: { fr: 'Téléphone du drive', en: 'Telephone of the drive' },
  place: { fr: 'Lieu de retrait', en: 'Pick-up place' },
  opening: common.ordersOpen,
  closing: common.ordersClose,
  pickup: { fr: 'Retrait', en: 'Pick-up' },
  repeat: { fr: 'Répétition', en: 'Repetition' },
  opensItself: { fr: 'Ouvrir les ventes sans moi', en: 'Open sales without me' },
  breaks: { fr: 'Pauses', en: 'Breaks' },
  instructions: { fr: 'Consignes de retrait', en: 'Pick-up instructions' },
  atMost: { fr: 'Quantité proposée au plus', en: 'Largest quantity offered' },
  producersSee: { fr: 'Les producteurs voient les paniers', en: 'Producers see the baskets' },
  language: { fr: 'Langue', en: 'Language' },
  mode: { fr: 'Mode', en: 'Mode' },
  margin: { fr: 'Marge %', en: 'Margin %' },
  driveVat: { fr: 'TVA du drive', en: 'VAT of the drive' },
  saleMinimum: { fr: 'Minimum de la vente', en: 'Minimum of the sale' },
  whenMissed: { fr: 'Minimum pas atteint', en: 'Minimum not reached' },
  basketMinimum: { fr: 'Minimum par panier', en: 'Minimum a basket' },
  announce: { fr: 'Annoncer l’ouverture', en: 'Announce the opening' },
  reminderAt: { fr: 'Rappel la veille du retrait, à', en: 'Reminder on the eve of pick-up, at' },
  shifts: { fr: 'Places de permanence', en: 'Duty places' },
  mutedMails: { fr: 'Mails à ne pas envoyer', en: 'Mails not to send' },
  payments: { fr: 'Paiements', en: 'Payments' },
  collectorHolder: {
    fr: 'Titulaire du compte d’encaissement',
    en: 'Holder of the collecting account',
  },
  collectorIban: { fr: 'IBAN d’encaissement', en: 'IBAN of the collecting account' },
  collector: { fr: 'Producteur qui encaisse', en: 'Producer who collects' },
  payLink: { fr: 'Lien de paiement', en: 'Payment link' },
  smallDue: { fr: 'Reste reporté en dessous de', en: 'Left carried on below' },
  atPickup: { fr: 'Espèces ou chèques au retrait', en: 'Cash or cheques at pick-up' },
  setOff: { fr: 'Compenser les achats des producteurs', en: 'Set off producers’ orders' },
  legalName: { fr: 'Raison sociale', en: 'Legal name' },
  siret: { fr: 'SIRET', en: 'SIRET' },
  legalAddress: { fr: 'Adresse du drive', en: 'Address of the drive' },
  vatNumber: { fr: 'N° de TVA', en: 'VAT number' },
  mentions: { fr: 'Mentions légales', en: 'Legal details' },
} satisfies Readonly<Record<string, Named>>;

const EARLIER: Partial<Readonly<Record<string, readonly string[]>>> = {
  opening: ['Ouverture du cycle'],
  closing: ['Fermeture du cycle'],
  mentions: ['Forme juridique', 'Legal form'],
};

/** What earlier versions called it, and files may still. */
export const earlierLabels = (id: keyof typeof settingLabels): readonly string[] =>
  EARLIER[id] ?? [];

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

const none: Named = { fr: 'non', en: 'no' };

/** What stands there first, so that people see what to change. */
export const firstValues = {
  driveName: { fr: 'Drive fermier', en: 'Farm drive' },
  opening: { fr: 'mardi 8:00', en: 'tuesday 8:00' },
  closing: { fr: 'jeudi 22:00', en: 'thursday 22:00' },
  pickup: { fr: 'samedi 8:00-12:00', en: 'saturday 8:00-12:00' },
  repeat: none,
  atMost: { fr: '12', en: '12' },
  language: { fr: 'fr', en: 'en' },
  reminderAt: { fr: '18:00', en: '18:00' },
  shifts: none,
} satisfies Readonly<Record<string, Named>>;
