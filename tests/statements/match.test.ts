import type { Books } from '../../src/statements/match/books';
import { matchEntries } from '../../src/statements/match/match';
import { verdictText, withText } from '../../src/statements/verdictText';
import { statementLines } from '../../src/text/results/statementLines';
import { wordsIn } from '../../src/text/values/pairs';
import { books, due, entriesOf, payout, receipt, reference } from './support/aBook';

const plain = (text: string): string => text.replace(/\u00a0/g, ' ');

/** « décision, avec », a line each. */
const decided = (known: Books, ...lines: readonly string[]): string[] =>
  matchEntries(entriesOf(...lines), known).map((one) => {
    const text = verdictText(one, wordsIn(statementLines, 'fr'));
    const parts = one.parts.map(({ basket, cents }) => `${basket}: ${cents}`);
    const rest =
      parts.length > 0 ? parts.join(', ') : withText(one, 3, wordsIn(statementLines, 'fr'));
    return plain(`${text}${rest ? ` [${rest}]` : ''} — ${one.reason}`);
  });

const market = books({
  dues: [
    due(1, 'Marie Duval', 4_250),
    due(2, 'Paul Marchand', 3_120),
    due(3, 'Anne Lefort', 2_735),
    due(4, 'Luc Lefort', 3_000),
    due(5, 'Julie Bernardin', 1_890),
    due(6, 'Élodie Petitjean', 2_600),
    due(7, 'Jean Faure', 1_500),
    due(8, 'Jeanne Faure', 1_500),
    due(12, 'Zoé Vidal', 1_000),
  ],
  payouts: [
    payout('EARL Les Ramières', { toPay: 32_015 }),
    payout('Fournil de l’Été', { state: 'inFile', paid: 123_456 }),
    payout('Verger des Combes', { state: 'paid', paid: 5_000 }),
  ],
  receipts: [
    receipt(0, -5_000, 'producers', {
      key: 'payout:3:Verger des Combes:1',
      name: 'Verger des Combes',
      nature: 'payout',
    }),
  ],
});

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
    const late = books({ ...market, opensAt: Date.parse('2026-05-01') });
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

describe('deposits', () => {
  test('a card remittance is explained by the card payments noted', () => {
    const noted = books({
      dues: market.dues,
      receipts: [
        receipt(1, 4_250, 'cards'),
        receipt(2, 3_120, 'cards'),
        receipt(3, 2_735, 'cheques'),
      ],
    });
    expect(
      decided(noted, '73,70 REMISE CARTE REMCB1 2 OPERATIONS', '88 REMISE CARTE REMCB2'),
    ).toEqual([
      'remise de cartes [panier 1 (Marie Duval), panier 2 (Paul Marchand)] — depositTies',
      'remise de cartes [5115 Cartes] — words',
    ]);
  });

  test('of the cheques noted, those that make up the deposit', () => {
    const noted = books({
      dues: market.dues,
      receipts: [
        receipt(1, 4_250, 'cheques'),
        receipt(2, 3_120, 'cheques'),
        receipt(3, 2_735, 'cheques'),
      ],
    });
    expect(decided(noted, '69,85 REMISE CHEQUES N 1 2 CHQ')).toEqual([
      'remise de chèques [panier 1 (Marie Duval), panier 3 (Anne Lefort)] — depositTies',
    ]);
    expect(decided(noted, '70 REMISE CHEQUES N 1 2 CHQ')).toEqual([
      'remise de chèques [5112 Chèques] — depositGap',
    ]);
  });

  test('cheques that nobody noted are proposed where one set of baskets alone fits', () => {
    expect(decided(market, '69,85 REMISE CHEQUES N 1 2 CHQ')).toEqual([
      'à confirmer : remise de chèques [panier 1 (Marie Duval), panier 3 (Anne Lefort)] — depositSubset',
    ]);
    expect(decided(market, '15 REMISE CHEQUES N 1 1 CHQ')).toEqual([
      'remise de chèques [5112 Chèques] — words',
    ]);
  });
});

describe('what the drive knows already', () => {
  test('a transfer noted by hand is not counted again', () => {
    const noted = books({
      dues: [due(1, 'Marie Duval', 4_250, { remaining: 0 })],
      receipts: [receipt(1, 4_250, 'bank')],
    });
    expect(
      decided(
        noted,
        '42,50 VIR RECU MME DUVAL MARIE C0001',
        '42,50 VIR RECU MME DUVAL MARIE C0001',
      ),
    ).toEqual([
      'déjà noté à la main [panier 1 (Marie Duval)] — notedByHand',
      'payé en double, mis en avoir [1: 4250] — numberAndName',
    ]);
  });

  test('a line that was recorded is read already, even where it was taken back', () => {
    const line = '42,50 VIR RECU MME DUVAL MARIE C0001';
    const [entry] = entriesOf(line);
    const known = books({
      dues: market.dues,
      receipts: [receipt(1, 4_250, 'bank', { key: `bank:${entry?.id}-1`, isUndone: true })],
    });
    expect(decided(known, line)).toEqual(['déjà lu — alreadyRead']);
  });

  test('a late payment of the sale before, noted by hand, is none of this sale', () => {
    const before = receipt(1, 4_250, 'bank', { sale: 2, name: 'Marie Duval' });
    const known = books({ dues: market.dues, receipts: [before] });
    expect(
      decided(known, '42,50 VIR RECU MME DUVAL MARIE', '42,50 VIR RECU MME DUVAL MARIE'),
    ).toEqual([
      'déjà noté à la main [panier 1 de la vente 2 (Marie Duval)] — notedByHand',
      'paiement [1: 4250] — nameAndAmount',
    ]);
  });

  test('a reference of a basket that is even and gone is no payment of this sale', () => {
    const line = `42,50 VIR RECU MME DUVAL MARIE ${reference(1, 2)}`;
    expect(decided(market, line)).toEqual(['à traiter — referenceElsewhere']);
  });

  test('a line of which only a part was recorded is named, and not recorded again', () => {
    const line = '57,35 VIR RECU M OU MME LEFORT commandes C0003 et C0004';
    const [entry] = entriesOf(line);
    const known = books({
      dues: market.dues,
      receipts: [receipt(3, 2_735, 'bank', { key: `bank:${entry?.id}-1` })],
    });
    expect(decided(known, line)).toEqual(['déjà lu — partlyRead']);
  });

  test('a payout marked by hand is the line that shows it, once', () => {
    const line = '-50 VIR EMIS VERGER DES COMBES';
    expect(decided(market, line, line)).toEqual([
      'reversement déjà noté [Verger des Combes] — alreadyPaid',
      'à confirmer : reversement [Verger des Combes] — payoutDiffers',
    ]);
  });
});
