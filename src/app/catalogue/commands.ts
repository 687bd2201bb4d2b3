import { menuLabels } from '../../text/results/menu';
import { command } from '../kernel/command';
import { nothing } from '../kernel/inputs';
import { addFees } from './addFees';
import { addProducers, producersInput } from './addProducers';
import { addProducts, productsInput } from './addProducts';
import { nextInput, offerNext } from './offerNext';
import { addColumn, columnInput, optionalColumns } from './optionalColumns';
import { productFigures } from './productFigures';

export const catalogueCommands = {
  addColumn: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.addColumn,
    page: 'columns',
    input: columnInput,
    run: addColumn,
  }),
  optionalColumns: command({
    from: ['sidebar'],
    input: nothing,
    run: optionalColumns,
    reads: true,
  }),
  offerNext: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.offerNext,
    page: 'goods',
    input: nextInput,
    run: offerNext,
  }),
  productFigures: command({
    from: ['sidebar'],
    input: nothing,
    run: productFigures,
    reads: true,
  }),
  addFees: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.addFees,
    input: nothing,
    run: addFees,
  }),
  addProducers: command({ from: ['sidebar'], input: producersInput, run: addProducers }),
  addProducts: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.addProducts,
    page: 'list',
    input: productsInput,
    run: addProducts,
  }),
} as const;
