import { readFileSync } from 'node:fs';
import { require as loadLikeAppsScript } from 'gas-local';
import { namesAbsentFromAppsScript, parseScript } from './v8Scope';

const code = readFileSync('dist/Code.js', 'utf8');

const globalFunctions = [
  'addFees',
  'callCommand',
  'checkWorkbook',
  'closeCycle',
  'closingPage',
  'columnsPage',
  'everyHour',
  'install',
  'listPage',
  'markPaid',
  'messagePage',
  'onInstall',
  'onOpen',
  'openCycle',
  'openingPage',
  'readAnswers',
  'repairWorkbook',
  'settingsPage',
  'settlePayouts',
  'showDialog',
  'showHelp',
  'showSidebar',
  'showUpdate',
  'statementPage',
  'takeOverTriggers',
  'wakeOnSubmit',
];

const services = [
  'CacheService',
  'FormApp',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SpreadsheetApp',
  'Utilities',
  'console',
];

/** zod keeps its settings and registry on the global object, as plain data. */
const keptByZod = ['__zod_globalConfig', '__zod_globalRegistry'];

/** A service that does not bear to be touched, in any way. */
function untouchable(name: string): object {
  const refuse = () => {
    throw new Error(`${name} was touched at load`);
  };
  return new Proxy(refuse, {
    apply: refuse,
    construct: refuse,
    defineProperty: refuse,
    get: refuse,
    getOwnPropertyDescriptor: refuse,
    getPrototypeOf: refuse,
    has: refuse,
    ownKeys: refuse,
    set: refuse,
  });
}

function load(): Record<string, unknown> {
  return loadLikeAppsScript(
    './dist',
    Object.fromEntries(services.map((name) => [name, untouchable(name)])),
  );
}

test('the script loads without touching any service', () => {
  expect(load).not.toThrow();
});

test('a service that is touched at load would be noticed', () => {
  const touched = untouchable('SpreadsheetApp') as { getUi?: unknown };

  expect(() => touched.getUi).toThrow('SpreadsheetApp was touched at load');
});

test('the text of the script declares exactly the functions that Google calls by name', () => {
  const { body } = parseScript(code);
  const declared = body.flatMap((part) =>
    part.type === 'FunctionDeclaration' ? [part.id.name] : [],
  );
  const others = body.filter(({ type }) => type !== 'FunctionDeclaration');

  expect(declared.sort()).toEqual(globalFunctions);
  expect(others.map(({ type }) => type)).toEqual(['ExpressionStatement']);
});

test('the loaded script offers exactly these functions, and each does something', () => {
  const loaded = load();
  const offered = Object.keys(loaded).filter(
    (name) => !services.includes(name) && !keptByZod.includes(name),
  );
  const empty = offered.filter((name) => String(loaded[name]) === `function ${name}(){}`);

  expect(offered.sort()).toEqual(globalFunctions);
  expect(offered.map((name) => typeof loaded[name])).toEqual(offered.map(() => 'function'));
  expect(empty).toEqual([]);
});

test('the script uses nothing that Apps Script lacks', () => {
  expect(namesAbsentFromAppsScript(code)).toEqual([]);
});

test('the script stays under 1.04 MB: Google reads all of it at every call', () => {
  expect(Buffer.byteLength(code)).toBeLessThan(1_040_000);
});

test('functions of the script keep their names, and it has no comments and no long lines', () => {
  expect(code).toMatch(/function closeCycle\d*\(/);
  expect(code).toContain('stackOf=');
  // A text that is longer than a line goes on in the next one.
  expect(code.replaceAll('\\\n', '')).not.toMatch(/^\s*\/[/*]/m);
  expect(Math.max(...code.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(400);
});
