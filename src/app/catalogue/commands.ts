import { defineCommand, defineReading } from '../kernel/command';
import { addProducers, producersInput } from './addProducers';
import { addProducts, productsInput } from './addProducts';
import { nextInput, offerNext } from './offerNext';
import { addColumn, addFees, columnInput, optionalColumns } from './optionalColumns';
import { productFigures } from './productFigures';

export const catalogueCommands = {
  addColumn: defineCommand({ input: columnInput, run: addColumn }),
  optionalColumns: defineReading({ run: optionalColumns }),
  offerNext: defineCommand({ input: nextInput, run: offerNext }),
  productFigures: defineReading({ run: productFigures }),
  addFees: defineCommand({ run: addFees }),
  addProducers: defineCommand({ input: producersInput, run: addProducers }),
  addProducts: defineCommand({ input: productsInput, run: addProducts }),
} as const;
