import { playYears } from '../tests/stories/support/years';

export const name =
  'Sales of a year, one after another (SALES=500 for ten): nothing outgrows its bound';

const SEEN = [1, 13, 26, 52, 100, 200, 300, 400, 500];
const ACTS = /** @type {const} */ (['opening', 'answer', 'closing', 'hourly']);
/** What each may ask of Google at any sale; the first closing makes the producers’ files as well. */
const CALLS = { opening: 265, answer: 25, closing: 100, hourly: 45 };
const TABS = 70;

/** @returns {Promise<import('../scripts/bench.mjs').Figure[]>} */
export async function measure() {
  const last = Number(process.env.SALES ?? 52);
  const isSeen = (/** @type {number} */ sale) => sale === last || SEEN.includes(sale);
  // Ten years take a while: each is told as it is found.
  const { measures } = await playYears(last, isSeen, (found) =>
    console.error(JSON.stringify(found)),
  );
  return measures.flatMap((one) => [
    ...ACTS.flatMap((act) => {
      const { calls, bytes, seconds } = one[act];
      const what = `sale ${one.sale}, ${act}`;
      return [
        { what: `${what}: calls`, value: calls, bound: CALLS[act], unit: 'calls' },
        { what: `${what}: read`, value: bytes / 1000, bound: Infinity, unit: 'KB' },
        { what: `${what}: modelled`, value: seconds, bound: 60, unit: 's' },
      ];
    }),
    { what: `sale ${one.sale}: tabs`, value: one.tabs, bound: TABS, unit: 'tabs' },
    { what: `sale ${one.sale}: cells`, value: one.cells, bound: 5_000_000, unit: 'cells' },
    { what: `sale ${one.sale}: marks`, value: one.metadata, bound: 300, unit: '' },
    { what: `sale ${one.sale}: properties`, value: one.properties, bound: 250_000, unit: 'B' },
  ]);
}
