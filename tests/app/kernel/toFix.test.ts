import { problemKey, readProblemKey } from '../../../src/app/kernel/toFix';

test('a row of À corriger says where its problem stands', () => {
  const place = {
    tab: 'products',
    row: 12,
    column: 'price',
    code: 'unfit',
  } as const;
  const key = problemKey({ ...place, read: '12:30' });
  expect(key).toBe('products:12:price:unfit:');
  expect(readProblemKey(key)).toEqual(place);
});

test('without a row it ends with what was read, whatever that holds', () => {
  const place = { tab: 'ledger', code: 'ledgerUnreadable' } as const;
  const key = problemKey({ ...place, read: 'sale:3:12:0:1#1' });
  expect(key).toBe('ledger:::ledgerUnreadable:sale:3:12:0:1#1');
  expect(readProblemKey(key)).toEqual(place);
});

test('a key that nobody made is no place', () => {
  expect(readProblemKey('')).toEqual({ tab: '', code: '' });
});
