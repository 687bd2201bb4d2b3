/** What a copy of a spreadsheet brings along, and what it does not. */
import type { WorldOptions } from '../../../../local/standin/runtime/world';
import { COORDINATOR, messageOfBody, worldOf } from './support/fixtures';

const OTHER = 'autre@exemple.fr';
const CODE = `
  function prepare() {
    const own = SpreadsheetApp.getActiveSpreadsheet();
    own.getSheets()[0].getRange(1, 1, 1, 2).setValues([[2, '=A1*3']]);
    const requests = [
      { addSheet: { properties: { sheetId: 77, title: 'Deux', hidden: true } } },
      { createDeveloperMetadata: { developerMetadata: {
        metadataKey: 'drive.tab', metadataValue: 'x', location: { sheetId: 77 }, visibility: 'DOCUMENT' } } },
    ];
    Sheets.Spreadsheets.batchUpdate({ requests }, own.getId());
    const form = FormApp.create('f').setTitle('f');
    form.addTextItem().setTitle('Nom');
    form.setDestination(FormApp.DestinationType.SPREADSHEET, own.getId());
    return form.getId();
  }
  function copy() { return SpreadsheetApp.getActiveSpreadsheet().copy('Copie').getId(); }
`;

async function copied(options: Partial<WorldOptions> = {}, user = COORDINATOR) {
  const world = worldOf(CODE, options);
  world.spreadsheet.editors.push(OTHER);
  const { value: form } = await world.run('prepare', { from: 'menu' });
  await world.submit(form as string, { answers: { Nom: 'Zoé' } });
  const { value, error } = await world.run('copy', { from: 'menu', user });
  if (error) throw new Error(error.message);
  const copy = world.spreadsheets.get(value as string);
  if (!copy) throw new Error('There is no copy');
  const forms = [...world.forms.values()].filter(
    ({ destination }) => destination?.spreadsheetId === copy.id,
  );
  return { world, copy, forms, original: world.forms.get(form as string) };
}

test('its tabs come under their ids, with what stands in them, their looks and their marks', async () => {
  const { world, copy } = await copied();
  const tabs = (of: typeof copy) =>
    of.sheets.map(({ id, title, fields }) => [id, title, fields.hidden]);
  expect(tabs(copy)).toEqual(tabs(world.spreadsheet));
  const first = copy.sheetByTitle('Feuille 1');
  expect(copy.scalar(first?.id ?? -1, 0, 1)).toBe(6);
  expect(copy.metadata).toEqual(world.spreadsheet.metadata);
  copy.typeCell(first?.id ?? -1, 0, 0, '5');
  expect(world.spreadsheet.scalar(first?.id ?? -1, 0, 0)).toBe(2);
});

test('it belongs to whoever copied, and is shared with nobody', async () => {
  const { copy } = await copied({}, OTHER);
  expect([copy.name, copy.owner, copy.editors, copy.viewers]).toEqual(['Copie', OTHER, [], []]);
});

test('a linked form comes as another one, without answers, that nobody may answer yet', async () => {
  const { world, copy, forms, original } = await copied();
  expect(forms).toHaveLength(1);
  const [form] = forms;
  expect([form?.published, form?.accepting, form?.answers]).toEqual([false, false, []]);
  expect(form?.id).not.toBe(original?.id);
  const tab = copy.sheetByTitle('Réponses au formulaire 1');
  expect(tab?.fields.formUrl).toContain(form?.id);
  expect(tab?.lastRow()).toBe(2);
  await world.submit(original?.id ?? '', { answers: { Nom: 'Ali' } });
  expect(tab?.lastRow()).toBe(2);
});

test('a form that is not theirs does not come, and its tab is a plain one', async () => {
  const { copy, forms } = await copied({}, OTHER);
  expect(forms).toEqual([]);
  expect(copy.sheetByTitle('Réponses au formulaire 1')?.fields.formUrl).toBeUndefined();
});

test.each(['files-made', 'file-copied'] as const)(
  'with %s turned round it is refused',
  async (fact) => {
    await expect(copied({ whatIf: [fact] })).rejects.toThrow('Access denied');
  },
);

test('turned round, tabs, marks and form do not come as they were', async () => {
  const { world, copy } = await copied({ whatIf: ['copied-tabs'] });
  const ids = world.spreadsheet.sheets.map(({ id }) => id);
  expect(copy.sheets.some(({ id }) => ids.includes(id))).toBe(false);
  expect(
    copy.metadata.map(({ location }) => copy.sheetById(location.sheetId ?? -1)?.title),
  ).toEqual(['Deux']);
  const bare = await copied({ whatIf: ['copied-marks', 'copied-form'] });
  expect([bare.copy.metadata, bare.forms]).toEqual([[], []]);
});

test('it asks for a name, and for full authorisation', async () => {
  const body = 'SpreadsheetApp.getActiveSpreadsheet().copy();';
  expect(await messageOfBody(body)).toContain("don't match the method signature");
  const { ok, error } = await worldOf(CODE).run('copy', { from: 'menu', authMode: 'LIMITED' });
  expect([ok, error?.message]).toEqual([false, expect.stringContaining('Spreadsheet.copy')]);
});
