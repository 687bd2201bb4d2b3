import { books, due, entriesOf, receipt, reference } from '../support/aBook';
import { decided, market } from '../support/decided';

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

  test('a line that was recorded is read already; where it was taken back it pays nothing by itself', () => {
    const line = '42,50 VIR RECU MME DUVAL MARIE C0001';
    const [entry] = entriesOf(line);
    const known = (isUndone: boolean) => {
      const key = `bank:${entry?.id}-1`;
      return books({
        dues: market.dues,
        receipts: [receipt(1, 4_250, 'bank', { key, isUndone })],
      });
    };
    expect(decided(known(false), line)).toEqual(['déjà lu — alreadyRead']);
    expect(decided(known(true), line)).toEqual(['déjà lu — takenBack']);
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
