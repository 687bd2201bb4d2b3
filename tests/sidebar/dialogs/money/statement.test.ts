import type { Page } from 'playwright-core';
import { dueReference } from '../../../../src/domain/money/reference';
import type { Drive } from '../../../stories/support/drive';
import { opened } from '../../../stories/support/market';
import { axeViolations } from '../../../support/axe';
import { answeringFrom, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';
import { picture } from '../../pictures';

const pages = Sidebar.forTests();
let collected: () => Drive;

/** Three baskets, 17,42, 4,84 and 2,20, after their pick-up; the drive has an account. */
beforeAll(async () => {
  const drive = await opened({ Paiements: 'oui' });
  drive.typeRows('Réglages', [
    { Réglage: 'Titulaire du compte d’encaissement', Valeur: 'Chèvrerie du Roc' },
    { Réglage: 'IBAN d’encaissement', Valeur: 'FR1420041010050500013M02606' },
  ]);
  await drive.clock('2026-04-07 09:00');
  await drive.order('anne@exemple.fr', { FB02: 5, CR01: 1, CR02: 1 }, { name: 'Anne Gauthier' });
  await drive.order('bruno@exemple.fr', { CR01: 2 }, { name: 'Bruno Martel' });
  await drive.order('lise@exemple.fr', { FB01: 1 }, { name: 'Lise Fabre' });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  collected = drive.trim().saved();
});

const show = async (drive: Drive, look: { dark?: boolean } = {}): Promise<Page> => {
  const page = await pages.show(answeringFrom(drive.world), { page: 'Statement', ...look });
  await page.getByLabel('Choisir le fichier du relevé').waitFor();
  return page;
};
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const text = async (page: Page): Promise<string> =>
  plain((await page.locator('#app').allInnerTexts()).join());
const give = (page: Page, content: string | Buffer, name = 'releve.csv') =>
  page.getByLabel('Choisir le fichier du relevé').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.isBuffer(content) ? content : Buffer.from(content),
  });

const csv = (...lines: readonly string[]): string => ['Date;Libellé;Montant', ...lines].join('\n');
const statement = csv(
  '10/04/2026;VIR SEPA RECU MME GAUTHIER ANNE panier 1;17,42',
  '10/04/2026;VIR RECU MARTEL;4,84',
  '10/04/2026;VIR RECU CAF DE LA DROME;777,00',
  '11/04/2026;PRLV ASSURANCE;-80,00',
);
const paid = (drive: Drive) => drive.table('Paiements', 'Panier', 'Reçu', 'Reste');

test('what is certain is recorded at one click; the same again is noted already and changes nothing', async () => {
  const drive = collected();
  const page = await show(drive);
  await give(page, statement);
  await page.getByText('Sûr (1)').waitFor();
  const told = await text(page);
  expect(told).toContain('Présentation reconnue : tableau d’une banque (CSV).');
  expect(told).toContain('4 lignes, du 10 avril 2026 au 11 avril 2026.');
  expect(told).toContain('paiement → panier 1 (Anne Gauthier), 17,42 €');
  expect(told).toContain('À confirmer (1)');
  expect(told).toContain('Un nom semblable et le bon montant. Certitude : 55 %.');
  expect(told).toContain('À traiter, ou pas au drive (2)');
  await page.getByRole('button', { name: 'Enregistrer 1 ligne' }).click();
  await page.getByText('1 ligne est enregistrée.').first().waitFor();
  expect(paid(drive)[0]).toEqual([1, 17.42, 0]);
  expect(paid(drive)[1]).toEqual([2, 0, 4.84]);
  await page.getByText('Déjà noté (1)').waitFor();

  const before = drive.stateText();
  const again = await show(drive);
  await give(again, statement);
  await again.getByText('Déjà noté (1)').waitFor();
  await again.getByText('Rien n’est retenu.').waitFor();
  await again.getByRole('button', { name: 'Enregistrer', exact: true }).click({ force: true });
  expect(drive.stateText()).toBe(before);
});

test('a doubtful line is confirmed, another is given to a basket, a third is shared among two', async () => {
  const drive = collected();
  const page = await show(drive);
  await give(
    page,
    csv(
      '10/04/2026;VIR RECU MARTEL;4,84',
      '10/04/2026;VIR RECU SCI DU LAC;5,00',
      '10/04/2026;VIR RECU COLLOC DU BAS;17,00',
    ),
  );
  await page.getByRole('checkbox', { name: /MARTEL/ }).check();
  await page.getByRole('button', { name: 'Choisir un panier – VIR RECU SCI DU LAC' }).click();
  const editor = page.getByRole('form', { name: /SCI DU LAC/ });
  await editor
    .getByRole('combobox', { name: 'Pour', exact: true })
    .selectOption({ label: 'panier 1 (Anne Gauthier) – reste 17,42 €' });
  await editor.getByRole('button', { name: 'Retenir' }).click();
  await page.getByRole('button', { name: /COLLOC DU BAS/ }).click();
  const sharing = page.getByRole('form', { name: /COLLOC DU BAS/ });
  await sharing.getByRole('combobox', { name: 'Pour', exact: true }).selectOption({ index: 1 });
  await sharing.getByLabel('Montant en euros').fill('12,42');
  await sharing.getByText('Reste à répartir : 4,58 €').waitFor();
  expect(await sharing.getByRole('button', { name: 'Retenir' }).isDisabled()).toBe(true);
  await sharing.getByRole('button', { name: 'Ajouter un panier' }).click();
  await sharing
    .getByRole('combobox', { name: 'Pour (2)' })
    .selectOption({ label: 'panier 3 (Lise Fabre) – reste 2,20 €' });
  await sharing.getByText('Toute la ligne est répartie.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await sharing.getByRole('button', { name: 'Retenir' }).click();
  await page.getByRole('button', { name: 'Enregistrer 3 lignes' }).click();
  await page.getByText('3 lignes sont enregistrées.').first().waitFor();
  expect(paid(drive)).toEqual([
    [1, 17.42, 0],
    [2, 4.84, 0],
    [3, 2.2, 0],
  ]);
  expect(drive.row('Paiements', { Panier: 3 }).Avoir).toBe(2.38);
});

test('a reference against a name and an amount shows both baskets, and one click says which', async () => {
  const drive = collected();
  const page = await show(drive);
  const reference = dueReference({ sale: 1, basket: 1, payee: 0 });
  await give(
    page,
    csv(
      `10/04/2026;VIR SEPA RECU MME GAUTHIER ANNE ${reference};17,42`,
      `11/04/2026;VIR SEPA RECU M MARTEL BRUNO ${reference};4,84`,
    ),
  );
  await page.getByText('À confirmer (1)').waitFor();
  const told = await text(page);
  expect(told).toContain(
    'paiement → panier 1 (Anne Gauthier), 4,84 €, ou panier 2 (Bruno Martel), 4,84 €',
  );
  expect(told).toContain(
    'La référence ou le numéro dit un panier, le nom et le montant en disent un autre : à vous de choisir.',
  );
  await page.getByRole('button', { name: 'Enregistrer 1 ligne' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  await page.getByRole('button', { name: /^C’est le panier 2 \(Bruno Martel\)/ }).click();
  expect(await text(page)).toContain('votre choix → panier 2 (Bruno Martel), 4,84 €');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(await focused()).toMatch(/^Changer ou partager – VIR SEPA RECU M MARTEL BRUNO/);
  await page.getByRole('button', { name: 'Enregistrer 2 lignes' }).click();
  await page.getByText('2 lignes sont enregistrées.').first().waitFor();
  expect(paid(drive).slice(0, 2)).toEqual([
    [1, 17.42, 0],
    [2, 4.84, 0],
  ]);
  expect(drive.table('Paiements', 'Avoir').flat()).toEqual(['', '', '']);
});

test('money for no basket is given to a person, as credit, and noted already the next time', async () => {
  const drive = collected();
  const page = await show(drive);
  const line = csv('10/04/2026;VIR RECU SCI DU LAC;50,00');
  await give(page, line);
  await page.getByRole('button', { name: 'Choisir un panier – VIR RECU SCI DU LAC' }).click();
  const editor = page.getByRole('form', { name: /SCI DU LAC/ });
  await editor
    .getByRole('combobox', { name: 'Pour', exact: true })
    .selectOption({ label: 'avoir de Bruno Martel' });
  await editor.getByRole('button', { name: 'Retenir' }).click();
  expect(await text(page)).toContain('avoir de Bruno Martel, 50,00 €');
  await page.getByRole('button', { name: 'Enregistrer 1 ligne' }).click();
  await page.getByText('1 ligne est enregistrée.').first().waitFor();
  expect(drive.table('Encaissements', 'Panier', 'Adresse e-mail', 'Montant')).toEqual([
    ['', 'bruno@exemple.fr', 50],
  ]);
  expect(drive.row('Paiements', { Panier: 2 })).toMatchObject({ Reste: 0, Avoir: 45.16 });
  const again = await show(drive);
  await give(again, line);
  await again.getByText('Déjà noté (1)').waitFor();
  expect(await drive.failing()).toEqual([]);
});

test('a call that fails loses nothing of what was decided, and trying again counts nothing twice', async () => {
  const drive = collected();
  const real = answeringFrom(drive.world);
  let isDown = true;
  const page = await pages.show(
    {
      async answer(name, json) {
        if (name !== 'recordReceipts' || !isDown) return real.answer(name, json);
        // Done, but the answer never comes.
        await real.answer(name, json);
        throw new Error('NetworkError');
      },
    },
    { page: 'Statement' },
  );
  await give(page, statement);
  await page.getByRole('checkbox', { name: /MARTEL/ }).check();
  await page.getByRole('checkbox', { name: /GAUTHIER/ }).uncheck();
  await page.getByRole('button', { name: 'Enregistrer 1 ligne' }).click();
  await page.getByText('Tout n’est pas enregistré. Vos choix restent.').waitFor();
  expect(await page.getByRole('checkbox', { name: /GAUTHIER/ }).isChecked()).toBe(false);
  await page.getByText('Déjà noté (1)').waitFor();
  isDown = false;
  await page.getByRole('checkbox', { name: /GAUTHIER/ }).check();
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.getByText('1 ligne est enregistrée.').first().waitFor();
  expect(paid(drive).slice(0, 2)).toEqual([
    [1, 17.42, 0],
    [2, 4.84, 0],
  ]);
});

test('a line that the drive refuses says why, and what was decided about it stays', async () => {
  const drive = collected();
  const real = answeringFrom(drive.world);
  const page = await pages.show(
    {
      async answer(name, json) {
        if (name !== 'recordReceipts') return real.answer(name, json);
        const [{ id }] = JSON.parse(json) as [{ id: string }];
        const value = { code: 'recorded', posted: [], refused: [{ id, code: 'unknownDue' }] };
        return JSON.stringify({ ok: true, value });
      },
    },
    { page: 'Statement' },
  );
  await give(page, statement);
  await page.getByRole('checkbox', { name: /GAUTHIER/ }).uncheck();
  await page.getByRole('checkbox', { name: /MARTEL/ }).check();
  await page.getByRole('button', { name: 'Enregistrer 1 ligne' }).click();
  await page.getByText('1 ligne n’a pas été prise : voyez pourquoi sous chacune.').waitFor();
  await page.getByText('Ce panier n’est plus connu. Choisissez-en un autre.').waitFor();
  expect(await page.getByRole('checkbox', { name: /MARTEL/ }).isChecked()).toBe(true);
  expect(await page.getByRole('checkbox', { name: /GAUTHIER/ }).isChecked()).toBe(false);
  expect(await axeViolations(page)).toEqual([]);
});

test('a commission of the bank is a charge of the drive once it is ticked', async () => {
  const drive = collected();
  const page = await show(drive);
  await give(page, csv('17/04/2026;COMMISSION REMCB46461;-3,06'));
  await page.getByRole('checkbox', { name: /COMMISSION/ }).check();
  await page.getByRole('button', { name: 'Enregistrer 1 ligne' }).click();
  await page.getByText('Déjà noté (1)').waitFor();
  expect(drive.row('Écritures', { Compte: '627 Frais bancaires' })).toMatchObject({
    Débit: 3.06,
    Libellé: 'COMMISSION REMCB46461',
  });
});

test('it is used by the keyboard alone', async () => {
  const drive = collected();
  const page = await show(drive);
  await give(page, statement);
  await page.getByText('Sûr (1)').waitFor();
  const press = (...keys: string[]) =>
    keys.reduce(async (before, key) => {
      await before;
      await page.keyboard.press(key);
    }, Promise.resolve());
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.getByRole('button', { name: /Changer ou partager – VIR RECU MARTEL/ }).focus();
  await press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  await press('ArrowDown', 'Tab', 'Tab', 'Enter');
  expect(await focused()).toBe('Changer ou partager – VIR RECU MARTEL');
  await page.getByRole('button', { name: 'Enregistrer 2 lignes' }).focus();
  await press('Enter');
  await page.getByText('2 lignes sont enregistrées.').first().waitFor();
});

test.each([false, true])('everybody can use it, in the dark too: %s', async (dark) => {
  const page = await show(collected(), { dark });
  expect(await axeViolations(page)).toEqual([]);
  await give(page, statement);
  await page.getByText('Sûr (1)').waitFor();
  if (!dark) {
    await page.setViewportSize({ width: 860, height: 940 });
    await picture(page, 'releve');
    await page.setViewportSize({ width: 820, height: 640 });
  }
  await page.getByRole('button', { name: /Changer ou partager – VIR RECU MARTEL/ }).click();
  expect(await axeViolations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
});
