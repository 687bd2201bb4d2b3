import type { ProductFigures } from '../../src/app/catalogue/productFigures';

const SALAD = { ref: 'FB02', title: 'Salade', packaging: '', producer: 'Ferme du Bez' };
const CHEESE = { ref: 'CR01', title: 'Crottin', packaging: '', producer: 'Chèvrerie du Roc' };
const FLOUR = { ref: 'FB05', title: 'Farine', packaging: '', producer: 'Ferme du Bez' };
const SYRUP = { ref: 'FB09', title: 'Sirop', packaging: '50 cl', producer: 'Ferme du Bez' };
const sold = (of: typeof SALAD, price: number, unit: 'piece' | 'kg' = 'piece') => ({
  ...of,
  ...{ unit, price },
});

const sale = (number: number, offer: Sale['offer'], lines: Sale['lines']): Sale => ({
  ...{ number, offer, lines, awaiting: [] },
  pickupStart: Date.parse(`2026-04-${4 + number * 7}T06:00:00Z`),
});
export type Sale = ProductFigures['sales'][number];
const [A, B] = [
  ['a@exemple.fr', 'Anne Gauthier'] as const,
  ['b@exemple.fr', 'Bruno Roux'] as const,
];

/** Three sales of four products, as the drive hands them over. */
export const figures: ProductFigures = {
  language: 'fr',
  zone: 'Europe/Paris',
  catalogue: [SALAD, CHEESE, FLOUR].map((one) => ({ ...one, isOffered: true })),
  sales: [
    sale(
      3,
      [sold(SALAD, 130), sold(CHEESE, 242), sold(FLOUR, 235, 'kg')],
      [
        ['FB02', ...B, 3, 3, 390],
        ['CR01', ...A, 6, 6, 1452],
        ['CR01', ...B, 4, 1, 242],
        ['FB05', ...B, 2.2, 2.2, 517],
        ['Caisse', ...B, 0, 1, 100],
      ],
    ),
    sale(
      2,
      [sold(SALAD, 110), sold(CHEESE, 242), sold(FLOUR, 235, 'kg')],
      [
        ['FB02', ...A, 6, 6, 660],
        ['FB02', ...B, 2, 2, 220],
        ['CR01', ...A, 5, 5, 1210],
        ['FB05', ...B, 1.1, 1.1, 259],
      ],
    ),
    sale(
      1,
      [sold(SALAD, 110), sold(CHEESE, 242), sold(SYRUP, 600)],
      [
        ['FB02', ...A, 4, 4, 440],
        ['FB09', ...B, 1, 1, 600],
      ],
    ),
  ],
};
