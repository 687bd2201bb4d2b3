import { folded } from '../../domain/values/fold';
import { type Cents, cents, sum } from '../../domain/values/money';
import type { DayBasket } from '../../text/pages/panel/dayDetails';
import { escaped } from '../paper/page';
import { type Column, tableHtml } from '../paper/tableHtml';
import { costOf, nameOf, type Pack } from './pack';

/** Who still pays what, and how it came: the sums are those of Paniers. */
export function tillHtml(pack: Pack): string {
  const { words, details, euros } = pack;
  const { baskets } = details;
  const follows = baskets.some(({ payment }) => payment !== null);
  const columns: Column[] = [
    { title: words.basket, kind: 'number' },
    { title: words.name },
    { title: words.amount, kind: 'figure' },
    { title: follows ? words.toPay : words.state, kind: follows ? 'figure' : 'fill' },
    { title: words.cash, kind: 'tick' },
    { title: words.cheque, kind: 'tick' },
    { title: words.card, kind: 'tick' },
  ];
  const rows = baskets.map((one) => [
    String(one.basket),
    nameOf(one),
    costOf(pack, one),
    follows ? toPay(pack, one) : '',
  ]);
  const all = cents(sum(baskets.map(({ amount }) => amount)));
  const estimated = baskets.filter((one) => one.estimated).length;
  const asked = baskets.filter((one) => one.estimated && one.isAsked).length;
  const left: Cents = cents(sum(baskets.map((one) => one.left)));
  const isAbout = estimated > 0;
  const foot = [
    '',
    isAbout ? `${words.total}, ${words.withEstimates(estimated, asked)}` : words.total,
    isAbout ? words.about(euros(all)) : euros(all),
    follows ? (isAbout ? words.about(euros(left)) : euros(left)) : '',
  ];
  const counting = [words.tillFloat, words.tillCounted]
    .map((line) => `<p class="blank">${escaped(line)} <u></u></p>`)
    .join('');
  // Above the rows: below them the last page might hold nothing else.
  return `${counting}${tableHtml(columns, rows, foot)}`;
}

function toPay({ words, euros }: Pack, { payment, left, estimated }: DayBasket): string {
  if (payment === 'paid' && !estimated) return words.paid;
  return estimated ? words.afterWeighing : euros(left);
}

/** By name, as people say it at the table; the number finds the basket. */
export function signOffHtml(pack: Pack): string {
  const { words, details } = pack;
  const columns: Column[] = [
    { title: words.name },
    { title: words.basket, kind: 'number' },
    { title: words.handedOver, kind: 'tick' },
    { title: words.signature, kind: 'fill' },
  ];
  const byName = [...details.baskets].sort((a, b) => compared(a, b) || a.basket - b.basket);
  return tableHtml(
    columns,
    byName.map((one) => [nameOf(one), String(one.basket)]),
  );
}

function compared(a: DayBasket, b: DayBasket): number {
  const [one, other] = [folded(nameOf(a)), folded(nameOf(b))];
  return one < other ? -1 : one > other ? 1 : 0;
}
