import { books, payout, reference } from '../support/aBook';
import { decided, market } from '../support/decided';

describe('money that came', () => {
  test.each<[string, string[], string[]]>([
    [
      'a basket number and the name',
      ['42,50 VIR SEPA RECU MME DUVAL MARIE C0001'],
      ['paiement [1: 4250] — numberAndName'],
    ],
    [
      'the name and the exact amount, without any number',
      ['31,20 VIR INST RECU M MARCHAND PAUL panier samedi'],
      ['paiement [2: 3120] — nameAndAmount'],
    ],
    [
      'two baskets in one transfer',
      ['57,35 VIR RECU M OU MME LEFORT commandes C0003 et C0004'],
      ['paiement de plusieurs paniers [3: 2735, 4: 3000] — numbersAndSum'],
    ],
    [
      'a transfer that is topped up',
      [
        '18 VIR RECU MLLE BERNARDIN JULIE C0005',
        '0,90 VIR RECU MLLE BERNARDIN JULIE complement C0005',
      ],
      ['paiement partiel [5: 1800] — numberAndName', 'complément [5: 90] — numberAndName'],
    ],
    [
      'a transfer that is topped up by somebody else',
      ['18 VIR RECU COLLOC DU BAS panier 5', '0,90 VIR RECU COLLOC DU BAS panier 5 suite'],
      ['paiement partiel [5: 1800] — piecesAndSum', 'complément [5: 90] — numberAndAmount'],
    ],
    [
      'the same transfer twice, then money given back',
      [
        '26 VIR RECU MME PETITJEAN ELODIE C0006',
        '26 VIR RECU MME PETITJEAN ELODIE C0006',
        '-26 VIR EMIS MME PETITJEAN ÉLODIE remboursement C0006',
      ],
      [
        'paiement [6: 2600] — numberAndName',
        'payé en double, mis en avoir [6: 2600] — numberAndName',
        'remboursement [6: 2600] — credit',
      ],
    ],
    [
      'a structured reference, whatever else is said',
      [`12 VIR RECU INCONNU ${reference(1)}`],
      ['paiement partiel [1: 1200] — reference'],
    ],
    [
      'a structured reference in groups',
      [`42,50 VIR RECU INCONNU ${reference(1).replace(/(.{4})/g, '$1 ')} 5 MERCI`],
      ['paiement [1: 4250] — reference'],
    ],
    [
      'more than what was due',
      ['50 VIR RECU MME DUVAL MARIE panier n° 1'],
      ['paiement, le surplus en avoir [1: 5000] — numberAndName'],
    ],
    [
      'a number and the right amount, paid by somebody else',
      ['42,50 VIR RECU M ROUX panier 1'],
      ['paiement [1: 4250] — numberAndAmount'],
    ],
    [
      'all orders of one name',
      ['45 VIR RECU FAURE JEANNE ET JEAN'],
      [
        'à confirmer : paiement partiel [panier 7 (Jean Faure), panier 8 (Jeanne Faure)] — nameOnly',
      ],
    ],
  ])('%s', (_, lines, answers) => {
    expect(decided(market, ...lines)).toEqual(answers);
  });
});

describe('what is never guessed', () => {
  test.each<[string, string, string]>([
    [
      'two baskets that fit as well',
      '15 VIR RECU MME FAURE',
      'à confirmer : paiement [panier 7 (Jean Faure), panier 8 (Jeanne Faure)] — equalCandidates',
    ],
    [
      'an amount alone',
      '10 VIR RECU SCI DU LAC',
      'à confirmer : paiement [panier 12 (Zoé Vidal)] — amountOnly',
    ],
    [
      'a name with another amount',
      '40 VIR RECU MME DUVAL MARIE',
      'à confirmer : paiement partiel [panier 1 (Marie Duval)] — nameOnly',
    ],
    [
      'a family name with the right amount',
      '42,50 VIR RECU DUVAL',
      'à confirmer : paiement [panier 1 (Marie Duval)] — familyName',
    ],
    [
      'a number alone',
      '9 VIR RECU M ROUX panier 12',
      'à confirmer : paiement partiel [panier 12 (Zoé Vidal)] — numberOnly',
    ],
    [
      'a number that is a slip, with a name and an amount that fit',
      '42,50 VIR RECU MME DUVAL MARIE panier 12',
      'à confirmer : paiement [panier 1 (Marie Duval)] — nameAndAmount',
    ],
    [
      'a number of somebody else’s affair',
      '612 VIR RECU AGENCE DES EAUX dossier C12',
      'à traiter — numberElsewhere',
    ],
    [
      'baskets whose sum is another',
      '50 VIR RECU LEFORT paniers 3 et 4',
      'à confirmer : paiement de plusieurs paniers [panier 3 (Anne Lefort), panier 4 (Luc Lefort)] — sumDiffers',
    ],
    ['a line that is not ours', '777 VIR RECU CAF DE LA DROME', 'à traiter — nothingFits'],
    ['an enormous amount', '999999999 VIR RECU MME DUVAL MARIE C0001', 'à traiter — tooLarge'],
    ['nothing at all', '0 VIR RECU MME DUVAL MARIE C0001', 'rien à faire — zero'],
  ])('%s', (_, line, answer) => {
    expect(decided(market, line)).toEqual([answer]);
  });

  test('a payment from before the sale opened', () => {
    const late = books({ ...market, openings: { 3: Date.parse('2026-05-01') } });
    expect(decided(late, '42,50 VIR RECU MME DUVAL MARIE C0001')).toEqual([
      'à traiter — nothingFits',
    ]);
    expect(decided(late, '42,50 VIR RECU M ROUX C0001')).toEqual(['à traiter — beforeSale']);
  });

  test('money given back to whoever has no credit', () => {
    expect(decided(market, '-26 VIR EMIS MME PETITJEAN ELODIE remboursement C0006')).toEqual([
      'remboursement [panier 6 (Élodie Petitjean)] — noCredit',
    ]);
  });
});

describe('money that left', () => {
  test.each<[string, string, string]>([
    [
      'what a producer is owed',
      '-320,15 VIR EMIS EARL LES RAMIERES retrocession',
      'reversement [EARL Les Ramières] — owed',
    ],
    [
      'what was ordered from the bank',
      '-1234,56 VIR EMIS FOURNIL DE L’ETE',
      'reversement [Fournil de l’Été] — ordered',
    ],
    [
      'what is noted as paid',
      '-50 VIR EMIS VERGER DES COMBES',
      'reversement déjà noté [Verger des Combes] — alreadyPaid',
    ],
    [
      'another sum to a producer',
      '-99 VIR EMIS EARL LES RAMIERES',
      'à confirmer : reversement [EARL Les Ramières] — payoutDiffers',
    ],
    ['the bank’s own', '-3,06 COMMISSION REMCB46', 'commission bancaire [banque] — words'],
    ['somebody else’s affair', '-80 PRLV ASSURANCE', 'à traiter — nothingFits'],
  ])('%s', (_, line, answer) => {
    expect(decided(market, line)).toEqual([answer]);
  });

  test('of a producer whom two sales owe something, the older one', () => {
    const two = books({
      payouts: [
        payout('Ferme du Bez', { toPay: 4_000 }),
        payout('Ferme du Bez', { sale: 2, toPay: 2_000 }),
        payout('Ferme du Bez', { sale: 1, state: 'paid', paid: 9_900 }),
      ],
    });
    expect(decided(two, '-19,90 VIR EMIS FERME DU BEZ')).toEqual([
      'à confirmer : reversement [Ferme du Bez (vente 2)] — payoutDiffers',
    ]);
    expect(decided(two, '-40 VIR EMIS FERME DU BEZ', '-20 VIR EMIS FERME DU BEZ')).toEqual([
      'reversement [Ferme du Bez] — owed',
      'reversement [Ferme du Bez (vente 2)] — owed',
    ]);
  });

  test('a file of transfers that the bank books as one', () => {
    const ordered = books({
      payouts: [
        payout('Ferme du Bez', { state: 'inFile', paid: 1_000 }),
        payout('Chèvrerie du Roc', { state: 'inFile', paid: 2_050 }),
      ],
    });
    expect(decided(ordered, '-30,50 VIR SEPA EMIS FICHIER 2 VIREMENTS')).toEqual([
      'virements aux producteurs [Ferme du Bez, Chèvrerie du Roc] — ordered',
    ]);
  });
});
