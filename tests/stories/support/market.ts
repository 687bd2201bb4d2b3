/** Two producers and what they sell: enough for a story. */
import type { Fact } from '../../../local/standin/base/whatIf';
import { Drive } from './drive';
import { madeOnce } from './madeOnce';

export const BEZ = 'bez@exemple.fr';
export const ROC = 'roc@exemple.fr';

const producers = [
  { Producteur: 'Ferme du Bez', 'E-mail': BEZ },
  { Producteur: 'Chèvrerie du Roc', 'E-mail': ROC },
];

const product = (
  ref: string,
  producer: string,
  title: string,
  content: string,
  unit: string,
  price: string,
  stock = '',
): Record<string, string> => ({
  'Réf.': ref,
  Producteur: producer,
  Produit: title,
  Contenu: content,
  Unité: unit,
  'Prix TTC': price,
  'TVA %': '5,5',
  ...(stock ? { Stock: stock } : {}),
});

const products = [
  product('FB01', 'Ferme du Bez', 'Carottes', '1', 'kg', '2,20', '3'),
  product('FB02', 'Ferme du Bez', 'Salade', '1', 'pièce', '1,10'),
  product('CR01', 'Chèvrerie du Roc', 'Crottin', '1', 'pièce', '2,42', '20'),
  product('CR02', 'Chèvrerie du Roc', 'Tomme', '500', 'g', '9,50', '6'),
];

const settings: Readonly<Record<string, string>> = {
  'Nom du drive': 'Drive du Bez',
  'E-mail du coordinateur': 'coordination@exemple.fr',
  'Lieu de retrait': 'Place de la mairie',
};

/** A drive with its catalogue, on the Tuesday of its first sale, a quarter of an hour before it. */
export function prepared(more: Readonly<Record<string, string>> = {}): Promise<Drive> {
  return madeOnce(`prepared ${JSON.stringify(more)}`, async () =>
    (await preparedAsMade(more)).trim(),
  );
}

export async function preparedAsMade(more: Readonly<Record<string, string>>): Promise<Drive> {
  const drive = Drive.at('2026-04-07 07:45');
  await drive.install();
  fill(drive, more);
  return drive;
}

/** In the row that stands for it, or in one of one's own where it does not stand yet. */
export function chosen(drive: Drive, label: string, value: string): void {
  if (drive.rows('Réglages').some((row) => row.Réglage === label)) drive.setting(label, value);
  else drive.typeRows('Réglages', [{ Réglage: label, Valeur: value }]);
}

export function fill(drive: Drive, more: Readonly<Record<string, string>> = {}): void {
  for (const [label, value] of Object.entries({ ...settings, ...more }))
    chosen(drive, label, value);
  drive.typeRows('Producteurs', producers);
  drive.typeRows('Produits', products);
}

/** The same with its sale open. */
export function opened(more: Readonly<Record<string, string>> = {}): Promise<Drive> {
  return madeOnce(`opened ${JSON.stringify(more)}`, async () => (await openedAsMade(more)).trim());
}

/** With the blank rows of new tabs, for whoever looks at the sheet itself. */
export async function openedAsMade(more: Readonly<Record<string, string>> = {}): Promise<Drive> {
  const drive = await preparedAsMade(more);
  await drive.open('2026-04-07 08:00');
  return drive;
}

/** An open sale where these facts of Google's are the other way round. */
export async function openedWhere(whatIf: readonly Fact[]): Promise<Drive> {
  const drive = Drive.at('2026-04-07 07:45', { whatIf });
  await drive.install();
  fill(drive);
  await drive.open('2026-04-07 08:00');
  return drive;
}
