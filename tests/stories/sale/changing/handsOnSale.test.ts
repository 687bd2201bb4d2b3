/** Hands on a running sale: what would count wrong is said, and nothing is done or guessed. */

import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { BEZ, opened, prepared } from '../../support/market';
import { plain } from '../../support/plain';

const ANNE = 'anne@exemple.fr';

const ordered = maker('sale/changing/handsOnSale ordered', async () => {
  const drive = await opened();
  await drive.order(ANNE, { FB01: 2, CR01: 3 });
  return drive;
});

const deleteRow = (drive: Drive, title: string, where: Record<string, string | number>): void => {
  drive.sheet(title).deleteRows(drive.find(title, where), 1);
};

describe('While a sale is open', () => {
  test('a product row that is deleted is told, and the other orders are still read', async () => {
    const drive = await ordered();
    deleteRow(drive, 'Produits en vente', { 'Réf.': 'CR01' });
    await drive.order('bruno@exemple.fr', { CR02: 1 });
    expect(drive.lastMail('bruno@exemple.fr')).toContain('panier n° 2');
    expect(drive.toFix().join('\n')).toContain('Produits en vente | CR01 | Ceci a disparu');
    const said = await drive.said('closeCycle');
    expect(said.join('\n')).toContain('des sommes ou la vente en dépendent : Produits en vente');
    expect(drive.row('Ventes', { Vente: 1 }).État).toBe('commandes ouvertes');
  });

  test('the frozen catalogue deleted: closing refuses, and the orders stay as they were', async () => {
    const drive = await ordered();
    drive.sheet('Produits en vente').deleteSheet();
    expect((await drive.said('closeCycle')).join('\n')).toContain(
      'Rien n’a été fait : ceci a disparu',
    );
    expect(drive.row('Ventes', { Vente: 1 }).État).toBe('commandes ouvertes');
  });

  test('the sale’s row deleted: another sale does not open over it', async () => {
    const drive = await ordered();
    deleteRow(drive, 'Ventes', { Vente: 1 });
    expect((await drive.said('openCycle')).join('\n')).toContain('la vente en dépendent : Ventes');
    expect(drive.titles()).not.toContain('Paniers 1');
  });

  test.each(['9', '', 'deux'])(
    'its number typed over by « %s »: it stays sale 1, named, and put back by what comes next (docs/rules.md S13)',
    async (typed) => {
      const drive = await ordered();
      drive.correct('Ventes', { Vente: 1 }, { Vente: typed });
      await drive.check();
      expect(drive.toFix().join()).toMatch(/Ventes, ligne 2, Vente \|.*« 1 » y est de nouveau/);
      await drive.order('bruno@exemple.fr', { CR02: 1 });
      expect(drive.table('Ventes', 'Vente', 'État')).toEqual([[1, 'commandes ouvertes']]);
      expect(drive.mails('bruno@exemple.fr')).toHaveLength(1);
      drive.correct('Ventes', { Vente: 1 }, { Vente: typed });
      expect(await drive.press('repairWorkbook')).toMatchObject({ ok: true });
      expect(drive.table('Ventes', 'Vente')).toEqual([[1]]);
      await drive.close('2026-04-09 22:00');
      expect(drive.table('Ventes', 'Vente', 'État')).toEqual([[1, 'commandes closes']]);
      expect(drive.toFix()).toEqual([]);
    },
  );

  test('an address corrected in an answer counts no second order', async () => {
    const drive = await ordered();
    drive.correct(
      'Réponses vente 1',
      { 'Adresse e-mail': ANNE },
      { 'Adresse e-mail': 'anne@autre.fr' },
    );
    await drive.read();
    await drive.order('bruno@exemple.fr', { CR02: 1 });
    expect(drive.table('Commandes', 'Adresse e-mail')).toEqual([[ANNE], ['bruno@exemple.fr']]);
    expect(drive.toFix().join('\n')).toContain('anne@autre.fr');
  });

  test('a producer whose address was missing at closing gets the order afterwards, once', async () => {
    const drive = await ordered();
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'E-mail': '' });
    await drive.close('2026-04-09 22:00');
    expect(drive.mails(BEZ)).toHaveLength(0);
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'E-mail': BEZ });
    await drive.hourlyRun();
    await drive.hourlyRun();
    expect(drive.mails(BEZ).map(({ subject }) => plain(subject))).toEqual([
      expect.stringContaining('À préparer pour samedi 11 avril'),
    ]);
  });

  test('half a piece delivered is told and counts as served', async () => {
    const drive = await ordered();
    await drive.close('2026-04-09 22:00');
    drive.correct('Paniers', { 'Réf.': 'CR01' }, { Livré: '1,5' });
    await drive.check();
    expect(drive.toFix().join('\n')).toMatch(/Paniers, ligne \d+, Livré .* nombre entier/);
  });
});

test('a date of Réglages that cannot be read keeps the sale from opening', async () => {
  const drive = await prepared({ 'Fermeture des commandes': 'le 9 avril à 22h' });
  await drive.clock('2026-04-07 08:00');
  expect((await drive.said('openCycle')).join('\n')).toContain(
    'Une date de Réglages ne se lit pas : « Fermeture des commandes : le 9 avril à 22h »',
  );
  expect(drive.rows('Ventes')).toEqual([]);
});

describe('What is typed over what was announced', () => {
  const row = (drive: Drive) => drive.row('Produits en vente', { 'Réf.': 'CR01' });

  test.each([
    ['Prix affiché', '1,00', '2,42 €'],
    ['Produit', 'Crottin sec', 'Crottin'],
    ['Producteur', 'Ferme du Bez', 'Chèvrerie du Roc'],
    ['Vente', 'vrac', 'pièce'],
    ['TVA %', '20', '5,5'],
    ['Contenu', 'un', '1'],
  ])('%s « %s » is named, and the sale goes on as announced', async (column, typed, told) => {
    const drive = await ordered();
    drive.correct('Produits en vente', { 'Réf.': 'CR01' }, { [column]: typed });
    await drive.hourlyRun();
    const named = drive.toFix().map(plain).join('\n');
    expect(named).toContain(`« ${told} » y est de nouveau`);
    await drive.order('bruno@exemple.fr', { CR01: 2 });
    expect(drive.table('Paniers', 'Réf.', 'Produit', 'Montant').slice(1)).toEqual([
      ['CR01', 'Crottin', 7.26],
      ['CR01', 'Crottin', 4.84],
    ]);
    expect(await drive.failing()).toEqual([]);
    await drive.press('repairWorkbook');
    expect(plain(String(row(drive)[column]))).toContain(told.replace(' €', '').replace(',', '.'));
    expect(drive.toFix()).toEqual([]);
  });

  test('of a row that is taken away while the form asks for it nobody loses a line in silence', async () => {
    const drive = await ordered();
    deleteRow(drive, 'Produits en vente', { 'Réf.': 'CR02' });
    await drive.hourlyRun();
    const form = drive.form();
    const tomme = form.items.find(({ title }) => title.startsWith('Tomme'));
    const answers = {
      'Adresse e-mail': 'bruno@exemple.fr',
      'Prénom et nom': 'Bruno',
      Téléphone: '06',
      [drive.question('FB02').title]: drive.question('FB02').choices[0] ?? '',
      [tomme?.title ?? '']: tomme?.choices[0] ?? '',
    };
    await drive.world.submit(form.id, { answers, pageOpenedAt: 0 });
    expect(drive.lastMail('bruno@exemple.fr')).toContain('Tomme');
    expect(drive.row('Commandes', { Nom: 'Bruno' }).Contenu).toBe('FB02 × 1');
  });

  test('a row copied under another reference asks nobody twice', async () => {
    const drive = await ordered();
    const sheet = drive.sheet('Produits en vente');
    const from = drive.find('Produits en vente', { 'Réf.': 'CR01' });
    const last = drive.rows('Produits en vente').length + drive.headerRow('Produits en vente') + 1;
    for (let column = 0; column < sheet.columnCount; column += 1)
      drive.type(
        'Produits en vente',
        last,
        column,
        drive.book.formattedValue(sheet.id, from, column),
      );
    drive.type('Produits en vente', last, drive.column('Produits en vente', 'Réf.'), 'CR09');
    await drive.order('bruno@exemple.fr', { CR01: 2 });
    expect(drive.row('Commandes', { Panier: 2 }).Contenu).toBe('CR01 × 2');
  });
});
