/** What buyers owe and what comes in. */

import { plain } from '../support/plain';
import { ask, closed, collected, dues, noted, payouts } from '../support/sums/money';

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
});

describe('the checks of a drive that follows payments', () => {
  test('hold where a unit price was typed over: it is told, and put right', async () => {
    const drive = await collected();
    drive.correct('Paniers', { Panier: 2 }, { 'Prix unitaire': '2,43' });
    expect(await drive.failing()).toEqual([]);
    expect(drive.toFix().join()).toContain('« 2,43 € » a été retapé ici');
    expect(drive.row('Paniers', { Panier: 2 })['Prix unitaire']).toBe(2.42);
  });

  test('name an entry that somebody changed', async () => {
    const drive = await collected();
    drive.correct('Écritures', { Écriture: 'sale:1:2:0:1#1' }, { Débit: '4,85' });
    expect((await drive.failing()).join('\n')).toContain(
      'ledgerBalances: chaque écriture tombe à zéro : ne tombe pas juste (0,01 €, sans doute un arrondi), voir Écritures ligne 5, Écritures ligne 6',
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
});

describe('what people type wrong', () => {
  test.each([
    ['0', 'espèces', 'plus grand que zéro'],
    ['-5', 'espèces', 'avec la nature « remboursement »'],
    ['1000000000', 'virement', 'hors de l’ordinaire'],
    ['beaucoup', 'chèque', 'ne va pas ici'],
    ['5', 'troc', 'ne va pas ici'],
    ['5', 'avoir', 'ni avoir ni paiement'],
    ['5', 'arrondi', '1,00 € au plus'],
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
      'Sans IBAN valable ou titulaire lisible par la banque, à payer autrement : Ferme du Bez',
    );
    expect(payouts(drive)[0]?.at(-1)).toBe('IBAN faux');
    await drive.check();
    expect(plain(drive.table('Producteurs', 'À corriger').flat().join())).toContain(
      'attendu : un IBAN entier',
    );
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { Producteur: 'Ferme du Buëch' });
    expect(await ask(drive, 'orderTransfers')).toBe('nobodyToPay');
    await ask(drive, 'markPaid', { producers: ['Ferme du Bez'], means: 'cheque' });
    expect(payouts(drive)[0]).toEqual(['Ferme du Bez', 5.5, 0, 5.5, 0, 'payé']);
  });
});
