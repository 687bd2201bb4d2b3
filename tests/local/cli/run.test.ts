import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stop } from '../../../local/cli/args';
import { runOnce } from '../../../local/cli/run';
import { inThreads } from '../../support/oneThread';
import { bundle, folderOf, goodFiles, plain, temporaryFolder } from './helpers';

interface Wanted {
  readonly code?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly until?: Stop;
  readonly triggers?: boolean;
}

/** The small add-on with some of its functions written anew. */
const bundleWith = (code: string): string =>
  folderOf({
    'Code.js': `${readFileSync(join(bundle, 'Code.js'), 'utf8')}\n${code}`,
    'appsscript.json': readFileSync(join(bundle, 'appsscript.json')),
  });

async function run({ files = {}, until = 'closes', triggers = true, code }: Wanted = {}) {
  const out = join(temporaryFolder(), 'OUT');
  const lines: string[] = [];
  const report = await runOnce({
    data: folderOf({ ...goodFiles, ...files }),
    out,
    until,
    triggers,
    trace: true,
    bundle: code === undefined ? bundle : bundleWith(code),
    worker: inThreads,
    say: (line) => lines.push(plain(line)),
  });
  const tab = (title: string): string => readFileSync(join(out, 'onglets', `${title}.csv`), 'utf8');
  return { ...report, out, lines, tab };
}

test('a sale goes from its data to its files', async () => {
  const { exitCode, summary, out, lines, tab } = await run();
  expect(lines).toEqual([]);
  expect(exitCode).toBe(0);
  expect(summary).toMatchObject({
    paniers: 1,
    lignes: 2,
    montantCents: 750,
    repartitionCents: 750,
    fraisCents: 0,
    mails: { confirmation: 1 },
    mailsEnvoyes: { confirmation: 1 },
    controles: [{ regle: 'paniers = répartition', ok: true }],
    problemes: 0,
  });
  expect(summary?.appels['MailApp.sendEmail']).toBe(1);
  expect(readdirSync(out).sort()).toEqual([
    'appels.jsonl',
    'classeur.xlsx',
    'formulaire.json',
    'mails',
    'onglets',
    'producteurs',
    'resume.json',
  ]);
  expect(readdirSync(join(out, 'mails'))).toEqual(['0001-confirmation-lou@exemple.test.eml']);
  expect(readdirSync(join(out, 'producteurs'))).toEqual(['Ferme du Bez.xlsx']);
  expect(tab('Commandes').split('\n')[1]).toContain(
    '2026-04-07T08:29:03,lou@exemple.test,Lou Favre',
  );
  expect(tab('Ventes')).toContain('1,commandes closes,2026-04-07T07:29:03,2026-04-07T09:29:03');
  expect(JSON.parse(readFileSync(join(out, 'formulaire.json'), 'utf8'))).toMatchObject({
    title: 'Vente',
    accepting: false,
    sections: [
      { title: '', items: [{ title: 'Adresse e-mail', required: true }, {}, {}] },
      { title: 'Ferme du Bez', items: [{ title: 'Carottes', type: 'LIST' }, {}] },
    ],
  });
  const trace = readFileSync(join(out, 'appels.jsonl'), 'utf8').trimEnd().split('\n');
  const counted = Object.values(summary?.appels ?? {}).reduce((sum, count) => sum + count, 0);
  expect(trace).toHaveLength(counted);
});

test('two runs write the same bytes, the workbooks aside', async () => {
  const [one, two] = [await run(), await run()];
  const files = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.xlsx'))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length))
      .sort();
  expect(files(one.out)).toEqual(files(two.out));
  for (const name of files(one.out)) {
    expect([name, readFileSync(join(one.out, name), 'utf8')]).toEqual([
      name,
      readFileSync(join(two.out, name), 'utf8'),
    ]);
  }
});

test('without triggers the catch-up of the closing brings the same tabs', async () => {
  const [with_, without] = [await run(), await run({ triggers: false })];
  for (const title of ['Commandes', 'Paniers', 'Répartition producteurs']) {
    expect(without.tab(title)).toBe(with_.tab(title));
  }
});

const reglages = [
  'Réglage,Valeur',
  'Nom du drive,Essai',
  'Ouverture du cycle,07/04/2026 08:00',
  'Fermeture du cycle,07/04/2026 09:00',
  'Retrait,11/04/2026 08:00-12:00',
  'Couleur préférée,vert',
  '',
].join('\n');

test.each([true, false])(
  'a late answer arrives after the closing (triggers: %s)',
  async (triggers) => {
    const commandes = `${goodFiles['commandes.csv']}07/04/2026 09:00:01,max@exemple.test,Max,FB01,1\n`;
    const files = { 'reglages.csv': reglages, 'commandes.csv': commandes };
    const { exitCode, lines, tab, summary, world } = await run({ files, triggers });
    expect(lines).toEqual([]);
    expect(exitCode).toBe(0);
    expect(tab('Commandes')).toContain('2026-04-07T09:00:01,max@exemple.test,Max,hors délai');
    expect(summary).toMatchObject({ paniers: 1, mails: { confirmation: 1, 'hors délai': 1 } });
    expect([...(world?.forms.values() ?? [])].map(({ accepting }) => accepting)).toEqual([false]);
    expect(tab('Réglages')).toContain('Couleur préférée,vert');
  },
);

test.each<[Stop, string]>([
  ['closes', '2026-04-07T07:29:03.000Z'],
  ['retrait', '2026-04-11T06:00:00.000Z'],
  ['comptes', '2026-04-13T07:00:00.000Z'],
])('up to « %s » the clock ends at %s', async (until, iso) => {
  const { world } = await run({ until });
  expect(new Date(world?.now() ?? 0).toISOString()).toBe(iso);
});

test('what the add-on finds in a cell is told by file, line and column', async () => {
  const produits = goodFiles['produits.csv'].replace('"3,10"', '2 boîtes');
  const { exitCode, lines, summary } = await run({ files: { 'produits.csv': produits } });
  expect(lines).toEqual([
    'commandes.csv, ligne 3, colonne « Réf. » : « FB02 » n’est pas en vente : ligne laissée de côté ; attendu : un produit du formulaire',
    'produits.csv, ligne 3, colonne « Prix TTC » : « 2 boîtes » n’est pas un prix ; attendu : un montant comme 3,50.',
  ]);
  expect(exitCode).toBe(0);
  expect(summary).toMatchObject({ paniers: 1, lignes: 1, problemes: 2 });
});

test('more than the form ever offered is sent as it is, and said', async () => {
  const commandes = goodFiles['commandes.csv'].replace('FB01,2', 'FB01,7');
  const { lines, tab } = await run({ files: { 'commandes.csv': commandes } });
  expect(lines).toEqual([
    'commandes.csv, ligne 2, colonne « Quantité » : « 7 » n’a jamais été proposée : transmise telle quelle ; attendu : 1 à 3',
  ]);
  expect(tab('Paniers')).toContain('FB01,7,');
});

test('a column of people’s own in the data stands at the right of the tab', async () => {
  const producteurs = 'Producteur,E-mail,Humeur\nFerme du Bez,bez@exemple.test,bonne\n';
  const { tab } = await run({ files: { 'producteurs.csv': producteurs } });
  expect(tab('Producteurs')).toBe(
    'Producteur,E-mail,Feuille partagée,Humeur\nFerme du Bez,bez@exemple.test,,bonne\n',
  );
});

test('a sale that the add-on refuses to open is unusable input, with its words', async () => {
  const produits = goodFiles['produits.csv'].replace(/"(2,20|3,10)"/g, 'cher');
  const { exitCode, lines } = await run({ files: { 'produits.csv': produits } });
  expect(exitCode).toBe(2);
  expect(lines).toEqual([
    'la vente ne s’ouvre pas : Ouvrir une vente : Aucun produit à vendre.',
    'produits.csv, ligne 2, colonne « Prix TTC » : « cher » n’est pas un prix ; attendu : un montant comme 3,50.',
    'produits.csv, ligne 3, colonne « Prix TTC » : « cher » n’est pas un prix ; attendu : un montant comme 3,50.',
  ]);
});

test('a folder without any order is unusable, and nothing is written', async () => {
  const files = {
    'commandes.csv': 'Horodateur,Adresse e-mail,Nom,Réf.,Quantité\nhier,a@b.fr,A,FB01,1\n',
  };
  const { exitCode, lines, out } = await run({ files });
  expect(exitCode).toBe(2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('aucune commande lisible');
  expect(() => readdirSync(out)).toThrow();
});

test('a place where nothing can be written is said before anything runs', async () => {
  const lines: string[] = [];
  const { exitCode } = await runOnce({
    data: folderOf(goodFiles),
    out: join(bundle, 'Code.js', 'OUT'),
    until: 'closes',
    triggers: true,
    trace: false,
    bundle,
    worker: inThreads,
    say: (line) => lines.push(plain(line)),
  });
  expect(exitCode).toBe(2);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('on ne peut pas y écrire');
});

test('an error of the script is told plainly, and what stands is written', async () => {
  const code = "function closeCycle() { throw new Error('panne'); }";
  const { exitCode, lines, tab } = await run({ code });
  expect(exitCode).toBe(1);
  expect(lines).toEqual(['erreur du script dans closeCycle : Error : panne']);
  expect(tab('Commandes')).toContain('lou@exemple.test');
});

test('an execution that outlasts its six minutes is told, from the menu and from a trigger', async () => {
  const slow = 'Utilities.sleep(300000); Utilities.sleep(61000);';
  for (const name of ['closeCycle', 'wakeOnSubmit']) {
    const { exitCode, lines } = await run({ code: `function ${name}() { ${slow} }` });
    expect(exitCode).toBe(1);
    expect(lines).toContain(
      `erreur du script dans ${name} : Exception : Durée d'exécution maximale dépassée`,
    );
  }
});

test('an incident that the add-on caught itself fails the run', async () => {
  const code = `function onOpen() {
    const sheet = SpreadsheetApp.getActiveSpreadsheet();
    const [history] = sheet.getSheets();
    history.setName('Historique');
    history.getRange(1, 1, 2, 2).setValues([['Action', 'Détail'], ['Incident', 'install : panne']]);
  }`;
  const { exitCode, lines } = await run({ code });
  expect(exitCode).toBe(1);
  expect(lines).toEqual(['incident : install : panne']);
});

test('a closing that the add-on refuses is told in its words', async () => {
  const code =
    "function closeCycle() { SpreadsheetApp.getUi().alert('Fermer', 'Pas maintenant.', SpreadsheetApp.getUi().ButtonSet.OK); }";
  const { exitCode, lines } = await run({ code });
  expect(exitCode).toBe(1);
  expect(lines).toEqual(['la vente ne se ferme pas : Fermer : Pas maintenant.']);
});

test('a check that fails is named, and the run says so', async () => {
  const check = { rule: 'paniers = dus', ok: false, detail: 'panier 3 : 1,10 € de trop' };
  const answer = JSON.stringify({ ok: true, value: { checks: [check] } });
  const code = `function callCommand() { return ${JSON.stringify(answer)}; }`;
  const { exitCode, lines } = await run({ code });
  expect(exitCode).toBe(1);
  expect(lines).toEqual(['contrôle « paniers = dus » en défaut : panier 3 : 1,10 € de trop']);
});

test('a check without words names its rows', async () => {
  const check = { rule: 'amountsMatch', ok: false, rows: ['Paniers!3', 'Paniers!9'] };
  const answer = JSON.stringify({ ok: true, value: { checks: [check], totals: { feeCents: 12 } } });
  const code = `function callCommand() { return ${JSON.stringify(answer)}; }`;
  const { lines, summary } = await run({ code });
  expect(lines).toEqual(['contrôle « amountsMatch » en défaut : Paniers!3, Paniers!9']);
  expect(summary?.fraisCents).toBe(12);
});

test('checks that do not answer are no checks that hold', async () => {
  const { exitCode, lines } = await run({ code: 'function callCommand() { return null; }' });
  expect(exitCode).toBe(1);
  expect(lines).toEqual(['les contrôles du classeur n’ont pas répondu']);
});
