import type { BooksPageWords } from './words';

const NBSP = '\u00a0';
/** French as typed with plain spaces, with the unbreakable ones that it wants. */
const typed = (sentence: string): string =>
  sentence.replace(/« /g, `«${NBSP}`).replace(/ ([»:;!?€])/g, `${NBSP}$1`);
const several = (count: number, one: string, more: string): string =>
  `${count}${NBSP}${count > 1 ? more : one}`;
const few = (items: readonly (string | number)[]): string =>
  items.slice(0, 5).join(', ') + (items.length > 5 ? '…' : '');
const monthOf = (month: string): string => month.split('-').reverse().join('/');

export const french: BooksPageWords = {
  title: 'Comptes',
  failed: 'Les comptes ne se sont pas chargés.',
  lead: (period) => `Ce que disent les comptes, ${period}.`,
  period: 'Période',
  otherPeriod: 'Autres dates',
  from: 'Du',
  until: 'Au',
  parts: {
    documents: 'Factures',
    vat: 'TVA',
    purchases: 'Achats',
    margin: 'Marge',
    mandates: 'Mandats',
    statement: 'Encaissé pour autrui',
    entries: 'Écritures',
  },
  working: 'Enregistrement…',
  numbered: 'Les documents sont numérotés et gardés.',
  prepared: 'Les colonnes et les onglets sont prêts dans le classeur.',
  entries: (count) => several(count, 'écriture', 'écritures'),
  noEntry: 'Aucune écriture sur cette période.',
  aboutEntries:
    'Chaque écriture tombe à zéro et porte un numéro sans trou, dans l’ordre où elle a été validée.',
  entriesMissing: (numbers) =>
    typed(
      `Des lignes de l’onglet Écritures ont disparu : n° ${few(numbers)}. Remettez-les (Fichier, Historique des versions).`,
    ),
  ledgerCsv: 'Écritures (CSV)',
  fec: 'Fichier des écritures comptables (FEC)',
  aboutFec:
    'Le FEC est le fichier que demandent l’administration fiscale et les logiciels de comptabilité.',
  aboutDocuments: {
    mandate: typed(
      'Mode mandat : chaque producteur a ses factures et sa suite de numéros. Le drive les écrit en son nom et pour son compte, et n’y est jamais vendeur.',
    ),
    resale: typed('Mode achat-revente : c’est le drive qui vend et qui facture.'),
    direct: typed(
      'Mode direct : chaque producteur encaisse lui-même. Ces reçus sont les siens : remettez-les-lui.',
    ),
  },
  unreadable: (names) =>
    typed(
      `Des lignes de l’onglet Factures ont été modifiées : ${few(names)}. Remettez-les (Fichier, Historique des versions).`,
    ),
  toNumber: 'À numéroter',
  nothingToNumber: 'Tout ce qui est livré sur cette période a son document.',
  drafts: (count, credits, total) =>
    `${several(count, 'document', 'documents')}${credits > 0 ? `, dont ${several(credits, 'avoir', 'avoirs')}` : ''}, pour ${total} en tout.`,
  number: 'Numéroter et garder',
  aboutNumbers:
    'Un numéro donné ne se reprend pas. Si un panier change ensuite, un avoir ou un complément le corrige, avec son propre numéro.',
  estimated: (baskets) =>
    typed(`Pas encore pesés, donc sans document (vente / panier) : ${few(baskets)}.`),
  waiting: (months) =>
    typed(
      `Une facture par mois : ${few(months.map(monthOf))} attend la fin du mois, ou une période qui le contient en entier.`,
    ),
  issued: (count) => several(count, 'document numéroté', 'documents numérotés'),
  documentsGone: (names) =>
    typed(
      `Des numéros manquent : ${few(names)}. Une ligne de l’onglet Factures a été effacée ; remettez-la (Fichier, Historique des versions).`,
    ),
  seller: 'Vendeur',
  allSellers: 'Tous',
  documentsCsv: 'Liste (CSV)',
  papers: 'Aperçu avant impression',
  print: 'Imprimer ou enregistrer en PDF',
  keepFile: 'Tout dans un fichier',
  gaps: 'À compléter',
  gap: {
    sellers: (who) => typed(`Adresse ou SIRET à écrire dans Producteurs : ${who}.`),
    drive: () => 'Raison sociale, SIRET, adresse et TVA du drive à écrire dans Réglages.',
    regime: (who, read) =>
      typed(
        `Régime TVA de ${who} : « ${read} » ne se lit pas. Écrivez par exemple « franchise en base ; redevable depuis 01/07/2026 ».`,
      ),
    mandates: (who) => typed(`Pas de mandat en cours pour : ${who}.`),
  },
  prepare: 'Préparer les colonnes et les onglets',
  noVat: 'Aucun document sur cette période.',
  aboutVat:
    'Par vendeur, mois et taux. Chaque document est arrondi une fois par taux, et la période est la somme de ses documents.',
  vatCsv: 'TVA (CSV)',
  draftsInVat: (count) =>
    `${several(count, 'document n’est pas encore numéroté', 'documents ne sont pas encore numérotés')} et ne compte${count > 1 ? 'nt' : ''} pas ici.`,
  aboutPurchases: typed(
    'Ce qui est commandé aux producteurs, ce qui est arrivé et ce qu’ils facturent. Notez ce qui arrive dans la colonne « Reçu » de Répartition producteurs, et leurs factures dans l’onglet Factures fournisseurs.',
  ),
  purchasesCsv: 'Achats (CSV)',
  receptions: 'Pas arrivé comme commandé',
  allReceived: 'Tout est arrivé comme commandé.',
  aboutMargin: typed(
    'Ce qui reste de chaque vente : vendu, moins la TVA due par le drive, moins les achats. Le taux de marge se compte sur le prix d’achat, le taux de marque sur le prix de vente hors taxe. Notez dans Ventes les « Heures » que tous y ont passées.',
  ),
  marginCsv: 'Marge (CSV)',
  aboutMandates:
    'Encaisser pour un producteur demande son mandat écrit. Notez-le dans l’onglet Mandats : depuis quand, et où est le document signé.',
  noSeller: 'Aucune vente sur cette période.',
  aboutStatement:
    'Ce qui appartient aux autres, n’est pas le chiffre d’affaires de qui encaisse, et se prouve par ce relevé.',
  statementPaper: 'Relevé des sommes encaissées pour autrui',
};
