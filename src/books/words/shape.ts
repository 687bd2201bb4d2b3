/** What the exports and the documents say. */
export interface BooksWords {
  readonly ledgerHeader: readonly string[];
}
