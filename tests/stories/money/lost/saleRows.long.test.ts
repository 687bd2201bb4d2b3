/** The row of a sale in Ventes that somebody deleted: its tabs are not another's (docs/rules.md M52). */
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { A, ask, asking, B } from '../../support/sums/money';

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
  sheet.deleteRows(row, 1);
};
const told = (drive: Drive) =>
  drive.toFix().filter((one) => one.startsWith('Ventes') && one.includes('Ceci a disparu'));
const sums = (drive: Drive) => [
  ...[drive.rows('Paiements'), drive.rows('Reversements'), drive.rows('Écritures')],
  drive.table('Acheteurs', 'Solde'),
];

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
  expect(told(drive)).toEqual([expect.stringContaining('Ceci a disparu')]);
  for (const page of ['moneyView', 'booksView', 'orderTransfers'])
    expect([page, await ask(drive, page)]).toEqual([page, 'factsLost']);
  expect((await drive.said('openCycle')).join()).toContain('Ventes (2)');
  expect(drive.mails()).toHaveLength(mails);
});

test('of the only sale, its accounts done: no other opens under its number', async () => {
  const drive = await opened(asking);
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.close('2026-04-09 22:00');
  await drive.live('2026-04-11 13:00');
  await drive.press('settlePayouts');
  lose(drive, 1);
  expect((await drive.said('openCycle')).join()).toContain('Ventes (1)');
  expect(drive.titles()).not.toContain('Paniers 1');
});
