/** Called off or moved, told, and gone back: who was told so hears what is true again (docs/rules.md E46). */
import { withoutMail } from '../../../faults/support/refusals';
import { type Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { BEZ, opened, prepared, ROC } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking, B } from '../../support/sums/money';

const CHLOE = 'chloe@exemple.fr';
const EVERYBODY = [A, B, BEZ, ROC].sort();
const subjects = (drive: Drive, to: string) => drive.mails(to).map(({ subject }) => plain(subject));
const lastText = (drive: Drive, to: string) => plain(drive.mails(to).at(-1)?.body ?? '');
const back = (drive: Drive) => ask(drive, 'restoreState');
const TAKES_PLACE = 'La vente du samedi 11 avril a bien lieu';
const CALLED_OFF = 'La vente du samedi 11 avril est annulée';
const heard = (drive: Drive, subject: string) =>
  drive.mails().flatMap((mail) => (plain(mail.subject) === subject ? [mail.to] : []));

const closedAt = maker('sale/next/afterAll closed', async (at: string) => {
  const drive = await opened(asking);
  await drive.order(A, { FB02: 5 });
  await drive.order(B, { CR01: 2 });
  await drive.close(at);
  await drive.hourlyRun();
  return drive;
});
const calledOff = maker('sale/next/afterAll called off', async (at: string) => {
  const drive = (await closedAt(at)).copy();
  await ask(drive, 'callOff', { seen: 2 });
  expect(heard(drive, CALLED_OFF).sort()).toEqual(EVERYBODY);
  return drive;
});

describe('called off, then gone back', () => {
  test.each(['2026-04-09 20:00', '2026-04-09 22:00'])(
    'closed at %s: each who was told hears once that it takes place',
    async (at) => {
      const drive = (await calledOff(at)).copy();
      await back(drive);
      expect(heard(drive, TAKES_PLACE).sort()).toEqual(EVERYBODY);
      expect(lastText(drive, A)).toContain('Votre panier n° 1 reste tel que vous l’avez commandé');
      expect(lastText(drive, A)).toContain('elle n’est plus annulée');
      expect(lastText(drive, ROC)).toContain('Ce que nous vous avions demandé de préparer');
      expect(lastText(drive, ROC)).not.toContain('panier n°');
      await drive.live('2026-04-10 20:00');
      expect(heard(drive, TAKES_PLACE)).toHaveLength(4);
      expect(subjects(drive, ROC).at(-1)).toBe(TAKES_PLACE);
      expect(drive.table('Ventes', 'État')).toEqual([['commandes closes']]);
      expect(await drive.failing()).toEqual([]);
    },
  );

  test('what changed until the next closing is told producers beside it', async () => {
    const drive = (await calledOff('2026-04-09 20:00')).copy();
    await back(drive);
    await drive.order(B, { FB02: 1 });
    await drive.live('2026-04-10 09:00');
    expect(lastText(drive, ROC)).toContain('– Crottin : 0 au lieu de 2');
    expect(lastText(drive, BEZ)).toContain('– Salade : 6 au lieu de 5');
  });

  test('paid, and paid back as it was called off: what was paid is not said to count', async () => {
    const drive = (await calledOff('2026-04-09 20:00')).copy();
    const noted = { basket: 1, cents: 550, means: 'cash' };
    await ask(drive, 'notePayment', { ...noted, id: 'abcdefgh13' });
    await ask(drive, 'notePayment', { ...noted, kind: 'refund', id: 'abcdefgh16' });
    await back(drive);
    expect(drive.table('Paiements', 'Panier', 'Dû', 'Reçu', 'Reste')).toContainEqual([
      1, 5.5, 0, 5.5,
    ]);
    expect(lastText(drive, A)).toContain(
      'Ce que vous auriez déjà payé, et qui ne vous a pas été rendu, compte pour votre panier',
    );
  });

  test('called off again, it is told again', async () => {
    const drive = (await calledOff('2026-04-09 20:00')).copy();
    await back(drive);
    await drive.close('2026-04-09 21:20');
    await drive.clock('2026-04-09 21:25');
    await ask(drive, 'callOff', { seen: 2 });
    expect(heard(drive, CALLED_OFF)).toHaveLength(8);
    await back(drive);
    expect(heard(drive, TAKES_PLACE)).toHaveLength(8);
  });

  test('in an outage: nobody is told that it was called off, nor that it was not', async () => {
    const drive = (await closedAt('2026-04-09 20:00')).copy();
    await withoutMail(drive, async () => {
      await ask(drive, 'callOff', { seen: 2 });
      await back(drive);
    });
    await drive.live('2026-04-10 09:00');
    expect(heard(drive, CALLED_OFF)).toEqual([]);
    expect(heard(drive, TAKES_PLACE)).toEqual([]);
  });

  test('in an outage afterwards: it leaves later, unless it is called off again', async () => {
    const drive = (await calledOff('2026-04-09 20:00')).copy();
    await withoutMail(drive, () => back(drive));
    const again = drive.copy();
    await drive.live('2026-04-10 09:00');
    expect(heard(drive, TAKES_PLACE).sort()).toEqual(EVERYBODY);
    await withoutMail(again, async () => {
      await again.close('2026-04-09 20:30');
      await ask(again, 'callOff', { seen: 2 });
    });
    await again.live('2026-04-10 09:00');
    expect(heard(again, TAKES_PLACE)).toEqual([]);
    expect(heard(again, CALLED_OFF)).toHaveLength(4);
  });
});

describe('moved, then gone back', () => {
  const SUNDAY = {
    pickupStart: paris('2026-04-12 08:00'),
    pickupEnd: paris('2026-04-12 12:00'),
    place: 'La halle',
  };
  const NOW = 'Changement pour la vente du samedi 11 avril';

  test('who was told hears when and where it is again', async () => {
    const drive = (await closedAt('2026-04-09 20:00')).copy();
    await ask(drive, 'moveSale', SUNDAY);
    await back(drive);
    expect(heard(drive, NOW).sort()).toEqual(EVERYBODY);
    for (const line of [
      '– Le retrait est samedi 11 avril, de 8 h à 12 h, au lieu de dimanche 12 avril, de 8 h à 12 h.',
      '– Le lieu du retrait : Place de la mairie, au lieu de La halle.',
    ])
      expect(lastText(drive, ROC)).toContain(line);
    expect(lastText(drive, ROC)).not.toContain('Les commandes');
    await drive.live('2026-04-10 20:00');
    expect(heard(drive, NOW)).toHaveLength(4);
  });

  test('moved in silence: only who had a mail since', async () => {
    const drive = (await closedAt('2026-04-09 20:00')).copy();
    await drive.clock('2026-04-09 20:10');
    await ask(drive, 'moveSale', { ...SUNDAY, tell: false });
    const message = { group: 'buyers', subject: 'Un mot', text: 'Apportez un sac.' };
    await ask(drive, 'sendMessage', { ...message, seen: 2 });
    await back(drive);
    expect(heard(drive, NOW).sort()).toEqual([A, B]);
  });

  test('in an outage: who was not told of the move hears nothing', async () => {
    const drive = (await closedAt('2026-04-09 20:00')).copy();
    await withoutMail(drive, async () => {
      await ask(drive, 'moveSale', SUNDAY);
      await back(drive);
    });
    await drive.live('2026-04-10 09:00');
    expect(drive.mails().filter(({ subject }) => /Changement/.test(subject))).toEqual([]);
  });

  test('moved and called off: both in one mail', async () => {
    const drive = (await closedAt('2026-04-09 20:00')).copy();
    await ask(drive, 'moveSale', SUNDAY);
    await ask(drive, 'callOff', { seen: 2 });
    await back(drive);
    expect(heard(drive, TAKES_PLACE).sort()).toEqual(EVERYBODY);
    expect(heard(drive, NOW)).toEqual([]);
    expect(lastText(drive, A)).toContain('au lieu de La halle');
  });
});

describe('prolonged, then gone back to closed', () => {
  test('who was told until when they may order hears that orders are closed', async () => {
    const drive = (await closedAt('2026-04-09 22:00')).copy();
    await ask(drive, 'reopenSale', { closesAt: paris('2026-04-10 18:00') });
    expect(subjects(drive, A).at(-1)).toContain('Commandes prolongées');
    await back(drive);
    expect(lastText(drive, A)).toContain(
      '– Les commandes sont closes depuis jeudi 9 avril à 22 h, au lieu de vendredi 10 avril à 18 h.',
    );
    expect(subjects(drive, ROC).at(-1)).toContain('À préparer');
  });

  test('called off since: until when is not said by an hour that nobody was told', async () => {
    const drive = (await closedAt('2026-04-09 16:00')).copy();
    await ask(drive, 'reopenSale', { closesAt: paris('2026-04-10 18:00') });
    await drive.clock('2026-04-09 18:00');
    await ask(drive, 'callOff', { seen: 2 });
    await back(drive);
    expect(lastText(drive, A)).toContain(
      '– Les commandes sont closes depuis jeudi 9 avril à 16 h.\n',
    );
    expect(lastText(drive, A)).not.toContain('au lieu de');
  });

  test('reopened in silence: nobody', async () => {
    const drive = (await closedAt('2026-04-09 22:00')).copy();
    const mails = drive.mails().length;
    await ask(drive, 'reopenSale', { closesAt: paris('2026-04-10 18:00'), tell: false });
    await back(drive);
    await drive.hourlyRun();
    expect(drive.mails()).toHaveLength(mails);
  });

  test('in silence, and the last call left: who had that hears that orders are closed', async () => {
    const drive = (await closedAt('2026-04-09 22:00')).copy();
    drive.typeRows('Acheteurs', [{ 'Adresse e-mail': CHLOE, Nom: 'Chloé', Abonné: 'oui' }]);
    await drive.clock('2026-04-10 08:00');
    await ask(drive, 'reopenSale', { closesAt: paris('2026-04-10 20:00'), tell: false });
    await drive.live('2026-04-10 18:30');
    expect(lastText(drive, CHLOE)).toContain('ferment vendredi 10 avril à 20 h');
    expect(plain((await drive.said('restoreState'))[0] ?? '')).toContain(
      '1 personne a appris autre chose depuis',
    );
    await drive.hourlyRun();
    expect(drive.form().accepting).toBe(false);
    expect(lastText(drive, CHLOE)).toContain('Les commandes sont closes');
  });
});

test.each([
  ['moved', 'moveSale', { place: 'Salle des fêtes' }],
  ['called off', 'callOff', { seen: 2 }],
])(
  '%s, then gone back past the hour of closing: no link to a form that is closed',
  async (_, act, input) => {
    const drive = (await closedAt('2026-04-09 22:00')).copy();
    await drive.clock('2026-04-09 22:10');
    await ask(drive, act, input);
    await back(drive);
    expect(drive.form().accepting).toBe(false);
    expect(lastText(drive, A)).not.toContain('Modifier ma commande');
    expect(lastText(drive, BEZ)).not.toContain('Commander :');
  },
);

const subscribed = maker('sale/next/afterAll subscribed', async () => {
  const drive = await prepared(asking);
  drive.book.addSheet('Acheteurs');
  drive.typeRows('Acheteurs', [{ 'Adresse e-mail': CHLOE, Nom: 'Chloé', Abonné: 'oui' }]);
  await drive.install();
  return drive;
});

test('announcements that wait, called off by mistake and gone back on: they leave once mail works', async () => {
  const drive = (await subscribed()).copy();
  await withoutMail(drive, async () => {
    await drive.open('2026-04-07 08:00');
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { FB02: 2 });
    await drive.close('2026-04-08 10:00');
    await drive.clock('2026-04-08 10:10');
    await ask(drive, 'callOff', { seen: 1 });
    await drive.clock('2026-04-08 10:20');
    await ask(drive, 'restoreState');
  });
  expect(drive.table('Ventes', 'État')).toEqual([['commandes ouvertes']]);
  await drive.live('2026-04-08 20:10');
  expect(drive.mails(CHLOE).map(({ subject }) => plain(subject))).toEqual([
    expect.stringContaining('Les commandes sont ouvertes'),
  ]);
});

test('a subscriber who was told that it is called off hears that it is not', async () => {
  const drive = (await subscribed()).copy();
  await drive.open('2026-04-07 08:00');
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 2 });
  await drive.close('2026-04-08 10:00');
  await drive.clock('2026-04-08 10:10');
  await ask(drive, 'reopenSale', { closesAt: paris('2026-04-09 12:00'), tell: true });
  await drive.clock('2026-04-08 10:30');
  await ask(drive, 'callOff', { seen: 1 });
  expect(
    drive
      .mails(CHLOE)
      .map(({ subject }) => plain(subject))
      .at(-1),
  ).toContain('est annulée');
  await drive.clock('2026-04-08 10:40');
  await ask(drive, 'restoreState');
  await drive.live('2026-04-08 20:10');
  expect(
    drive
      .mails(CHLOE)
      .map(({ subject }) => plain(subject))
      .at(-1),
  ).not.toContain('est annulée');
});
