import * as common from '../../values/commonWords';
import { counted, grouped, NBSP } from '../../values/format';
import type { WordsOf } from '../../values/pairs';

export const statementPage = {
  failed: common.accountsFailed,
  lead: {
    fr: 'Donnez le relevé de la banque ou l’export d’un service de paiement. Rien n’est noté tant que vous n’enregistrez pas.',
    en: 'Give the statement of the bank or the export of a payment service. Nothing is noted before you record it.',
  },
  notFollowed: common.notFollowed,
  file: { fr: 'Choisir le fichier du relevé', en: 'Choose the file of the statement' },
  fileHint: {
    fr: 'CSV, OFX, CAMT.053 ou CFONB de la banque, export de Stripe, HelloAsso ou PayPal. Un ou plusieurs fichiers, choisis ou déposés ici.',
    en: 'The bank’s CSV, OFX, CAMT.053 or CFONB, an export of Stripe, HelloAsso or PayPal. One file or several, chosen or dropped here.',
  },
  paste: { fr: 'Ou coller des lignes', en: 'Or paste lines' },
  pasted: { fr: 'Lignes collées', en: 'Pasted lines' },
  readPasted: { fr: 'Lire ces lignes', en: 'Read these lines' },
  reading: {
    fr: (name: string) => `Lecture de ${name}…`,
    en: (name: string) => `Reading ${name}…`,
  },
  tooLarge: {
    fr: (name: string) =>
      `${name} est trop gros pour un relevé (plus de 20${NBSP}Mo). Demandez à la banque une période plus courte.`,
    en: (name: string) =>
      `${name} is too large for a statement (more than 20\u00a0MB). Ask the bank for a shorter period.`,
  },
  layout: {
    fr: (name: string) => `Présentation reconnue${NBSP}: ${name}.`,
    en: (name: string) => `Layout: ${name}.`,
  },
  account: {
    fr: (number: string) => `Compte ${number}.`,
    en: (number: string) => `Account ${number}.`,
  },
  lines: {
    fr: (value: number, from: string, until: string) =>
      `${counted(value, 'fr', 'ligne', 'lignes')}, ${from === until ? `le ${from}` : `du ${from} au ${until}`}.`,
    en: (value: number, from: string, until: string) =>
      `${counted(value, 'en', 'line', 'lines')}, ${from === until ? from : `${from} to ${until}`}.`,
  },
  opening: {
    fr: (sum: string) => `Solde au début${NBSP}: ${sum}.`,
    en: (sum: string) => `Opening balance: ${sum}.`,
  },
  closing: {
    fr: (sum: string) => `Solde à la fin${NBSP}: ${sum}.`,
    en: (sum: string) => `Closing balance: ${sum}.`,
  },
  noLine: { fr: 'Aucune ligne n’a été trouvée.', en: 'No line was found.' },
  otherAccount: {
    fr: (theirs: string, ours: string) =>
      `Ce relevé est celui d’un autre compte (${theirs}) que celui du drive (${ours}). Rien n’en est retenu.`,
    en: (theirs: string, ours: string) =>
      `This statement is of another account (${theirs}) than the drive’s (${ours}). Nothing of it is taken.`,
  },
  trust: { fr: 'C’est bien le compte du drive', en: 'It is the drive’s account' },
  moreProblems: {
    fr: (value: number) => `… et ${counted(value, 'fr', 'autre fois', 'autres fois')}.`,
    en: (value: number) => `… and ${counted(value, 'en', 'more time', 'more times')}.`,
  },
  remove: { fr: 'Retirer', en: 'Remove' },
  columnsTitle: { fr: 'Dites ce que porte chaque colonne', en: 'Say what each column holds' },
  column: { fr: (at: number) => `Colonne ${at}`, en: (at: number) => `Column ${at}` },
  notRead: { fr: 'ne pas lire', en: 'do not read' },
  roles: {
    date: { fr: 'date', en: 'date' },
    label: { fr: 'libellé', en: 'words' },
    amount: { fr: 'montant, avec son signe', en: 'amount, with its sign' },
    debit: { fr: 'débit', en: 'debit' },
    credit: { fr: 'crédit', en: 'credit' },
  },
  readColumns: { fr: 'Lire ces colonnes', en: 'Read these columns' },
  groups: {
    certain: {
      title: { fr: 'Sûr', en: 'Certain' },
      lead: {
        fr: 'Ces lignes seront enregistrées. Décochez ce qui doit attendre.',
        en: 'These lines will be recorded. Untick what has to wait.',
      },
    },
    doubtful: {
      title: { fr: 'À confirmer', en: 'To be confirmed' },
      lead: {
        fr: 'Ces lignes ne seront enregistrées que si vous les cochez, ou choisissez leur panier.',
        en: 'These lines will be recorded only if you tick them, or choose their basket.',
      },
    },
    open: {
      title: { fr: 'À traiter, ou pas au drive', en: 'To be dealt with, or not the drive’s' },
      lead: {
        fr: 'Rien n’en sera enregistré, sauf ce que vous cochez ou donnez à un panier.',
        en: 'Nothing of them will be recorded but what you tick or give to a basket.',
      },
    },
    done: {
      title: { fr: 'Déjà noté', en: 'Noted already' },
      lead: {
        fr: 'Le drive connaît ces lignes. Elles ne comptent pas une deuxième fois.',
        en: 'The drive knows these lines. They do not count a second time.',
      },
    },
  },
  counted: {
    fr: (title: string, value: number) => `${title} (${grouped(value, 'fr')})`,
    en: (title: string, value: number) => `${title} (${grouped(value, 'en')})`,
  },
  see: { fr: 'Voir ces lignes', en: 'See these lines' },
  more: {
    fr: (value: number) => `Montrer la suite (${grouped(value, 'fr')})`,
    en: (value: number) => `Show more (${grouped(value, 'en')})`,
  },
  yourChoice: { fr: 'votre choix', en: 'your choice' },
  confidence: {
    fr: (percent: number) => `Certitude${NBSP}: ${percent}${NBSP}%.`,
    en: (percent: number) => `Certainty: ${percent}\u00a0%.`,
  },
  /** Between baskets of which one is meant. */
  or: { fr: ', ou ', en: ', or ' },
  /** Between baskets that are all meant. */
  and: { fr: `${NBSP}; `, en: '; ' },
  /** A button: the basket that is meant. */
  itIs: { fr: (basket: string) => `C’est le ${basket}`, en: (basket: string) => `It is ${basket}` },
  fee: { fr: (sum: string) => `commission ${sum}`, en: (sum: string) => `charge ${sum}` },
  change: { fr: 'Changer ou partager', en: 'Change or share out' },
  choose: { fr: 'Choisir un panier', en: 'Choose a basket' },
  editorTitle: {
    fr: (label: string) => `Ce que paie ${label}`,
    en: (label: string) => `What ${label} pays`,
  },
  dueOf: {
    fr: (at: number) => (at === 1 ? 'Pour' : `Pour (${at})`),
    en: (at: number) => (at === 1 ? 'For' : `For (${at})`),
  },
  chooseDue: { fr: 'choisir…', en: 'choose…' },
  likely: { fr: 'Probables', en: 'Likely' },
  allDues: { fr: 'Tous', en: 'All' },
  withoutBasket: {
    fr: 'Sans panier, en avoir',
    en: 'Without a basket, as credit',
  },
  creditOf: { fr: (name: string) => `avoir de ${name}`, en: (name: string) => `credit of ${name}` },
  remains: { fr: (sum: string) => `reste ${sum}`, en: (sum: string) => `${sum} left` },
  paid: { fr: 'payé', en: 'paid' },
  amount: common.inEuros,
  /** Below zero: more is shared out than there is. */
  left: {
    fr: (sum: string, sign: number) =>
      sign === 0
        ? 'Toute la ligne est répartie.'
        : sign > 0
          ? `Reste à répartir${NBSP}: ${sum}. Pour garder un surplus en avoir, donnez toute la ligne à un panier.`
          : `Réparti en trop${NBSP}: ${sum}.`,
    en: (sum: string, sign: number) =>
      sign === 0
        ? 'The whole line is shared out.'
        : sign > 0
          ? `Still to share out: ${sum}. To keep a surplus as credit, give the whole line to one basket.`
          : `Shared out beyond the line: ${sum}.`,
  },
  sameTwice: { fr: 'Le même panier est choisi deux fois.', en: 'The same basket is chosen twice.' },
  addPart: { fr: 'Ajouter un panier', en: 'Add a basket' },
  removePart: {
    fr: (at: number) => `Retirer le panier ${at}`,
    en: (at: number) => `Remove basket ${at}`,
  },
  keep: { fr: 'Retenir', en: 'Keep' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  takenSums: {
    fr: (came: string, left: string) => `Retenu${NBSP}: ${came} reçus, ${left} sortis.`,
    en: (came: string, left: string) => `Taken: ${came} received, ${left} paid out.`,
  },
  nothingTaken: { fr: 'Rien n’est retenu.', en: 'Nothing is taken.' },
  record: {
    fr: (value: number) =>
      value === 0 ? 'Enregistrer' : `Enregistrer ${counted(value, 'fr', 'ligne', 'lignes')}`,
    en: (value: number) =>
      value === 0 ? 'Record' : `Record ${counted(value, 'en', 'line', 'lines')}`,
  },
  recording: common.saving,
  recorded: {
    fr: (value: number) =>
      `${counted(value, 'fr', 'ligne est enregistrée', 'lignes sont enregistrées')}. Paiements et l’argent suivent.`,
    en: (value: number) =>
      `${counted(value, 'en', 'line is recorded', 'lines are recorded')}. Payments and the money follow.`,
  },
  notRecorded: {
    fr: 'Tout n’est pas enregistré. Vos choix restent.',
    en: 'Not everything is recorded. Your choices stay.',
  },
  someRefused: {
    fr: (value: number) =>
      `${counted(value, 'fr', 'ligne n’a pas été prise', 'lignes n’ont pas été prises')}${NBSP}: voyez pourquoi sous chacune.`,
    en: (value: number) =>
      `${counted(value, 'en', 'line was not taken', 'lines were not taken')}: see why below each.`,
  },
  /** By the code of the refusal. */
  refusals: {
    unknownDue: {
      fr: 'Ce panier n’est plus connu. Choisissez-en un autre.',
      en: 'That basket is not known any more. Choose another one.',
    },
    noCredit: {
      fr: 'L’acheteur n’a plus d’avoir de ce montant.',
      en: 'The buyer has no credit of that amount any more.',
    },
    notAnAmount: {
      fr: 'Le montant doit être plus grand que zéro.',
      en: 'The amount must be above zero.',
    },
    other: { fr: 'Le drive ne l’a pas prise.', en: 'The drive did not take it.' },
  },
};

export type StatementPageWords = WordsOf<typeof statementPage>;
