/** What a mail that waits says is true when it leaves, and said once (docs/rules.md E27, E8). */
import type { SentNow } from '../../../../src/app/outbox/sendNow';
import { withoutMail } from '../../../faults/support/refusals';
import { type Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened, prepared } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking } from '../../support/sums/money';

const ROC = 'Chèvrerie du Roc';
const BEZ = 'Ferme du Bez';

const asks = maker('outbox/wordsThatWait asks', async () => {
  const drive = await opened(asking);
  await drive.clock('2026-04-09 12:00');
  return drive;
});

const silent = (drive: Drive, work: () => unknown, until = '2026-04-09 14:10') =>
  withoutMail(drive, work, until);

const texts = (drive: Drive) => drive.mails(A).map(({ body }) => plain(body));
const subjects = (drive: Drive) => drive.mails(A).map(({ subject }) => plain(subject));
const LATER = '2026-04-09 17:00';

describe('prices and absences', () => {
  const price = async (drive: Drive, to: string) => {
    drive.correct('Produits', { 'Réf.': 'CR01' }, { 'Prix TTC': to });
    await ask(drive, 'applyPriceChange', { ref: 'CR01' });
  };
  const corrections = (drive: Drive) =>
    texts(drive).flatMap((text) => /Un prix est corrigé : (.*?)\.\n/.exec(text)?.[1] ?? []);

  test.each<[string, string, string[]]>([
    ['another one', '2,80', ['Crottin, 2,80 € au lieu de 2,42 €']],
    ['what it was', '2,42', []],
  ])('a price corrected twice, to %s, is told once', async (_, to, said) => {
    const drive = await asks();
    await drive.order(A, { CR01: 2 });
    await silent(drive, async () => {
      await price(drive, '3,00');
      await drive.clock('2026-04-09 12:30');
      await price(drive, to);
    });
    await drive.live(LATER);
    expect(corrections(drive)).toEqual(said);
  });

  test('what was told of the first correction is where the second begins', async () => {
    const drive = await asks();
    await drive.order(A, { CR01: 2 });
    await price(drive, '3,00');
    await drive.clock('2026-04-09 12:30');
    await silent(drive, () => price(drive, '2,80'));
    await drive.live(LATER);
    expect(corrections(drive)).toEqual([
      'Crottin, 3,00 € au lieu de 2,42 €',
      'Crottin, 2,80 € au lieu de 3,00 €',
    ]);
  });

  test('two absences: each mail names its producer, and what the basket holds by now', async () => {
    const drive = await asks();
    await drive.order(A, { FB01: 1, FB02: 5, CR01: 2 });
    await silent(drive, async () => {
      await ask(drive, 'producerAbsent', { producer: ROC });
      await drive.clock('2026-04-09 12:30');
      await ask(drive, 'producerAbsent', { producer: BEZ });
    });
    await drive.live(LATER);
    const [, ...absences] = texts(drive);
    expect(absences.map((text) => /^– (.*) ne peut pas .* cette fois-ci/m.exec(text)?.[1])).toEqual(
      [ROC, BEZ],
    );
    for (const text of absences) {
      expect(text).not.toContain('Carottes : 1 pièce');
      expect(text).toContain('Total : 0,00 €');
    }
  });

  test('one whose reference begins with that of the other still names its own', async () => {
    const drive = (await prepared(asking)).copy();
    drive.correct('Produits', { 'Réf.': 'FB01' }, { 'Réf.': 'PAIN' });
    drive.correct('Produits', { 'Réf.': 'CR01' }, { 'Réf.': 'PAIN-BIO' });
    await drive.open('2026-04-07 08:00');
    await drive.clock('2026-04-09 12:00');
    await drive.order(A, { PAIN: 1, FB02: 5, 'PAIN-BIO': 2 });
    await silent(drive, async () => {
      await ask(drive, 'producerAbsent', { producer: ROC });
      await drive.clock('2026-04-09 12:30');
      await ask(drive, 'producerAbsent', { producer: BEZ });
    });
    await drive.live(LATER);
    const [, ...absences] = texts(drive);
    expect(absences.map((text) => /^– (.*) ne peut pas .* cette fois-ci/m.exec(text)?.[1])).toEqual(
      [ROC, BEZ],
    );
  });
});

describe('a closing that is taken back', () => {
  const reopen = (drive: Drive) =>
    ask(drive, 'reopenSale', { closesAt: paris('2026-04-10 18:00'), tell: true });

  test('that a basket fell below the minimum says when, and leads back to the form', async () => {
    const drive = (await opened({ ...asking, 'Minimum par panier': '20' })).copy();
    await drive.clock('2026-04-09 12:00');
    await drive.order(A, { FB02: 5 });
    await silent(drive, async () => {
      await drive.close('2026-04-09 13:00');
      await reopen(drive);
    });
    await drive.live(LATER);
    const text = texts(drive).find((one) => one.includes('Votre commande est annulée'));
    expect(text).toContain('À la clôture, votre panier n’atteignait pas le minimum de 20,00 €.');
    expect(text).toMatch(/^Commander : /m);
    expect(texts(drive).join()).not.toContain('Les commandes sont closes');
  });

  test('that goods fell by a producer’s minimum says when', async () => {
    const drive = await asks();
    drive.type('Producteurs', 0, drive.sheet('Producteurs').lastColumn(), 'Minimum');
    drive.correct('Producteurs', { Producteur: ROC }, { Minimum: '60' });
    await drive.order(A, { FB02: 5, CR01: 2 });
    await silent(drive, async () => {
      await drive.close('2026-04-09 13:00');
      await reopen(drive);
    });
    await drive.live(LATER);
    expect(texts(drive).join()).not.toContain('Les commandes sont closes');
    const minimums = texts(drive).flatMap(
      (text) => /[^.\n]*un minimum[^.]*\./.exec(text)?.[0] ?? [],
    );
    expect(minimums).toEqual(['– À la clôture, un minimum n’était pas atteint.']);
  });

  test('that an answer was late names the closing that it came after', async () => {
    const drive = await asks();
    await drive.order(A, { FB02: 5 });
    await drive.close('2026-04-09 13:00');
    await drive.clock('2026-04-09 13:10');
    await silent(drive, async () => {
      await drive.order(A, { FB02: 7 }, { late: true });
      await drive.live('2026-04-09 14:10');
      await ask(drive, 'reopenSale', { closesAt: paris('2026-04-10 18:00'), tell: false });
      await drive.live('2026-04-09 15:10');
    });
    await drive.live(LATER);
    expect(texts(drive).at(-1)).toContain('closes depuis jeudi 9 avril à 13 h :');
  });

  test('that an answer was late is not said once a later one was let in', async () => {
    const drive = await asks();
    await drive.order(A, { FB02: 5 });
    await drive.close('2026-04-09 13:00');
    await drive.clock('2026-04-09 13:10');
    const letIn = async () => {
      await drive.order(A, { CR01: 1 }, { late: true });
      await drive.order(A, { CR01: 2 }, { late: true });
      await drive.live('2026-04-09 14:10');
      drive.correct('Commandes', { 'N°': 3 }, { 'Servir quand même': 'TRUE' });
    };
    await silent(drive, letIn, '2026-04-09 15:10');
    await drive.live('2026-04-09 18:00');
    const others = subjects(drive).slice(1);
    expect(others.filter((one) => !/panier n°/i.test(one))).toEqual([
      expect.stringContaining('n’y est plus'),
    ]);
  });
});

describe('once orders are closed', () => {
  test.each([
    ['3', 'Salade : 3 pièces', 'La raison est donnée sous le produit'],
    ['0', 'rien de ce que vous aviez choisi', 'La raison est donnée sous chaque produit'],
  ])(
    'of goods that were not handed over (%s of 5) no reason is announced',
    async (handed, ...said) => {
      const drive = await asks();
      const missing = async () => {
        await drive.order(A, { FB02: 5 });
        await drive.close('2026-04-09 13:00');
        await drive.live('2026-04-09 14:10');
        drive.correct('Paniers', { Panier: 1 }, { Livré: handed });
      };
      await silent(drive, missing, '2026-04-09 16:10');
      await drive.live('2026-04-09 20:00');
      expect(texts(drive)[0]).toContain(said[0]);
      expect(texts(drive)[0]).not.toContain(said[1]);
    },
  );
});

describe('by hand', () => {
  const key = 'confirmation:1:anne@exemple.fr:1';
  const send = (drive: Drive) => ask<SentNow>(drive, 'sendMails', { keys: [key] });
  const stateOf = (drive: Drive) => drive.rows('Rappels').find(({ Clé }) => Clé === key)?.État;

  test('of an order that was cancelled no confirmation leaves that may have left', async () => {
    const drive = await asks();
    await drive.order(A, { FB02: 5 });
    drive.correct('Rappels', { Type: 'confirmation' }, { État: 'peut-être parti' });
    await drive.order(A, {});
    expect(await send(drive)).toMatchObject({ sent: 0, outdated: 1 });
    expect(stateOf(drive)).toBe('peut-être parti');
  });

  test('while it stands it is sent again', async () => {
    const drive = await asks();
    await drive.order(A, { FB02: 5 });
    drive.correct('Rappels', { Type: 'confirmation' }, { État: 'peut-être parti' });
    expect(await send(drive)).toMatchObject({ sent: 1, outdated: 0 });
    expect(texts(drive)).toHaveLength(2);
  });

  test('nor one that was withdrawn', async () => {
    const drive = await asks();
    await silent(drive, async () => {
      await drive.order(A, { FB02: 5 });
      await drive.order(A, {});
    });
    await drive.live(LATER);
    expect(await send(drive)).toMatchObject({ sent: 0, outdated: 1 });
    expect(stateOf(drive)).toBe('annulé');
  });

  test('nor one that was held back, of a sale that was called off', async () => {
    const drive = await asks();
    await silent(drive, async () => {
      await drive.order(A, { FB02: 5 });
      await ask(drive, 'holdMails', { kind: 'confirmation' });
      await ask(drive, 'callOff', { seen: 1 });
    });
    expect(await send(drive)).toMatchObject({ sent: 0, outdated: 1 });
    expect(stateOf(drive)).toBe('mis de côté');
  });
});
