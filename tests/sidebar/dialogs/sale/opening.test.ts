import { at, Script } from '../../aDrive';
import { opening } from '../../drafts';
import { asked, button, drafted, opened, openingPage, part, shown } from './support/openingPage';

const show = openingPage();

const made = (done: number) => ({ value: { code: 'openingGoesOn', sale: 4, done, of: 120 } });

test('proposes dates and place, and opens with them unless they are changed', async () => {
  const script = drafted().on('openCycle', { value: opened });
  const page = await show(script);
  await page.getByRole('heading', { name: 'Ouvrir la vente n°\u00a04' }).waitFor();
  const pickup = page.getByRole('group', { name: 'Retrait' });
  const proposed = [
    await pickup.getByLabel('le', { exact: true }).inputValue(),
    await pickup.getByLabel('de', { exact: true }).inputValue(),
    await pickup.getByLabel('à', { exact: true }).inputValue(),
  ];
  await button(page, 'Préparer la vente').click();
  await page.getByText('est ouverte avec 5\u00a0produits').first().waitFor();

  expect(proposed).toEqual(['2026-04-18', '08:00', '12:00']);
  const { opensAt, closesAt, pickupStart, pickupEnd, place } = opening;
  expect(asked(script, 'openCycle')).toEqual([
    { opensAt, closesAt, pickupStart, pickupEnd, place, leaveOut: [] },
  ]);
});

test('what is changed is what is asked for: dates, place and products left out', async () => {
  const script = drafted().on('openCycle', { value: opened });
  const page = await show(script);
  const closes = page.getByRole('group', { name: 'Fermeture des commandes' });
  await closes.getByLabel('le', { exact: true }).fill('2026-04-17');
  await closes.getByLabel('à', { exact: true }).fill('12:30');
  await page.getByLabel('Lieu du retrait').fill('Salle des fêtes');
  await button(page, 'maintenant').click();
  await part(page, 'Produits').click();
  await page.getByLabel('Chercher un produit').fill('celeri');
  await page.getByRole('checkbox', { name: 'Céleri-rave' }).uncheck();
  await page.getByLabel('Chercher un produit').fill('');
  await page.getByRole('checkbox', { name: /^Le Rucher/ }).click();
  await button(page, 'Ouvrir la vente').click();
  await page.getByText('est ouverte').first().waitFor();

  expect(asked(script, 'openCycle')).toMatchObject([
    {
      opensAt: opening.now,
      closesAt: Date.parse('2026-04-17T12:30+02:00'),
      place: 'Salle des fêtes',
      leaveOut: ['P01', 'M01', 'M02'],
    },
  ]);
});

test('a product out of stock cannot be sold, and stocks are shown', async () => {
  const page = await show(drafted());
  await part(page, 'Produits').click();
  const chicken = page.getByRole('checkbox', { name: 'Poulet fermier' });

  expect([await chicken.isDisabled(), await chicken.isChecked()]).toEqual([true, false]);
  const text = await shown(page.getByRole('tabpanel'));
  expect(text).toMatch(/Ferme des Ormes\s+\(1 sur 2 en vente\)/);
  expect(await page.getByLabel('Stock : Miel de lavande').inputValue()).toBe('12');
  expect(text).toContain('la dernière fois : 42,5 kg sur 60 kg');
  expect(text).toContain('1 ligne de Produits ne peut pas être vendue');
});

describe('dates that cannot be', () => {
  test.each([
    ['Fermeture des commandes', '2026-04-13', 'La fermeture doit venir après l’ouverture.'],
    ['Fermeture des commandes', '2026-04-12', 'Cette heure est déjà passée.'],
    ['Retrait', '2026-04-15', 'Le retrait doit venir après la fermeture.'],
    ['Ouverture des commandes', '', 'Donnez le jour et l’heure.'],
  ])(
    '%s le %s : said beside the field, and nothing is asked of the script',
    async (field, day, told) => {
      const script = drafted();
      const page = await show(script);
      const fields = page.getByRole('group', { name: field });
      await fields.getByLabel('le', { exact: true }).fill(day);
      await part(page, 'Produits').click();
      await page.locator('.main').click();
      await page.getByText(told).waitFor();

      // The field is reached once the part that holds it stands again.
      await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'date');
      expect(asked(script, 'openCycle')).toEqual([]);
    },
  );

  test('a public holiday on the pick-up day is told', async () => {
    const script = drafted().on('openCycle', { value: opened });
    const page = await show(script);
    const pickup = page.getByRole('group', { name: 'Retrait' });
    const holiday = page.getByText('ce jour de retrait est la fête du Travail');
    expect(await holiday.count()).toBe(0);
    await pickup.getByLabel('le', { exact: true }).fill('2026-05-01');
    await holiday.waitFor();
    // Whether one sells that day is the coordinator's to say.
    await button(page, 'Préparer la vente').click();
    await page.getByText('est ouverte').first().waitFor();

    expect(asked(script, 'openCycle')).toMatchObject([{ pickupStart: at('2026-05-01T08:00') }]);
  });
});

test('while a date cannot be, the foot says so and promises nothing', async () => {
  const page = await show(drafted());
  const foot = page.locator('.dialog-foot');
  expect(await shown(foot)).toContain('Les commandes ouvriront d’elles-mêmes');
  const closes = page.getByRole('group', { name: 'Fermeture des commandes' });
  await closes.getByLabel('le', { exact: true }).fill('2026-04-01');
  await button(page, 'Préparer la vente').click();
  expect(await shown(foot)).toContain('Une date est à corriger : rien n’est créé avant.');
  expect(await shown(foot)).not.toContain('d’elles-mêmes');
});

test('an opening that has passed is said to be at once', async () => {
  const page = await show(drafted());
  const opens = page.getByRole('group', { name: 'Ouverture des commandes' });
  const said = page.getByText('la vente ouvre tout de suite');
  expect(await said.count()).toBe(0);
  await opens.getByLabel('le', { exact: true }).fill('2026-04-01');
  await said.waitFor();
  await button(page, 'maintenant').click();
  expect(await said.count()).toBe(0);
});

test('a producer without an address keeps a sale from opening until it is left out', async () => {
  const script = drafted({ silent: ['Maraîchage des Îles'] }).on('openCycle', { value: opened });
  const page = await show(script);
  await button(page, 'Préparer la vente').click();
  await page.getByText('Il manque une adresse e-mail à').waitFor();
  const before = asked(script, 'openCycle');
  await page.getByRole('checkbox', { name: /^Maraîchage/ }).click();
  await button(page, 'Préparer la vente').click();
  await page.getByText('est ouverte').first().waitFor();

  expect(before).toEqual([]);
  expect(asked(script, 'openCycle')).toMatchObject([{ leaveOut: ['P01', 'P02'] }]);
});

test('tells what changed since the last sale, and how many mails go', async () => {
  const page = await show(drafted());
  await page.getByText('120\u00a0annonces à envoyer à l’ouverture').waitFor();
  const mails = await shown(page.getByRole('tabpanel'));
  await part(page, 'Changements (5)').click();
  const changes = await shown(page.getByRole('tabpanel'));

  expect(mails).toContain('120 mails, 88 restants aujourd’hui : 32 partiront');
  expect(changes).toMatch(/1 nouveau produit\s+Pain d’épices/);
  expect(changes).toMatch(/2 produits changent\s+Œufs 2,30 € → 2,40 €/);
  expect(changes).toMatch(/Miel de lavande pot 250 g → pot 500 g/);
  expect(changes).toMatch(/1 stock change\s+Pommes de terre 60 kg → 80 kg/);
});

describe('opening takes its time, or fails', () => {
  test('a long form goes on over several calls; the bar says what is being done', async () => {
    let finish = () => {};
    const rest = new Promise<{ value: unknown }>((resolve) => {
      finish = () => resolve({ value: opened });
    });
    const script = drafted()
      .on('openCycle', made(40), rest)
      .on('progress', { value: { step: 'form', done: 63, of: 120 } });
    const page = await show(script);
    await button(page, 'Préparer la vente').click();
    await page.locator('.card', { hasText: '40 questions sur 120' }).waitFor();
    await page.locator('.card', { hasText: '63 questions sur 120' }).waitFor();
    const bar = page.getByRole('progressbar', { name: 'Ouverture de la vente…' });
    const share = [await bar.getAttribute('value'), await bar.getAttribute('max')];
    finish();
    await page.getByText('est ouverte').first().waitFor();

    expect(share).toEqual(['63', '120']);
    expect(asked(script, 'openCycle')).toHaveLength(2);
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toContain('est ouverte');
  });

  test('a form that makes no progress is not asked for endlessly', async () => {
    const script = drafted().on('openCycle', made(40), made(40), { value: opened });
    const page = await show(script);
    await button(page, 'Préparer la vente').click();
    await page.getByText('Cela n’avance plus').waitFor();
    const askedByItself = asked(script, 'openCycle').length;
    await button(page, 'Réessayer').click();
    await page.getByText('est ouverte').first().waitFor();

    expect(askedByItself).toBe(2);
  });

  test('when Google does not answer, what was typed stays and the same is tried again', async () => {
    const script = drafted().on('openCycle', new Error('NetworkError: HTTP 0'), { value: opened });
    const page = await show(script);
    await page.getByLabel('Lieu du retrait').fill('Salle des fêtes');
    await button(page, 'Préparer la vente').click();
    await page.getByRole('alert').waitFor();
    const place = await page.getByLabel('Lieu du retrait').inputValue();
    await button(page, 'Réessayer').click();
    await page.getByText('est ouverte').first().waitFor();

    expect(place).toBe('Salle des fêtes');
    const [first, second] = asked(script, 'openCycle');
    expect(second).toEqual(first);
  });

  test('a sale that cannot be opened now says why, and can be asked for again', async () => {
    const refusal = 'La vente 3 est déjà ouverte : fermez-la d’abord.';
    const script = new Script().on('draftOpening', { refusal }, { value: opening });
    const page = await show(script);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const told = await shown(alert);
    await button(page, 'Réessayer').click();
    await page.getByRole('heading', { name: 'Ouvrir la vente n°\u00a04' }).waitFor();

    expect(told).toContain(`La vente n’a pas pu être préparée.\n\n${refusal}`);
    expect(await alert.count()).toBe(0);
    expect(asked(script, 'draftOpening')).toEqual([{}, {}]);
    expect(asked(script, 'openCycle')).toEqual([]);
  });
});

test('a preparation that was cut off goes on without a question', async () => {
  const { link } = opened;
  const value = { code: 'prepared', sale: 4, link, opensAt: opening.opensAt, zone: 'Europe/Paris' };
  const script = drafted({ goesOn: true, products: [], changes: [] }).on('openCycle', { value });
  const page = await show(script);
  await page
    .getByRole('heading', { name: 'Continuer l’ouverture de la vente n°\u00a04' })
    .waitFor();
  expect(await page.locator('main').locator('input, select, [role=tab]').count()).toBe(0);
  await button(page, 'Continuer l’ouverture').click();
  const card = page.locator('.card.good');
  await card.waitFor();

  expect(await shown(card)).toContain('Elle ouvrira mardi 14 avril à 8 h');
  // As it was begun: its dates and place are sent again, and what stands is not asked about.
  const { opensAt, closesAt, pickupStart, pickupEnd, place } = opening;
  expect(asked(script, 'openCycle')).toEqual([
    { opensAt, closesAt, pickupStart, pickupEnd, place, leaveOut: [] },
  ]);
});

test('the form’s link is there to copy, the poster a click away, and the page closes', async () => {
  const script = drafted().on('openCycle', { value: opened });
  const page = await show(script);
  await button(page, 'Préparer la vente').click();
  await page.getByText('est ouverte').first().waitFor();
  await button(page, 'Copier le lien').click();
  await page.getByText('Le lien est copié.').waitFor();
  await button(page, 'Affiche et prix').click();
  await button(page, 'Fermer').click();

  expect(await page.getByLabel('Lien du formulaire').inputValue()).toBe(opened.link);
  expect(await page.getByRole('link').getAttribute('href')).toBe(opened.link);
  expect(await page.evaluate('hostCalls')).toEqual(['close']);
  expect(script.calls.at(-1)).toBe('showDialog poster');
});

test('the parts are reached by the keyboard, with the arrow keys', async () => {
  const page = await show(drafted());
  await part(page, 'Dates et lieu').focus();
  await page.keyboard.press('ArrowRight');
  const second = await page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');

  expect(second).toBe('Produits');
  expect(await part(page, 'Changements (5)').getAttribute('aria-selected')).toBe('true');
});
