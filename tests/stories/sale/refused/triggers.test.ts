/** Google makes no triggers: the drive is set up all the same, and says what to do by hand. */
import { refused } from '../../../faults/support/refusals';
import { Drive } from '../../support/drive';
import { fill, opened } from '../../support/market';
import { plain } from '../../support/plain';
import { ask } from '../../support/sums/money';
import { states, toldIn } from '../support/refused';

const TOO_MANY = 'This script has too many triggers.';
const SAID = 'Google refuse les automatismes';
const TOLD = 'À réessayer : automatismes';
const WAY_OUT = 'Prendre en charge les automatismes';

const making = (name: string): boolean | string =>
  /TriggerBuilder\.create$/.test(name) ? TOO_MANY : false;

async function installed(): Promise<Drive> {
  const drive = Drive.at('2026-04-07 07:45');
  drive.bearsFaults = true;
  await drive.world.run('onOpen', { from: 'open' });
  const { ok, alerts } = await drive.world.run('install', { from: 'menu' });
  const said = alerts.map(({ prompt }) => plain(prompt)).join('\n');
  expect([ok, said.includes(TOO_MANY)]).toEqual([true, false]);
  expect(said).toContain(SAID);
  expect(said).toContain('Mes déclencheurs');
  fill(drive);
  return drive.trim();
}

test('setting up goes on and says so; the sale is run by hand, and À corriger keeps it', async () => {
  await refused(making, async () => {
    const drive = await installed();
    expect(drive.world.triggers).toEqual([]);
    expect(plain(toldIn(drive))).toContain(TOLD);
    await drive.clock('2026-04-07 08:00');
    await drive.press('openCycle');
    expect(plain(toldIn(drive))).toContain(TOLD);
    await drive.order('anne@exemple.fr', { FB02: 1 });
    await drive.press('readAnswers');
    expect(drive.mails('anne@exemple.fr').at(-1)?.subject).toContain('Commande enregistrée');
    await drive.clock('2026-04-09 22:00');
    await drive.press('closeCycle');
    expect(states(drive)).toEqual(['commandes closes']);
    await ask(drive, 'checkWorkbook');
    expect(drive.toFix().filter((told) => /automatismes/.test(told))).toHaveLength(1);
  });
});

test('taking over says the same in words, and once old ones were deleted they stand', async () => {
  const drive = await refused(making, async () => {
    const now = await installed();
    const [said = ''] = await now.said('takeOverTriggers');
    expect(said).toContain(SAID);
    expect(said).toContain(WAY_OUT);
    return now;
  });
  expect((await drive.said('takeOverTriggers')).at(-1)).toContain('tournent maintenant');
  await ask(drive, 'checkWorkbook');
  expect([drive.world.triggers.length, toldIn(drive)]).toEqual([2, '']);
});

test('one of the two refused is told as well, until both stand', async () => {
  const drive = await refused(
    (name) => name === 'ClockTriggerBuilder.create' && TOO_MANY,
    () => installed(),
  );
  expect(drive.world.triggers).toHaveLength(1);
  await drive.press('install');
  await ask(drive, 'checkWorkbook');
  expect([drive.world.triggers.length, toldIn(drive)]).toEqual([2, '']);
});

test('refused to somebody else, those that stand go on, and nothing is told for good', async () => {
  const drive = (await opened()).copy();
  drive.bearsFaults = true;
  drive.book.editors.push('lea@exemple.fr');
  await refused(making, async () => {
    const said = await drive.said('takeOverTriggers', { user: 'lea@exemple.fr' });
    expect(said.at(-1)).toContain(SAID);
  });
  await drive.hourlyRun();
  expect([drive.world.triggers.length, toldIn(drive)]).toEqual([2, '']);
});

test('in the panel as well', async () => {
  const drive = (await opened()).copy();
  drive.bearsFaults = true;
  const { fire, world } = JSON.parse(drive.text());
  const bare = Drive.of(
    JSON.stringify({ fire, world: { ...world, data: { ...world.data, triggers: [] } } }),
  )();
  bare.bearsFaults = true;
  await refused(making, async () => {
    const run = await bare.world.run('callCommand', {
      ...{ from: 'sidebar', args: ['takeOverTriggers', '{}'] },
    });
    expect(plain(String(run.value))).toContain(SAID);
    await ask(bare, 'checkWorkbook');
    expect(plain(toldIn(bare))).toContain(TOLD);
  });
});
