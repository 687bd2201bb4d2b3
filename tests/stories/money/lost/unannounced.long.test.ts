/** What « Produits en vente » keeps of what was announced is cleared, and somebody types over a cell. */
import type { Drive } from '../../support/drive';
import { plain } from '../../support/plain';
import { ask, B, closed, dues } from '../../support/sums/money';
import { partlyPaid, unmovedBy } from '../../support/sums/standing';

const OFFER = 'Produits en vente';
const KEPT = 'Tel qu’annoncé';
const CROTTIN = { 'Réf.': 'CR01' };
const said = (drive: Drive) => drive.toFix().map(plain).join('\n');
const sums = (drive: Drive) => [
  dues(drive),
  drive.table('Paniers', 'Panier', 'Réf.', 'Producteur', 'Prix unitaire', 'Montant'),
  drive.table('Écritures', 'Nature', 'Panier', 'Débit', 'Écriture'),
  drive.table('Répartition producteurs', 'Producteur', 'Réf.', 'Quantité').map(String).sort(),
  drive.mails().map(({ subject, to }) => `${to} ${subject}`),
];

const losses = [
  ['the column', (drive: Drive) => drive.sheet(OFFER).deleteColumns(drive.column(OFFER, KEPT))],
  ['its cell', (drive: Drive) => drive.correct(OFFER, CROTTIN, { [KEPT]: '' })],
] as const;
const unmoved = unmovedBy(sums);

describe.each([
  ['closed', closed],
  ['collected', partlyPaid],
] as const)('%s (docs/rules.md M43)', (_, made) => {
  describe.each(losses)('%s cleared', (__, lose) => {
    test.each([
      ['Prix affiché', '3,00', '3,00 €', '2,42 €'],
      ['Producteur', 'Ferme du Bez', 'Ferme du Bez', 'Chèvrerie du Roc'],
    ])(
      '%s « %s » waits, is named, and is done with once put back',
      async (column, typed, read, was) => {
        const drive = await made();
        await unmoved(drive, () => {
          lose(drive);
          drive.correct(OFFER, CROTTIN, { [column]: typed });
        });
        expect(said(drive)).toContain(`« ${read} » ne va pas ici ; attendu : ${was}.`);
        expect(drive.toFix()).toHaveLength(1);
        for (const page of ['settlePayouts', 'moneyView', 'booksView', 'repairWorkbook'])
          expect([page, await ask(drive, page, {})]).toEqual([page, 'offerUnsure']);
        await unmoved(drive, () =>
          drive.correct(OFFER, CROTTIN, { [column]: was.replace(' €', '') }),
        );
        expect(drive.toFix()).toEqual([]);
        expect(await drive.failing()).toEqual([]);
      },
    );

    test('nothing typed: all goes on', async () => {
      const drive = await made();
      await unmoved(drive, () => lose(drive));
      expect(drive.toFix()).toEqual([]);
      expect(await ask(drive, 'repairWorkbook')).toMatchObject({ cells: 0, failed: 0 });
    });
  });
});

test('orders are open: nothing closes until the first price is back, whoever ordered since', async () => {
  const { opened } = await import('../../support/market');
  const drive = await opened({ Paiements: 'oui' });
  await drive.order(B, { CR01: 2 });
  drive.correct(OFFER, CROTTIN, { [KEPT]: '', 'Prix affiché': '3,00' });
  await drive.order('chloe@exemple.fr', { CR01: 1 });
  await drive.live('2026-04-10 02:00');
  expect(drive.table('Ventes', 'État')).toEqual([['commandes ouvertes']]);
  drive.correct(OFFER, CROTTIN, { 'Prix affiché': '2,42' });
  await drive.live('2026-04-10 04:00');
  expect(drive.table('Ventes', 'État')).toEqual([['commandes closes']]);
  expect(dues(drive).map(([basket, , due]) => [basket, due])).toEqual([
    [1, 4.84],
    [2, 2.42],
  ]);
});
