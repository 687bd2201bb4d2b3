/** Orders that the coordinator takes: by telephone, with an address or without, before closing and after. */

import type { BooksView } from '../../../src/accounting/view/view';
import type { DeskView } from '../../../src/app/sale/desk/deskView';
import { A, B, C, held, states } from '../support/buyers';
import { everyDeath } from '../support/deaths';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { opened, ROC } from '../support/market';
import { plain } from '../support/plain';
import { numberDocuments } from '../support/sums/documents';
import { ask, asking, closed, dues } from '../support/sums/money';

const take = (
  drive: Drive,
  order: { name?: string; email?: string; phone?: string; seen?: number; sure?: string[] },
  quantities: Readonly<Record<string, number>>,
) =>
  ask(drive, 'orderAtDesk', {
    ...{ email: '', name: '', seen: 0, ...order },
    lines: Object.entries(quantities).map(([ref, quantity]) => ({ ref, quantity })),
  });

const ordered = maker(
  'orders/deskOrders ordered',
  async (more: Readonly<Record<string, string>> = {}) => {
    const drive = await opened(more);
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { FB02: 2, FB01: 2 });
    await drive.clock('2026-04-07 10:00');
    return drive;
  },
);

describe('given a sale that is open', () => {
  test('more than the form lets one choose is in the buyer’s link, and stays when it is sent again', async () => {
    const drive = await ordered();
    await take(drive, { name: 'Bruno', email: B, sure: ['FB02'] }, { FB02: 40, CR01: 1 });
    const choices = drive.question('FB02').choices.map(plain);
    expect(choices.at(-1)).toBe('40 · 44,00 €');
    const mail = drive.lastMail(B);
    const { entryId } = drive.question('FB02');
    const filled = new RegExp(`entry.${entryId}=([^&\\s]*)`).exec(mail)?.[1] ?? '';
    expect(plain(decodeURIComponent(filled))).toBe('40 · 44,00 €');
    await drive.clock('2026-04-07 10:10');
    await drive.order(B, { FB02: 40, CR01: 2 });
    expect(held(drive).filter(([basket]) => basket === 2)).toEqual([
      [2, 'bruno', 'FB02', 40, 40, ''],
      [2, 'bruno', 'CR01', 2, 2, ''],
    ]);
    const before = drive.mails().length;
    await drive.hourlyRun();
    expect(drive.mails()).toHaveLength(before);
    expect(drive.question('FB02').choices).toHaveLength(choices.length);
  });

  test('who has an order stands before who has none, each by name', async () => {
    const drive = await ordered();
    await take(drive, { name: 'Aline', email: B }, { CR01: 1 });
    const { people } = await ask<DeskView>(drive, 'deskView');
    const known = people.map(({ name, number }) => [name, number > 0]);
    expect(known.slice(0, 2)).toEqual([
      ['Aline', true],
      ['anne', true],
    ]);
    expect(known.slice(2).every(([, has]) => !has)).toBe(true);
  });

  test('an order by telephone stands like any other, with where it came from and its mail', async () => {
    const drive = await ordered();
    const done = await take(
      drive,
      { name: 'Bruno', email: B, phone: '06 12' },
      { FB01: 2, CR01: 1 },
    );
    expect(done).toMatchObject({ basket: 2, cents: 462, short: [{ title: 'Carottes' }] });
    expect(held(drive).slice(-2)).toEqual([
      [2, 'Bruno', 'FB01', 2, 1, '1 sur 2 : stock épuisé mardi à 10 h'],
      [2, 'Bruno', 'CR01', 1, 1, ''],
    ]);
    expect(drive.table('Commandes', 'Adresse e-mail', 'Saisie', 'Téléphone').at(-1)).toEqual([
      B,
      'bureau',
      '06 12',
    ]);
    expect(drive.lastMail(B)).toContain('panier n° 2, 4,62 €');
    expect(plain(drive.question('FB01').help)).toContain('Épuisé');
    await drive.hourlyRun();
    expect(states(drive)).toHaveLength(2);
    expect(await drive.failing()).toEqual([]);
  });

  test('somebody without an address is never written to, and keeps one order', async () => {
    const drive = await ordered();
    const mails = drive.mails().length;
    await take(drive, { name: 'Mme Lucie Roux', phone: '06 12 34 56 78' }, { CR01: 2 });
    const [lucie] = drive.table('Commandes', 'Adresse e-mail').slice(-1);
    expect(lucie).toEqual(['0612345678@sans-adresse.invalid']);
    expect(await take(drive, { name: 'Lucie', phone: '0612345678' }, { CR01: 1 })).toBe(
      'orderStands',
    );
    const again = { name: 'Lucie Roux', email: String(lucie), seen: 2 };
    await take(drive, again, { CR01: 3 });
    expect(drive.table('Paniers', 'Panier', 'Servi').at(-1)).toEqual([2, 3]);
    expect(drive.row('Acheteurs', { Téléphone: '06 12 34 56 78' }).Abonné).toBe('non');
    // The same telephone, and somebody else.
    await take(drive, { name: 'Paul Roux', phone: '06 12 34 56 78' }, { FB02: 1 });
    expect(drive.table('Paniers', 'Panier', 'Nom', 'Servi').at(-1)).toEqual([3, 'Paul Roux', 1]);
    expect(await take(drive, { name: 'Paul', phone: '0612345678' }, { FB02: 2 })).toBe(
      'orderStands',
    );
    await drive.close('2026-04-09 22:00');
    await drive.live('2026-04-11 14:00');
    expect(
      drive
        .mails()
        .slice(mails)
        .map(({ to }) => to)
        .filter((to) => /invalid/.test(to)),
    ).toEqual([]);
    expect(await drive.failing()).toEqual([]);
  });

  test('what stands is changed and cancelled; the last version counts, wherever it came from', async () => {
    const drive = await ordered();
    await take(drive, { name: 'anne', email: A, seen: 1 }, { FB02: 1, CR01: 2 });
    expect(drive.table('Paniers', 'Réf.', 'Servi')).toEqual([
      ['FB01', 0],
      ['FB02', 1],
      ['CR01', 2],
    ]);
    expect(drive.lastMail(A)).toContain('Votre commande a changé');
    await drive.clock('2026-04-07 10:10');
    await drive.order(A, { FB02: 2 });
    expect(drive.row('Paniers', { 'Réf.': 'FB02' }).Servi).toBe(2);
    expect(await take(drive, { email: A, seen: 2 }, {})).toBe('changedMeanwhile');
    await take(drive, { email: A, seen: 3 }, {});
    expect(drive.table('Commandes', 'État').flat().at(-1)).toBe('annulée');
    expect(drive.lastMail(A)).toContain('annulée');
    expect(await drive.failing()).toEqual([]);
  });

  test('what cannot be is refused before anything is written', async () => {
    const drive = await ordered();
    const before = drive.snapshot();
    for (const [order, lines, why] of [
      [{ name: 'X', email: 'chez moi' }, { CR01: 1 }, 'notAnAddress'],
      [{}, { CR01: 1 }, 'nobodyNamed'],
      [{ name: 'X' }, {}, 'nothingOrdered'],
      [{ name: 'X' }, { CR01: 1.5 }, 'badQuantity'],
      [{ name: 'X' }, { XX99: 1 }, 'notOnSale'],
      [{ email: A }, { CR01: 1 }, 'orderStands'],
      [{ email: A, seen: 7 }, { CR01: 1 }, 'changedMeanwhile'],
    ] as const)
      expect(await take(drive, order, lines)).toBe(why);
    expect(drive.changedSince(before)).toEqual([]);
  });

  test('killed at any call and run again, it comes to one order and one mail', async () => {
    const drive = await ordered();
    const order = { email: B, name: 'Bruno', seen: 0, lines: [{ ref: 'CR01', quantity: 1 }] };
    const act = {
      command: 'callCommand',
      from: 'sidebar' as const,
      args: ['orderAtDesk', JSON.stringify(order)],
    };
    const wrong = await everyDeath(drive, act);
    // The moment of the order is that of the run that took it.
    expect(
      wrong.filter((one) => !/Commandes|Épuisé|Dernière commande|Acheteurs/.test(one)),
    ).toEqual([]);
  });
});

test('once orders are closed it says what changes, then producers, dues and mails follow', async () => {
  const drive = await closed(asking);
  await ask(drive, 'notePayment', { basket: 2, cents: 484, means: 'cash' });
  const order = {
    ...{ email: B, name: 'bruno', seen: 2 },
    lines: [{ ref: 'CR01', quantity: 3 }],
  };
  const question = await ask<{ text: string }>(drive, 'askBeforeOrder', order);
  expect(plain(question.text)).toContain('– Panier 2, bruno : 7,26 € au lieu de 4,84 €');
  expect(dues(drive)[1]?.slice(2, 5)).toEqual([4.84, 4.84, 0]);
  await ask(drive, 'orderAtDesk', order);
  expect(dues(drive)[1]?.slice(2, 5)).toEqual([7.26, 4.84, 2.42]);
  expect(drive.lastMail(ROC)).toContain('Crottin : 4 au lieu de 3');
  await take(drive, { name: 'Chloé', email: C }, { CR02: 1 });
  expect(drive.table('Paniers', 'Panier', 'Réf.', 'Servi')).toContainEqual([3, 'CR02', 1]);
  expect(drive.lastMail(C)).toContain('panier n° 3');
  drive.correct('Retrait', { Panier: 3 }, { Remis: 'TRUE' });
  expect(await take(drive, { email: C, seen: 4 }, { CR02: 2 })).toBe('basketHandedOver');
  await drive.hourlyRun();
  expect(await drive.failing()).toEqual([]);
  await drive.live('2026-04-11 14:00');
  expect(await take(drive, { email: B, seen: 3 }, { CR01: 1 })).toBe('pickupOver');
});

test('a change after the basket was paid and invoiced leaves credit, and a document that corrects', async () => {
  const drive = await closed(asking);
  await ask(drive, 'notePayment', { basket: 1, cents: 1742, means: 'cash' });
  await drive.live('2026-04-11 11:00');
  await ask(drive, 'endPickup');
  expect(await numberDocuments(drive)).toEqual([3]);
  await ask(drive, 'resumePickup');
  await take(drive, { name: 'anne', email: A, seen: 1 }, { FB02: 5, CR01: 1 });
  expect(drive.table('Paiements', 'Panier', 'Dû', 'Reçu', 'Avoir')[0]).toEqual([
    1, 7.92, 7.92, 9.5,
  ]);
  await ask(drive, 'endPickup');
  const { drafts } = await ask<BooksView>(drive, 'booksView');
  expect(drafts.map(({ kind }) => kind)).toEqual(['credit']);
  expect(await numberDocuments(drive)).toEqual([1]);
  expect(await drive.failing()).toEqual([]);
});

test('what was sold out a second ago is said, and nobody loses anything', async () => {
  const drive = await ordered();
  const view = await ask<{ products: { ref: string; left: number }[] }>(drive, 'deskView');
  expect(view.products.find(({ ref }) => ref === 'FB01')?.left).toBe(1);
  await drive.order(C, { FB01: 1 });
  await drive.clock('2026-04-07 10:00:01');
  expect(await take(drive, { name: 'Lucie' }, { FB01: 1, CR01: 1 })).toMatchObject({
    cents: 242,
    short: [{ title: 'Carottes' }],
  });
  expect(held(drive).filter(([, , ref]) => ref === 'FB01')).toEqual([
    [1, 'anne', 'FB01', 2, 2, ''],
    [2, 'chloe', 'FB01', 1, 1, ''],
    [3, 'Lucie', 'FB01', 1, 0, '0 sur 1 : épuisé mardi à 10 h'],
  ]);
});

describe('given an order whose address was mistyped', () => {
  const WRONG = 'anne@exmple.fr';
  const typed = maker(
    'orders/deskOrders typed',
    async (more: Readonly<Record<string, string>> = {}) => {
      const drive = await opened(more);
      await drive.clock('2026-04-07 09:00');
      await drive.order(WRONG, { FB02: 2, CR01: 1 }, { name: 'Ane' });
      drive.correct('Acheteurs', { 'Adresse e-mail': WRONG }, { Adresse: '3 rue du Bac' });
      await drive.order(B, { CR01: 2 });
      return drive;
    },
  );

  test('it is mended in one place, and order, basket, buyer, dues and mails follow', async () => {
    const drive = await typed(asking);
    await drive.hourlyRun();
    expect(await ask(drive, 'repairBuyer', { email: WRONG, to: B, name: '' })).toBe('orderStands');
    expect(await ask(drive, 'repairBuyer', { email: WRONG, to: 'x', name: '' })).toBe(
      'notAnAddress',
    );
    await ask(drive, 'repairBuyer', { email: WRONG, to: A, name: 'Anne Roy' });
    expect(drive.table('Commandes', 'Adresse e-mail', 'Nom', 'Panier')[0]).toEqual([
      A,
      'Anne Roy',
      1,
    ]);
    expect(drive.table('Paniers', 'Adresse e-mail', 'Nom')[0]).toEqual([A, 'Anne Roy']);
    expect(drive.row('Acheteurs', { 'Adresse e-mail': A })).toMatchObject({
      Nom: 'Anne Roy',
      Adresse: '3 rue du Bac',
    });
    expect(drive.lastMail(A)).toContain('panier n° 1');
    expect(drive.lastMail(A)).toContain('Bonjour Anne');
    expect(
      dues(drive)
        .find(([basket]) => basket === 1)
        ?.slice(1, 3),
    ).toEqual(['Anne Roy', 4.62]);
    expect(drive.table('Paiements', 'Adresse e-mail').flat()).not.toContain(WRONG);
    const mails = drive.mails().length;
    await drive.hourlyRun();
    await drive.read();
    expect(states(drive)).toHaveLength(2);
    expect(drive.mails()).toHaveLength(mails);
    expect(drive.toFix()).toEqual([]);
    await drive.order(A, { FB02: 3 }, { name: 'Anne Roy' });
    expect(drive.table('Paniers', 'Panier', 'Réf.', 'Servi')).toContainEqual([1, 'FB02', 3]);
    await drive.close('2026-04-09 22:00');
    expect(await drive.failing()).toEqual([]);
  });

  test('killed at any call and run again, it comes to the same', async () => {
    const drive = await typed();
    const args = ['repairBuyer', JSON.stringify({ email: WRONG, to: A, name: 'Anne Roy' })];
    const act = { command: 'callCommand', from: 'sidebar' as const, args };
    expect(await everyDeath(drive, act)).toEqual([]);
  });
});
