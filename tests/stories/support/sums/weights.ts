/** A sale with something to weigh: Anne's two chickens and parsley, Bruno's chicken and cheeses. */

import type { Drive } from '../drive';
import { maker } from '../madeOnce';
import { prepared } from '../market';
import { A, B } from './money';

const byWeight = (
  ref: string,
  producer: string,
  title: string,
  content: string,
  unit: string,
  price: string,
): Record<string, string> => ({
  'Réf.': ref,
  Producteur: producer,
  Produit: title,
  Contenu: content,
  Unité: unit,
  'Prix TTC': price,
  'TVA %': '5,5',
  Vente: 'poids',
});

export const ordered = maker(
  'support/sums/weights ordered',
  async (more: Readonly<Record<string, string>> = {}) => {
    const { Paiements, ...rest } = more;
    const drive = await prepared(Paiements ? { Paiements } : {});
    for (const [label, value] of Object.entries(rest))
      drive.typeRows('Réglages', [{ Réglage: label, Valeur: value }]);
    drive.typeRows('Produits', [
      byWeight('CR08', 'Chèvrerie du Roc', 'Poulet fermier', '1,2', 'kg', '10'),
      byWeight('FB08', 'Ferme du Bez', 'Persil', '20', 'g', '29'),
    ]);
    await drive.open('2026-04-07 08:00');
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { CR08: 2, FB08: 1 });
    await drive.order(B, { CR08: 1, CR01: 2 });
    return drive;
  },
);

export const toWeigh = maker(
  'support/sums/weights toWeigh',
  async (more: Readonly<Record<string, string>> = {}) => {
    const drive = await ordered(more);
    await drive.close('2026-04-09 22:00');
    return drive;
  },
);

export const weigh = (drive: Drive, basket: number, ref: string, weight: string): void =>
  drive.correct('Paniers', { Panier: basket, 'Réf.': ref }, { 'Poids livré': weight });

/** By the clipboard, which no rule of the cell holds up. */
export const paste = (drive: Drive, basket: number, ref: string, text: string): void =>
  drive.book.typeCell(
    drive.sheet('Paniers').id,
    drive.find('Paniers', { Panier: basket, 'Réf.': ref }),
    drive.column('Paniers', 'Poids livré'),
    text,
    true,
  );
