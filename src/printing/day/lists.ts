import { portionsOf } from '../../domain/baskets/portions';
import { totalMeasure } from '../../domain/catalogue/product';
import { isOrderedByMeasure } from '../../domain/catalogue/saleKind';
import type { DayProduct } from '../../text/pages/panel/dayDetails';
import { decimal } from '../../text/values/format';
import { measure } from '../../text/values/quantities';
import { besideCases } from '../../text/values/wholeCases';
import { escaped } from '../paper/page';
import { type Column, TICK, tableHtml } from '../paper/tableHtml';
import { type BasketLine, byProducer, everyLine, held, nameOf, type Pack } from './pack';

const heading = (name: string, more: string): string =>
  `<h2 class="large">${escaped(name)}</h2>${more === '' ? '' : `<p>${escaped(more)}</p>`}`;

/** What a producer brings: how many of each portion, and what that weighs. */
export function pickingHtml(pack: Pack): string {
  const { words } = pack;
  const columns: Column[] = [
    { title: '', kind: 'tick' },
    { title: words.product },
    { title: words.portions },
    { title: words.total, kind: 'figure' },
    { title: words.crates, kind: 'fill' },
  ];
  return [...byProducer(everyLine(pack))]
    .map(([producer, lines]) => {
      const products = [...byRef(lines)];
      const rows = products.map(([product, own]) => [
        '',
        product.title,
        portionsText(pack, product, own),
        totalText(pack, product, own),
        '',
      ]);
      const baskets = new Set(lines.map(({ basket }) => basket.basket)).size;
      return `<section class="producer">${heading(producer, words.baskets(baskets))}${tableHtml(columns, rows)}</section>`;
    })
    .join('');
}

function byRef(lines: readonly BasketLine[]): Map<DayProduct, BasketLine[]> {
  const products = new Map<DayProduct, BasketLine[]>();
  for (const line of lines) {
    const own = products.get(line.product);
    if (own) own.push(line);
    else products.set(line.product, [line]);
  }
  return products;
}

/** « 4 × 2 kg, 2 × 1,5 kg » of what is loose; pieces are told in all, and whole cases beside them. */
function portionsText(pack: Pack, product: DayProduct, lines: readonly BasketLine[]): string {
  const quantities = lines.map(({ line }) => line.quantity);
  const all = quantities.reduce((sum, one) => sum + one, 0);
  const portions = isOrderedByMeasure(product)
    ? portionsOf(quantities).map(
        ({ quantity, count }) => `${count}\u00a0×\u00a0${held(pack, product, quantity)}`,
      )
    : [held(pack, product, all)];
  return besideCases(portions.join(', '), product, all, pack.locale);
}

/** In kilos, litres or pieces, as weighed where that is known. */
function totalText(pack: Pack, product: DayProduct, lines: readonly BasketLine[]): string {
  const { dimension } = product.content;
  const amount = lines
    .map(({ line }) => totalMeasure(product, line.quantity, line.grams).amount)
    .reduce((all, one) => all + one, 0);
  const isAbout = lines.some(({ line }) => line.awaits);
  const text =
    dimension === 'piece'
      ? measure({ dimension, amount }, pack.locale)
      : `${decimal(amount, 3, pack.locale)}\u00a0${dimension === 'mass' ? 'kg' : 'L'}`;
  return isAbout ? pack.words.about(text) : text;
}

/** Where each product goes, basket by basket. */
export function byProductHtml(pack: Pack): string {
  const { words, details } = pack;
  const groups = [...byProducer(everyLine(pack))].map(([producer, lines]) => {
    const products = [...byRef(lines)].map(([product, own]) => {
      const places = own.map(
        ({ basket, line }) =>
          `<span class="place">${TICK}<b>${basket.basket}</b>${words.colon} ${escaped(shortly(pack, product, line.quantity))}</span>`,
      );
      const total = portionsText(pack, product, own);
      return `<div class="product"><p class="what"><b>${escaped(product.title)}</b> <span>${escaped(total)}</span></p><p class="places">${places.join(' ')}</p></div>`;
    });
    return `<section>${heading(producer, '')}${products.join('')}</section>`;
  });
  return `<p>${escaped(words.baskets(details.baskets.length))}</p>${groups.join('')}`;
}

/** The number alone, but for what is loose. */
const shortly = (pack: Pack, product: DayProduct, quantity: number): string =>
  isOrderedByMeasure(product) ? held(pack, product, quantity) : String(quantity);

/** What must be put on the scales, with a line to write on. */
export function weighingHtml(pack: Pack): string {
  const { words } = pack;
  const waiting = everyLine(pack).filter(({ line }) => line.awaits);
  if (waiting.length === 0) return `<p>${escaped(words.nothingToWeigh)}</p>`;
  const columns: Column[] = [
    { title: words.basket, kind: 'number' },
    { title: words.name },
    { title: words.product },
    { title: words.planned },
    { title: words.weight, kind: 'fill' },
  ];
  return [...byProducer(waiting)]
    .map(([producer, lines]) => {
      const rows = lines.map(({ basket, line, product }) => [
        String(basket.basket),
        nameOf(basket),
        product.title,
        held(pack, product, line.quantity),
        '',
      ]);
      return `<section>${heading(producer, words.lines(rows.length))}${tableHtml(columns, rows)}</section>`;
    })
    .join('');
}
