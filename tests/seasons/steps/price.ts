/** A price that changes while the sale is on (docs/rules.md C7). */
import { ask } from '../../stories/support/sums/money';
import { euros } from '../drive/begin';
import { oneOf, type Play, type StepOf } from './step';

export const price: Play<StepOf<'price'>> = async (stage, { product: which, to }) => {
  const { drive, world, sale } = stage;
  const product = oneOf(world.products, which);
  if (!product || sale.state === 'comptes faits') return;
  const offer = sale.offer(product.ref);
  drive.correct('Produits', { 'Réf.': product.ref }, { 'Prix TTC': euros(to) });
  stage.prices.set(product.ref, to);
  if (offer.price === to) return;
  await stage.wait(1);
  await ask(drive, 'applyPriceChange', { ref: product.ref, isSure: true });
  stage.read();
  for (const basket of sale.reprice(product, to)) stage.notices.orderTold(sale.number, basket);
  // What hangs on the orders is told anew; while they are taken the books follow by the hour.
  if (!sale.isOpen) stage.closed();
};
