import { refusedIn, type SaleAct } from '../../../src/domain/sale/acts';

const STATES = ['preparing', 'open', 'closed', 'collected', 'settled', 'calledOff'] as const;

test.each<[SaleAct, string]>([
  ['reprice', 'noSale may may may noSale may'],
  ['moveClosing', 'may may closingFixed closingFixed closingFixed closingFixed'],
  ['countTill', 'tillTooEarly tillTooEarly may may may may'],
  ['printPickup', 'notClosedYet notClosedYet may may may may'],
  ['announce', 'may may noSale noSale noSale noSale'],
  ['lookAtOrders', 'noSale may may may may may'],
  ['tellOrders', 'noSale may may may noSale noSale'],
])('%s, in preparation, open, closed, collected, settled and called off: %s', (act, expected) => {
  expect(STATES.map((state) => refusedIn(state, act) ?? 'may').join(' ')).toBe(expected);
});
