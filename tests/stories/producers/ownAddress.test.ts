/** A producer who coordinates as well has access for that, whatever address Producteurs has. */
import { refused } from '../../faults/support/refusals';
import type { Drive } from '../support/drive';
import { BEZ, prepared, ROC } from '../support/market';

const OWN = 'Coordination@exemple.fr';
const OTHER = 'autre@exemple.fr';

function addressOf(drive: Drive, email: string): void {
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'E-mail': email });
}

async function closed(drive: Drive): Promise<void> {
  await drive.open('2026-04-07 08:00');
  await drive.order('anne@exemple.fr', { FB02: 1, CR01: 1 });
  await drive.close('2026-04-09 22:00');
  await drive.hourlyRun();
}

/** Who opens the sheet of the farm: editors, then readers. */
const access = (drive: Drive): unknown[] => {
  const file = [...drive.world.spreadsheets.values()].find(({ name }) => name.includes('Bez'));
  return [file?.editors, file?.viewers];
};

const sharing = (drive: Drive): string[] => {
  const calls: string[] = [];
  drive.world.onRun((_, { calls: made }) => {
    for (const { method, arguments: given } of made)
      if (/^(add|remove)(Viewer|Editor)$/.test(method)) calls.push(`${method} ${given}`);
  });
  return calls;
};

test.each(['', 'numéros, et ils notent'])(
  'one’s own address is neither let in nor put out (fill in: « %s »)',
  async (fills) => {
    const more = fills ? { 'Les producteurs voient les paniers': fills } : {};
    const drive = (await prepared(more)).copy();
    addressOf(drive, OWN);
    const calls = sharing(drive);
    await closed(drive);
    addressOf(drive, BEZ);
    await drive.hourlyRun();
    expect(calls.filter((call) => call.toLowerCase().includes(OWN.toLowerCase()))).toEqual([]);
    expect(access(drive).flat()).toEqual([BEZ]);
    expect(drive.toFix()).toEqual([]);
  },
);

test('a co-coordinator keeps access when another address takes the place of theirs', async () => {
  const drive = (await prepared()).copy();
  drive.book.editors.push(BEZ);
  await closed(drive);
  addressOf(drive, OTHER);
  await drive.hourlyRun();
  expect(access(drive)).toEqual([[BEZ], [OTHER]]);
  expect(drive.toFix()).toEqual([]);
});

test('they keep it where producers stop filling in', async () => {
  const drive = (
    await prepared({ 'Les producteurs voient les paniers': 'numéros, et ils notent' })
  ).copy();
  drive.book.editors.push(BEZ);
  await closed(drive);
  expect(access(drive)).toEqual([[BEZ], []]);
  drive.setting('Les producteurs voient les paniers', 'non');
  await drive.hourlyRun();
  expect(access(drive)).toEqual([[BEZ], []]);
});

test('whoever only sold loses it, also where Google does not say who coordinates', async () => {
  const drive = (await prepared()).copy();
  drive.bearsFaults = true;
  await closed(drive);
  await refused(['Spreadsheet.getEditors'], async () => {
    addressOf(drive, OTHER);
    await drive.hourlyRun();
  });
  await drive.hourlyRun();
  expect(access(drive)).toEqual([[], [OTHER]]);
  expect(drive.mails(ROC)).toHaveLength(1);
});
