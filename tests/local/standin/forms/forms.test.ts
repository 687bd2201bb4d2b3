import type { World } from '../../../../local/standin/runtime/world';
import { messageOfBody, TUESDAY, valueOfBody, worldOf } from '../runtime/support/fixtures';

const MINUTE = 60_000;

/** A form of a sale: an address, a name, one product; linked to the drive's spreadsheet. */
const SALE = `
  function open() {
    const form = FormApp.create('Vente 1', true);
    form.setTitle('Vente du 11 avril');
    const address = form.addTextItem().setTitle('Adresse e-mail').setRequired(true);
    address.setValidation(FormApp.createTextValidation().requireTextIsEmail().setHelpText('une adresse').build());
    form.addSectionHeaderItem().setTitle('Ferme du Pas').setHelpText('Légumes');
    form.addListItem().setTitle('Carottes').setChoiceValues(['1', '2', '1,5 kg']);
    form.addPageBreakItem().setTitle('Suite');
    form.addCheckboxItem().setTitle('Jours').setChoiceValues(['samedi', 'dimanche']);
    form.addParagraphTextItem().setTitle('Commentaire');
    form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());
    PropertiesService.getScriptProperties().setProperty('form', form.getId());
    return form.getId();
  }
  function form() { return FormApp.openById(PropertiesService.getScriptProperties().getProperty('form')); }
  function linked() {
    return SpreadsheetApp.getActiveSpreadsheet().getSheets()
      .filter((sheet) => sheet.getFormUrl() === form().getEditUrl().replace(/edit$/, 'viewform'));
  }
  function tab() { return linked()[0].getDataRange().getDisplayValues(); }
  function names() { return SpreadsheetApp.getActiveSpreadsheet().getSheets().map((s) => s.getName()); }
  function attempt(code) { return eval(code); }
`;

async function openSale(options = {}): Promise<{ world: World; id: string }> {
  const world = worldOf(SALE, options);
  const { value, error } = await world.run('open', { from: 'menu' });
  if (error !== undefined) throw new Error(error.message);
  return { world, id: value as string };
}

const run = async (world: World, code: string): Promise<unknown> => {
  const { ok, value, error } = await world.run('attempt', { from: 'menu', args: [code] });
  if (!ok) throw new Error(error?.message);
  return value;
};

const HEADERS = ['Horodateur', 'Adresse e-mail', 'Carottes', 'Jours', 'Commentaire'];
const ann = { 'Adresse e-mail': 'ann@exemple.fr' };

describe('a form', () => {
  test('has no title until it is given one, and two addresses', async () => {
    const value = await valueOfBody(`
      const form = FormApp.create('Vente 1', true);
      const before = form.getTitle();
      form.setTitle('Vente').setDescription('Retrait samedi');
      return [before, form.getTitle(), form.getDescription(), form.getEditUrl(), form.getPublishedUrl()];
    `);
    expect(value).toEqual([
      '',
      'Vente',
      'Retrait samedi',
      expect.stringMatching(/^https:\/\/docs\.google\.com\/forms\/d\/1[\w-]{43}\/edit$/),
      expect.stringMatching(
        /^https:\/\/docs\.google\.com\/forms\/d\/e\/1FAIpQLS[\w-]{48}\/viewform$/,
      ),
    ]);
  });

  test('accepts answers only while it is published and open', async () => {
    const value = await valueOfBody(`
      const form = FormApp.create('f', false);
      const seen = [form.isPublished(), form.isAcceptingResponses()];
      try { form.setAcceptingResponses(true); } catch (e) { seen.push(e.message); }
      form.setPublished(true);
      seen.push(form.supportsAdvancedResponderPermissions(), form.isAcceptingResponses());
      form.setAcceptingResponses(false).setCustomClosedFormMessage('Vente close');
      seen.push(form.isAcceptingResponses(), form.getCustomClosedFormMessage());
      return seen;
    `);
    const invalid = 'Invalid data updating form.';
    expect(value).toEqual([false, false, invalid, true, true, false, 'Vente close']);
  });

  test('knows its items by id, in their order', async () => {
    const value = await valueOfBody(`
      const form = FormApp.create('f');
      const a = form.addTextItem().setTitle('a');
      const b = form.addListItem().setTitle('b').setHelpText('aide');
      const c = form.addSectionHeaderItem().setTitle('c');
      form.moveItem(c, 0);
      form.deleteItem(a.getIndex());
      const found = form.getItemById(b.getId());
      return [
        form.getItems().map((item) => item.getTitle()), found.getIndex(), found.getHelpText(),
        found.asListItem().setRequired(true).isRequired(), form.getItemById(a.getId()),
        form.getItems(FormApp.ItemType.LIST).length,
      ];
    `);
    expect(value).toEqual([['c', 'b'], 1, 'aide', true, null, 1]);
  });

  test.each([
    ['FormApp.create("f").getDestinationId()', 'The form currently has no response destination.'],
    [
      'FormApp.create("f").addListItem().setChoiceValues(["a", "a"])',
      'Questions cannot have duplicate choice values.',
    ],
    ['FormApp.create("f").addListItem().setChoiceValues([])', 'Invalid data updating form.'],
    [
      'FormApp.create("f").addListItem().setChoiceValues(["a"]).createResponse("b")',
      'Invalid response submitted to list question.',
    ],
    [
      'FormApp.create("f").addMultipleChoiceItem().setChoiceValues(["a"]).createResponse("b")',
      'Invalid response submitted to multiple choice question.',
    ],
    [
      '{ const f = FormApp.create("f"); f.addTextItem(); f.getItems()[0].asListItem(); }',
      'Invalid conversion for item type: TEXT.',
    ],
    [
      '{ const f = FormApp.create("f"); const i = f.addTextItem(); f.deleteItem(i); i.setTitle("x"); }',
      'Invalid data updating form.',
    ],
    ['FormApp.create("f").moveItem(0, 0)', 'Invalid data updating form.'],
    [
      'FormApp.openById("x")',
      'No item with the given ID could be found, or you do not have permission to access it.',
    ],
    ['FormApp.openByUrl("x")', 'Invalid argument: url'],
    [
      'FormApp.create("f").setDestination(FormApp.DestinationType.SPREADSHEET, "x")',
      'No item with the given ID could be found, or you do not have permission to access it.',
    ],
    [
      'FormApp.create("f").setCollectEmail(true)',
      'The stand-in does not know Form.setCollectEmail(true)',
    ],
    [
      'FormApp.create("f").createResponse().submit()',
      'The stand-in does not know FormResponse.submit',
    ],
  ])('%s is refused', async (code, text) => {
    expect(await messageOfBody(code)).toBe(text);
  });

  test('belongs to whoever made it until it is shared', async () => {
    const { world } = await openSale();
    const args = ['form().getTitle()'];
    const other = { from: 'menu' as const, user: 'autre@exemple.fr', args };
    expect((await world.run('attempt', other)).ok).toBe(false);
    await run(world, 'form().addEditor("autre@exemple.fr").getEditors().length');
    expect((await world.run('attempt', other)).value).toBe('Vente du 11 avril');
  });

  test('cannot be shared with an address that is no Google account', async () => {
    const { world } = await openSale({ withoutGoogleAccount: ['papier@exemple.fr'] });
    await expect(run(world, 'form().addEditor("papier@exemple.fr")')).rejects.toThrow(
      'Invalid email',
    );
  });

  test('shows in a prefilled address the entry ids, which are not the ids of the items', async () => {
    const { world } = await openSale();
    const [url, ids] = (await run(
      world,
      `{ const [address, , carrots] = form().getItems();
         const response = form().createResponse()
           .withItemResponse(address.asTextItem().createResponse('a+b@exemple.fr'))
           .withItemResponse(carrots.asListItem().createResponse('1,5 kg'));
         [response.toPrefilledUrl(), [address.getId(), carrots.getId()]] }`,
    )) as [string, number[]];
    const read = new URL(url);
    expect(`${read.origin}${read.pathname}`).toMatch(/\/forms\/d\/e\/1FAIpQLS[\w-]+\/viewform$/);
    expect(read.searchParams.get('usp')).toBe('pp_url');
    const entries = [...read.searchParams].slice(1);
    expect(entries.map(([, value]) => value)).toEqual(['a+b@exemple.fr', '1,5 kg']);
    for (const [name] of entries) {
      expect(name).toMatch(/^entry\.\d+$/);
      expect(ids).not.toContain(Number(name.slice(6)));
    }
  });
});

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
    const answers = { ...ann, Carottes: '2', Jours: ['samedi', 'dimanche'], Commentaire: '=1+1' };
    expect(await world.submit(id, { answers })).toEqual({ ok: true });
    await world.submit(id, { answers: { ...ann, Carottes: '1,5 kg' } });
    expect((await world.run('tab', { from: 'menu' })).value).toEqual([
      HEADERS,
      ['07/04/2026 10:01:02', 'ann@exemple.fr', '2', 'samedi, dimanche', '=1+1'],
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
         f.deleteItem(f.getItems().find((item) => item.getTitle() === 'Jours')); }`,
    );
    await world.submit(id, { answers: { ...ann, Téléphone: '06 01 02 03 04' } });
    const rows = (await world.run('tab', { from: 'menu' })).value as string[][];
    expect(rows[0]).toEqual([
      'Horodateur',
      'Adresse e-mail',
      'Carottes lavées',
      'Jours',
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
    expect(
      await run(world, '[form().getDestinationId(), String(form().getDestinationType())]'),
    ).toEqual([own, 'SPREADSHEET']);
    await run(world, 'form().removeDestination(), 0');
    expect((await world.run('attempt', { from: 'menu', args: ['linked().length'] })).value).toBe(0);
  });
});

describe('an answer', () => {
  test.each([
    ['without a required question', { Carottes: '1' }, /obligatoire : Adresse e-mail/],
    ['with an address that is none', { 'Adresse e-mail': 'ann' }, /une adresse/],
    ['with a quantity never offered', { ...ann, Carottes: '9' }, /Carottes : « 9 »/],
    ['with a tick box never offered', { ...ann, Jours: ['lundi'] }, /Jours : « lundi »/],
  ])('%s is refused', async (_what, answers, text) => {
    const { world, id } = await openSale();
    expect(await world.submit(id, { answers })).toEqual({ refused: expect.stringMatching(text) });
    expect(world.forms.get(id)?.answers).toEqual([]);
  });

  test('to a question that does not exist is a mistake of the caller', async () => {
    const { world, id } = await openSale();
    const sent = world.submit(id, { answers: { ...ann, Poireaux: '1' } });
    await expect(sent).rejects.toThrow('has no question "Poireaux"');
    await expect(world.submit('rien', { answers: ann })).rejects.toThrow('There is no form rien');
  });

  test('from a page opened in time may send what has since been withdrawn', async () => {
    const { world, id } = await openSale();
    await world.advanceTo(TUESDAY + 10 * MINUTE);
    await run(world, `form().getItems()[2].asListItem().setChoiceValues(['1']), 0`);
    await world.advanceTo(TUESDAY + 20 * MINUTE);
    const answers = { ...ann, Carottes: '2' };
    expect(await world.submit(id, { answers })).toHaveProperty('refused');
    const late = await world.submit(id, { answers, pageOpenedAt: TUESDAY + 15 * MINUTE });
    expect(late).toHaveProperty('refused');
    const open = await world.submit(id, { answers, pageOpenedAt: TUESDAY + 5 * MINUTE });
    expect(open).toEqual({ ok: true });
  });

  test('to a closed form gets its message, even from a page opened before', async () => {
    const { world, id } = await openSale();
    await run(world, `form().setAcceptingResponses(false), 0`);
    const answers = { ...ann, Carottes: '1' };
    expect(await world.submit(id, { answers })).toEqual({
      refused: 'Le formulaire « Vente du 11 avril » n’accepte plus de réponses.',
    });
    await run(world, `form().setCustomClosedFormMessage('Commandes closes'), 0`);
    const before = await world.submit(id, { answers, pageOpenedAt: TUESDAY });
    expect(before).toEqual({ refused: 'Commandes closes' });
  });

  test.each([
    ['requireTextMatchesPattern("\\\\d{5}")', '26400', '2640'],
    ['requireTextContainsPattern("rue")', '3 rue du Pas', 'Crest'],
    ['requireNumber()', '1,5', 'un'],
    ['requireWholeNumber()', '2', '1,5'],
    ['requireNumberBetween(1, 3)', '3', '4'],
    ['requireTextLengthLessThanOrEqualTo(3)', 'abc', 'abcd'],
    ['requireNumber().requireTextIsEmail()', 'a@b.fr', '1'],
  ])('obeys %s', async (rule, good, bad) => {
    const world = worldOf(`function main() {
      const form = FormApp.create('f');
      const rule = FormApp.createTextValidation().${rule}.build();
      form.addTextItem().setTitle('q').setValidation(rule);
      return form.getId();
    }`);
    const id = (await world.run('main', { from: 'menu' })).value as string;
    expect(await world.submit(id, { answers: { q: good } })).toEqual({ ok: true });
    expect(await world.submit(id, { answers: { q: bad } })).toHaveProperty('refused');
  });
});
