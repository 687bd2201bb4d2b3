/** What accountants ask for: documents with numbers, and the rows that everything is made of. */

import { issueCalls } from '../../../src/accounting/documents/issue';
import { fecText } from '../../../src/accounting/exports/fec';
import { marginsOf } from '../../../src/accounting/exports/margin';
import { entriesOf } from '../../../src/accounting/view/entries';
import { purchasesOf } from '../../../src/accounting/view/purchases';
import type { BooksView } from '../../../src/accounting/view/view';
import { fecAmount, fecBreaches, fecLines } from '../../accounting/support/fecChecker';
import type { Drive, Press } from '../support/drive';
import { identified } from '../support/identity';
import { maker } from '../support/madeOnce';
import { chosen, opened, prepared } from '../support/market';
import { ask } from '../support/sums/money';

const [A, B] = ['anne@exemple.fr', 'bruno@exemple.fr'];

const call = async (drive: Drive, name: string, input: object = {}, press: Press = {}) => {
  const args = [name, JSON.stringify(input)];
  return drive.world.run('callCommand', { from: 'sidebar', args, ...press });
};
const view = (drive: Drive, period: object = {}) => ask<BooksView>(drive, 'booksView', period);

type Settings = Readonly<Record<string, string>>;
/** Anne has salads of Bez and cheese of Roc, Bruno cheese; both were collected. */
const collected = maker('accounting/books collected', async (more: Settings = {}) => {
  const drive = await unidentified(more);
  await identified(drive);
  return drive;
});

/** The same before anybody wrote who sells. */
const unidentified = maker('accounting/books unidentified', async (more: Settings = {}) => {
  const drive = await opened({ Paiements: 'oui', ...more });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  return drive;
});

async function number(drive: Drive): Promise<number> {
  const calls = issueCalls(await view(drive));
  let issued = 0;
  for (const input of calls)
    issued += (await ask<{ issued: number }>(drive, 'issueDocuments', input)).issued;
  return issued;
}
const numbered = (drive: Drive) =>
  drive.table('Factures', 'Vendeur', 'N°', 'Nature', 'Montant TTC');

describe('given a sale that was collected', () => {
  test('its documents are numbered once, one series a producer, in a tab out of sight', async () => {
    const drive = await collected();
    expect(drive.titles()).not.toContain('Factures');
    expect(await number(drive)).toBe(3);
    expect(numbered(drive)).toEqual([
      ['Ferme du Bez', 1, 'facture', 5.5],
      ['Chèvrerie du Roc', 1, 'facture', 2.42],
      ['Chèvrerie du Roc', 2, 'facture', 4.84],
    ]);
    expect(drive.sheet('Factures').fields.hidden).toBe(true);
    expect(await number(drive)).toBe(0);
    expect(numbered(drive)).toHaveLength(3);
  });

  test('nothing is numbered before who sells is written, whoever asks for it', async () => {
    const drive = await unidentified();
    const [input] = issueCalls(await view(drive));
    const missingMentions = ['mandate', 'sellerAddress', 'sellerSiren'];
    expect(await ask(drive, 'issueDocuments', input)).toEqual({
      issued: 0,
      refused: input?.documents.map(({ key }) => ({ key, missingMentions })),
    });
    expect(drive.titles()).not.toContain('Factures');
  });

  test('a run that dies before or after its write ends in the same numbers when it is run again', async () => {
    const whole = await collected();
    const [input] = issueCalls(await view(whole));
    const trial = await call(whole.copy(), 'issueDocuments', input);
    const write = trial.calls.findIndex(({ method }) => method === 'batchUpdate');
    for (const when of ['before', 'after'] as const) {
      const drive = whole.copy();
      await call(drive, 'issueDocuments', input, { fault: { call: write, when } });
      await drive.clock('2026-04-11 13:30');
      await ask(drive, 'issueDocuments', input);
      expect(numbered(drive).map(([seller, no]) => `${seller} ${no}`)).toEqual([
        'Ferme du Bez 1',
        'Chèvrerie du Roc 1',
        'Chèvrerie du Roc 2',
      ]);
    }
  });

  test('a number whose row was erased is not given again, and the gap is seen', async () => {
    const drive = await collected();
    await number(drive);
    drive.sheet('Factures').deleteRows(3, 1);
    expect(await number(drive)).toBe(1);
    const books = await view(drive);
    const roc = books.issued.filter(({ seller }) => seller.name === 'Chèvrerie du Roc');
    expect(roc.map((one) => one.number)).toEqual([1, 3]);
    expect(books.lostDocuments).toEqual([{ series: 'Chèvrerie du Roc', number: 2 }]);
    // Of another month too: numbers go on from one to the next.
    const may = await view(drive, { from: '2026-05-01', until: '2026-05-31' });
    expect([may.issued, may.lostDocuments]).toEqual([[], books.lostDocuments]);
  });

  test('what is corrected after it was numbered is an avoir of the difference', async () => {
    const drive = await collected();
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
    expect(await number(drive)).toBe(3);
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '0' });
    expect(await number(drive)).toBe(1);
    expect(numbered(drive).slice(2)).toEqual([
      ['Chèvrerie du Roc', 2, 'facture', 2.42],
      ['Chèvrerie du Roc', 3, 'avoir', -2.42],
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  test('in direct each producer has what it is owed, and the sums tie with its dues', async () => {
    const drive = await collected({ Mode: 'direct' });
    expect(await number(drive)).toBe(3);
    expect(numbered(drive).map(([, , kind]) => kind)).toEqual(['reçu', 'reçu', 'reçu']);
  });

  test('after the next sale has opened, it can still be looked at and numbered', async () => {
    const drive = await collected();
    const before = (await view(drive)).drafts;
    await drive.open('2026-04-14 08:00');
    await drive.order(B, { CR01: 3 });
    const april = await view(drive, { from: '2026-04-01', until: '2026-04-30' });
    expect(april.sales.map(({ number, lines }) => [number, lines.length])).toEqual([
      [1, 3],
      [2, 1],
    ]);
    expect(april.drafts).toEqual(before);
    expect(await number(drive)).toBe(3);
    expect((await view(drive, { from: '2026-05-01', until: '2026-05-31' })).sales).toEqual([]);
  });
});

describe.each(['mandat', 'achat-revente', 'direct'])('given fees and deposits, in %s', (mode) => {
  test('the documents of each basket come to what its buyer owes, whoever gets the fees', async () => {
    const drive = await prepared({ Paiements: 'oui', Mode: mode });
    await drive.press('addFees');
    drive.typeRows('Frais', [
      { Frais: 'Participation', Calcul: 'pourcentage par article', 'Taux %': '10' },
      { Frais: 'Caisse', Calcul: 'forfait par commande', Montant: '1,50', 'TVA %': '20' },
      {
        Frais: 'Transport',
        Calcul: 'pourcentage du total',
        'Taux %': '3',
        'Reçu par': 'Ferme du Bez',
      },
      { Frais: 'Étal', Calcul: 'pourcentage du total', 'Taux %': '5', 'Payé par': 'producteur' },
    ]);
    drive.typeRows('Produits', [
      {
        ...{ 'Réf.': 'CR09', Producteur: 'Chèvrerie du Roc', Produit: 'Yaourt', Contenu: '1' },
        ...{ Unité: 'pièce', 'Prix TTC': '1,13', 'TVA %': '5,5', Consigne: '0,20' },
      },
    ]);
    await drive.open('2026-04-07 08:00');
    await drive.order(A, { FB02: 5, CR01: 1, CR09: 3 });
    await drive.order(B, { CR01: 2 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    await ask(drive, 'prepareBooks');
    // The drive's fees are its own in each mode: it is asked who it is.
    expect(drive.table('Réglages', 'Réglage').flat()).toEqual(
      expect.arrayContaining(['TVA du drive', 'SIRET', 'Raison sociale']),
    );
    await identified(drive);
    expect(await number(drive)).toBeGreaterThan(0);
    const sums = new Map<number, number>();
    const toBuyers = (await view(drive)).issued.filter(({ toProducer }) => !toProducer);
    for (const { lines } of toBuyers)
      for (const { basket, amount } of lines) sums.set(basket, (sums.get(basket) ?? 0) + amount);
    for (const [basket, total] of sums) {
      const due = drive
        .rows('Paiements')
        .filter((row) => row.Panier === basket)
        .reduce((all, row) => all + Math.round(Number(row.Dû) * 100), 0);
      expect([basket, total]).toEqual([basket, due]);
    }
    // The accountant's books say of each producer what the ledger does, fees and all.
    const whole = await view(drive, { whole: true });
    const fec = fecText(whole);
    expect(fecBreaches(fec)).toEqual([]);
    const owed = fecLines(fec)
      .filter(({ CompteNum }) => CompteNum === '467')
      .reduce((all, { Debit, Credit }) => all + fecAmount(Debit) - fecAmount(Credit), 0);
    const posted = whole.ledger
      .filter(({ account }) => account === 'producers')
      .reduce((all, { debit, credit }) => all + (debit ?? 0) - (credit ?? 0), 0);
    expect(owed).toBe(mode === 'achat-revente' ? 0 : posted);
    expect(await drive.failing()).toEqual([]);
  });
});

test('entries are numbered as they are posted, without gaps, whoever posts them', async () => {
  const drive = await collected();
  drive.typeRows('Encaissements', [{ Panier: '1', Montant: '7,92', Moyen: 'espèces' }]);
  await drive.hourlyRun();
  drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
  await drive.press('settlePayouts');
  const entries = entriesOf(await view(drive));
  expect(entries.map((one) => one.number)).toEqual(entries.map((_, index) => index + 1));
  expect(entries.length).toBeGreaterThan(3);
  expect((await view(drive)).lostEntries).toEqual([]);
  drive.sheet('Écritures').deleteRows(1, 3);
  drive.sheet('Écritures').deleteRows(3, 2);
  // Of 2 and 4; the first may have gone with an earlier sale.
  expect((await view(drive)).lostEntries).toEqual([{ number: 3, series: '' }]);
});

describe('the register of mandates', () => {
  test('stands once it is asked for, and tells who sold without one', async () => {
    const drive = await unidentified();
    chosen(drive, 'Lien de paiement', 'https://payer.exemple/{reference}');
    expect(drive.titles()).not.toContain('Mandats');
    expect(await ask(drive, 'prepareBooks')).toBeNull();
    const columns = drive.snapshot();
    await ask(drive, 'prepareBooks');
    expect(drive.changedSince(columns)).toEqual([]);
    drive.typeRows('Mandats', [
      { Producteur: 'Ferme du Bez', Depuis: '01/01/2026', 'Document signé': 'classeur bleu' },
      { Producteur: 'chèvrerie du roc', Depuis: '01/01/2025', 'Jusqu’au': '31/03/2026' },
    ]);
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { SIRET: '732 829 320 00074' });
    expect(await drive.failing()).toEqual([]);
    expect(drive.toFix()).toEqual([
      'Mandats | Chèvrerie du Roc | « Chèvrerie du Roc » vend en mode mandat sans mandat en cours : ajoutez une ligne ici, avec sa date.',
    ]);
    drive.setting('Mode', 'direct');
    await drive.failing();
    // What is left says that the sale itself stays in the mode that was announced (docs/rules.md M54).
    expect(drive.toFix().filter((line) => !line.startsWith('Ventes, ligne 2, Mode'))).toEqual([]);
  });
});

describe('given a drive that buys and sells', () => {
  test('what came is noted in its tab, and makes the margin', async () => {
    const drive = await collected({ Mode: 'achat-revente' });
    await ask(drive, 'prepareBooks');
    expect(drive.titles()).not.toContain('Mandats');
    drive.correct('Répartition producteurs', { 'Réf.': 'FB02' }, { Reçu: '4' });
    await drive.hourlyRun();
    const books = await view(drive);
    const [bez, roc] = purchasesOf(books);
    expect([bez?.ordered, bez?.received, roc?.received]).toEqual([550, 440, 726]);
    expect(marginsOf(books)[0]).toMatchObject({ sold: 1276 });
    await identified(drive);
    expect(await number(drive)).toBe(2);
    expect(numbered(drive).map(([seller, no]) => `${seller} ${no}`)).toEqual([
      'Drive du Bez 1',
      'Drive du Bez 2',
    ]);
    expect(await drive.failing()).toEqual([]);
    await drive.open('2026-04-14 08:00');
    expect(purchasesOf(await view(drive, { from: '2026-04-11', until: '2026-04-11' }))[0]).toEqual(
      bez,
    );
  });
});
