/** What each producer is told to bring, and what is left for it (docs/rules.md B4, C6). */
import { isEstimated, type Line, paid, producerGets } from './basket';
import { held } from './catalogue';
import { Sums, sum } from './cents';
import { about, euros, type Message, SATURDAYS } from './messages';
import type { Sale } from './sale';

export interface ProducerOrder {
  readonly email: string;
  /** Told anew only when this changed. */
  readonly content: string;
  readonly message: (isFirst: boolean) => Message;
}

export function producerOrders(sale: Sale): ProducerOrder[] {
  const lines = sale.held.flatMap((order) => sale.linesOf(order)).filter((line) => paid(line) > 0);
  return sale.world.producers.flatMap(({ name, email }): ProducerOrder[] => {
    const own = lines.filter(({ product }) => product.producer === name);
    if (own.length === 0) return [];
    const rows = sale.offers.flatMap(({ ref, price }) => {
      const of = own.filter((line) => line.ref === ref);
      return of.length === 0 ? [] : [{ ref, price, of }];
    });
    const total = sum(own.map(producerGets));
    const says = [
      ...rows.map(({ of }) => about(sum(of.map(producerGets)), of.some(isEstimated))),
      `Total : ${about(total, own.some(isEstimated))}`,
      ...feesSay(sale, name, total, own.some(isEstimated)),
    ];
    const words = about(total, own.some(isEstimated));
    const day = SATURDAYS[sale.number] ?? '';
    return [
      {
        email,
        content: rows.map(contentOf).join(),
        message: (isFirst) => ({
          to: email,
          subject: `${isFirst ? 'À préparer' : 'Changement'} pour ${day} : ${words}`,
          says,
        }),
      },
    ];
  });
}

/** Who is to bring something, as *Répartition* shows it. */
export const bringing = (sale: Sale): ReadonlySet<string> =>
  new Set(producerOrders(sale).map(({ email }) => email));

/** To one who was told of something and is to bring nothing any more (S15). */
export function broughtToNothing(sale: Sale, email: string): Message {
  const isOrdered = sale.held
    .flatMap(({ lines }) => lines)
    .some(
      ({ ref, served }) => served > 0 && sale.offer(ref).product.producer === nameOf(sale, email),
    );
  return {
    to: email,
    subject: `Changement pour ${SATURDAYS[sale.number] ?? ''} : ${isOrdered ? '0,00 €' : 'rien à apporter'}`,
    says: isOrdered ? ['Total : 0,00 €'] : ['vous n’avez rien à apporter'],
  };
}

const nameOf = ({ world }: Sale, email: string): string | undefined =>
  world.producers.find((one) => one.email === email)?.name;

const contentOf = ({ ref, price, of }: { ref: string; price: number; of: Line[] }): string =>
  [
    ref,
    price,
    sum(of.map(paid)),
    sum(of.map((line) => held(line.product, paid(line), line.weighed))),
    sum(of.map(producerGets)),
    of.some(isEstimated),
  ].join(':');

/** What it bears is taken off, what it receives is added. */
function feesSay(sale: Sale, producer: string, total: number, isAbout: boolean): string[] {
  const borne = new Sums<string>();
  const received = new Sums<string>();
  for (const order of sale.held)
    for (const { fee, amount, borneBy } of sale.accountOf(order)?.fees ?? []) {
      borne.add(fee.name, borneBy?.of(producer) ?? 0);
      if (fee.receiver === producer) received.add(fee.name, amount);
    }
  const shown = [
    ...borne.entries().map(([name, amount]) => [name, -amount] as const),
    ...received.entries(),
  ].filter(([, amount]) => amount !== 0);
  if (shown.length === 0) return [];
  return [
    ...shown.map(([name, amount]) => `${name} : ${euros(amount)}`),
    `Vous revient : ${about(total + sum(shown.map(([, amount]) => amount)), isAbout)}`,
  ];
}
