import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../src/app/kernel/planned';
import { cents } from '../../src/domain/values/money';
import type { Tab } from '../../src/tabs/engine/tab';
import { tabs } from '../../src/tabs/tabs';

/** The projection, and the parts that it is made of: nothing else writes what is computed. */
const PARTS = ['src/app/kernel/toFix.ts', 'src/app/projection/project.ts'];

test('only the parts of the projection mark a row as computed', () => {
  const files = readdirSync('src/app', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src/app', name));
  const marking = files.filter((file) => readFileSync(file, 'utf8').includes('projected<'));
  expect(marking.sort()).toEqual(PARTS);
});

test('a plan that names a computed cell does not compile', () => {
  const plans: readonly Plan[] = [
    { rows: { baskets: [{ basket: 1, ref: 'A1', delivered: 2 }] } },
    // @ts-expect-error what is served is computed of orders
    { rows: { baskets: [{ basket: 1, ref: 'A1', served: 2 }] } },
    // @ts-expect-error what an order comes to is computed of its lines
    { rows: { orders: [{ number: 1, amount: cents(100) }] } },
    // @ts-expect-error what is left is computed of stock and orders
    { rows: { offer: [{ ref: 'A1', left: 2 }] } },
    // @ts-expect-error so is what each buyer owes, of the ledger
    { rows: {}, whole: { payments: [{ reference: 'A', due: cents(100) }] } },
    // @ts-expect-error and their balance
    { rows: { buyers: [{ email: 'a@exemple.fr', balance: cents(100) }] } },
  ];
  expect(plans).toHaveLength(6);
});

test('what people type is theirs; what is computed is the add-on’s', () => {
  const columns = Object.values<Tab>(tabs).flatMap((tab) => Object.values(tab.columns));
  for (const { mark, owner } of columns) {
    if (mark === 'computed' || mark === 'appended') expect(owner).toBe('addOn');
  }
});
