import * as actNames from '../../values/actNames';
import * as common from '../../values/commonWords';
import { counted, several } from '../../values/format';
import { modeNames } from '../../values/modeNames';
import type { WordsOf } from '../../values/pairs';
import { weeklyField } from '../weeklyField';
import { pastedLine } from './pastedLine';

export const firstStepsPage = {
  /** The same page, once there are sales. */
  pasting: actNames.pasting,
  openNext: actNames.opening,
  onSale: {
    fr: 'La vente en cours garde ses prix et ses stocks\u00a0; cette liste vaut pour la prochaine. Pour celle en cours\u00a0: «\u00a0Changer la vente\u00a0» et «\u00a0Prix changés\u00a0», dans le tableau de bord.',
    en: 'The present sale keeps its prices and stocks; this list counts for the next one. For the present one: “Change the sale” and “Changed prices”, in the dashboard.',
  },
  failed: common.unreadWorkbook,
  saveFailed: {
    fr: 'Cela n’a pas été enregistré\u00a0; ce que vous avez écrit reste ici.',
    en: 'This was not saved; what you wrote stays here.',
  },
  steps: {
    drive: { fr: 'Le drive', en: 'The drive' },
    producers: { fr: 'Producteurs', en: 'Producers' },
    products: { fr: 'Produits', en: 'Products' },
    open: { fr: 'Ouvrir', en: 'Open' },
  },
  stepsTitle: { fr: 'Les quatre étapes', en: 'The four steps' },
  done: { fr: 'fait', en: 'done' },
  leads: {
    drive: {
      fr: 'Comment s’appelle le drive, où et quand\u00a0? Tout se change plus tard dans l’onglet Réglages.',
      en: 'What is the drive called, where and when? All of it can be changed later in the Settings tab.',
    },
    producers: {
      fr: 'Qui vend\u00a0? Chacun reçoit sa commande par mail à la clôture.',
      en: 'Who sells? Each gets the order by mail when orders close.',
    },
    products: {
      fr: 'Collez votre liste de prix\u00a0: d’un tableur, d’un mail, d’un texte. Rien n’est ajouté sans que vous l’ayez vu.',
      en: 'Paste your price list: from a spreadsheet, a mail, a text. Nothing is added before you have seen it.',
    },
    open: {
      fr: 'Voici ce qui manque encore.',
      en: 'This is what is still missing.',
    },
  },
  next: { fr: 'Continuer', en: 'Go on' },
  leaving: {
    fr: (act: string, left: number) =>
      `${act} (${left} ${left === 1 ? 'ligne reste' : 'lignes restent'})`,
    en: (act: string, left: number) => `${act} (${several(left, 'line', 'lines')} left)`,
  },
  later: { fr: 'Plus tard', en: 'Later' },
  close: { fr: 'Terminer', en: 'Finish' },
  working: { fr: 'Un instant…', en: 'One moment…' },
  settings: {
    opening: { fr: 'Les commandes ouvrent', en: 'Orders open' },
    closing: { fr: 'Elles ferment', en: 'They close' },
    pickup: { fr: 'Le retrait', en: 'Pick-up' },
    mode: { fr: 'Qui vend à qui', en: 'Who sells to whom' },
  },
  /** As Réglages spells them; what each means is said below. */
  modes: [modeNames.mandate, modeNames.resale, modeNames.direct],
  toFill: {
    fr: 'À remplir\u00a0: l’annonce de la vente le dit à tous.',
    en: 'To be filled in: the announcement of the sale tells it to everybody.',
  },
  ...weeklyField,
  save: { fr: 'Enregistrer et continuer', en: 'Save and go on' },
  producerList: { fr: 'Vos producteurs, un par ligne', en: 'Your producers, one a line' },
  producerHint: {
    fr: 'Nom, e-mail, téléphone\u00a0: tapés, ou copiés d’un tableur.',
    en: 'Name, e-mail, phone: typed, or copied from a spreadsheet.',
  },
  producersThere: {
    fr: (value: number) => `Déjà dans l’onglet Producteurs\u00a0: ${value}`,
    en: (value: number) => `In the Producers tab already: ${value}`,
  },
  name: { fr: 'Nom', en: 'Name' },
  email: { fr: 'E-mail', en: 'E-mail' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  noEmail: { fr: 'sans adresse', en: 'no address' },
  complete: { fr: 'Compléter les adresses qui manquent', en: 'Complete the missing addresses' },
  addProducers: { fr: 'Ajouter et continuer', en: 'Add and go on' },
  producersAdded: {
    fr: (added: number, completed: number, known: number) =>
      [
        counted(added, 'fr', 'producteur ajouté', 'producteurs ajoutés'),
        ...(completed > 0 ? [counted(completed, 'fr', 'complété', 'complétés')] : []),
        ...(known > 0 ? [`${counted(known, 'fr', 'était déjà là', 'étaient déjà là')}`] : []),
      ].join(', '),
    en: (added: number, completed: number, known: number) =>
      [
        several(added, 'producer added', 'producers added'),
        ...(completed > 0 ? [`${completed} completed`] : []),
        ...(known > 0 ? [`${known} there already`] : []),
      ].join(', '),
  },
  left: {
    fr: (value: number) =>
      `${counted(value, 'fr', 'ligne reste', 'lignes restent')} à corriger ci-dessus\u00a0:`,
    en: (value: number) => `${several(value, 'line is', 'lines are')} left to mend above:`,
  },
  line: { fr: (line: number) => `ligne\u00a0${line}`, en: (line: number) => `line ${line}` },
  productList: { fr: 'Votre liste de produits', en: 'Your list of products' },
  productHint: {
    fr: 'Un produit par ligne, avec son prix. Par exemple\u00a0: «\u00a0Miel de lavande, pot de 500 g, 9,50 €\u00a0». Une ligne de titre peut donner le producteur.',
    en: 'A product a line, with its price. For example: “Lavender honey, jar 500 g, €9.50”. A heading line may name the producer.',
  },
  productsThere: {
    fr: (value: number) => `Déjà dans l’onglet Produits\u00a0: ${value}`,
    en: (value: number) => `In the Products tab already: ${value}`,
  },
  producerOfAll: { fr: 'Producteur', en: 'Producer' },
  inTheList: { fr: 'indiqué dans la liste', en: 'named in the list' },
  readList: { fr: 'Lire la liste', en: 'Read the list' },
  anotherList: { fr: 'Revenir à la liste collée', en: 'Back to the pasted list' },
  columnsTitle: { fr: 'Ce que dit chaque colonne', en: 'What each column says' },
  columnIs: { fr: (name: string) => `Colonne ${name}`, en: (name: string) => `Column ${name}` },
  notRead: { fr: 'ne pas lire', en: 'do not read' },
  fields: {
    ref: { fr: 'Réf.', en: 'Ref.' },
    producer: { fr: 'Producteur', en: 'Producer' },
    category: { fr: 'Catégorie', en: 'Category' },
    title: { fr: 'Produit', en: 'Product' },
    packaging: { fr: 'Conditionnement', en: 'Packaging' },
    content: { fr: 'Contenu', en: 'Content' },
    unit: { fr: 'Unité', en: 'Unit' },
    price: { fr: 'Prix TTC', en: 'Price incl. VAT' },
    vat: { fr: 'TVA %', en: 'VAT %' },
    stock: { fr: 'Stock', en: 'Stock' },
    sale: { fr: 'Vente', en: 'Sold by' },
    step: { fr: 'Pas', en: 'Step' },
    maxPerBasket: { fr: 'Maxi par panier', en: 'Most a basket' },
    deposit: { fr: 'Consigne', en: 'Deposit' },
  },
  columnUnsure: {
    fr: (headers: string) =>
      `Une seule de ces colonnes peut servir\u00a0: ${headers}. Dites laquelle.`,
    en: (headers: string) => `Only one of these columns can be meant: ${headers}. Say which.`,
  },
  netPrices: {
    fr: 'Les prix de cette liste sont hors taxes\u00a0; attendu\u00a0: ce que paie l’acheteur, TTC.',
    en: 'The prices of this list are without VAT; expected: what the buyer pays.',
  },
  noColumn: {
    fr: (name: string) => `Dites quelle colonne est «\u00a0${name}\u00a0».`,
    en: (name: string) => `Say which column is “${name}”.`,
  },
  headings: { fr: 'Les lignes de titre sont', en: 'Heading lines are' },
  eachTitle: { fr: 'Chaque ligne de titre, et ce qu’elle est', en: 'Each heading, and what it is' },
  asRead: { fr: 'comme dit ci-dessous', en: 'as said below' },
  headingIs: {
    producer: { fr: 'un producteur', en: 'a producer' },
    category: { fr: 'une catégorie', en: 'a category' },
    text: { fr: 'à ignorer', en: 'left out' },
  },
  fromFile: {
    fr: 'ou un fichier (.xlsx, .ods, CSV, texte)',
    en: 'or a file (.xlsx, .ods, CSV, text)',
  },
  ...pastedLine,
  choose: { fr: 'à préciser', en: 'say which' },
  headingKinds: {
    producer: { fr: 'des producteurs', en: 'producers' },
    category: { fr: 'des catégories', en: 'categories' },
    none: { fr: 'à ignorer', en: 'left out' },
  },
  create: {
    fr: (name: string) => `Ajouter «\u00a0${name}\u00a0» aux producteurs`,
    en: (name: string) => `Add “${name}” to the producers`,
  },
  unknownTitle: {
    fr: 'Ces producteurs ne sont pas encore dans l’onglet Producteurs',
    en: 'These producers are not in the Producers tab yet',
  },
  found: {
    fr: (certain: number, doubtful: number, known: number, changed = 0) =>
      [
        counted(certain, 'fr', 'produit prêt', 'produits prêts'),
        ...(changed > 0
          ? [counted(changed, 'fr', 'changement à accepter', 'changements à accepter')]
          : []),
        ...(doubtful > 0 ? [counted(doubtful, 'fr', 'ligne à corriger', 'lignes à corriger')] : []),
        ...(known > 0 ? [counted(known, 'fr', 'ligne déjà connue', 'lignes déjà connues')] : []),
      ].join(', '),
    en: (certain: number, doubtful: number, known: number, changed = 0) =>
      [
        several(certain, 'product ready', 'products ready'),
        ...(changed > 0 ? [several(changed, 'change to accept', 'changes to accept')] : []),
        ...(doubtful > 0 ? [several(doubtful, 'line to mend', 'lines to mend')] : []),
        ...(known > 0 ? [several(known, 'line known already', 'lines known already')] : []),
      ].join(', '),
  },
  tableTitle: { fr: 'Ce qui a été lu', en: 'What was read' },
  lineHeader: { fr: 'Ligne', en: 'Line' },
  readingHeader: { fr: 'Lu', en: 'Read as' },
  known: { fr: 'déjà connu', en: 'known already' },
  doubtful: { fr: 'à corriger', en: 'to mend' },
  mend: { fr: 'Modifier', en: 'Change' },
  addProducts: {
    fr: (value: number, updated = 0) =>
      updated === 0
        ? `Ajouter ${counted(value, 'fr', 'produit', 'produits')}`
        : value === 0
          ? `Mettre à jour ${counted(updated, 'fr', 'produit', 'produits')}`
          : `Ajouter ${counted(value, 'fr', 'produit', 'produits')} et en mettre ${updated} à jour`,
    en: (value: number, updated = 0) =>
      updated === 0
        ? `Add ${several(value, 'product', 'products')}`
        : value === 0
          ? `Update ${several(updated, 'product', 'products')}`
          : `Add ${several(value, 'product', 'products')} and update ${updated}`,
  },
  productsAdded: {
    fr: (value: number, updated = 0) =>
      [
        ...(value > 0 || updated === 0
          ? [counted(value, 'fr', 'produit ajouté', 'produits ajoutés')]
          : []),
        ...(updated > 0 ? [counted(updated, 'fr', 'mis à jour', 'mis à jour')] : []),
      ].join(', '),
    en: (value: number, updated = 0) =>
      [
        ...(value > 0 || updated === 0 ? [several(value, 'product added', 'products added')] : []),
        ...(updated > 0 ? [`${updated} updated`] : []),
      ].join(', '),
  },
  toMend: {
    fr: 'Les lignes qui restent attendent une correction.',
    en: 'The lines that are left wait to be mended.',
  },
  producersCheck: {
    fr: (value: number) => counted(value, 'fr', 'producteur', 'producteurs'),
    en: (value: number) => several(value, 'producer', 'producers'),
  },
  productsCheck: {
    fr: (value: number) => counted(value, 'fr', 'produit', 'produits'),
    en: (value: number) => several(value, 'product', 'products'),
  },
  without: {
    fr: (names: string) => `sans adresse e-mail\u00a0: ${names}`,
    en: (names: string) => `without an e-mail address: ${names}`,
  },
  noPlace: {
    fr: 'pas encore donné\u00a0: ni le formulaire ni les mails ne diront où venir',
    en: 'not given yet: neither the form nor the mails will say where to come',
  },
  problems: {
    fr: 'Ne sera pas vendu tant que ce n’est pas corrigé',
    en: 'Not sold until it is mended',
  },
  openedAlready: {
    fr: 'Une vente a déjà été ouverte\u00a0: la suite se passe dans le tableau de bord.',
    en: 'A sale was opened already: go on in the dashboard.',
  },
};

export type FirstStepsWords = WordsOf<typeof firstStepsPage>;
