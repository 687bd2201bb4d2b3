import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folded } from '../../src/domain/values/fold';
import { measureOf } from '../../src/domain/values/quantity';
import { readText } from '../../src/import/listFile';
import { plainCell } from '../../src/tabs/engine/cell';
import { units } from '../../src/tabs/products';

const FOLDER = join(__dirname, 'corpus');
const PRODUCERS: Readonly<Record<string, string>> = {
  H: 'Ferme des Hirondelles',
  C: 'Chèvrerie de Combe Noire',
  J: 'Les Jardins du Roubion',
  F: 'Fournil du Grand Tilleul',
  V: 'Verger des Aubes',
  R: 'Rucher de Miélandre',
  B: 'Domaine de la Bâtie Neuve',
  P: 'Pépinière des Trois Sources',
};
const ARROW = ' ==> ';

interface Expected {
  readonly line: number;
  readonly text: string;
  readonly said: readonly string[];
}

/** A list of the corpus, and what a person says of each of its lines. */
function readCorpus(file: string): { readonly text: string; readonly expected: Expected[] } {
  const lines = readFileSync(join(FOLDER, file), 'utf8').replace(/\n$/, '').split('\n');
  const cut = lines.map((line) => line.split(ARROW));
  return {
    text: cut.map(([text = '']) => text).join('\n'),
    expected: cut.flatMap(([text = '', said], index) =>
      said === undefined ? [] : [{ line: index + 1, text, said: said.split(' && ') }],
    ),
  };
}

const files = readdirSync(FOLDER).filter((file) => file !== 'README.md');
const known = {
  producers: { headers: ['Producteur'], rows: Object.values(PRODUCERS).map((name) => [name]) },
  products: null,
};
type Told = ReturnType<typeof readText>[number];

/** « 75 cl » and « 750 ml » are as much. */
function heldIn(text: string): string {
  const [value = '', unit = ''] = text.replace(',', '.').split(' ');
  const read = units.read(plainCell(unit), { zone: 'UTC', locale: 'fr' });
  return JSON.stringify(read.ok ? measureOf(Number(value), read.value) : text);
}

/** « H | Œufs | Œufs plein air | 6 pièce | 2.30 », as the program says it. */
function told({ produit = {} }: Told): string[] {
  const { producteur, categorie = '-', produit: title, contenu, unite, prixCents, vente } = produit;
  const [letter = producteur] =
    Object.entries(PRODUCERS).find(([, name]) => name === producteur) ?? [];
  return [
    String(letter),
    categorie,
    folded(title ?? ''),
    heldIn(`${contenu} ${unite}`),
    ((prixCents ?? 0) / 100).toFixed(2),
    ...(vente === 'pièce' ? [] : [String(vente)]),
  ];
}

const wanted = (said: string): string[] =>
  said
    .slice(2)
    .split(' | ')
    .map((part, at) => (at === 2 ? folded(part) : at === 3 ? heldIn(part) : part.trim()));

const all = files.map((file) => {
  const { text, expected } = readCorpus(file);
  return { file, text, expected, lines: readText(text, known) };
});

test('the corpus is as long as it says', () => {
  expect(all.reduce((sum, { expected }) => sum + expected.length, 0)).toBeGreaterThan(300);
});

test.each(all)('$file: every line is accounted for, once a product, with its own text', (one) => {
  const counts = new Map<number, Told[]>();
  for (const line of one.lines) counts.set(line.ligne, [...(counts.get(line.ligne) ?? []), line]);
  const full = one.text.split('\n').flatMap((text, at) => (text.trim() === '' ? [] : [at + 1]));
  expect([...counts.keys()]).toEqual(full);
  for (const { line, text, said } of one.expected) {
    const here = counts.get(line) ?? [];
    expect([text, here.length]).toEqual([text, said.length]);
    if (said.length === 1) expect(here[0]?.texte).toBe(text.trim());
  }
});

test.each(all)('$file: nothing wrong is taken for certain', ({ expected, lines }) => {
  const wrong = expected.flatMap(({ line, text, said }) => {
    const here = lines.filter(({ ligne }) => ligne === line);
    return said.flatMap((one, at) => {
      const found = here[at];
      if (found?.decision !== 'pris') return [];
      const is = told(found).join(' | ');
      const should = one.startsWith('=') ? wanted(one).join(' | ') : one;
      return is === should ? [] : [{ line, text, is, should }];
    });
  });
  expect(wrong).toEqual([]);
});

test.each(all)('$file: what a line is, and what waits for people', ({ expected, lines }) => {
  const wrong = expected.flatMap(({ line, text, said }) => {
    const here = lines.filter(({ ligne }) => ligne === line);
    return said.flatMap((one, at) => {
      const { decision, raison = '' } = here[at] ?? { decision: 'lost' };
      // What is not surely nothing is asked about, as a heading or as a line to be corrected.
      const isAsked = decision === 'doute' || decision === 'refus' || raison.includes('à préciser');
      const isRight =
        one.startsWith('=') ||
        isAsked ||
        (one.startsWith('t') && decision === 'titre' && `t ${raison}`.startsWith(one));
      return isRight ? [] : [{ line, text, one, decision, raison }];
    });
  });
  expect(wrong).toEqual([]);
});

test('what can be read is taken at once', () => {
  const readable = all.flatMap(({ file, expected, lines }) =>
    expected.flatMap(({ line, text, said }) =>
      said.flatMap((one, at) => {
        if (!one.startsWith('=')) return [];
        const found = lines.filter(({ ligne }) => ligne === line)[at];
        return [{ file, text, isTaken: found?.decision === 'pris', raison: found?.raison }];
      }),
    ),
  );
  const missed = readable.filter(({ isTaken }) => !isTaken);
  const products = all.flatMap(({ lines }) => lines).filter(({ decision }) => decision !== 'titre');
  const taken = products.filter(({ decision }) => decision === 'pris');
  console.info('Lists', {
    lines: all.reduce((sum, { expected }) => sum + expected.length, 0),
    readable: readable.length,
    taken: readable.length - missed.length,
    ofAllProducts: `${Math.round((100 * taken.length) / products.length)} %`,
    missed: missed.map(({ file, text, raison }) => `${file}: ${text} (${raison})`),
  });
  expect(missed.length).toBeLessThanOrEqual(readable.length * 0.1);
});
