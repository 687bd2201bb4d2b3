/** A name of Reversements typed over, of what is ordered or paid (docs/rules.md M47). */
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { answered, ask, collected, noted, payouts } from '../../support/sums/money';

const BEZ = 'Ferme du Bez';
const ROCHE = 'Chèvrerie du Roc';
const told = (drive: Drive) => drive.toFix().filter((one) => one.startsWith('Reversements'));
const entries = (drive: Drive) => drive.table('Écritures', 'Compte', 'Tiers', 'Débit', 'Crédit');

const ordered = maker('money/payouts/payeeTyped ordered', async () => {
  const drive = await collected('le dû');
  await noted(drive, { Panier: '1', Montant: '12,12', Moyen: 'virement' });
  await drive.press('settlePayouts');
  await ask(drive, 'orderTransfers');
  return drive;
});

const paid = maker('money/payouts/payeeTyped paid', async () => {
  const drive = await ordered();
  await ask(drive, 'markPaid', {});
  await drive.hourlyRun();
  return drive;
});

describe.each([
  ['ordered', ordered],
  ['paid', paid],
] as const)('what is %s', (_, made) => {
  test.each([
    ['Producteur', 'Ferme'],
    ['Vente', '9'],
  ])('%s typed over as « %s »: nothing is due anew, and it is put back', async (header, text) => {
    const drive = await made();
    const before = [payouts(drive), entries(drive)];
    drive.correct('Reversements', { Producteur: BEZ }, { [header]: text });
    expect(await ask(drive, 'orderTransfers')).toBe('nobodyToPay');
    await drive.hourlyRun();
    expect([payouts(drive), entries(drive)]).toEqual(before);
    expect(drive.table('Reversements', 'Vente').flat()).toEqual([1, 1]);
    expect(told(drive)).toEqual([]);
  });

  test('the name of another who sold there: nothing moves, and Reversements is spoken of', async () => {
    const drive = await made();
    drive.correct('Reversements', { Producteur: BEZ }, { Producteur: ROCHE });
    const before = [payouts(drive), entries(drive)];
    await drive.hourlyRun();
    expect([payouts(drive), entries(drive)]).toEqual(before);
    expect(told(drive)).toEqual([expect.stringContaining('n’est plus là, ou a été modifié')]);
    const { code, message } = await answered(drive, 'orderTransfers');
    expect(code).toBe('payoutLost');
    expect(message).toContain('À corriger dit où');
    drive.type('Reversements', 1, drive.column('Reversements', 'Producteur'), BEZ);
    await drive.hourlyRun();
    expect(told(drive)).toEqual([]);
  });
});

test('a name typed over beside entries that are gone is no reason to pay again (docs/rules.md M47)', async () => {
  const drive = await paid();
  const [sheet, column] = [drive.sheet('Écritures'), drive.column('Écritures', 'Nature')];
  for (let row = sheet.lastRow() - 1; row > 0; row -= 1)
    if (/reversement|virement/.test(drive.book.formattedValue(sheet.id, row, column)))
      sheet.deleteRows(row, 1);
  drive.correct('Reversements', { Producteur: BEZ }, { Producteur: 'Ferme' });
  await drive.hourlyRun();
  expect(told(drive).join()).toContain('« Ferme »');
  expect(await ask(drive, 'orderTransfers')).toBe('payoutLost');
});
