import { messageOfBody, valueOfBody, worldOf } from './support/fixtures';

describe('properties', () => {
  test('read back what was set; a deleted one reads null', async () => {
    const value = await valueOfBody(`
      const properties = PropertiesService.getDocumentProperties();
      properties.setProperty('a', '1').setProperty('b', '2').deleteProperty('b');
      return [properties.getProperty('a'), properties.getProperty('b'), properties.getProperties()];
    `);
    expect(value).toEqual(['1', null, { a: '1' }]);
  });

  const set = (code: string) => `PropertiesService.getDocumentProperties().${code};`;

  test('hold 9 KB each and no more', async () => {
    expect(await messageOfBody(set("setProperty('a', 'x'.repeat(9 * 1024))"))).toBeUndefined();
    expect(await messageOfBody(set("setProperty('a', 'x'.repeat(9 * 1024 + 1))"))).toBe(
      'Argument too large: value',
    );
    expect(await messageOfBody(set("setProperty('a', 'é'.repeat(5 * 1024))"))).toBe(
      'Argument too large: value',
    );
  });

  test('hold 500 KB in all and no more', async () => {
    const fill = (count: number) =>
      `const p = PropertiesService.getDocumentProperties();
       for (let i = 0; i < ${count}; i += 1) p.setProperty('k' + i, 'x'.repeat(9000));`;
    expect(await messageOfBody(fill(56))).toBeUndefined();
    expect(await messageOfBody(fill(57))).toMatch(/^You have exceeded the property storage quota/);
  });
});

describe('the cache', () => {
  test('forgets after ten minutes, or when it was told to, on the modelled clock', async () => {
    const world = worldOf(`
      function put() {
        const cache = CacheService.getDocumentCache();
        cache.put('default', 'a');
        cache.put('short', 'b', 30);
        cache.put('long', 'c', 30000);
        cache.put('gone', 'd');
        cache.remove('gone');
      }
      function get() {
        const cache = CacheService.getDocumentCache();
        return ['default', 'short', 'long', 'gone'].map((key) => cache.get(key));
      }
    `);
    await world.run('put', { from: 'menu' });
    const read = async (seconds: number) => {
      await world.advanceTo(Date.UTC(2026, 3, 7, 8, 0, seconds));
      return (await world.run('get', { from: 'menu' })).value;
    };
    expect(await read(29)).toEqual(['a', 'b', 'c', null]);
    expect(await read(31)).toEqual(['a', null, 'c', null]);
    expect(await read(601)).toEqual([null, null, 'c', null]);
    expect(await read(21_601)).toEqual([null, null, null, null]);
  });

  test.each([
    ["put('k'.repeat(251), 'v')", 'Argument too large: key'],
    ["put('k', 'v'.repeat(100 * 1024 + 1))", 'Argument too large: value'],
  ])('refuses %s', async (code, text) => {
    expect(await messageOfBody(`CacheService.getDocumentCache().${code};`)).toBe(text);
  });
});

describe('utilities', () => {
  test('a sleep of more than five minutes is refused', async () => {
    expect(await messageOfBody('Utilities.sleep(300001);')).toBe('Invalid argument: milliseconds');
  });

  test('decode as Java’s bytes', async () => {
    expect(await valueOfBody("return Utilities.base64Decode('w6k=');")).toEqual([-61, -87]);
  });

  test('give ids that differ within a run and are the same at every run', async () => {
    const body = 'return [Utilities.getUuid(), Utilities.getUuid()];';
    const [first, second] = [await valueOfBody(body), await valueOfBody(body)] as string[][];
    expect(first).toEqual(second);
    expect(first?.[0]).not.toBe(first?.[1]);
    expect(first?.[0]).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  test('the session tells person and language', async () => {
    const body = 'return [Session.getEffectiveUser().getEmail(), Session.getActiveUserLocale()];';
    expect(await valueOfBody(body)).toEqual(['coordinatrice@exemple.fr', 'fr']);
  });
});
