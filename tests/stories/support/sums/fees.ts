/** A sale open with fees, and what its buyers are told. */

import type { Drive } from '../drive';
import { maker } from '../madeOnce';
import { prepared } from '../market';
import { plain } from '../plain';

export const A = 'anne@exemple.fr';
export const B = 'bruno@exemple.fr';
export const C = 'chloe@exemple.fr';

export type Cells = Readonly<Record<string, string>>;

export const percent: Cells = {
  Frais: 'Participation',
  Calcul: 'pourcentage par article',
  'Taux %': '10',
};
export const perOrder: Cells = { Frais: 'Caisse', Calcul: 'forfait par commande', Montant: '1,50' };
export const stall: Cells = {
  Frais: 'Étal',
  Calcul: 'pourcentage du total',
  'Taux %': '5',
  'Porte sur': 'producteur',
  Lequel: 'chevrerie du roc',
  'Payé par': 'producteur',
};

/** A sale open with these fees, and what else is typed before it opens. */
export const openedWith = (
  fees: readonly Cells[],
  settings: Cells = {},
  type?: (drive: Drive) => void,
): Promise<Drive> => (type ? openWith(fees, settings, type) : openedPlainly(fees, settings));

const openedPlainly = maker(
  'support/sums/fees openedWith',
  (fees: readonly Cells[], settings: Cells): Promise<Drive> => openWith(fees, settings),
);

async function openWith(
  fees: readonly Cells[],
  settings: Cells,
  type?: (drive: Drive) => void,
): Promise<Drive> {
  const drive = await prepared(settings);
  if (fees.length > 0) {
    await drive.press('addFees');
    drive.typeRows('Frais', fees);
  }
  type?.(drive);
  await drive.open('2026-04-07 08:00');
  return drive.trim();
}

export const amounts = (drive: Drive) => drive.table('Paniers', 'Panier', 'Produit', 'Montant');
export const lastMail = (drive: Drive, to: string) => {
  const mail = drive
    .mails()
    .filter((one) => one.to === to)
    .at(-1);
  if (!mail) throw new Error(`no mail to ${to}`);
  return mail;
};
/** Links differ by what the stand-in draws. */
export const read = (drive: Drive, to: string): string =>
  `${lastMail(drive, to).subject}\n\n${plain(lastMail(drive, to).body)}`.replace(
    /https:\S+/g,
    'https://…',
  );
