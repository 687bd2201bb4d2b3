import { defineCommand, defineReading } from '../kernel/command';
import { addProducers, addProducts, producersInput, productsInput } from './addRows';
import { addColumn, addFees, columnInput, optionalColumns } from './optionalColumns';

export const catalogueCommands = {
  addColumn: defineCommand({ input: columnInput, run: addColumn }),
  optionalColumns: defineReading({ run: optionalColumns }),
  addFees: defineCommand({ run: addFees }),
  addProducers: defineCommand({ input: producersInput, run: addProducers }),
  addProducts: defineCommand({ input: productsInput, run: addProducts }),
} as const;
