import { messageOfBody, valueOfBody, worldOf } from './support/fixtures';

describe('the minute’s quota of the Sheets service', () => {
  const reads = `
    const id = SpreadsheetApp.getActiveSpreadsheet().getId();
    const read = () => Sheets.Spreadsheets.Values.get(id, 'A1');
  `;

  test('answers 429 to the 61st read, with a code to branch on', async () => {
    const value = await valueOfBody(`${reads}
      let done = 0;
      try { for (; done < 100; done += 1) read(); }
      catch (e) { return [done, e.name, e.details.code, e instanceof Error]; }
    `);
    expect(value).toEqual([60, 'GoogleJsonResponseException', 429, true]);
  });

  test('is there again a minute later', async () => {
    const value = await valueOfBody(`${reads}
      for (let i = 0; i < 60; i += 1) read();
      Utilities.sleep(60000);
      return read().range;
    `);
    expect(value).toMatch(/A1$/);
  });

  test('counts writes apart', async () => {
    const value = await valueOfBody(`${reads}
      for (let i = 0; i < 60; i += 1) read();
      const added = { addSheet: { properties: { title: 'x' } } };
      return Sheets.Spreadsheets.batchUpdate({ requests: [added] }, id).spreadsheetId === id;
    `);
    expect(value).toBe(true);
  });
});

describe('the day’s quotas', () => {
  test('of spreadsheets made', async () => {
    const world = worldOf(`function main(count) {
      for (let i = 0; i < count; i += 1) SpreadsheetApp.create('a');
    }`);
    for (let i = 0; i < 2; i += 1) await world.run('main', { from: 'menu', args: [125] });
    const { error } = await world.run('main', { from: 'menu', args: [1] });
    expect(error?.message).toBe("Trop d'appels pour ce service aujourd'hui : spreadsheets.");
    await world.advanceTo(Date.UTC(2026, 3, 8, 7));
    expect((await world.run('main', { from: 'menu', args: [1] })).ok).toBe(true);
  });

  test('of properties read or written', async () => {
    const world = worldOf(`function main(count) {
      const properties = PropertiesService.getDocumentProperties();
      for (let i = 0; i < count; i += 1) properties.getProperty('a');
    }`);
    for (let i = 0; i < 5; i += 1) {
      const result = await world.run('main', { from: 'menu', args: [10_000] });
      expect(result).toMatchObject({ ok: true, elapsed: 300_001 });
    }
    const { error } = await world.run('main', { from: 'menu', args: [1] });
    expect(error?.message).toBe("Trop d'appels pour ce service aujourd'hui : properties.");
  });
});

test('a person has thirty executions at once', async () => {
  const world = worldOf(`function main() {
    const cache = CacheService.getDocumentCache();
    while (cache.get('end') === null) {}
  }
  function end() { CacheService.getDocumentCache().put('end', 'yes'); }`);
  const runs = Array.from({ length: 30 }, () => world.run('main', { from: 'menu' }));
  const refused = await world.run('end', { from: 'menu' });
  expect(refused.error?.message).toMatch(/^There are too many scripts running simultaneously/);
  await world.run('end', { from: 'menu', user: 'autre@exemple.fr' });
  expect((await Promise.all(runs)).every(({ ok }) => ok)).toBe(true);
});

test('an answer of a service that is no value is a fault of the stand-in, not of the script', async () => {
  expect(
    await messageOfBody('SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].bookFor();'),
  ).toBe('The stand-in does not know Sheet.bookFor');
});
