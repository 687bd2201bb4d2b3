import type { Notes } from './notes';

export const feeNotes = {
  name: {
    fr: 'Le nom que les acheteurs lisent.',
    en: 'The name that buyers read.',
  },
  kind: {
    fr: 'Aussi : forfait par article, dégressif, seuil, au poids, taux de marge, taux de marque.',
    en: 'Also: amount an article, degressive, threshold, by weight, margin on cost, margin on price.',
  },
  amount: {
    fr: 'Par commande, article ou kilo ; dégressif : du premier article ; seuil : tant qu’il n’est pas atteint.',
    en: 'An order, article or kilo; degressive: of the first article; threshold: until it is reached.',
  },
  scope: {
    fr: 'Vide : tout le drive.',
    en: 'Blank: the whole drive.',
  },
  which: {
    fr: 'Son nom ; d’un produit, sa référence.',
    en: 'Its name; of a product, its reference.',
  },
  bearer: {
    fr: 'Vide : acheteur. Producteur : retenu sur ce qui lui revient.',
    en: 'Blank: buyer. Producer: kept back from what is due to them.',
  },
  receiver: {
    fr: 'Vide : le drive. Sinon un producteur.',
    en: 'Blank: the drive. Otherwise a producer.',
  },
  vat: {
    fr: 'Un taux ; vide ou « panier » : celui de ce sur quoi il porte.',
    en: 'A rate; blank or “basket”: that of what it is taken on.',
  },
  reduced: {
    fr: 'À partir du seuil ; vide : rien.',
    en: 'From the threshold on; blank: nothing.',
  },
} as const satisfies Notes;

export const producerNotes = {
  paidTo: {
    fr: 'Un autre IBAN est à confirmer dans « Argent » avant d’être payé.',
    en: 'Another IBAN is to be confirmed in “Money” before it is paid.',
  },
  email: {
    fr: 'Reçoit la commande à la clôture et lit sa feuille partagée.',
    en: 'Gets the order at closing and reads the shared sheet.',
  },
  vatRegime: {
    fr: 'Ou « franchise en base ; redevable depuis 01/07/2026 ».',
    en: 'Or “exempt; VAT payer since 01/07/2026”.',
  },
  siret: {
    fr: 'SIREN (9 chiffres) ou SIRET (14).',
    en: 'SIREN (9 digits) or SIRET (14).',
  },
  legalName: {
    fr: 'Nom de la personne ou de la société, si ce n’est pas celui de la première colonne.',
    en: 'Name of the person or firm, where it is not that of the first column.',
  },
  legalForm: {
    fr: '« entreprise individuelle », « GAEC », « SARL ».',
    en: '“sole trader”, “Ltd”.',
  },
  register: {
    fr: '« RCS Romans » ; vide si ce n’est pas une société.',
    en: '“RCS Romans”; blank unless it is a company.',
  },
  minimum: {
    fr: 'En euros, ou « 30 kg », « 12 pièces » : en dessous, ses articles sont retirés à la fermeture.',
    en: 'In euros, or “30 kg”, “12 pieces”: below it, its articles are taken out at closing.',
  },
  away: {
    fr: 'Jours sans permanence : « 12/09/2026 ; marché : un samedi sur deux depuis le 19/09/2026 », ou « jamais ».',
    en: 'Days without duty: “12/09/2026; market: every second saturday since 19/09/2026”, or “never”.',
  },
} as const satisfies Notes;

export const tellingNotes = {
  allergens: {
    fr: '« lait, fruits à coque » ; « aucun » s’il n’y en a pas.',
    en: '“milk, nuts”; “none” where there are none.',
  },
  season: { fr: '« juin à septembre »', en: '“June to September”' },
  keeping: {
    fr: '« à conserver au frais »',
    en: '“keep cool”',
  },
} as const satisfies Notes;

export const productNotes = {
  ref: {
    fr: 'Un code court et unique, par exemple FTB05.',
    en: 'A short code used once only, such as FTB05.',
  },
  content: {
    fr: 'Ce que contient une pièce, dans l’unité d’à côté : 500 pour 500 g.',
    en: 'What one piece holds, in the unit beside: 500 for 500 g.',
  },
  stock: {
    fr: 'Vide : à la demande. En pièces ; en kg ou L pour le vrac.',
    en: 'Blank: on demand. In pieces; in kg or L when sold loose.',
  },
  sale: {
    fr: 'pièce ; poids : commandé à la pièce, payé au kilo ; vrac : commandé au poids.',
    en: 'piece; weight: ordered by the piece, paid by the kilo; loose: ordered by weight.',
  },
  step: {
    fr: 'Pour le vrac, en kg ou L : 0,5.',
    en: 'When loose, in kg or L: 0.5.',
  },
  minimum: {
    fr: 'Tous acheteurs ensemble : 10 (pièces ; kg ou L pour le vrac), « 20 kg » ou « 60 € » ; en dessous, retiré à la fermeture.',
    en: 'All buyers together: 10 (pieces; kg or L when loose), “20 kg” or “60 €”; below it, taken out at closing.',
  },
  caseSize: {
    fr: 'Commandé au producteur par colis entiers : 12 (pièces ; kg ou L pour le vrac), ou 25 kg.',
    en: 'Ordered of the producer by whole cases: 12 (pieces; kg or L when loose), or 25 kg.',
  },
  leastCases: {
    fr: 'Le producteur n’en livre pas moins ; vide : un colis.',
    en: 'The producer brings no fewer; blank: one case.',
  },
  deposit: {
    fr: 'Par pièce, en plus du prix et rendue avec le vide ; hors frais, TVA et minimums.',
    en: 'A piece, on top of the price and given back with the empty; outside fees, VAT and minimums.',
  },
  onSale: {
    fr: 'non : laissé de côté à la prochaine vente.',
    en: 'no: left out of the next sale.',
  },
} as const satisfies Notes;
