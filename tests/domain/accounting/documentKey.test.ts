import fc from 'fast-check';
import { basketsOf, type DocumentLine, readBaskets } from '../../../src/domain/accounting/document';
import {
  aboutOf,
  basketScope,
  documentKey,
  nthOf,
  scopeOf,
} from '../../../src/domain/accounting/documentKey';

test('a document key says its scope, whatever its seller is called', () => {
  expect(documentKey(basketScope('Ferme', { sale: 1, basket: 12 }), 2)).toBe('Ferme|1:12#2');
  expect(documentKey('Ferme|2026-04|lea@exemple.fr', 1)).toBe('Ferme|2026-04|lea@exemple.fr#1');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (seller, nth) => {
      const scope = basketScope(seller, { sale: 1, basket: nth });
      const key = documentKey(scope, nth);
      expect([scopeOf(key), nthOf(key)]).toEqual([scope, nth]);
    }),
  );
  expect([scopeOf('1'), nthOf('Ferme|1:12#x')]).toEqual(['', 0]);
});

test('a key says what people read', () => {
  const basket = documentKey(basketScope('Ferme | 3', { sale: 1, basket: 12 }), 2);
  const month = documentKey('Ferme|2026-04|lea@exemple.fr', 1);
  expect([basket, month, 'x'].map(aboutOf)).toEqual(['1 / 12', 'lea@exemple.fr', '']);
});

const line = (sale: number, basket: number, amount: number): DocumentLine =>
  ({ sale, basket, amount }) as DocumentLine;

test('the baskets of a document read as they were written, each once', () => {
  const text = basketsOf({ lines: [line(1, 12, 400), line(1, 13, -99), line(1, 12, 20)] });
  expect(text).toBe('1:12:420 1:13:-99');
  expect(readBaskets(text)).toEqual([
    { sale: 1, basket: 12, amount: 420 },
    { sale: 1, basket: 13, amount: -99 },
  ]);
});

test('what somebody changed is no number, and never one that ties', () => {
  const none = { sale: Number.NaN, basket: Number.NaN, amount: Number.NaN };
  expect(['', null].map(readBaskets)).toEqual([[none], [none]]);
  expect(readBaskets('1:12:4,20')).toEqual([{ ...none, sale: 1, basket: 12 }]);
});
