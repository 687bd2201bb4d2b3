/** What a waiting list meets (docs/rules.md O19–O21): quota, desk, mended addresses, other stocks and deadlines. */
import type { MessageView } from '../../../src/app/panel/writeMessage';
import type { DeskView } from '../../../src/app/sale/desk/deskView';
import { refused } from '../../faults/support/refusals';
import { A, B, C } from '../support/buyers';
import { type Drive, paris } from '../support/drive';
import { plain } from '../support/plain';
import {
  allTaken,
  D,
  E,
  givenBack,
  held,
  offers,
  question,
  served,
  take,
  ties,
} from '../support/starts/waitingList';
import { ask } from '../support/sums/money';

test('no mail left today: it is kept all the same, and offered once there are some', async () => {
  const drive = await givenBack();
  const { left } = drive.world.mailQuota('coordination@exemple.fr');
  const group = 'subscribers';
  const { people } = await ask<MessageView>(drive, 'messageView', { group });
  const subscribers = Array.from({ length: left - 1 - people.length }, (_, nth) => ({
    ...{ 'Adresse e-mail': `abonne${nth}@exemple.fr`, Abonné: 'oui' },
  }));
  drive.typeRows('Acheteurs', subscribers);
  const message = { group, subject: 'Samedi', text: 'Dehors.', seen: left - 1 };
  expect(await ask(drive, 'sendMessage', message)).toMatchObject({
    told: expect.stringContaining(String(left - 1)),
  });
  await drive.read();
  // The last one is Anne’s confirmation.
  expect([offers(drive).length, held(drive)]).toEqual([0, []]);
  await drive.order(E, { CR02: 1 }, { name: 'Eva' });
  expect(served(drive).e).toBe('CR02 × 0');
  await drive.live('2026-04-08 11:00');
  expect(offers(drive).map(({ to }) => to)).toEqual([B, C]);
  expect(drive.lastMail(B)).toContain('jusqu’à mercredi 8 avril à 21 h');
});

test('at the desk: what is kept is not sold, and who has no address is not offered anything', async () => {
  const drive = await givenBack();
  await drive.read();
  const { products, waiting } = await ask<DeskView>(drive, 'deskView');
  const listed = waiting.map(({ email, title, quantity, since, keptUntil }) =>
    [email.slice(0, 1), title, plain(quantity), since, keptUntil].join(),
  );
  const since = (minute: number) => paris(`2026-04-07 09:${minute}`);
  const until = paris('2026-04-08 06:00');
  expect(listed).toEqual([
    `b,Tomme,1,${since(10)},${until}`,
    `c,Tomme,1,${since(20)},${until}`,
    `c,Tomme,1,${since(20)},`,
    `d,Tomme,1,${since(30)},`,
  ]);
  expect(products.find(({ ref }) => ref === 'CR02')?.left).toBe(0);
  const telephone = (name: string) => ({
    ...{ email: '', name, phone: '0639980102', seen: 0 },
    lines: [{ ref: 'CR02', quantity: 1 }],
  });
  const done = await ask<{ short: { why: string }[] }>(drive, 'orderAtDesk', telephone('Paul'));
  expect(plain(done.short[0]?.why ?? '')).toBe('0 sur 1 : épuisé');
  await drive.live('2026-04-09 20:00');
  // Both were over on Wednesday, then one was Denis’ until the evening.
  expect(offers(drive).map(({ to }) => to)).toEqual([B, C, D]);
  await ties(drive);
});

test('an address that was mended is told anew what is kept for it', async () => {
  const drive = await givenBack();
  await drive.read();
  const right = 'bruno.leroy@exemple.fr';
  await ask(drive, 'mendBuyer', { email: B, to: right, name: 'Bruno Leroy' });
  await drive.hourlyRun();
  expect(offers(drive).map(({ to }) => to)).toEqual([B, C, right]);
  await take(drive, right);
  expect(served(drive).b).toBe('FB02 × 2, CR02 × 1');
  await drive.hourlyRun();
  expect(offers(drive)).toHaveLength(3);
  await ties(drive);
});

test('a stock that is typed lower takes from nobody what is served, and may break an offer', async () => {
  const drive = await givenBack();
  await drive.read();
  await ask(drive, 'changeStock', { ref: 'CR02', stock: 5 });
  await take(drive, C);
  await take(drive, B);
  // One is left, and it was Bruno’s: he came first.
  expect(served(drive)).toMatchObject({ b: 'FB02 × 2, CR02 × 1', c: 'CR02 × 0' });
  await ties(drive);
});

describe('the deadline', () => {
  test('an offer never counts beyond it, and none is made in its last hour', async () => {
    const drive = await allTaken();
    await drive.clock('2026-04-09 15:00');
    await drive.order(A, { CR02: 5, FB02: 1 }, { name: 'Anne' });
    expect(drive.lastMail(B)).toContain('jusqu’à jeudi 9 avril à 22 h');
    await drive.clock('2026-04-09 21:10');
    await drive.order(A, { CR02: 3, FB02: 1 }, { name: 'Anne' });
    expect(offers(drive)).toHaveLength(1);
    expect(question(drive, /Tomme/).help).toContain('reste 2 ·');
    await drive.order(E, { CR02: 3 }, { name: 'Eva' });
    // Bruno’s one is kept until the end.
    expect(served(drive).e).toBe('CR02 × 2');
    await take(drive, B);
    expect(served(drive).b).toBe('FB02 × 2, CR02 × 1');
    await ties(drive);
  });

  test('closing ends the list, and reopening takes it up again', async () => {
    const drive = await givenBack();
    await drive.read();
    await drive.clock('2026-04-07 20:00');
    await drive.close();
    await drive.live('2026-04-08 09:00');
    expect(offers(drive)).toHaveLength(2);
    expect(served(drive)).toMatchObject({ b: 'FB02 × 2, CR02 × 0', c: 'CR02 × 0' });
    const closesAt = Date.parse('2026-04-10T12:00:00+02:00');
    // Chloé, Denis and Eva hold nothing (docs/rules.md O5).
    const { text } = await ask<{ text: string }>(drive, 'askBeforeReopen', { closesAt });
    expect(plain(text)).toContain('2 paniers, ');
    await ask(drive, 'reopenSale', { closesAt });
    // Bruno and Chloé let theirs go by; Denis still waits.
    expect(offers(drive).map(({ to }) => to)).toEqual([B, C, D]);
    await take(drive, D);
    await drive.close('2026-04-10 12:00');
    expect(served(drive).d).toBe('CR02 × 1');
    await ties(drive);
  });

  test('moved, it moves the end of offers to come', async () => {
    const drive = await allTaken();
    await ask(drive, 'moveSale', { closesAt: Date.parse('2026-04-08T12:00:00+02:00') });
    await drive.clock('2026-04-08 09:00');
    await drive.order(A, { CR02: 5, FB02: 1 }, { name: 'Anne' });
    expect(drive.lastMail(B)).toContain('jusqu’à mercredi 8 avril à 12 h');
    await ask(drive, 'moveSale', { closesAt: Date.parse('2026-04-10T22:00:00+02:00') });
    await drive.live('2026-04-08 14:00');
    expect(offers(drive).map(({ to }) => to)).toEqual([B, C]);
    expect(drive.lastMail(C)).toContain('jusqu’à jeudi 9 avril');
  });
});

test('a sale that is called off offers nothing any more', async () => {
  const drive = await givenBack();
  await drive.read();
  await ask(drive, 'callOff', { seen: 4 });
  await drive.live('2026-04-08 12:00');
  expect(offers(drive)).toHaveLength(2);
  expect(await drive.failing()).toEqual([]);
});

test('where answers add up, the link adds what is kept and nothing else', async () => {
  const drive = await allTaken({ 'Une nouvelle réponse': 's’ajoute' });
  await ask(drive, 'changeStock', { ref: 'CR02', stock: 7 });
  expect(offers(drive).map(({ to }) => to)).toEqual([B]);
  await take(drive, B);
  expect(served(drive).b).toBe('FB02 × 2, CR02 × 1');
  expect(drive.lastMail(B)).not.toContain('sur 2');
  await ties(drive);
});

test('of a producer who cannot come nothing is offered, and what was offered cannot be had', async () => {
  const drive = await givenBack();
  await drive.read();
  const roc = 'Chèvrerie du Roc';
  const asked = await ask<{ input: object }>(drive, 'askBeforeAbsent', { producer: roc });
  await ask(drive, 'producerAbsent', asked.input);
  expect(offers(drive).map(({ to }) => to)).toEqual([B, C]);
  await take(drive, B);
  expect(served(drive).b).toBe('FB02 × 2, CR02 × 0');
  await drive.live('2026-04-08 12:00');
  expect(offers(drive)).toHaveLength(2);
  await ties(drive);
});

test('what is kept is not given instead of what does not come', async () => {
  const drive = await givenBack();
  await drive.read();
  await drive.order(E, { CR01: 1 }, { name: 'Eva' });
  const absence = {
    ...{ producer: 'Chèvrerie du Roc', refs: ['CR01'], instead: 'replace' },
    replacing: { ref: 'CR02', at: 'cheaper' },
  };
  const asked = await ask<{ input: object } | string>(drive, 'askBeforeAbsent', absence);
  expect(asked).toMatchObject({ input: absence });
  await ask(drive, 'producerAbsent', absence);
  expect(served(drive).e).toContain('CR02-2 × 0');
  await take(drive, B);
  await take(drive, C);
  expect(served(drive)).toMatchObject({ b: 'FB02 × 2, CR02 × 1', c: 'CR02 × 1' });
  await ties(drive);
});

/** Two were given back: one is kept for Bruno, one of two for Chloé; Denis waits. */
describe('given two cheeses that are kept, of what then nobody gets any more (docs/rules.md S68)', () => {
  const kept = async () => {
    const drive = await givenBack();
    await drive.read();
    expect(held(drive)).toHaveLength(2);
    return drive;
  };
  const ended = (drive: Drive) =>
    drive
      .mails()
      .flatMap(({ to, subject }) =>
        /n’y en aura plus|ne peut pas/.test(plain(subject)) ? [to] : [],
      );
  const nobodyWaits = async (drive: Drive) => {
    expect((await ask<DeskView>(drive, 'deskView')).waiting).toEqual([]);
    expect(question(drive, /Tomme/).help).toContain('Épuisé pour cette vente');
    const before = offers(drive).length;
    await drive.live('2026-04-08 10:00');
    expect(offers(drive)).toHaveLength(before);
  };

  test('the producer cannot come: who waits is told once, nothing is kept, and nobody is put on the list', async () => {
    const drive = await kept();
    const absence = { producer: 'Chèvrerie du Roc', instead: 'credit' };
    const { text } = await ask<{ text: string }>(drive, 'askBeforeAbsent', absence);
    expect(plain(text)).toContain('1 panier perd des lignes, 38,00 € en tout');
    expect(plain(text)).toContain('3 personnes qui en attendaient le reçoivent par mail.');
    await ask(drive, 'producerAbsent', absence);
    expect(ended(drive).sort()).toEqual([A, B, C, D]);
    expect(drive.lastMail(B)).toContain('0 sur 1 : le producteur ne peut pas en apporter');
    await nobodyWaits(drive);
    await drive.order(E, { CR02: 1 }, { name: 'Eva' });
    expect(drive.lastMail(E)).toContain('0 sur 1 : le producteur ne peut pas en apporter');
    expect(drive.lastMail(E)).not.toContain('S’il s’en libère');
    await drive.hourlyRun();
    expect(ended(drive)).toHaveLength(4);
    expect((await ask<DeskView>(drive, 'deskView')).waiting).toEqual([]);
    expect(await drive.failing()).toEqual([]);
  });

  test('taken off the sale: who has some keeps it, who waits is told once', async () => {
    const drive = await kept();
    await ask(drive, 'changeStock', { ref: 'CR02', stock: 0 });
    expect(ended(drive).sort()).toEqual([B, C, D]);
    expect(served(drive).a).toContain('CR02 × 4');
    await nobodyWaits(drive);
    await drive.order(E, { CR02: 1 }, { name: 'Eva' });
    expect(drive.lastMail(E)).not.toContain('S’il s’en libère');
    await drive.order(B, { CR02: 1, FB02: 3 }, { name: 'Bruno' });
    expect(served(drive).b).toContain('CR02 × 0');
    expect(ended(drive)).toHaveLength(3);
    expect((await ask<DeskView>(drive, 'deskView')).waiting).toEqual([]);
    expect(await drive.failing()).toEqual([]);
    expect(drive.toFix()).toEqual([]);
  });
});

test('that there will be none any more waits through an outage, and is told once', async () => {
  const drive = (await allTaken()).copy();
  drive.bearsFaults = true;
  const ended = (to: string) =>
    drive.mails(to).filter(({ subject }) => plain(subject).includes('il n’y en aura plus'));
  await refused(['MailApp.sendEmail'], async () => {
    await ask(drive, 'changeStock', { ref: 'CR02', stock: 0 });
    await drive.live('2026-04-07 12:10');
  });
  await drive.live('2026-04-07 14:10');
  expect([B, C, D].map((who) => ended(who).length)).toEqual([1, 1, 1]);
});
