/** What people type into the tabs of a sale. */
import type { Drive } from '../../stories/support/drive';
import { ask } from '../../stories/support/sums/money';
import { isPaid, type Line } from '../model/basket';
import { stepOf } from '../model/catalogue';
import { type Correction, lineKey } from '../model/rows';
import { sharedGoods } from '../model/shortage';
import type { Stage } from './stage';
import { oneOf, type Play, type StepOf } from './step';

const OWN_COLUMN = 'Ma note';

/** A word in a column of one's own, beside a row. */
export const note: Play<StepOf<'note'>> = async (stage, { tab, row }) => {
  const { drive } = stage;
  if (!drive.titles().includes(tab)) return;
  const rows = rowsIn(drive, tab);
  const at = oneOf(rows, row);
  if (at === undefined) return;
  stage.column(tab, OWN_COLUMN);
  drive.type(tab, at, drive.column(tab, OWN_COLUMN), `note ${row}`);
};

function rowsIn(drive: Drive, tab: string): number[] {
  const sheet = drive.sheet(tab);
  const first = drive.headerRow(tab) + 1;
  return Array.from({ length: Math.max(0, sheet.lastRow() - first) }, (_, index) => first + index);
}

/** The whole tab by one of its columns, as people do to find their way. */
export const sort: Play<StepOf<'sort'>> = async ({ drive }, { tab, by, isDown }) => {
  if (!drive.titles().includes(tab)) return;
  const sheet = drive.sheet(tab);
  if (rowsIn(drive, tab).length < 2) return;
  sheet.sortRows(by % sheet.lastColumn(), isDown);
};

export const stock: Play<StepOf<'stock'>> = async (stage, { product: which, to }) => {
  const { drive, world, sale } = stage;
  const product = oneOf(
    world.products.filter((one) => sale.stocks.get(one.ref) !== undefined),
    which,
  );
  if (!product || !sale.isOpen) return;
  const quantity = to * stepOf(product);
  const typed = product.sale === 'vrac' ? quantity / 1000 : quantity;
  drive.correct(
    'Produits en vente',
    { 'Réf.': product.ref },
    { Stock: String(typed).replace('.', ',') },
  );
  sale.stocks.set(product.ref, quantity);
  await drive.read();
  stage.read();
};

/** Lines that something was promised of. */
const linesIn = ({ sale }: Stage): { basket: number; line: Line }[] =>
  sale.held.flatMap((order) =>
    sale
      .linesOf(order)
      .filter((line) => line.served > 0 || isPaid(line))
      .map((line) => ({ basket: order.basket, line })),
  );

function typed(stage: Stage, basket: number, ref: string, header: string, text: string): void {
  stage.drive.correct('Paniers', { Panier: basket, 'Réf.': ref }, { [header]: text });
  stage.isFresh = false;
}

function corrected(stage: Stage, basket: number, ref: string, correction: Correction): void {
  const key = lineKey(basket, ref);
  const { corrections } = stage.sale;
  corrections.set(key, { ...corrections.get(key), ...correction });
}

export const deliver: Play<StepOf<'deliver'>> = async (stage, { line: which, part }) => {
  const found = oneOf(linesIn(stage), which);
  if (!found || stage.sale.isOpen) return;
  const { basket, line } = found;
  const steps = Math.round((line.served / stepOf(line.product)) * (part / 4));
  const delivered = steps * stepOf(line.product);
  const shown = line.product.sale === 'vrac' ? delivered / 1000 : delivered;
  typed(stage, basket, line.ref, 'Livré', String(shown).replace('.', ','));
  corrected(stage, basket, line.ref, { delivered });
};

export const weigh: Play<StepOf<'weigh'>> = async (stage, { line: which, part, isInKilos }) => {
  const weighable = linesIn(stage).filter(
    ({ line }) => line.product.sale !== 'pièce' && line.product.dimension === 'mass',
  );
  const found = oneOf(weighable, which);
  if (!found || stage.sale.isOpen) return;
  const { basket, line } = found;
  const { product, served } = line;
  const estimate = product.sale === 'vrac' ? served : served * product.content;
  const weighed = Math.max(1, Math.round((estimate * part) / 1000));
  stage.column('Paniers', 'Poids livré');
  // A cell takes no more for a number of grams.
  const figure = isInKilos || weighed > 36_000 ? weighed / 1000 : weighed;
  typed(stage, basket, line.ref, 'Poids livré', String(figure).replace('.', ','));
  corrected(stage, basket, line.ref, { weighed: figure });
};

export const giveBack: Play<StepOf<'giveBack'>> = async (stage, { line: which, empties }) => {
  const found = oneOf(
    linesIn(stage).filter(({ line }) => (line.product.deposit ?? 0) > 0),
    which,
  );
  if (!found || stage.sale.isOpen) return;
  const { basket, line } = found;
  typed(stage, basket, line.ref, 'Vides rendus', String(empties));
  corrected(stage, basket, line.ref, { returned: empties });
};

/** What arrived of a product. */
export const share: Play<StepOf<'share'>> = async (stage, { product: which, part, how }) => {
  const { sale, drive, world } = stage;
  const product = oneOf(world.products, which);
  if (!product || sale.isOpen) return;
  const promised = sale.held.flatMap((order) =>
    sale
      .linesOf(order)
      .filter((line) => line.product === product && line.served > 0)
      .map(({ ref, served }) => ({
        ...{ basket: order.basket, ref, served },
        given: givenOf(sale.corrections.get(lineKey(order.basket, ref)), served),
      })),
  );
  if (promised.length === 0) return;
  const all = promised.reduce((sum, { served }) => sum + served, 0);
  const arrived = Math.floor((all * part) / 10);
  const said = await ask(drive, 'shareGoods', { ref: product.ref, arrived, how });
  const left = promised.reduce((rest, { given = 0 }) => rest - given, arrived);
  const open = promised.filter(({ given }) => given === undefined);
  if (open.length === 0 || left < 0) {
    const refused = open.length === 0 ? 'nothingToShare' : 'sharedBeyond';
    if (said !== refused) stage.failing = [`shareGoods: ${said}, and not ${refused}`];
    return;
  }
  const shares = sharedGoods(
    left,
    open.map(({ served }) => served),
    how,
    stepOf(product),
  );
  open.forEach(({ basket, ref }, index) => {
    const delivered = shares[index] ?? 0;
    corrected(stage, basket, ref, { delivered, shared: delivered });
  });
  stage.isFresh = false;
};

/** What was typed beside a line, as far as it counts: more than was served does not. */
function givenOf(typed: Correction | undefined, served: number): number | undefined {
  if (typed?.delivered === undefined || typed.delivered === typed.shared) return undefined;
  return Math.min(typed.delivered, served);
}
