import * as actNames from '../../values/actNames';
import * as common from '../../values/commonWords';
import { counted, filled, grouped } from '../../values/format';
import type { WordsOf } from '../../values/pairs';
import { about } from '../../values/quantities';

export const panelPage = {
  sale: {
    fr: (number: number) => `Vente n°\u00a0${number}`,
    en: (number: number) => `Sale no.\u00a0${number}`,
  },
  noSale: { fr: 'Aucune vente pour le moment', en: 'No sale at the moment' },
  notInstalled: { fr: 'Pas encore installé', en: 'Not set up yet' },
  steps: {
    preparing: { fr: 'Préparation', en: 'Preparation' },
    orders: { fr: 'Commandes', en: 'Orders' },
    closing: { fr: 'Clôture', en: 'Closing' },
    pickup: { fr: 'Retrait', en: 'Pick-up' },
    accounts: { fr: 'Comptes', en: 'Accounts' },
  },
  stepsTitle: { fr: 'Où en est la vente', en: 'Where the sale stands' },
  stepDone: { fr: 'fait', en: 'done' },
  opensIn: { fr: (time: string) => `ouvre dans ${time}`, en: (time: string) => `opens in ${time}` },
  closesIn: {
    fr: (time: string) => `ferme dans ${time}`,
    en: (time: string) => `closes in ${time}`,
  },
  pickupIn: {
    fr: (time: string) => `retrait dans ${time}`,
    en: (time: string) => `pick-up in ${time}`,
  },
  pickupEndsIn: {
    fr: (time: string) => `en cours, encore ${time}`,
    en: (time: string) => `under way, ${time} left`,
  },
  overdue: { fr: 'l’heure est passée', en: 'the time has passed' },
  nextTitle: { fr: 'Et maintenant', en: 'What next' },
  goOnOpening: actNames.goOnOpening,
  /** Where it has no words of its own. */
  coming: { fr: 'La page arrive…', en: 'The page is coming…' },
  working: {
    install: { fr: 'Installation en cours…', en: 'Setting up…' },
    prolong: { fr: 'La vente est prolongée…', en: 'The sale goes on longer…' },
    readAnswers: { fr: 'Lecture des commandes…', en: 'Reading orders…' },
    checkWorkbook: { fr: 'Vérification du classeur…', en: 'Checking the spreadsheet…' },
    repairWorkbook: { fr: 'Remise en ordre…', en: 'Putting back in order…' },
    endPickup: { fr: 'Fin du retrait…', en: 'Ending the pick-up…' },
    resumePickup: { fr: 'Reprise du retrait…', en: 'Taking the pick-up up again…' },
    takeOverTriggers: {
      fr: 'Prise en charge des automatismes…',
      en: 'Taking over the automation…',
    },
  },
  installLead: {
    fr: 'L’installation crée les onglets qui manquent. Ce qui est déjà dans le classeur reste.',
    en: 'Setting up makes the tabs that are missing. What is in the spreadsheet stays.',
  },
  firstStepsLead: {
    fr: 'Le drive, les producteurs et les produits, pas à pas jusqu’à la première vente.',
    en: 'The drive, the producers and the products, step by step to the first sale.',
  },
  openLead: {
    fr: 'Vous verrez d’abord les dates, les produits et le formulaire.',
    en: 'You see the dates, the products and the form first.',
  },
  goOnLead: {
    fr: 'La préparation de la vente n’est pas terminée.',
    en: 'The sale is not fully prepared yet.',
  },
  closeLead: {
    fr: 'Vous verrez d’abord ce qui va se passer.',
    en: 'You see what will happen first.',
  },
  waitForOpening: {
    fr: (when: string) => `La vente est prête. Elle s’ouvrira d’elle-même ${when}.`,
    en: (when: string) => `The sale is ready. It opens by itself on ${when}.`,
  },
  openUntil: {
    fr: (when: string) => `Les commandes se fermeront d’elles-mêmes ${when}.`,
    en: (when: string) => `Orders close by themselves on ${when}.`,
  },
  waitForPickup: {
    fr: (when: string) => `Le retrait commence ${when}.`,
    en: (when: string) => `Pick-up begins on ${when}.`,
  },
  waitForPickupEnd: {
    fr: (when: string) => `Le retrait est en cours, jusqu’à ${when}.`,
    en: (when: string) => `Pick-up is under way, until ${when}.`,
  },
  repairTitle: common.repairQuestion,
  repairText: {
    fr: 'Les cellules calculées qui ont été retapées ou effacées dans Paniers et Commandes sont réécrites, et Répartition, Retrait, Paiements et Reversements refaits d’après Paniers. Ce que vous avez écrit dans vos colonnes reste : livré, poids, vides, coches, notes. Historique garde l’ancienne valeur.',
    en: 'Computed cells that were typed over or deleted in Baskets and Orders are written again, and Split, Pick-up, Payments and Payouts made again from Baskets. What you wrote in your columns stays: delivered, weights, empties, ticks, notes. History keeps the former value.',
  },
  stopped: {
    fr: 'Plus rien ne tourne de soi-même : commandes, heures d’ouverture et de fermeture, rappels attendent.',
    en: 'Nothing runs by itself any more: orders, hours of opening and closing and reminders wait.',
  },
  takeOverTitle: {
    fr: 'Prendre en charge les automatismes\u00a0?',
    en: 'Take over the automation?',
  },
  takeOverText: {
    fr: (owner: string | null) =>
      `La lecture des commandes et l’heure d’ouverture et de fermeture tourneront à votre nom${owner ? `, et non plus à celui de ${owner}` : ''}.`,
    en: (owner: string | null) =>
      `Reading orders, opening and closing on time will run in your name${owner ? `, no longer in that of ${owner}` : ''}.`,
  },
  takeOver: { fr: 'Prendre en charge', en: 'Take over' },
  figuresTitle: { fr: 'En chiffres', en: 'In figures' },
  orders: {
    fr: (value: number) => (value < 2 ? 'commande' : 'commandes'),
    en: (value: number) => (value === 1 ? 'order' : 'orders'),
  },
  total: { fr: 'au total', en: 'in total' },
  about,
  mailsWaiting: {
    fr: (value: number) => (value < 2 ? 'mail à envoyer' : 'mails à envoyer'),
    en: (value: number) => (value === 1 ? 'mail to send' : 'mails to send'),
  },
  quota: {
    fr: (left: number) =>
      `${counted(left, 'fr', 'envoi possible', 'envois possibles')} encore aujourd’hui`,
    en: (left: number) => `${grouped(left, 'en')} more may be sent today`,
  },
  byProducer: { fr: 'Ventes par producteur', en: 'Sales by producer' },
  others: {
    fr: (value: number) => counted(value, 'fr', 'autre', 'autres'),
    en: (value: number) => counted(value, 'en', 'other', 'others'),
  },
  scarce: { fr: 'Épuisé ou presque', en: 'Sold out or nearly' },
  filling: { fr: 'Minimums et colis', en: 'Minimums and cases' },
  soldOut: { fr: 'épuisé', en: 'sold out' },
  left: {
    fr: (quantity: string) => `reste ${quantity}`,
    en: (quantity: string) => `${quantity} left`,
  },
  form: common.orderForm,
  onDuty: {
    fr: (names: readonly string[]) =>
      `Permanence\u00a0: ${names.length > 0 ? names.join(', ') : 'personne encore'}`,
    en: (names: readonly string[]) =>
      `On duty: ${names.length > 0 ? names.join(', ') : 'nobody yet'}`,
  },
  tasksTitle: { fr: 'À faire', en: 'To do' },
  problemsTitle: { fr: 'À corriger', en: 'To fix' },
  noProblem: { fr: 'Rien à corriger.', en: 'Nothing to fix.' },
  seeTab: { fr: 'voir l’onglet', en: 'see the tab' },
  notShown: { fr: 'La cellule n’a pas pu être montrée.', en: 'The cell could not be shown.' },
  confirm: {
    fr: (typed: string) => common.keep.fr(`«\u00a0${typed}\u00a0»`),
    en: (typed: string) => common.keep.en(`“${typed}”`),
  },
  notConfirmed: { fr: 'Rien n’a été confirmé.', en: 'Nothing was confirmed.' },
  seeAll: {
    fr: (value: number) => `Voir tout (${value})`,
    en: (value: number) => `See all (${value})`,
  },
  seeFewer: { fr: 'Voir moins', en: 'See fewer' },
  checkAgain: { fr: 'C’est corrigé\u00a0? Vérifier de nouveau', en: 'Fixed? Check again' },
  otherTitle: { fr: 'Autres actions', en: 'Other actions' },
  owner: {
    fr: (address: string) => filled(common.runsFor, 'fr', address),
    en: (address: string) => filled(common.runsFor, 'en', address),
  },
  upToDate: {
    fr: (hour: string) => `À jour à ${hour}`,
    en: (hour: string) => `Up to date at ${hour}`,
  },
  staleSince: {
    fr: (hour: string) => `Pas à jour depuis ${hour}`,
    en: (hour: string) => `Not up to date since ${hour}`,
  },
  refresh: { fr: 'Actualiser', en: 'Refresh' },
  unread: {
    fr: 'L’état du drive n’a pas pu être lu.',
    en: 'The state of the drive could not be read.',
  },
  failed: {
    fr: (action: string) => `«\u00a0${action}\u00a0» n’a pas abouti.`,
    en: (action: string) => `“${action}” did not go through.`,
  },
};

export type PanelWords = WordsOf<typeof panelPage>;
