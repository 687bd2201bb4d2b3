import type { AddedProducers, AddedProducts } from '../../../../src/app/catalogue/addRows';
import type { FirstSteps } from '../../../../src/app/sale/firstSteps';
import type { SavedSettings } from '../../../../src/app/settings/saveSettings';
import { judgeList, type ListInput, type ReadList } from '../../../../src/import/judgeList';
import { leftOf, readProducers, takenOf } from '../../../../src/import/producerList';
import { type ListChoices, readProductList } from '../../../../src/import/readList';
import { Sellers } from '../../../../src/import/sellers';
import { listFaultText } from '../../../../src/text/problems/listFaults';
import { producerList, productList } from '../../../support/aMarket';
import { faultName } from '../../../support/faultName';
import { ask } from '../../support/askedByPage';
import { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { plain } from '../../support/plain';

const installed = maker('sale/firstSteps installed', async () => {
  const drive = Drive.at('2026-04-07 09:10');
  await drive.install();
  return drive;
});

interface Pasted extends Partial<ListInput>, ListChoices {
  readonly text?: string;
}

/** A list as the page shows it: cut and judged beside what stands in the tabs. */
async function look(drive: Drive, { text = '', ...input }: Pasted): Promise<ReadList> {
  const { producers, products: standing, language } = await ask<FirstSteps>(drive, 'firstSteps');
  const cut = readProductList(text, input, new Sellers(producers.map(({ name }) => name)));
  return judgeList(
    { lines: cut.lines, ...input },
    { producers, products: standing, locale: language },
  );
}

/** What the page sends of a list that it shows. */
const rowsOf = ({ lines }: ReadList) =>
  lines.flatMap(({ state, cells }) => (state === 'new' ? [cells] : []));

async function products(drive: Drive, input: Pasted): Promise<ReadList & AddedProducts> {
  const read = await look(drive, input);
  const { create = [] } = input;
  return {
    ...read,
    ...(await ask<AddedProducts>(drive, 'addProducts', { rows: rowsOf(read), create })),
  };
}

/** Producers as the page pastes them. */
async function producers(drive: Drive, text: string) {
  const { producers: standing, language } = await ask<FirstSteps>(drive, 'firstSteps');
  const lines = readProducers(text, standing);
  const rows = takenOf(lines).map(({ name, email, phone }) => ({ name, email, phone }));
  const { added, completed, refused } = await ask<AddedProducers>(drive, 'addProducers', { rows });
  const known = lines.filter(({ state }) => state === 'known').length;
  return { added, completed, known, left: leftOf(lines, refused, language) };
}

const faultsOf = ({ lines }: ReadList): string[] =>
  lines.flatMap(({ line, faults }) =>
    faults.map(({ field, message }) => plain(`${line}, ${field}: ${message}`)),
  );

test('what a product holds is said as people say it', async () => {
  const drive = await installed();
  await producers(drive, 'Ferme du Bois, bois@exemple.test');
  const { lines } = await look(drive, {
    text: 'Œufs boîte de 6 2,30 €\nPain 1,2 kg 4,60 €\nSalade la pièce 1,20 €',
    producer: 'Ferme du Bois',
  });
  expect(lines.map(({ reading }) => plain(reading[1] ?? ''))).toEqual([
    '6 pièces',
    '1,2 kg',
    '1 pièce',
  ]);
});

test('installing an empty spreadsheet from the menu leads on to the first steps', async () => {
  const drive = Drive.at('2026-04-07 09:10');
  const first = await drive.install();
  const again = await drive.press('install');
  const shown = (calls: typeof first.calls) =>
    calls.filter(({ method }) => /showModalDialog/.test(method)).length;
  expect([shown(first.calls), shown(again.calls)]).toEqual([1, 0]);
});

test('a list that is pasted twice adds nothing the second time', async () => {
  const drive = await installed();
  await producers(drive, producerList);
  const first = await products(drive, { text: productList });
  const before = drive.snapshot();
  const second = await products(drive, { text: productList });
  const again = await producers(drive, producerList);

  expect([first.added, second.added]).toEqual([60, 0]);
  expect(second.lines.every(({ state }) => state === 'known')).toBe(true);
  expect(again).toEqual({ added: 0, completed: 0, known: 8, left: [] });
  expect(drive.changedSince(before)).toEqual([]);
  expect(await drive.failing()).toEqual([]);
  expect(drive.toFix()).toEqual([]);
});

test('certain lines are added; the doubtful ones stay, and are added once they are mended', async () => {
  const drive = await installed();
  await producers(drive, 'Ferme Haute, haute@exemple.test');
  const text = 'Produit\tCond.\tPrix\nAil\t500 g\t2,00\nThym\t1/2\t1,50\nSauge\tla botte\t1 15';
  const first = await products(drive, { text, producer: 'Ferme Haute' });
  expect(faultsOf(first)).toEqual([
    '3, packaging: « 1/2 » ne dit pas sûrement ce que contient une pièce ; attendu : 500 g, 6 × 33 cl, boîte de 6, la botte. Une fraction peut être une date : 0,5 kg.',
    '4, price: « 1 15 » ne va pas ici ; attendu : un montant en euros comme 3,50.',
  ]);
  const left = first.lines
    .filter(({ state }) => state === 'doubtful')
    .map(({ line, text: pasted, fields }) => ({
      line,
      text: pasted,
      fields: { ...fields, packaging: 'la botte', price: '1,50' },
    }));
  await products(drive, { lines: left });
  expect(drive.table('Produits', 'Réf.', 'Produit', 'Contenu', 'Unité', 'Prix TTC')).toEqual([
    ['FH01', 'Ail', 500, 'g', 2],
    ['FH02', 'Thym', 1, 'pièce', 1.5],
    ['FH03', 'Sauge', 1, 'pièce', 1.5],
  ]);
});

test('a producer of the list that nobody knows is made when people ask for it', async () => {
  const drive = await installed();
  const text = 'Ferme du Lac\nAil, 500 g : 2,00 €';
  const looked = await look(drive, { text });
  expect(looked.unknown).toEqual(['Ferme du Lac']);
  expect((await products(drive, { text })).added).toBe(0);
  expect((await products(drive, { text, create: looked.unknown as string[] })).added).toBe(1);
  expect(drive.table('Producteurs', 'Producteur')).toEqual([['Ferme du Lac']]);
  const state = await ask<FirstSteps>(drive, 'firstSteps');
  expect(state.refusal).toContain('Ferme du Lac');
});

test('looking at a list writes nothing', async () => {
  const drive = await installed();
  const before = drive.snapshot();
  await look(drive, { text: productList, create: ['Rucher de Saou'] });
  await ask(drive, 'firstSteps');
  expect(drive.changedSince(before)).toEqual([]);
});

test('settings that can be read are written; the others are told, and those typed meanwhile stay', async () => {
  const drive = await installed();
  drive.setting('Lieu de retrait', 'Halle de Crest');
  const saved = await ask<SavedSettings>(drive, 'saveSettings', {
    changes: [
      { id: 'driveName', was: 'Drive fermier', now: 'Drive de la Véore' },
      { id: 'place', was: '', now: 'Place du Marché' },
      { id: 'closing', was: 'jeudi 22:00', now: 'jeudi 25:00' },
      { id: 'coordinatorEmail', was: '', now: 'anna chez exemple' },
      { id: 'pickup', was: 'samedi 8:00-12:00', now: 'samedi 9:00-12:30' },
      { id: 'nothing', was: '', now: 'x' },
    ],
  });
  expect(saved.saved).toBe(2);
  expect(saved.faults.map((fault) => `${fault.id}: ${plain(listFaultText(fault, 'fr'))}`)).toEqual([
    'place: Quelqu’un a écrit « Halle de Crest » dans l’onglet entre-temps : rien n’a été remplacé.',
    expect.stringContaining('closing: « jeudi 25:00 » ne va pas ici'),
    expect.stringContaining('coordinatorEmail: « anna chez exemple » ne va pas ici'),
  ]);
  const value = (label: string) => drive.row('Réglages', { Réglage: label }).Valeur;
  expect(
    ['Nom du drive', 'Lieu de retrait', 'Fermeture des commandes', 'Retrait'].map(value),
  ).toEqual(['Drive de la Véore', 'Halle de Crest', 'jeudi 22:00', 'samedi 9:00-12:30']);
});

test('what people typed in the tabs is shown, and never written over', async () => {
  const drive = await installed();
  drive.typeRows('Producteurs', [{ Producteur: 'Ferme Haute', Téléphone: '06 39 98 00 01' }]);
  drive.typeRows('Produits', [{ 'Réf.': 'FH04', Producteur: 'Ferme Haute', Produit: 'Ail' }]);
  const left = await producers(drive, 'ferme haute, haute@exemple.test, 07 00 00 00 00');
  await products(drive, { text: 'Thym, la botte 1,50 €', producer: 'Ferme Haute' });
  const state = await ask<FirstSteps>(drive, 'firstSteps');

  expect(left).toMatchObject({ added: 0, completed: 1 });
  expect(drive.table('Producteurs', 'Producteur', 'E-mail', 'Téléphone')).toEqual([
    ['Ferme Haute', 'haute@exemple.test', '06 39 98 00 01'],
  ]);
  expect(drive.table('Produits', 'Réf.', 'Produit')).toEqual([
    ['FH04', 'Ail'],
    ['FH05', 'Thym'],
  ]);
  expect(state.products).toHaveLength(2);
  expect(state.problems.map(plain)).toContain(
    'Produits, ligne 2, Prix TTC : La cellule est vide ; une valeur est attendue ici.',
  );
});

test('the drive checks each row once more: what does not pass is named and not written', async () => {
  const drive = await installed();
  await producers(drive, 'Ferme Haute, haute@exemple.test');
  drive.typeRows('Produits', [
    { 'Réf.': 'FH01', Producteur: 'Ferme Haute', Produit: 'Ail', Contenu: '1', Unité: 'pièce' },
  ]);
  const row = { producer: 'Ferme Haute', content: '1', unit: 'piece', price: '2.50' };
  const { added, refused } = await ask<AddedProducts>(drive, 'addProducts', {
    rows: [
      { ...row, ref: 'FH02', title: 'Thym' },
      { ...row, ref: 'fh01', title: 'Sauge' },
      { ...row, ref: 'FH03', title: 'Ail' },
      { ...row, ref: 'FH04', title: 'Miel', price: 'deux euros' },
      { ...row, ref: 'FH05', title: 'Noix', unit: 'kg', content: '500' },
      { ...row, ref: 'FL01', title: 'Truite', producer: 'Ferme du Lac' },
      { ...row, ref: 'FH06', title: '' },
    ],
  });
  expect(added).toBe(1);
  expect(refused.map((one) => `${one.index} ${one.column} ${faultName(one)}`).sort()).toEqual([
    '1 ref duplicateProduct',
    '2 title duplicateProduct',
    '3 price price',
    '4 content content',
    '5 producer producer',
    '6 title missing',
  ]);
  expect(drive.table('Produits', 'Réf.', 'Produit')).toEqual([
    ['FH01', 'Ail'],
    ['FH02', 'Thym'],
  ]);
});

test('an address that somebody typed meanwhile is neither changed nor given twice', async () => {
  const drive = await installed();
  drive.typeRows('Producteurs', [
    { Producteur: 'Ferme Haute', 'E-mail': 'haute@exemple.test' },
    { Producteur: 'Ferme Basse' },
  ]);
  const { added, completed, refused } = await ask<AddedProducers>(drive, 'addProducers', {
    rows: [
      { name: 'ferme haute', email: 'autre@exemple.test' },
      { name: 'Ferme Basse', email: 'haute@exemple.test' },
      { name: 'Ferme du Lac', email: 'lac@exemple' },
      { name: 'Ferme Basse', phone: '06 39 98 00 01' },
      { name: 'Rucher', email: 'rucher@exemple.test' },
      { name: 'rucher', phone: '06 39 98 00 02' },
    ],
  });
  expect([added, completed]).toEqual([1, 1]);
  expect(refused.map((one) => `${one.index} ${faultName(one)} ${one.read}`).sort()).toEqual([
    '0 changedMeanwhile haute@exemple.test',
    '1 changedMeanwhile haute@exemple.test',
    '2 email lac@exemple',
  ]);
  expect(drive.table('Producteurs', 'Producteur', 'E-mail', 'Téléphone')).toEqual([
    ['Ferme Haute', 'haute@exemple.test', ''],
    ['Ferme Basse', '', '06 39 98 00 01'],
    ['rucher', 'rucher@exemple.test', '06 39 98 00 02'],
  ]);
});

test('text that looks like a formula never becomes one', async () => {
  const drive = await installed();
  const added = await producers(
    drive,
    '=IMPORTXML("http://x.test";"//a")\tx@exemple.test\nFerme Haute\ty@exemple.test\t+33 6 39 98 00 01',
  );
  expect(added.added).toBe(1);
  expect(added.left).toHaveLength(1);
  expect(drive.table('Producteurs', 'Téléphone')).toEqual([['+33 6 39 98 00 01']]);
  const read = await products(drive, { text: 'Ail +5 : 2,00 €', producer: '=1+1' });
  expect(read.added).toBe(0);
});

test('in English: lists, messages and tabs', async () => {
  const drive = await installed();
  await ask(drive, 'saveSettings', { changes: [{ id: 'language', was: 'fr', now: 'en' }] });
  await drive.press('install');
  await producers(drive, 'High Farm, high@example.test');
  const read = await products(drive, {
    text: 'Product,Packaging,Price\nEggs,box of 6,2.30\nThyme,1/2,1.50',
    producer: 'High Farm',
  });
  expect(drive.table('Products', 'Ref.', 'Product', 'Content', 'Unit')).toEqual([
    ['HF01', 'Eggs', 6, 'piece'],
  ]);
  expect(faultsOf(read)).toEqual([
    '3, packaging: “1/2” does not surely say what a piece holds; expected: 500 g, 6 × 33 cl, box of 6, bunch. A fraction may be a date: 0.5 kg.',
  ]);
});
