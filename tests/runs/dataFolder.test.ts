/** Files of a data folder that are written otherwise, or wrong. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plain } from '../stories/support/plain';

describe('a data folder', () => {
  const good: Readonly<Record<string, string>> = {
    'producteurs.csv': 'Producteur,E-mail\nFerme du Bez,bez@exemple.test\n',
    'produits.csv':
      'Réf.,Producteur,Produit,Contenu,Unité,Prix TTC\nFB01,Ferme du Bez,Carottes,1,kg,"2,20"\n',
    'commandes.csv':
      'Horodateur,Adresse e-mail,Nom,Réf.,Quantité\n07/04/2026 08:29:03,lou@exemple.test,Léa,FB01,2\n',
  };

  function once(files: Readonly<Record<string, string | Buffer>>) {
    const folder = mkdtempSync(join(tmpdir(), 'data-'));
    for (const [file, content] of Object.entries({ ...good, ...files }))
      writeFileSync(join(folder, file), content);
    const out = join(folder, 'OUT');
    const run = spawnSync(
      process.execPath,
      ['build/local/cli.mjs', '--once', '--data', folder, '--out', out],
      {
        encoding: 'utf8',
      },
    );
    const tab = (title: string): string =>
      readFileSync(join(out, 'onglets', `${title}.csv`), 'utf8');
    return { status: run.status, said: plain(run.stderr), tab };
  }

  test('in Windows-1252 is read all the same', () => {
    const { status, tab } = once({
      'commandes.csv': Buffer.from(good['commandes.csv'] ?? '', 'latin1'),
    });
    expect(status).toBe(0);
    expect(tab('Commandes')).toContain('Léa');
  });

  test('with semicolons is read all the same', () => {
    const products =
      'Réf.;Producteur;Produit;Contenu;Unité;Prix TTC\nFB01;Ferme du Bez;Carottes;1;kg;2,20\n';
    const { status, tab } = once({ 'produits.csv': products });
    expect(status).toBe(0);
    expect(tab('Paniers')).toContain('4.4');
  });

  test('without orders ends with status 2', () => {
    const { status, said } = once({ 'commandes.csv': '' });
    expect(status).toBe(2);
    expect(said).toContain('commandes.csv');
  });

  test('that is not there ends with status 2', () => {
    const run = spawnSync(
      process.execPath,
      ['build/local/cli.mjs', '--once', '--data', '/nulle/part', '--out', join(tmpdir(), 'jamais')],
      { encoding: 'utf8' },
    );
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('/nulle/part');
  });

  test('with an unknown reference sells the rest and says so', () => {
    const { status, said, tab } = once({
      'commandes.csv': `${good['commandes.csv']}07/04/2026 08:29:03,lou@exemple.test,Léa,ZZ99,1\n`,
    });
    expect(status).toBe(0);
    expect(said).toContain('commandes.csv, ligne 3, colonne « Réf. » : « ZZ99 »');
    expect(tab('Paniers')).toContain('FB01');
  });

  const byCases: Readonly<Record<string, string>> = {
    'produits.csv':
      'Réf.,Producteur,Produit,Contenu,Unité,Prix TTC,Vente,Pas,Colis,Colis au moins\nFB01,Ferme du Bez,Miel,1,pièce,"9,50",,,12,\nFB02,Ferme du Bez,Farine,1,kg,"2,20",vrac,5,25 kg,2\n',
    'commandes.csv': [
      'Horodateur,Adresse e-mail,Nom,Réf.,Quantité,Colis pas plein',
      '07/04/2026 08:01:00,anne@exemple.test,Anne,FB01,5,2 de plus',
      '07/04/2026 08:02:00,bruno@exemple.test,Bruno,FB01,4,',
      '07/04/2026 08:03:00,chloe@exemple.test,Chloé,FB01,1,ce qu’il faut',
      '07/04/2026 08:04:00,dan@exemple.test,Dan,FB02,25,exactement',
    ].join('\n'),
  };

  test.each(['fr', 'en'])('with cases and what each takes to fill them, in %s', (language) => {
    const settings = { 'reglages.csv': `Réglage,Valeur\nLangue,${language}\n` };
    const { status, said, tab } = once({ ...byCases, ...settings });
    expect(status).toBe(0);
    expect(said).not.toContain('Colis pas plein');
    const rows = tab(language === 'fr' ? 'Paniers' : 'Baskets')
      .split('\n')
      .slice(1, 5);
    expect(rows.map((row) => row.split(',').slice(4, 6).join(' → '))).toEqual([
      '5 → 6',
      '4 → 4',
      '1 → 2',
      '25 → 0',
    ]);
  });

  test('about cases where the form does not ask so says it, and takes what is ordered', () => {
    const rows = (choice: string) => `${byCases['commandes.csv']}`.replace('2 de plus', choice);
    const three = once({ ...byCases, 'commandes.csv': rows('3 de plus') });
    expect(three.said).toContain(
      'commandes.csv, ligne 2, colonne « Colis pas plein » : « 3 de plus » n’est pas demandé par le formulaire : exactement ce qui est commandé ; attendu : exactement ce que j’ai demandé, 1 de plus',
    );
    const products = String(byCases['produits.csv']).replace('12,', ',').replace('25 kg,2', ',');
    const none = once({ ...byCases, 'produits.csv': products });
    expect(none.said).toContain(
      'commandes.csv, ligne 2, colonne « Colis pas plein » : « 2 de plus » n’est pas demandé par le formulaire : exactement ce qui est commandé',
    );
    expect(none.tab('Paniers')).not.toContain('Colis');
  });
});
