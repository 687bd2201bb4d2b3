/** Google refuses what archives and forms hang on, for hours: what was made is used, not made again. */
import { type FaultError, Run } from '../../../../local/standin/runtime/host/execution';
import type { Drive } from '../../support/drive';
import { preparedAsMade } from '../../support/market';
import { finished } from '../../support/years';

const archives = ({ world }: Drive) =>
  [...world.spreadsheets.values()].filter(({ name }) => name.endsWith('archives'));

/** Without what Google calls by itself. */
async function nextHour({ world }: Drive) {
  world.triggersFire = false;
  await world.advanceTo(world.now() + 3_600_000);
  world.triggersFire = true;
}

/** Refused of any file but the drive's own. */
async function refusedFor(drive: Drive, hours: number, call: string, error: FaultError) {
  drive.bearsFaults = true;
  const own = drive.book.id;
  const refused = jest.spyOn(Run.prototype, 'errorOf').mockImplementation(function (
    this: Run,
    name,
    when,
  ) {
    const isOther = !JSON.stringify(this.calls.at(-1)?.arguments).includes(own);
    return name === call && when === 'before' && isOther ? error : undefined;
  });
  for (let hour = 0; hour < hours; hour++) await drive.hourlyRun();
  refused.mockRestore();
}

const inArchive = (drive: Drive) => drive.table('Ventes', 'Archive').flat().filter(Boolean);

test.each([
  ['Sheets.Spreadsheets.get', { message: 'Forbidden', code: 403 }],
  ['Sheets.Spreadsheets.batchUpdate', { message: 'Forbidden', code: 403 }],
  ['Sheets.Spreadsheets.get', { message: 'Internal error', code: 500 }],
])('%s %j for twelve hours: one archive, told, and used once it can be', async (call, error) => {
  const drive = await finished();
  await refusedFor(drive, 12, call, error);
  expect(archives(drive)).toHaveLength(1);
  expect(drive.toFix().join()).toContain('À réessayer : rangement des ventes finies');
  for (let hour = 0; hour < 24; hour++) await drive.hourlyRun();
  expect(archives(drive)).toHaveLength(1);
  expect(inArchive(drive)).toHaveLength(1);
  expect(drive.toFix()).toEqual([]);
});

test('where nothing can be remembered, no archive is made', async () => {
  const drive = await finished();
  await refusedFor(drive, 5, 'Properties.setProperty', { message: 'Service error: Properties' });
  expect(archives(drive)).toEqual([]);
});

describe('a sale that is opened again and again', () => {
  const pressed = async (call: string) => {
    const drive = await preparedAsMade({});
    drive.bearsFaults = true;
    const fault = { call, when: 'before', error: { message: 'Service error: Forms' } } as const;
    for (let hour = 0; hour < 24; hour++) {
      await drive.world.run('openCycle', { from: 'menu', fault });
      await nextHour(drive);
      await drive.world.run('everyHour', { from: 'trigger', fault });
    }
    return drive;
  };

  test('nothing can be remembered: no form is made', async () => {
    expect((await pressed('Properties.setProperty')).world.forms.size).toBe(0);
  });

  test('Google does not say which form it is: its address does', async () => {
    expect((await pressed('Form.getId')).world.forms.size).toBe(1);
  });
});

test('a move that died half-way goes on, though ids that one write frees were taken until it is over', async () => {
  const drive = await finished();
  const { calls } = await drive.copy().world.run('everyHour', { from: 'trigger' });
  const made = calls.findIndex(
    ({ method, arguments: given }) =>
      method === 'batchUpdate' && !JSON.stringify(given).includes(drive.book.id),
  );
  await drive.world.run('everyHour', {
    ...{ from: 'trigger', fault: { call: made + 1, when: 'after' } },
  });
  expect(inArchive(drive)).toEqual([]);
  const [archive] = archives(drive);
  expect(archive?.sheets.length).toBeGreaterThan(1);
  if (archive) archive.whatIf = new Set(['deleted-id-free']);
  await drive.hourlyRun();
  expect([archives(drive).length, inArchive(drive).length]).toEqual([1, 1]);
});
