/** Buyers answer the form, in time or late; the coordinator lets a late one in. */
import { stepOf } from '../model/catalogue';
import { pickupStarts, type Stage } from './stage';
import { oneOf, type Play, type StepOf } from './step';

/** Quantities are counted in steps of the product. */
export const order: Play<StepOf<'order'>> = async (stage, order) => {
  const { who, wants, isUnread, tolerance } = order;
  const { drive, world, sale } = stage;
  const email = oneOf(world.buyers, who);
  if (!email) return;
  await stage.wait(1);
  const asked = new Map<string, number>();
  for (const [index, steps] of wants) {
    const product = oneOf(world.products, index);
    if (product && steps > 0) asked.set(product.ref, steps * stepOf(product));
  }
  // The form asks in the order of the catalogue.
  const inOrder = new Map(
    sale.offers.flatMap(({ ref }) => {
      const quantity = asked.get(ref);
      return quantity === undefined ? [] : [[ref, quantity] as const];
    }),
  );
  // What is late is sent a second later, so that it never is at the very moment of closing.
  const time = stage.now + (sale.isOpen ? 0 : 1000);
  sale.unread.push({ email, time, asked: inOrder, tolerance });
  drive.world.triggersFire = isUnread !== true;
  await drive.order(
    email,
    Object.fromEntries(
      [...inOrder].map(([ref, quantity]) => [
        ref,
        sale.offer(ref).product.sale === 'vrac' ? quantity / 1000 : quantity,
      ]),
    ),
    { late: !sale.isOpen, byTitle: acceptingMore(stage, order) },
  );
  drive.world.triggersFire = false;
  if (isUnread !== true) stage.read();
};

export const WORDS: Readonly<Record<string, string>> = {
  0: 'exactement ce que j’ai demandé',
  1: '1 de plus',
  2: '2 de plus',
  Infinity: 'ce qu’il faut',
};

/** Asked where something is sold by cases. */
function acceptingMore({ world }: Stage, { tolerance = 0 }: StepOf<'order'>) {
  const words = tolerance > 0 && WORDS[String(tolerance)];
  const isAsked = world.products.some(({ cases }) => cases);
  return isAsked && words ? { 'Si un colis n’est pas plein': words } : {};
}

export const acceptedLate: Play<StepOf<'acceptedLate'>> = async (stage, { row: which }) => {
  const { drive, sale } = stage;
  const row = oneOf(
    sale.rows.filter(({ state }) => state === 'hors délai'),
    which,
  );
  // What is noted of a basket is of the order that it was noted for.
  const basket = sale.heldBy(row?.email ?? '')?.basket;
  if (!row || (basket !== undefined && sale.table.lacks.has(basket))) return;
  if (sale.leavesOutNoted(row)) return;
  drive.correct('Commandes', { 'N°': row.number }, { 'Servir quand même': 'TRUE' });
  await drive.read();
  stage.read();
  sale.hasBegun = stage.now >= pickupStarts(sale.number);
  const isIdle = sale.isIdle(row);
  sale.acceptedLate(row);
  if (!isIdle) stage.closedAgain();
};
