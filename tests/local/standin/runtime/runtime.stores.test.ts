import { messageOfBody, valueOfBody, worldOf } from './support/fixtures';

describe('properties', () => {
  test('read back what was set; a deleted one reads null', async () => {
    const value = await valueOfBody(`
      const properties = PropertiesService.getDocumentProperties();
      properties.setProperty('a', '1').setProperties({ b: '2', c: '3' }).deleteProperty('b');
      const before = [properties.getProperty('a'), properties.getProperty('b'), properties.getProperties()];
      properties.setProperties({ d: '4' }, true);
      return [...before, properties.getKeys()];
    `);
    expect(value).toEqual(['1', null, { a: '1', c: '3' }, ['d']]);
  });

  test('are of the document, the script or the person', async () => {
    const world = worldOf(`
      function set() {
        PropertiesService.getDocumentProperties().setProperty('a', 'document');
        PropertiesService.getScriptProperties().setProperty('a', 'script');
        PropertiesService.getUserProperties().setProperty('a', 'user');
      }
      function get() {
        const services = ['Document', 'Script', 'User'];
        return services.map((name) => PropertiesService['get' + name + 'Properties']().getProperty('a'));
      }
    `);
    await world.run('set', { from: 'menu' });
    expect((await world.run('get', { from: 'menu' })).value).toEqual([
      'document',
      'script',
      'user',
    ]);
    const other = await world.run('get', { from: 'menu', user: 'autre@exemple.fr' });
    expect(other.value).toEqual(['document', 'script', null]);
  });

  const set = (code: string) => `PropertiesService.getScriptProperties().${code};`;

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
      `const p = PropertiesService.getScriptProperties();
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
    expect(await messageOfBody(`CacheService.getScriptCache().${code};`)).toBe(text);
  });
});

describe('utilities', () => {
  test.each([
    ['yyyy-MM-dd HH:mm:ss', '2026-04-07 09:05:03'],
    ['d/M/yy', '7/4/26'],
    ["EEEE d MMMM 'à' H 'h' mm", 'Tuesday 7 April à 9 h 05'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSS", '2026-04-07T09:05:03.042'],
    ["'l''heure'", "l'heure"],
    ['u', '2'],
  ])('format a date as %s', async (pattern, expected) => {
    const body = `return Utilities.formatDate(new Date(Date.UTC(2026, 3, 7, 7, 5, 3, 42)), 'Europe/Paris', ${JSON.stringify(pattern)});`;
    expect(await valueOfBody(body)).toBe(expected);
  });

  test.each([
    [
      "Utilities.formatDate(new Date(), 'Europe/Paris', 'ww')",
      'The stand-in does not know ww in Utilities.formatDate',
    ],
    [
      "Utilities.formatDate(new Date(), 'Europe/Crest', 'yyyy')",
      'The stand-in does not know the time zone Europe/Crest',
    ],
    ['Utilities.sleep(300001)', 'Invalid argument: milliseconds'],
    [
      'Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, "a")',
      'The stand-in does not know Utilities.DigestAlgorithm.MD2',
    ],
  ])('%s is refused', async (code, text) => {
    expect(await messageOfBody(`${code};`)).toBe(text);
  });

  test('digest, sign and encode as Java’s bytes', async () => {
    const value = await valueOfBody(`
      const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'é', Utilities.Charset.UTF_8);
      return [
        digest.length, digest.slice(0, 3),
        Utilities.computeHmacSha256Signature('a', 'clé').slice(0, 3),
        Utilities.base64Encode('é?'), Utilities.base64EncodeWebSafe([-1, -2, -3]),
        Utilities.base64Decode('w6k='), Utilities.newBlob(Utilities.base64Decode('w6k=')).getDataAsString(),
      ];
    `);
    expect(value).toEqual([32, [74, -103, 85], [2, -17, -103], 'w6k/', '__79', [-61, -87], 'é']);
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

  test('the session tells person, language and zone', async () => {
    const body = `return [
      Session.getActiveUser().getEmail(), Session.getActiveUserLocale(), Session.getScriptTimeZone(),
    ];`;
    expect(await valueOfBody(body)).toEqual(['coordinatrice@exemple.fr', 'fr', 'Europe/Paris']);
  });
});
