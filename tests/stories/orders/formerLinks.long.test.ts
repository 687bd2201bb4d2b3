/** Links that were sent before a price changed go on working (docs/rules.md O25). */
import { A, held } from '../support/buyers';
import type { Drive } from '../support/drive';
import { sendShown } from '../support/filledLink';
import { opened } from '../support/market';
import { plain } from '../support/plain';
import { ask } from '../support/sums/money';

const SALAD = 'FB02';
const CHEESE = 'CR01';

const reprice = async (drive: Drive, price: string): Promise<void> => {
  drive.correct('Produits', { 'Réf.': CHEESE }, { 'Prix TTC': price });
  expect(await ask(drive, 'applyPriceChange', { ref: CHEESE })).toMatchObject({
    code: 'repriced',
  });
};
const sizes = (drive: Drive) => held(drive).map(([, , ref, asked, served]) => [ref, asked, served]);
const choices = (drive: Drive, ref: string) => drive.question(ref).choices.map(plain);
const salads = (drive: Drive, nth: number) => ({
  [drive.question(SALAD).title]: drive.question(SALAD).choices[nth - 1] ?? '',
});

/** Anne has two cheeses, two tommes and a salad, and her mail; then cheeses cost more. */
async function repriced() {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { [CHEESE]: 2, CR02: 2, [SALAD]: 1 });
  const mail = drive.lastMail(A);
  await reprice(drive, '3,00');
  return { drive, mail };
}

test('who changes the salad alone by the link of the last mail keeps the cheeses', async () => {
  const { drive, mail } = await repriced();
  await sendShown(drive, mail, salads(drive, 3));
  expect(sizes(drive)).toEqual([
    ['FB02', 3, 3],
    ['CR01', 2, 2],
    ['CR02', 2, 2],
  ]);
  expect(plain(drive.lastMail(A))).toMatch(/Crottin : 2 pièces à 3,00 €/);
  expect(await drive.failing()).toEqual([]);
});

test('the mails of three prices all hold the cheeses', async () => {
  const { drive, mail } = await repriced();
  await sendShown(drive, mail, salads(drive, 2));
  const second = drive.lastMail(A);
  await reprice(drive, '3,50');
  for (const [nth, link] of [mail, second].entries()) {
    await sendShown(drive, link, salads(drive, nth + 3));
    expect(sizes(drive)[1]).toEqual(['CR01', 2, 2]);
  }
  // Back to the first price: no choice stands twice.
  await reprice(drive, '2,42');
  const all = choices(drive, CHEESE);
  expect(new Set(all).size).toBe(all.length);
  await sendShown(drive, mail);
  expect(sizes(drive)[1]).toEqual(['CR01', 2, 2]);
});
