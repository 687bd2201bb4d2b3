import type { World } from '../../../../../local/standin/runtime/world';
import { COORDINATOR, messageOfBody, TUESDAY, worldOf } from '../support/fixtures';

const HOUR = 3_600_000;
const SUBMIT =
  'ScriptApp.newTrigger("wake").forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onFormSubmit().create();';
const HOURLY = 'ScriptApp.newTrigger("everyHour").timeBased().everyHours(1).create();';

const CODE = `
  function open() {
    const form = FormApp.create('f').setTitle('f');
    form.addTextItem().setTitle('Nom');
    form.addListItem().setTitle('Œufs').setChoiceValues(['6', '12']);
    form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());
    ${SUBMIT}
    return form.getId();
  }
  function wake(e) {
    note({
      mode: e.authMode === ScriptApp.AuthMode.FULL, rows: rows(),
      user: Session.getEffectiveUser().getEmail(), uid: e.triggerUid,
    });
  }
  function rows() { return SpreadsheetApp.getActiveSpreadsheet().getSheets().map((tab) => tab.getLastRow()); }
  function hourly() { ${HOURLY} }
  function everyHour(e) { note({ hour: e.hour, minute: e.minute, uid: e.triggerUid, zone: e.timezone }); }
  function note(what) {
    const properties = PropertiesService.getDocumentProperties();
    const notes = JSON.parse(properties.getProperty('notes') || '[]');
    properties.setProperty('notes', JSON.stringify([...notes, what]));
  }
  function notes() { return JSON.parse(PropertiesService.getDocumentProperties().getProperty('notes') || '[]'); }
  function list() {
    return ScriptApp.getProjectTriggers().map((t) => t.getHandlerFunction());
  }
  function remove() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
  function own() { ${SUBMIT} }
`;

const notes = async (world: World) => (await world.run('notes', { from: 'menu' })).value;

describe('a submit', () => {
  test('starts the trigger once the row was written, as the person who made it', async () => {
    const world = worldOf(CODE);
    const { value } = await world.run('open', { from: 'menu' });
    await world.submit(value as string, { answers: { Nom: 'Zoé', Œufs: '6' } });
    expect(await notes(world)).toEqual([
      { mode: true, rows: [2, 0], user: COORDINATOR, uid: expect.any(String) },
    ]);
  });

  test('starts nothing when triggers do not fire; the row is there all the same', async () => {
    const world = worldOf(CODE, { triggersFire: false });
    const { value } = await world.run('open', { from: 'menu' });
    await world.submit(value as string, { answers: { Nom: 'Zoé' } });
    expect(await notes(world)).toEqual([]);
    expect(world.spreadsheet.sheetByTitle('Réponses au formulaire 1')?.lastRow()).toBe(2);
  });

  test('is told to who listens to executions', async () => {
    const world = worldOf(CODE);
    const { value } = await world.run('open', { from: 'menu' });
    const told: string[] = [];
    world.onRun((name, { ok }) => told.push(`${name} ${ok}`));
    await world.submit(value as string, { answers: {} });
    expect(told).toEqual(['wake true']);
  });
});

describe('the hourly trigger', () => {
  test('fires once an hour, always at the same minute, in order, and the clock arrives', async () => {
    const world = worldOf(CODE);
    await world.run('hourly', { from: 'menu' });
    await world.advanceTo(TUESDAY + 3 * HOUR);
    expect(world.now()).toBe(TUESDAY + 3 * HOUR);
    const seen = (await notes(world)) as { hour: number; minute: number; uid: string }[];
    expect(seen).toHaveLength(3);
    expect(seen.map(({ minute }) => minute)).toEqual(Array(3).fill(seen[0]?.minute));
    expect(seen.map(({ hour }) => hour - (seen[0]?.hour ?? 0))).toEqual([0, 1, 2]);
    expect(seen[0]).toMatchObject({ uid: expect.any(String), zone: 'UTC' });
  });

  test('lets hours go by in silence while triggers do not fire', async () => {
    const world = worldOf(CODE, { triggersFire: false });
    await world.run('hourly', { from: 'menu' });
    await world.advanceTo(TUESDAY + 5 * HOUR);
    world.triggersFire = true;
    await world.advanceTo(TUESDAY + 6 * HOUR);
    expect(await notes(world)).toHaveLength(1);
  });

  test('fires no more when it was deleted', async () => {
    const world = worldOf(CODE);
    await world.run('hourly', { from: 'menu' });
    await world.run('remove', { from: 'menu' });
    await world.advanceTo(TUESDAY + 2 * HOUR);
    expect(await notes(world)).toEqual([]);
  });

  test('stops when its person’s ninety minutes of the day are used up', async () => {
    const world =
      worldOf(`function everyHour() { for (let i = 0; i < 5; i += 1) Utilities.sleep(70000); }
      function start() { ${HOURLY} }`);
    await world.run('start', { from: 'menu' });
    let runs = 0;
    world.onRun(() => {
      runs += 1;
    });
    await world.advanceTo(Date.UTC(2026, 3, 8, 7));
    expect(runs).toBe(16);
    await world.advanceTo(Date.UTC(2026, 3, 8, 9));
    expect(runs).toBe(18);
  });

  test('never moves the clock back', async () => {
    const world = worldOf(CODE);
    await world.advanceTo(TUESDAY - HOUR);
    expect(world.now()).toBe(TUESDAY);
  });
});

describe('a trigger that starts once', () => {
  const ONCE = 'ScriptApp.newTrigger("everyHour").timeBased().after(90000).create();';
  const code = `${CODE} function once() { ${ONCE} }`;

  test('starts once, in its time, and stays in the list until the script deletes it', async () => {
    const world = worldOf(code, { deployment: 'bound' });
    await world.run('once', { from: 'menu' });
    await world.advanceTo(TUESDAY + 60_000);
    expect(await notes(world)).toEqual([]);
    await world.advanceTo(TUESDAY + 5 * HOUR);
    expect(await notes(world)).toHaveLength(1);
    expect((await world.run('list', { from: 'menu' })).value).toEqual(['everyHour']);
    await world.run('remove', { from: 'menu' });
    expect(world.triggers).toEqual([]);
  });

  test('is gone in silence while triggers do not fire', async () => {
    const world = worldOf(code, { deployment: 'bound', triggersFire: false });
    await world.run('once', { from: 'menu' });
    await world.advanceTo(TUESDAY + HOUR);
    world.triggersFire = true;
    await world.advanceTo(TUESDAY + 2 * HOUR);
    expect(await notes(world)).toEqual([]);
  });

  test('is not known of add-ons, and needs a time that is to come', async () => {
    expect(await messageOfBody(ONCE)).toContain('does not know ClockTriggerBuilder.after');
    const past = ONCE.replace('90000', '-1');
    expect(await messageOfBody(past, { deployment: 'bound' })).toContain('Invalid argument');
  });
});

describe('triggers of a person', () => {
  test('fire for each who made one, and run as them', async () => {
    const other = 'autre@exemple.fr';
    const world = worldOf(CODE);
    world.spreadsheet.editors.push(other);
    const { value } = await world.run('open', { from: 'menu' });
    await world.run('own', { from: 'menu', user: other });
    await world.submit(value as string, { answers: { Nom: 'Zoé' } });
    const seen = (await notes(world)) as { user: string }[];
    expect(seen.map(({ user }) => user)).toEqual([COORDINATOR, other]);
  });

  test('are seen by that person alone', async () => {
    const world = worldOf(CODE);
    await world.run('open', { from: 'menu' });
    await world.run('hourly', { from: 'menu' });
    const own = await world.run('list', { from: 'menu' });
    expect(own.value).toEqual(['wake', 'everyHour']);
    const other = await world.run('list', { from: 'menu', user: 'autre@exemple.fr' });
    expect(other.value).toEqual([]);
  });

  const twenty = `for (let i = 0; i < 21; i += 1) { ${HOURLY} }`;

  test.each([
    [
      'addon',
      SUBMIT + SUBMIT,
      'This add-on has created too many form submit triggers in this document for this Google user account.',
    ],
    [
      'addon',
      HOURLY + HOURLY,
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    ],
    [
      'addon',
      'ScriptApp.newTrigger("f").forSpreadsheet("x").onFormSubmit()',
      'Add-ons may only create triggers for the document that they are in.',
    ],
    [
      'bound',
      twenty,
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    ],
    ['bound', SUBMIT + SUBMIT, undefined],
    [
      'addon',
      'ScriptApp.newTrigger("f").timeBased().everyMinutes(5)',
      'The stand-in does not know ClockTriggerBuilder.everyMinutes',
    ],
  ] as const)('in a script installed as %s: %s', async (deployment, code, text) => {
    expect(await messageOfBody(code, { deployment })).toBe(text);
  });
});
