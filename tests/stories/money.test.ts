/** What buyers owe, what comes in, and what producers are paid. */
import { type Tabled, type TableName, tableCsv } from '../../sidebar/dialogs/money/money/tables';
import type { OrderedTransfers } from '../../src/app/money/transferOrder';
import { transferFile } from '../../src/formats/pain001';
import { moneyPage } from '../../src/text/pages/moneyPage';
import { wordsIn } from '../../src/text/values/pairs';
import { type Drive, plain } from './support/drive';
import { BEZ, opened, prepared } from './support/market';

const A = 'anne@exemple.fr';
const B = 'bruno@exemple.fr';

const asking = { Paiements: 'oui' };
const dues = (drive: Drive) =>
  drive.table('Paiements', 'Panier', 'Nom', 'Dû', 'Reçu', 'Reste', 'État');
const noted = (drive: Drive, ...rows: Record<string, string>[]) => {
  drive.typeRows('Encaissements', rows);
  return drive.hourlyRun();
};

/** Anne owes 12,12 to two producers, Bruno 4,84 to one. */
async function closed(more: Readonly<Record<string, string>> = asking): Promise<Drive> {
  const drive = await opened(more);
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1, CR02: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  return drive;
}

describe('given a drive that does not follow payments', () => {
  test('when orders close, nothing about money appears', async () => {
    const drive = await closed({});
    await drive.world.run('onOpen', { from: 'open' });
    expect(JSON.stringify(drive.world.menu)).not.toMatch(/reversements|virements/);
    expect(
      drive
        .titles()
        .filter((title) => /Paiements|Encaissements|Écritures|Reversements/.test(title)),
    ).toEqual([]);
    expect(
      drive
        .table('Réglages', 'Réglage')
        .flat()
        .filter((label) => /ncaissement|Panier non/.test(String(label))),
    ).toEqual([]);
  });
});

describe('given a drive that follows payments', () => {
  test('when orders close, each order is a due with its reference', async () => {
    const drive = await closed();
    expect(dues(drive)).toEqual([
      [1, 'anne', 17.42, 0, 17.42, 'à payer'],
      [2, 'bruno', 4.84, 0, 4.84, 'à payer'],
    ]);
    expect(drive.table('Paiements', 'Référence').flat()).toEqual(['RF16V1P1', 'RF86V1P2']);
    expect(drive.sheet('Écritures').fields.hidden).toBe(true);
    await drive.world.run('onOpen', { from: 'open' });
    expect(JSON.stringify(drive.world.menu)).toContain('Préparer les reversements');
    expect(drive.table('Réglages', 'Réglage').flat()).toContain('IBAN d’encaissement');
  });

  test('what is typed in Encaissements counts once, in pieces too, and a wrong row is told', async () => {
    const drive = await closed();
    await noted(
      drive,
      { Panier: '1', Montant: '10', Moyen: 'espèces' },
      { Panier: '2', Montant: '4,84', Moyen: 'chèque' },
      { Panier: '9', Montant: '3', Moyen: 'virement' },
      { Panier: '2', Montant: '4,84', Moyen: 'chèque' },
    );
    const after = [
      [1, 'anne', 17.42, 10, 7.42, 'payé en partie'],
      [2, 'bruno', 4.84, 4.84, 0, 'payé'],
    ];
    expect(dues(drive)).toEqual(after);
    const marks = drive.table('Encaissements', 'À corriger').flat();
    expect(marks.slice(0, 2)).toEqual(['', '']);
    expect(marks[2]).toContain('Le panier 9 n’est pas connu');
    expect(marks[3]).toContain('déjà payé');
    const posted = drive.rows('Écritures').length;
    await drive.hourlyRun();
    expect(dues(drive)).toEqual(after);
    expect(drive.rows('Écritures')).toHaveLength(posted);
  });
});

const bank = {
  ...asking,
  'Titulaire du compte d’encaissement': 'Chèvrerie du Roc',
  'IBAN d’encaissement': 'FR1420041010050500013M02606',
};

const ask = async <T>(drive: Drive, name: string, input: object = {}): Promise<T> => {
  const run = await drive.world.run('callCommand', {
    from: 'sidebar',
    args: [name, JSON.stringify(input)],
  });
  const answer = JSON.parse(String(run.value));
  return answer.ok ? answer.value : answer.code;
};
const payouts = (drive: Drive) =>
  drive.table('Reversements', 'Producteur', 'Vendu', 'Manquants', 'Déjà payé', 'À payer', 'État');

/** After the pick-up, the collector's account and the others' IBAN known. */
async function collected(): Promise<Drive> {
  const drive = await opened(asking);
  for (const [label, value] of Object.entries(bank))
    if (label !== 'Paiements') drive.typeRows('Réglages', [{ Réglage: label, Valeur: value }]);
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: 'BE72 0000 0000 1616' });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1, CR02: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  return drive;
}

describe('given a sale that was collected', () => {
  test('payouts are prepared, ordered once, and paid once', async () => {
    const drive = await collected();
    expect((await drive.said('settlePayouts')).join()).toContain('1 producteur à payer, 5,50 €');
    expect(drive.row('Ventes', { Vente: 1 }).État).toBe('comptes faits');
    expect(payouts(drive)).toEqual([
      ['Ferme du Bez', 5.5, 0, 0, 5.5, 'à payer'],
      ['Chèvrerie du Roc', 16.76, 0, 0, 16.76, 'encaisse lui-même'],
    ]);
    const file = await ask<OrderedTransfers>(drive, 'orderTransfers');
    expect([file.cents, file.id]).toEqual([550, 'V1-1-20260411']);
    expect(transferFile(file.order, file.version)).toContain('<InstdAmt Ccy="EUR">5.50</InstdAmt>');
    expect(await ask(drive, 'orderTransfers')).toBe('nobodyToPay');
    expect(await ask(drive, 'orderTransfers', { again: file.id })).toEqual(file);
    expect(payouts(drive)[0]).toEqual(['Ferme du Bez', 5.5, 0, 5.5, 0, 'virement demandé']);
    expect((await drive.said('markPaid')).join()).toContain('1 producteur marqué payé');
    expect((await drive.said('markPaid')).join()).toContain('personne à payer');
    expect(payouts(drive)[0]).toEqual(['Ferme du Bez', 5.5, 0, 5.5, 0, 'payé']);
    expect(await drive.failing()).toEqual([]);
  });

  test('a producer is told what it was paid, once, where Réglages asks for it', async () => {
    const drive = await collected();
    drive.setting('Relevé de reversement par mail', 'oui');
    await drive.press('settlePayouts');
    await ask(drive, 'orderTransfers');
    expect(drive.mails(BEZ).filter(({ subject }) => /Reversement/.test(subject))).toEqual([]);
    await drive.press('markPaid');
    await drive.press('markPaid');
    const told = drive.mails(BEZ).filter(({ subject }) => /Reversement/.test(subject));
    expect(told.map(({ body }) => plain(body).includes('Versé : 5,50 €'))).toEqual([true]);
  });

  test('tables show whose money it is: by basket, and for who collects', async () => {
    const drive = await collected();
    const view = await ask<Tabled>(drive, 'moneyView');
    const table = (name: TableName): string[] =>
      tableCsv(name, view, wordsIn(moneyPage, 'fr')).slice(1).trim().split('\r\n').map(plain);
    expect(table('matrix')).toEqual([
      'Producteur;Panier 1;Panier 2;Total',
      'Ferme du Bez;5,5;0;5,5',
      'Chèvrerie du Roc;11,92;4,84;16,76',
    ]);
    expect(table('collector')).toEqual([
      'Ce qui est encaissé;Montant',
      'Reçu des acheteurs;22,26',
      'Rendu aux acheteurs;0',
      'Avoirs des acheteurs;0',
      'Frais du drive;0',
      'Appartient à Ferme du Bez;5,5',
      'Ventes de Chèvrerie du Roc, son chiffre d’affaires;16,76',
      'Appartient à d’autres, en tout;5,5',
    ]);
    expect(table('payouts')[1]).toBe('Ferme du Bez;5,5;0;0;0;0;0;5,5');
  });

  test('before the pick-up nothing is settled', async () => {
    const drive = await closed();
    expect((await drive.said('settlePayouts')).join()).toContain('n’a pas encore eu lieu');
  });

  test('what came in counts, and what is missing is credited to the next order', async () => {
    const drive = await collected();
    await ask(drive, 'notePayment', { basket: 2, cents: 484, means: 'card' });
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
    drive.typeRows('Encaissements', [{ Panier: '1', Montant: '8,71', Moyen: 'virement' }]);
    await drive.press('settlePayouts');
    expect(dues(drive)).toEqual([
      [1, 'anne', 17.42, 8.71, 8.71, 'payé en partie'],
      [2, 'bruno', 2.42, 2.42, 0, 'payé'],
    ]);
    expect(drive.table('Paiements', 'Avoir').flat()).toEqual(['', 2.42]);
    // Half of Anne's 17,42 came in: half of each producer's part.
    expect(drive.table('Reversements', 'Producteur', 'Manquants', 'Non payé', 'À payer')).toEqual([
      ['Ferme du Bez', 0, 2.75, 2.75],
      ['Chèvrerie du Roc', 2.42, 5.96, 8.38],
    ]);
    await drive.open('2026-04-14 08:00');
    await drive.order(B, { CR01: 3 });
    await drive.close('2026-04-16 22:00');
    expect(drive.table('Paiements', 'Vente', 'Panier', 'Dû', 'Reçu', 'Reste')).toEqual([
      [1, 1, 17.42, 8.71, 8.71],
      [2, 1, 7.26, 2.42, 4.84],
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  test('a payment noted by mistake is taken back, a row that goes as well, and nothing is erased', async () => {
    const drive = await collected();
    await ask(drive, 'notePayment', { basket: 2, cents: 484, means: 'cash' });
    expect(await ask(drive, 'notePayment', { basket: 2, cents: 484, means: 'cash' })).toBe(
      'alreadyPaid',
    );
    const { receipts } = await ask<{ receipts: { key: string }[] }>(drive, 'moneyView');
    await ask(drive, 'undoPayment', { key: receipts[0]?.key });
    expect(await ask(drive, 'undoPayment', { key: receipts[0]?.key })).toBe('nothingToUndo');
    expect(dues(drive)[1]).toEqual([2, 'bruno', 4.84, 0, 4.84, 'à payer']);
    expect(drive.table('Encaissements', 'Panier', 'Montant', 'Nature')).toEqual([
      [2, 4.84, 'paiement'],
      [2, 4.84, 'annulation'],
    ]);
    await noted(drive, { Panier: '1', Montant: '10', Moyen: 'espèces' });
    expect(dues(drive)[0]?.[3]).toBe(10);
    const entries = drive.rows('Écritures').length;
    drive.correct('Encaissements', { Panier: 1 }, { Montant: '11' });
    await drive.hourlyRun();
    expect(dues(drive)[0]?.[3]).toBe(11);
    expect(drive.rows('Écritures')).toHaveLength(entries + 4);
    const account = await ask<{ nature: string; balance: number }[]>(drive, 'buyerAccount', {
      email: A,
    });
    expect(account.map(({ balance }) => balance)).toEqual([1742, 742, 1742, 642]);
  });

  test('a statement recorded twice counts once; what came twice is credit and can be given back', async () => {
    const drive = await collected();
    const { dues: open } = await ask<{ dues: { reference: string }[] }>(drive, 'moneyView');
    expect(open).toHaveLength(2);
    await ask(drive, 'notePayment', { basket: 1, cents: 1742, means: 'transfer' });
    await ask(drive, 'notePayment', { basket: 1, cents: 1742, means: 'transfer', kind: 'extra' });
    expect(drive.table('Paiements', 'Reçu', 'Avoir')[0]).toEqual([17.42, 17.42]);
    expect(
      await ask(drive, 'notePayment', {
        basket: 1,
        cents: 1743,
        means: 'transfer',
        kind: 'refund',
      }),
    ).toBe('noCredit');
    await ask(drive, 'notePayment', { basket: 1, cents: 1742, means: 'transfer', kind: 'refund' });
    expect(drive.table('Paiements', 'Reçu', 'Avoir')[0]).toEqual([17.42, '']);
    expect(await drive.failing()).toEqual([]);
  });
});

describe('a payout that did not arrive', () => {
  const state = (drive: Drive) => payouts(drive)[0]?.slice(-3);

  test('a file that never left is taken back, and the next one has another name', async () => {
    const drive = await collected();
    await drive.press('settlePayouts');
    await ask(drive, 'orderTransfers');
    expect(state(drive)).toEqual([5.5, 0, 'virement demandé']);
    expect(await ask(drive, 'returnPayouts')).toEqual({ code: 'returned', producers: 1 });
    expect(state(drive)).toEqual([0, 5.5, 'à payer']);
    const { files } = await ask<{ files: string[] }>(drive, 'moneyView');
    expect(files).toEqual([]);
    expect(await ask(drive, 'returnPayouts')).toBe('nothingToUndo');
    const file = await ask<OrderedTransfers>(drive, 'orderTransfers');
    expect([file.id, file.cents]).toEqual(['V1-2-20260411', 550]);
    expect(await drive.failing()).toEqual([]);
  });

  test('a transfer that the bank sent back is due again, and so is one paid otherwise', async () => {
    const drive = await collected();
    await drive.press('settlePayouts');
    await ask(drive, 'orderTransfers');
    await drive.press('markPaid');
    const back = { producers: ['Ferme du Bez'] };
    expect(await ask(drive, 'returnPayouts', back)).toEqual({ code: 'returned', producers: 1 });
    expect(state(drive)).toEqual([0, 5.5, 'à payer']);
    await ask(drive, 'markPaid', { ...back, means: 'cash' });
    expect(state(drive)).toEqual([5.5, 0, 'payé']);
    await ask(drive, 'returnPayouts', back);
    expect(state(drive)).toEqual([0, 5.5, 'à payer']);
    expect(await ask(drive, 'returnPayouts', back)).toBe('nothingToUndo');
    expect(await drive.failing()).toEqual([]);
  });

  test('a file given again names who has no usable IBAN any more', async () => {
    const drive = await collected();
    drive.typeRows('Producteurs', [{ Producteur: 'Vergers du Bez', 'E-mail': 'v@exemple.fr' }]);
    await drive.press('settlePayouts');
    const { id } = await ask<OrderedTransfers>(drive, 'orderTransfers');
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: '' });
    expect(await ask(drive, 'orderTransfers', { again: id })).toBe('nobodyToPay');
    expect(state(drive)).toEqual([5.5, 0, 'virement demandé']);
  });
});

describe('a credit that the drive grants', () => {
  test('is the buyer’s, out of the drive’s own; it is used, and can be taken back', async () => {
    const drive = await collected();
    const grant = { basket: 2, cents: 300, means: 'credit', kind: 'extra', note: 'pot cassé' };
    await ask(drive, 'notePayment', grant);
    expect(dues(drive)[1]).toEqual([2, 'bruno', 4.84, 3, 1.84, 'payé en partie']);
    expect(await drive.failing()).toEqual([]);
    const { whereabouts } = await ask<{ whereabouts: Record<string, number> }>(drive, 'moneyView');
    expect(whereabouts.feesKept).toBe(-300);
    const account = await ask<{ label: string; balance: number }[]>(drive, 'buyerAccount', {
      email: B,
    });
    expect(account.at(-1)).toMatchObject({ label: 'pot cassé', balance: 184 });
  });
});

describe('the checks of a drive that follows payments', () => {
  test('name the row where a figure was typed over, and put it right', async () => {
    const drive = await collected();
    await ask(drive, 'notePayment', { basket: 1, cents: 1742, means: 'transfer' });
    await drive.press('settlePayouts');
    const { checks } = await drive.check();
    expect(checks.filter(({ ok }) => ok).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'ledgerBalances',
        'duesEqualBaskets',
        'moneyIsAccountedFor',
        'paymentsMatch',
        'payoutsMatch',
      ]),
    );
    drive.correct('Paiements', { Panier: 1 }, { Reçu: '17,40' });
    drive.correct('Reversements', { Producteur: 'Ferme du Bez' }, { 'À payer': '6' });
    expect(await drive.failing()).toEqual([
      'paymentsMatch: Paiements montre ce que disent les écritures : faux (−0,02 €, sans doute une cellule retapée), voir Paiements ligne 2',
      'payoutsMatch: Reversements montre ce que disent les écritures : faux (0,50 €, sans doute une cellule retapée), voir Reversements ligne 2',
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  test('say what most probably explains a gap: a unit price, a weight, the rounding of a fee', async () => {
    const drive = await collected();
    drive.correct('Paniers', { Panier: 2 }, { 'Prix unitaire': '2,43' });
    const [first = ''] = await drive.failing();
    expect(first).toContain('basketsEqualSplitAndFees: les paniers égalent la répartition');
    expect(first).toContain('(−0,02 €, sans doute un prix unitaire retapé), voir Paniers ligne');
  });

  test('name an entry that somebody changed', async () => {
    const drive = await collected();
    drive.correct('Écritures', { Écriture: 'sale:1:2:0:1#1' }, { Débit: '4,85' });
    expect((await drive.failing()).join('\n')).toContain(
      'ledgerBalances: chaque écriture tombe à zéro : faux (0,01 €, sans doute un arrondi), voir Écritures ligne 5, Écritures ligne 6',
    );
    expect(await ask(drive, 'notePayment', { basket: 1, cents: 100, means: 'cash' })).toBe(
      'ledgerBroken',
    );
    const entries = drive.rows('Écritures').length;
    drive.correct('Écritures', { Écriture: 'sale:1:2:0:1#1' }, { Débit: '4,84' });
    await ask(drive, 'notePayment', { basket: 1, cents: 100, means: 'cash' });
    expect(drive.rows('Écritures')).toHaveLength(entries + 2);
  });
});

describe('what is lost on the way', () => {
  test('a note sent again after its connection was cut counts once', async () => {
    const drive = await collected();
    const note = { basket: 1, cents: 500, means: 'cash', id: '0f8fad5b-d9cb' };
    const calls = await drive.copy().world.run('callCommand', {
      from: 'sidebar',
      args: ['notePayment', JSON.stringify(note)],
    });
    const write = calls.calls.findIndex(({ method }) => method === 'batchUpdate');
    await drive.world.run('callCommand', {
      from: 'sidebar',
      args: ['notePayment', JSON.stringify(note)],
      fault: { call: write, when: 'after' },
    });
    await drive.clock('2026-04-11 13:30');
    await ask(drive, 'notePayment', note);
    expect(dues(drive)[0]?.[3]).toBe(5);
    expect(drive.rows('Encaissements')).toHaveLength(1);
  });

  test('rows of Encaissements that all vanish still count, and that is told', async () => {
    const drive = await collected();
    for (let nth = 1; nth <= 6; nth++)
      await ask(drive, 'notePayment', { basket: 1, cents: 100, means: 'cash' });
    const sheet = drive.sheet('Encaissements');
    sheet.deleteRows(1, 6);
    await drive.hourlyRun();
    expect(dues(drive)[0]?.[3]).toBe(6);
    expect(drive.toFix().join()).toContain('6 encaissements comptés n’ont plus de ligne ici');
  });
});

describe('what people type wrong', () => {
  test.each([
    ['0', 'espèces', 'plus grand que zéro'],
    ['-5', 'espèces', 'est négatif'],
    ['1000000000', 'virement', 'hors de l’ordinaire'],
    ['beaucoup', 'chèque', 'n’est pas un prix'],
    ['5', 'troc', 'n’est pas connu ici'],
    ['5', 'avoir', 'n’a pas d’avoir'],
    ['5', 'arrondi', 'ne dépasse pas 1,00'],
  ])('%s euros by « %s » count for nothing and are told', async (Montant, Moyen, told) => {
    const drive = await closed();
    await noted(drive, { Panier: '1', Montant, Moyen });
    expect(dues(drive)[0]?.[3]).toBe(0);
    expect(plain(drive.table('Encaissements', 'À corriger').flat().join())).toContain(told);
  });

  test('a wrong IBAN is told and left out; a producer who is gone is named', async () => {
    const drive = await collected();
    drive.correct(
      'Producteurs',
      { Producteur: 'Ferme du Bez' },
      { IBAN: 'FR7630006000011234567890188' },
    );
    expect((await drive.said('settlePayouts')).join()).toContain(
      'Sans IBAN valable, à payer autrement : Ferme du Bez',
    );
    expect(payouts(drive)[0]?.at(-1)).toBe('IBAN faux');
    expect(plain(drive.table('Producteurs', 'À corriger').flat().join())).toContain(
      'la clé ne tombe pas juste',
    );
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { Producteur: 'Ferme du Buëch' });
    expect(await ask(drive, 'orderTransfers')).toBe('nobodyToPay');
    await ask(drive, 'markPaid', { producers: ['Ferme du Bez'], means: 'cheque' });
    expect(payouts(drive)[0]).toEqual(['Ferme du Bez', 5.5, 0, 5.5, 0, 'payé']);
  });
});

test('a producer who buys is set off only where Réglages says so', async () => {
  const drive = await collected();
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'E-mail': B });
  drive.setting('Compenser les achats des producteurs', 'oui');
  await drive.press('settlePayouts');
  expect(drive.table('Reversements', 'Producteur', 'Ses achats', 'À payer')[0]).toEqual([
    'Ferme du Bez',
    4.84,
    0.66,
  ]);
  expect(dues(drive)[1]).toEqual([2, 'bruno', 4.84, 4.84, 0, 'payé']);
  expect(await drive.failing()).toEqual([]);
});

describe('a producer who sells 180,00 and buys 12,40', () => {
  async function traded(setOff: 'oui' | 'non'): Promise<Drive> {
    const drive = await prepared(asking);
    const product = { Contenu: '1', Unité: 'pièce', 'TVA %': '5,5' };
    drive.typeRows('Produits', [
      {
        ...product,
        'Réf.': 'FB90',
        Producteur: 'Ferme du Bez',
        Produit: 'Agneau',
        'Prix TTC': '180',
      },
      {
        ...product,
        'Réf.': 'CR90',
        Producteur: 'Chèvrerie du Roc',
        Produit: 'Plateau',
        'Prix TTC': '12,40',
      },
    ]);
    await drive.open('2026-04-07 08:00');
    await drive.order(A, { FB90: 1 });
    await drive.order(BEZ, { CR90: 1 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    drive.setting('Compenser les achats des producteurs', setOff);
    await drive.press('settlePayouts');
    return drive;
  }
  const bez = (drive: Drive) => drive.row('Reversements', { Producteur: 'Ferme du Bez' });

  test('has two entries: it is paid, and it pays', async () => {
    const drive = await traded('non');
    expect(bez(drive)).toMatchObject({ Vendu: 180, 'À payer': 180 });
    expect(dues(drive)[1]).toEqual([2, 'bez', 12.4, 0, 12.4, 'à payer']);
  });

  test('is set off to 167,60 where Réglages says so', async () => {
    const drive = await traded('oui');
    expect(bez(drive)).toMatchObject({ Vendu: 180, 'Ses achats': 12.4, 'À payer': 167.6 });
    expect(dues(drive)[1]).toEqual([2, 'bez', 12.4, 12.4, 0, 'payé']);
    expect(await drive.failing()).toEqual([]);
  });
});
