import { readDocument } from '../../domain/accounting/readDocument';
import type { BooksView } from './view';

/** By address: as the buyer signed the order, else as Acheteurs says, else as a document does, else the address. */
export function buyerNames({ buyers, sales, documents }: BooksView): (email: string) => string {
  const names = new Map<string, string>();
  for (const { content } of documents) {
    const { email, name } = readDocument(content)?.buyer ?? {};
    if (email && name) names.set(email, name);
  }
  for (const { email, name } of buyers) if (email && name) names.set(email, name);
  for (const { lines } of sales)
    for (const { email, name } of lines) if (name) names.set(email, name);
  return (email) => names.get(email) ?? email;
}
