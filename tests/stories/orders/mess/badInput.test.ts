/** What people type into cells and should not: said where, what was read and what is expected. */

import { type Case, FB01, name, typeIn } from '../../support/badInput';
import type { Drive } from '../../support/drive';
import { prepared } from '../../support/market';
import { plain } from '../../support/plain';

let catalogue: () => Drive;

beforeAll(async () => {
  catalogue = (await prepared()).trim().saved();
});

const inCatalogue: readonly Case[] = [
  ['Produits', FB01, 'Prix TTC', '', '', 'une valeur est attendue ici'],
  [
    'Produits',
    FB01,
    'Prix TTC',
    '2 boîtes',
    '2 boîtes',
    'attendu : un montant en euros comme 3,50',
  ],
  ['Produits', FB01, 'Prix TTC', 'un kilo', 'un kilo', 'attendu : un montant en euros comme 3,50'],
  ['Produits', FB01, 'Prix TTC', '-1', '-1', 'attendu : zéro ou plus'],
  ['Produits', FB01, 'Prix TTC', '2,205', '2,205', 'attendu : un montant en euros comme 3,50'],
  ['Produits', FB01, 'Prix TTC', '1/2', '46054', 'hors de l’ordinaire'],
  ['Produits', FB01, 'Prix TTC', '=1/0', '=1/0', 'La formule donne une erreur'],
  ['Produits', FB01, 'Prix TTC', '=Feuille9!A1', '=Feuille9!A1', 'La formule donne une erreur'],
  ['Produits', FB01, 'Contenu', '500', '500 kg', 'au plus 100 kg'],
  ['Produits', FB01, 'Contenu', '0', '0 kg', 'plus que zéro'],
  ['Produits', FB01, 'Contenu', '1/2', '01/02/2026', 'que le tableur a changé en date'],
  ['Produits', FB01, 'Contenu', '1 kg', '1 kg', 'attendu : un nombre comme 3 ou 1,5, sans unité'],
  ['Produits', FB01, 'Unité', 'barquette', 'barquette', 'attendu : pièce, g, kg, ml, cl, L'],
  ['Produits', FB01, 'Stock', '-3', '-3', 'attendu : zéro ou plus'],
  [
    'Produits',
    FB01,
    'Stock',
    '2 boîtes',
    '2 boîtes',
    'attendu : un nombre comme 3 ou 1,5, sans unité',
  ],
  ['Produits', FB01, 'Stock', '1,5', '1,5', 'ne va pas ici'],
  ['Produits', FB01, 'Stock', '1/2', '01/02/2026', 'que le tableur a changé en date'],
  ['Produits', FB01, 'TVA %', '120', '120', 'attendu : un pourcentage entre 0 et 100'],
  ['Produits', FB01, 'Réf.', 'FB02', 'FB02', 'est donné à plusieurs produits'],
  ['Produits', FB01, 'Réf.', 'FB 01', 'FB 01', 'attendu : un code court sans espace'],
  ['Produits', FB01, 'Produit', 'Salade', 'Salade', 'est donné à plusieurs produits'],
  ['Produits', FB01, 'Producteur', 'Ferme du Roc', 'Ferme du Roc', 'ne va pas ici'],
  [
    'Producteurs',
    { Producteur: 'Ferme du Bez' },
    'E-mail',
    'bez @exemple.fr',
    'bez @exemple.fr',
    'attendu : une seule adresse, sans espace',
  ],
  [
    'Producteurs',
    { Producteur: 'Ferme du Bez' },
    'E-mail',
    'a@ex.fr, b@ex.fr',
    'a@ex.fr, b@ex.fr',
    'attendu : une seule adresse',
  ],
  [
    'Réglages',
    { Réglage: 'Fermeture des commandes' },
    'Valeur',
    'jeudi soir',
    'jeudi soir',
    '« mardi 18:00 »',
  ],
  [
    'Réglages',
    { Réglage: 'Fermeture des commandes' },
    'Valeur',
    '31/04/2026 22:00',
    '31/04/2026 22:00',
    'ne va pas ici',
  ],
  ['Réglages', { Réglage: 'Retrait' }, 'Valeur', 'samedi matin', 'samedi matin', 'ne va pas ici'],
  [
    'Réglages',
    { Réglage: 'Rappel la veille du retrait, à' },
    'Valeur',
    'le soir',
    'le soir',
    'ne va pas ici',
  ],
  ['Réglages', { Réglage: 'Annoncer l’ouverture' }, 'Valeur', 'efface', 'efface', 'oui, non'],
  ['Réglages', { Réglage: 'E-mail du coordinateur' }, 'Valeur', 'nina', 'nina', 'ne va pas ici'],
  [
    'Réglages',
    { Réglage: 'Quantité proposée au plus' },
    'Valeur',
    '0',
    '0',
    'un nombre entier de 1 à 100',
  ],
];

describe('before a sale', () => {
  test.each(inCatalogue.map((one) => [name(one[0], one[2], one[3]), one] as const))(
    '%s',
    async (_, one) => {
      const [tab, , column, , read, said] = one;
      const drive = catalogue();
      const row = typeIn(drive, one);
      const typed = drive.book.formattedValue(drive.sheet(tab).id, row, drive.column(tab, column));
      await drive.check();
      const place = `${tab}, ligne ${row + 1}, ${column}`;
      const found = drive.rows('À corriger').filter((fix) => fix.Où === place);
      expect(found.map((fix) => String(fix.Lu ?? ''))).toEqual([read]);
      expect(found[0]?.['À faire']).toContain(said);
      // Beside the row as well, and the cell itself as it was typed.
      expect(plain(String(drive.rows(tab)[row - 1]?.['À corriger']))).toContain(said);
      expect(drive.book.formattedValue(drive.sheet(tab).id, row, drive.column(tab, column))).toBe(
        typed,
      );
      await drive.press('openCycle');
      if (tab === 'Produits')
        expect(drive.table('Produits en vente', 'Réf.').flat()).toContain('CR01');
      if (tab === 'Produits')
        expect(drive.table('Produits en vente', 'Réf.').flat()).not.toContain('FB01');
    },
  );

  test.each([
    ['Prix TTC', '3 €', 3],
    ['Prix TTC', '3,5', 3.5],
    ['Prix TTC', '2,20 euros', 2.2],
  ])('what is certain is accepted: %s « %s »', async (column, typed, price) => {
    const drive = catalogue();
    typeIn(drive, ['Produits', FB01, column, typed, '', '']);
    await drive.open('2026-04-07 08:00');
    expect(drive.toFix()).toEqual([]);
    expect(drive.row('Produits en vente', FB01)['Prix affiché']).toBe(price);
  });

  test('« 9,5 » kg with a comma is nine and a half', async () => {
    const drive = catalogue();
    typeIn(drive, ['Produits', FB01, 'Contenu', '9,5', '', '']);
    await drive.check();
    expect(drive.toFix()).toEqual([]);
  });

  test('a date that stayed text is a date', async () => {
    const drive = catalogue();
    drive.setting('Ouverture des commandes', "'07/04/2026 08:00");
    drive.setting('Fermeture des commandes', "'08/04/2026 20:00");
    await drive.open('2026-04-07 08:00');
    expect(drive.rows('Ventes')[0]).toMatchObject({ Fermeture: '2026-04-08T20:00:00' });
  });

  test('what is put right disappears from « À corriger » and from beside its row', async () => {
    const drive = catalogue();
    typeIn(drive, ['Produits', FB01, 'Prix TTC', 'cher', '', '']);
    await drive.check();
    drive.correct('Produits', FB01, { 'Prix TTC': '2,20' });
    await drive.check();
    expect(drive.toFix()).toEqual([]);
    expect(drive.row('Produits', FB01)['À corriger']).toBeUndefined();
  });

  test('dates in the wrong order, no product and a silent producer are refused with reasons', async () => {
    const drive = catalogue();
    drive.setting('Fermeture des commandes', '12/04/2026 22:00');
    drive.setting('Retrait', '11/04/2026 08:00-12:00');
    expect((await drive.said('openCycle')).join()).toContain(
      'Le retrait doit venir après la fermeture',
    );
    const silent = catalogue();
    silent.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'E-mail': '' });
    expect((await silent.said('openCycle')).join()).toContain('Ferme du Bez');
    const empty = catalogue();
    for (const ref of ['FB01', 'FB02', 'CR01', 'CR02'])
      empty.correct('Produits', { 'Réf.': ref }, { Stock: '0' });
    expect((await empty.said('openCycle')).join()).toContain('Aucun produit');
    for (const one of [drive, silent, empty]) expect(one.rows('Ventes')).toEqual([]);
  });

  test('a spreadsheet of another country or zone is told at the installation', async () => {
    const drive = catalogue();
    drive.book.locale = 'en_US';
    drive.book.timeZone = 'America/New_York';
    await drive.install();
    expect(drive.toFix().join('\n')).toContain('en_US');
    expect(drive.toFix().join('\n')).toContain('America/New_York');
  });
});
