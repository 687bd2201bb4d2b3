/** Somebody deletes the column of addresses in the form's tab. */
import { A, B, C, withOrders } from '../support/mess';

test('answers without a column of addresses wait, and none is taken twice once it is back', async () => {
  const drive = await withOrders();
  await drive.read();
  const sheet = drive.sheet('Réponses vente 1');
  const header = () => (at: number) => drive.book.formattedValue(sheet.id, 0, at);
  const column = Array.from({ length: sheet.lastColumn() }, (_, at) => at).find((at) =>
    /mail/i.test(header()(at)),
  ) as number;
  const orders = () => drive.table('Commandes', 'N°', 'Adresse e-mail', 'État');
  await drive.clock('2026-04-07 10:00');
  drive.world.triggersFire = false;
  await drive.order(C, { FB01: 1 });
  const addresses = Array.from({ length: sheet.lastRow() }, (_, row) =>
    drive.book.formattedValue(sheet.id, row, column),
  );
  sheet.deleteColumns(column);
  for (let hour = 0; hour < 4; hour++) await drive.hourlyRun();
  const read = orders();
  expect(read.map(([, email]) => email)).toEqual([A, B]);
  const told = drive.toFix().join('\n');
  expect(told).toContain('Adresse e-mail');
  expect(told).not.toMatch(/est devenue/);
  sheet.insertColumns(column);
  addresses.forEach((address, row) => {
    drive.book.typeCell(sheet.id, row, column, address);
  });
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(orders().filter(([, , state]) => state === 'prise en compte')).toHaveLength(3);
});
