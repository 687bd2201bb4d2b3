import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readTables } from './base/readTables.mjs';

/**
 * @typedef {{ readonly fr: string, readonly en: string }} Named
 * @typedef {'people' | 'addOn'} Owner
 * @typedef {{
 *   readonly header: Named, readonly owner: Owner, readonly required: boolean,
 *   readonly whenUsed: boolean, readonly technical: boolean, readonly note?: Named,
 *   readonly kind: {
 *     readonly name: string, readonly options?: (locale: 'fr' | 'en') => readonly string[],
 *   },
 * }} Column
 * @typedef {{
 *   readonly title: Named, readonly owner: Owner,
 *   readonly firstDay: boolean,
 *   readonly columns: Readonly<Record<string, Column>>,
 * }} Tab
 * @typedef {{ readonly label: Named, readonly help: Named, readonly initial?: Named }} Setting
 * @typedef {{ readonly from?: string | undefined, readonly asks?: unknown }} Command
 * @typedef {{
 *   tabs: Readonly<Record<string, Tab>>, abouts: Readonly<Record<string, Named>>,
 *   settingTable: Readonly<Record<string, Setting>>,
 *   commands: Readonly<Record<string, Command>>, acts: Readonly<Record<string, { readonly label: Named }>>,
 *   menu: readonly string[], commandOf: (name: never) => string, menuWords: { readonly sidebar: Named },
 *   eventKinds: Readonly<Record<string, string>>, saleTabs: readonly string[],
 * }} Tables
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const kinds = {
  text: 'texte',
  stored: 'texte',
  email: 'adresse e-mail',
  siret: 'SIREN ou SIRET',
  vatNumber: 'n° de TVA',
  euros: 'euros',
  percent: 'pourcentage',
  whole: 'nombre entier',
  amount: 'nombre',
  weight: 'nombre',
  moment: 'date et heure',
  hours: 'horaires',
  tick: 'case à cocher',
};
const writers = { people: 'vous', addOn: 'le drive' };
const absences = {
  people: 'Absente au départ : la page *Colonnes* l’ajoute d’un clic.',
  addOn: 'Apparaît quand elle sert.',
};
const callers = {
  formSubmit: 'réponse au formulaire',
  hourly: 'chaque heure',
};

/** @param {Tables} tables */
export function referencePage({
  tabs,
  saleTabs,
  abouts,
  settingTable,
  commands,
  acts,
  menu,
  commandOf,
  menuWords,
  eventKinds,
}) {
  const inMenu = new Set(menu.map((name) => commandOf(/** @type {never} */ (name))));
  return unbreakable([
    '# Référence des onglets',
    'Page écrite par `npm run docs` à partir des tables du programme : ne pas la corriger à la main.',
    'Le drive retrouve ses onglets et ses colonnes par une marque cachée, sinon par leur nom, jamais par leur place : ils peuvent être renommés et déplacés, et vos propres colonnes restent. « Vous » veut dire que les personnes remplissent la colonne ; « le drive », que lui seul l’écrit et que Google avertit avant une correction à la main.',
    ...Object.entries(tabs).flatMap(([id, tab]) =>
      tabPart(tab, abouts[id]?.fr ?? '', saleTabs.includes(id)),
    ),
    '## Réglages possibles',
    'Un réglage laissé vide compte comme sa valeur de départ.',
    table(
      ['Réglage', 'En anglais', 'Valeur de départ', 'Aide'],
      Object.values(settingTable).map(({ label, help, initial }) => [
        label.fr,
        label.en,
        initial?.fr ?? '',
        help.fr,
      ]),
    ),
    '## Menu',
    table(
      ['Commande', 'En anglais', 'Demande avant d’agir'],
      [
        [menuWords.sidebar.fr, menuWords.sidebar.en, ''],
        ...menu.flatMap((name) => {
          const { label } = acts[name] ?? {};
          const { asks } = commands[commandOf(/** @type {never} */ (name))] ?? {};
          return label ? [[label.fr, label.en, asks ? 'oui' : '']] : [];
        }),
      ],
    ),
    '## import.json',
    'Ce que `npm start -- --import LISTE --out DOSSIER` dit d’une liste de produits : une entrée par ligne qui n’est pas vide, dans l’ordre. Dans un classeur de plusieurs feuilles, `ligne` compte dans sa feuille. Sans `--data`, un producteur que la liste nomme sûrement (dans sa colonne, ou par un titre comme « Ferme du Lac ») est pris comme si vous aviez accepté de l’ajouter ; avec `--data`, qui n’est pas dans `producteurs.csv` reste en doute.',
    table(
      ['Champ', 'Contenu'],
      [
        ['`ligne`', 'sa place dans le fichier, à partir de 1'],
        ['`texte`', 'la ligne elle-même'],
        [
          '`decision`',
          '`pris` : certain, ou déjà dans Produits à l’identique ; `doute` : à confirmer, avec ce qui en a été lu ; `refus` : pas une ligne de produit ; `titre` : titre, en-tête, salutation ou trait',
        ],
        [
          '`produit`',
          '`producteur`, `categorie`, `produit`, `conditionnement`, `contenu`, `unite`, `prixCents`, `vente` (pièce, poids ou vrac), comme dans l’onglet Produits ; ce qui n’est pas lu manque',
        ],
        [
          '`raison`',
          'pour un titre, ce pour quoi il a été pris : producteur, catégorie, en-tête, texte ; sinon ce qui reste à dire, ou « prix 2,40 € au lieu de 2,00 € »',
        ],
        ['`feuille`', 'le nom de la feuille, quand le classeur en a plusieurs'],
      ],
    ),
    '## Le fichier evenements.csv',
    'Dans un dossier de données, pour `npm start -- --once` : ce qui arrive à la vente pendant qu’elle a lieu. Colonnes `Quand, Quoi, Qui, Réf., Quantité, Valeur` ; les deux premières suffisent, une heure s’écrit `07/04/2026 08:29:03`. Ce qui ne peut pas être fait est dit avec sa ligne, et le reste continue.',
    table(
      ['Quoi', 'Ce que cela fait'],
      Object.entries(eventKinds).map(([kind, about]) => [`\`${kind}\``, about]),
    ),
    '## Toutes les commandes du programme',
    table(
      ['Nom', 'Appelée par'],
      Object.entries(commands).map(([name, { from }]) => [
        `\`${name}\``,
        from ? words(callers, from) : inMenu.has(name) ? 'menu, panneau' : 'panneau',
      ]),
    ),
  ]);
}

/** No-break spaces where French wants them. @param {string[]} parts */
function unbreakable(parts) {
  const page = `${parts.join('\n\n')}\n`;
  return page.replace(/« /g, '«\u00a0').replace(/ ([»:;!?])/g, '\u00a0$1');
}

/** @param {Tab} tab @param {string} about @param {boolean} perSale */
function tabPart({ title, owner, firstDay, columns }, about, perSale) {
  const facts = [
    `En anglais : ${title.en}.`,
    owner === 'people' ? 'Rempli par vous.' : 'Rempli par le drive.',
    firstDay ? 'Là dès l’installation.' : 'Apparaît à sa première utilisation.',
    ...(perSale
      ? [
          'Ne contient que la vente en cours : l’ouverture de la suivante en garde une copie masquée.',
        ]
      : []),
  ];
  return [
    `## ${title.fr}`,
    about,
    facts.join(' '),
    table(
      ['Colonne', 'En anglais', 'Écrite par', 'Contenu', 'Obligatoire', 'À savoir'],
      Object.values(columns).map(columnRow),
    ),
  ];
}

/** @param {Column} column */
function columnRow({ header, owner, kind, required, technical, whenUsed, note }) {
  const about = [
    note?.fr,
    technical ? 'Masquée : pour le programme.' : undefined,
    whenUsed ? absences[technical ? 'addOn' : owner] : undefined,
  ];
  const content = kind.options?.('fr').join(', ') ?? words(kinds, kind.name);
  return [
    header.fr,
    header.en,
    writers[technical ? 'addOn' : owner],
    content,
    required ? 'oui' : '',
    about.filter(Boolean).join(' '),
  ];
}

/** @param {Readonly<Record<string, string>>} among @param {string} name */
function words(among, name) {
  const found = among[name];
  if (found === undefined) throw new Error(`scripts/reference-page.mjs has no French for ${name}`);
  return found;
}

/** @param {string[]} header @param {string[][]} rows */
function table(header, rows) {
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

const tables = `
  export { saleTabs, tabs } from './src/tabs/tabs';
  export { abouts } from './src/text/tabs/abouts';
  export { settingTable } from './src/text/settings/settings';
  export { commands } from './src/app/commands';
  export { acts, commandOf, menu } from './src/text/pages/dialogs';
  export { menuWords } from './src/text/results/menu';
  export { eventKinds } from './local/text/dataTables';`;

async function write() {
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, 'docs/reference.md'), referencePage(await readTables(tables)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) write();
