/** Whether there is a sale that day, asked where sales are opened (docs/rules.md S31). */
import type { Page } from 'playwright-core';
import type { OpeningDraft } from '../../../../src/app/sale/openingDraft';
import { day } from '../../../../src/domain/values/time';
import { at, Script, Sidebar } from '../../aDrive';
import { opening } from '../../drafts';

let pages: Sidebar;

beforeAll(async () => {
  pages = await Sidebar.start();
});

afterAll(() => pages.stop());

afterEach(async () => {
  await pages.closePages();
  expect(pages.takeFaults()).toEqual([]);
});

const show = (script: Script) => pages.show(script, { page: 'Opening' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const asked = (script: Script) =>
  script.calls
    .filter((call) => call.startsWith('answerDate '))
    .map((call) => JSON.parse(call.slice('answerDate'.length)));

const instant = (local: string) => at(local) as OpeningDraft['opensAt'];
const august = {
  ...opening,
  silent: [],
  now: instant('2026-08-08T13:00'),
  opensAt: instant('2026-08-11T08:00'),
  closesAt: instant('2026-08-13T22:00'),
  pickupStart: instant('2026-08-15T08:00'),
  pickupEnd: instant('2026-08-15T12:00'),
};
const onHoliday = {
  ...august,
  repeat: {
    ...{ day: day('2026-08-15'), opensItself: true },
    asked: { kind: 'holiday' as const, holiday: 'assumption' as const },
  },
};
const inBreak = {
  ...august,
  repeat: {
    ...{ day: day('2026-08-15'), opensItself: true, inBreak: 3 },
    asked: { kind: 'break' as const, from: day('2026-08-10'), until: day('2026-08-30') },
  },
};
const weekAfter = {
  ...august,
  opensAt: instant('2026-08-18T08:00'),
  closesAt: instant('2026-08-20T22:00'),
  pickupStart: instant('2026-08-22T08:00'),
  pickupEnd: instant('2026-08-22T12:00'),
  repeat: { day: day('2026-08-22'), opensItself: true },
};

test('a public holiday is asked about; skipped, the page shows the week after', async () => {
  const script = new Script()
    .on('draftOpening', { value: onHoliday }, { value: weekAfter })
    .on('answerDate', { value: { days: 1 } });
  const page = await show(script);
  await page.getByText('Samedi 15 août est un jour férié, l’Assomption.').waitFor();
  await button(page, 'Sauter cette date').click();
  await page.getByText('Cette vente s’ouvre sans vous, à l’heure dite.').waitFor();
  const pickup = page.getByRole('group', { name: 'Retrait' });
  expect(await pickup.getByLabel('le', { exact: true }).inputValue()).toBe('2026-08-22');
  expect(asked(script)).toEqual([{ day: '2026-08-15', answer: 'skipped' }]);
});

test('moved to a day that is given, and to none before it is', async () => {
  const moved = { ...onHoliday, pickupStart: instant('2026-08-14T08:00') };
  const script = new Script()
    .on('draftOpening', { value: onHoliday }, { value: { ...moved, repeat: weekAfter.repeat } })
    .on('answerDate', { value: { days: 1 } });
  const page = await show(script);
  await button(page, 'Reporter').waitFor();
  expect(await button(page, 'Reporter').isDisabled()).toBe(true);
  await page.getByLabel('Retrait reporté au').fill('2026-08-14');
  await button(page, 'Reporter').click();
  await page.getByText('Cette vente s’ouvre sans vous').waitFor();
  expect(asked(script)).toEqual([{ day: '2026-08-15', answer: 'moved', to: '2026-08-14' }]);
});

test('a whole break is skipped at once, and a refusal stands beside the question', async () => {
  const script = new Script()
    .on('draftOpening', { value: inBreak }, { value: weekAfter })
    .on('answerDate', { refusal: 'Cette date n’est plus la prochaine.' }, { value: { days: 3 } });
  const page = await show(script);
  await page.getByText('Samedi 15 août est dans la pause, du lundi 10 août').waitFor();
  await button(page, 'Garder cette date').click();
  await page.getByText('Cette date n’est plus la prochaine.').waitFor();
  await button(page, 'Sauter toute la pause (3 dates)').click();
  await page.getByText('Cette vente s’ouvre sans vous').waitFor();
  expect(asked(script).map(({ answer }) => answer)).toEqual(['kept', 'breakSkipped']);
});

test('a drive that does not repeat is asked nothing', async () => {
  const page = await show(new Script().on('draftOpening', { value: { ...opening, silent: [] } }));
  await page.getByRole('group', { name: 'Retrait' }).waitFor();
  expect(await page.getByText('Répétition').count()).toBe(0);
  expect(await button(page, 'Sauter cette date').count()).toBe(0);
});

test('last week’s stock stands beside this week’s, and what changed of it is told', async () => {
  const products = opening.products.map((product) =>
    product.ref === 'M01' ? { ...product, before: { stock: '20', sold: '17' } } : product,
  );
  const value = { ...opening, silent: [], products, changes: [] };
  const page = await show(new Script().on('draftOpening', { value }));
  await page.getByRole('tab', { name: 'Changements (2)' }).click();
  await page.getByText('Miel de lavande, pot 500 g 20 → 12').waitFor();
  await page.getByRole('tab', { name: 'Produits' }).click();
  await page.getByText('la dernière fois : 17 sur 20').waitFor();
  expect(await page.getByLabel('Stock : Miel de lavande').inputValue()).toBe('12');
});
