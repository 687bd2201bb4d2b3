/**
 * The live check ended half-way, and started again: what a run that died left behind denies no fact, is closed,
 * and what a script cannot take away is named.
 */
import { editUrl } from '../../local/standin/forms/store/formStore';
import type { Fault } from '../../local/standin/runtime/host/execution';
import type { World } from '../../local/standin/runtime/world';
import { cellsOf, named, rowsOf, withLiveCheck } from './liveCheck';

const verify = (world: World, fault?: Fault) =>
  world.run('verify', { from: 'menu', ...(fault ? { fault } : {}) });

function tabCalled(title: string): World {
  const world = withLiveCheck();
  world.spreadsheet.addSheet(title);
  return world;
}

async function started(world: World): Promise<World> {
  expect((await verify(world)).error).toBeUndefined();
  return world;
}

/** Ten minutes later, to the end. */
async function again(world: World) {
  await world.advanceTo(world.now() + 600_000);
  expect((await verify(world)).error).toBeUndefined();
  return toTheEnd(world);
}

async function toTheEnd(world: World) {
  await world.advanceTo(world.now() + 7_200_000);
  const cells = cellsOf(world);
  const bin = named(cells, 'À mettre à la corbeille');
  const forms = [...world.forms.values()];
  const files = [...world.spreadsheets.values()].filter((one) => one !== world.spreadsheet);
  const addresses = [...files.map(({ url }) => url), ...forms.map(editUrl)];
  return {
    rows: rowsOf(cells),
    denied: rowsOf(cells).filter(({ confirmed }) => !confirmed),
    next: named(cells, 'Suite').join(),
    bin,
    unnamed: addresses.filter((address) => !bin.includes(address)),
    open: forms.filter(({ accepting }) => accepting),
    linked: forms.filter((one) => one.destination?.spreadsheetId === world.spreadsheet.id),
    tabs: world.spreadsheet.sheets.map(({ title }) => title),
    triggers: world.triggers,
    kept: Object.values(world.toJSON().data.properties).flatMap((one) => Object.keys(one)),
  };
}

const nothingLeft = {
  ...{ denied: [], unnamed: [], open: [], linked: [], triggers: [], kept: [] },
  ...{ tabs: ['Feuille 1', 'Vérification'], next: expect.stringMatching(/^Terminé/) },
};

type Calls = Awaited<ReturnType<typeof verify>>['calls'];

let calls: Calls = [];
let byClock: Calls = [];
let facts: string[] = [];
beforeAll(async () => {
  const world = withLiveCheck();
  calls = (await verify(world)).calls;
  byClock = (await world.run('verifyByClock', { from: 'trigger' })).calls;
  facts = (await toTheEnd(world)).rows.map(({ fact }) => fact);
});

/** An execution is ended at a call of that number. */
function rightAfter(name: string, some = calls): Fault {
  const at = some.findIndex(({ service, method }) => `${service}.${method}` === name);
  expect(at).toBeGreaterThanOrEqual(0);
  return { call: at + 1, when: 'after' };
}

async function endedAt(part: number, world = withLiveCheck()) {
  const died = await verify(world, { call: Math.round(calls.length * part), when: 'after' });
  expect(died.ok).toBe(false);
  return world;
}

test.each([0.1, 0.18, 0.24, 0.33, 0.5, 0.65, 0.8, 0.86, 0.9, 0.95, 0.99])(
  'ended at %d of its calls and started again, it sees all that there is to see',
  async (part) => {
    const end = await again(await endedAt(part));
    expect(end).toMatchObject(nothingLeft);
    expect(end.rows.map(({ fact }) => fact)).toEqual(facts);
  },
);

test.each(['Form.setDestination', 'Spreadsheet.addViewer', 'ClockTriggerBuilder.create'])(
  'ended right after %s, twice, it forgets nothing of either',
  async (name) => {
    const world = withLiveCheck();
    await verify(world, rightAfter(name));
    await world.advanceTo(world.now() + 30_000);
    await verify(world, rightAfter(name));
    expect(await again(world)).toMatchObject(nothingLeft);
  },
);

test.each([
  ['FormApp.create', 'Formulaire « Vérification »'],
  ['SpreadsheetApp.create', 'Classeur « Vérification »'],
])('what %s made in the very moment is told by its name and its time', async (call, name) => {
  const world = withLiveCheck();
  await verify(world, rightAfter(call));
  const { bin, unnamed, denied } = await again(world);
  expect(denied).toEqual([]);
  expect(unnamed).toHaveLength(1);
  const told = bin.filter((text) => !text.startsWith('https://'));
  expect(told).toEqual([`${name} fait le 7 avril 2026 à 08:00, s’il est dans Drive`]);
});

const endedByClock = async (fault: Fault) => {
  const world = withLiveCheck();
  await verify(world);
  expect((await world.run('verifyByClock', { from: 'trigger', fault })).ok).toBe(false);
  return toTheEnd(world);
};

test.each(['Form.setDestination', 'FormApp.openById', 'Spreadsheet.getSheets'])(
  'a run of the clock that ended after %s leaves the rest to the next one',
  async (name) => {
    expect(await endedByClock(rightAfter(name, byClock))).toMatchObject(nothingLeft);
  },
);

test('so it does when it ended right before its table was written', async () => {
  const methods = byClock.map(({ method }) => method);
  const call = methods.lastIndexOf('batchUpdate');
  expect(await endedByClock({ call, when: 'after' })).toMatchObject(nothingLeft);
});

test('so it does once a copy was remembered, with the forms that came with it', async () => {
  const at = byClock.map(({ method }) => method).lastIndexOf('setProperty');
  expect(await endedByClock({ call: at + 1, when: 'after' })).toMatchObject(nothingLeft);
});

test('a copy that was made in the very moment is told with its forms', async () => {
  const { denied, bin, unnamed } = await endedByClock(rightAfter('Spreadsheet.copy', byClock));
  expect(denied).toEqual([]);
  expect(unnamed).toHaveLength(4);
  expect(bin.filter((text) => !text.startsWith('https://'))).toEqual([
    expect.stringMatching(
      /^Classeur, et ses formulaires, « Vérification \(classeur copié\) » fait le/,
    ),
  ]);
});

test('the last run of the clock ended half-way: started again, all is seen', async () => {
  const world = withLiveCheck();
  await verify(world);
  const fault = rightAfter('Form.setDestination', byClock);
  await world.run('verifyByClock', { from: 'trigger', fault });
  await world.run('verifyHour', { from: 'trigger', fault });
  expect(await again(world)).toMatchObject(nothingLeft);
});

test('nobody starts it again: the trigger that was made closes what it can', async () => {
  const world = withLiveCheck();
  await verify(world, rightAfter('ClockTriggerBuilder.create'));
  expect(world.triggers).toHaveLength(1);
  const { open, linked, tabs } = await toTheEnd(world);
  expect({ open, linked, tabs }).toEqual({ open: [], linked: [], tabs: ['Feuille 1'] });
  expect(await again(world)).toMatchObject(nothingLeft);
});

test('where tabs of an earlier run cannot be taken away, what they hinder is not judged', async () => {
  const world = await endedAt(0.65);
  const left = ['Vérification (réponses)', 'Vérification (copie)', 'Vérification (essais)'];
  const titles = () => world.spreadsheet.sheets.map(({ title }) => title);
  expect(titles()).toEqual(expect.arrayContaining(left));
  const error = { message: 'Service error' };
  await verify(world, { call: 'Form.removeDestination', when: 'before', error });
  const atFirst = cellsOf(world);
  expect(titles()).toContain('Vérification (réponses)');
  expect(named(atFirst, 'À mettre à la corbeille')).toContain('Onglet « Vérification (réponses) »');
  expect(rowsOf(atFirst).filter(({ confirmed }) => !confirmed)).toEqual([]);
  expect(rowsOf(atFirst).map(({ fact }) => fact)).not.toContain('form-tab-renames');
  expect(await toTheEnd(world)).toMatchObject(nothingLeft);
});

test('started while another run is under way, it says so and touches nothing', async () => {
  const world = withLiveCheck();
  const error = { message: 'Service error' };
  const slow = verify(world, { call: 'Sheets.Spreadsheets.batchUpdate', when: 'before', error });
  const runs = await Promise.all([slow, verify(world)]);
  const told = runs.flatMap(({ alerts }) => alerts.map(({ prompt }) => prompt));
  expect(told).toEqual([expect.stringMatching(/^La vérification travaille déjà/)]);
  expect(await again(world)).toMatchObject(nothingLeft);
});

test.each([
  ['an American locale', withLiveCheck(undefined, [], { locale: 'en_US' })],
  ['the zone of New York', withLiveCheck(undefined, [], { timeZone: 'America/New_York' })],
  ['a tab of that name', tabCalled('Vérification')],
])('in a spreadsheet with %s it does nothing, and says what it asks for', async (_, world) => {
  const before = world.spreadsheet.sheets.map(({ title }) => title);
  const { alerts } = await verify(world);
  expect(alerts.map(({ prompt }) => prompt)).toEqual([
    expect.stringMatching(/^Rien n’a été fait\. La vérification demande un classeur neuf/),
  ]);
  expect(world.spreadsheet.sheets.map(({ title }) => title)).toEqual(before);
  expect([world.forms.size, world.triggers.length]).toEqual([0, 0]);
});

test('a tab of somebody’s that is called like one of its own leaves rows open, and denies none', async () => {
  const { rows, denied } = await toTheEnd(await started(tabCalled('Vérification (essais)')));
  expect(denied).toEqual([]);
  expect(rows.length).toBeGreaterThan(20);
});
