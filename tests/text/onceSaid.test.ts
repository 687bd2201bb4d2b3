import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Alike for now: each is an original that a drive changes by itself, or the panel's own, its numbers unbroken. */
const LET_OFF = new Set([
  'Commande modifiée : panier n° {}, {}',
  'Remis en ordre : {}, tous les contrôles tombent juste.',
  '{}. {} votre avis : « À corriger » dit quoi faire.',
]);

/** What is shorter is a word, and words come again. */
const SENTENCE = 20;

interface Pair {
  readonly place: string;
  readonly fr: string;
  readonly en: string;
}

/** As it reads: whatever stands for a value, and however its spaces are written. */
const said = (node: ts.Expression): string =>
  node
    .getText()
    .replace(/^\([^)]*\) =>\s*/, '')
    .replace(/\$\{NBSP\}|\\u00a0|\u00a0/g, ' ')
    .replace(/\$?\{[^}]*\}/g, '{}')
    .replace(/^(['`])([\s\S]*)\1$/, '$2');

function pairsIn(file: string): Pair[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Pair[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const of = (name: string) =>
        node.properties.flatMap((one) =>
          ts.isPropertyAssignment(one) && one.name.getText() === name
            ? [said(one.initializer)]
            : [],
        )[0];
      const [fr, en] = [of('fr'), of('en')];
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      if (fr && en) found.push({ place: `${file}:${line + 1}`, fr, en });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const twiceIn = (pairs: readonly Pair[]): string[] => {
  const places = new Map<string, string[]>();
  for (const { place, fr, en } of pairs) {
    if (fr.length < SENTENCE || LET_OFF.has(fr)) continue;
    const key = JSON.stringify([fr, en]);
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  return [...places].flatMap(([key, all]) => (all.length > 1 ? [`${key} ${all.join(' ')}`] : []));
};

const pairs = readdirSync('src/text', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => pairsIn(join('src/text', file)));

test('a sentence that is said in several places stands once', () => {
  expect(pairs.length).toBeGreaterThan(2500);
  expect(twiceIn(pairs)).toEqual([]);
});

test('what is let off is still said twice', () => {
  const alike = [...LET_OFF].filter((fr) => pairs.filter((one) => one.fr === fr).length < 2);
  expect(alike).toEqual([]);
});

test('a sentence that comes again would be seen, its values apart', () => {
  const [fr, en] = ['La vente {} est prête.', 'Sale {} is ready.'];
  const one = { place: 'a:1', fr, en };
  expect(twiceIn([one, { ...one, place: 'b:2' }])).toEqual([`${JSON.stringify([fr, en])} a:1 b:2`]);
  expect(twiceIn([one, { ...one, place: 'b:2', en: 'Sale {} opens.' }])).toEqual([]);
});
