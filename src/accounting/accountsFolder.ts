import { documentTotal } from '../domain/accounting/document';
import type { Lack } from '../domain/accounting/lacks';
import { folded } from '../domain/values/fold';
import { transferFile } from '../formats/pain001';
import { documentActs } from '../text/pages/accounting/documentActs';
import { fileNames } from '../text/results/fileNames';
import { euros } from '../text/values/format';
import { wordsIn } from '../text/values/pairs';
import { documentTable } from './documents/documentTable';
import { draftsOf } from './documents/drafts';
import { issueCalls } from './documents/issue';
import { documentsPage, statementPage } from './documents/printed';
import { fecText, latin9 } from './exports/fec';
import { ledgerTable } from './exports/ledgerTable';
import { marginTable, purchaseTable } from './exports/resaleTables';
import { vatTable } from './exports/vatTable';
import { issuedDocuments } from './view/issuedDocument';
import { csvOf } from './view/paperTable';
import type { BooksView } from './view/view';

interface BookFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What is still to be numbered, as the drive is asked for it. */
export const callsFor = (view: BooksView): object[] => issueCalls(draftsOf(view).drafts);

/** How many documents wait for a weight. */
export const heldBy = (view: BooksView): number => draftsOf(view).held.length;

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
  refused: readonly { readonly key: string; readonly lacks: readonly Lack[] }[],
): Unnumbered[] {
  const { lacking, lacks: names } = wordsIn(documentActs, view.language);
  const why = new Map(refused.map(({ key, lacks }) => [key, lacks]));
  return draftsOf(view).drafts.flatMap((draft): Unnumbered[] => {
    const lacks = why.get(draft.key);
    if (!lacks) return [];
    const { seller, buyer, lines } = draft;
    const amount = documentTotal(draft);
    const manque = lacks.map((one) => names[one]);
    const acheteur = buyer.company ?? buyer.name;
    return [
      {
        vendeur: seller.name,
        acheteur,
        paniers: [...new Set(lines.map(({ basket }) => basket))],
        montantCents: amount,
        manque,
        dit: lacking(seller.name, acheteur, euros(amount, view.language), manque),
      },
    ];
  });
}

/** The books of a period as files, for whoever has a folder; `whole` is what numbers hang on. */
export function filesOf(view: BooksView, whole: BooksView): BookFile[] {
  const { issued } = issuedDocuments(view);
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
