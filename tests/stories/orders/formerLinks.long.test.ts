/** Links that were sent before a price changed go on working (docs/rules.md O25). */
import { A, B, C, held } from '../support/buyers';
import { type Drive, paris } from '../support/drive';
import { sendShown, shownBy } from '../support/filledLink';
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

test('the question says which price counts, once a choice at the former one stays', async () => {
  const { drive } = await repriced();
  expect(choices(drive, CHEESE).slice(0, 2)).toEqual(['1 · 3,00 €', '2 · 6,00 €']);
  expect(choices(drive, CHEESE).slice(12)).toEqual(['2 · 4,84 €']);
  expect(plain(drive.question(CHEESE).help ?? '')).toContain(
    'Prix corrigé : 3,00 €, même pour un choix qui en dit un autre',
  );
  // Who never had any pays the present price.
  await drive.world.submit(drive.form().id, {
    answers: {
      'Adresse e-mail': B,
      'Prénom et nom': 'Bruno',
      Téléphone: '06',
      [drive.question(CHEESE).title]: drive.question(CHEESE).choices.at(-1) ?? '',
    },
  });
  expect(plain(drive.lastMail(B))).toMatch(/Crottin : 2 pièces à 3,00 €, soit 6,00 €/);
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

test('a price that changed while orders were closed counts in the form once they are taken up again', async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { [CHEESE]: 2, [SALAD]: 1 });
  const mail = drive.lastMail(A);
  await drive.close('2026-04-09 22:00');
  await reprice(drive, '3,00');
  await ask(drive, 'reopenSale', { closesAt: paris('2026-04-10 20:00') });
  await drive.hourlyRun();
  expect(choices(drive, CHEESE)).toEqual(expect.arrayContaining(['2 · 6,00 €', '2 · 4,84 €']));
  const again = drive.lastMail(A);
  for (const [nth, link] of [mail, again].entries()) {
    await sendShown(drive, link, salads(drive, nth + 2));
    expect(sizes(drive)).toEqual([
      ['FB02', nth + 2, nth + 2],
      ['CR01', 2, 2],
    ]);
  }
});

test('sold out, the former choices stay of those who hold them, and of nobody else', async () => {
  const { drive, mail } = await repriced();
  await drive.order(C, { [CHEESE]: 9 });
  await drive.order(B, { [CHEESE]: 9 });
  expect(plain(drive.question(CHEESE).help ?? '')).toContain('Épuisé');
  expect(choices(drive, CHEESE)).toContain('2 · 4,84 €');
  await sendShown(drive, mail, salads(drive, 2));
  expect(sizes(drive)[1]).toEqual(['CR01', 2, 2]);
  expect(await drive.failing()).toEqual([]);
});

test('the usual basket of the announcement is filled in whole, after the price changed as well', async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { [CHEESE]: 3, [SALAD]: 1 });
  await drive.close('2026-04-09 22:00');
  await drive.live('2026-04-11 13:00');
  await drive.open('2026-04-14 08:00');
  const announced = drive.lastMail(A);
  await drive.clock('2026-04-14 09:00');
  await reprice(drive, '3,00');
  expect(shownBy(drive, announced)).toMatchObject({
    [drive.question(CHEESE).title]: expect.stringMatching(/^3 · 7,26/),
  });
  await sendShown(drive, announced);
  expect(sizes(drive)).toEqual([
    ['FB02', 1, 1],
    [CHEESE, 3, 3],
  ]);
  expect(plain(drive.lastMail(A))).toMatch(/Crottin : 3 pièces à 3,00 €, soit 9,00 €/);
});
