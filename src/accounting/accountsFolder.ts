import type { MissingMention } from '../domain/accounting/missingMentions';
import { folded } from '../domain/values/fold';
import { transferFile } from '../formats/pain001';
import { documentActs } from '../text/pages/accounting/documentActs';
import { fileNames } from '../text/results/fileNames';
import { euros } from '../text/values/format';
import { wordsIn } from '../text/values/pairs';
import { documentTable } from './documents/documentTable';
import { issueCalls } from './documents/issue';
import { documentsPage, statementPage } from './documents/printed';
import { fecText, latin9 } from './exports/fec';
import { ledgerTable } from './exports/ledgerTable';
import { marginTable, purchaseTable } from './exports/resaleTables';
import { vatTable } from './exports/vatTable';
import { csvOf } from './view/paperTable';
import type { BooksView } from './view/view';

interface BookFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What is still to be numbered, as the drive is asked for it. */
export const callsFor = (view: BooksView): object[] => issueCalls(view);

/** How many documents wait for a weight. */
export const heldBy = (view: BooksView): number => view.held.length;

/** A document that got no number, and why, in the drive's language. */
interface Unnumbered {
  readonly vendeur: string;
  readonly acheteur: string;
  readonly paniers: readonly number[];
  readonly montantCents: number;
  readonly manque: readonly string[];
  /** The same in a sentence. */
  readonly dit: string;
}

/** One by one, those that the drive refused. */
export function unnumberedOf(
  view: BooksView,
  refused: readonly { readonly key: string; readonly missingMentions: readonly MissingMention[] }[],
): Unnumbered[] {
  const { lacking, missingMentions: names } = wordsIn(documentActs, view.language);
  const why = new Map(refused.map(({ key, missingMentions }) => [key, missingMentions]));
  return view.drafts.flatMap(({ key, seller, buyer, baskets, total }): Unnumbered[] => {
    const missingMentions = why.get(key);
    if (!missingMentions) return [];
    const manque = missingMentions.map((one) => names[one]);
    return [
      {
        vendeur: seller,
        acheteur: buyer,
        paniers: baskets,
        montantCents: total,
        manque,
        dit: lacking(seller, buyer, euros(total, view.language), manque),
      },
    ];
  });
}

/** The books of a period as files, for whoever has a folder; `whole` is what numbers hang on. */
export function filesOf(view: BooksView, whole: BooksView): BookFile[] {
  const { issued } = view;
  const sellers = [...new Set(issued.map(({ seller }) => seller.name))];
  return [
    { name: fileNames.ledger, content: csvOf(ledgerTable(view)) },
    { name: fileNames.fec, content: latin9(fecText(whole)) },
    { name: fileNames.vat, content: csvOf(vatTable(view, issued)) },
    { name: fileNames.documents, content: csvOf(documentTable(view, issued)) },
    ...(view.settings.mode === 'mandate'
      ? [{ name: fileNames.collected, content: statementPage(view) }]
      : []),
    ...(view.settings.mode === 'resale'
      ? [
          { name: fileNames.purchases, content: csvOf(purchaseTable(view)) },
          { name: fileNames.margin, content: csvOf(marginTable(view)) },
        ]
      : []),
    ...sellers.map((name) => ({
      name: fileNames.documentsOf(plainName(name)),
      content: documentsPage(
        view,
        issued.filter(({ seller }) => seller.name === name),
      ),
    })),
  ];
}

const plainName = (name: string): string =>
  folded(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The file for the bank, of what `orderTransfers` answers. */
export const transfersOf = transferFile;
