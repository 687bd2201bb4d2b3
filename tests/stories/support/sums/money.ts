/** Sales that follow payments: closed, and collected. */

import type { OrderedTransfers } from '../../../../src/app/money/orderTransfers';
import { transferFile } from '../../../../src/formats/pain001';
import { transferBreaches } from '../../../formats/support/transferChecker';
import type { Drive } from '../drive';
import { maker } from '../madeOnce';
import { opened } from '../market';

export const A = 'anne@exemple.fr';
export const B = 'bruno@exemple.fr';

export const asking = { Paiements: 'oui' };
export const dues = (drive: Drive) =>
  drive.table('Paiements', 'Panier', 'Nom', 'Dû', 'Reçu', 'Reste', 'État');
export const noted = (drive: Drive, ...rows: Record<string, string>[]) => {
  drive.typeRows('Encaissements', rows);
  return drive.hourlyRun();
};

/** Anne owes 12,12 to two producers, Bruno 4,84 to one. */
export const closed = maker(
  'support/sums/money closed',
  async (more: Readonly<Record<string, string>> = asking) => {
    const drive = await opened(more);
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { FB02: 5, CR01: 1, CR02: 1 });
    await drive.order(B, { CR01: 2 });
    await drive.close('2026-04-09 22:00');
    return drive;
  },
);

const bank = {
  ...asking,
  'Titulaire du compte d’encaissement': 'Chèvrerie du Roc',
  'IBAN d’encaissement': 'FR1420041010050500013M02606',
};

/** Whatever a story orders, a bank takes it, in the version of the standard that is given. */
function acceptedByABank({ order }: Pick<OrderedTransfers, 'order'>): void {
  expect(transferBreaches(transferFile(order))).toEqual([]);
}

/** What the script answers a page. */
export const answered = async (drive: Drive, name: string, input: object = {}) => {
  const args = [name, JSON.stringify(input)];
  const { value } = await drive.world.run('callCommand', { from: 'sidebar', args });
  return JSON.parse(String(value));
};
export const ask = async <T>(drive: Drive, name: string, input: object = {}): Promise<T> => {
  const answer = await answered(drive, name, input);
  if (answer.ok && answer.value?.code === 'transfersOrdered') acceptedByABank(answer.value);
  return answer.ok ? answer.value : answer.code;
};
export const payouts = (drive: Drive) =>
  drive.table('Reversements', 'Producteur', 'Vendu', 'Manquants', 'Déjà payé', 'À payer', 'État');

/** After the pick-up, the collector's account and the others' IBAN known; by what is due, payments are followed no more. */
export const collected = maker(
  'support/sums/money collected',
  async (basis: 'le reçu' | 'le dû' = 'le dû') => {
    const drive = await opened(asking);
    for (const [label, value] of Object.entries(bank))
      if (label !== 'Paiements') drive.typeRows('Réglages', [{ Réglage: label, Valeur: value }]);
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: 'BE72 0000 0000 1616' });
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { FB02: 5, CR01: 1, CR02: 1 });
    await drive.order(B, { CR01: 2 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    if (basis === 'le dû') drive.setting('Paiements', 'non');
    return drive;
  },
);
