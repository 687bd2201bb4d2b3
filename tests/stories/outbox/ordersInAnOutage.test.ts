/** Of an order that changed while no mail could leave nothing is lost on its buyer (docs/rules.md E27). */
import type { SentNow } from '../../../src/app/outbox/sendNow';
import { withoutMail } from '../../faults/support/refusals';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { opened } from '../support/market';
import { plain } from '../support/plain';
import { A, ask, asking } from '../support/sums/money';

const ROC = 'Chèvrerie du Roc';
const LATER = '2026-04-09 16:00';

const atNoon = maker('outbox/ordersInAnOutage', async () => {
  const drive = await opened(asking);
  await drive.clock('2026-04-09 12:00');
  return drive;
});

const silent = (drive: Drive, work: () => unknown, until = '2026-04-09 14:10') =>
  withoutMail(drive, work, until);
const subjects = (drive: Drive) =>
  drive.mails(A).map(({ subject }) => plain(subject).replace(/ (:|pour) .*/, ''));
const texts = (drive: Drive) => drive.mails(A).map(({ body }) => plain(body));
const price = async (drive: Drive) => {
  drive.correct('Produits', { 'Réf.': 'CR01' }, { 'Prix TTC': '3,00' });
  await ask(drive, 'applyPriceChange', { ref: 'CR01' });
};

describe('somebody kept the change from leaving', () => {
  const kept = async (keep: (drive: Drive) => unknown) => {
    const drive = await atNoon();
    await silent(drive, async () => {
      await drive.order(A, { FB02: 5 });
      await drive.order(A, { FB02: 4 });
      await keep(drive);
    });
    return drive;
  };
  const hold = (drive: Drive) => ask(drive, 'holdMails', { kind: 'change' });

  test.each<[string, (drive: Drive) => unknown]>([
    ['stopped', (drive) => drive.correct('Rappels', { Type: 'modification' }, { État: 'annulé' })],
    ['held back', hold],
  ])('%s: the order is confirmed, as it is', async (_, keep) => {
    const drive = await kept(keep);
    await drive.live(LATER);
    expect(subjects(drive)).toEqual(['Commande enregistrée']);
    expect(texts(drive)[0]).toContain('Salade : 4 pièces');
  });

  test('both held back: the one that is sent by hand leaves', async () => {
    const drive = await kept(async () => undefined);
    drive.correct('Rappels', { Type: 'confirmation' }, { État: 'mis de côté' });
    drive.correct('Rappels', { Type: 'modification' }, { État: 'mis de côté', Raison: '' });
    const key = String(drive.rows('Rappels').find((row) => row.Type === 'confirmation')?.Clé);
    expect(await ask<SentNow>(drive, 'sendMails', { keys: [key] })).toMatchObject({ sent: 1 });
    expect(texts(drive)[0]).toContain('Salade : 4 pièces');
  });
});

describe('why something went is told, whatever its buyer answers since', () => {
  test('a producer who cannot come', async () => {
    const drive = await atNoon();
    await drive.order(A, { FB02: 5, CR01: 2 });
    await silent(drive, async () => {
      await ask(drive, 'producerAbsent', { producer: ROC });
      await drive.order(A, { FB02: 6 });
    });
    await drive.live(LATER);
    const [, ...since] = texts(drive);
    expect(since).toHaveLength(2);
    expect(since.join()).toContain('ne peut pas venir');
    for (const text of since) expect(text).toContain('Salade : 6 pièces');
  });

  test('a price that was corrected; not that of what is not asked for any more', async () => {
    const drive = await atNoon();
    await drive.order(A, { FB02: 5, CR01: 2 });
    const other = drive.copy();
    for (const [one, order] of [
      [drive, { FB02: 6, CR01: 2 }],
      [other, { FB02: 6 }],
    ] as const) {
      await silent(one, async () => {
        await price(one);
        await one.order(A, order);
      });
      await one.live(LATER);
    }
    expect(texts(drive).join()).toContain('Un prix est corrigé');
    expect(texts(other).join()).not.toContain('Un prix est corrigé');
  });

  test('a price beside the confirmation, also once two answers were joined in that', async () => {
    const drive = await atNoon();
    await silent(drive, async () => {
      await drive.order(A, { FB02: 5 });
      await drive.order(A, { FB02: 5, CR01: 2 });
      await drive.live('2026-04-09 13:10');
      await price(drive);
    });
    await drive.live(LATER);
    expect(subjects(drive)[0]).toBe('Commande enregistrée');
    expect(texts(drive)[1]).toContain('Un prix est corrigé');
  });
});

describe('what went since the buyer last heard', () => {
  test('is told by the last change, also of versions between', async () => {
    const drive = await atNoon();
    await drive.order(A, { FB02: 5 });
    await silent(drive, async () => {
      await drive.order(A, { CR01: 1 });
      await drive.order(A, { CR01: 1, CR02: 1 });
    });
    await drive.live(LATER);
    expect(subjects(drive)).toEqual(['Commande enregistrée', 'Votre commande a changé']);
    expect(texts(drive)[1]).toContain('Salade : 5 pièces');
  });

  test('is told by the one between where the last left at once', async () => {
    const drive = await atNoon();
    await drive.order(A, { FB02: 5 });
    await silent(drive, () => drive.order(A, { CR01: 1 }));
    await drive.clock('2026-04-09 14:15');
    await drive.order(A, { CR01: 1, CR02: 1 });
    await drive.live(LATER);
    expect(texts(drive).slice(1).join()).toContain('Salade : 5 pièces');
  });
});

test('answers that are read at once are told as they came: the last says what holds', async () => {
  const drive = await atNoon();
  drive.world.triggersFire = false;
  await drive.order(A, { FB02: 5 });
  await drive.order(A, {});
  await drive.order(A, { FB02: 1 });
  drive.world.triggersFire = true;
  await drive.live(LATER);
  expect(drive.table('Commandes', 'État').at(-1)).toEqual(['prise en compte']);
  expect(subjects(drive).at(-1)).toBe('Commande enregistrée');
});

test('a subject that somebody wrote above a change leaves with it', async () => {
  const drive = await atNoon();
  await silent(drive, async () => {
    await drive.order(A, { FB02: 5 });
    await drive.order(A, { FB02: 3 });
    drive.correct('Rappels', { Type: 'modification' }, { Objet: 'Trois salades, Anne' });
  });
  await drive.live(LATER);
  expect(subjects(drive)).toEqual(['Trois salades, Anne']);
});

test('ordered anew and changed, after a cancellation that was told: a confirmation', async () => {
  const drive = await atNoon();
  await drive.order(A, { FB02: 5 });
  await drive.order(A, {});
  await silent(drive, async () => {
    await drive.order(A, { CR01: 2 });
    await drive.order(A, { CR01: 3 });
  });
  await drive.live(LATER);
  expect(subjects(drive)).toEqual([
    'Commande enregistrée',
    'Commande annulée',
    'Commande enregistrée',
  ]);
});

test.each<[string, Record<string, number>[]]>([
  ['cancelled twice', [{ FB02: 5 }, {}, { CR01: 1 }, {}]],
  ['blank twice', [{}, {}]],
])('%s, told once', async (_, answers) => {
  const drive = await atNoon();
  await silent(drive, async () => {
    for (const answer of answers) await drive.order(A, answer);
  });
  await drive.live(LATER);
  expect(drive.mails(A)).toHaveLength(1);
});
