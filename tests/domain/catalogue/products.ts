import type { OfferedProduct } from '../../../src/domain/catalogue/product';
import { basisPoints, cents } from '../../../src/domain/values/money';

/** A product by the piece, at the producer's own price, unless told otherwise. */
export function offered(ref: string, traits: Partial<OfferedProduct> = {}): OfferedProduct {
  const producerPrice = traits.producerPrice ?? cents(220);
  return {
    ref,
    producer: 'Ferme des Aulnes',
    category: 'Épicerie',
    title: `Produit ${ref}`,
    packaging: 'pièce',
    content: { dimension: 'piece', amount: 1 },
    sale: 'piece',
    vat: basisPoints(550),
    producerPrice,
    shownPrice: producerPrice,
    ...traits,
  };
}

export const byWeight = { sale: 'weight', content: { dimension: 'mass', amount: 600 } } as const;

export const loose = {
  sale: 'loose',
  content: { dimension: 'mass', amount: 1000 },
  step: 500,
} as const;
