import { open, Script, Sidebar } from '../aDrive';
import { button } from './seen';

const sidebar = Sidebar.forTests();

describe('problems', () => {
  const problems = Array.from({ length: 7 }, (_, index) => ({
    tab: 'products',
    title: index < 4 ? 'Produits' : 'Acheteurs',
    where: `ligne ${index + 2}, Prix TTC`,
    row: index + 2,
    column: 'price',
    read: '3 euros',
    message: '« 3 euros » n’est pas un prix.',
  }));

  test('a check that fails is never told as all being well', async () => {
    const script = new Script()
      .on('status', { value: open })
      .on('checkWorkbook', { value: { code: 'checked', problems: 0, failed: 1 } });
    const page = await sidebar.show(script);
    await button(page, 'Vérifier le classeur').click();

    await page.locator('.card', { hasText: '1\u00a0contrôle ne tombe pas juste' }).waitFor();
    expect(await page.getByText('Tout va bien').count()).toBe(0);
  });

  test('the first five are shown, then all of them', async () => {
    const page = await sidebar.show(new Script().on('status', { value: { ...open, problems } }));
    const items = page.locator('.problems li');
    await items.first().waitFor();
    const before = await items.count();
    await button(page, 'Voir tout (7)').click();

    expect([before, await items.count()]).toEqual([5, 7]);
    expect(await button(page, 'Voir moins').getAttribute('aria-expanded')).toBe('true');
  });

  test('each leads to its cell, and the keyboard goes to the sheet', async () => {
    const script = new Script()
      .on('status', { value: { ...open, problems } })
      .on('showCell', { refusal: 'L’onglet « Produits » n’est plus là.' }, { value: null });
    const page = await sidebar.show(script);
    await button(page, 'ligne 3, Prix TTC').click();
    await page.getByText('n’est plus là').waitFor();
    // The very same would be refused again.
    expect(await button(page, 'Réessayer').count()).toBe(0);
    await button(page, 'ligne 3, Prix TTC').click();
    await page.getByRole('alert').waitFor({ state: 'detached' });

    expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'Produits',
      'Acheteurs',
    ]);
    expect(script.calls[1]).toBe(`showCell ${JSON.stringify(problems[1])}`);
    expect(await page.evaluate('hostCalls')).toEqual(['focus']);
  });

  test('an unlikely weight is confirmed in one press, by what was typed', async () => {
    const asked = {
      ...{ tab: 'baskets', title: 'Paniers', where: 'ligne 5, Poids livré', row: 5 },
      ...{ column: 'weighed', read: '14 kg', message: '« 14 kg » se lit 14 kg', canConfirm: true },
    };
    const script = new Script()
      .on('status', { value: { ...open, problems: [...problems.slice(0, 1), asked] } })
      .on(
        'confirmTyped',
        { refusal: '« 14 kg » n’est plus à confirmer' },
        { value: { code: 'confirmed' } },
      );
    const page = await sidebar.show(script);
    const yes = button(page, 'Garder «\u00a014 kg\u00a0»');
    await yes.click();
    await page.getByText('n’est plus à confirmer').waitFor();
    expect(await yes.count()).toBe(1);
    script.on('status', { value: open });
    await yes.click();
    await page.getByText('Rien à corriger.').waitFor();
    expect(script.calls).toContain('confirmTyped {"row":5,"column":"weighed","read":"14 kg"}');
  });

  test('what was put right goes at the next check, a press away', async () => {
    const script = new Script()
      .on('status', { value: { ...open, problems } })
      .on('checkWorkbook', { value: { code: 'checked', problems: 0, failed: 0 } });
    const page = await sidebar.show(script);
    const again = button(page, 'C’est corrigé\u00a0? Vérifier de nouveau');
    await again.waitFor();
    script.on('status', { value: open });
    await again.click();
    await page.getByText('Rien à corriger.').waitFor();

    expect(await again.count()).toBe(0);
    expect(script.calls).toContain('checkWorkbook {}');
  });

  test('what people typed is shown as text, whatever it looks like', async () => {
    const message = '<img src=x onerror="alert(1)"> <b>gras</b>';
    const problem = { tab: 'products', title: '<script>', where: '<b>', read: '', message };
    const status = { ...open, problems: [problem] };
    const page = await sidebar.show(new Script().on('status', { value: status }));

    await page.getByText(message).waitFor();
    expect(await page.locator('.problems img').count()).toBe(0);
  });
});
