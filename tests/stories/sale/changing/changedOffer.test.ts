/** What a sale sells changes while it goes on: stock, one product more, one less. */

import { A, B, C } from '../../support/buyers';
import { everyDeath } from '../../support/deaths';
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { ask } from '../../support/sums/money';

const choices = (drive: Drive, ref: string) =>
  drive.question(ref).choices.map((one) => plain(one).split(' ')[0]);
const offer = (drive: Drive, ref: string) => drive.row('Produits en vente', { 'Réf.': ref });

const ordered = maker('sale/changing/changedOffer ordered', async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { CR01: 4, CR02: 2 });
  return drive;
});

const syrup = {
  'Réf.': 'FB09',
  Producteur: 'Ferme du Bez',
  Produit: 'Sirop',
  Contenu: '50',
  Unité: 'cl',
  'Prix TTC': '6,00',
  'TVA %': '5,5',
  Stock: '3',
};

test('stocks typed into Produits en vente are in the form within that run, all of them', async () => {
  const drive = await ordered();
  drive.correct('Produits en vente', { 'Réf.': 'FB01' }, { Stock: '0' });
  drive.correct('Produits en vente', { 'Réf.': 'CR02' }, { Stock: '2' });
  drive.correct('Produits en vente', { 'Réf.': 'CR01' }, { Stock: '6' });
  await drive.hourlyRun();
  expect(plain(drive.question('FB01').help)).toContain('Épuisé pour cette vente');
  expect(plain(drive.question('CR02').help)).toContain('Épuisé pour cette vente');
  expect(choices(drive, 'CR01')).toEqual(['1', '2', '3', '4', '5', '6']);
  drive.correct('Produits en vente', { 'Réf.': 'FB01' }, { Stock: '' });
  await drive.hourlyRun();
  expect(choices(drive, 'FB01')).toHaveLength(12);
  expect(plain(drive.question('FB01').help)).not.toContain('Épuisé');
  const calls = await drive.world.run('everyHour', { from: 'trigger' });
  expect(calls.calls.filter(({ service }) => /Form/.test(service))).toEqual([]);
});

test('a lower stock takes nothing from anybody, nor the choice that somebody holds', async () => {
  const drive = await ordered();
  const changed = await ask(drive, 'changeStock', { ref: 'CR01', stock: 3, seen: 20 });
  expect(changed).toMatchObject({ code: 'stockChanged', title: 'Crottin', stock: 3 });
  expect(drive.row('Paniers', { 'Réf.': 'CR01' }).Servi).toBe(4);
  await drive.order(B, { CR01: 1 });
  expect(drive.row('Paniers', { Panier: 2 })).toMatchObject({ Servi: 0 });
  await ask(drive, 'changeStock', { ref: 'CR01', stock: 6, seen: 3 });
  expect(choices(drive, 'CR01')).toEqual(['1', '2', '3', '4', '5', '6']);
  await drive.order(C, { CR01: 5 });
  expect(drive.row('Paniers', { Panier: 3 })).toMatchObject({ Servi: 2 });
  expect(drive.table('Historique', 'Action', 'Avant', 'Après')).toContainEqual([
    'Stock changé',
    '20',
    '3',
  ]);
  expect(await drive.failing()).toEqual([]);
});

test('what is no stock, or was changed by somebody else meanwhile, is refused', async () => {
  const drive = await ordered();
  for (const [input, why] of [
    [{ ref: 'CR01', stock: 1.5 }, 'badStock'],
    [{ ref: 'CR01', stock: -1 }, 'badStock'],
    [{ ref: 'CR01', stock: 8, seen: 19 }, 'changedMeanwhile'],
    [{ ref: 'XX99', stock: 8 }, 'notOnSale'],
  ] as const)
    expect(await ask(drive, 'changeStock', input)).toBe(why);
  await drive.close('2026-04-09 22:00');
  expect(await ask(drive, 'changeStock', { ref: 'CR01', stock: 8 })).toBe('saleNotOpen');
});

test('a product that comes in the middle of the sale has a question, and is sold to the end', async () => {
  const drive = await ordered();
  drive.typeRows('Produits', [syrup]);
  expect(await ask(drive, 'addToSale', { ref: 'FB01' })).toBe('onSaleAlready');
  expect(await ask(drive, 'addToSale', { ref: 'XX99' })).toBe('notSellable');
  await ask(drive, 'addToSale', { ref: 'FB09' });
  expect(await ask(drive, 'addToSale', { ref: 'FB09' })).toBe('onSaleAlready');
  const titles = drive.form().items.map(({ title }) => plain(title));
  expect(titles.indexOf('Sirop – 6,00 €') || titles.join()).toBe(
    titles.indexOf('Salade – 1,10 €') + 1,
  );
  await drive.order(B, { FB09: 2, CR01: 1 });
  expect(offer(drive, 'FB09')).toMatchObject({ Servi: 2, Reste: 1 });
  expect(drive.lastMail(B)).toContain('Sirop');
  await drive.order(C, { FB09: 2 });
  expect(plain(drive.question('FB09').help)).toContain('Épuisé');
  await drive.close('2026-04-09 22:00');
  expect(drive.lastMail('bez@exemple.fr')).toContain('Sirop');
  expect(await drive.failing()).toEqual([]);
});

test.each([
  ['singly', {}],
  ['by cases', { Colis: '3' }],
])('whoever is killed while adding it, sold %s, comes to one question', async (_, cells) => {
  const drive = await ordered();
  drive.type('Produits', 0, drive.sheet('Produits').lastColumn(), 'Colis');
  drive.typeRows('Produits', [{ ...syrup, ...cells }]);
  const act = {
    command: 'callCommand',
    from: 'sidebar' as const,
    args: ['addToSale', '{"ref":"FB09"}'],
  };
  expect(await everyDeath(drive, act)).toEqual([]);
});

test('what nobody can have is no choice, and its one answer orders nothing (docs/rules.md O22)', async () => {
  const drive = await opened();
  const offeredOf = (ref: string) => (drive.question(ref).choices ?? []).map(plain);
  await ask(drive, 'changeStock', { ref: 'CR01', stock: 0 });
  expect(offeredOf('CR01')).toEqual(['Épuisé']);
  const answers = {
    'Adresse e-mail': 'zoe@exemple.fr',
    'Prénom et nom': 'Zoé',
    Téléphone: '06 39 98 00 00',
    [drive.question('CR01').title]: 'Épuisé',
    [drive.question('FB02').title]: drive.question('FB02').choices?.[1] ?? '',
  };
  expect(await drive.world.submit(drive.form().id, { answers })).not.toHaveProperty('refused');
  await drive.hourlyRun();
  expect(drive.table('Paniers', 'Réf.', 'Servi', 'Montant')).toEqual([['FB02', 2, 2.2]]);
  expect(drive.lastMail('zoe@exemple.fr')).not.toContain('Crottin');
  // Sent from a page that was open before: who got none holds no choice of it.
  await drive.order('denis@exemple.fr', { CR01: 1, FB02: 1 });
  await drive.hourlyRun();
  expect(offeredOf('CR01')).toEqual(['Épuisé']);
  await ask(drive, 'changeStock', { ref: 'CR01', stock: 3 });
  expect(offeredOf('CR01')).toEqual(['1 · 2,42 €', '2 · 4,84 €', '3 · 7,26 €']);
  expect([drive.toFix(), await drive.failing()]).toEqual([[], []]);
});

test('a stock that is lowered below what is served, by who was shown it, is no failed check (docs/rules.md O7)', async () => {
  const drive = await opened();
  await drive.order(A, { CR01: 3 });
  await ask(drive, 'changeStock', { ref: 'CR01', stock: 0 });
  await drive.hourlyRun();
  expect([drive.toFix(), await drive.failing()]).toEqual([[], []]);
  await ask(drive, 'changeStock', { ref: 'CR01', stock: 2 });
  await drive.hourlyRun();
  expect([drive.toFix(), await drive.failing()]).toEqual([[], []]);
  expect(drive.table('Paniers', 'Réf.', 'Servi')).toEqual([['CR01', 3]]);
  // What somebody types over it is theirs to say again.
  drive.correct('Produits en vente', { 'Réf.': 'CR01' }, { Stock: '1' });
  await drive.hourlyRun();
  expect(drive.toFix().join()).toContain('À la ligne nommée, écrivez sous Stock');
});
