import type { AddedProducts } from '../../../src/app/catalogue/addRows';
import type { FirstSteps } from '../../../src/app/sale/firstSteps';
import { judgeList } from '../../../src/import/judgeList';
import { readProductList } from '../../../src/import/readList';
import { Sellers } from '../../../src/import/sellers';
import { ask } from '../support/askedByPage';
import { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';

const list = 'Producteur;Produit;Conditionnement;Prix;Stock\n';
const HEADERS = ['Réf.', 'Produit', 'Prix TTC', 'Stock'] as const;

/** A drive that sells garlic, eggs and thyme. */
const selling = maker('sale/listUpdates selling', async () => {
  const drive = Drive.at('2026-04-07 09:10');
  await drive.install();
  drive.typeRows('Producteurs', [{ Producteur: 'Ferme Haute', 'E-mail': 'haute@exemple.test' }]);
  const row = { Producteur: 'Ferme Haute', Contenu: '6', Unité: 'pièce' };
  drive.typeRows('Produits', [
    {
      ...row,
      'Réf.': 'FH01',
      Produit: 'Ail',
      Conditionnement: 'lot de 6',
      'Prix TTC': '2',
      Stock: '10',
    },
    { ...row, 'Réf.': 'FH02', Produit: 'Œufs', Conditionnement: 'boîte de 6', 'Prix TTC': '2,3' },
    { ...row, 'Réf.': 'FH03', Produit: 'Thym', Conditionnement: 'lot de 6', 'Prix TTC': '1,5' },
  ]);
  return drive;
});

/** The list as the page reads it, beside what stands now. */
async function look(drive: Drive, text: string) {
  const { producers, products, language } = await ask<FirstSteps>(drive, 'firstSteps');
  const cut = readProductList(text, {}, new Sellers(producers.map(({ name }) => name)));
  return judgeList({ lines: cut.lines }, { producers, products, locale: language }).lines;
}

const updatesIn = (lines: Awaited<ReturnType<typeof look>>) =>
  lines.flatMap(({ state, update }) =>
    state === 'changed' && update ? [{ ref: update.ref, changes: [...update.changes] }] : [],
  );

const second = `${list}Ferme Haute;Ail;lot de 6;2,40;8
Ferme Haute;Oeufs;x6;2,50;
Ferme Haute;Thym;lot de 6;1,50;
Ferme Haute;Sauge;botte;1,20;`;

test('the list of the next week stands beside what stands, and changes what was accepted alone', async () => {
  const drive = await selling();
  const lines = await look(drive, second);
  expect(lines.map(({ state }) => state)).toEqual(['changed', 'changed', 'known', 'new']);
  expect(lines[0]?.update?.changes).toEqual([
    { field: 'price', was: 200, now: 240 },
    { field: 'stock', was: 10, now: 8 },
  ]);
  const [garlic] = updatesIn(lines);
  const rows = lines.flatMap(({ state, cells }) => (state === 'new' ? [cells] : []));
  const done = await ask<AddedProducts>(drive, 'addProducts', { rows, updates: [garlic] });
  expect(done).toEqual({ added: 1, updated: 1, refused: [] });
  expect(drive.table('Produits', ...HEADERS)).toEqual([
    ['FH01', 'Ail', 2.4, 8],
    ['FH02', 'Œufs', 2.3, ''],
    ['FH03', 'Thym', 1.5, ''],
    ['FH04', 'Sauge', 1.2, ''],
  ]);
  expect((await look(drive, second)).map(({ state }) => state)).toEqual([
    'known',
    'changed',
    'known',
    'known',
  ]);
});

test('what somebody typed meanwhile is not written over', async () => {
  const drive = await selling();
  const updates = updatesIn(await look(drive, second));
  drive.correct('Produits', { 'Réf.': 'FH01' }, { 'Prix TTC': '2,2' });
  const done = await ask<AddedProducts>(drive, 'addProducts', { rows: [], updates });
  expect(done).toMatchObject({ added: 0, updated: 1 });
  expect(done.refused).toEqual([
    { index: 0, column: 'price', code: 'changedMeanwhile', read: 'FH01' },
  ]);
  expect(drive.table('Produits', 'Réf.', 'Prix TTC').slice(0, 2)).toEqual([
    ['FH01', 2.2],
    ['FH02', 2.5],
  ]);
});
