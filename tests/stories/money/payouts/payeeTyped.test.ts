/** A name of Reversements typed over, of what is ordered or paid (docs/rules.md M47). */
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { ask, collected, noted, payouts } from '../../support/sums/money';

const BEZ = 'Ferme du Bez';
const told = (drive: Drive) => drive.toFix().filter((one) => one.startsWith('Reversements'));
const entries = (drive: Drive) => drive.table('Écritures', 'Compte', 'Tiers', 'Débit', 'Crédit');

const paid = maker('money/payouts/payeeTyped paid', async () => {
  const drive = await collected('le dû');
  await noted(drive, { Panier: '1', Montant: '12,12', Moyen: 'virement' });
  await drive.press('settlePayouts');
  await ask(drive, 'orderTransfers');
  await ask(drive, 'markPaid', {});
  await drive.hourlyRun();
  return drive;
});

test.each([
  ['Producteur', 'Ferme'],
  ['Producteur', 'Chèvrerie du Roc'],
  ['Vente', '9'],
])('%s typed over as « %s »: nothing is due anew, and it is asked back', async (header, text) => {
  const drive = await paid();
  drive.correct('Reversements', { Producteur: BEZ }, { [header]: text });
  const before = [payouts(drive), entries(drive)];
  expect(await ask(drive, 'orderTransfers')).toBe('payoutLost');
  await drive.hourlyRun();
  expect([payouts(drive), entries(drive)]).toEqual(before);
  expect(told(drive)).toEqual([expect.stringContaining('n’est plus là, ou a été modifié')]);
  drive.type(
    'Reversements',
    1,
    drive.column('Reversements', header),
    header === 'Vente' ? '1' : BEZ,
  );
  await drive.hourlyRun();
  expect(told(drive)).toEqual([]);
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
