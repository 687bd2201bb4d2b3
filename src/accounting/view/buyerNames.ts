import type { BooksView } from './view';

/** By address: as the buyer signed the order, else as Acheteurs says, else as a document does, else the address. */
export function buyerNames({ buyers, sales, issued }: BooksView): (email: string) => string {
  const names = new Map<string, string>();
  // The last one that was given counts.
  for (const { buyer } of [...issued].sort((a, b) => a.at - b.at))
    if (buyer.email && buyer.name) names.set(buyer.email, buyer.name);
  for (const { email, name } of buyers) if (email && name) names.set(email, name);
  for (const { lines } of sales)
    for (const { email, name } of lines) if (name) names.set(email, name);
  return (email) => names.get(email) ?? email;
}
