/** A move that waits beside other mails that left: nobody is left at the wrong place (docs/rules.md E30). */
import type { SentNow } from '../../../../src/app/outbox/sendNow';
import { withoutMail } from '../../../faults/support/refusals';
import type { Drive } from '../../support/drive';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { withSubscribers } from '../../support/subscribers';
import { A, ask, B } from '../../support/sums/money';

const TOWN = 'Place de la mairie';
const ROOM = 'Salle des fêtes';
const HALL = 'La halle';

const moveTo = (drive: Drive, place: string) => ask(drive, 'moveSale', { place });
const texts = (drive: Drive, to = A) => drive.mails(to).map(({ body }) => plain(body));
const lastPlace = (drive: Drive, to = A) =>
  /^Lieu : (.*)$/m.exec(texts(drive, to).at(-1) ?? '')?.[1];
const ways = (drive: Drive, to = A) =>
  texts(drive, to).flatMap((text) => /^– Le lieu du retrait : (.*)\.$/m.exec(text)?.[1] ?? []);

async function ordered(): Promise<Drive> {
  const drive = (await opened()).copy();
  await drive.clock('2026-04-09 11:30');
  await drive.order(A, { FB02: 5 });
  await drive.clock('2026-04-09 12:00');
  return drive;
}

/** Bruno hears of sales, and has not ordered yet. */
async function subscribed(): Promise<Drive> {
  const drive = (await withSubscribers(0)).copy();
  drive.typeRows('Acheteurs', [{ 'Adresse e-mail': B, Nom: 'Bruno', Abonné: 'oui' }]);
  await drive.open('2026-04-07 08:00');
  await drive.clock('2026-04-09 12:00');
  return drive;
}

test('a change said the new place: the way back is told, and not the way there', async () => {
  const drive = await ordered();
  await withoutMail(drive, () => moveTo(drive, ROOM));
  await drive.clock('2026-04-09 12:20');
  await drive.order(A, { FB02: 6 });
  await drive.clock('2026-04-09 12:40');
  expect(await moveTo(drive, TOWN)).toMatchObject({ told: '1\u00a0mail part.' });
  await drive.live('2026-04-09 16:00');
  expect([lastPlace(drive), ways(drive)]).toEqual([TOWN, [`${TOWN}, au lieu de ${ROOM}`]]);
});

test('so did a first confirmation, and an hour told the move anew in between', async () => {
  const drive = await subscribed();
  await withoutMail(drive, () => moveTo(drive, ROOM));
  await drive.clock('2026-04-09 12:20');
  await drive.order(B, { FB02: 6 });
  await withoutMail(drive, () => drive.live('2026-04-09 13:10'));
  await drive.clock('2026-04-09 13:20');
  await moveTo(drive, TOWN);
  await drive.live('2026-04-09 16:00');
  expect([lastPlace(drive, B), ways(drive, B)]).toEqual([TOWN, [`${TOWN}, au lieu de ${ROOM}`]]);
});

test('a move that goes no further is told though a confirmation said the place', async () => {
  const drive = await ordered();
  await withoutMail(drive, () => moveTo(drive, ROOM));
  await drive.clock('2026-04-09 12:20');
  await drive.order(A, { FB02: 6 });
  await drive.live('2026-04-09 16:00');
  expect(ways(drive)).toEqual([`${ROOM}, au lieu de ${TOWN}`]);
});

test('where nothing left meanwhile, there and back is nothing', async () => {
  const drive = await ordered();
  await withoutMail(drive, () => moveTo(drive, ROOM));
  await drive.clock('2026-04-09 12:40');
  await moveTo(drive, TOWN);
  await drive.live('2026-04-09 16:00');
  expect(ways(drive)).toEqual([]);
});

describe('held back', () => {
  async function held(): Promise<Drive> {
    const drive = await ordered();
    await withoutMail(drive, () => moveTo(drive, ROOM));
    await ask(drive, 'holdMails', { kind: 'saleMoved' });
    await drive.clock('2026-04-09 12:40');
    await moveTo(drive, HALL);
    return drive;
  }

  test('the next one begins where its reader knows it to be', async () => {
    expect(ways(await held())).toEqual([`${HALL}, au lieu de ${TOWN}`]);
  });

  test('by hand it does not lead to a place that was left', async () => {
    const drive = await held();
    const row = drive
      .rows('Rappels')
      .find(({ Destinataire, État }) => Destinataire === A && État === 'mis de côté');
    const sent = await ask<SentNow>(drive, 'sendMails', { keys: [String(row?.Clé)] });
    expect(sent).toMatchObject({ sent: 0, outdated: 1 });
    expect(lastPlace(drive)).toBe(HALL);
  });
});

describe('its reader’s order changed since', () => {
  test('cancelled: nothing of a basket that there is no more', async () => {
    const drive = await subscribed();
    await drive.order(B, { FB02: 2 });
    await withoutMail(drive, async () => {
      await moveTo(drive, ROOM);
      await drive.order(B, {});
      await drive.live('2026-04-09 14:10');
    });
    await drive.live('2026-04-09 16:00');
    expect(ways(drive, B)).toEqual([`${ROOM}, au lieu de ${TOWN}`]);
    expect(texts(drive, B).at(-1)).not.toContain('Votre panier');
  });

  test('ordered: led to the order, and not to the plain form', async () => {
    const drive = await subscribed();
    await withoutMail(drive, async () => {
      await moveTo(drive, ROOM);
      await drive.order(B, { FB02: 2 });
      await drive.live('2026-04-09 14:10');
    });
    await drive.live('2026-04-09 16:00');
    const text = texts(drive, B).find((one) => one.includes('Le lieu du retrait'));
    expect(text).toMatch(/^Modifier ma commande : /m);
    expect(text).not.toMatch(/^Commander : /m);
  });

  test('changed: led to it as it is', async () => {
    const drive = await ordered();
    await withoutMail(drive, async () => {
      await moveTo(drive, ROOM);
      await drive.order(A, { FB02: 9 });
      await drive.live('2026-04-09 14:10');
    });
    await drive.live('2026-04-09 16:00');
    const links = texts(drive)
      .slice(1)
      .map((text) => /Modifier ma commande : (\S+)/.exec(text)?.[1]);
    expect([links.length, new Set(links).size]).toEqual([2, 1]);
  });
});
