/** Which entry of a prefilled link fills in which question is looked at before any link is sent. */
import { Drive } from '../support/drive';
import { fill } from '../support/market';

const REFS = ['FB01', 'FB02', 'CR01', 'CR02'];

test.each([[[]], [['prefilled-in-order' as const]]])(
  'products with choices alike are told apart, whatever the order: %p',
  async (whatIf) => {
    const drive = Drive.at('2026-04-07 07:45', { whatIf });
    await drive.install();
    fill(drive);
    // Two have several choices alike, two a single one.
    for (const [ref, price, stock] of [
      ['FB01', '2,20', '5'],
      ['FB02', '2,20', '5'],
      ['CR01', '3,00', '1'],
      ['CR02', '3,00', '1'],
    ] as const)
      drive.correct('Produits', { 'Réf.': ref }, { 'Prix TTC': price, Stock: stock });
    await drive.open('2026-04-07 08:00');
    const entries = REFS.map((ref) => drive.row('Produits en vente', { 'Réf.': ref }).Entrée);
    expect(entries).toEqual(REFS.map((ref) => drive.question(ref).entryId).map(String));
  },
);
