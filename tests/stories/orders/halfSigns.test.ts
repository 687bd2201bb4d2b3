/** Half of a sign that takes two, as some keyboards send it: no link and no mail stops at it. */

import type { Drive, Order } from '../support/drive';
import { opened } from '../support/market';
import { plain } from '../support/plain';

let market: () => Drive;

beforeAll(async () => {
  market = (await opened()).saved();
});

const HALF = 'Anne \ud83d';

const words: readonly Order[] = [
  { name: HALF },
  { phone: `06 12 34 56 78 \ud83d` },
  { comment: HALF },
];

test.each(words)(
  'an order with half a sign in %j is taken, told and served as any other',
  async (order) => {
    const drive = market();
    await drive.order('anne@exemple.fr', { FB02: 1 }, order);
    await drive.order('bruno@exemple.fr', { FB02: 1 });
    await drive.close('2026-04-09 22:00');
    await drive.hourlyRun();

    expect(drive.table('Commandes', 'Adresse e-mail', 'État')).toEqual([
      ['anne@exemple.fr', 'prise en compte'],
      ['bruno@exemple.fr', 'prise en compte'],
    ]);
    const told = drive.mails('anne@exemple.fr').map(({ subject }) => plain(subject));
    expect(told).toContain('Commande enregistrée : panier n° 1, 1,10 €');
    expect(await drive.failing()).toEqual([]);
  },
);
