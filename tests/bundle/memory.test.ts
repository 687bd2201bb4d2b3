import { readFileSync } from 'node:fs';
import { changedByFunctions } from './memory';

const code = readFileSync('dist/Code.js', 'utf8');
const firstOfOurs = '\n//! src/';

/** Each holds what follows from its key alone: formatters and clocks of a zone, halves of a table of words. */
const foundAgainTheSame = ['clocks', 'formatters', 'known'];

test('what one execution leaves in memory could not be told by the next', () => {
  expect(code.indexOf(firstOfOurs)).toBeGreaterThan(0);
  expect(changedByFunctions(code, firstOfOurs)).toEqual(foundAgainTheSame);
});

test.each([
  'let a = 0; function f() { a = 1; }',
  'let a = 0; const f = () => a++;',
  'const a = []; function f() { a.push(1); }',
  'const a = new Map(); class B { f() { a.set(1, 2); } }',
  'const a = { b: [] }; function f() { a.b[0] = 1; }',
  'const a = new Map(); function f() { a.get(1).sort(); }',
  'const a = {}; function f() { Object.assign(a, { b: 1 }); }',
  'const a = {}; function f() { delete a.b; }',
  'let a; function f() { [{ b: a }] = g(); }',
  'class a {} function f() { a.count = 1; }',
])('what a function would leave to the next execution is found in: %s', (text) => {
  expect(changedByFunctions(`(() => { ${text} })()`)).toEqual(['a']);
});

test.each([
  'const a = new Map([[1, 2]]); a.set(2, 3); function f() { return a.get(1); }',
  'const a = []; function f() { const b = [...a]; b.push(1); return b; }',
  'class A { constructor() { this.b = []; } f() { this.b.push(1); } }',
])('nothing is left where functions only read: %s', (text) => {
  expect(changedByFunctions(`(() => { ${text} })()`)).toEqual([]);
});
