import { booksPage } from '../../../../src/text/pages/accounting/booksPage';
import { plain } from '../../../stories/support/plain';

test('a basket whose documents wait is named once, with whose they are', () => {
  const held = (basket: number, seller: string) => ({ sale: 1, basket, seller });
  const said = booksPage.held.fr([held(3, ''), held(3, 'Ferme du Bez'), held(4, '')]);
  expect(plain(said)).toContain('(vente / panier) : 1 / 3 (Ferme du Bez), 1 / 4.');
});
