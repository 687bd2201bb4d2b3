/** A producer's file is made only where it can be remembered, and once (rule S98). */
import { refused } from '../../faults/support/refusals';
import { hours, states, toldIn } from '../sale/support/refused';
import { opened } from '../support/market';

const LOU = 'lou@exemple.fr';

async function closingSoon() {
  const drive = await opened();
  await drive.order(LOU, { FB02: 2, CR01: 1 });
  drive.bearsFaults = true;
  await drive.clock('2026-04-09 21:30');
  const before = drive.world.spreadsheets.size;
  return { drive, made: () => drive.world.spreadsheets.size - before };
}

test('nothing is remembered for two hours: no file is made, then each once', async () => {
  const { drive, made } = await closingSoon();
  await hours(drive, 1, 'Properties.setProperty');
  await hours(drive, 1, 'Properties.setProperty');
  const meanwhile = made();
  await hours(drive, 3);
  expect([meanwhile, states(drive), made()]).toEqual([0, ['commandes closes'], 2]);
  expect(toldIn(drive)).toBe('');
});

test('a file whose id Google does not give is known by its address', async () => {
  const { drive, made } = await closingSoon();
  let isNew = false;
  const ofNewFiles = (name: string) => {
    isNew = name === 'SpreadsheetApp.create' || (isNew && name === 'Spreadsheet.getId');
    return isNew && name === 'Spreadsheet.getId';
  };
  await refused(ofNewFiles, () => hours(drive, 3));
  await hours(drive, 2);
  expect([states(drive), made()]).toEqual([['commandes closes'], 2]);
});
