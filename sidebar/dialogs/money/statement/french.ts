import { count } from '../../../shared/format';
import type { Words } from './words';

const NBSP = '\u00a0';

const some = (value: number, one: string, many: string): string =>
  `${count(value, 'fr')}${NBSP}${value < 2 ? one : many}`;

export const french: Words = {
  title: 'Rapprocher le relevé',
  failed: 'Les comptes ne se sont pas chargés.',
  lead: 'Donnez le relevé de la banque ou l’export d’un service de paiement. Rien n’est noté tant que vous n’enregistrez pas.',
  notFollowed: `Le drive ne suit pas les paiements${NBSP}: «${NBSP}Paiements${NBSP}» est à «${NBSP}non${NBSP}» dans Réglages.`,
  file: 'Choisir le fichier du relevé',
  fileHint:
    'CSV, OFX, CAMT.053 ou CFONB de la banque, export de Stripe, HelloAsso ou PayPal. Un ou plusieurs fichiers, choisis ou déposés ici.',
  paste: 'Ou coller des lignes',
  pasted: 'Lignes collées',
  readPasted: 'Lire ces lignes',
  reading: (name) => `Lecture de ${name}…`,
  tooLarge: (name) =>
    `${name} est trop gros pour un relevé (plus de 20${NBSP}Mo). Demandez à la banque une période plus courte.`,
  layout: (name) => `Présentation reconnue${NBSP}: ${name}.`,
  account: (number) => `Compte ${number}.`,
  lines: (value, from, until) =>
    `${some(value, 'ligne', 'lignes')}, ${from === until ? `le ${from}` : `du ${from} au ${until}`}.`,
  opening: (sum) => `Solde au début${NBSP}: ${sum}.`,
  closing: (sum) => `Solde à la fin${NBSP}: ${sum}.`,
  noLine: 'Aucune ligne n’a été trouvée.',
  otherAccount: (theirs, ours) =>
    `Ce relevé est celui d’un autre compte (${theirs}) que celui du drive (${ours}). Rien n’en est retenu.`,
  trust: 'C’est bien le compte du drive',
  moreProblems: (value) => `… et ${some(value, 'autre fois', 'autres fois')}.`,
  remove: 'Retirer',
  columnsTitle: 'Dites ce que porte chaque colonne',
  column: (at) => `Colonne ${at}`,
  notRead: 'ne pas lire',
  roles: {
    date: 'date',
    label: 'libellé',
    amount: 'montant, avec son signe',
    debit: 'débit',
    credit: 'crédit',
  },
  readColumns: 'Lire ces colonnes',
  groups: {
    certain: {
      title: 'Sûr',
      lead: 'Ces lignes seront enregistrées. Décochez ce qui doit attendre.',
    },
    doubtful: {
      title: 'À confirmer',
      lead: 'Ces lignes ne seront enregistrées que si vous les cochez.',
    },
    open: {
      title: 'À traiter, ou pas au drive',
      lead: 'Rien n’en sera enregistré, sauf ce que vous cochez ou donnez à un panier.',
    },
    done: {
      title: 'Déjà noté',
      lead: 'Le drive connaît ces lignes. Elles ne comptent pas une deuxième fois.',
    },
  },
  counted: (title, value) => `${title} (${count(value, 'fr')})`,
  see: 'Voir ces lignes',
  more: (value) => `Montrer la suite (${count(value, 'fr')})`,
  yourChoice: 'votre choix',
  confidence: (percent) => `Certitude${NBSP}: ${percent}${NBSP}%.`,
  or: ', ou ',
  and: `${NBSP}; `,
  fee: (sum) => `commission ${sum}`,
  change: 'Changer ou partager',
  choose: 'Choisir un panier',
  editorTitle: (label) => `Ce que paie ${label}`,
  dueOf: (at) => (at === 1 ? 'Pour' : `Pour (${at})`),
  chooseDue: 'choisir…',
  likely: 'Probables',
  allDues: 'Tous',
  remains: (sum) => `reste ${sum}`,
  paid: 'payé',
  amount: 'Montant en euros',
  left: (sum, sign) =>
    sign === 0
      ? 'Toute la ligne est répartie.'
      : sign > 0
        ? `Reste à répartir${NBSP}: ${sum}. Pour garder un surplus en avoir, donnez toute la ligne à un panier.`
        : `Réparti en trop${NBSP}: ${sum}.`,
  sameTwice: 'Le même panier est choisi deux fois.',
  addPart: 'Ajouter un panier',
  removePart: (at) => `Retirer le panier ${at}`,
  keep: 'Retenir',
  cancel: 'Annuler',
  takenSums: (came, left) => `Retenu${NBSP}: ${came} reçus, ${left} sortis.`,
  nothingTaken: 'Rien n’est retenu.',
  record: (value) =>
    value === 0 ? 'Enregistrer' : `Enregistrer ${some(value, 'ligne', 'lignes')}`,
  recording: 'Enregistrement…',
  recorded: (value) =>
    `${some(value, 'ligne est enregistrée', 'lignes sont enregistrées')}. Paiements et l’argent suivent.`,
  notRecorded: 'Tout n’est pas enregistré. Vos choix restent.',
  someRefused: (value) =>
    `${some(value, 'ligne n’a pas été prise', 'lignes n’ont pas été prises')}${NBSP}: voyez pourquoi sous chacune.`,
  refusals: {
    unknownDue: 'Ce panier n’est plus connu. Choisissez-en un autre.',
    noCredit: 'L’acheteur n’a plus d’avoir de ce montant.',
    notAnAmount: 'Le montant doit être plus grand que zéro.',
    other: 'Le drive ne l’a pas prise.',
  },
};
