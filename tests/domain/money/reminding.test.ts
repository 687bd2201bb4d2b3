import { postDues } from '../../../src/domain/money/due';
import { Ledger } from '../../../src/domain/money/ledger';
import { postReceipt, type Receipt } from '../../../src/domain/money/receipt';
import { awaitsTyping } from '../../../src/domain/money/reminding';
import { due, NOW, receipt, side } from './aLedger';

type Came = readonly [sale: number, means: Receipt['means']];

function books(came: readonly Came[]): Ledger {
  const ledger = new Ledger();
  for (const sale of [1, 2, 3])
    postDues(ledger, sale, [{ ...due(1, side({ Bez: 1000 })), sale }], NOW);
  for (const [sale, means] of came)
    postReceipt(ledger, receipt(1, 100, { sale, means, key: `note:${sale}${means}:1` }));
  return ledger;
}

// docs/rules.md M18, of sale 2.
test.each<[string, 'auto' | 'yes' | 'no', readonly Came[], boolean]>([
  ['« oui »', 'yes', [[1, 'transfer']], true],
  ['« non »', 'no', [[1, 'cash']], false],
  ['nothing came yet', 'auto', [], true],
  ['the first one that is paid', 'auto', [[2, 'transfer']], true],
  [
    'what a later sale had tells nothing',
    'auto',
    [
      [2, 'transfer'],
      [3, 'transfer'],
    ],
    true,
  ],
  ['the one before was paid by transfer', 'auto', [[1, 'transfer']], false],
  [
    'so is this one',
    'auto',
    [
      [1, 'transfer'],
      [2, 'card'],
    ],
    false,
  ],
  [
    'cash before',
    'auto',
    [
      [1, 'cash'],
      [2, 'transfer'],
    ],
    true,
  ],
  [
    'a cheque now',
    'auto',
    [
      [1, 'transfer'],
      [2, 'cheque'],
    ],
    true,
  ],
  [
    'cash now and before, of which more may come',
    'auto',
    [
      [1, 'cash'],
      [2, 'cash'],
    ],
    true,
  ],
])('payments of the pick-up may still have to be typed: %s', (_, atPickup, came, expected) => {
  expect(awaitsTyping({ atPickup }, books(came), 2, false)).toBe(expected);
  expect(awaitsTyping({ atPickup }, books(came), 2, true)).toBe(false);
});
