/** A pick-up of 64 baskets, as it stands at 8:05 when the table opens, and what is known of each. */

import { maker } from '../../support/madeOnce';
import { prepared } from '../../support/market';

export const BASKETS = Array.from({ length: 64 }, (_, at) => at + 1);
const NAMES = ['Marchal', 'Favre', 'Aubert', 'Oriol', 'Gilles', 'Roche', 'Mercier', 'Vial'];

/** What each ordered, and what came of it: known here, so that the sums are not the drive's own. */
export const ordered = (basket: number) => ({
  FB02: 1 + (basket % 4),
  CR01: basket % 3,
  CR08: basket % 6 === 0 ? 1 : 0,
});
export const isPrepaid = (basket: number) => basket % 5 === 0;
export const missed = new Map([
  [7, 'gardé'],
  [40, 'donné'],
  [63, 'repris'],
]);
/** Salads that were not there; all of its cheeses in basket 20. */
export const lacking = new Map([
  [9, { note: 'FB02 1', FB02: 1 }],
  [20, { note: 'CR01', CR01: 2 }],
  [44, { note: 'fb02 1', FB02: 1 }],
]);
export const grams = (basket: number) => 1000 + basket * 7;
export const meansOf = (basket: number) => (basket % 4 === 0 ? 'chèque' : 'espèces');

/** In cents, as the rules say (docs/rules.md B1). */
export function owed(basket: number): number {
  const { FB02, CR01, CR08 } = ordered(basket);
  const short = { FB02: 0, CR01: 0, ...lacking.get(basket) };
  const weighed = CR08 > 0 ? Math.round((1000 * grams(basket)) / 1000) : 0;
  return 110 * (FB02 - short.FB02) + 242 * (CR01 - short.CR01) + weighed;
}

const clock = (hour: number, minutes: number): string =>
  `${String(hour + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Orders taken and closed; every fifth basket is paid by transfer. */
export const tableOpens = maker(
  'baskets/support/morning tableOpens',
  async (more: Readonly<Record<string, string>> = {}) => {
    const drive = await prepared({ Paiements: 'oui' });
    if (Object.keys(more).length > 0) {
      // The settings of payments come with it.
      await drive.install();
      for (const [label, value] of Object.entries(more)) drive.setting(label, value);
    }
    drive.typeRows('Produits', [
      {
        ...{ 'Réf.': 'CR08', Producteur: 'Chèvrerie du Roc', Produit: 'Poulet fermier' },
        ...{ Contenu: '1,2', Unité: 'kg', 'Prix TTC': '10', 'TVA %': '5,5', Vente: 'poids' },
      },
    ]);
    drive.correct('Produits', { 'Réf.': 'CR01' }, { Stock: '' });
    await drive.open('2026-04-07 08:00');
    await drive.clock('2026-04-07 09:00');
    for (const basket of BASKETS) {
      await drive.clock(`2026-04-07 ${clock(9, basket)}`);
      const name = `${NAMES[basket % NAMES.length]} ${basket}`;
      await drive.order(`b${basket}@exemple.fr`, ordered(basket), { name });
    }
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-10 18:00');
    drive.typeRows(
      'Encaissements',
      BASKETS.filter(isPrepaid).map((basket) => ({
        Panier: String(basket),
        Montant: String(owed(basket) / 100).replace('.', ','),
        Moyen: 'virement',
      })),
    );
    await drive.hourlyRun();
    await drive.clock('2026-04-11 08:05');
    return drive;
  },
);
