import { type AllocationRules, allocate } from '../../../src/domain/orders/allocation';
import { cents } from '../../../src/domain/values/money';
import { offered } from '../catalogue/products';
import { asks, at, inShort } from './answers';

const replace: AllocationRules = { answers: 'replace', closesAt: at('20:00') };

describe('what is held of a product at a price stays at that price (docs/rules.md O23)', () => {
  // X at 1.10, at 9.50 as it was agreed for Anne, and at 2.00 for orders to come.
  const at110 = offered('X', { stock: 10, maxPerBasket: 6, shownPrice: cents(110) });
  const products = [
    at110,
    offered('X-2', { of: 'X', maxPerBasket: 6, shownPrice: cents(950) }),
    offered('X-3', { of: 'X', maxPerBasket: 6, shownPrice: cents(200) }),
  ];
  const held = [
    {
      ...{ email: 'a', basket: 1 },
      lines: [
        { ref: 'X', asked: 1, served: 1 },
        { ref: 'X-2', asked: 2, served: 2 },
      ],
    },
  ];
  const after = (asked: Record<string, number>) =>
    allocate(products, { held, soldOutAt: new Map() }, [asks('a', '10:00', asked)], replace);

  test.each([
    ['as many', { X: 3 }, 'a changed 1 2/2 X-2 1/1 X', 7],
    ['more: at the present price', { 'X-3': 5 }, 'a changed 1 1/1 X 2/2 X-2 2/2 X-3', 5],
    ['less: the dearest goes first', { 'X-3': 2 }, 'a changed 1 1/1 X 1/1 X-2', 8],
    ['less still', { X: 1 }, 'a changed 1 1/1 X', 9],
    ['none of it', { Y: 1 }, 'a changed 1 0/1 Y', 10],
    ['beyond what a basket may hold', { 'X-3': 8 }, 'a changed 1 1/1 X 2/2 X-2 3/5 X-3', 4],
  ])('%s', (_, asked, short, left) => {
    const result = after(asked as Record<string, number>);
    expect(inShort(result)).toEqual([short]);
    expect(result.left.get('X')).toBe(left);
  });
});
