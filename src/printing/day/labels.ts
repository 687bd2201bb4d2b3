import { type LabelSheet, placeOf } from '../../domain/baskets/labelSheet';
import type { DayBasket } from '../../text/pages/panel/dayDetails';
import { plain } from '../../text/values/plain';
import { escaped } from '../paper/page';
import { nameOf, type Pack } from './pack';

/** White around what is printed: sheets shift by a millimetre or two in any printer. */
const INSET = 2.5;
/** Of a letter, how wide it is on average against its height. */
const WIDTH = 0.6;

/** A label a basket, on sheets of the size chosen; `first` is the place of the first free label. */
export function labelsHtml(pack: Pack, sheet: LabelSheet, first: number): string[] {
  const aSheet = sheet.columns * sheet.rows;
  const sheets: string[] = [];
  for (const [nth, basket] of pack.details.baskets.entries()) {
    const place = first - 1 + nth;
    const at = Math.floor(place / aSheet);
    sheets[at] = (sheets[at] ?? '') + labelHtml(pack, basket, sheet, place % aSheet);
  }
  return sheets.map((labels) => `<section class="labels">${labels}</section>`);
}

function labelHtml({ details }: Pack, basket: DayBasket, sheet: LabelSheet, place: number): string {
  const { left, top } = placeOf(sheet, place);
  const [width, height] = [sheet.width - 2 * INSET, sheet.height - 2 * INSET];
  const number = String(basket.basket);
  const big = Math.min(height * 0.5, width / (number.length * WIDTH));
  const name = nameOf(basket);
  const small = fitted(name, width, height - big, 6);
  const drive = height > 30 ? `<p class="drive">${escaped(plain(details.drive.name, 40))}</p>` : '';
  const box = `left:${mm(left)};top:${mm(top)};width:${mm(sheet.width)};height:${mm(sheet.height)};padding:${mm(INSET)}`;
  return `<div class="label" style="${box}"><b style="font-size:${mm(big)}">${number}</b><span style="font-size:${mm(small)}">${escaped(name)}</span>${drive}</div>`;
}

/** The largest print in which a text fits a box, wrapped: never so small that nobody reads it. */
function fitted(text: string, width: number, height: number, largest: number): number {
  const smallest = 2;
  for (let size = largest; size > smallest; size -= 0.25) {
    const aLine = Math.max(1, Math.floor(width / (size * WIDTH)));
    // A word that moves to the next line leaves some of its line empty.
    if (Math.ceil((text.length * 1.2) / aLine) * size * 1.2 <= height) return size;
  }
  return smallest;
}

const mm = (value: number): string => `${Math.round(value * 100) / 100}mm`;
