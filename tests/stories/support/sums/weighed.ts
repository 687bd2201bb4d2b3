/** A sale with a chicken that is paid by its weight, after its pick-up. */
import type { Drive } from '../drive';
import { maker } from '../madeOnce';
import { chosen, prepared } from '../market';
import { A, B } from './money';

const chicken = {
  'Réf.': 'FB20',
  Producteur: 'Ferme du Bez',
  Produit: 'Poulet',
  Contenu: '1,2',
  Unité: 'kg',
  'Prix TTC': '10',
  'TVA %': '5,5',
  Vente: 'poids',
};

type Settings = Readonly<Record<string, string>>;
/** What the drive has besides, and what Anne orders of it. */
type More = (drive: Drive) => Promise<Readonly<Record<string, number>>>;

/** Anne has salads and a chicken, Bruno salads and cheese: by what is due, no payment followed. */
export const withChicken = (settings: Settings = {}, more?: More): Promise<Drive> =>
  more ? chickenAnd(settings, more) : chickenAlone(settings);

const chickenAlone = maker(
  'support/sums/weighed withChicken',
  (settings: Settings): Promise<Drive> => chickenAnd(settings),
);

async function chickenAnd(settings: Settings, more?: More): Promise<Drive> {
  const drive = await prepared(settings);
  drive.typeRows('Produits', [chicken]);
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: 'BE72 0000 0000 1616' });
  drive.correct(
    'Producteurs',
    { Producteur: 'Chèvrerie du Roc' },
    { IBAN: 'FR1420041010050500013M02606' },
  );
  chosen(drive, 'IBAN d’encaissement', 'DE89370400440532013000');
  chosen(drive, 'Titulaire du compte d’encaissement', 'Le drive');
  const besides = await more?.(drive);
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 5, FB20: 1, CR01: 1, ...besides });
  await drive.order(B, { FB02: 2, CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  return drive;
}

export const weigh = (drive: Drive, grams: string) =>
  drive.correct('Paniers', { 'Réf.': 'FB20' }, { 'Poids livré': grams });
