/** An order by telephone, that the coordinator notes. */
import { ask } from '../../stories/support/sums/money';
import { stepOf } from '../model/catalogue';
import type { Row } from '../model/rows';
import { WORDS } from './buyers';
import { pickupStarts, type Stage } from './stage';
import { oneOf, type Play, type StepOf } from './step';

/** The whole order, in the place of the one that stands; what it accepts stays unless chosen (O12). */
export const desk: Play<StepOf<'desk'>> = async (stage, { who, wants, tolerance }) => {
  const { drive, world, sale } = stage;
  const email = oneOf(world.buyers, who);
  if (!email || sale.state === 'comptes faits' || sale.state === 'retrait fait') return;
  await stage.wait(1);
  await drive.read();
  stage.read();
  const asked = new Map<string, number>();
  for (const [index, steps] of wants) {
    const product = oneOf(world.products, index);
    if (product && steps > 0) asked.set(product.ref, steps * stepOf(product));
  }
  const inOrder = sale.offers.filter(({ ref }) => asked.has(ref)).map(({ ref }) => ref);
  const stands = sale.rows.find((one) => one.email === email && one.state === 'prise en compte');
  const row: Row = {
    ...{ number: sale.rows.length + 1, email, time: stage.now },
    asked: new Map(inOrder.map((ref) => [ref, asked.get(ref) ?? 0])),
    tolerance: tolerance ?? stands?.tolerance,
    ...{ basket: null, state: 'hors délai' },
  };
  const { basket = 0 } = sale.heldBy(email) ?? {};
  if (sale.table.lacks.has(basket) || sale.leavesOutNoted(row)) return;
  if (!stands && asked.size === 0) return;
  const said = await ask<string | { code: string }>(drive, 'orderAtDesk', {
    ...{ email, name: '', phone: '', seen: stands?.number ?? 0, sure: inOrder },
    ...(tolerance === undefined ? {} : { tolerance: WORDS[String(tolerance)] }),
    lines: inOrder.map((ref) => ({ ref, quantity: shown(stage, ref, asked.get(ref) ?? 0) })),
  });
  if (typeof said === 'string') stage.failing = [`orderAtDesk says ${said}`];
  sale.rows.push(row);
  if (sale.isOpen) {
    sale.serve(row);
    sale.tellOrders();
    return;
  }
  sale.hasBegun = stage.now >= pickupStarts(sale.number);
  sale.acceptedLate(row);
  stage.closedAgain();
};

const shown = ({ sale }: Stage, ref: string, quantity: number): number =>
  sale.offer(ref).product.sale === 'vrac' ? quantity / 1000 : quantity;
