/** Files that are not what they should be, and what the page says of each. */
import type { Page } from 'playwright-core';
import { books, due } from '../../../statements/support/aBook';
import { bytesIn } from '../../../statements/support/decode';
import { lines, OPENING, texts } from '../../../statements/support/layouts';
import { axeViolations } from '../../../support/axe';
import { Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';

const pages = Sidebar.forTests();

const view = (language: 'fr' | 'en', more: object = {}) => ({
  ...books({ dues: [due(1, 'Anne Roche', 1_742), due(2, 'Bruno Serre', 484)] }),
  language,
  zone: 'Europe/Paris',
  follows: true,
  state: 'closed',
  iban: 'FR7630006000011234567890189',
  files: [],
  buyers: [],
  parts: [],
  ...more,
});

async function show(language: 'fr' | 'en' = 'fr', more: object = {}): Promise<Page> {
  const value = view(language, more);
  const page = await pages.show(
    { answer: async () => JSON.stringify({ ok: true, value }) },
    { page: 'Statement' },
  );
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  return page;
}

const give = (page: Page, name: string, content: string | Uint8Array) =>
  page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(content as string),
  });
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const told = async (page: Page, name: string): Promise<string> => {
  await card(page, name).waitFor();
  return plain((await card(page, name).textContent()) ?? '');
};
const foot = async (page: Page): Promise<string> =>
  plain((await page.locator('.dialog-foot').textContent()) ?? '');
const csv = (...rows: readonly string[]): string => ['Date;Libellé;Montant', ...rows].join('\n');

test.each<[string, string | Uint8Array, string]>([
  ['vide.csv', '  \n', 'Il n’y a rien à lire : le fichier est vide.'],
  ['releve.pdf', '%PDF-1.7 …', 'C’est un fichier pour un programme (PDF)'],
  ['releve.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 0x14, 0xff]), '(Excel, ODS, ZIP)'],
  [
    'coupe.ofx',
    (texts.ofx1?.(lines) ?? '').slice(0, 620),
    'Le relevé s’arrête au milieu, ligne 10. Ce qui précède est lu.',
  ],
  [
    'perdu.csv',
    csv('20/04/2026;VIR SEPA EMIS BOULANGERIE;-1?234,56'),
    'Ligne 2 : « -1?234,56 », un point d’interrogation à la place d’un espace. Lu sans lui.',
  ],
  [
    'accents.csv',
    csv('20/04/2026;VIR RECU \ufffdLODIE;12,00'),
    'Des lettres accentuées ont été perdues avant d’arriver ici.',
  ],
  [
    'faux.csv',
    csv('20/04/2026;VIR RECU X;douze', '31/02/2026;VIR RECU Y;5,00', '20/04/2026;VIR RECU Z;5,00'),
    'Ligne 2 : « douze » n’est pas un montant ; la ligne est laissée de côté.',
  ],
])('%s is told for what it is', async (name, content, says) => {
  const page = await show();
  await give(page, name, content);
  expect(await told(page, name)).toContain(says);
  expect(await axeViolations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
});

test('a statement of another account pays nothing until somebody says that it is the right one', async () => {
  const page = await show('fr', { iban: 'FR1420041010050500013M02606' });
  await give(page, 'autre.xml', texts.camt08?.(lines) ?? '');
  expect(await told(page, 'autre.xml')).toContain(
    'Ce relevé est celui d’un autre compte (FR76 3000 6000 0112 3456 7890 189) que celui du drive (FR14 2004 1010 0505 0001 3M02 606). Rien n’en est retenu.',
  );
  expect(await page.getByRole('heading', { name: /^Sûr/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'C’est bien le compte du drive' }).click();
  await page.getByRole('heading', { name: 'Sûr (2)' }).waitFor();
});

test.each(Object.entries(bytesIn))('a file in %s says the same', async (name, bytes) => {
  const page = await show();
  await give(page, name, bytes(texts.creditAgricole?.(lines) ?? ''));
  const closing = lines.reduce((all, { cents }) => all + cents, OPENING);
  expect(await told(page, name)).toContain(
    `6 lignes, du 13 avril 2026 au 15 avril 2026. Solde à la fin : ${(closing / 100).toFixed(2).replace('.', ',')} €.`
      .replace(/(\d)(?=(\d{3})+,)/g, '$1 ')
      .replace(': -', ': −'),
  );
  await page.getByText('les œufs de samedi').waitFor();
});

test('columns that nobody knows are chosen, and the lines then read', async () => {
  const page = await show();
  await give(
    page,
    'maison.csv',
    '13/04/2026;VIR RECU ANNE ROCHE;17,42\n14/04/2026;PRLV EAU;-20,00',
  );
  await told(page, 'maison.csv');
  expect(await axeViolations(page)).toEqual([]);
  const read = page.getByRole('button', { name: 'Lire ces colonnes' });
  await page.getByLabel('Colonne 1').selectOption('date');
  await page.getByLabel('Colonne 2').selectOption('label');
  expect(await read.isDisabled()).toBe(true);
  await page.getByLabel('Colonne 3').selectOption('amount');
  await read.click();
  await page.getByRole('heading', { name: 'Sûr (1)' }).waitFor();
  expect(await told(page, 'maison.csv')).toContain('2 lignes');
});

test('lines are pasted, and files dropped; each is taken away again', async () => {
  const page = await show();
  await page.getByText('Ou coller des lignes').click();
  await page.getByLabel('Lignes collées').fill(csv('13/04/2026;VIR RECU ANNE ROCHE;17,42'));
  await page.getByRole('button', { name: 'Lire ces lignes' }).click();
  await page.getByRole('heading', { name: 'Sûr (1)' }).waitFor();
  expect(await foot(page)).toContain('Retenu : 17,42 € reçus, 0,00 € sortis.');
  const data = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'depose.csv'));
      return transfer;
    },
    csv('13/04/2026;VIR RECU ANNE ROCHE;17,42', '14/04/2026;VIR RECU BRUNO SERRE;4,84'),
  );
  await page.locator('.source').dispatchEvent('drop', { dataTransfer: data });
  // The line that stands in both counts once.
  await page.getByRole('heading', { name: 'Sûr (2)' }).waitFor();
  expect(await foot(page)).toContain('Retenu : 22,26 € reçus, 0,00 € sortis.');
  await page.getByRole('button', { name: 'Retirer depose.csv' }).click();
  await page.getByRole('heading', { name: 'Sûr (1)' }).waitFor();
  expect(await card(page, 'depose.csv').count()).toBe(0);
  expect(await page.getByText('SERRE').count()).toBe(0);
  expect(await foot(page)).toContain('Retenu : 17,42 € reçus, 0,00 € sortis.');
  await page.getByRole('button', { name: /^Retirer / }).click();
  await page.getByRole('heading', { name: /^Sûr/ }).waitFor({ state: 'detached' });
  // Nothing to record, and no button that would.
  expect(await page.locator('.dialog-foot').count()).toBe(0);
});

test('five megabytes are read, shown in parts, and told while they are read', async () => {
  const page = await show();
  const row = (index: number) =>
    `${String(1 + (index % 28)).padStart(2, '0')}/04/2026;PRLV SEPA ELECTRICITE DE LA VALLEE ECHEANCE NUMERO ${index} CONTRAT 00${index} MERCI;-${index % 900},${String(index % 90).padStart(2, '0')}`;
  const large = csv(...Array.from({ length: 55_000 }, (_, index) => row(index)));
  // The bar may be gone again by the time that the file is given.
  const bar = page.getByRole('progressbar', { name: 'Lecture de gros.csv…' }).waitFor();
  await Promise.all([bar, give(page, 'gros.csv', large)]);
  await page
    .getByRole('heading', { name: /^À traiter, ou pas au drive \(/ })
    .waitFor({ timeout: 60_000 });
  expect(await page.locator('.lines-of li').count()).toBe(60);
  await page.getByRole('button', { name: /^Montrer la suite/ }).click();
  expect(await page.locator('.lines-of li').count()).toBe(360);
}, 120_000);

test('the page speaks English', async () => {
  const page = await show('en');
  await give(page, 'bank.ofx', texts.ofx2?.(lines) ?? '');
  await page.getByRole('heading', { name: 'Certain (2)' }).waitFor();
  expect(await told(page, 'bank.ofx')).toContain('6 lines, 13 April 2026 to 15 April 2026.');
  await page.getByRole('button', { name: /^Choose a basket – REMISE CHEQUES/ }).click();
  expect(await axeViolations(page)).toEqual([]);
  const text = plain((await page.locator('#app').textContent()) ?? '');
  expect(text).not.toMatch(/panier|paiement|relevé|somme/);
});
