import type { Named } from '../../../domain/values/locale';
import type { WordsOf } from '../../values/pairs';

export const columnsPage = {
  title: { fr: 'Colonnes', en: 'Columns' },
  lead: {
    fr: 'Des colonnes à ajouter quand elles vous servent. Aucune n’est nécessaire pour vendre ; ce qui est déjà dans vos onglets ne bouge pas.',
    en: 'Columns to add when you need them. None is needed to sell; what stands in your tabs stays where it is.',
  },
  failed: { fr: 'Les colonnes n’ont pas pu être lues.', en: 'The columns could not be read.' },
  notAdded: { fr: 'La colonne n’est pas ajoutée.', en: 'The column is not added.' },
  add: { fr: 'Ajouter', en: 'Add' },
  there: { fr: 'déjà là', en: 'there already' },
  adding: { fr: 'La colonne arrive…', en: 'The column is coming…' },
  added: {
    fr: (column: string, tab: string, isAtTheRight: boolean) =>
      `La colonne «\u00a0${column}\u00a0» est dans ${tab}${isAtTheRight ? ', à droite' : ''}.`,
    en: (column: string, tab: string, isAtTheRight: boolean) =>
      `The column “${column}” stands in ${tab}${isAtTheRight ? ', at the right' : ''}.`,
  },
  others: {
    fr: 'Les colonnes que le drive remplit lui-même viennent toutes seules.',
    en: 'Columns that the drive fills by itself come on their own.',
  },
  purposes: { invoices: { fr: 'Pour les factures', en: 'For invoices' } },
  folded: {
    fr: (purpose: string, count: number) => `${purpose} (${count})`,
    en: (purpose: string, count: number) => `${purpose} (${count})`,
  },
};

/** What a drive that does none of it never needs: folded until one of its columns stands. */
export const foldedColumns: Readonly<
  Record<string, { readonly purpose: 'invoices'; readonly columns: readonly string[] }>
> = {
  producers: {
    purpose: 'invoices',
    columns: [
      ...['vatRegime', 'siret', 'legalName', 'legalForm', 'register', 'address', 'vatNumber'],
    ],
  },
  buyers: { purpose: 'invoices', columns: ['company', 'siret', 'billing'] },
};

export type ColumnsWords = WordsOf<typeof columnsPage>;

/** What each is for, by tab and column; the page puts the unbreakable spaces. */
export const columnHelps: Readonly<Record<string, Readonly<Record<string, Named>>>> = {
  products: {
    sale: {
      fr: 'Vendre au poids (commandé à la pièce, payé au kilo) ou en vrac, et plus seulement à la pièce.',
      en: 'Sell by weight (ordered by the piece, paid by the kilo) or loose, and not by the piece alone.',
    },
    step: {
      fr: 'En vrac, de combien en combien l’on commande : 0,5 pour le demi-kilo.',
      en: 'Loose goods, by how much one orders: 0.5 for half a kilo.',
    },
    maxPerBasket: {
      fr: 'Ce qu’un panier peut prendre au plus, pour ce qui est rare.',
      en: 'The most a basket may take, of what is scarce.',
    },
    deposit: {
      fr: 'Un bocal ou une bouteille consignés : en plus du prix, et rendu avec le vide.',
      en: 'A jar or bottle with a deposit: on top of the price, given back with the empty.',
    },
    description: {
      fr: 'Une ou deux phrases sur le produit ; le début est lu sous la question du formulaire.',
      en: 'A sentence or two about the product; its beginning is read below the form’s question.',
    },
    origin: { fr: 'D’où il vient : « Crest », « Drôme ».', en: 'Where it comes from.' },
    label: {
      fr: '« bio », « AOP », « IGP », « Nature & Progrès » … Écrivez-le aussi à son producteur.',
      en: '“organic”, “PDO”, “PGI” … Write it with its producer as well.',
    },
    ingredients: {
      fr: 'Pour ce qui est préparé ; ce qui se vend à distance doit les dire avant la commande. « aucun » s’il n’y a rien à dire.',
      en: 'For what is prepared; food sold at a distance must tell them before it is ordered. “none” where there is nothing to tell.',
    },
    allergens: {
      fr: 'Parmi les quatorze du règlement : « lait, fruits à coque ». « aucun » s’il n’y en a pas. Lus avant la commande et dans la confirmation.',
      en: 'Of the fourteen of the regulation: “milk, nuts”. “none” where there are none. Read before one orders and in the confirmation.',
    },
    season: {
      fr: 'Ses mois : « juin à septembre ». L’annonce dit alors ce qui est de saison.',
      en: 'Its months: “June to September”. The announcement then says what is in season.',
    },
    keeping: {
      fr: '« à conserver au frais » : rappelé dans la confirmation et avant le retrait.',
      en: '“keep cool”: said again in the confirmation and before the pick-up.',
    },
    onSale: {
      fr: '« non » laisse un produit de côté à la prochaine vente ; la page « Voir ce qui se vend » le fait pour vous.',
      en: '“no” leaves a product out of the next sale; the page “See what sells” does it for you.',
    },
    photo: {
      fr: 'L’adresse d’une image, qui commence par https://. Le formulaire n’en montre pas ; elle est gardée pour plus tard.',
      en: 'The address of a picture, which begins with https://. The form shows none; it is kept for later.',
    },
  },
  producers: {
    minimum: {
      fr: 'Ce qu’il faut lui commander en tout, en euros, pour qu’il vienne.',
      en: 'What must be ordered of them in all, in euros, for them to come.',
    },
    away: {
      fr: 'Les jours où il ne tient pas de permanence.',
      en: 'The days on which they keep no turn.',
    },
    presentation: {
      fr: 'Qui il est, en deux phrases : au-dessus de ses produits dans le formulaire, et dans le texte pour la presse.',
      en: 'Who they are, in two sentences: above their products in the form, and in the text for the papers.',
    },
    place: {
      fr: 'Sa commune : dans le formulaire, l’annonce et sur l’affiche.',
      en: 'Their village: in the form, the announcement and on the poster.',
    },
    label: {
      fr: 'Ce que porte la ferme : « bio », « Nature & Progrès ».',
      en: 'What the farm is certified as: “organic”.',
    },
    site: { fr: 'L’adresse de son site.', en: 'The address of their website.' },
    vatRegime: {
      fr: 'Pour les factures : redevable, franchise en base, remboursement forfaitaire.',
      en: 'For invoices: VAT payer, exempt, flat-rate farmer.',
    },
    siret: { fr: 'Pour les factures et les comptes.', en: 'For invoices and accounts.' },
    legalName: {
      fr: 'Pour les factures, si ce n’est pas le nom de la première colonne.',
      en: 'For invoices, where it is not the name in the first column.',
    },
    legalForm: { fr: 'Pour les factures : « GAEC », « SARL ».', en: 'For invoices: “Ltd”.' },
    register: { fr: 'Pour les factures d’une société.', en: 'For the invoices of a company.' },
    address: { fr: 'Pour les factures.', en: 'For invoices.' },
    vatNumber: { fr: 'Pour les factures.', en: 'For invoices.' },
  },
  buyers: {
    company: {
      fr: 'Pour facturer une cantine, un restaurant.',
      en: 'To invoice a canteen or a restaurant.',
    },
    siret: { fr: 'Le numéro de cette entreprise.', en: 'The number of that firm.' },
    billing: {
      fr: 'Où envoyer la facture, si c’est ailleurs.',
      en: 'Where the invoice goes, if elsewhere.',
    },
  },
  orders: {
    serveAnyway: {
      fr: 'Cochée devant une réponse hors délai ou lue trop tard, celle-ci est servie quand même, s’il en reste.',
      en: 'Ticked beside an answer that is late or was read too late, that one is served all the same, of what is left.',
    },
  },
  baskets: {
    weighed: {
      fr: 'Ce que dit la balance, pour ce qui est payé au kilo. Vient seule avec le premier produit à peser.',
      en: 'What the scales say, of what is paid by the kilo. Comes by itself with the first such product.',
    },
    returned: {
      fr: 'Combien de bocaux ou de bouteilles consignés sont revenus. Vient seule avec la première consigne.',
      en: 'How many jars or bottles with a deposit came back. Comes by itself with the first deposit.',
    },
    replacedBy: {
      fr: 'Ce qui a été donné à la place, au même prix : l’acheteur le lit.',
      en: 'What was given instead, at the same price: the buyer reads it.',
    },
  },
  producerSplit: {
    received: {
      fr: 'Ce que le producteur a vraiment apporté ; vide : tout. La page « Partager un manque » répartit ce qui manque.',
      en: 'What the producer really brought; blank: all. The page “Share a shortage” shares what lacks.',
    },
  },
  pickup: {
    cash: {
      fr: 'Une touche quand quelqu’un paie en espèces tout ce qui reste. Vient seule si l’on peut payer au retrait.',
      en: 'One tap when somebody pays all that is left in cash. Comes by itself where one may pay at the pick-up.',
    },
    cheque: {
      fr: 'La même chose par chèque.',
      en: 'The same by cheque.',
    },
  },
  fees: {
    next: {
      fr: 'Dégressif : le montant de chaque article après le premier.',
      en: 'Degressive: the amount of every article after the first.',
    },
    most: {
      fr: 'Dégressif : combien d’articles comptent au plus.',
      en: 'Degressive: how many articles count at most.',
    },
    threshold: {
      fr: 'À partir de quelle somme le frais baisse.',
      en: 'From which sum on the fee is lower.',
    },
    reduced: {
      fr: 'Le frais à partir du seuil ; vide, il n’y en a plus.',
      en: 'The fee from the threshold on; blank, there is none.',
    },
    from: {
      fr: 'À partir de quel jour de retrait il est pris.',
      en: 'From which pick-up day on it is taken.',
    },
    until: {
      fr: 'Jusqu’à quel jour de retrait il est pris.',
      en: 'Up to which pick-up day it is taken.',
    },
    active: {
      fr: '« non » le met de côté sans l’effacer.',
      en: '“no” puts it aside without deleting it.',
    },
  },
  receipts: {
    email: {
      fr: 'À qui est cet argent, quand aucun panier n’est nommé.',
      en: 'Whose money it is, where no basket is named.',
    },
    producer: {
      fr: 'À quel producteur il a été payé, quand chacun encaisse le sien.',
      en: 'To which producer it was paid, where each collects their own.',
    },
  },
  sales: {
    hours: {
      fr: 'Les heures passées à la vente, pour la marge par heure.',
      en: 'The hours spent on the sale, for the margin an hour.',
    },
  },
};
