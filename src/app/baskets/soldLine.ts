import type { ProducerLine as SplitLine } from '../../domain/baskets/producerSplit';
import { isPricedByMeasure } from '../../domain/catalogue/saleKind';
import type { ProducerOrderDetails } from '../../text/mails/mailDetails';
import type { Offered } from '../records/offer';

/** What a producer sold of a product, as mails tell it. */
export function soldLine(
  line: SplitLine,
  products: ReadonlyMap<string, Offered>,
): ProducerOrderDetails['lines'] {
  const product = products.get(line.ref);
  if (!product) return [];
  const { title, packaging, sale, content, cases } = product;
  const { ref, quantity, total, amount, estimated } = line;
  // Once nothing is estimated any more, the scales say how much it was.
  const weighed = isPricedByMeasure(product) && !estimated ? { weighed: total.amount } : {};
  const sold = { title, packaging, sale, content, ...(cases ? { cases } : {}), ...weighed };
  return [{ ref, ...sold, quantity, total, amount, estimated }];
}
