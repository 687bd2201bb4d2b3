import { worldOf } from './support/fixtures';

describe('six minutes', () => {
  const code = `
    function long() {
      try { for (let i = 0; i < 10; i += 1) Utilities.sleep(60000); }
      catch (e) { PropertiesService.getDocumentProperties().setProperty('caught', 'yes'); }
      finally { PropertiesService.getDocumentProperties().setProperty('finally', 'yes'); }
    }
    function almost() { Utilities.sleep(300000); Utilities.sleep(59000); return 'fini'; }
    function properties() { return PropertiesService.getDocumentProperties().getProperties(); }
    function onOpen() { Utilities.sleep(29000); Utilities.sleep(2000); }
    function shortOpen() { Utilities.sleep(29000); return 1; }
  `;

  test('end an execution, which can neither catch that nor clean up', async () => {
    const world = worldOf(code);
    const result = await world.run('long', { from: 'menu' });
    expect(result).toMatchObject({ ok: false, killed: true });
    expect(result.error?.message).toBe("Durée d'exécution maximale dépassée");
    expect(result.elapsed).toBe(420_000);
    expect((await world.run('properties', { from: 'menu' })).value).toEqual({});
  });

  test('are not over at five minutes fifty-nine', async () => {
    expect((await worldOf(code).run('almost', { from: 'menu' })).value).toBe('fini');
  });

  test('are thirty seconds for a simple trigger', async () => {
    expect((await worldOf(code).run('onOpen', { from: 'open' })).killed).toBe(true);
    expect((await worldOf(code).run('shortOpen', { from: 'open' })).value).toBe(1);
  });
});

describe('an endless loop', () => {
  test('without any service call is ended by the real clock', async () => {
    const world = worldOf('function main() { for (;;) {} }', { patience: 300 });
    const result = await world.run('main', { from: 'menu' });
    expect(result).toMatchObject({ ok: false, killed: true, calls: [] });
  });
});

describe('a fault of the seam', () => {
  const code = `
    function write() {
      const properties = PropertiesService.getDocumentProperties();
      properties.setProperty('a', '1');
      properties.setProperty('b', '2');
      return 'fini';
    }
    function read() { return PropertiesService.getDocumentProperties().getProperties(); }
  `;

  test.each([
    [1, 'before', {}],
    [2, 'before', {}],
    [2, 'after', { a: '1' }],
    [3, 'before', { a: '1' }],
    [3, 'after', { a: '1', b: '2' }],
  ] as const)('at call %i, %s: leaves exactly what was done', async (call, when, left) => {
    const world = worldOf(code);
    const result = await world.run('write', { from: 'menu', fault: { call, when } });
    expect(result).toMatchObject({ ok: false, killed: true });
    expect(result.calls).toHaveLength(when === 'before' ? call - 1 : call);
    expect((await world.run('read', { from: 'menu' })).value).toEqual(left);
  });

  test('beyond the last call changes nothing', async () => {
    const result = await worldOf(code).run('write', {
      from: 'menu',
      fault: { call: 4, when: 'before' },
    });
    expect(result).toMatchObject({ ok: true, value: 'fini' });
  });
});

describe('the trace', () => {
  const code = `
    function main() {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
      sheet.getRange(1, 1, 1, 2).setValues([['é', 2]]);
      LockService.getScriptLock().tryLock(0);
      return Utilities.getUuid();
    }
  `;

  test('has a line a call, with arguments, size of the result and modelled time', async () => {
    const { calls } = await worldOf(code).run('main', { from: 'menu' });
    expect(calls.map(({ service, method }) => `${service}.${method}`)).toEqual([
      'SpreadsheetApp.getActiveSpreadsheet',
      'Spreadsheet.getSheets',
      'Sheet.getRange',
      'Range.setValues',
      'LockService.getScriptLock',
      'Lock.tryLock',
      'Utilities.getUuid',
    ]);
    expect(calls[3]).toEqual({
      service: 'Range',
      method: 'setValues',
      arguments: [[['é', 2]]],
      size: 7,
      milliseconds: 80,
      execution: 1,
      function: 'main',
    });
    expect(calls[5]).toMatchObject({ arguments: [0], size: 4 });
  });

  test('is told to listeners as it comes and is the same at every run', async () => {
    const lines = [[], []] as unknown[][];
    const results = [];
    for (const told of lines) {
      const world = worldOf(code);
      world.onCall((line) => told.push(line));
      results.push(await world.run('main', { from: 'menu' }));
    }
    expect(results[0]).toEqual(results[1]);
    expect(lines[0]).toEqual(lines[1]);
    expect(lines[0]).toEqual(results[0]?.calls);
  });

  test('numbers executions', async () => {
    const world = worldOf(code);
    await world.run('main', { from: 'menu' });
    expect((await world.run('main', { from: 'menu' })).calls[0]?.execution).toBe(2);
  });
});
