/** A page of the books that was read a while ago: what it showed is never numbered in place of what holds (A6). */

import { issueCalls } from '../../../src/accounting/documents/issue';
import type { BooksView } from '../../../src/accounting/view/view';
import type { Drive } from '../support/drive';
import { identified } from '../support/identity';
import { maker } from '../support/madeOnce';
import { prepared } from '../support/market';
import { numberDocuments } from '../support/sums/documents';
import { ask } from '../support/sums/money';

const [A, B] = ['anne@exemple.fr', 'bruno@exemple.fr'];

/** Anne has salads of Bez and a kid of Roc that was weighed, Bruno cheese of Roc. */
const collected = maker('accounting/oldPage collected', async () => {
  const drive = await prepared({ Paiements: 'oui' });
  drive.typeRows('Produits', [
    {
      ...{ 'Réf.': 'CR08', Producteur: 'Chèvrerie du Roc', Produit: 'Cabri', Contenu: '1' },
      ...{ Unité: 'kg', 'Prix TTC': '10,13', 'TVA %': '5,5', Vente: 'poids' },
    },
  ]);
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 5, CR08: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR08' }, { 'Poids livré': '1720' });
  await identified(drive);
  return drive;
});

interface Call {
  readonly documents: readonly { readonly key: string; readonly total: number }[];
}

/** What the page that is open would ask for. */
async function shownIn(drive: Drive): Promise<Call> {
  const [input] = issueCalls(await ask<BooksView>(drive, 'booksView'));
  return input ?? { documents: [] };
}

const issue = (drive: Drive, input: object) => ask(drive, 'issueDocuments', input);
const numbered = (drive: Drive) =>
  drive.table('Factures', 'Vendeur', 'N°', 'Nature', 'Montant TTC');
const ALL = { issued: 3, refused: [] };

test.each([
  ['a weight that was corrected', { 'Poids livré': '1800' }],
  ['a weight that was taken out again', { 'Poids livré': '' }],
  ['an article that was missing', { Livré: '0' }],
])('nothing is numbered after %s', async (_, typed) => {
  const drive = await collected();
  const shown = await shownIn(drive);
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR08' }, typed);
  expect(await issue(drive, shown)).toBe('documentsMoved');
  expect(drive.titles()).not.toContain('Factures');
  expect(await drive.failing()).toEqual([]);
});

test('the baskets are named that are no longer what the page shows', async () => {
  const drive = await collected();
  const shown = await shownIn(drive);
  drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
  const args = ['issueDocuments', JSON.stringify(shown)];
  const { value } = await drive.world.run('callCommand', { from: 'sidebar', args });
  expect(String(value)).toContain('ont changé entre-temps (1 / 2)');
});

test('who sells and who buys are written as they are called now', async () => {
  const drive = await collected();
  const shown = await shownIn(drive);
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { Adresse: 'Le Moulin, Saillans' });
  drive.correct('Acheteurs', { 'Adresse e-mail': B }, { Société: 'Café du Pont' });
  expect(await issue(drive, shown)).toEqual({ ...ALL, issued: 2, refused: [expect.anything()] });
  drive.correct('Acheteurs', { 'Adresse e-mail': B }, { Société: '' });
  expect(await issue(drive, shown)).toEqual({ ...ALL, issued: 1 });
  const contents = drive.table('Factures', 'Contenu').flat().map(String);
  expect(contents[0]).toContain('Le Moulin, Saillans');
  expect(contents.join()).not.toContain('Café du Pont');
});

test('a mode that was set since makes other documents: none is numbered', async () => {
  const drive = await collected();
  const shown = await shownIn(drive);
  drive.setting('Mode', 'achat-revente');
  expect(await issue(drive, shown)).toBe('documentsMoved');
});

test('of a document that was shown whole and missingMentions something now, the others have their numbers', async () => {
  const drive = await collected();
  const shown = await shownIn(drive);
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { Adresse: '' });
  expect(await issue(drive, shown)).toEqual({
    issued: 2,
    refused: [{ key: 'Ferme du Bez|1:1#1', missingMentions: ['sellerAddress'] }],
  });
});

test('two pages that ask for the same number it once, and the later one still corrects', async () => {
  const drive = await collected();
  const shown = await shownIn(drive);
  expect(await issue(drive, shown)).toEqual(ALL);
  expect(await issue(drive, shown)).toEqual({ ...ALL, issued: 0 });
  drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
  // What is numbered already is not asked for again, whatever it says now.
  expect(await issue(drive, shown)).toEqual({ ...ALL, issued: 0 });
  expect(await numberDocuments(drive)).toEqual([1]);
  expect(numbered(drive).at(-1)).toEqual(['Chèvrerie du Roc', 3, 'avoir', -2.42]);
});

test('a document that says a content, or a period that is none, is no question of a page', async () => {
  const drive = await collected();
  const { documents } = await shownIn(drive);
  const content = JSON.stringify({ seller: { name: 'Personne' }, lines: [] });
  for (const input of [
    { documents: documents.map(({ key }) => ({ key, content })) },
    { documents },
    { from: 'avril', until: '2026-04-30', documents },
  ])
    expect(await issue(drive, input)).toBe('badInput');
  const other = { from: '2026-05-01', until: '2026-05-31', documents };
  expect(await issue(drive, other)).toBe('documentsMoved');
});

test('what a document says is the drive’s to say: what is sent besides is not taken', async () => {
  const drive = await collected();
  const shown = await shownIn(drive);
  const [first, ...others] = shown.documents;
  for (const other of [{ total: 551 }, { key: 'Personne|1:1#1' }, { key: 'x' }]) {
    const documents = [{ ...first, ...other }, ...others];
    expect(await issue(drive, { ...shown, documents })).toBe('documentsMoved');
  }
  expect(drive.titles()).not.toContain('Factures');
  const said = { content: '{}', vat: 4000, seller: 'Personne', baskets: '1:1:1', kind: 'credit' };
  const documents = [{ ...first, ...said }, ...others, { ...first, ...said }];
  expect(await issue(drive, { ...shown, documents })).toEqual(ALL);
  expect(numbered(drive)[0]).toEqual(['Ferme du Bez', 1, 'facture', 5.5]);
  expect(numbered(drive)).toHaveLength(3);
});
