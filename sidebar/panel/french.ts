import { count } from '../shared/format';
import type { Words } from './words';

const some = (value: number, one: string, many: string): string =>
  `${count(value, 'fr')}\u00a0${value < 2 ? one : many}`;

export const french: Words = {
  sale: (number) => `Vente n°\u00a0${number}`,
  noSale: 'Aucune vente pour le moment',
  notInstalled: 'Pas encore installé',
  steps: {
    preparing: 'Préparation',
    orders: 'Commandes',
    closing: 'Clôture',
    pickup: 'Retrait',
    accounts: 'Comptes',
  },
  stepsTitle: 'Où en est la vente',
  stepDone: 'fait',
  opensIn: (time) => `ouvre dans ${time}`,
  closesIn: (time) => `ferme dans ${time}`,
  pickupIn: (time) => `retrait dans ${time}`,
  pickupEndsIn: (time) => `en cours, encore ${time}`,
  overdue: 'l’heure est passée',
  nextTitle: 'Et maintenant',
  actions: {
    install: 'Installer le drive',
    openCycle: 'Ouvrir une vente',
    closeCycle: 'Fermer les commandes',
    readAnswers: 'Reprendre les commandes non lues',
    checkWorkbook: 'Vérifier le classeur',
    endPickup: 'Le retrait est fait',
    takeOverTriggers: 'Prendre en charge les automatismes',
    firstSteps: 'Premiers pas',
    shortage: 'Partager un manque',
    prices: 'Voir les prix changés',
    outbox: 'Voir la boîte d’envoi',
    templates: 'Changer les textes des mails',
    money: 'Voir l’argent',
    statement: 'Rapprocher le relevé',
    books: 'Voir les comptes',
    people: 'Acheteurs',
    poster: 'Affiche et texte pour la presse',
  },
  goOnOpening: 'Continuer l’ouverture',
  working: {
    install: 'Installation en cours…',
    openCycle: 'La page d’ouverture arrive…',
    closeCycle: 'La page de fermeture arrive…',
    firstSteps: 'La page des premiers pas arrive…',
    shortage: 'La page du partage arrive…',
    prices: 'Les prix changés arrivent…',
    outbox: 'La boîte d’envoi arrive…',
    templates: 'Les textes des mails arrivent…',
    money: 'Les paiements arrivent…',
    statement: 'La page du relevé arrive…',
    books: 'Les comptes arrivent…',
    people: 'La liste arrive…',
    poster: 'L’affiche arrive…',
    readAnswers: 'Lecture des commandes…',
    checkWorkbook: 'Vérification du classeur…',
    endPickup: 'Fin du retrait…',
    takeOverTriggers: 'Prise en charge des automatismes…',
  },
  installLead:
    'L’installation crée les onglets qui manquent. Ce qui est déjà dans le classeur reste.',
  firstStepsLead: 'Le drive, les producteurs et les produits, pas à pas jusqu’à la première vente.',
  openLead: 'Vous verrez d’abord les dates, les produits et le formulaire.',
  goOnLead: 'La préparation de la vente n’est pas terminée.',
  closeLead: 'Vous verrez d’abord ce qui va se passer.',
  waitForOpening: (when) => `La vente est prête. Elle s’ouvrira d’elle-même ${when}.`,
  waitForPickup: (when) => `Rien à faire ici avant le retrait, ${when}.`,
  waitForPickupEnd: (when) => `Le retrait est en cours, jusqu’à ${when}.`,
  takeOverTitle: 'Prendre en charge les automatismes\u00a0?',
  takeOverText: (owner) =>
    `La lecture des commandes et l’heure d’ouverture et de fermeture tourneront à votre nom${owner ? `, et non plus à celui de ${owner}` : ''}.`,
  takeOver: 'Prendre en charge',
  figuresTitle: 'En chiffres',
  orders: (value) => (value < 2 ? 'commande' : 'commandes'),
  total: 'au total',
  mailsWaiting: (value) => (value < 2 ? 'mail à envoyer' : 'mails à envoyer'),
  quota: (left) => `${some(left, 'envoi possible', 'envois possibles')} encore aujourd’hui`,
  byHour: 'Commandes au fil des heures',
  busiest: (orders, day, from, until) =>
    `Le plus fort\u00a0: ${some(orders, 'commande', 'commandes')} ${day} entre ${from} et ${until}.`,
  byProducer: 'Ventes par producteur',
  others: (value) => some(value, 'autre', 'autres'),
  scarce: 'Épuisé ou presque',
  soldOut: 'épuisé',
  left: (quantity) => `reste ${quantity}`,
  form: 'Voir le formulaire de commande',
  onDuty: (names) => `Permanence\u00a0: ${names.length > 0 ? names.join(', ') : 'personne encore'}`,
  problemsTitle: 'À corriger',
  noProblem: 'Rien à corriger.',
  seeTab: 'voir l’onglet',
  notShown: 'La cellule n’a pas pu être montrée.',
  seeAll: (value) => `Voir tout (${value})`,
  seeFewer: 'Voir moins',
  checkAgain: 'C’est corrigé\u00a0? Vérifier de nouveau',
  otherTitle: 'Autres actions',
  owner: (address) => `Les automatismes tournent au nom de ${address}.`,
  upToDate: (hour) => `À jour à ${hour}`,
  staleSince: (hour) => `Pas à jour depuis ${hour}`,
  refresh: 'Actualiser',
  failed: {
    status: 'L’état du drive n’a pas pu être lu.',
    install: 'L’installation n’est pas terminée.',
    openCycle: 'La page d’ouverture ne s’est pas affichée.',
    closeCycle: 'La page de fermeture ne s’est pas affichée.',
    firstSteps: 'La page des premiers pas ne s’est pas affichée.',
    shortage: 'La page du partage ne s’est pas affichée.',
    prices: 'Les prix changés ne se sont pas affichés.',
    outbox: 'La boîte d’envoi ne s’est pas affichée.',
    templates: 'Les textes des mails ne se sont pas affichés.',
    money: 'Les paiements ne se sont pas affichés.',
    statement: 'La page du relevé ne s’est pas affichée.',
    books: 'Les comptes ne se sont pas affichés.',
    people: 'La liste des acheteurs ne s’est pas affichée.',
    poster: 'L’affiche ne s’est pas affichée.',
    readAnswers: 'Les commandes n’ont pas été lues.',
    checkWorkbook: 'Le classeur n’a pas été vérifié.',
    endPickup: 'La fin du retrait n’est pas notée.',
    takeOverTriggers: 'Les automatismes n’ont pas changé de main.',
  },
  done: (summary) => {
    switch (summary.code) {
      case 'installed':
        return summary.tabs > 0
          ? `C’est installé\u00a0: ${some(summary.tabs, 'onglet créé', 'onglets créés')}. Remplissez Réglages, Producteurs et Produits, puis ouvrez une vente.`
          : `Tout est en place${summary.repairs > 0 ? ` (${some(summary.repairs, 'réparation', 'réparations')})` : ''}.`;
      case 'read':
        return summary.answers === 0
          ? 'Rien de nouveau\u00a0: toutes les réponses sont lues.'
          : `${some(summary.answers, 'réponse lue', 'réponses lues')}.`;
      case 'checked':
        if (summary.failed > 0) {
          return `Attention\u00a0: ${some(summary.failed, 'contrôle ne tombe pas juste', 'contrôles ne tombent pas juste')}. Voyez l’onglet «\u00a0À corriger\u00a0».`;
        }
        return summary.problems === 0
          ? 'Tout va bien\u00a0: rien à corriger, tous les contrôles tombent juste.'
          : `Vérifié\u00a0: ${some(summary.problems, 'point à corriger', 'points à corriger')}.`;
      case 'collected':
        return summary.missed.length === 0
          ? `Le retrait de la vente ${summary.sale} est noté comme fait.`
          : `Le retrait de la vente ${summary.sale} est noté comme fait. ${some(summary.missed.length, 'panier n’est pas coché', 'paniers ne sont pas cochés')}\u00a0: ${summary.missed.map(({ basket, name }) => `${basket} (${name})`).join(', ')}. Payé, un panier reste payé et son producteur aussi\u00a0; non payé, il reste dû.`;
      case 'feesThere':
        return 'L’onglet Frais est là\u00a0: un frais par ligne.';
      case 'tookOver':
        return `Les automatismes tournent maintenant au nom de ${summary.owner}.`;
      default:
        return '';
    }
  },
};
