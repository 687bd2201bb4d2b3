import type { GivenDocument } from '../../../../src/domain/accounting/document';
import type { Locale } from '../../../../src/domain/values/locale';
import { basisPoints, cents } from '../../../../src/domain/values/money';
import { localTime } from '../../../../src/domain/values/time';
import { mailExamples } from '../../../../src/text/pages/outbox/mailExamples';
import { wordsIn } from '../../../../src/text/values/pairs';
import type { Sample } from './examples';

const TEN = cents(10);

/** Of the first product, by whoever sells it. */
export function anInvoice({
  occasion,
  order,
  share,
  language,
}: Sample & { readonly language: Locale }): GivenDocument {
  const { title, price, served, amount } = order.lines[0] ?? {
    title: '',
    price: TEN,
    served: 1,
    amount: TEN,
  };
  const { pickupStart: at, number: sale, place: delivery } = occasion.sale;
  const { day } = localTime(at, occasion.drive.zone);
  const line = {
    sale,
    basket: order.basket,
    ref: 'A',
    title,
    price,
    amount,
    rate: basisPoints(550),
  };
  return {
    ...{ kind: 'invoice', number: 12, at, day, dueOn: day, nature: 'goods', regime: 'payer' },
    seller: { name: share.producer, ...wordsIn(mailExamples, language).identity },
    buyer: { name: order.name },
    agent: occasion.drive.name,
    delivery,
    lines: [{ ...line, quantity: served }],
  };
}
