/** What volunteers note in Retrait. */
import { isPaid, paid } from '../model/basket';
import type { Stage } from './stage';
import { oneOf, type Play, type StepOf } from './step';

/** Baskets that the list has a row of. */
function basketsIn({ drive, sale }: Stage): number[] {
  if (sale.isOpen || !drive.titles().includes('Retrait')) return [];
  const listed = new Set(drive.table('Retrait', 'Panier').flat());
  return sale.held.map(({ basket }) => basket).filter((basket) => listed.has(basket));
}

/** By card: cash and cheques change how the drive is paid from then on. */
export const cash: Play<StepOf<'cash'>> = async (stage, { basket: which }) => {
  const { drive, sale, world } = stage;
  const basket = oneOf(basketsIn(stage), which);
  if (basket === undefined || !world.followsPayments || sale.table.paid.has(basket)) return;
  drive.correct('Retrait', { Panier: basket }, { 'Payé par': 'carte' });
  sale.table.paid.add(basket);
};

export const lack: Play<StepOf<'lack'>> = async (stage, { line: which, part }) => {
  const { drive, sale } = stage;
  const listed = new Set(basketsIn(stage).filter((basket) => !sale.table.lacks.has(basket)));
  const found = oneOf(
    sale.held.flatMap((order) =>
      listed.has(order.basket)
        ? sale
            .linesOf(order)
            .filter((line) => line.served > 0 && paid(line) > 0 && isPaid(line))
            .map((line) => ({ basket: order.basket, line }))
        : [],
    ),
    which,
  );
  if (!found) return;
  const { basket, line } = found;
  const isAll = line.product.sale === 'vrac' || part === 0;
  const pieces = isAll ? undefined : 1 + (part % paid(line));
  const text = [line.ref, ...(pieces === undefined ? [] : [pieces])].join(' ');
  drive.correct('Retrait', { Panier: basket }, { Manque: text });
  sale.table.lacks.set(basket, { ref: line.ref, pieces, isTaken: false });
  stage.isFresh = false;
};
