import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { require as loadLikeAppsScript } from 'gas-local';
import { namesAbsentFromAppsScript, parseScript } from './v8Scope';

const base = readFileSync('dist/Base.js', 'utf8');
const code = readFileSync('dist/Code.js', 'utf8');

const globalFunctions = [
  'addFees',
  'callCommand',
  'checkWorkbook',
  'closeCycle',
  'closingPage',
  'columnsPage',
  'everyHour',
  'goodsPage',
  'install',
  'listPage',
  'markPaid',
  'mendWorkbook',
  'messagePage',
  'onInstall',
  'onOpen',
  'openCycle',
  'openingPage',
  'readAnswers',
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

test('Base declares what Code asks for, and nothing that Google could call', () => {
  const { body } = parseScript(base);
  const declared = body.map((part) =>
    part.type === 'VariableDeclaration'
      ? [part.kind, ...part.declarations.map(({ id }) => id.type === 'Identifier' && id.name)]
      : part.type,
  );

  expect(declared).toEqual([['var', 'base_']]);
});

test.each([
  ['Base', base, 'var base_ = (function'],
  ['Code', code, 'const programOn = (function'],
])('%s holds its large function in parentheses: V8 reads it once', (_, text, expected) => {
  expect(text.split(expected)).toHaveLength(2);
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
    (name) => !services.includes(name) && name !== 'base_',
  );
  const empty = offered.filter((name) => String(loaded[name]) === `function ${name}(){}`);

  expect(offered.sort()).toEqual(globalFunctions);
  expect(offered.map((name) => typeof loaded[name])).toEqual(offered.map(() => 'function'));
  expect(empty).toEqual([]);
});

test('the scripts use nothing that Apps Script lacks', () => {
  expect(namesAbsentFromAppsScript(base)).toEqual([]);
  expect(namesAbsentFromAppsScript(code)).toEqual(['base_']);
});

test.each([
  ['Base', base],
  ['Code', code],
])('%s stays under 1.05 MB', (_, text) => {
  expect(Buffer.byteLength(text)).toBeLessThan(1_050_000);
});

test('the scripts can be read: names and the names of files are kept', () => {
  expect(code).toMatch(/^\s*\/\/ app\/.*closeCycle$/m);
  expect(code).toMatch(/^\s*function closeCycle\d*\(ports/m);
  expect(base).toMatch(/^\s*\/\/ domain\/sale\/transitions$/m);
});

describe('people choose the order of files, and may paste one without the other', () => {
  interface Began {
    readonly error: unknown;
    readonly menu: readonly string[];
  }

  /** Loads these, then opens the spreadsheet and chooses the first entry of the menu. */
  function began(...scripts: readonly string[]): Began {
    const menu: string[] = [];
    const made = {
      addItem: (caption: string) => {
        menu.push(caption);
        return made;
      },
      addSeparator: () => made,
      addToUi: () => undefined,
    };
    const ui = { createMenu: () => made, createAddonMenu: () => made };
    const scope = createContext({
      SpreadsheetApp: { getUi: () => ui },
      ScriptApp: { AuthMode: { NONE: 'NONE' } },
    });
    for (const script of scripts) runInContext(script, scope);
    runInContext(`onOpen({ authMode: 'NONE' })`, scope);
    const error: unknown = runInContext(
      `(() => { try { showDialog('') } catch (error) { return error.message } })()`,
      scope,
    );
    return { error, menu };
  }

  test.each([
    ['Base first', [base, code]],
    ['Code first', [code, base]],
  ])('%s: the menu stands', (_, scripts) => {
    const { menu, error } = began(...scripts);
    expect(menu).toContain('Ouvrir une vente');
    expect(error).toBe('There is no dialog ');
  });

  const ofAnotherBuild = base.replace(/build !== "\w+"/, 'build !== "0"');

  test.each([
    ['Base is missing', [code]],
    ['Base is of another build', [ofAnotherBuild, code]],
  ])('%s: menu and functions say so, in both languages', (_, scripts) => {
    const { menu, error } = began(...scripts);
    expect(menu).toEqual(['Base.gs\u00a0?']);
    expect(error).toContain('Base.gs manque');
    expect(error).toContain('Base.gs is missing');
  });
});
