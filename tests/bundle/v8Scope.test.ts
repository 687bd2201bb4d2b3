import { namesAbsentFromAppsScript, parseScript } from './v8Scope';

test.each([
  'setTimeout(() => {}, 1)',
  'fetch("/")',
  'const page = new URL("x:y")',
  'new TextEncoder()',
  'atob("")',
  'crypto.randomUUID()',
  'performance.now()',
  'window.name',
  'process.exit()',
  'global.onOpen = 1',
  'function f(a = require("fs")) {}',
  'const { a = self } = {}',
  'const o = { f: setInterval }',
])('the name that Apps Script lacks is found in: %s', (code) => {
  expect(namesAbsentFromAppsScript(code)).toHaveLength(1);
});
test.each([
  'const { fetch, b: { c: [window] } } = {}; window(fetch)',
  'function f(process, ...URL) { return process(URL); }',
  'try { f() } catch (self) { self.fetch } function f() { return arguments }',
  'const o = { fetch: 1, atob() {} }; o.fetch; o.URL',
  'SpreadsheetApp.getUi(); Sheets.Spreadsheets.get(""); console.log(Intl, new Map())',
  'a: for (;;) { break a }',
])('nothing is missing where the script has the name itself: %s', (code) => {
  expect(namesAbsentFromAppsScript(code)).toEqual([]);
});
test.each([
  'class A { #x = 1 }',
  'class A { static x = 1 }',
  'import a from "a"',
  'export const a = 1',
  'async function* f() {} await f()',
  'a ??= b',
])('syntax that Apps Script may not parse is refused: %s', (code) => {
  expect(() => parseScript(code)).toThrow(SyntaxError);
});

test.each(['a ?? b', 'a?.b', 'a?.[0]?.()'])(
  'what scripts in the field are written in is taken: %s',
  (code) => {
    expect(() => parseScript(code)).not.toThrow();
  },
);
