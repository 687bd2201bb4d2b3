import { TUESDAY, worldOf } from '../../runtime/support/fixtures';
import { ann, HEADERS, MINUTE, openSale, run, SALE } from '../aSale';

describe('the linked tab', () => {
  test('appears a little later, within the same run or before the next', async () => {
    const world = worldOf(`${SALE}
      function poll() {
        open();
        const seen = [names().length];
        Utilities.sleep(4000);
        return [...seen, names().length];
      }`);
    expect((await world.run('poll', { from: 'menu' })).value).toEqual([1, 2]);
    const later = await openSale();
    expect((await later.world.run('tab', { from: 'menu' })).value).toEqual([HEADERS]);
  });

  test('has a translated name and a number that is free', async () => {
    const { world } = await openSale();
    await world.run('open', { from: 'menu' });
    expect((await world.run('names', { from: 'menu' })).value).toEqual(
      expect.arrayContaining(['Réponses au formulaire 1', 'Réponses au formulaire 2']),
    );
    const english = await openSale({ locale: 'en_US' });
    expect((await english.world.run('names', { from: 'menu' })).value).toContain(
      'Form Responses 1',
    );
  });

  test('gets one row an answer, to the second', async () => {
    const { world, id } = await openSale();
    await world.advanceTo(TUESDAY + MINUTE + 2_999);
    const answers = { ...ann, Carottes: '2', Jour: 'samedi', Commentaire: '=1+1' };
    expect(await world.submit(id, { answers })).toEqual({ ok: true });
    await world.submit(id, { answers: { ...ann, Carottes: '1,5 kg' } });
    expect((await world.run('tab', { from: 'menu' })).value).toEqual([
      HEADERS,
      ['07/04/2026 10:01:02', 'ann@exemple.fr', '2', 'samedi', '=1+1'],
      ['07/04/2026 10:01:02', 'ann@exemple.fr', '1,5 kg', '', ''],
    ]);
    const quantity = await run(world, 'linked()[0].getRange(2, 3).getValue()');
    expect(quantity).toBe(2);
    expect(world.forms.get(id)?.answers[0]?.time).toBe(TUESDAY + MINUTE + 2_999);
  });

  test('keeps its columns in order of arrival whatever happens to the questions', async () => {
    const { world, id } = await openSale();
    await world.submit(id, { answers: { ...ann, Carottes: '1' } });
    await run(
      world,
      `{ const f = form();
         f.getItems()[2].setTitle('Carottes lavées');
         f.addTextItem().setTitle('Téléphone');
         f.moveItem(f.getItems().length - 1, 0);
         f.deleteItem(f.getItems().find((item) => item.getTitle() === 'Jour')); }`,
    );
    await world.submit(id, { answers: { ...ann, Téléphone: '06 01 02 03 04' } });
    const rows = (await world.run('tab', { from: 'menu' })).value as string[][];
    expect(rows[0]).toEqual([
      'Horodateur',
      'Adresse e-mail',
      'Carottes lavées',
      'Jour',
      'Commentaire',
      'Téléphone',
    ]);
    expect(rows[1]?.[2]).toBe('1');
    expect(rows[2]?.[5]).toBe('06 01 02 03 04');
  });

  test('comes again, with all past answers, when the form is linked again', async () => {
    const { world, id } = await openSale();
    await world.submit(id, { answers: { ...ann, Carottes: '1' } });
    await run(
      world,
      'form().setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId()), 0',
    );
    await world.submit(id, { answers: { ...ann, Carottes: '2' } });
    expect((await world.run('names', { from: 'menu' })).value).toContain(
      'Réponses au formulaire 2',
    );
    const rows = (await world.run('tab', { from: 'menu' })).value as string[][];
    expect(rows.slice(1).map((row) => row[2])).toEqual(['1', '2']);
  });

  test('is told by the form, and forgotten when the link is cut', async () => {
    const { world } = await openSale();
    const own = world.spreadsheet.id;
    expect(await run(world, 'form().getDestinationId()')).toBe(own);
    await run(world, 'form().removeDestination(), 0');
    expect((await world.run('attempt', { from: 'menu', args: ['linked().length'] })).value).toBe(0);
  });
});
