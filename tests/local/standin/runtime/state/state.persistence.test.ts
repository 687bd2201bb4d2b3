import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StateFolderError } from '../../../../../local/standin/runtime/state/folder';
import { keptDrives } from '../../../../../local/standin/runtime/state/kept';
import { World } from '../../../../../local/standin/runtime/world';
import { bundleOf, TUESDAY, WORKER, worldOf } from '../support/fixtures';

const CODE = `
  function fill() {
    const form = FormApp.create('f').setTitle('Vente');
    form.addListItem().setTitle('Œufs').setChoiceValues(['6', '12']).setChoiceValues(['6']);
    form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());
    SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1).setValue('é');
    PropertiesService.getDocumentProperties().setProperty('a', '1');
    CacheService.getDocumentCache().put('c', 'd', 3600);
    ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
    SpreadsheetApp.getUi().createAddonMenu().addItem('Installer', 'install').addToUi();
    const file = Utilities.newBlob([-1, 0], 'image/png', 'a.png');
    MailApp.sendEmail({ to: 'a@b.fr', subject: 's', body: 'b', attachments: [file] });
    return form.getId();
  }
  function tick() { PropertiesService.getDocumentProperties().setProperty('ticked', String(Date.now())); }
  function look() {
    return [
      SpreadsheetApp.getActiveSpreadsheet().getSheets().map((s) => s.getName() + s.getRange(1, 1).getValue()),
      PropertiesService.getDocumentProperties().getProperties(), CacheService.getDocumentCache().get('c'),
      MailApp.getRemainingDailyQuota(), ScriptApp.getProjectTriggers().length, Utilities.getUuid(),
    ];
  }
`;

const folderOf = () => mkdtempSync(join(tmpdir(), 'state-'));
const bundle = bundleOf(CODE);
const load = (folder: string) => World.load(folder, bundle, WORKER);

async function filled(): Promise<{ world: World; form: string }> {
  const world = worldOf(CODE);
  const { value, error } = await world.run('fill', { from: 'menu' });
  if (error !== undefined) throw new Error(error.message);
  return { world, form: value as string };
}

function failure(load: () => unknown): StateFolderError {
  try {
    load();
  } catch (error) {
    if (error instanceof StateFolderError) return error;
  }
  throw new Error('it was read');
}

describe('a saved world', () => {
  test('goes on where it was', async () => {
    const { world, form } = await filled();
    const folder = folderOf();
    world.save(folder);
    const again = load(folder);
    expect(again.now()).toBe(TUESDAY);
    expect(again.menu).toEqual(world.menu);
    expect(again.mails).toEqual(world.mails);
    expect(again.forms).toEqual(world.forms);
    const [first, second] = [
      await world.run('look', { from: 'menu' }),
      await again.run('look', { from: 'menu' }),
    ];
    expect(second.value).toEqual(first.value);
    const sent = { answers: { Œufs: '12' }, pageOpenedAt: TUESDAY };
    expect(await again.submit(form, sent)).toEqual({ ok: true });
    await again.advanceTo(TUESDAY + 3_600_000);
    const { value } = await again.run('look', { from: 'menu' });
    expect((value as [string[], object])[1]).toHaveProperty('ticked');
  });

  test('says the same in its file when nothing happened in between', async () => {
    const { world } = await filled();
    const [one, two] = [folderOf(), folderOf()];
    world.save(one);
    load(one).save(two);
    const body = (folder: string): unknown =>
      JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8').split('\n')[1] ?? '');
    expect(body(two)).toEqual(body(one));
  });

  test('is replaced whole: nothing else is left in the folder', async () => {
    const { world } = await filled();
    const folder = folderOf();
    world.save(folder);
    world.save(folder);
    expect(readdirSync(folder)).toEqual(['state.json']);
  });
});

describe('a folder that cannot be read', () => {
  test('without state says so', () => {
    expect(failure(() => load(folderOf())).reason).toBe('missing');
  });

  test.each([
    ['cut short', (file: string) => truncateSync(file, 400)],
    ['empty', (file: string) => writeFileSync(file, '')],
    ['of another kind', (file: string) => writeFileSync(file, '{"a":1}\n{}\n')],
    [
      'edited',
      (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('Vente', 'Vante')),
    ],
  ])('%s is kept aside, and never overwritten', async (_what, damage) => {
    const { world } = await filled();
    const folder = folderOf();
    world.save(folder);
    damage(join(folder, 'state.json'));
    const damaged = readFileSync(join(folder, 'state.json'), 'utf8');
    const error = failure(() => load(folder));
    expect(error.reason).toBe('damaged');
    expect(error.keptAs).toMatch(/^gardes\/\d{4}-\d\d-\d\d-\d\dh\d\dm\d\d-abime\.json$/);
    world.save(folder);
    expect(readFileSync(join(folder, error.keptAs ?? ''), 'utf8')).toBe(damaged);
    expect(load(folder).now()).toBe(TUESDAY);
  });

  test('of another version is kept aside, even by a save that was preceded by no load', async () => {
    const { world } = await filled();
    const folder = folderOf();
    writeFileSync(join(folder, 'state.json'), '{"format":"drive-fermier-state","version":9}\n{}\n');
    world.save(folder);
    const kept = () => keptDrives(folder).map(({ reason }) => reason);
    expect(kept()).toEqual(['version']);
    writeFileSync(join(folder, 'state.json'), '{"format":"drive-fermier-state","version":9}\n{}\n');
    const error = failure(() => load(folder));
    expect(error.reason).toBe('version');
    expect(kept()).toEqual(['version', 'version']);
    expect(error.message).toContain('version 9');
  });
});

describe('a bundle that is not built', () => {
  test('is named', () => {
    const bundle = join(tmpdir(), 'no-such-bundle');
    expect(() => worldOf('', { bundle })).toThrow(/Code\.js is missing in .*: build first/);
  });
});
