/** A mail about an order that waits says, when it leaves, how that order stands (docs/rules.md E26–E8). */
import type { SentNow } from '../../../../src/app/sale/sendAsItHolds';
import { refused, withoutMail } from '../../../faults/support/refusals';
import { type Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { chosen, opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking, B } from '../../support/sums/money';

const SEND = 'MailApp.sendEmail';

const asks = maker('outbox/ordersThatWait asks', async () => {
  const drive = await opened(asking);
  await drive.clock('2026-04-09 12:00');
  return drive;
});

const silent = (drive: Drive, work: () => unknown, until = '2026-04-09 14:10') =>
  withoutMail(drive, work, until);

const told = (drive: Drive, to: string) =>
  drive.mails(to).map(({ subject, body }) => ({ subject: plain(subject), text: plain(body) }));
const subjects = (drive: Drive, to: string) =>
  told(drive, to).map(({ subject }) => subject.split(' :')[0]);
const rowOf = (drive: Drive, Type: string) =>
  drive.rows('Rappels').find((row) => row.Type === Type);
/** Of which nobody is told. */
const move = (drive: Drive) => {
  const closesAt = paris('2026-04-09 18:00');
  return ask(drive, 'moveSale', { closesAt, place: 'Salle des fêtes', tell: false });
};

test.each<[string, (drive: Drive) => unknown, string[], string[]]>([
  [
    'another closing and place',
    move,
    ['jusqu’au jeudi 9 avril à 18 h', 'Lieu : Salle des fêtes'],
    ['22 h', 'Place de la mairie'],
  ],
  [
    'payments that are no longer followed',
    (drive) => chosen(drive, 'Paiements', 'non'),
    ['Vous paierez au retrait'],
    ['À payer', 'IBAN'],
  ],
])('%s: it says that', async (_, act, says, saysNot) => {
  const drive = await asks();
  await silent(drive, async () => {
    await drive.order(A, { FB02: 5 });
    await act(drive);
  });
  await drive.live('2026-04-09 16:00');
  const [mail, ...more] = told(drive, A);
  expect(more).toEqual([]);
  for (const words of says) expect(mail?.text).toContain(words);
  for (const words of saysNot) expect(mail?.text).not.toContain(words);
});

test('an order that was cancelled: that alone is told', async () => {
  const drive = await asks();
  await silent(drive, async () => {
    await drive.order(A, { FB02: 5 });
    await drive.order(A, {});
  });
  await drive.live('2026-04-09 16:00');
  expect(subjects(drive, A)).toEqual(['Commande annulée pour le samedi 11 avril']);
});

test('one that was cancelled and ordered again is confirmed, once, as it is', async () => {
  const drive = await asks();
  await silent(drive, async () => {
    await drive.order(A, { FB02: 5 });
    await drive.order(A, {});
    await drive.order(A, { CR01: 1 });
  });
  await drive.live('2026-04-09 16:00');
  expect(told(drive, A)).toEqual([
    {
      subject: 'Commande enregistrée : panier n° 1, 2,42 €',
      text: expect.stringContaining('Crottin : 1 pièce, 2,42 €'),
    },
  ]);
});

describe('an order that was changed', () => {
  const changed = async (first: object, second: object) => {
    const drive = await asks();
    await silent(drive, async () => {
      await drive.order(A, first as Record<string, number>);
      await drive.clock('2026-04-09 12:30');
      await drive.order(A, second as Record<string, number>);
    });
    await drive.live('2026-04-09 16:00');
    return drive;
  };

  test('before it was confirmed is confirmed as it is', async () => {
    const drive = await changed({ FB02: 5 }, { FB02: 2, CR01: 1 });
    const [mail, ...more] = told(drive, A);
    expect([mail?.subject, more]).toEqual(['Commande enregistrée : panier n° 1, 4,62 €', []]);
    expect(mail?.text).toContain('Salade : 2 pièces à 1,10 €, soit 2,20 €');
    expect(rowOf(drive, 'confirmation')).toMatchObject({ État: 'envoyé' });
  });

  test('and lost something by it: its buyer hears what, from the change alone', async () => {
    const drive = await changed({ FB02: 5 }, { CR01: 1 });
    expect(subjects(drive, A)).toEqual(['Votre commande a changé']);
    expect(told(drive, A)[0]?.text).toContain('Salade : 5 pièces');
  });

  test('twice since it was confirmed: the last change is told', async () => {
    const drive = await asks();
    await drive.order(A, { FB02: 5 });
    await silent(drive, async () => {
      await drive.order(A, { FB02: 4 });
      await drive.order(A, { FB02: 3 });
    });
    await drive.live('2026-04-09 16:00');
    expect(told(drive, A).map(({ subject }) => subject)).toEqual([
      'Commande enregistrée : panier n° 1, 5,50 €',
      'Votre commande a changé : panier n° 1, 3,30 €',
    ]);
  });
});

test('a price that was corrected: it is confirmed at that', async () => {
  const drive = await asks();
  await silent(drive, async () => {
    await drive.order(A, { CR01: 2 });
    drive.correct('Produits', { 'Réf.': 'CR01' }, { 'Prix TTC': '3,00' });
    await ask(drive, 'applyPriceChange', { ref: 'CR01' });
  });
  await drive.live('2026-04-09 16:00');
  const [confirmed, ...more] = told(drive, A);
  expect(more).toEqual([]);
  expect(confirmed?.text).toContain('Total : 6,00 €');
});

test('beyond closing, what did not come is not told', async () => {
  const drive = await asks();
  const late = '2026-04-10 08:30';
  await silent(drive, () => drive.order(A, { FB02: 5 }), late);
  drive.correct('Paniers', { Panier: 1 }, { Livré: '3' });
  await drive.hourlyRun();
  const [mail] = told(drive, A);
  expect(mail?.text).toContain('Total : 3,30 €');
});

test('an hour in which nothing changed writes nothing into it', async () => {
  const drive = await asks();
  await silent(drive, async () => {
    await drive.order(A, { FB02: 5 });
    await drive.order(B, { FB02: 1 });
  });
  const words = () => drive.table('Rappels', 'Clé', 'Objet', 'Texte', 'Prévu le');
  const before = words();
  await silent(drive, () => undefined, '2026-04-09 17:10');
  expect(words()).toEqual(before);
});

test('one that may have left is not told anew, and does not leave again', async () => {
  const drive = await asks();
  await drive.order(A, { FB02: 5 });
  drive.correct('Rappels', { Type: 'confirmation' }, { État: 'peut-être parti' });
  const before = rowOf(drive, 'confirmation')?.Texte;
  await move(drive);
  await drive.live('2026-04-09 15:10');
  expect(rowOf(drive, 'confirmation')).toMatchObject({ État: 'peut-être parti', Texte: before });
  expect(drive.mails(A)).toHaveLength(1);
});

test('an order whose row cannot be read any more is read again, and confirmed once', async () => {
  const drive = await asks();
  await silent(drive, async () => {
    await drive.order(A, { FB02: 2 });
    await drive.order(A, {});
    await drive.order(A, { FB02: 5 });
    drive.correct('Commandes', { État: 'prise en compte' }, { Lignes: '?' });
  });
  await drive.live('2026-04-09 16:00');
  expect(told(drive, A).map(({ subject }) => subject)).toEqual([
    'Commande enregistrée : panier n° 1, 5,50 €',
  ]);
});

describe('sent by hand', () => {
  const keyOf = (drive: Drive, Type: string) => String(rowOf(drive, Type)?.Clé);
  const send = (drive: Drive, keys: string[]) => ask<SentNow>(drive, 'sendMails', { keys });

  test('one that was held back says what is true at that moment', async () => {
    const drive = await asks();
    await refused([SEND], () => drive.order(A, { FB02: 5 }));
    drive.correct('Rappels', { Type: 'confirmation' }, { État: 'mis de côté' });
    await move(drive);
    expect(await send(drive, [keyOf(drive, 'confirmation')])).toMatchObject({ sent: 1 });
    expect(told(drive, A)[0]?.text).toContain('Lieu : Salle des fêtes');
  });

  test('one of an order that was cancelled does not leave, and that is said', async () => {
    const drive = await asks();
    await refused([SEND], async () => {
      await drive.order(A, { FB02: 5 });
      await drive.order(A, {});
    });
    expect(await send(drive, [keyOf(drive, 'confirmation')])).toMatchObject({
      ...{ sent: 0, outdated: 1 },
    });
    await drive.live('2026-04-09 14:10');
    expect(subjects(drive, A)).toEqual(['Commande annulée pour le samedi 11 avril']);
  });
});
