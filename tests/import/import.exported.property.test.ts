import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { folded } from '../../src/domain/values/fold';
import { fields } from '../../src/import/fields';
import { readText } from '../../src/import/listFile';
import { read, shopOf } from './aList';

const HEADER =
  'Réf.,Producteur,Catégorie,Produit,Conditionnement,Contenu,Unité,Prix TTC,TVA %,Stock'.split(',');

const words = fc
  // Letters that no product's name can be made of: what is one has prices of its own (docs/rules.md C32).
  .array(fc.stringMatching(/^[bdjqxBDJQXéèçœ’ ]{2,12}$/), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim())
  .filter((text) => /\p{L}/u.test(text));
const decimal = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((cents) => (cents / 100).toFixed(2).replace('.', ','));

const row = fc.record({
  category: fc.oneof(fc.constant(''), words),
  title: words,
  packaging: fc.constantFrom('', 'la botte', 'pot de 250 g', '12 × 33 cl', 'plateau', '1/2 meule'),
  held: fc.constantFrom('250 g', '1 pièce', '12 pièce', '0,75 L', '33 cl', '1,8 kg'),
  // What any of them may cost: a slip is asked about (docs/rules.md C32).
  price: decimal(3_00, 30_00),
  vat: fc.constantFrom('', '5,5', '20'),
  stock: fc.constantFrom('', '0', '12'),
});

/** Produits with these rows, as a spreadsheet copies or saves it. */
const rows = fc
  .uniqueArray(row, { maxLength: 12, selector: ({ title }) => folded(title).replace(/\W/g, '') })
  .map((list) =>
    list.map(({ category, title, packaging, held, price, vat, stock }, index) => [
      `FB${index + 1}`,
      'Ferme du Bois',
      ...[category, title, packaging, ...held.split(' '), price, vat, stock],
    ]),
  );

const quoted = (cell: string): string => (/[",;\n]/.test(cell) ? `"${cell}"` : cell);

const ways: readonly (readonly [string, (cells: readonly string[]) => string])[] = [
  ['copied', (cells) => cells.join('\t')],
  ['saved with semicolons', (cells) => cells.join(';')],
  ['saved with commas', (cells) => cells.map(quoted).join(',')],
];

test.each(ways)(
  'what was %s from Produits gives the same rows, and is known when pasted again',
  (_, line) => {
    fc.assert(
      fc.property(rows, (table) => {
        const text = [HEADER, ...table].map(line).join('\r\n');
        const first = read(text, shopOf(['Ferme du Bois']));
        const taken = first.judged.map(({ row }) => [
          row?.ref,
          row?.category ?? '',
          row?.title,
          row?.packaging ?? '',
          String(row?.content).replace('.', ','),
          ((row?.price ?? 0) / 100).toFixed(2).replace('.', ','),
          row?.stock === null ? '' : String(row?.stock),
        ]);
        expect(taken).toEqual(
          table.map(([ref, , category, title, packaging, content, , price, , stock]) => [
            ...[ref, category, title, packaging, content, price, stock],
          ]),
        );
        const again = read(text, shopOf(['Ferme du Bois'], table));
        expect(again.judged.every(({ state }) => state === 'known')).toBe(true);
      }),
      { numRuns: 25 },
    );
  },
);

test('whatever is pasted, each line is taken, known or told: none is lost and none breaks it', () => {
  const shop = shopOf(['Ferme du Bois']);
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ maxLength: 30 }),
          fc.constantFrom(
            '\n',
            '\t',
            ';',
            '"',
            ' 3,50 €',
            '500 g',
            'Ail',
            '/kg',
            '\nAil 2 € la botte',
          ),
        ),
        { maxLength: 30 },
      ),
      (parts) => {
        const { judged } = read(parts.join(''), shop);
        for (const { state, row, faults } of judged) {
          expect(state === 'new').toBe(row !== undefined);
          if (state === 'doubtful') expect(faults.length).toBeGreaterThan(0);
          if (row)
            expect(
              [row.title, row.price, row.content, row.unit].every((value) => value !== null),
            ).toBe(true);
        }
        const rows = judged.flatMap(({ row }) =>
          row ? [fields.map((id) => String(row[id] ?? ''))] : [],
        );
        const again = read(parts.join(''), shopOf(['Ferme du Bois'], rows));
        expect(again.judged.filter(({ state }) => state === 'new')).toEqual([]);
        const text = parts.join('');
        const told = readText(text, null);
        const full = text.split('\n').flatMap((one, at) => (one.trim() === '' ? [] : [at + 1]));
        expect([...new Set(told.map(({ ligne }) => ligne))]).toEqual(full);
      },
    ),
    { numRuns: 150 },
  );
});

test('the catalogue of the sample is read whole, by weight and loose too', () => {
  const text = readFileSync('sample/produits.csv', 'utf8');
  const names = readFileSync('sample/producteurs.csv', 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split(',')[0] || []);
  const { list, judged } = read(text, shopOf(names));
  expect(list.faults).toEqual([]);
  expect(
    judged.filter(({ state }) => state !== 'new').map(({ line, faults }) => ({ line, faults })),
  ).toEqual([]);
  expect(judged).toHaveLength(63);
  expect(new Set(judged.map(({ row }) => row?.sale ?? 'piece'))).toEqual(
    new Set(['piece', 'weight', 'loose']),
  );
});
