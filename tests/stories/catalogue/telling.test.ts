import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { prepared } from '../support/market';
import { plain } from '../support/plain';
import { ask } from '../support/sums/money';

const A = 'anne@exemple.fr';
const LONG = `Douce${' et longue'.repeat(499)}.`;

/** What the drive's products and producers tell, typed as people type it. */
function telling(drive: Drive): void {
  drive.typeRows('Produits', [
    {
      ...{ 'Réf.': 'CR03', Producteur: 'Chèvrerie du Roc', Produit: 'Gâteau', Contenu: '1' },
      ...{ Unité: 'pièce', 'Prix TTC': '4', Description: LONG, Photo: 'http://exemple.fr/g.jpg' },
      ...{ Ingrédients: 'farine, <b>beurre</b>', Allergènes: 'GLUTEN, oeuf, noisettes, poivre' },
      ...{ Saison: 'mars à mai', Conservation: "'=HYPERLINK(0)", Label: 'bio', Origine: 'Crest' },
    },
  ]);
  drive.typeRows('Producteurs', [
    {
      ...{ Producteur: 'Rucher', 'E-mail': 'rucher@exemple.fr', Présentation: 'Personne.' },
      Site: 'rucher.fr',
    },
  ]);
  drive.correct(
    'Producteurs',
    { Producteur: 'Chèvrerie du Roc' },
    { Présentation: 'Quarante chèvres\net <i>nous</i>.', Site: 'javascript:alert(1)' },
  );
}

const help = (drive: Drive, ref: string): string => plain(drive.question(ref).help ?? '');

const told = maker('catalogue/telling told', async () => {
  const drive = await prepared();
  telling(drive);
  await drive.open('2026-04-07 08:00');
  return drive;
});

describe('what products tell', () => {
  test('the form says it before one orders, short but for what it must tell; text stays text (docs/rules.md C17)', async () => {
    const drive = await told();
    const said = help(drive, 'CR03');
    expect(said).toMatch(/^bio · Crest · saison : mars à mai · Douce et longue.{100,140}… · /);
    expect(said).toContain('Ingrédients : farine, <b>beurre</b>');
    expect(said).toContain('Allergènes : gluten, œufs, fruits à coque (noisettes), poivre');
    expect(said.length).toBeLessThan(400);
    const [section] = drive.form().items.filter(({ title }) => title === 'Chèvrerie du Roc');
    expect(section?.help).toBe('Quarante chèvres et <i>nous</i>.');
    // What tells nothing reads as ever.
    expect(help(drive, 'CR02')).toBe('reste 6 · 19,00 €/kg');
  });

  test('the sale keeps it in the drive’s words, no longer than it is ever said (docs/rules.md C13)', async () => {
    const drive = await told();
    const row = drive.row('Produits en vente', { 'Réf.': 'CR03' });
    expect(String(row.Description)).toMatch(/^Douce.{480,494}…$/);
    expect(row.Allergènes).toBe('gluten, œufs, fruits à coque (noisettes), poivre');
    // As it was typed, and no formula of ours.
    expect(row.Conservation).toBe('=HYPERLINK(0)');
    expect(Object.keys(row)).not.toContain('Photo');
  });

  test('« aucun » says that there is nothing to tell: nothing is told', async () => {
    const drive = await prepared();
    for (const column of ['ingredients', 'allergens'])
      await ask(drive, 'addColumn', { tab: 'products', column });
    drive.correct('Produits', { 'Réf.': 'FB01' }, { Ingrédients: 'aucun', Allergènes: 'aucun' });
    await drive.clock('2026-04-07 08:00');
    await drive.open();
    expect(help(drive, 'FB01')).not.toMatch(/Ingrédients|Allergènes/);
    expect(drive.row('Produits en vente', { 'Réf.': 'FB01' }).Ingrédients).toBeUndefined();
  });

  test('what cannot be made out is named, and the product is sold (docs/rules.md C13)', async () => {
    const drive = await told();
    await drive.check();
    const named = drive.toFix().join('\n');
    expect(named).toMatch(/Produits.*Allergènes.*poivre/);
    expect(named).toMatch(/Produits.*Photo.*http:\/\/exemple.fr/);
    // No link is made of it, and nobody reads it.
    expect(named).toMatch(/Producteurs.*Site.*javascript:alert/);
    expect(JSON.stringify(drive.form().items)).not.toContain('javascript');
    expect(named).toMatch(/Produits.*Description.*attendu : un texte plus court/);
    expect(drive.rows('Produits en vente')).toHaveLength(5);
  });

  test('the confirmation and the reminder say what matters at the pick-up, and nothing else (docs/rules.md C17)', async () => {
    const drive = await told();
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { CR03: 1, FB01: 1 });
    const body = plain(drive.lastMail(A));
    expect(body).toContain(
      'Gâteau : 1 pièce, 4,00 €\n  Allergènes : gluten, œufs, fruits à coque (noisettes), poivre · =HYPERLINK(0)',
    );
    expect(body).not.toContain('Douce');
    expect(body).not.toContain('Ingrédients');
    expect(body).toContain('– Carottes : 1 pièce, 2,20 €\n– Gâteau');
  });
});

describe('the announcement', () => {
  const announced = (drive: Drive) => {
    const mail = drive
      .mails(A)
      .filter(({ subject }) => /ommandes/.test(subject))
      .at(-1);
    return { subject: plain(mail?.subject ?? ''), body: plain(mail?.body ?? '') };
  };

  /** A first sale that is over, with a subscriber; then the next one. */
  async function again(change: (drive: Drive) => void): Promise<Drive> {
    const drive = await prepared();
    await drive.open('2026-04-07 08:00');
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { FB01: 1 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    change(drive);
    await drive.open('2026-04-14 08:00');
    return drive;
  }

  test('its subject says the pick-up day, and what was not in the last sale (docs/rules.md C16)', async () => {
    const same = announced(await again(() => undefined));
    expect(same.subject).toBe('Les commandes sont ouvertes pour le samedi 18 avril');
    const drive = await again((one) => {
      one.typeRows('Produits', [
        {
          ...{ 'Réf.': 'FB09', Producteur: 'Ferme du Bez', Produit: 'Fraises', Contenu: '250' },
          ...{ Unité: 'g', 'Prix TTC': '4,40' },
        },
      ]);
      // Another price makes nothing new of it.
      one.correct('Produits', { 'Réf.': 'CR01' }, { 'Prix TTC': '2,60' });
    });
    const { subject, body } = announced(drive);
    expect(subject).toBe('Commandes pour le samedi 18 avril, nouveau : Fraises');
    // A drive that uses none of the columns announces as ever.
    expect(body).toContain('– Ferme du Bez : Carottes, Salade et Fraises');
    expect(
      drive.table('Produits en vente', 'Réf.', 'Nouveau').filter(([, isNew]) => isNew),
    ).toEqual([['FB09', 'oui']]);
  });

  test('where products tell more: what is new, what is in season, what else, with prices', async () => {
    const { subject, body } = announced(await again(telling));
    expect(subject).toBe('Commandes pour le samedi 18 avril, nouveau : Gâteau');
    expect(body).toContain(
      [
        '– Chèvrerie du Roc',
        '  Nouveau : Gâteau – 4,00 €',
        '  Et aussi : Crottin – 2,42 € ; Tomme – 9,50 €',
      ].join('\n'),
    );
    const season = announced(
      await again((drive) => {
        drive.typeRows('Produits', []);
        const column = drive.sheet('Produits').lastColumn();
        drive.type('Produits', 0, column, 'Saison');
        drive.correct('Produits', { 'Réf.': 'FB02' }, { Saison: 'avril à juin' });
        drive.correct('Produits', { 'Réf.': 'FB01' }, { Saison: 'septembre à mars' });
      }),
    );
    expect(season.body).toContain(
      ['– Ferme du Bez', '  De saison : Salade – 1,10 €', '  Et aussi : Carottes – 2,20 €'].join(
        '\n',
      ),
    );
    expect(season.body).toContain('– Chèvrerie du Roc\n  Crottin – 2,42 € ; Tomme – 9,50 €');
  });
});
