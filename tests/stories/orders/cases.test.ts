/** What is bought by whole cases (docs/rules.md G1–G4). */
import type { Drive } from '../support/drive';
import { prepared } from '../support/market';
import { plain } from '../support/plain';
import { A, B, lastMail, openedWith } from '../support/sums/fees';
import { ask } from '../support/sums/money';

const byTwelve = (cells: Record<string, string> = {}, payments = 'oui') =>
  openedWith([], { Paiements: payments }, (drive) => {
    for (const [header, text] of Object.entries({ Colis: '12', ...cells })) {
      drive.type('Produits', 0, drive.sheet('Produits').lastColumn(), header);
      drive.correct('Produits', { 'Réf.': 'CR01' }, { [header]: text });
    }
  });

const served = (drive: Drive) =>
  drive
    .table('Paniers', 'Panier', 'Réf.', 'Servi', 'Pourquoi')
    .filter(([, ref]) => ref === 'CR01')
    .map(([basket, , quantity, why]) => [basket, quantity, why]);

const told = (drive: Drive, to: string) => plain(lastMail(drive, to).subject);
const CLOSES = '2026-04-09 22:00';
const OPEN = 'le colis de 12 n’est pas plein';
const LEAST = 'il en fallait 24 au moins, par colis de 12';

describe('at closing', () => {
  test('of fourteen the last two by arrival fall; an increase came last; each is told once', async () => {
    const drive = await byTwelve();
    await drive.order(A, { CR01: 6, FB02: 1 });
    await drive.order(B, { CR01: 5 });
    await drive.order(A, { CR01: 9, FB02: 1 });
    const before = drive.mails(A).length;
    await drive.close(CLOSES);
    expect(served(drive)).toEqual([
      [1, 7, `7 sur 9 : ${OPEN}`],
      [2, 5, ''],
    ]);
    const [change, ...more] = drive.mails(A).slice(before);
    expect(more).toEqual([]);
    expect(plain(change?.subject ?? '')).toBe('Votre commande a changé : panier n° 1, 18,04 €');
    expect(plain(change?.body ?? '')).toContain(`7 sur 9 : ${OPEN}`);
    expect(drive.table('Répartition producteurs', 'Réf.', 'Quantité')).toContainEqual(['CR01', 12]);
    expect(drive.row('Produits en vente', { 'Réf.': 'CR01' })).toMatchObject({
      Servi: 12,
      Reste: 8,
    });
    expect(await drive.failing()).toEqual([]);
  });

  test('fewer cases than the least: all fall, and whoever is left with nothing is told so', async () => {
    const drive = await byTwelve({ 'Colis au moins': '2' });
    await drive.order(A, { CR01: 14, FB02: 1 });
    await drive.order(B, { CR01: 5 });
    await drive.close(CLOSES);
    expect(served(drive)).toEqual([
      [1, 0, `0 sur 14 : ${LEAST}`],
      [2, 0, `0 sur 5 : ${LEAST}`],
    ]);
    expect(told(drive, B)).toBe('Commande annulée pour le samedi 11 avril : panier n° 2');
    expect(told(drive, A)).toBe('Votre commande a changé : panier n° 1, 1,10 €');
    expect(plain(lastMail(drive, A).body)).toContain(`0 sur 14 : ${LEAST}`);
    expect(await drive.failing()).toEqual([]);
  });
});

describe('once orders are closed', () => {
  const atDesk = (drive: Drive, email: string, seen: number, quantity: number) =>
    ask(drive, 'orderAtDesk', {
      ...{ email, name: 'bruno', phone: '', seen },
      lines: [{ ref: 'CR01', quantity }],
    });

  test('the desk makes a case full: who had lost something has it again, and hears so', async () => {
    const drive = await byTwelve();
    await drive.order(A, { CR01: 9, FB02: 1 });
    await drive.order(B, { CR01: 5 });
    await drive.close(CLOSES);
    expect(served(drive).map(([, quantity]) => quantity)).toEqual([9, 3]);
    await drive.clock('2026-04-10 09:00');
    await atDesk(drive, B, 2, 15);
    expect(served(drive)).toEqual([
      [1, 9, ''],
      [2, 3, expect.stringContaining('3 sur 15')],
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  test.each(['oui', 'non'])(
    'full, and open again: who was told of nine hears of none (payments %s)',
    async (payments) => {
      const drive = await byTwelve({}, payments);
      await drive.order(A, { CR01: 9, FB02: 1 });
      await drive.close(CLOSES);
      for (const [hour, seen, quantity, total] of [
        ['09', 0, 3, '22,88 €'],
        ['10', 2, 0, '1,10 €'],
        ['11', 0, 3, '22,88 €'],
        ['12', 4, 0, '1,10 €'],
      ] as const) {
        await drive.clock(`2026-04-10 ${hour}:00`);
        await atDesk(drive, B, seen, quantity);
        expect(told(drive, A)).toBe(`Votre commande a changé : panier n° 1, ${total}`);
      }
      await drive.hourlyRun();
      expect(drive.mails(A)).toHaveLength(6);
    },
  );

  test('why nothing is served follows what is ordered, and is not told again', async () => {
    const drive = await byTwelve({ 'Colis au moins': '2', Stock: '' });
    await drive.order(B, { CR01: 24 });
    await drive.order(A, { CR01: 5, FB02: 1 });
    await drive.close(CLOSES);
    expect(served(drive)[1]).toEqual([2, 0, `0 sur 5 : ${OPEN}`]);
    const before = drive.mails(A).length;
    await drive.clock('2026-04-10 09:00');
    await atDesk(drive, B, 1, 10);
    expect(served(drive)[1]).toEqual([2, 0, `0 sur 5 : ${LEAST}`]);
    expect(drive.mails(A)).toHaveLength(before);
  });

  test('an absent producer: nothing of it is decided any more', async () => {
    const drive = await byTwelve();
    await drive.order(A, { CR01: 12, FB02: 1 });
    await drive.close(CLOSES);
    await drive.clock('2026-04-10 09:00');
    await ask(drive, 'producerAbsent', { producer: 'Chèvrerie du Roc' });
    expect(served(drive)).toEqual([[1, 0, expect.stringContaining('ne peut pas en apporter')]]);
    expect(await drive.failing()).toEqual([]);
  });

  test('reopened and closed again, only what changed is told', async () => {
    const drive = await byTwelve();
    await drive.order(A, { CR01: 9, FB02: 1 });
    await drive.close(CLOSES);
    expect(served(drive).map(([, quantity]) => quantity)).toEqual([0]);
    await drive.clock('2026-04-10 09:00');
    await ask(drive, 'reopenSale', {
      closesAt: Date.parse('2026-04-10T20:00:00+02:00'),
      tell: false,
    });
    await drive.order(B, { CR01: 3 });
    const before = drive.mails(A).length;
    await drive.close('2026-04-10 22:30');
    expect(served(drive)).toEqual([
      [1, 9, ''],
      [2, 3, ''],
    ]);
    expect(
      drive
        .mails(A)
        .slice(before)
        .map(({ subject }) => plain(subject)),
    ).toEqual(['Votre commande a changé : panier n° 1, 22,88 €']);
    expect(await drive.failing()).toEqual([]);
  });
});

test.each(['1', '0', 'douze', '25 kg', '2,5'])(
  'a case of « %s » crottins is named, and nothing is sold by it',
  async (size) => {
    const drive = await prepared();
    drive.type('Produits', 0, drive.sheet('Produits').lastColumn(), 'Colis');
    drive.correct('Produits', { 'Réf.': 'CR01' }, { Colis: size });
    await drive.press('checkWorkbook');
    expect(drive.toFix().map(plain)).toEqual([
      expect.stringMatching(/^Produits, ligne 4, Colis .*un nombre de pièces plus grand que 1/),
    ]);
  },
);

test.each([
  ['500 g', 'CR02', '25 kg', 50],
  ['500 g', 'CR02', '12', 12],
])('of pieces of %s, %s by « %s » is %i of them', async (_, ref, size, pieces) => {
  const drive = await openedWith([], {}, (one) => {
    one.type('Produits', 0, one.sheet('Produits').lastColumn(), 'Colis');
    one.correct('Produits', { 'Réf.': ref }, { Colis: size });
  });
  expect(drive.row('Produits en vente', { 'Réf.': ref })).toMatchObject({ Colis: pieces });
});
