import * as common from '../../values/commonWords';
import { inVersions } from '../../values/earlierVersion';
import { NBSP, unbreakable } from '../../values/format';
import type { WordsOf } from '../../values/pairs';
import { few, several } from './counted';
import { documentActs } from './documentActs';

interface HeldDocument {
  readonly sale: number;
  readonly basket: number;
  readonly seller: string;
}

/** Each basket once, with whose documents wait beside it. */
function heldNames(held: readonly HeldDocument[]): string[] {
  const sellers = new Map<string, string[]>();
  for (const { sale, basket, seller } of held) {
    const name = `${sale} / ${basket}`;
    sellers.set(name, [...(sellers.get(name) ?? []), ...(seller === '' ? [] : [seller])]);
  }
  return [...sellers].map(([name, own]) =>
    own.length === 0 ? name : `${name} (${own.join(', ')})`,
  );
}

export const booksPage = {
  failed: common.accountsFailed,
  lead: {
    fr: (period: string) => `Ce que disent les comptes, ${period}.`,
    en: (period: string) => `What the books say, ${period}.`,
  },
  period: { fr: 'Période', en: 'Period' },
  otherPeriod: { fr: 'Autres dates', en: 'Other dates' },
  from: { fr: 'Du', en: 'From' },
  until: { fr: 'Au', en: 'Until' },
  parts: {
    documents: { fr: 'Factures', en: 'Invoices' },
    vat: { fr: 'TVA', en: 'VAT' },
    purchases: { fr: 'Achats', en: 'Purchases' },
    margin: { fr: 'Marge', en: 'Margin' },
    statement: { fr: 'Encaissé pour autrui', en: 'Collected for others' },
    entries: { fr: 'Écritures', en: 'Ledger' },
  },
  working: common.saving,
  numbered: {
    fr: (count: number, refused: number) =>
      `${several.fr(count, 'document est numéroté et gardé', 'documents sont numérotés et gardés')}${refused > 0 ? `${NBSP}; ${several.fr(refused, 'est refusé', 'sont refusés')}, voyez ce qui manque` : ''}.`,
    en: (count: number, refused: number) =>
      `${several.en(count, 'document is numbered and kept', 'documents are numbered and kept')}${refused > 0 ? `; ${several.en(refused, 'is refused', 'are refused')}, see what is missing` : ''}.`,
  },
  numberedBefore: {
    fr: 'Rien n’a été numéroté : ces documents l’étaient déjà.',
    en: 'Nothing was numbered: these documents were already.',
  },
  prepared: {
    fr: 'Les colonnes et les onglets sont prêts dans le classeur.',
    en: 'The columns and tabs stand in the spreadsheet.',
  },
  entries: {
    fr: (count: number) => several.fr(count, 'écriture', 'écritures'),
    en: (count: number) => several.en(count, 'entry', 'entries'),
  },
  noEntry: { fr: 'Aucune écriture sur cette période.', en: 'No entry in this period.' },
  aboutEntries: {
    fr: 'Chaque écriture tombe à zéro et porte un numéro sans trou, dans l’ordre où elle a été validée.',
    en: 'Each entry sums to zero and has a number without gaps, in the order in which it was posted.',
  },
  entriesMissing: {
    fr: (numbers: readonly number[]) =>
      `Des lignes de l’onglet Écritures ont disparu\u00a0: n° ${few.fr(numbers)}. Remettez-les (${inVersions.fr}).`,
    en: (numbers: readonly number[]) =>
      `Rows of the Ledger tab are gone: no. ${few.en(numbers)}. Put them back (${inVersions.en}).`,
  },
  ledgerCsv: { fr: 'Écritures (CSV)', en: 'Ledger (CSV)' },
  fec: { fr: 'Fichier des écritures comptables (FEC)', en: 'French accounting file (FEC)' },
  aboutFec: {
    fr: 'Le FEC est le fichier que demandent l’administration fiscale et les logiciels de comptabilité.',
    en: 'The FEC is the file that French tax offices and accounting programs ask for.',
  },
  makingFec: { fr: 'Préparation du fichier…', en: 'Making the file…' },
  draftsInFec: {
    fr: (count: number) =>
      `${several.fr(count, 'document n’est pas encore numéroté', 'documents ne sont pas encore numérotés')}${NBSP}: le FEC ne tient les ventes que de documents numérotés.`,
    en: (count: number) =>
      `${several.en(count, 'document is', 'documents are')} not numbered yet: the FEC takes sales from numbered documents only.`,
  },
  formerMode: {
    fr: (before: string, now: string) =>
      unbreakable(
        `Des documents de cette période disent « ${before} », et le mode est « ${now} » : ce qui suit compterait ces ventes comme si elles étaient de ce mode. Avant de numéroter ou d’exporter cette période, remettez « ${before} » dans Réglages, puis revenez à « ${now} ».`,
      ),
    en: (before: string, now: string) =>
      `Documents of this period say “${before}”, and the mode is “${now}”: what follows would count these sales as if they were of that mode. Before you number or export this period, set “${before}” in Settings, and then go back to “${now}”.`,
  },
  aboutDocuments: {
    mandate: {
      fr: unbreakable(
        'Mode mandat : chaque producteur a ses factures et sa suite de numéros. Le drive les écrit en son nom et pour son compte, et n’y est jamais vendeur.',
      ),
      en: 'Mandate: each producer has its own invoices and its own series of numbers. The drive makes them out in its name and on its behalf, and is never the seller.',
    },
    resale: {
      fr: unbreakable('Mode achat-revente : c’est le drive qui vend et qui facture.'),
      en: 'Resale: the drive sells, and invoices.',
    },
    direct: {
      fr: unbreakable(
        'Mode direct : chaque producteur encaisse lui-même. Ces reçus sont les siens : remettez-les-lui.',
      ),
      en: 'Direct: each producer is paid by the buyer. These receipts are the producer’s own: hand them over.',
    },
  },
  unreadable: {
    fr: (names: readonly string[]) =>
      unbreakable(
        `Des lignes de l’onglet Factures ont été modifiées : ${few.fr(names)}. Remettez-les (${inVersions.fr}).`,
      ),
    en: (names: readonly string[]) =>
      `Rows of the Invoices tab were changed: ${few.en(names)}. Put them back (${inVersions.en}).`,
  },
  toNumber: { fr: 'À numéroter', en: 'To be numbered' },
  nothingToNumber: {
    fr: 'Tout ce qui est livré sur cette période a son document.',
    en: 'All that was delivered in this period has its document.',
  },
  drafts: {
    fr: (count: number, credits: number, total: string) =>
      `${several.fr(count, 'document', 'documents')}${credits > 0 ? `, dont ${several.fr(credits, 'avoir', 'avoirs')}` : ''}, pour ${total} en tout.`,
    en: (count: number, credits: number, total: string) =>
      `${several.en(count, 'document', 'documents')}${credits > 0 ? `, ${several.en(credits, 'credit note', 'credit notes')} among them` : ''}, ${total} in all.`,
  },
  number: { fr: 'Numéroter et garder', en: 'Number and keep' },
  ...documentActs,
  aboutNumbers: {
    fr: 'Un numéro donné ne se reprend pas. Si un panier change ensuite, un avoir ou un complément le corrige, avec son propre numéro.',
    en: 'A number that was given is not taken back. When a basket changes later, a credit note or a further document corrects it, with a number of its own.',
  },
  held: {
    fr: (held: readonly HeldDocument[]) =>
      unbreakable(
        `Attendent une pesée ou une confirmation (vente / panier) : ${few.fr(heldNames(held))}.`,
      ),
    en: (held: readonly HeldDocument[]) =>
      `Wait for a weight or a confirmation (sale / basket): ${few.en(heldNames(held))}.`,
  },
  issued: {
    fr: (count: number) => several.fr(count, 'document numéroté', 'documents numérotés'),
    en: (count: number) => several.en(count, 'numbered document', 'numbered documents'),
  },
  documentsGone: {
    fr: (names: readonly string[]) =>
      unbreakable(
        `Des numéros manquent : ${few.fr(names)}. Une ligne de l’onglet Factures a été effacée ; remettez-la (${inVersions.fr}).`,
      ),
    en: (names: readonly string[]) =>
      `Numbers are missing: ${few.en(names)}. A row of the Invoices tab was erased; put it back (${inVersions.en}).`,
  },
  seller: { fr: 'Vendeur', en: 'Seller' },
  allSellers: { fr: 'Tous', en: 'All' },
  documentsCsv: { fr: 'Liste (CSV)', en: 'List (CSV)' },
  papers: { fr: 'Aperçu avant impression', en: 'Print preview' },
  print: { fr: 'Imprimer ou enregistrer en PDF', en: 'Print, or save as PDF' },
  keepFile: { fr: 'Tout dans un fichier', en: 'All in one file' },
  prepare: { fr: 'Préparer les colonnes et les onglets', en: 'Prepare the columns and tabs' },
  noVat: { fr: 'Aucun document sur cette période.', en: 'No document in this period.' },
  aboutVat: {
    fr: 'Par vendeur, mois et taux. Chaque document est arrondi une fois par taux, et la période est la somme de ses documents.',
    en: 'By seller, month and rate. Each document is rounded once a rate, and the period is the sum of its documents.',
  },
  vatCsv: { fr: 'TVA (CSV)', en: 'VAT (CSV)' },
  draftsInVat: {
    fr: (count: number) =>
      `${several.fr(count, 'document n’est pas encore numéroté', 'documents ne sont pas encore numérotés')} et ne compte${count > 1 ? 'nt' : ''} pas ici.`,
    en: (count: number) =>
      `${several.en(count, 'document is', 'documents are')} not numbered yet and not counted here.`,
  },
  aboutPurchases: {
    fr: unbreakable(
      'Ce qui est commandé aux producteurs et ce qui est arrivé, à leur prix, consignes comprises. Notez ce qui arrive dans la colonne « Reçu » de Répartition producteurs.',
    ),
    en: 'What was ordered from producers and what came, at their prices, deposits included. Note what comes under “Received” in Producer split.',
  },
  purchasesCsv: { fr: 'Achats (CSV)', en: 'Purchases (CSV)' },
  aboutMargin: {
    fr: unbreakable(
      'Ce qui reste de chaque vente : vendu, moins la TVA due par le drive, moins les achats. Le taux de marge se compte sur le prix d’achat, le taux de marque sur le prix de vente hors taxe.',
    ),
    en: 'What is left of each sale: sold, less the VAT that the drive owes, less purchases. Margin on cost is counted on the purchase price, margin on price on the selling price without VAT.',
  },
  marginCsv: { fr: 'Marge (CSV)', en: 'Margin (CSV)' },
  noSeller: { fr: 'Aucune vente sur cette période.', en: 'No sale in this period.' },
  aboutStatement: {
    fr: 'Ce qui appartient aux autres, n’est pas le chiffre d’affaires de qui encaisse, et se prouve par ce relevé.',
    en: 'What belongs to others, is no turnover of whoever collects, and is proved by this statement.',
  },
  statementPaper: {
    fr: 'Relevé des sommes encaissées pour autrui',
    en: 'Statement of money collected for others',
  },
};

export type BooksPageWords = WordsOf<typeof booksPage>;
