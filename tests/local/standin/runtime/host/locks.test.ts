import type { World } from '../../../../../local/standin/runtime/world';
import { messageOfBody, valueOfBody, worldOf } from '../support/fixtures';

const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

describe('a lock', () => {
  test.each([
    ['tryLock(0) of a free lock', 'lock.tryLock(0)', true],
    ['tryLock(-100) of a free lock', 'lock.tryLock(-100)', false],
    ['tryLock again while one holds it', 'lock.tryLock(0) && lock.tryLock(0)', true],
    ['hasLock before', 'lock.hasLock()', false],
    ['hasLock after', 'lock.tryLock(0) && lock.hasLock()', true],
    ['waitLock(0) of a free lock', 'lock.waitLock(0) === null && lock.hasLock()', true],
    ['hasLock after release', '(lock.tryLock(0), lock.releaseLock(), lock.hasLock())', false],
  ])('%s gives %s', async (_what, code, expected) => {
    const body = `const lock = LockService.getDocumentLock(); return ${code};`;
    expect(await valueOfBody(body)).toBe(expected);
  });

  test('waitLock(-100) throws', async () => {
    expect(await messageOfBody('LockService.getScriptLock().waitLock(-100);')).toBe(TIMEOUT);
  });

  test('document and script have locks of their own', async () => {
    const body = `
      LockService.getDocumentLock().tryLock(0);
      return LockService.getScriptLock().hasLock();
    `;
    expect(await valueOfBody(body)).toBe(false);
  });

  test('is dropped while a dialog is open', async () => {
    const body = `
      const lock = LockService.getDocumentLock();
      lock.tryLock(0);
      SpreadsheetApp.getUi().alert('Attention');
      return lock.hasLock();
    `;
    expect(await valueOfBody(body)).toBe(false);
  });
});

/** `first` holds the lock and works for ten seconds; `second` wants it. */
const RACE = `
  function hold() {
    LockService.getDocumentLock().waitLock(1000);
    const cache = CacheService.getDocumentCache();
    cache.put('held', 'yes');
    while (cache.get('asked') === null) Utilities.sleep(1);
    Utilities.sleep(10000);
    LockService.getDocumentLock().releaseLock();
    return Date.now();
  }
  function want(wait) {
    const cache = CacheService.getDocumentCache();
    while (cache.get('held') === null) Utilities.sleep(1);
    cache.put('asked', 'yes');
    const got = LockService.getDocumentLock().tryLock(wait);
    return { got, at: Date.now() };
  }
`;

interface Wanted {
  got: boolean;
  at: number;
}

async function race(wait: number): Promise<{ world: World; released: number; wanted: Wanted }> {
  const world = worldOf(RACE);
  const [holder, other] = await Promise.all([
    world.run('hold', { from: 'menu' }),
    world.run('want', { from: 'menu', args: [wait] }),
  ]);
  return { world, released: holder.value as number, wanted: other.value as Wanted };
}

describe('two executions that race for a lock', () => {
  test('the second waits, in modelled time, until the first lets go', async () => {
    const { released, wanted } = await race(300_000);
    expect(wanted.got).toBe(true);
    expect(wanted.at).toBeGreaterThanOrEqual(released - 20);
  });

  test('the second is told no when its wait ends before that', async () => {
    const { released, wanted } = await race(2000);
    expect(wanted.got).toBe(false);
    expect(wanted.at).toBeLessThan(released);
  });

  test('exactly one of two wins without waiting', async () => {
    const world = worldOf(`
      function grab() {
        const got = LockService.getDocumentLock().tryLock(0);
        const cache = CacheService.getDocumentCache();
        const key = got ? 'winner' : 'loser';
        cache.put(key, 'yes');
        for (let i = 0; i < 5000 && cache.get(got ? 'loser' : 'winner') === null; i += 1) {}
        return got;
      }
    `);
    const results = await Promise.all([
      world.run('grab', { from: 'menu' }),
      world.run('grab', { from: 'menu' }),
    ]);
    expect(results.map(({ value }) => value).sort()).toEqual([false, true]);
  });

  test('each waiting for the other’s lock ends with the shorter wait, not in a standstill', async () => {
    const world = worldOf(`
      function cross(own, other, wait) {
        const locks = { d: LockService.getDocumentLock(), s: LockService.getScriptLock() };
        locks[own].waitLock(0);
        const cache = CacheService.getDocumentCache();
        cache.put(own, 'held');
        while (cache.get(other) === null) {}
        return locks[other].tryLock(wait);
      }
    `);
    const results = await Promise.all([
      world.run('cross', { from: 'menu', args: ['d', 's', 20_000] }),
      world.run('cross', { from: 'menu', args: ['s', 'd', 300_000] }),
    ]);
    expect(results.map(({ value }) => value)).toEqual([false, true]);
  });

  test('a lock is free again when its execution ends or is killed', async () => {
    const world = worldOf(`
      function keep() { return LockService.getDocumentLock().tryLock(0); }
      function die() { LockService.getDocumentLock().tryLock(0); Utilities.sleep(1); }
    `);
    expect((await world.run('keep', { from: 'menu' })).value).toBe(true);
    const killed = await world.run('die', { from: 'menu', fault: { call: 3, when: 'before' } });
    expect(killed.killed).toBe(true);
    expect((await world.run('keep', { from: 'menu' })).value).toBe(true);
  });
});
