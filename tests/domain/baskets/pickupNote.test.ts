import { readPickupNote, readReplacements } from '../../../src/domain/baskets/pickupNote';

const REFS = ['FB02', 'FB02-2', 'CR01'];

test.each([
  ['', {}],
  ['CR01 par deux bûches', { CR01: 'deux bûches' }],
  ['cr01 : deux bûches', { CR01: 'deux bûches' }],
  ['FB02-2 by spinach ; FB02 des épinards', { 'FB02-2': 'spinach', FB02: 'des épinards' }],
  ['FB02 par des épinards, un peu petits', { FB02: 'des épinards, un peu petits' }],
  ['FB02 par des épinards, CR01 par une bûche', { FB02: 'des épinards', CR01: 'une bûche' }],
])('« %s » says what was given instead of what', (typed, expected) => {
  const read = readReplacements(typed, REFS);
  expect(read.ok && Object.fromEntries(read.value)).toEqual(expected);
});

test('in a basket of one product no reference is needed', () => {
  const read = readReplacements('par des épinards', ['FB02']);
  expect(read.ok && [...read.value]).toEqual([['FB02', 'des épinards']]);
});

test.each([
  ['des épinards', 'des épinards'],
  ['CR01', 'CR01'],
  ['CR01 par', 'CR01 par'],
  ['CR01 par une bûche ; des épinards', 'des épinards'],
  ['CR01 par une bûche ; CR01 par deux', 'CR01 par deux'],
])('« %s » is asked about', (typed, error) => {
  expect(readReplacements(typed, REFS)).toEqual({ ok: false, error });
});

test.each<[string, string, number | null]>([
  ['2', 'FB02', 2],
  ['x 2', 'FB02', 2],
  ['fb02 × 2', 'FB02', 2],
  ['FB02', 'FB02', null],
  // A reference that looks like a number of them.
  ['X2', 'X2', null],
  ['X2 1', 'X2', 1],
])('« %s », beside a basket of %s alone, is %s of it', (typed, ref, count) => {
  expect(readPickupNote(typed, [ref])).toEqual({ ok: true, value: [{ ref, count }] });
});
