import type { ProducerLine as SplitLine } from '../../domain/baskets/producerSplit';
import type { ProducerOrderDetails } from '../../text/mails/mailDetails';
import type { Offered } from '../records/offer';

/** What a producer sold of a product, as mails tell it. */
export function soldLine(
  line: SplitLine,
  products: ReadonlyMap<string, Offered>,
): ProducerOrderDetails['lines'] {
  const product = products.get(line.ref);
  if (!product) return [];
  const { title, packaging, sale, content } = product;
  const { ref, quantity, total, amount, estimated } = line;
  return [{ ref, title, packaging, sale, content, quantity, total, amount, estimated }];
}
