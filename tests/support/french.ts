import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';

/** Letters and marks that English does without; quotation marks of the trade. */
const LETTERS = /[àâäçéèêëîïôöùûüœ«»]/i;
/** Unbreakable, beside a word: beside a number alone it is no language's. */
const SPACES = /[\u00a0\u202f]/;
/** « l’eau », « d'abord », not `the drive’s`. */
const ELISION = /(?:^|[^\p{L}])(?:[cdjlmnst]|qu|jusqu|lorsqu|aujourd)[’']\p{L}/iu;
/** Small words, which are French in a sentence of more than one word. */
const SMALL = new Set(
  `le la les des du un une est sont pas pour avec dans par sur ce cette ces qui que au aux et ou il elle
vous votre vos nous notre de en sans ici aussi rien tout tous toute toutes trop plus puis mais donc
chaque deux trois peu bien se ne ni`
    .trim()
    .split(/\s+/),
);

const WORD = /\p{L}+/gu;
const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

const parsed = (path: string, source: string): ts.SourceFile =>
  ts.createSourceFile(
    path,
    source,
    ts.ScriptTarget.ES2022,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

type Literal = ts.LiteralLikeNode;

const isText = (node: ts.Node): node is Literal =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateLiteralToken(node) ||
  ts.isJsxText(node) ||
  ts.isRegularExpressionLiteral(node);

function eachNode(from: ts.Node, visit: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, walk);
  };
  walk(from);
}

export const sourcesIn = (...folders: readonly string[]): string[] =>
  folders
    .flatMap((folder) => ts.sys.readDirectory(folder, ['.ts', '.tsx', '.mjs']))
    .map((path) => relative('.', path))
    .filter((path) => !path.endsWith('.d.ts'));

/**
 * What our own sentences say in French and in no English one, and no name in the code is made of: the
 * words of a button or a label, which have neither accent nor small word.
 */
function ownWords(): Set<string> {
  const said = { fr: new Set<string>(), en: new Set<string>() };
  // An element of pages is called so.
  const names = new Set(['main']);
  const add = (of: Set<string>, text: string): void => {
    for (const word of wordsOf(text)) of.add(word);
  };
  for (const path of sourcesIn('src', 'sidebar'))
    eachNode(parsed(path, readFileSync(path, 'utf8')), (node) => {
      if (ts.isIdentifier(node)) add(names, node.text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
      if (!ts.isPropertyAssignment(node) || !ts.isIdentifier(node.name)) return;
      const language = node.name.text;
      if (language === 'fr' || language === 'en')
        eachNode(node.initializer, (part) => {
          if (isText(part)) add(said[language], part.text);
        });
    });
  const isOwn = (word: string): boolean =>
    word.length > 3 && !said.en.has(word) && !names.has(word);
  return new Set([...said.fr].filter(isOwn));
}

let own: Set<string> | undefined;

/** What code says to code: an address, a name of a field or a file, a piece of HTML or of a style. */
const TOKEN = /^(?:[\p{Ll}\d/?#@]\S*|\S+[-./@:\\\d]\S*|.*(?:[<>{}\\]|="|\w:\w).*)$/su;

function isFrench(text: string): boolean {
  if (LETTERS.test(text) || ELISION.test(text)) return true;
  if (SPACES.test(text) && /\p{L}/u.test(text)) return true;
  if (TOKEN.test(text)) return false;
  own ??= ownWords();
  const words = wordsOf(text);
  return words.some((word) => own?.has(word) || (words.length > 1 && SMALL.has(word)));
}

/** What code says to code is no sentence: where an import finds its file, a type. */
const isSaid = (node: ts.Node): boolean =>
  !ts.isImportDeclaration(node.parent) &&
  !ts.isExportDeclaration(node.parent) &&
  !ts.isLiteralTypeNode(node.parent);

/** Each literal of a file that holds French, with its line. */
export function frenchIn(path: string, source: string): string[] {
  const file = parsed(path, source);
  const found: string[] = [];
  eachNode(file, (node) => {
    if (!isText(node) || !isSaid(node)) return;
    const isPattern = ts.isRegularExpressionLiteral(node);
    if (!(isPattern ? LETTERS.test(node.text) : isFrench(node.text))) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${path}:${line + 1}: ${node.text.trim().slice(0, 60)}`);
  });
  return found;
}
