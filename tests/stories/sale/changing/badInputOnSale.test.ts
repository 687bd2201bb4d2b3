/** What people type into cells while orders are taken, and should not. */

import { A, type Case, FB01, name, typeIn } from '../../support/badInput';
import type { Drive } from '../../support/drive';
import { opened } from '../../support/market';
import { ask } from '../../support/sums/money';

let sale: () => Drive;

beforeAll(async () => {
  const drive = await opened();
  await drive.order(A, { FB01: 1, CR01: 2 });
  sale = drive.trim().saved();
});

const inSale: readonly Case[] = [
  [
    'Paniers',
    FB01,
    'Livré',
    '2 boîtes',
    '2 boîtes',
    'attendu : un nombre comme 3 ou 1,5, sans unité',
  ],
  ['Paniers', FB01, 'Livré', '-1', '-1', 'zéro ou plus'],
  ['Paniers', FB01, 'Livré', '1/2', '46054', 'hors de l’ordinaire'],
  [
    'Paniers',
    FB01,
    'Montant',
    '5',
    '5,00 €',
    'cette cellule se calcule, et « 2,20 € » y est de nouveau',
  ],
  ['Produits en vente', FB01, 'Stock', 'beaucoup', 'beaucoup', 'ne va pas ici'],
  [
    'Commandes',
    { 'Adresse e-mail': A },
    'Lignes',
    'effacé',
    '1',
    'n’est plus là, ou a été modifié',
  ],
];

describe('during a sale', () => {
  test.each(inSale.map((one) => [name(one[0], one[2], one[3]), one] as const))(
    '%s',
    async (_, one) => {
      const [tab, , column, , read, said] = one;
      const drive = sale();
      const row = typeIn(drive, one);
      const place = `${tab}, ligne ${row + 1}`;
      await drive.check();
      const found = drive
        .rows('À corriger')
        .filter((fix) => [place, `${place}, ${column}`].includes(String(fix.Où)));
      expect(found.map((fix) => String(fix.Lu ?? ''))).toEqual([read]);
      expect(found[0]?.['À faire']).toContain(said);
      // One bad cell never blocks closing.
      await drive.close('2026-04-09 22:00');
      expect(drive.rows('Ventes')[0]).toMatchObject({ État: 'commandes closes' });
      expect(drive.rows('Paniers').map((line) => line['Réf.'])).toContain('CR01');
    },
  );

  test('what a coordinator types into an answer is read where it is certain', async () => {
    const drive = sale();
    const title = 'Réponses vente 1';
    drive.world.triggersFire = false;
    await drive.order('bruno@exemple.fr', { FB01: 1, CR01: 1, CR02: 1 });
    const header = (start: string): number => {
      const sheet = drive.sheet(title);
      for (let column = 0; column < sheet.lastColumn(); column++)
        if (drive.book.formattedValue(sheet.id, 0, column).startsWith(start)) return column;
      throw new RangeError(start);
    };
    drive.type(title, 2, header('Carottes'), '2');
    drive.type(title, 2, header('Crottin'), '2 boîtes');
    drive.type(title, 2, header('Tomme'), '1/2');
    await drive.read();
    expect(
      drive.table('Paniers', 'Nom', 'Réf.', 'Servi').filter(([who]) => who === 'bruno'),
    ).toEqual([['bruno', 'FB01', 2]]);
    expect(drive.toFix()).toEqual([
      expect.stringContaining('« 2 boîtes » n’est pas une quantité'),
      expect.stringContaining('n’est pas une quantité'),
    ]);
    expect(drive.lastMail('bruno@exemple.fr')).toContain('2 boîtes');
    // Once it was read, what counts is an order at the desk, or another answer (docs/rules.md O11).
    drive.type(title, 2, header('Crottin'), '2');
    await drive.hourlyRun();
    expect(drive.table('Paniers', 'Nom', 'Réf.')).not.toContainEqual(['bruno', 'CR01']);
    expect(drive.toFix().join()).toContain('saisissez la commande dans la page « Commandes »');
    const [basket] = drive.rows('Commandes').filter(({ Nom }) => Nom === 'bruno');
    await ask(drive, 'orderAtDesk', {
      ...{ email: 'bruno@exemple.fr', name: 'bruno', phone: '', seen: Number(basket?.Panier) },
      lines: [
        { ref: 'FB01', quantity: 2 },
        { ref: 'CR01', quantity: 2 },
      ],
    });
    await drive.hourlyRun();
    expect(drive.toFix()).toEqual([]);
  });

  test('an answer whose address is none is kept and reported, and the others go on', async () => {
    const drive = sale();
    drive.world.triggersFire = false;
    await drive.order('bruno@exemple.fr', { FB01: 1 });
    await drive.clock('2026-04-07 09:00');
    await drive.order('chloe@exemple.fr', { CR01: 1 });
    drive.type('Réponses vente 1', 2, 1, 'bruno chez exemple');
    await drive.read();
    expect(drive.table('Commandes', 'Adresse e-mail', 'État')).toEqual([
      [A, 'prise en compte'],
      ['bruno chez exemple', 'à corriger'],
      ['chloe@exemple.fr', 'prise en compte'],
    ]);
    expect(drive.toFix().join()).toContain('bruno chez exemple');
    await drive.close('2026-04-09 22:00');
    expect(await drive.failing()).toEqual([]);
  });

  test('what a buyer types is never a formula', async () => {
    const drive = sale();
    await drive.order(
      'bruno@exemple.fr',
      { FB01: 1 },
      { name: '=1+1', comment: '=IMPORTXML("x")' },
    );
    const row = drive.row('Commandes', { 'Adresse e-mail': 'bruno@exemple.fr' });
    expect(row).toMatchObject({ Nom: '=1+1', Commentaire: '=IMPORTXML("x")' });
    expect(drive.row('Paniers', { 'Adresse e-mail': 'bruno@exemple.fr' }).Nom).toBe('=1+1');
  });
});
