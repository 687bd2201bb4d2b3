/**
 * A pick-up morning on two phones of 390 px, each basket ticked and typed in: 64 baskets, one phone
 * without network for a while, weights, cash and cheques, missing goods.
 */
import { columnName } from '../../../local/standin/sheets/grid/ranges';
import {
  BASKETS,
  grams,
  isPrepaid,
  lacking,
  meansOf,
  missed,
  ordered,
  owed,
  tableOpens,
} from '../../stories/baskets/support/morning';
import type { Drive } from '../../stories/support/drive';
import { ask, dues } from '../../stories/support/sums/money';
import { Site } from './support/site';
import { Workbook } from './support/workbook';

const FIRST_HALF = 32;
const PATIENCE = 20_000;

let site: Site;

beforeAll(async () => {
  site = await Site.start();
});

afterAll(() => site.stop());

/** What a page of a try that failed still holds back must not reach the drive of the next one. */
const opened: Workbook[] = [];
afterEach(async () => {
  for (const { page } of opened.splice(0)) await page.context().close();
});

/** The workbook on a phone, with nothing in front of its cells. */
async function phone(drive: Drive): Promise<Workbook> {
  const mine = await Workbook.open(site, drive.world.spreadsheet.owner);
  opened.push(mine);
  const panel = mine.page.locator('section.sidebar');
  await panel.getByRole('button', { name: 'Fermer' }).first().click();
  await panel.waitFor({ state: 'hidden' });
  await mine.page.setViewportSize({ width: 390, height: 700 });
  return mine;
}

const cellOf = (
  drive: Drive,
  tab: string,
  where: Record<string, string | number>,
  header: string,
): string => `${columnName(drive.column(tab, header))}${drive.find(tab, where) + 1}`;

/** What is done at the table for one basket: its weight, what lacks, the tick, the payment. */
async function handOver(drive: Drive, mine: Workbook, basket: number): Promise<void> {
  const row = { Panier: basket };
  const lack = lacking.get(basket);
  if (ordered(basket).CR08 > 0)
    await mine.type(
      'Paniers',
      cellOf(drive, 'Paniers', { ...row, 'Réf.': 'CR08' }, 'Poids livré'),
      String(grams(basket)),
    );
  if (lack) await mine.type('Retrait', cellOf(drive, 'Retrait', row, 'Manque'), lack.note);
  await mine.press('Retrait', cellOf(drive, 'Retrait', row, 'Remis'), ' ');
  if (isPrepaid(basket)) return;
  const box = meansOf(basket) === 'chèque' ? 'Chq.' : 'Esp.';
  await mine.press('Retrait', cellOf(drive, 'Retrait', row, box), ' ');
}

const handedOver = (drive: Drive): number =>
  drive.rows('Retrait').filter((row) => row.Remis === true).length;

/** Until the workbook of everybody has so many ticks: as long as they still come in. */
async function arrived(drive: Drive, mine: Workbook, ticks: number): Promise<void> {
  let [seen, since] = [handedOver(drive), Date.now()];
  while (seen !== ticks && Date.now() - since < PATIENCE) {
    await mine.page.waitForTimeout(50);
    const now = handedOver(drive);
    if (now !== seen) [seen, since] = [now, Date.now()];
  }
  expect(handedOver(drive)).toBe(ticks);
}

test('two phones, one of them away for a while: nothing is lost, and the till ties', async () => {
  const drive = await tableOpens({ 'Espèces ou chèques au retrait': 'oui' });
  await site.serve(drive.world);
  const [near, away] = [await phone(drive), await phone(drive)];
  const come = BASKETS.filter((basket) => !missed.has(basket));
  const [early, late] = [
    come.filter((basket) => basket <= FIRST_HALF),
    come.filter((basket) => basket > FIRST_HALF),
  ];

  await away.page.context().setOffline(true);
  const handAll = async (mine: Workbook, baskets: readonly number[]) => {
    for (const basket of baskets) await handOver(drive, mine, basket);
  };
  await Promise.all([handAll(away, late), handAll(near, early)]);
  // What is typed is what finds out.
  await away.page.getByText('Ce que vous avez tapé est gardé ici').waitFor();
  await arrived(drive, near, early.length);
  await drive.hourlyRun();
  expect(handedOver(drive)).toBe(early.length);

  await away.page.context().setOffline(false);
  await away.page.locator('.offline').waitFor({ state: 'detached' });
  await arrived(drive, away, come.length);
  for (const [basket, fate] of missed)
    await near.type('Retrait', cellOf(drive, 'Retrait', { Panier: basket }, 'Pas venu'), fate);
  await drive.clock('2026-04-11 12:10');
  await drive.hourlyRun();

  const left = new Map(dues(drive).map(([basket, , , , rest]) => [basket, rest]));
  for (const basket of BASKETS) {
    const rest = missed.has(basket) && !isPrepaid(basket) ? owed(basket) / 100 : 0;
    expect([basket, left.get(basket)]).toEqual([basket, rest]);
  }
  const took = (means: string) =>
    come
      .filter((one) => !isPrepaid(one) && meansOf(one) === means)
      .map(owed)
      .reduce((all, one) => all + one, 0);
  expect(await ask(drive, 'countTill', { cash: took('espèces'), cheques: took('chèque') })).toEqual(
    { code: 'counted', cash: 0, cheques: 0 },
  );
  expect(await drive.failing()).toEqual([]);
  expect((await site.takeFaults()).filter((fault) => !fault.includes('ERR_'))).toEqual([]);
}, 300_000);
