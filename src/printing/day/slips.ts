import type { DayBasket } from '../../text/pages/panel/dayDetails';
import { legible } from '../../text/values/plain';
import { element, escaped } from '../paper/page';
import { TICK } from '../paper/tableHtml';
import {
  byProducer,
  costOf,
  held,
  nameOf,
  type Pack,
  type ProductLine,
  packingOrder,
  titleOf,
} from './pack';
import { piecesOf, type SlipPiece, type SlipsAPage } from './slipSize';

/**
 * Two or four a page; a large basket takes the width it needs, and never breaks between pages
 * (docs/rules.md D2).
 */
export function slipsHtml(pack: Pack, aPage: SlipsAPage): string {
  const rows: string[] = [];
  let beside: string | undefined;
  // One that takes the whole width waits until the row before it is full.
  let wide: string[] = [];
  for (const basket of pack.details.baskets) {
    for (const piece of piecesOf(pack, basket, packingOrder(pack, basket), aPage)) {
      const slip = slipHtml(pack, basket, piece);
      if (piece.size !== 'quarter') wide.push(rowHtml([slip]));
      else if (beside === undefined) beside = slip;
      else {
        rows.push(rowHtml([beside, slip]));
        beside = undefined;
      }
      if (beside === undefined) {
        rows.push(...wide);
        wide = [];
      }
    }
  }
  return [...rows, ...(beside === undefined ? [] : [rowHtml([beside])]), ...wide].join('');
}

const rowHtml = (slips: readonly string[]): string => `<div class="row">${slips.join('')}</div>`;

function slipHtml(pack: Pack, basket: DayBasket, piece: SlipPiece): string {
  const { words } = pack;
  const number = String(basket.basket);
  const part = piece.of > 1 ? element('p', escaped(words.sheetOf(piece.nth, piece.of))) : '';
  return [
    `<section class="slip ${piece.size}">`,
    `<div class="who"><b class="number">${number}</b>`,
    `<div><p class="name">${escaped(nameOf(basket) || `${words.basket} ${number}`)}</p>${part}</div>`,
    `<div class="pay">${payHtml(pack, basket)}</div></div>`,
    commentHtml(pack, piece.comment),
    `<div class="goods">${goodsHtml(pack, piece.lines)}</div>`,
    '</section>',
  ].join('');
}

function payHtml(pack: Pack, basket: DayBasket): string {
  const { words, euros } = pack;
  const { estimated, payment, left } = basket;
  const open = basket.isAsked ? words.toConfirm : words.afterWeighing;
  const cost = estimated ? open : euros(basket.amount);
  // Else a box to tick once it is; where nothing is known of payments, the same.
  const isPaid = payment === 'paid' && !estimated;
  const isPart = payment !== null && payment !== 'paid' && left !== basket.amount && !estimated;
  return [
    `<p class="cost">${escaped(cost)}</p>`,
    estimated ? element('p', escaped(costOf(pack, basket))) : '',
    element('p', isPaid ? `<b>${escaped(words.paid)}</b>` : TICK + escaped(words.paid)),
    isPart ? element('p', escaped(words.left(euros(left)))) : '',
  ].join('');
}

const commentHtml = ({ words }: Pack, comment: string): string =>
  element(
    'div',
    comment === '' ? '' : `<b>${escaped(words.comment)}</b> ${linesHtml(comment)}`,
    ' class="comment"',
  );

/** Lines as they were typed. */
export const linesHtml = (text: string): string =>
  legible(text).split('\n').map(escaped).join('<br>');

function goodsHtml(pack: Pack, lines: readonly ProductLine[]): string {
  return [...byProducer(lines)]
    .map(
      ([producer, own]) =>
        `<div class="of"><h3>${escaped(producer)}</h3><ul>${own.map((one) => goodHtml(pack, one)).join('')}</ul></div>`,
    )
    .join('');
}

function goodHtml(pack: Pack, one: ProductLine): string {
  const { line, product } = one;
  const { words } = pack;
  const weigh = line.awaits ? `<span class="weigh">${escaped(words.weight)} <u></u></span>` : '';
  const weighed = line.grams === undefined ? {} : { weighed: line.grams };
  const count = escaped(held(pack, { ...product, ...weighed }, line.quantity));
  return `<li>${TICK}<span><b>${count}</b> ${escaped(titleOf(pack, one))}${weigh}</span></li>`;
}
