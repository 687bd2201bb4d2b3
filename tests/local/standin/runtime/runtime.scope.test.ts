import { TUESDAY, valueOfBody, worldOf } from './support/fixtures';

const ABSENT = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'fetch',
  'Headers',
  'Request',
  'Response',
  'FormData',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
  'crypto',
  'Crypto',
  'performance',
  'window',
  'self',
  'document',
  'navigator',
  'process',
  'require',
  'module',
  'exports',
  'global',
  'Buffer',
  'structuredClone',
  'queueMicrotask',
  'ReadableStream',
  'WritableStream',
  'AbortController',
  'Event',
  'EventTarget',
  'MessagePort',
  'MessageChannel',
  'BroadcastChannel',
  'Blob',
  'DOMException',
  'WebSocket',
  '__dirname',
];

describe('the bare scope', () => {
  test('lacks everything that Apps Script lacks', async () => {
    const body = `return ${JSON.stringify(ABSENT)}.filter((name) => {
      try { return typeof eval(name) !== 'undefined'; } catch (e) { return false; }
    });`;
    expect(await valueOfBody(body)).toEqual([]);
  });

  test('holds the language, Intl, the console and the services, and nothing else', async () => {
    const names = (await valueOfBody(`
      return Object.getOwnPropertyNames(globalThis)
        .filter((name) => /^[a-z]/.test(name) || /(App|Service)$/.test(name)).sort();
    `)) as string[];
    const language = [
      'console',
      'decodeURI',
      'decodeURIComponent',
      'encodeURI',
      'encodeURIComponent',
      'escape',
      'eval',
      'globalThis',
      'isFinite',
      'isNaN',
      'main',
      'parseFloat',
      'parseInt',
      'undefined',
      'unescape',
    ];
    expect(names.filter((name) => /^[a-z]/.test(name))).toEqual(language);
    expect(names).toContain('SpreadsheetApp');
    expect(await valueOfBody('return typeof Intl.DateTimeFormat;')).toBe('function');
  });

  test('does not give the script a way back to Node', async () => {
    const body = `return Function('return typeof process + typeof require')();`;
    expect(await valueOfBody(body)).toBe('undefinedundefined');
  });

  test('cannot load modules', async () => {
    const world = worldOf('async function main() { await import("node:fs"); }');
    expect((await world.run('main', { from: 'menu' })).ok).toBe(false);
  });

  test('calls no service while the bundle loads', async () => {
    const world = worldOf('var once = 1; function main() {}');
    expect((await world.run('main', { from: 'menu' })).calls).toEqual([]);
  });
});

describe('dates', () => {
  test('tell the modelled time', async () => {
    const value = await valueOfBody(`
      const before = Date.now();
      Utilities.sleep(90000);
      return [before, new Date().getTime() - before, Date().length > 20, +new Date(5)];
    `);
    expect(value).toEqual([TUESDAY, 90000, true, 5]);
  });

  test('are of the script’s own realm, made by the script or by a service', async () => {
    const value = await valueOfBody(`
      const range = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1);
      range.setValue(new Date(2026, 3, 7, 9, 30));
      const read = range.getValue();
      class Later extends Date {}
      return [
        new Date() instanceof Date, read instanceof Date, read.constructor === Date,
        read.getTime(), new Later(5) instanceof Date, range.getValues() instanceof Array,
        Object.prototype.toString.call(read),
      ];
    `);
    const time = Date.UTC(2026, 3, 7, 7, 30);
    expect(value).toEqual([true, true, true, time, true, true, '[object Date]']);
  });

  test('use the time zone of the manifest', async () => {
    expect(
      await valueOfBody('return [new Date().getHours(), new Date(2026, 0, 1).getTime()];'),
    ).toEqual([10, Date.UTC(2025, 11, 31, 23)]);
  });

  test('show the modelled time when Intl is asked without a date', async () => {
    const value = await valueOfBody(`
      const format = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });
      return [format.format(), format.formatToParts()[0].value];
    `);
    expect(value).toEqual(['7 avril 2026', '7']);
  });
});

describe('values on their way to a service and back', () => {
  test('undefined becomes null', async () => {
    const body = `
      const properties = PropertiesService.getDocumentProperties();
      try { properties.setProperty('a', undefined); } catch (e) { return e.message; }
    `;
    expect(await valueOfBody(body)).toBe(
      "The parameters (String,null) don't match the method signature for PropertiesService.Properties.setProperty.",
    );
  });

  test('enums compare by identity and print their name', async () => {
    const value = await valueOfBody(`
      const status = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
      const known = ScriptApp.AuthorizationStatus.NOT_REQUIRED;
      return [status === known, String(status), JSON.stringify([status])];
    `);
    expect(value).toEqual([true, 'NOT_REQUIRED', '["NOT_REQUIRED"]']);
  });

  test('objects of services print their class and are the same when given twice', async () => {
    const value = await valueOfBody(`
      const form = FormApp.create('f');
      return [String(form), JSON.stringify({ a: form }), form.setTitle('x') === form, typeof form.then];
    `);
    expect(value).toEqual(['Form', '{"a":{}}', true, 'undefined']);
  });
});
