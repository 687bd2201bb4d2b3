import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What is shorter is a word, and words come again. */
const SENTENCE = 20;

/** What is shorter is a word that means several things. */
const SAID_AS_ONE = 11;

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
    if (fr.length < SENTENCE) continue;
    const key = JSON.stringify([fr, en]);
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  return [...places].flatMap(([key, all]) => (all.length > 1 ? [`${key} ${all.join(' ')}`] : []));
};

/** The same French with another English: whoever mends one does not find the other. */
const twoEnglish = (pairs: readonly Pair[]): string[] => {
  const said = new Map<string, Set<string>>();
  for (const { fr, en } of pairs)
    if (fr.length >= SAID_AS_ONE) said.set(fr, (said.get(fr) ?? new Set()).add(en));
  return [...said].flatMap(([fr, all]) => (all.size > 1 ? [`${fr}: ${[...all].join(' / ')}`] : []));
};

const pairs = readdirSync('src/text', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => pairsIn(join('src/text', file)));

test('a sentence that is said in several places stands once', () => {
  expect(pairs.length).toBeGreaterThan(2500);
  expect(twiceIn(pairs)).toEqual([]);
});

test('what is one sentence in French is one in English', () => {
  expect(twoEnglish(pairs)).toEqual([]);
  const [fr, place] = ['La vente {} est prête.', 'a:1'];
  const two = [
    { place, fr, en: 'Sale {} is ready.' },
    { place, fr, en: 'Ready.' },
  ];
  expect(twoEnglish(two)).toHaveLength(1);
});

test('a sentence that comes again would be seen, its values apart', () => {
  const [fr, en] = ['La vente {} est prête.', 'Sale {} is ready.'];
  const one = { place: 'a:1', fr, en };
  expect(twiceIn([one, { ...one, place: 'b:2' }])).toEqual([`${JSON.stringify([fr, en])} a:1 b:2`]);
  expect(twiceIn([one, { ...one, place: 'b:2', en: 'Sale {} opens.' }])).toEqual([]);
});
