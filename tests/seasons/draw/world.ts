/** Random drives: few producers, few products, every kind of fee. */
import * as fc from 'fast-check';
import { type Fee, type FeeKind, PLACE, type Product } from '../model/catalogue';
import type { Producer, World } from '../model/world';
import { oneIn } from './seldom';

const PRODUCERS = ['Ferme du Bez', 'Chèvrerie du Roc', 'Le Fournil'] as const;
const BUYERS = [
  'anne@exemple.fr',
  'bruno@exemple.fr',
  'chloe@exemple.fr',
  'bez@exemple.fr',
] as const;
const CATEGORIES = ['Légumes', 'Crèmerie'] as const;
const RATES = [550, 550, 2000, 1000] as const;

/** Prices where roundings differ, and ordinary ones. */
const price = fc.oneof(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 61, max: 2400 }));

const producer = (name: (typeof PRODUCERS)[number], email: string): fc.Arbitrary<Producer> =>
  fc.record({
    name: fc.constant(name),
    email: fc.constant(email),
    iban: fc.boolean(),
    minimum: oneIn(4, fc.integer({ min: 100, max: 3000 })),
    isExempt: oneIn(4, fc.constant(true)),
  });

const producers: fc.Arbitrary<Producer[]> = fc
  .tuple(
    producer('Ferme du Bez', 'bez@exemple.fr'),
    producer('Chèvrerie du Roc', 'roc@exemple.fr'),
    producer('Le Fournil', 'fournil@exemple.fr'),
  )
  .map((all) => [...all]);

/** What each way to sell holds: pieces, bottles, hens by weight, carrots and milk loose. */
const kinds = fc.constantFrom<Pick<Product, 'sale' | 'content' | 'dimension' | 'step'>>(
  { sale: 'pièce', content: 1, dimension: 'piece' },
  { sale: 'pièce', content: 6, dimension: 'piece' },
  { sale: 'pièce', content: 430, dimension: 'mass' },
  { sale: 'pièce', content: 750, dimension: 'volume' },
  { sale: 'poids', content: 35, dimension: 'mass' },
  { sale: 'poids', content: 600, dimension: 'mass' },
  { sale: 'poids', content: 1700, dimension: 'mass' },
  { sale: 'vrac', content: 1000, dimension: 'mass', step: 500 },
  { sale: 'vrac', content: 1000, dimension: 'mass', step: 250 },
  { sale: 'vrac', content: 1000, dimension: 'volume', step: 1000 },
);

const product = fc
  .record({
    kind: kinds,
    producer: fc.constantFrom(...PRODUCERS),
    category: fc.constantFrom(...CATEGORIES),
    price,
    vat: fc.constantFrom(...RATES),
    stock: oneIn(2, fc.integer({ min: 1, max: 14 })),
    most: oneIn(4, fc.integer({ min: 1, max: 6 })),
    deposit: oneIn(3, fc.constantFrom(20, 49, 100)),
  })
  .map(({ kind, stock, most, deposit, ...rest }): Omit<Product, 'ref'> => {
    const step = kind.step ?? 1;
    return {
      ...rest,
      ...kind,
      stock: stock === undefined ? undefined : stock * step,
      most: most === undefined ? undefined : most * step,
      deposit: kind.sale === 'vrac' ? undefined : deposit,
    };
  });

const products = fc
  .array(product, { minLength: 2, maxLength: 5 })
  .map((all) => all.map((one, index): Product => ({ ref: `X${index + 1}`, ...one })));

/** Each kind that the drive knows is drawn, by its name there (`tests/layers/seasons`). */
export const KINDS = {
  itemPercent: 'pourcentage par article',
  itemAmount: 'forfait par article',
  costMargin: 'taux de marge',
  priceMargin: 'taux de marque',
  orderAmount: 'forfait par commande',
  totalPercent: 'pourcentage du total',
  degressive: 'dégressif',
  threshold: 'seuil',
  weight: 'au poids',
} as const satisfies Readonly<Record<string, FeeKind>>;

/** One that is reached or not needs more of them. */
const drawnKinds = Object.values(KINDS).flatMap((kind) => (kind === 'seuil' ? [kind, kind] : kind));

const scopes = fc.constantFrom<Pick<Fee, 'scope' | 'which'>>(
  {},
  {},
  { scope: 'producteur', which: 'Chèvrerie du Roc' },
  { scope: 'catégorie', which: 'Crèmerie' },
  { scope: 'produit', which: 'X1' },
  { scope: 'produit', which: 'X2' },
  { scope: 'lieu', which: PLACE },
  { scope: 'lieu', which: 'Ailleurs' },
);

const fee = fc
  .record({
    kind: fc.constantFrom(...drawnKinds),
    rate: fc.constantFrom(100, 300, 550, 1000, 2000),
    amount: fc.constantFrom(5, 12, 30, 100, 300),
    next: fc.constantFrom(5, 10, 50),
    most: oneIn(2, fc.integer({ min: 1, max: 5 })),
    threshold: fc.oneof(fc.integer({ min: 30, max: 600 }), fc.integer({ min: 200, max: 4000 })),
    reduced: oneIn(2, fc.constantFrom(0, 50)),
    on: scopes,
    isBorneByProducers: oneIn(3, fc.constant(true)),
    receiver: oneIn(3, fc.constantFrom(...PRODUCERS)),
    vat: oneIn(2, fc.constantFrom(...RATES)),
  })
  .map(({ kind, on, rate, amount, next, most, threshold, reduced, ...who }) => {
    const isMargin = kind === 'taux de marge' || kind === 'taux de marque';
    const isRate = isMargin || kind.startsWith('pourcentage');
    return {
      kind,
      ...on,
      ...(isRate ? { rate } : { amount }),
      ...(kind === 'dégressif' ? { next, most } : {}),
      ...(kind === 'seuil' ? { threshold, reduced } : {}),
      ...who,
      isBorneByProducers: isMargin ? undefined : who.isBorneByProducers,
    };
  });

const fees = fc
  .array(fee, { maxLength: 3 })
  .map((all) => all.map((one, index): Fee => ({ name: `Frais ${index + 1}`, ...one })));

/** A category that nothing is of, or a product that is not there, keeps a sale from opening. */
function sound(world: World): World {
  const categories = new Set(world.products.map(({ category }) => category));
  const known = world.fees.filter(
    ({ scope, which = '' }) => scope !== 'catégorie' || categories.has(which),
  );
  // Of what was drawn, so that seeds draw what they did.
  const mailsLeft = world.products.length === 4 ? 1 + (known.length % 2) : undefined;
  return { ...world, fees: known, mailsLeft };
}

export const worlds: fc.Arbitrary<World> = fc
  .record({
    mode: fc.constantFrom<World['mode']>('mandat', 'mandat', 'achat-revente', 'direct'),
    isDriveExempt: fc.constantFrom(false, false, true),
    hasVatNumbers: fc.boolean(),
    followsPayments: fc.constantFrom(true, true, true, false),
    setsOff: fc.boolean(),
    smallDue: fc.constantFrom(0, 100, 3000),
    collector: oneIn(2, fc.constant('Chèvrerie du Roc')),
    basketMinimum: fc.constantFrom(0, 0, 0, 500, 2000),
    keepsBelow: fc.boolean(),
    producers,
    products,
    fees,
    buyers: fc.subarray([...BUYERS], { minLength: 2, maxLength: 4 }),
  })
  .map(sound);
