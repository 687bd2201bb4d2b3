/** A waiting list on a phone: the form says how much is left, and the link of the offer takes it. */
import { B } from '../../../stories/support/buyers';
import type { Drive } from '../../../stories/support/drive';
import { allTaken, E, served } from '../../../stories/support/starts/waitingList';
import { accessFaults, isAsWideAsTheScreen, picture, Site, turn } from '../support/site';
import { chosen, fillIn, pathOf, pick, product, send, shown } from './anOrder';

let site: Site;

beforeAll(async () => {
  site = await Site.start();
});

afterAll(() => site.stop());

afterEach(async () => {
  expect(await site.takeFaults()).toEqual([]);
});

async function aSale(): Promise<Drive> {
  const drive = await allTaken();
  await site.serve(drive.world);
  return drive;
}

test('who waits takes it from the mail; who comes meanwhile reads that it is sold out', async () => {
  const drive = await aSale();
  await drive.clock('2026-04-07 18:00');
  await drive.order('anne@exemple.fr', { CR02: 5, FB02: 1 }, { name: 'Anne' });
  const late = await site.show(pathOf(drive));
  expect(await shown(late)).toContain('Épuisé ; en demander met sur la liste d’attente');
  await fillIn(late, { email: E, name: 'Eva' });
  await pick(late, 'Tomme', 1);
  await send(late);
  await late.getByText('Votre commande est bien arrivée').waitFor();
  expect(served(drive).e).toBe('CR02 × 0');
  expect(drive.lastMail(E)).toContain('S’il s’en libère, vous le saurez par mail');

  const box = await site.show(`/chez/${encodeURIComponent(B)}/mails`);
  await turn(box, () => box.locator('.letters a').first().click());
  expect(await accessFaults(box)).toEqual([]);
  await picture(box, 'liste-attente');
  const opening = box.context().waitForEvent('page');
  await box.frameLocator('iframe').getByRole('link', { name: 'Le prendre' }).click();
  const form = await opening;
  await form.waitForURL('**/formulaires/**');
  expect([await chosen(form, 'Tomme'), await chosen(form, 'Salade')]).toEqual([
    '1 · 9,50 €',
    '2 · 2,20 €',
  ]);
  await send(form);
  await form.getByText('Votre commande est bien arrivée').waitFor();
  expect(served(drive).b).toBe('FB02 × 2, CR02 × 1');
  expect(drive.lastMail(B)).toContain('Tomme : 1 pièce, 9,50 €');
});

test('the form says how much is left, and offers no more than that or what somebody holds', async () => {
  const drive = await aSale();
  await drive.order('anne@exemple.fr', { CR02: 0, FB02: 1 }, { name: 'Anne' });
  await drive.order('chloe@exemple.fr', { FB02: 1 }, { name: 'Chloé' });
  await drive.order('denis@exemple.fr', { FB02: 1 }, { name: 'Denis' });
  for (const dark of [false, true]) {
    const page = await site.show(pathOf(drive), { dark });
    expect(await shown(page)).toContain('reste 5');
    // Six, less the one that is kept for Bruno.
    expect(await product(page, 'Tomme').locator('option').count()).toBe(6);
    expect(await accessFaults(page)).toEqual([]);
    expect(await isAsWideAsTheScreen(page)).toBe(true);
  }
});
