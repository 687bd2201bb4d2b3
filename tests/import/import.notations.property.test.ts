import fc from 'fast-check';
import { measureOf } from '../../src/domain/values/quantity';
import { readText } from '../../src/import/listFile';
import { plainCell } from '../../src/tabs/engine/cell';
import { units } from '../../src/tabs/products';

/** What is sold, and the ways in which its packaging is written. */
const goods = [
  { title: 'Confiture de mûre', packs: ['350 g', 'pot de 350g', '(350 g)'], held: '350 g' },
  {
    title: 'Œufs de plein air',
    packs: ['boîte de 6', 'x6', '6 pièces', '(boîte de 6)'],
    held: '6 pièce',
  },
  { title: 'Jus de pomme', packs: ['1 L', 'bouteille 1L', 'bouteille de 100 cl'], held: '1 L' },
  { title: 'Salade batavia', packs: ['pièce', 'la pièce'], held: '1 pièce' },
  { title: 'Radis roses', packs: ['botte', 'la botte'], held: '1 pièce' },
  { title: 'Yaourts', packs: ['4 x 125 g', '4×125g', '500 g'], held: '500 g' },
  { title: 'Pommes de terre', packs: ['5 kg', 'filet de 5 kg', 'sac 5kg'], held: '5 kg' },
  {
    title: 'Poulet fermier',
    packs: ['environ 1,8 kg', 'env. 1,8 kg'],
    held: '1.8 kg',
    isWeighed: true,
  },
] as const;
const sellers = ['Ferme du Bois', 'Rucher des Cimes', 'Les Jardins du Gué'] as const;
const strangers = ['Ferme de l’Étang', 'GAEC Roche', 'Chez Paulette', 'Les Quatre Vents'] as const;

const price = fc.integer({ min: 10, max: 9999 });
const two = (cents: number): string => String(cents % 100).padStart(2, '0');
const written: readonly ((cents: number) => string)[] = [
  (cents) => `${Math.floor(cents / 100)},${two(cents)} €`,
  (cents) => `${Math.floor(cents / 100)}.${two(cents)}€`,
  (cents) => `${Math.floor(cents / 100)}€${two(cents)}`,
  (cents) => `€${Math.floor(cents / 100)}.${two(cents)}`,
  (cents) => `${Math.floor(cents / 100)},${two(cents)} euros`,
  (cents) => `${Math.floor(cents / 100)},${two(cents)} € TTC`,
];
/** Prices that nobody can be sure of. */
const unsure: readonly ((cents: number) => string)[] = [
  (cents) => `${cents / 100} € / ${(cents * 2) / 100} € les 3`,
  (cents) => `${Math.floor(cents / 100)},${two(cents)} €/mois`,
  (cents) => `${Math.floor(cents / 100)},${two(cents)} € HT`,
  () => 'prix à voir',
  (cents) => `à partir de ${Math.floor(cents / 100)},${two(cents)} €`,
  () => '#REF!',
];

const line = fc.record({
  good: fc.constantFrom(...goods),
  pack: fc.nat(),
  cents: price,
  way: fc.nat(),
  isUnsure: fc.nat({ max: 5 }).map((roll) => roll === 0),
});
const group = fc.record({
  seller: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<string>(...sellers) },
    { weight: 1, arbitrary: fc.constantFrom<string>(...strangers) },
  ),
  dress: fc.nat({ max: 3 }),
  lines: fc.array(line, { minLength: 1, maxLength: 5 }),
});
const noise = fc.constantFrom(
  'Bonjour,',
  'Voici la liste de la semaine.',
  'Livraison samedi 18 à 10h30',
  '',
  '-----',
  'Total 35,20 €',
);

interface Truth {
  readonly producer: string;
  readonly title: string;
  readonly held: string;
  readonly cents: number;
  readonly sale: string;
}

type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

const at = <T>(all: readonly T[], index: number): T => all[index % all.length] as T;

function parts({ good, pack, cents, way, isUnsure }: Line) {
  const said = isUnsure ? at(unsure, way)(cents) : at(written, way)(cents);
  const isWeighed = 'isWeighed' in good;
  const shown = isWeighed && !isUnsure ? `${said.replace(/ TTC$/, '')}/kg` : said;
  return { title: good.title, packaging: at(good.packs, pack), price: shown };
}

const truth = (producer: string, { good, cents, isUnsure }: Line): Truth | null =>
  isUnsure || !(sellers as readonly string[]).includes(producer)
    ? null
    : {
        ...{ producer, title: good.title, held: good.held, cents },
        sale: 'isWeighed' in good ? 'poids' : 'pièce',
      };

const heldIn = (text: string): string => {
  const [value = '', unit = ''] = text.split(' ');
  const read = units.read(plainCell(unit), { zone: 'UTC', locale: 'fr' });
  return JSON.stringify(read.ok ? measureOf(Number(value), read.value) : text);
};

const known = {
  producers: { headers: ['Producteur'], rows: sellers.map((name) => [name]) },
  products: null,
};

/** Every product that is taken is the one that stands there, and every line is told of. */
function check(
  lines: readonly string[],
  truths: ReadonlyMap<number, readonly (Truth | null)[]>,
): void {
  const told = readText(lines.join('\n'), known);
  const full = lines.flatMap((text, index) => (text.trim() === '' ? [] : [index + 1]));
  expect([...new Set(told.map(({ ligne }) => ligne))]).toEqual(full);
  const here = new Map<number, number>();
  for (const { ligne, decision, produit = {} } of told) {
    const part = here.get(ligne) ?? 0;
    here.set(ligne, part + 1);
    if (decision !== 'pris') continue;
    const is = [
      produit.producteur,
      heldIn(`${produit.contenu} ${produit.unite}`),
      produit.prixCents,
      produit.vente,
    ];
    const should = (truths.get(ligne) ?? []).filter((one) => one?.cents === produit.prixCents);
    const wanted = should.map((one) => [
      one?.producer,
      heldIn(one?.held ?? ''),
      one?.cents,
      one?.sale,
    ]);
    expect([lines[ligne - 1], wanted]).toEqual([lines[ligne - 1], expect.arrayContaining([is])]);
  }
}

test('a mail in any notation never gives a wrong product', () => {
  const separators = [' : ', ' — ', ' … ', '  ', ', ', ' = '];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(group, noise), { minLength: 1, maxLength: 5 }),
      fc.nat({ max: 5 }),
      fc.constantFrom('', '- ', '• ', '* '),
      (groups, separator, bullet) => {
        const lines: string[] = [];
        const truths = new Map<number, (Truth | null)[]>();
        for (const [{ seller, dress, lines: all }, between] of groups) {
          lines.push(
            between,
            at([seller, seller.toUpperCase(), `== ${seller} ==`, `${seller} :`], dress),
          );
          for (const one of all) {
            const { title, packaging, price: said } = parts(one);
            lines.push(`${bullet}${title} ${packaging}${separators[separator]}${said}`);
            truths.set(lines.length, [truth(seller, one)]);
          }
        }
        check(lines, truths);
      },
    ),
    { numRuns: 150 },
  );
});

test('a table whatever its columns never gives a wrong product', () => {
  fc.assert(
    fc.property(
      fc.array(group, { minLength: 1, maxLength: 4 }),
      fc.shuffledSubarray(['producer', 'title', 'packaging', 'price'], { minLength: 4 }),
      fc.constantFrom('\t', ';'),
      fc.boolean(),
      (groups, columns, sign, hasHeader) => {
        const header = {
          producer: 'Producteur',
          title: 'Désignation',
          packaging: 'Cond.',
          price: 'P.U. TTC',
        };
        const lines = hasHeader ? [columns.map((id) => header[id as 'title']).join(sign)] : [];
        const truths = new Map<number, (Truth | null)[]>();
        for (const { seller, lines: all } of groups)
          for (const one of all) {
            const cells = { producer: seller, ...parts(one) };
            lines.push(columns.map((id) => cells[id as 'title']).join(sign));
            truths.set(lines.length, [truth(seller, one)]);
          }
        check(lines, truths);
      },
    ),
    { numRuns: 150 },
  );
});

test('lists side by side never give one farm the products of another', () => {
  fc.assert(
    fc.property(
      fc.array(group, { minLength: 2, maxLength: 3 }),
      fc.boolean(),
      fc.boolean(),
      (groups, hasGap, hasHeader) => {
        const gap = hasGap ? [''] : [];
        const row = (cells: (one: (typeof groups)[number]) => string[]): string =>
          groups.flatMap((one) => [...cells(one), ...gap]).join('\t');
        const lines = [row(({ seller }) => [seller, ''])];
        if (hasHeader) lines.push(row(() => ['Produit', 'Prix']));
        const truths = new Map<number, (Truth | null)[]>();
        const height = Math.max(...groups.map((one) => one.lines.length));
        for (let index = 0; index < height; index++) {
          lines.push(
            row(({ lines: all }) => {
              const one = all[index];
              if (!one) return ['', ''];
              const { title, packaging, price: said } = parts(one);
              return [`${title} ${packaging}`, said];
            }),
          );
          truths.set(
            lines.length,
            groups.flatMap(({ seller, lines: all }) => {
              const one = all[index];
              return one ? [truth(seller, one)] : [];
            }),
          );
        }
        check(lines, truths);
      },
    ),
    { numRuns: 150 },
  );
});
