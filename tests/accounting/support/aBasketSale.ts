import type { BooksView } from '../../../src/accounting/view/view';
import type { SalesDocument } from '../../../src/domain/accounting/document';
import { documentTotal } from '../../../src/domain/accounting/document';
import type { Mode } from '../../../src/domain/settings/mode';
import { cents } from '../../../src/domain/values/money';
import { aFee, served } from '../../domain/catalogue/fees';
import { offered } from '../../domain/catalogue/products';
import { aSale, aView, settings } from '../aView';

export const carrots = offered('FB01', {
  producer: 'Ferme du Bez',
  producerPrice: cents(200),
  shownPrice: cents(220),
});
export const cheese = offered('CR01', {
  producer: 'Chèvrerie du Roc',
  producerPrice: cents(440),
  shownPrice: cents(484),
});
export const percent = { fees: [aFee()], place: '' };

/** Two carrots and a cheese in basket 1, a cheese in basket 2; ten percent inside the prices. */
export const sale = aSale({
  offered: [carrots, cheese],
  terms: percent,
  lines: [
    served('FB01', 2),
    served('CR01', 1),
    served('CR01', 1, { basket: 2, email: 'b@exemple.fr', name: 'Bruno' }),
  ],
});
export const inMode = (mode: Mode, more: Partial<BooksView> = {}): BooksView =>
  aView({ sales: [sale], settings: settings({ mode }), ...more });
export const told = (documents: readonly SalesDocument[]) =>
  documents.map(({ seller, kind, buyer, ...one }) => [
    seller.name,
    kind,
    buyer.name,
    documentTotal(one) as number,
  ]);
