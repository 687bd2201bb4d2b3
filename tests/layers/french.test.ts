import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';

/** Letters and marks that English does without; quotation marks and apostrophes of the trade. */
const letters = /[éèêëàâçœùûüôîïÉÈÊÀÂÇŒÙÔÎ«»]/;
/** « l’eau », not `the drive’s`. */
const elision = /(?:^|[^\p{L}])(?:[cdjlmnst]|qu|jusqu|lorsqu|aujourd)’\p{L}/iu;
/** Words of no other language here, whole and by themselves. */
const words = new RegExp(
  `(?<![\\p{L}\\d-])(?:${`
le la un une des les du au et ou est sont sera pas ne se ce cette ces sa ses leur par sur sous avec
dans pour vous nous votre vos notre aucun aucune oui non mais qui que avoir si fin jours semaine
panier paniers vente ventes commande commandes producteur producteurs acheteur acheteurs retrait
produit produits prix frais paiement mandat lieu nom envoyer lire fichier ligne lignes colonne
onglet jour heure heures mois lundi mardi mercredi jeudi vendredi samedi dimanche banque caisse
vendeur noter fermer ouvrir choisir marge achats compte comptes envoi texte textes valeur`
    .trim()
    .split(/\s+/)
    .join('|')})(?![\\p{L}\\d-])`,
  'iu',
);

const isFrench = (text: string): boolean =>
  letters.test(text) || elision.test(text) || words.test(text);

/** What code says to code is no sentence: where an import finds its file, a pattern. */
const isSaid = (node: ts.Node): boolean =>
  !ts.isImportDeclaration(node.parent) && !ts.isLiteralTypeNode(node.parent);

/** Each literal of a file that holds French, with its line. */
function frenchOf(path: string, source: string): string[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true, kind);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node);
    if (isText && isSaid(node) && isFrench(node.text)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1}: ${node.text.trim().slice(0, 60)}`);
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

/** Where French is at home. */
const homes = ['src/text/', 'src/tabs/'];

/** What readers look for in lists and statements that people hand in: nobody reads it. */
const readers = [
  'src/import/words/containers.ts',
  'src/import/layout/listColumns.ts',
  'src/import/words/price.ts',
  'src/import/words/headingWords.ts',
  'src/import/words/lineWords.ts',
  'src/import/words/likelyPrices.ts',
  'src/import/words/packWords.ts',
  'src/import/words/packaging.ts',
  'src/import/layout/foreign.ts',
  'src/import/words/sellers.ts',
  'src/statements/entries/entry.ts',
  'src/statements/entries/kind.ts',
  'src/statements/match/payerNames.ts',
  'src/statements/match/numbers.ts',
  'src/formats/decodeText.ts',
  'src/statements/read/readStatement.ts',
];

const isHeldTo = (path: string): boolean =>
  !path.endsWith('.d.ts') &&
  !readers.includes(path) &&
  !homes.some((home) => path.startsWith(home));

const sources = ['src', 'sidebar']
  .flatMap((folder) => ts.sys.readDirectory(folder, ['.ts', '.tsx']))
  .map((path) => relative('.', path))
  .filter(isHeldTo);

test('what people read in French stands in src/text, and nowhere else', () => {
  const found = sources.flatMap((path) => frenchOf(path, readFileSync(path, 'utf8')));

  expect(found).toEqual([]);
});

test.each([
  ["const a = 'Réf.';", 1],
  ["const a = 'Une vente';", 1],
  [['const a = `$', '{b} de l’eau`;'].join(''), 1],
  ["const a = 'Lire la suite';", 1],
  ['const a = <p>Bonjour à tous</p>;', 1],
  ["// une phrase française\nconst a = 'basket';", 0],
  ["const a = 'the drive’s own baskets';", 0],
  ["import { vente } from './vente';", 0],
])('it finds French in literals alone: %s', (source, count) => {
  expect(frenchOf('a.tsx', source)).toHaveLength(count);
});
