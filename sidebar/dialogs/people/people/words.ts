import type { ListedPerson } from '../../../../src/app/people/personData';
import { count, type Language } from '../../../shared/format';

export type Which = 'all' | 'subscribed' | 'unsubscribed' | 'toSee';

export interface PeopleWords {
  readonly title: string;
  readonly failed: string;
  readonly lead: (people: number, subscribed: number) => string;
  readonly search: string;
  readonly show: string;
  readonly which: Readonly<Record<Which, string>>;
  readonly found: (people: number) => string;
  readonly none: string;
  readonly list: string;
  readonly name: string;
  readonly email: string;
  readonly lastOrder: string;
  readonly subscribed: string;
  readonly yesNo: (isSubscribed: boolean) => string;
  readonly notSent: (why: string) => string;
  readonly open: (who: string) => string;
  readonly back: string;
  readonly data: string;
  readonly dataLead: string;
  readonly gather: string;
  readonly gathered: (rows: number, tabs: number) => string;
  readonly csv: string;
  readonly json: string;
  readonly erase: string;
  readonly eraseLead: string;
  readonly preview: string;
  readonly willBe: (alias: string) => string;
  readonly cells: (title: string, cells: number) => string;
  readonly kept: Readonly<Record<NonNullable<ListedPerson['kept']>, string>>;
  readonly byHand: string;
  readonly forms: string;
  readonly form: (number: number) => string;
  readonly elsewhere: readonly string[];
  readonly confirm: string;
  readonly erased: (alias: string) => string;
  readonly working: string;
  readonly didNot: string;
}

const NBSP = '\u00a0';

const french: PeopleWords = {
  title: 'Acheteurs',
  failed: 'La liste des acheteurs ne s’est pas chargée.',
  lead: (people, subscribed) =>
    `${count(people, 'fr')} ${people > 1 ? 'acheteurs' : 'acheteur'}, ${count(subscribed, 'fr')} ${subscribed > 1 ? 'abonnés' : 'abonné'} aux annonces.`,
  search: 'Nom ou adresse',
  show: 'Montrer',
  which: {
    all: 'tous',
    subscribed: 'les abonnés',
    unsubscribed: 'les non-abonnés',
    toSee: 'ce qui demande un coup d’œil',
  },
  found: (people) => `${count(people, 'fr')} ${people > 1 ? 'personnes' : 'personne'}`,
  none: 'Personne ne correspond.',
  list: 'Liste des acheteurs',
  name: 'Nom',
  email: 'Adresse e-mail',
  lastOrder: 'Dernière commande',
  subscribed: 'Abonné',
  yesNo: (isSubscribed) => (isSubscribed ? 'oui' : 'non'),
  notSent: (why) => `Mail non parti${NBSP}: ${why}`,
  open: (who) => `Voir ${who}`,
  back: 'Retour à la liste',
  data: 'Remettre ses données',
  dataLead:
    'Toute personne peut demander ce que le drive garde d’elle. Voici un fichier à lui envoyer.',
  gather: 'Rassembler ses données',
  gathered: (rows, tabs) =>
    `${count(rows, 'fr')} ${rows > 1 ? 'lignes' : 'ligne'} dans ${count(tabs, 'fr')} ${tabs > 1 ? 'onglets' : 'onglet'}${NBSP}:`,
  csv: 'Fichier CSV, pour un tableur',
  json: 'Fichier JSON, pour un programme',
  erase: 'Effacer ses données',
  eraseLead:
    'Nom, adresse, téléphone, commentaires et textes des mails disparaissent de tous les onglets. Les commandes et les paiements restent, sans nom, car les comptes en ont besoin.',
  preview: 'Voir ce qui serait effacé',
  willBe: (alias) => `La personne devient «${NBSP}${alias}${NBSP}» partout${NBSP}:`,
  cells: (title, cells) =>
    `${title}${NBSP}: ${count(cells, 'fr')} ${cells > 1 ? 'cellules' : 'cellule'}`,
  kept: {
    personInSale:
      'Cette personne a une commande dans la vente en cours, et son nom sert au retrait. Ce sera possible après le retrait, ou une fois la commande annulée.',
    personInBooks:
      'Cette personne a encore un avoir, ou une somme à payer. Soldez d’abord son compte, à la page Argent.',
    personProducer:
      'C’est l’adresse d’un producteur. Ses données se changent dans l’onglet Producteurs.',
  },
  byHand: 'Restera à faire à la main',
  forms:
    'Les formulaires gardent leur propre copie des réponses. Dans chacun, onglet Réponses, «\u00a0Individuel\u00a0», supprimez celles de la personne\u00a0:',
  form: (number) => `Formulaire ${number}`,
  elsewhere: [
    'Les mails déjà partis sont dans «\u00a0Messages envoyés\u00a0» de la boîte qui les envoie.',
    'L’historique des versions du classeur montre encore les anciennes\u00a0: seule une copie neuve du fichier s’en défait.',
    'Les factures et reçus déjà émis gardent le nom\u00a0: la loi demande de les conserver tels quels.',
    'Listes imprimées, fichiers téléchargés, et un prénom seul noté hors de ses lignes.',
  ],
  confirm: 'Effacer définitivement',
  erased: (alias) => `C’est fait\u00a0: il ne reste que «\u00a0${alias}\u00a0».`,
  working: 'Un instant…',
  didNot: 'Cela n’a pas marché.',
};

const english: PeopleWords = {
  title: 'Buyers',
  failed: 'The list of buyers did not load.',
  lead: (people, subscribed) =>
    `${count(people, 'en')} ${people === 1 ? 'buyer' : 'buyers'}, ${count(subscribed, 'en')} subscribed to announcements.`,
  search: 'Name or address',
  show: 'Show',
  which: {
    all: 'all',
    subscribed: 'subscribers',
    unsubscribed: 'those not subscribed',
    toSee: 'what wants a look',
  },
  found: (people) => `${count(people, 'en')} ${people === 1 ? 'person' : 'people'}`,
  none: 'Nobody matches.',
  list: 'List of buyers',
  name: 'Name',
  email: 'E-mail address',
  lastOrder: 'Last order',
  subscribed: 'Subscribed',
  yesNo: (isSubscribed) => (isSubscribed ? 'yes' : 'no'),
  notSent: (why) => `Mail not sent: ${why}`,
  open: (who) => `See ${who}`,
  back: 'Back to the list',
  data: 'Give them their data',
  dataLead: 'Anybody may ask what the drive keeps of them. Here is a file to send them.',
  gather: 'Gather their data',
  gathered: (rows, tabs) =>
    `${count(rows, 'en')} ${rows === 1 ? 'row' : 'rows'} in ${count(tabs, 'en')} ${tabs === 1 ? 'tab' : 'tabs'}:`,
  csv: 'CSV file, for a spreadsheet',
  json: 'JSON file, for a program',
  erase: 'Erase their data',
  eraseLead:
    'Name, address, phone, comments and the texts of mails go from every tab. Orders and payments stay, without a name, as the books need them.',
  preview: 'See what would be erased',
  willBe: (alias) => `The person becomes “${alias}” everywhere:`,
  cells: (title, cells) => `${title}: ${count(cells, 'en')} ${cells === 1 ? 'cell' : 'cells'}`,
  kept: {
    personInSale:
      'This person has an order in the present sale, and pick-up needs the name. It will be possible after pick-up, or once the order is cancelled.',
    personInBooks:
      'This person still has credit, or something to pay. Settle the account first, on the Money page.',
    personProducer: 'This is a producer’s address. Such data is changed in the Producers tab.',
  },
  byHand: 'Left to be done by hand',
  forms:
    'Forms keep their own copy of the answers. In each, tab Responses, “Individual”, delete those of the person:',
  form: (number) => `Form ${number}`,
  elsewhere: [
    'Mails that have left are in “Sent” of the account that sends them.',
    'The spreadsheet’s version history still shows the former ones: only a fresh copy of the file is rid of them.',
    'Invoices and receipts that were issued keep the name: the law wants them kept as they are.',
    'Printed lists, downloaded files, and a first name alone noted outside their rows.',
  ],
  confirm: 'Erase for good',
  erased: (alias) => `Done: only “${alias}” is left.`,
  working: 'One moment…',
  didNot: 'That did not work.',
};

export const peopleWords: Readonly<Record<Language, PeopleWords>> = { fr: french, en: english };
