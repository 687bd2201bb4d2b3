/** A drive whose next orders open on Thursday night while Saturday's pick-up is still to come. */
import { type Drive, paris } from '../drive';
import { madeOnce } from '../madeOnce';
import { set } from '../repeated';
import { A, ask, asking, B, closed } from '../sums/money';

const overlapping = { 'Ouverture des commandes': 'jeudi 22:30' };

/** Sale 1 closed on Thursday at 22:00: Anne's basket of 17.42 and Bruno's of 4.84. */
export const closedBefore = (): Promise<Drive> =>
  madeOnce('two sales, one closed', async () => {
    const drive = set(await closed(asking), overlapping);
    await drive.clock('2026-04-09 22:20');
    return drive.trim();
  });

export const openNext = (drive: Drive, opensAt: string): Promise<unknown> =>
  ask(drive, 'openCycle', {
    opensAt: paris(opensAt),
    closesAt: paris('2026-04-16 22:00'),
    pickupStart: paris('2026-04-18 08:00'),
    pickupEnd: paris('2026-04-18 12:00'),
  });

/** Sale 2 open since Thursday 22:30, with two tommes for Bruno and a salad for Anne. */
export const bothLive = (): Promise<Drive> =>
  madeOnce('two sales, both live', async () => {
    const drive = await closedBefore();
    await drive.clock('2026-04-09 22:30');
    await openNext(drive, '2026-04-09 22:30');
    await drive.clock('2026-04-10 09:00');
    await drive.order(B, { CR02: 2 });
    await drive.order(A, { FB02: 1 });
    return drive.trim();
  });

export const sales = (drive: Drive) => drive.table('Ventes', 'Vente', 'État');
export const held = (drive: Drive, tab: string) =>
  drive
    .table(tab, 'Panier', 'Adresse e-mail', 'État', 'Contenu')
    .filter(([, , state]) => state === 'prise en compte')
    .map(([basket, email, , content]) => [basket, email, content]);
