import { resolve } from 'node:path';
import { runOnce } from '../local/cli/run';
import { threads } from '../local/standin/runtime/engine';
import { oneRealm } from '../local/standin/runtime/oneRealm';
import { World } from '../local/standin/runtime/world';
import { cpu } from './timing.mjs';

export const name = 'What a person clicks in the workspace, in processor time';

const HOUR = 3_600_000;
const WORKER = resolve('build/local/worker.mjs');

/**
 * The script as the workspace runs it, on the sample drive: whoever clicks is waited for in a thread,
 * what the clock fires is not. Bounds are those of a busy machine, where a wait is several times that.
 */
export async function measure() {
  /** @type {import('../scripts/bench.mjs').Figure[]} */
  const figures = [];
  /** @param {string} what @param {number} bound @param {() => Promise<unknown>} work */
  const timed = async (what, bound, work) => {
    figures.push({ what, value: await cpu(work), bound, unit: 'ms' });
  };
  let world = await played();
  await timed('the sample’s first play', 15_000, async () => {
    world = await played();
  });
  /** @param {string} command @param {object} input */
  const click = async (command, input = {}) => {
    const args = [command, JSON.stringify(input)];
    const { ok, value, error } = await inThread.run('callCommand', { from: 'sidebar', args });
    const answer = ok ? JSON.parse(String(value)) : { message: error?.message };
    if (!answer.ok) throw new Error(`${command}: ${answer.message}`);
  };
  let inThread = threaded(world);
  await timed('checking the workbook', 1_000, () => click('checkWorkbook'));
  await timed('a shortage, shared out', 1_000, () =>
    click('shareGoods', { ref: 'JR06', arrived: 1, how: 'proRata' }),
  );
  await timed('34 hours of clock', 10_000, () => world.advanceTo(world.now() + 34 * HOUR));
  await world.advanceTo(world.now() + 50 * HOUR);
  inThread = threaded(world);
  await timed('the page that opens a sale', 1_000, () => click('draftOpening'));
  await timed('opening a sale', 1_000, () => click('openCycle'));
  return figures;
}

/** @param {World} world */
const threaded = (world) => World.fromJSON(world.toJSON(), resolve('dist'), WORKER);

async function played() {
  const { world } = await runOnce({
    data: 'sample',
    until: 'closes',
    triggers: true,
    trace: false,
    bundle: resolve('dist'),
    worker: oneRealm(resolve('build/local/script.js'), threads(WORKER)),
    say: () => {},
  });
  if (!world) throw new Error('The sample drive cannot be played');
  return world;
}
