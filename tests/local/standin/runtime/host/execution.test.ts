import {
  COORDINATOR,
  messageOfBody,
  runBody,
  TUESDAY,
  valueOfBody,
  worldOf,
} from '../support/fixtures';

describe('an execution', () => {
  test('runs a global function of the bundle and gives back what it returns', async () => {
    const world = worldOf('function add(a, b) { return { sum: a + b, text: "é" }; }');
    const result = await world.run('add', { from: 'menu', args: [2, 3] });
    expect(result).toMatchObject({ ok: true, value: { sum: 5, text: 'é' }, calls: [], elapsed: 0 });
  });

  test('reaches var and function globals, and no others', async () => {
    const world = worldOf('var a = () => 1; function b() { return 2; } const c = () => 3;');
    expect((await world.run('a', { from: 'menu' })).value).toBe(1);
    expect((await world.run('b', { from: 'menu' })).value).toBe(2);
    const third = await world.run('c', { from: 'menu' });
    expect(third.error?.message).toBe('Script function not found: c');
  });

  test('starts afresh each time: globals do not survive', async () => {
    const world = worldOf('var count = 0; function next() { count += 1; return count; }');
    await world.run('next', { from: 'menu' });
    expect((await world.run('next', { from: 'menu' })).value).toBe(1);
  });

  test('tells name, message and place of what the script threw', async () => {
    const { ok, error } = await runBody('throw new TypeError("non");');
    expect(ok).toBe(false);
    expect(error).toMatchObject({ name: 'TypeError', message: 'non' });
    expect(error?.stack).toMatch(/at main \(Code\.js:1:\d+\)/);
  });

  test('throws Google’s errors as plain Errors named Exception', async () => {
    const value = await valueOfBody(`
      try { LockService.getScriptLock().waitLock(-100); }
      catch (e) { return [e instanceof Error, e.name, e.constructor === Error, 'details' in e]; }
    `);
    expect(value).toEqual([true, 'Exception', true, false]);
  });

  test('keeps what the script logged', async () => {
    const { logs } = await runBody(`
      console.log('a %s', 1); console.warn({ b: 2 }); Logger.log('c'); console.error(new Error('d'));
    `);
    expect(logs.slice(0, 3)).toEqual(['a 1', '{"b":2}', 'c']);
    expect(logs[3]).toMatch(/^Error: d/);
  });

  test('can wait for promises, which are microtasks', async () => {
    const world = worldOf('async function main() { return (await Promise.resolve(1)) + 1; }');
    expect((await world.run('main', { from: 'menu' })).value).toBe(2);
  });

  test('runs as the owner unless another person is named', async () => {
    const world = worldOf('function who() { return Session.getEffectiveUser().getEmail(); }');
    expect((await world.run('who', { from: 'menu' })).value).toBe(COORDINATOR);
    const other = await world.run('who', { from: 'menu', user: 'autre@exemple.fr' });
    expect(other.value).toBe('autre@exemple.fr');
  });

  test('does not move the world’s clock', async () => {
    const world = worldOf('function main() { Utilities.sleep(5000); return Date.now(); }');
    const result = await world.run('main', { from: 'menu' });
    expect(result).toMatchObject({ value: TUESDAY + 5000, elapsed: 5000 });
    expect(world.now()).toBe(TUESDAY);
  });
});

describe('the sidebar’s calls', () => {
  const world = worldOf(`
    function echo(value) { return value; }
    function date() { return new Date(); }
    function fn() { return () => 1; }
    function nested() { return { list: [{ at: new Date() }] }; }
    function absent() {}
    function hidden_() { return 1; }
  `);
  const call = (name: string, ...args: unknown[]) => world.run(name, { from: 'sidebar', args });

  test('pass plain JSON both ways', async () => {
    const value = { text: 'é', list: [1, null, true, { a: [] }] };
    expect((await call('echo', value)).value).toEqual(value);
    expect((await call('absent')).value).toBeNull();
  });

  test.each(['date', 'fn', 'nested'])('refuse the result of %s', async (name) => {
    const message = 'The script completed but the returned value is not a supported return type.';
    expect((await call(name)).error?.message).toBe(message);
  });

  test('refuse arguments that are not plain JSON', async () => {
    const { ok, error } = await call('echo', new Date(0));
    expect([ok, error?.message]).toEqual([false, 'Failed due to illegal value in property: 0']);
  });

  test('cannot reach functions whose name ends in an underscore', async () => {
    expect((await call('hidden_')).error?.message).toBe('Script function not found: hidden_');
  });
});

describe('what the stand-in does not know', () => {
  test.each([
    ['SpreadsheetApp.getActiveSpreadsheet().setFoo(1)', 'Spreadsheet.setFoo'],
    ['PropertiesService.getFoo()', 'PropertiesService.getFoo'],
    ['GmailApp.sendEmail("a@b.fr", "x", "y")', 'GmailApp.sendEmail'],
    ['DriveApp.getRootFolder()', 'DriveApp.getRootFolder'],
    ['ScriptApp.Foo', 'ScriptApp.Foo'],
    ['ScriptApp.AuthMode.MAYBE', 'ScriptApp.AuthMode.MAYBE'],
    ['SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].storeFor(1)', 'Sheet.storeFor'],
    ['FormApp.create("x").submitGrades([])', 'Form.submitGrades'],
    ['SpreadsheetApp.foo = 1', 'SpreadsheetApp.foo'],
  ])('%s is refused by its name', async (code, name) => {
    expect(await messageOfBody(`${code};`)).toBe(`The stand-in does not know ${name}`);
  });

  test('is listed in the result even when the script swallows the error', async () => {
    const { ok, unknown } = await runBody('try { DriveApp.createFile("x"); } catch (e) {}');
    expect([ok, unknown]).toEqual([true, ['DriveApp.createFile']]);
  });

  test('a service that the manifest does not switch on is not defined', async () => {
    const message = await messageOfBody('Sheets.Spreadsheets;', {}, { withoutSheets: true });
    expect(message).toBe('Sheets is not defined');
  });
});
