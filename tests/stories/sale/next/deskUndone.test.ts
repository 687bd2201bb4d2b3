/** Orders of the desk since what a step back brings back: told, and so told again (docs/rules.md E47). */
import { withoutMail } from '../../../faults/support/refusals';
import { everyDeath } from '../../support/deaths';
import { type Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened, ROC } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking, B } from '../../support/sums/money';

const Z = 'zoe@exemple.fr';
const subjects = (drive: Drive, to: string) =>
  drive
    .mails(to)
    .map(({ subject }) => plain(subject).replace(/ (:|pour) .*/, ''))
    .filter((subject) => /^Commande /.test(subject));
const lastText = (drive: Drive, to: string) => plain(drive.mails(to).at(-1)?.body ?? '');
const back = (drive: Drive) => ask(drive, 'restoreState');
const orders = (drive: Drive) =>
  drive.table('Commandes', 'N°', 'Adresse e-mail', 'Panier', 'État', 'Montant');
const atDesk = (drive: Drive, email: string, ref: string, quantity: number, seen: number) =>
  ask(drive, 'orderAtDesk', {
    ...{ name: email.replace(/@.*/, ''), email, seen },
    lines: [{ ref, quantity }],
  });

const closed = maker('sale/next/deskUndone closed', async () => {
  const drive = await opened(asking);
  await drive.order(A, { FB02: 5 });
  await drive.close('2026-04-09 20:00');
  await drive.clock('2026-04-09 20:10');
  return drive;
});

describe('a new order of the desk, confirmed and paid', () => {
  const paid = maker('sale/next/deskUndone paid', async () => {
    const drive = (await closed()).copy();
    await atDesk(drive, Z, 'CR01', 2, 0);
    await ask(drive, 'notePayment', { basket: 2, cents: 484, means: 'cash', id: 'abcdefgh12' });
    expect(subjects(drive, Z)).toEqual(['Commande enregistrée']);
    return drive;
  });

  test('stands as cancelled, and its buyer hears that, once, and where the money is', async () => {
    const drive = (await paid()).copy();
    await back(drive);
    expect(orders(drive)).toEqual([
      [1, A, 1, 'prise en compte', 5.5],
      [2, Z, 2, 'annulée', ''],
    ]);
    await drive.live('2026-04-10 09:00');
    expect(subjects(drive, Z)).toEqual(['Commande enregistrée', 'Commande annulée']);
    expect(lastText(drive, Z)).toContain('avoir de 4,84 €');
    expect(drive.table('Paniers', 'Panier')).toEqual([[1]]);
    expect(drive.mails(ROC).map(({ subject }) => plain(subject))).toEqual([
      'À préparer pour samedi 11 avril : 4,84 €',
      'Changement pour samedi 11 avril : 0,00 €',
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  test('its number and its basket are nobody else’s', async () => {
    const drive = (await paid()).copy();
    await back(drive);
    await drive.clock('2026-04-09 20:30');
    await drive.order(B, { FB02: 1 });
    await drive.order(Z, { CR01: 1 });
    expect(orders(drive).slice(2)).toEqual([
      [3, B, 3, 'prise en compte', 1.1],
      [4, Z, 2, 'prise en compte', 2.42],
    ]);
    await drive.live('2026-04-10 09:00');
    expect(subjects(drive, Z).filter((one) => one === 'Commande annulée')).toEqual([]);
    expect(lastText(drive, Z)).toContain('Crottin : 1 pièce');
    expect(await drive.failing()).toEqual([]);
  });

  test('in an outage from the order on, nothing is told', async () => {
    const drive = (await closed()).copy();
    await withoutMail(drive, async () => {
      await atDesk(drive, Z, 'CR01', 2, 0);
      await back(drive);
    });
    await drive.live('2026-04-10 09:00');
    expect(subjects(drive, Z)).toEqual([]);
    expect(orders(drive)[1]?.[3]).toBe('annulée');
  });

  test('somebody stops it: it does not come back', async () => {
    const drive = (await paid()).copy();
    await back(drive);
    await withoutMail(drive, () => drive.live('2026-04-09 21:20'));
    drive.correct('Rappels', { Clé: `cancellation:1:${Z}:2` }, { État: 'annulé' });
    await drive.live('2026-04-10 09:00');
    expect(subjects(drive, Z)).toEqual(['Commande enregistrée']);
  });
});

test.each<[string, (drive: Drive) => Promise<unknown>]>([
  [
    'it was called off since, with the sale',
    async (drive) => {
      await ask(drive, 'callOff', { seen: 2 });
      await drive.clock('2026-04-09 21:00');
    },
  ],
  ['nothing else since', async () => undefined],
])(
  'of who had taken an order back before: it falls, and that is told: %s',
  async (_, meanwhile) => {
    const drive = (await opened(asking)).copy();
    await drive.order(A, { FB02: 5 });
    await drive.order(Z, { CR01: 1 });
    await drive.order(Z, {});
    await drive.close('2026-04-09 20:00');
    await drive.clock('2026-04-09 20:10');
    await atDesk(drive, Z, 'CR01', 2, 0);
    await ask(drive, 'notePayment', { basket: 2, cents: 484, means: 'cash', id: 'abcdefgh12' });
    await meanwhile(drive);
    const before = subjects(drive, Z).length;
    const [question] = await drive.said('restoreState');
    expect(plain(question ?? '')).toContain('pris au bureau depuis : zoe, panier n° 2, 4,84 €');
    await drive.live('2026-04-10 09:00');
    expect(subjects(drive, Z).slice(before)).toEqual(['Commande annulée']);
    expect(lastText(drive, Z)).toContain('avoir de 4,84 €');
    expect(drive.row('Commandes', { 'N°': 4 })).toMatchObject({
      État: 'annulée',
      Contenu: 'CR01 × 2',
    });
    expect(await drive.failing()).toEqual([]);
  },
);

test('twice: each order that falls is told', async () => {
  const drive = (await closed()).copy();
  for (const [day, hour] of [
    ['09', '20:20'],
    ['09', '20:50'],
  ]) {
    await atDesk(drive, Z, 'CR01', 2, 0);
    await back(drive);
    await drive.clock(`2026-04-${day} ${hour}`);
    await drive.hourlyRun();
    await drive.press('closeCycle');
  }
  expect(orders(drive).map((row) => row[3])).toEqual(['prise en compte', 'annulée', 'annulée']);
  expect(subjects(drive, Z).filter((one) => one === 'Commande annulée')).toHaveLength(2);
});

test('an order that the desk changed: the former one stands, and what comes later is told', async () => {
  const drive = (await closed()).copy();
  await atDesk(drive, A, 'FB02', 3, 1);
  expect(subjects(drive, A).at(-1)).toBe('Commande modifiée');
  await back(drive);
  expect(orders(drive)).toEqual([
    [1, A, 1, 'prise en compte', 5.5],
    [2, A, 1, 'remplacée', 3.3],
  ]);
  await drive.live('2026-04-09 21:20');
  expect(subjects(drive, A).at(-1)).toBe('Commande maintenue');
  await drive.order(A, { FB02: 4 });
  expect(subjects(drive, A).at(-1)).toBe('Commande modifiée');
  expect(lastText(drive, A)).toContain('Salade : 4 pièces');
  await drive.live('2026-04-10 09:00');
  expect(drive.table('Paniers', 'Panier', 'Servi')).toEqual([[1, 4]]);
  expect(await drive.failing()).toEqual([]);
});

test('reopened, taken at the desk and gone back to closed', async () => {
  const drive = (await opened(asking)).copy();
  await drive.order(A, { FB02: 5 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-09 22:10');
  await ask(drive, 'reopenSale', { closesAt: paris('2026-04-10 18:00'), tell: false });
  await atDesk(drive, Z, 'CR01', 2, 0);
  await back(drive);
  await drive.live('2026-04-10 09:00');
  expect(subjects(drive, Z)).toEqual(['Commande enregistrée', 'Commande annulée']);
  expect(drive.table('Paniers', 'Panier')).toEqual([[1]]);
  expect(await drive.failing()).toEqual([]);
});

test('cancelled at the desk: the order stands', async () => {
  const drive = (await closed()).copy();
  await ask(drive, 'orderAtDesk', { email: A, name: 'anne', phone: '', lines: [], seen: 1 });
  expect(subjects(drive, A).at(-1)).toBe('Commande annulée');
  await back(drive);
  await drive.live('2026-04-10 09:00');
  expect(subjects(drive, A).at(-1)).toBe('Commande maintenue');
  expect(orders(drive).map((row) => row[3])).toEqual(['prise en compte', 'remplacée']);
  expect(drive.table('Paniers', 'Panier', 'Servi')).toEqual([[1, 5]]);
  expect(await drive.failing()).toEqual([]);
});

test('killed at any call and run again, it comes to the same', async () => {
  const drive = (await closed()).copy();
  await atDesk(drive, Z, 'CR01', 2, 0);
  await ask(drive, 'callOff', { seen: 2 });
  const args = ['restoreState', '{}'];
  expect(await everyDeath(drive, { command: 'callCommand', from: 'sidebar', args })).toEqual([]);
});
