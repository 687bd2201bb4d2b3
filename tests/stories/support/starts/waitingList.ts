/** Six cheeses, and people who wait for one: Anne has all of them, Bruno wants one, Chloé two, Denis one. */

import { A, B, C } from '../buyers';
import type { Drive } from '../drive';
import { sendFilled } from '../filledLink';
import { maker } from '../madeOnce';
import { opened } from '../market';
import { plain } from '../plain';
import { asking } from '../sums/money';

export const D = 'denis@exemple.fr';
export const E = 'eva@exemple.fr';
export const LIST = 'Liste d’attente, heures pour répondre';

export const offers = (drive: Drive, to?: string) =>
  drive.mails(to).filter(({ subject }) => /^Il y en a pour vous/.test(plain(subject)));

/** The link of the last offer, followed and sent as it is filled in. */
export async function take(drive: Drive, to: string): Promise<void> {
  const mail = offers(drive, to).at(-1);
  if (!mail) throw new RangeError(`No offer to ${to}`);
  await sendFilled(drive, mail.body);
}

export const served = (drive: Drive) =>
  Object.fromEntries(
    drive
      .table('Commandes', 'État', 'Adresse e-mail', 'Contenu')
      .flatMap(([state, email, content]) =>
        state === 'prise en compte' ? [[String(email).slice(0, 1), plain(String(content))]] : [],
      ),
  );
/** What was kept for whom, as Historique tells it. */
export const held = (drive: Drive) =>
  drive
    .rows('Historique')
    .flatMap(({ Action, Détail }) => (Action === 'Liste d’attente' ? [plain(String(Détail))] : []));

export const question = (drive: Drive, title: RegExp) => {
  const item = drive.form().items.find((one) => title.test(one.title));
  return {
    help: plain(item?.help ?? ''),
    choices: (item?.choices ?? []).map((choice) => plain(choice).split(' ')[0]),
  };
};

/** Books, baskets, split and form say the same. */
export async function ties(drive: Drive): Promise<void> {
  expect(await drive.failing()).toEqual([]);
  const [[stock, sold, left] = []] = drive
    .table('Produits en vente', 'Réf.', 'Stock', 'Servi', 'Reste')
    .flatMap(([ref, ...more]) => (ref === 'CR02' ? [more.map(Number)] : []));
  expect((sold ?? 0) + (left ?? 0)).toBe(stock);
}

/** Anne took all six, Bruno wants one, Chloé two, Denis one. */
export const allTaken = maker(
  'support/waitingList allTaken',
  async (more: Readonly<Record<string, string>> = asking) => {
    const drive = await opened({ [LIST]: '12', ...more });
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { CR02: 6, FB02: 1 }, { name: 'Anne' });
    await drive.clock('2026-04-07 09:10');
    await drive.order(B, { CR02: 1, FB02: 2 }, { name: 'Bruno' });
    await drive.clock('2026-04-07 09:20');
    await drive.order(C, { CR02: 2 }, { name: 'Chloé' });
    await drive.clock('2026-04-07 09:30');
    await drive.order(D, { CR02: 1 }, { name: 'Denis' });
    return drive;
  },
);

/** Anne gave two back on Tuesday at 18:00, which nobody has read yet. */
export const givenBack = maker(
  'support/waitingList givenBack',
  async (more?: Readonly<Record<string, string>>) => {
    const drive = await allTaken(more);
    await drive.clock('2026-04-07 18:00');
    drive.world.triggersFire = false;
    await drive.order(A, { CR02: 4, FB02: 1 }, { name: 'Anne' });
    drive.world.triggersFire = true;
    return drive;
  },
);
