import { World } from '../../../local/standin/runtime/world';
import { opened } from '../../stories/support/market';

test('the drive’s clock stands still, and calls a minute are counted by its user’s', async () => {
  const drive = await opened();
  const world = World.fromJSON(drive.world.toJSON(), 'dist', 'build/local/worker.mjs');
  let now = 0;
  world.usedAt(() => now);
  const asked = async () => {
    const args = ['status', '{}'];
    const { value } = await world.run('callCommand', { from: 'sidebar', args });
    return JSON.parse(String(value)).ok as boolean;
  };
  const inARow = async (times: number) => {
    const all: boolean[] = [];
    for (let time = 0; time < times; time++) all.push(await asked());
    return all;
  };
  const stood = world.now();
  expect(await inARow(25)).not.toContain(false);
  // Nobody reads sixty times a minute; who does waits until the minute is over, as at Google.
  expect(await inARow(10)).not.toContain(false);
  now += 60_000;
  expect(await asked()).toBe(true);
  expect(world.now()).toBe(stood);
});
