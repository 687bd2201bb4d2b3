/** Cases and minimums at their edges: each is named by its cell, or comes out right (docs/rules.md G1–G6). */
import type { DeskView } from '../../../src/app/sale/desk/deskView';
import type { Drive } from '../support/drive';
import { prepared } from '../support/market';
import { plain } from '../support/plain';
import { A, B, openedWith } from '../support/sums/fees';
import { ask } from '../support/sums/money';

type Cells = Readonly<Record<string, string>>;

const CLOSES = '2026-04-09 22:00';
const OPEN = 'le colis de 12 n’est pas plein';
const WHOLE =
  'attendu : un nombre de pièces plus grand que 1 (12), ou un poids qui en fait un nombre entier (25 kg de sacs de 500 g)';

const typed = (cells: Cells, ref: string) => (drive: Drive) => {
  for (const header of ['Colis', 'Colis au moins', 'Minimum', 'Vente', 'Pas'])
    drive.type('Produits', 0, drive.sheet('Produits').lastColumn(), header);
  drive.correct('Produits', { 'Réf.': ref }, cells);
};
const byTwelve = (cells: Cells = {}) =>
  openedWith([], {}, typed({ Colis: '12', Stock: '', ...cells }, 'CR01'));
const more = (choice: string) => ({ byTitle: { 'Si un colis n’est pas plein': choice } });
const served = (drive: Drive) =>
  drive
    .table('Paniers', 'Panier', 'Servi', 'Pourquoi')
    .map(([basket, quantity, why]) => [basket, quantity, plain(String(why))]);

test.each<[string, Cells, string, string]>([
  ['25 kg of pieces of 2 kg', { Contenu: '2', Unité: 'kg', Colis: '25 kg' }, 'Colis', WHOLE],
  ['kilos of what is weighed one by one', { Vente: 'poids', Colis: '25 kg' }, 'Colis', WHOLE],
  ['loose goods by half steps', { Vente: 'vrac', Pas: '2', Colis: '25 kg' }, 'Colis', WHOLE],
  [
    'no case at least',
    { Colis: '12', 'Colis au moins': '0' },
    'Colis au moins',
    'attendu : un nombre entier de 1 à 100',
  ],
])('%s: named by tab, row and column', async (_, cells, column, why) => {
  const drive = await prepared();
  typed(cells, 'CR02')(drive);
  await drive.press('checkWorkbook');
  const [told = '', ...others] = drive.toFix().map(plain);
  expect(others).toEqual([]);
  expect(told).toMatch(new RegExp(`^Produits, ligne 5, ${column} \\|`));
  expect(told).toContain(why);
});

test('what is weighed one by one comes by so many pieces', async () => {
  const drive = await openedWith([], {}, typed({ Vente: 'poids', Colis: '2', Stock: '' }, 'CR02'));
  await drive.order(A, { CR02: 3 });
  await drive.close(CLOSES);
  expect(served(drive)).toEqual([[1, 2, '2 sur 3 : le colis de 2 n’est pas plein']]);
  expect(await drive.failing()).toEqual([]);
});

test.each([
  ['exactement ce que j’ai demandé', 24],
  ['ce qu’il faut', 24],
])(
  'by 12 with a stock of 30, whoever accepts « %s » gets whole cases of it',
  async (choice, gets) => {
    const drive = await byTwelve({ Stock: '30' });
    await drive.order(A, { CR01: 28 }, more(choice));
    await drive.order(B, { CR01: 2 });
    await drive.close(CLOSES);
    expect(served(drive)).toEqual([
      [1, gets, `24 sur 28 : ${OPEN}`],
      [2, 0, `0 sur 2 : ${OPEN}`],
    ]);
    expect(drive.row('Produits en vente', { 'Réf.': 'CR01' })).toMatchObject({
      Servi: 24,
      Reste: 6,
    });
    expect(await drive.failing()).toEqual([]);
  },
);

test('the last of a case cancels a minute before closing: it does not fill, and who stays is told', async () => {
  const drive = await byTwelve();
  await drive.order(A, { CR01: 9 });
  await drive.order(B, { CR01: 3 });
  await drive.clock('2026-04-09 21:59');
  await drive.order(B, {});
  await drive.close(CLOSES);
  expect(served(drive)).toEqual([[1, 0, `0 sur 9 : ${OPEN}`]]);
  expect(plain(drive.lastMail(A))).toContain(OPEN);
  expect(await drive.failing()).toEqual([]);
});

test('accepting more where nothing comes by cases changes nothing', async () => {
  const drive = await openedWith([]);
  const order = { email: A, name: 'Anne', seen: 0, tolerance: 'ce qu’il faut' };
  await ask(drive, 'orderAtDesk', { ...order, lines: [{ ref: 'CR01', quantity: 5 }] });
  expect((await ask<DeskView>(drive, 'deskView')).hasCases).toBeUndefined();
  await drive.close(CLOSES);
  expect(served(drive)).toEqual([[1, 5, '']]);
  for (const tab of ['Produits', 'Produits en vente', 'Répartition producteurs'])
    for (const header of ['Colis', 'Colis au moins', 'Minimum'])
      expect(() => drive.column(tab, header)).toThrow('No column');
});

test('a minimum above all that is on sale: nothing is served, and the page of closing says how far it is', async () => {
  const drive = await openedWith([], {}, typed({ Minimum: '30' }, 'CR01'));
  await drive.order(A, { CR01: 20 });
  const { missed } = await ask<{ missed: { said: string }[] }>(drive, 'draftClosing');
  expect(missed.map(({ said }) => plain(said))).toEqual(['Crottin : 20 pièces sur 30 pièces']);
  await drive.close(CLOSES);
  expect(served(drive)).toEqual([[1, 0, '0 sur 20 : il en fallait 30 pièces en tout']]);
});

test('of two pages of closing the first one decides, and the other reads that it is closed', async () => {
  const drive = await openedWith([], {}, typed({ Minimum: '30' }, 'CR01'));
  await drive.order(A, { CR01: 20 });
  await drive.clock(CLOSES);
  expect(await ask(drive, 'closeCycle', { despite: ['productMinimum CR01'] })).toMatchObject({
    code: 'closed',
  });
  expect(await ask(drive, 'closeCycle', { despite: [] })).toBe('saleNotOpen');
  expect(served(drive)).toEqual([[1, 20, '']]);
  expect(drive.mails(A)).toHaveLength(1);
});
