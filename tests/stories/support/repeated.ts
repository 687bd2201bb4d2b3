/** A drive whose sales come by themselves. */

import { A } from './buyers';
import type { Drive } from './drive';
import { maker } from './madeOnce';
import { chosen, opened } from './market';
import { plain } from './plain';

const COORDINATOR = 'coordination@exemple.fr';

export const itself = { Répétition: 'chaque semaine', 'Ouvrir les ventes sans moi': 'oui' };

export const salesIn = (drive: Drive) => drive.table('Ventes', 'Vente', 'État', 'Ouverture');

/** What the coordinator was told of next sales, oldest first. */
export const told = (drive: Drive): string[] =>
  drive
    .mails(COORDINATOR)
    .filter(({ subject }) => subject.startsWith('La vente '))
    .map(({ subject, body }) => plain(`${subject}\n${body}`));

export function set(drive: Drive, settings: Readonly<Record<string, string>>): Drive {
  for (const [label, value] of Object.entries(settings)) chosen(drive, label, value);
  return drive;
}

/** The first sale, opened by hand on 07/04/2026 for the pick-up of the 11th, with an order. */
export const firstSale = maker(
  'support/repeated firstSale',
  async (settings: Readonly<Record<string, string>> = itself) => {
    const drive = set(await opened(), settings);
    await drive.order(A, { FB01: 1, CR01: 2 });
    return drive;
  },
);

/** The same, its pick-up over: it is Saturday 13:00. */
export const firstOver = maker(
  'support/repeated firstOver',
  async (settings: Readonly<Record<string, string>> = itself) => {
    const drive = await firstSale(settings);
    await drive.live('2026-04-11 13:00');
    return drive;
  },
);
