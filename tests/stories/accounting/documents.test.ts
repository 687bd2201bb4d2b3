/** Documents that stand up: what holds one back, what it lacks, and who gets it. */

import { issueCalls } from '../../../src/accounting/documents/issue';
import type { BooksView } from '../../../src/accounting/view/view';
import type { DocumentMails } from '../../../src/app/accounting/mailDocuments';
import type { Drive } from '../support/drive';
import { identified } from '../support/identity';
import { maker } from '../support/madeOnce';
import { prepared } from '../support/market';
import { numberDocuments } from '../support/sums/documents';
import { ask } from '../support/sums/money';

const A = 'anne@exemple.fr';

const number = async (drive: Drive): Promise<number> =>
  (await numberDocuments(drive)).reduce<number>((all, one) => all + Number(one), 0);
const numbered = (drive: Drive) => drive.table('Factures', 'Vendeur', 'N°', 'Montant TTC');

test('a weight that is missing holds back the document of that producer, and no other', async () => {
  const drive = await prepared({ Paiements: 'oui' });
  drive.typeRows('Produits', [
    {
      ...{ 'Réf.': 'CR08', Producteur: 'Chèvrerie du Roc', Produit: 'Cabri', Contenu: '1' },
      ...{ Unité: 'kg', 'Prix TTC': '10,13', 'TVA %': '5,5', Vente: 'poids' },
    },
  ]);
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 5, CR08: 1 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  expect(await number(drive)).toBe(1);
  expect(numbered(drive)).toEqual([['Ferme du Bez', 1, 5.5]]);
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR08' }, { 'Poids livré': '1720' });
  expect(await number(drive)).toBe(1);
  expect(numbered(drive)[1]).toEqual(['Chèvrerie du Roc', 1, 17.42]);
  expect(await drive.failing()).toEqual([]);
});

test('what was paid at the pick-up gives no date to pay by (docs/rules.md A13)', async () => {
  const drive = await prepared({ Paiements: 'oui' });
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 5 });
  await drive.order('bruno@exemple.fr', { FB02: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  drive.correct('Retrait', { Panier: 1 }, { 'Payé par': 'espèces' });
  expect(await number(drive)).toBe(2);
  const { issued } = await ask<BooksView>(drive, 'booksView');
  expect(issued.map(({ dueOn, buyer }) => [buyer.email, dueOn])).toEqual([
    [A, undefined],
    ['bruno@exemple.fr', '2026-04-11'],
  ]);
});

describe('once the drive asks who sells', () => {
  /** Anne has salads of Bez and cheese of Roc; a fee of the drive on top. */
  const collected = maker('accounting/documents collected', async () => {
    const drive = await prepared({ Paiements: 'oui' });
    await drive.press('addFees');
    drive.typeRows('Frais', [
      { Frais: 'Caisse', Calcul: 'forfait par commande', Montant: '1,50', 'TVA %': '20' },
    ]);
    await drive.open('2026-04-07 08:00');
    await drive.order(A, { FB02: 5, CR01: 1 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    await identified(drive);
    return drive;
  });

  test('a document without its seller’s address or mandate is refused, and no other', async () => {
    const drive = await collected();
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { Adresse: '' });
    drive.correct('Mandats', { Producteur: 'Ferme du Bez' }, { 'Jusqu’au': '31/03/2026' });
    const view = await ask<BooksView>(drive, 'booksView');
    expect(
      view.drafts.flatMap(({ seller, missingMentions }) =>
        missingMentions.length > 0 ? [[seller, ...missingMentions]] : [],
      ),
    ).toEqual([['Ferme du Bez', 'mandate', 'sellerAddress']]);
    const [input] = issueCalls(view);
    const answer = await ask<object>(drive, 'issueDocuments', input);
    expect(answer).toMatchObject({
      issued: 2,
      refused: [{ missingMentions: ['mandate', 'sellerAddress'] }],
    });
    expect(numbered(drive).map(([seller]) => seller)).toEqual(['Chèvrerie du Roc', 'Drive du Bez']);
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { Adresse: 'Le Bez, Crest' });
    drive.correct('Mandats', { Producteur: 'Ferme du Bez' }, { 'Jusqu’au': '' });
    expect(await number(drive)).toBe(1);
    expect(await drive.failing()).toEqual([]);
  });

  test('a SIRET with a wrong key is told, and counts as missing', async () => {
    const drive = await collected();
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { SIRET: '732 829 320 00075' });
    await drive.failing();
    expect(drive.toFix().join()).toContain(
      '« 732 829 320 00075 » ne va pas ici ; attendu : un SIREN de 9 chiffres ou un SIRET de 14, dont la clé tombe juste.',
    );
    const view = await ask<BooksView>(drive, 'booksView');
    const refused = [['Ferme du Bez', 'sellerSirenWrong']];
    expect(
      view.drafts.flatMap(({ seller, missingMentions }) =>
        missingMentions.length > 0 ? [[seller, ...missingMentions]] : [],
      ),
    ).toEqual(refused);
    expect(await number(drive)).toBe(2);
    drive.setting('SIRET', '123');
    await drive.failing();
    expect(drive.toFix().join()).toContain('« 123 » ne va pas ici ; attendu : un SIREN');
  });
});

describe('an identifier that is wrong, though none is asked for', () => {
  test('a VAT number, and a SIRET of a buyer, hold back what would bear them', async () => {
    const drive = await prepared({ Paiements: 'oui' });
    await drive.open('2026-04-07 08:00');
    await drive.order(A, { FB02: 5, CR01: 1 });
    await drive.order('bruno@exemple.fr', { CR01: 2 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    await identified(drive);
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'N° de TVA': 'FR45732829320' });
    drive.correct(
      'Acheteurs',
      { 'Adresse e-mail': 'bruno@exemple.fr' },
      { SIRET: '73282932000075' },
    );
    const [input] = issueCalls(await ask<BooksView>(drive, 'booksView'));
    expect(await ask(drive, 'issueDocuments', input)).toMatchObject({
      issued: 1,
      refused: [
        { missingMentions: ['sellerVatNumberWrong'] },
        { missingMentions: ['buyerSirenWrong'] },
      ],
    });
    await drive.failing();
    expect(drive.toFix().join()).toContain('FR45732829320');
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'N° de TVA': 'FR44732829320' });
    drive.correct('Acheteurs', { 'Adresse e-mail': 'bruno@exemple.fr' }, { SIRET: '' });
    expect(await number(drive)).toBe(2);
  });
});

describe('given numbered documents', () => {
  /** Anne and Bruno have cheese of Roc, Anne salads of Bez too. */
  const given = maker('accounting/documents given', async () => {
    const drive = await prepared({ Paiements: 'oui' });
    await drive.open('2026-04-07 08:00');
    await drive.order(A, { FB02: 5, CR01: 1 }, { name: 'Anne Œuvrard' });
    await drive.order('bruno@exemple.fr', { CR01: 2 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    await identified(drive);
    expect(await number(drive)).toBe(3);
    return drive;
  });
  const keysOf = (drive: Drive) => drive.table('Factures', 'Clé').flat().map(String);
  const mails = (drive: Drive) =>
    drive
      .rows('Rappels')
      .filter(({ Type }) => Type === 'document')
      .map(({ Type, Destinataire, État }) => [Type, Destinataire, État]);
  const mail = (drive: Drive, to: string, isDraft: boolean, keys = keysOf(drive)) =>
    ask<DocumentMails>(drive, 'mailDocuments', { keys, to, isDraft });

  test('where the first row of a basket’s two was erased, what it said is numbered anew', async () => {
    const drive = await given();
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
    expect(await number(drive)).toBe(1);
    const row = keysOf(drive).indexOf('Chèvrerie du Roc|1:2#1');
    drive.sheet('Factures').deleteRows(row + 1, 1);
    expect(await number(drive)).toBe(1);
    expect(numbered(drive).slice(2)).toEqual([
      ['Chèvrerie du Roc', 3, -2.42],
      ['Chèvrerie du Roc', 4, 4.84],
    ]);
    expect(await number(drive)).toBe(0);
    expect(await drive.failing()).toEqual([]);
  });

  test('each buyer gets all of theirs in one mail, once, after a look at the quota', async () => {
    const drive = await given();
    const before = drive.snapshot();
    const draft = await mail(drive, 'buyers', true);
    expect([draft.mails, draft.before, draft.unreachable]).toEqual([2, 0, []]);
    expect(draft.forecast.left).toBeGreaterThan(0);
    expect(drive.changedSince(before)).toEqual([]);
    await mail(drive, 'buyers', false);
    expect(mails(drive)).toEqual([
      ['document', A, 'envoyé'],
      ['document', 'bruno@exemple.fr', 'envoyé'],
    ]);
    const text = String(drive.rows('Rappels').find(({ Type }) => Type === 'document')?.Texte);
    expect(text.replace(/[\u00a0\u202f]/g, ' ')).toContain(
      'Vendeur : Ferme du Bez, 1 place de l’Église, 26400 Crest, SIREN 732 829 320, SIRET 732 829 320 00074',
    );
    expect(text).toContain('Émis par Drive du Bez, au nom et pour le compte de Ferme du Bez.');
    const again = await mail(drive, 'buyers', false);
    expect([again.mails, again.before]).toEqual([0, 2]);
    expect(mails(drive)).toHaveLength(2);
  });

  test('each producer gets those given in its name, one alone or all together', async () => {
    const drive = await given();
    const [first = ''] = keysOf(drive);
    expect((await mail(drive, 'producers', false, [first])).mails).toBe(1);
    expect((await mail(drive, 'producers', false)).mails).toBe(1);
    const subjects = drive
      .rows('Rappels')
      .filter(({ Type }) => Type === 'document')
      .map(({ Objet }) => String(Objet).replace(/[\u00a0\u202f]/g, ' '));
    expect(subjects).toEqual([
      'Vos documents : Facture DF-0001',
      'Vos documents : Facture DF-0001, Facture DF-0002',
    ]);
  });

  test('asked again in another window, nothing is numbered, and Historique does not say so', async () => {
    const drive = await given();
    const lines = drive.table('Historique', 'Action').length;
    const documents = drive.table('Factures', 'Clé').map(([key]) => ({ key, total: 0 }));
    const asked = { from: '2026-04-01', until: '2026-04-30', documents };
    expect(await ask(drive, 'issueDocuments', asked)).toEqual({ issued: 0, refused: [] });
    expect(drive.table('Historique', 'Action')).toHaveLength(lines);
  });

  test('an avoir leaves alone: what was mailed before does not leave again', async () => {
    const drive = await given();
    await mail(drive, 'buyers', false);
    const before = mails(drive).length;
    drive.correct('Paniers', { Panier: '1', 'Réf.': 'FB02' }, { Livré: '4' });
    await numberDocuments(drive);
    expect(await mail(drive, 'buyers', false)).toMatchObject({ mails: 1, before: 2 });
    expect(mails(drive)).toHaveLength(before + 1);
    const subjects = drive
      .rows('Rappels')
      .filter(({ Type }) => Type === 'document')
      .map(({ Objet }) => String(Objet).replace(/[\u00a0\u202f]/g, ' '));
    expect(subjects).toEqual([
      'Facture DF-0001 (Ferme du Bez), Facture DF-0001 (Chèvrerie du Roc)',
      'Facture DF-0002',
      'Avoir DF-0002',
    ]);
  });

  test('nothing goes to somebody who is no longer in Acheteurs, nor to a producer without address', async () => {
    const drive = await given();
    const row = drive.table('Acheteurs', 'Adresse e-mail').flat().indexOf('bruno@exemple.fr');
    drive.sheet('Acheteurs').deleteRows(row + 1, 1);
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'E-mail': '' });
    expect((await mail(drive, 'buyers', true)).mails).toBe(1);
    const { mails: left, unreachable } = await mail(drive, 'producers', true);
    expect([left, unreachable]).toEqual([1, ['Ferme du Bez']]);
  });
});
