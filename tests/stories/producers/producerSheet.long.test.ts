/** A producer's own sheet: what a phone shows of it, and what they fill in. */
import type { Drive } from '../support/drive';
import { madeOnce } from '../support/madeOnce';
import { BEZ, opened } from '../support/market';
import { plain } from '../support/plain';
import { toWeigh } from '../support/sums/weights';

const fill = { 'Les producteurs voient les paniers': 'numéros, et ils notent' };

const fileOf = (drive: Drive, producer: string) => {
  const found = drive.fileAt(
    drive.row('Producteurs', { Producteur: producer })['Feuille partagée'],
  );
  const [sheet] = found?.sheets ?? [];
  if (!found || !sheet) throw new RangeError(`${producer} has no sheet`);
  return { book: found, sheet };
};
const page = (drive: Drive, producer: string): string[][] => {
  const { book, sheet } = fileOf(drive, producer);
  return Array.from({ length: sheet.lastRow() }, (_, row) =>
    Array.from({ length: 8 }, (_, column) => plain(book.formattedValue(sheet.id, row, column))),
  );
};
const type = (drive: Drive, producer: string, key: string, text: string) => {
  const { book, sheet } = fileOf(drive, producer);
  for (let row = 0; row < sheet.lastRow(); row++)
    if (book.formattedValue(sheet.id, row, 11) === key) {
      book.typeCell(sheet.id, row, 3, text);
      return;
    }
  throw new RangeError(`No row about ${key}`);
};

const GUTTER = 46;

test('at 360 px: the box, what, how many and how much, or what is to be filled in', async () => {
  const drive = await opened();
  await drive.order('anne@exemple.fr', { FB01: 2, FB02: 3 });
  await drive.close('2026-04-09 22:00');
  const { sheet } = fileOf(drive, 'Ferme du Bez');
  const widths = [0, 1, 2, 3].map((at) => sheet.fields.columnLooks[at]?.pixelSize ?? 100);
  expect(GUTTER + widths.reduce((all, one) => all + one, 0)).toBeLessThanOrEqual(360);
  const rows = page(drive, 'Ferme du Bez');
  const head = rows.findIndex((row) => row.includes('Produit'));
  expect(rows.slice(head, head + 4)).toEqual([
    ['', 'Produit', 'Quantité', 'En tout', 'Réf.', 'Prix unitaire', 'Montant', ''],
    ['FAUX', 'Carottes', '2 pièces', '2 kg', 'FB01', '2,20 €', '4,40 €', ''],
    ['FAUX', 'Salade', '3 pièces', '3 pièces', 'FB02', '1,10 €', '3,30 €', ''],
    ['', 'Total', '', '', '', '', '7,70 €', ''],
  ]);
  // A sheet of A4, upright, is some 700 px wide: nothing of twenty products goes to a second page.
  const all = sheet.fields.columnLooks.slice(0, 8).map((look) => look?.pixelSize ?? 100);
  expect(all.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(700);
});

test('what buyers wrote is shown where baskets are, without how to reach them', async () => {
  const comment = 'Allergique aux noix, 06 39 98 11 22 ou anne@exemple.fr';
  const seen = async (see: string) => {
    const drive = await opened({ 'Les producteurs voient les paniers': see });
    await drive.order('anne@exemple.fr', { FB01: 2 }, { comment });
    await drive.close('2026-04-09 22:00');
    return page(drive, 'Ferme du Bez').flat();
  };
  expect(await seen('numéros')).toContain('Panier 1 : Allergique aux noix, … ou …');
  expect((await seen('non')).join(' ')).not.toContain('noix');
});

test('what is told in words is broken into lines that a phone shows whole', async () => {
  const comment = `Allergique aux noix. ${'Je passe vers dix heures, avec le vélo. '.repeat(12)}fin.`;
  const drive = await opened({
    'Lieu de retrait': 'Terrasse du Fournil, derrière la mairie, Crest',
    'Les producteurs voient les paniers': 'numéros',
  });
  await drive.order('anne@exemple.fr', { FB01: 2 }, { comment });
  await drive.close('2026-04-09 22:00');
  const rows = page(drive, 'Ferme du Bez').map((row) => row.slice(0, 4));
  // Words run over the cells at their right, which are blank.
  const words = rows.filter(([, what, count, much]) => what && !count && !much);
  for (const [, what = ''] of words) expect(what.length).toBeLessThanOrEqual(46);
  const told = words.map(([, what]) => what).join(' ');
  expect(told).toContain('Terrasse du Fournil, derrière la mairie, Crest');
  expect(told).toContain('Panier 1 : Allergique aux noix.');
  expect(told).toContain('avec le vélo. fin.');
});

describe('where Réglages lets producers fill in', () => {
  const filled = () =>
    madeOnce('producers fill in', async () => {
      const drive = await toWeigh();
      await drive.clock('2026-04-11 07:05');
      for (const [label, value] of Object.entries(fill)) drive.setting(label, value);
      await drive.hourlyRun();
      return drive;
    });

  test('a weight is read back, told with who typed it, and counts once', async () => {
    const drive = await filled();
    expect(fileOf(drive, 'Chèvrerie du Roc').book.editors).toContain('roc@exemple.fr');
    type(drive, 'Chèvrerie du Roc', 'w:1:2:CR08', '1,4');
    await drive.hourlyRun();
    expect(drive.row('Paniers', { Panier: 2, 'Réf.': 'CR08' })).toMatchObject({
      'Poids livré': 1.4,
      Montant: 14,
    });
    const told = () =>
      drive.rows('Historique').filter(({ Action }) => Action === 'Noté par un producteur');
    expect(told()).toMatchObject([
      {
        ...{ Détail: 'Chèvrerie du Roc – Poulet fermier, panier 2', Après: '1,4' },
        ...{ Quand: '2026-04-11T09:05:00', Qui: 'coordination@exemple.fr' },
      },
    ]);
    type(drive, 'Chèvrerie du Roc', 'w:1:2:CR08', '1,5');
    await drive.hourlyRun();
    await drive.hourlyRun();
    expect(drive.row('Paniers', { Panier: 2, 'Réf.': 'CR08' }).Montant).toBe(15);
    expect(told()).toHaveLength(2);
    expect(await drive.failing()).toEqual([]);
  });

  test.each(['un bon kilo', '-2', '150'])(
    '« %s » is no weight of it: nothing counts on it, and somebody is told',
    async (typed) => {
      const drive = await filled();
      const amount = drive.row('Paniers', { Panier: 2, 'Réf.': 'CR08' }).Montant;
      type(drive, 'Chèvrerie du Roc', 'w:1:2:CR08', typed);
      await drive.hourlyRun();
      await drive.hourlyRun();
      expect(drive.row('Paniers', { Panier: 2, 'Réf.': 'CR08' }).Montant).toBe(amount);
      expect(plain(drive.toFix().join())).toContain(typed);
      expect(await drive.failing()).toEqual([]);
    },
  );

  test('what somebody typed in Paniers stands', async () => {
    const drive = await filled();
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR08' }, { 'Poids livré': '1,3' });
    type(drive, 'Chèvrerie du Roc', 'w:1:2:CR08', '1,4');
    await drive.hourlyRun();
    expect(drive.row('Paniers', { Panier: 2, 'Réf.': 'CR08' })).toMatchObject({
      'Poids livré': 1.3,
    });
  });

  test('what they bring goes to Répartition, and less than promised asks to be shared', async () => {
    const drive = await filled();
    type(drive, 'Chèvrerie du Roc', 'd:1:CR01', '1');
    await drive.hourlyRun();
    expect(drive.row('Répartition producteurs', { 'Réf.': 'CR01' }).Reçu).toBe(1);
    expect(drive.toFix().map(plain).join()).toContain('1 arrivés pour 2 promis');
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
    await drive.hourlyRun();
    expect(drive.toFix().map(plain).join()).not.toContain('promis');
  });

  test('a late order moves rows, and what was typed moves with them', async () => {
    const drive = await filled();
    type(drive, 'Chèvrerie du Roc', 'w:1:2:CR08', '1,4');
    await drive.order('zoe@exemple.fr', { CR08: 1 }, { late: true });
    await drive.read();
    drive.correct('Commandes', { Nom: 'zoe' }, { 'Servir quand même': 'TRUE' });
    await drive.read();
    await drive.hourlyRun();
    await drive.hourlyRun();
    const rows = page(drive, 'Chèvrerie du Roc').filter((row) => row[1]?.includes('Poulet'));
    expect(
      rows.map((row) => row.slice(1, 4)).filter((row) => row[0]?.startsWith('Panier')),
    ).toEqual([
      ['Panier 1, Poulet fermier', '2 pièces, environ 2,4 kg', ''],
      ['Panier 2, Poulet fermier', '1 pièce, environ 1,2 kg', '1,4'],
      ['Panier 3, Poulet fermier', '1 pièce, environ 1,2 kg', ''],
    ]);
    expect(drive.row('Paniers', { Panier: 2, 'Réf.': 'CR08' }).Montant).toBe(14);
  });
});

describe('what producers filled in is of one sale, and of no file (docs/rules.md D12)', () => {
  const noted = async (): Promise<Drive> => {
    const drive = (await toWeigh()).copy();
    await drive.clock('2026-04-11 07:05');
    for (const [label, value] of Object.entries(fill)) drive.setting(label, value);
    await drive.hourlyRun();
    type(drive, 'Chèvrerie du Roc', 'w:1:2:CR08', '1,4');
    type(drive, 'Chèvrerie du Roc', 'd:1:CR01', '1');
    await drive.hourlyRun();
    return drive;
  };
  const filledIn = (drive: Drive): string[][] => {
    const { book, sheet } = fileOf(drive, 'Chèvrerie du Roc');
    const rows = Array.from({ length: sheet.lastRow() }, (_, row) =>
      [11, 3].map((column) => book.formattedValue(sheet.id, row, column)),
    );
    return rows.filter(([key, typed]) => key !== '' && typed !== '');
  };

  test('the same rows of the next sale begin blank, and nothing of the last one is taken', async () => {
    const drive = await noted();
    await drive.live('2026-04-13 20:00');
    await drive.open('2026-04-14 08:00');
    await drive.order('anne@exemple.fr', { CR08: 2 });
    await drive.order('bruno@exemple.fr', { CR08: 1, CR01: 2 });
    await drive.close('2026-04-16 22:00');
    await drive.live('2026-04-17 01:00');
    expect(filledIn(drive)).toEqual([]);
    expect(drive.row('Paniers', { Panier: 2, 'Réf.': 'CR08' })['Poids livré']).toBeUndefined();
    expect(drive.row('Répartition producteurs', { 'Réf.': 'CR01' }).Reçu).toBeUndefined();
  });
});

test('without it nobody may change their sheet', async () => {
  const drive = await opened();
  await drive.order('anne@exemple.fr', { FB01: 2 });
  await drive.hourlyRun();
  const { book } = fileOf(drive, 'Ferme du Bez');
  expect(book.viewers).toEqual([BEZ]);
});
