import { messageOfBody, TUESDAY, valueOfBody } from '../runtime/support/fixtures';
import { ann, MINUTE, openSale, run } from './aSale';

describe('a form', () => {
  test('has no title until it is given one, and two addresses', async () => {
    const value = await valueOfBody(`
      const form = FormApp.create('Vente 1', true);
      const before = form.getTitle();
      form.setTitle('Vente').setDescription('Retrait samedi');
      return [before, form.getTitle(), form.getEditUrl(), form.getPublishedUrl()];
    `);
    expect(value).toEqual([
      '',
      'Vente',
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
      seen.push(form.isAcceptingResponses());
      return seen;
    `);
    const invalid = 'Operation not supported on unpublished form.';
    expect(value).toEqual([false, false, invalid, true, true, false]);
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
        form.getItems().map((item) => item.getTitle()), found.getIndex(), form.getItemById(a.getId()),
        form.getItems(FormApp.ItemType.LIST).length,
      ];
    `);
    expect(value).toEqual([['c', 'b'], 1, null, 1]);
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
      '{ const f = FormApp.create("f"); f.addTextItem(); f.getItems()[0].asListItem(); }',
      'Invalid conversion for item type: TEXT.',
    ],
    [
      '{ const f = FormApp.create("f"); const i = f.addTextItem(); f.deleteItem(i); i.setTitle("x"); }',
      'Invalid data updating form.',
    ],
    ['FormApp.create("f").moveItem(0, 0)', 'Invalid data updating form.'],
    ['FormApp.create("f").addPageBreakItem()', 'The stand-in does not know Form.addPageBreakItem'],
    [
      'FormApp.openById("x")',
      'No item with the given ID could be found, or you do not have permission to access it.',
    ],
    [
      'FormApp.create("f").setDestination(FormApp.DestinationType.SPREADSHEET, "x")',
      'No item with the given ID could be found, or you do not have permission to access it.',
    ],
    [
      'FormApp.create("f").setCollectEmail(true)',
      'The stand-in does not know Form.setCollectEmail(true)',
    ],
    [
      'FormApp.create("f", false).createResponse().submit()',
      'Operation not supported on unpublished form.',
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

describe('an answer', () => {
  test.each([
    ['without a required question', { Carottes: '1' }, /obligatoire : Adresse e-mail/],
    ['with an address that is none', { 'Adresse e-mail': 'ann' }, /Doit être une adresse/],
    ['with a quantity never offered', { ...ann, Carottes: '9' }, /Carottes : « 9 »/],
    ['with a day never offered', { ...ann, Jour: 'lundi' }, /Jour : « lundi »/],
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
});
