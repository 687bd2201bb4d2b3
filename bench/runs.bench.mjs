import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runOnce } from '../local/cli/run';
import { asFolder, synthetic } from './sale';
import { cpu, shared } from './timing.mjs';

export const name = 'Whole sales on the built add-on: calls of a closing, time of a run';

/** @returns {Promise<import('../scripts/bench.mjs').Figure[]>} */
export async function measure() {
  const figures = [];
  for (const orders of [64, 640]) {
    const { reads, writes } = await closingCalls(orders);
    figures.push(
      { what: `closing ${orders} orders: reads`, value: reads, bound: 2, unit: 'calls' },
      { what: `closing ${orders} orders: writes`, value: writes, bound: 1, unit: 'calls' },
    );
  }
  const week = shared('semaine-crest');
  const large = shared('gros-volume');
  const runs = [
    { what: 'the sample, triggers firing', data: resolve('sample'), triggers: true, bound: 30 },
    ...(week
      ? [{ what: '64 orders, triggers firing', data: week, triggers: true, bound: 30 }]
      : []),
    ...(large ? [{ what: '9,835 orders at once', data: large, triggers: false, bound: 90 }] : []),
  ];
  for (const { what, data, triggers, bound } of runs) {
    const value = (await cpu(() => play(data, triggers))) / 1000;
    figures.push({ what, value, bound, unit: 's of CPU' });
  }
  return figures;
}

/** @param {string} data @param {boolean} triggers */
async function play(data, triggers) {
  const out = mkdtempSync(join(tmpdir(), 'drive-bench-'));
  try {
    const report = await runOnce({
      data,
      out,
      until: 'closes',
      triggers,
      trace: true,
      bundle: resolve('dist'),
      worker: resolve('build/local/worker.mjs'),
      say: () => undefined,
    });
    if (report.exitCode !== 0) throw new Error(`${data} ended with ${report.exitCode}`);
    const calls = readFileSync(join(out, 'appels.jsonl'), 'utf8').trimEnd().split('\n');
    return { report, calls };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** On the drive's own spreadsheet, once the coordinator has agreed.
 * @param {number} orders */
async function closingCalls(orders) {
  const data = asFolder(synthetic(orders, 60));
  try {
    const { report, calls } = await play(data, false);
    const lines = calls
      .map(
        (line) =>
          /** @type {import('../local/standin/runtime/host/execution').TraceLine} */ (
            JSON.parse(line)
          ),
      )
      .filter((call) => call.function === 'closeCycle');
    const agreed = lines.findIndex(({ service }) => service === 'Ui');
    const mailing = lines.findIndex(({ service, method }) => `${service}.${method}` === SENDS);
    const own = lines
      .slice(agreed, mailing < 0 ? undefined : mailing)
      .filter((call) => call.arguments.includes(report.world?.spreadsheet.id));
    const reads = own.filter(({ method }) => /^(get|batchGet)/.test(method)).length;
    return { reads, writes: own.filter(({ method }) => method === 'batchUpdate').length };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const SENDS = 'MailApp.sendEmail';
