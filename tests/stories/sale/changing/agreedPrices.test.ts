/** What a buyer already has at a price stays at that price, whatever way the order is sent again. */

import type { Status } from '../../../../src/app/panel/status';
import type { DeskView } from '../../../../src/app/sale/desk/deskView';
import type { OpeningDraft } from '../../../../src/app/sale/openingDraft';
import { A, B } from '../../support/buyers';
import type { Drive } from '../../support/drive';
import { sendFilled } from '../../support/filledLink';
import { maker } from '../../support/madeOnce';
import { BEZ, opened } from '../../support/market';
import { plain } from '../../support/plain';
import { ask, asking } from '../../support/sums/money';

/** Salads instead of the tomme, at the price of the dearer. */
const DEARER = {
  ...{ producer: 'Chèvrerie du Roc', refs: ['CR02'], instead: 'replace' },
  replacing: { ref: 'FB02', at: 'dearer' },
};
const lines = (drive: Drive) =>
  drive
    .table('Paniers', 'Panier', 'Réf.', 'Servi', 'Montant')
    .filter(([, , served]) => served !== 0)
    .sort((a, b) => (`${a[0]}${a[1]}` < `${b[0]}${b[1]}` ? -1 : 1));
const amounts = (drive: Drive) =>
  drive
    .table('Commandes', 'État', 'Adresse e-mail', 'Montant')
    .flatMap(([state, email, amount]) => (state === 'prise en compte' ? [[email, amount]] : []));
const person = async (drive: Drive, email: string) => {
  const { people } = await ask<DeskView>(drive, 'deskView');
  const found = people.find((one) => one.email === email);
  if (!found) throw new RangeError(email);
  return found;
};
/** What the page sends where one product is changed. */
const fromDesk = async (drive: Drive, email: string, changes: Readonly<Record<string, number>>) => {
  const { lines: shown, number, name } = await person(drive, email);
  const quantities = new Map(shown.map(({ ref, asked }) => [ref, asked]));
  for (const [ref, quantity] of Object.entries(changes)) quantities.set(ref, quantity);
  return {
    ...{ email, name, seen: number },
    lines: [...quantities].map(([ref, quantity]) => ({ ref, quantity })),
  };
};

const replaced = maker('sale/changing/agreedPrices replaced', async () => {
  const drive = await opened(asking);
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { CR02: 1, FB02: 1 });
  await drive.order(B, { CR02: 2 });
  return drive;
});

test('a price that is corrected for later orders is that of the form, not the agreed one', async () => {
  const drive = await replaced();
  await ask(drive, 'producerAbsent', DEARER);
  drive.correct('Produits', { 'Réf.': 'FB02' }, { 'Prix TTC': '3,00' });
  expect(await ask(drive, 'applyPriceChange', { ref: 'FB02', scope: 'later' })).toMatchObject({
    code: 'repriced',
  });
  await drive.clock('2026-04-08 09:00');
  await drive.order('chloe@exemple.fr', { 'FB02-3': 1 });
  expect(drive.question('FB02-3').choices[0]).toContain('3,00');
  expect(lines(drive)).toEqual([
    [1, 'FB02', 1, 1.1],
    [1, 'FB02-2', 1, 9.5],
    [2, 'FB02-2', 2, 19],
    [3, 'FB02-3', 1, 3],
  ]);
  expect(await drive.failing()).toEqual([]);
});

test('an agreed price is no changed price, and no product of its own for the next sale', async () => {
  const drive = await replaced();
  await ask(drive, 'producerAbsent', DEARER);
  expect(await ask(drive, 'priceChanges')).toMatchObject({ changes: [] });
  expect((await ask<Status>(drive, 'status')).acts).not.toContain('prices');
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  const { changes } = await ask<OpeningDraft>(drive, 'draftOpening');
  expect(changes).toEqual([]);
});

describe('given a salad at 9.50, as agreed instead of a tomme, beside one at 1.10', () => {
  test('the link of the mail, sent as it is filled in, changes no sum', async () => {
    const drive = await replaced();
    await ask(drive, 'producerAbsent', DEARER);
    const before = lines(drive);
    expect(before).toEqual([
      [1, 'FB02', 1, 1.1],
      [1, 'FB02-2', 1, 9.5],
      [2, 'FB02-2', 2, 19],
    ]);
    await drive.clock('2026-04-08 09:00');
    for (const email of [A, B]) await sendFilled(drive, drive.mails(email).at(-1)?.body ?? '');
    expect(lines(drive)).toEqual(before);
    expect(amounts(drive)).toEqual([
      [A, 10.6],
      [B, 19],
    ]);
    expect(drive.lastMail(B)).toContain('panier n° 2, 19,00 €');
    expect(drive.lastMail(B)).toContain('Ce que vous avez déjà garde son prix');
    await drive.order(A, { FB02: 4 });
    await drive.order(B, { FB02: 1, CR01: 1 });
    expect(lines(drive)).toEqual([
      [1, 'FB02', 3, 3.3],
      [1, 'FB02-2', 1, 9.5],
      [2, 'CR01', 1, 2.42],
      [2, 'FB02-2', 1, 9.5],
    ]);
    await drive.order(A, { FB02: 1 });
    expect(amounts(drive)[0]).toEqual([B, 11.92]);
    expect(drive.lastMail(A)).not.toContain('garde son prix');
    expect(lines(drive)[0]).toEqual([1, 'FB02', 1, 1.1]);
    await drive.close('2026-04-09 22:00');
    expect(await drive.failing()).toEqual([]);
  });

  test('the desk holds the product once, with all of it, and what does not come is not asked again', async () => {
    const drive = await replaced();
    await drive.close('2026-04-09 22:00');
    await ask(drive, 'producerAbsent', DEARER);
    expect(drive.lastMail(BEZ)).toContain('– Salade : 4 au lieu de 1');
    const { lines: shown } = await person(drive, A);
    expect(shown).toEqual([{ ref: 'FB02', asked: 2, served: 2 }]);
    const order = await fromDesk(drive, A, { CR01: 1 });
    const question = await ask<{ text: string }>(drive, 'askBeforeOrder', order);
    expect(plain(question.text)).toContain('Panier : 13,02 € au lieu de 10,60 €');
    expect(plain(question.text)).not.toContain('Salade');
    await ask(drive, 'orderAtDesk', order);
    expect(lines(drive).slice(0, 3)).toEqual([
      [1, 'CR01', 1, 2.42],
      [1, 'FB02', 1, 1.1],
      [1, 'FB02-2', 1, 9.5],
    ]);
    const less = await fromDesk(drive, A, { FB02: 1 });
    const fewer = await ask<{ text: string }>(drive, 'askBeforeOrder', less);
    expect(plain(fewer.text)).toContain('Salade : 3 au lieu de 4');
    await ask(drive, 'orderAtDesk', less);
    expect(amounts(drive)).toContainEqual([A, 3.52]);
    expect(drive.lastMail(BEZ)).toContain('– Salade : 3 au lieu de 4');
    expect(await drive.failing()).toEqual([]);
  });
});

test('given a price for orders to come, who ordered before keeps it for as many', async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 2 });
  drive.correct('Produits', { 'Réf.': 'FB02' }, { 'Prix TTC': '3,00' });
  await ask(drive, 'applyPriceChange', { ref: 'FB02', scope: 'later' });
  await drive.order(A, { 'FB02-2': 2 });
  expect(amounts(drive)).toEqual([[A, 2.2]]);
  await drive.order(A, { 'FB02-2': 3 });
  expect(lines(drive)).toEqual([
    [1, 'FB02', 2, 2.2],
    [1, 'FB02-2', 1, 3],
  ]);
  const { lines: shown } = await person(drive, A);
  expect(shown).toEqual([{ ref: 'FB02', asked: 3, served: 3 }]);
  await drive.order(A, { 'FB02-2': 1 });
  expect(amounts(drive)).toEqual([[A, 1.1]]);
  expect(await drive.failing()).toEqual([]);
});
