/** The row of a sale in Ventes that somebody deleted: its tabs are not another's (docs/rules.md M52). */
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { A, answered, ask, asking, B } from '../../support/sums/money';

/** Sale 1 paid and paid out, sale 2 with an order. */
const open = maker('money/lost/saleRows open', async () => {
  const drive = await opened({ ...asking, 'Espèces ou chèques au retrait': 'oui' });
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.close('2026-04-09 22:00');
  drive.correct('Retrait', { Panier: 1 }, { 'Esp.': 'TRUE' });
  await drive.live('2026-04-11 13:00');
  await drive.press('settlePayouts');
  await drive.open('2026-05-05 08:00');
  await drive.order(B, { CR01: 2 });
  await drive.hourlyRun();
  return drive;
});

const closed = maker('money/lost/saleRows closed', async () => {
  const drive = await open();
  await drive.close('2026-05-07 22:00');
  await drive.hourlyRun();
  return drive;
});

const lose = (drive: Drive, sale: number) => {
  const sheet = drive.sheet('Ventes');
  const row = drive.find('Ventes', { Vente: sale });
  const cells = [...Array(sheet.columnCount).keys()].map((column) =>
    drive.book.formattedValue(sheet.id, row, column),
  );
  sheet.deleteRows(row, 1);
  return cells;
};
const told = (drive: Drive) =>
  drive.toFix().filter((one) => one.startsWith('Ventes') && one.includes('n’est plus là'));
const sums = (drive: Drive) => [
  ...[drive.rows('Paiements'), drive.rows('Reversements'), drive.rows('Écritures')],
  drive.table('Acheteurs', 'Solde'),
];
const month = { from: '2026-04-01', until: '2026-04-30' };

test.each([
  ['open', open],
  ['closed', closed],
])('of the sale that is %s: nothing is counted, paid or opened by another', async (_, made) => {
  const drive = await made();
  const [before, mails] = [sums(drive), drive.mails().length];
  lose(drive, 2);
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(sums(drive)).toEqual(before);
  expect(told(drive)).toEqual([expect.stringContaining('« 2 » n’est plus là')]);
  for (const page of ['moneyView', 'booksView', 'orderTransfers'])
    expect([page, await ask(drive, page)]).toEqual([page, 'saleRowGone']);
  expect((await drive.said('openCycle')).join()).toContain(
    'Il manque la ligne de la vente 2 dans Ventes',
  );
  expect(drive.mails()).toHaveLength(mails);
});

test('of the only sale, its accounts done: no other opens under its number', async () => {
  const drive = await opened(asking);
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.close('2026-04-09 22:00');
  await drive.live('2026-04-11 13:00');
  await drive.press('settlePayouts');
  lose(drive, 1);
  expect((await drive.said('openCycle')).join()).toContain(
    'Il manque la ligne de la vente 1 dans Ventes',
  );
  expect(drive.titles()).not.toContain('Paniers 1');
});

test('of a former sale: it is told until it is back, and the books of its days are refused', async () => {
  const drive = await closed();
  const before = sums(drive);
  const cells = lose(drive, 1);
  await drive.hourlyRun();
  expect(sums(drive)).toEqual(before);
  expect(told(drive)).toEqual([expect.stringContaining('« 1 » n’est plus là')]);
  const { code, message } = await answered(drive, 'booksView', month);
  expect([code, message]).toEqual(['formerTabsLost', expect.stringContaining('Ventes (1)')]);
  expect(await ask(drive, 'booksView', { from: '2026-06-01', until: '2026-06-30' })).toMatchObject({
    language: 'fr',
  });
  expect(await ask(drive, 'moneyView')).toMatchObject({ sale: 2 });
  const row = drive.sheet('Ventes').lastRow();
  cells.forEach((text, column) => {
    if (text !== '') drive.type('Ventes', row, column, text);
  });
  await drive.hourlyRun();
  expect(told(drive)).toEqual([]);
  expect(await ask(drive, 'booksView', month)).toMatchObject({ language: 'fr' });
});
