import * as common from '../../values/commonWords';
import { grouped, NBSP } from '../../values/format';
import type { WordsOf } from '../../values/pairs';

export const peoplePage = {
  failed: {
    fr: 'La liste des acheteurs ne s’est pas chargée.',
    en: 'The list of buyers did not load.',
  },
  lead: {
    fr: (people: number, subscribed: number) =>
      `${grouped(people, 'fr')} ${people > 1 ? 'acheteurs' : 'acheteur'}, ${grouped(subscribed, 'fr')} ${subscribed > 1 ? 'abonnés' : 'abonné'} aux annonces.`,
    en: (people: number, subscribed: number) =>
      `${grouped(people, 'en')} ${people === 1 ? 'buyer' : 'buyers'}, ${grouped(subscribed, 'en')} subscribed to announcements.`,
  },
  search: { fr: 'Nom ou adresse', en: 'Name or address' },
  show: { fr: 'Montrer', en: 'Show' },
  which: {
    all: { fr: 'tous', en: 'all' },
    subscribed: { fr: 'les abonnés', en: 'subscribers' },
    unsubscribed: { fr: 'les non-abonnés', en: 'those not subscribed' },
    toSee: { fr: 'ce qui demande un coup d’œil', en: 'what wants a look' },
  },
  found: {
    fr: (people: number) => `${grouped(people, 'fr')} ${people > 1 ? 'personnes' : 'personne'}`,
    en: (people: number) => `${grouped(people, 'en')} ${people === 1 ? 'person' : 'people'}`,
  },
  none: common.nobodyMatches,
  list: { fr: 'Liste des acheteurs', en: 'List of buyers' },
  name: { fr: 'Nom', en: 'Name' },
  email: { fr: 'Adresse e-mail', en: 'E-mail address' },
  lastOrder: { fr: 'Dernière commande', en: 'Last order' },
  subscribed: { fr: 'Abonné', en: 'Subscribed' },
  yesNo: {
    fr: (isSubscribed: boolean) => (isSubscribed ? 'oui' : 'non'),
    en: (isSubscribed: boolean) => (isSubscribed ? 'yes' : 'no'),
  },
  open: { fr: (who: string) => `Voir ${who}`, en: (who: string) => `See ${who}` },
  back: common.backToList,
  data: { fr: 'Remettre ses données', en: 'Give them their data' },
  dataLead: {
    fr: 'Toute personne peut demander ce que le drive garde d’elle. Voici un fichier à lui envoyer.',
    en: 'Anybody may ask what the drive keeps of them. Here is a file to send them.',
  },
  gather: { fr: 'Rassembler ses données', en: 'Gather their data' },
  gathered: {
    fr: (rows: number, tabs: number) =>
      `${grouped(rows, 'fr')} ${rows > 1 ? 'lignes' : 'ligne'} dans ${grouped(tabs, 'fr')} ${tabs > 1 ? 'onglets' : 'onglet'}${NBSP}:`,
    en: (rows: number, tabs: number) =>
      `${grouped(rows, 'en')} ${rows === 1 ? 'row' : 'rows'} in ${grouped(tabs, 'en')} ${tabs === 1 ? 'tab' : 'tabs'}:`,
  },
  csv: { fr: 'Fichier CSV, pour un tableur', en: 'CSV file, for a spreadsheet' },
  json: { fr: 'Fichier JSON, pour un programme', en: 'JSON file, for a program' },
  erase: { fr: 'Effacer ses données', en: 'Erase their data' },
  eraseLead: {
    fr: 'Nom, adresse, téléphone, commentaires et textes des mails disparaissent de tous les onglets. Les commandes et les paiements restent, sans nom, car les comptes en ont besoin.',
    en: 'Name, address, phone, comments and the texts of mails go from every tab. Orders and payments stay, without a name, as the books need them.',
  },
  preview: { fr: 'Voir ce qui serait effacé', en: 'See what would be erased' },
  willBe: {
    fr: (alias: string) => `La personne devient «${NBSP}${alias}${NBSP}» partout${NBSP}:`,
    en: (alias: string) => `The person becomes “${alias}” everywhere:`,
  },
  cells: {
    fr: (title: string, cells: number) =>
      `${title}${NBSP}: ${grouped(cells, 'fr')} ${cells > 1 ? 'cellules' : 'cellule'}`,
    en: (title: string, cells: number) =>
      `${title}: ${grouped(cells, 'en')} ${cells === 1 ? 'cell' : 'cells'}`,
  },
  kept: {
    personInSale: {
      fr: 'Cette personne a une commande dans la vente en cours, et son nom sert au retrait. Ce sera possible après le retrait, ou une fois la commande annulée.',
      en: 'This person has an order in the present sale, and pick-up needs the name. It will be possible after pick-up, or once the order is cancelled.',
    },
    personInBooks: {
      fr: 'Cette personne a encore un avoir, ou une somme à payer. Soldez d’abord son compte, à la page Argent.',
      en: 'This person still has credit, or something to pay. Settle the account first, on the Money page.',
    },
    personProducer: {
      fr: 'C’est l’adresse d’un producteur. Ses données se changent dans l’onglet Producteurs.',
      en: 'This is a producer’s address. Such data is changed in the Producers tab.',
    },
  },
  byHand: { fr: 'Restera à faire à la main', en: 'Left to be done by hand' },
  forms: {
    fr: 'Les formulaires gardent leur propre copie des réponses. Dans chacun, onglet Réponses, «\u00a0Individuel\u00a0», supprimez celles de la personne\u00a0:',
    en: 'Forms keep their own copy of the answers. In each, tab Responses, “Individual”, delete those of the person:',
  },
  form: {
    fr: (number: number) => `Formulaire ${number}`,
    en: (number: number) => `Form ${number}`,
  },
  elsewhere: [
    {
      fr: 'Les mails déjà partis sont dans «\u00a0Messages envoyés\u00a0» de la boîte qui les envoie.',
      en: 'Mails that have left are in “Sent” of the account that sends them.',
    },
    {
      fr: 'L’historique des versions du classeur montre encore les anciennes\u00a0: seule une copie neuve du fichier s’en défait.',
      en: 'The spreadsheet’s version history still shows the former ones: only a fresh copy of the file is rid of them.',
    },
    {
      fr: 'Les factures et reçus déjà émis gardent le nom\u00a0: la loi demande de les conserver tels quels.',
      en: 'Invoices and receipts that were issued keep the name: the law wants them kept as they are.',
    },
    {
      fr: 'Listes imprimées, fichiers téléchargés, et un prénom seul noté hors de ses lignes.',
      en: 'Printed lists, downloaded files, and a first name alone noted outside their rows.',
    },
  ],
  confirm: { fr: 'Effacer définitivement', en: 'Erase for good' },
  erased: {
    fr: (alias: string) => `C’est fait\u00a0: il ne reste que «\u00a0${alias}\u00a0».`,
    en: (alias: string) => `Done: only “${alias}” is left.`,
  },
  working: { fr: 'Un instant…', en: 'One moment…' },
  didNot: { fr: 'Cela n’a pas marché.', en: 'That did not work.' },
};

export type PeopleWords = WordsOf<typeof peoplePage>;
