/**
 * What a row of the live check says when something of Google's is otherwise than modelled: each fact that is
 * turned round is denied in its own row, what could not be asked for that is not known, and nothing that does
 * not hold is confirmed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type Fact, turnedRound } from '../../local/standin/base/whatIf';
import { cellsOf, MORNING, rowsOf, withLiveCheck } from './liveCheck';

async function verified(whatIf: readonly Fact[], refused?: string) {
  const world = withLiveCheck(MORNING, whatIf);
  const error = { message: 'Access denied by the policy of the domain.' };
  const fault = refused ? ({ call: refused, when: 'before', error } as const) : undefined;
  await world.run('verify', { from: 'menu', ...(fault ? { fault } : {}) });
  await world.advanceTo(world.now() + 7_200_000);
  const rows = rowsOf(cellsOf(world));
  return {
    facts: rows.map(({ fact }) => fact),
    denied: rows.filter(({ confirmed }) => !confirmed).map(({ fact }) => fact),
    confirmed: rows.filter(({ confirmed }) => confirmed).map(({ fact }) => fact),
  };
}

/** Whatever of it was confirmed since. */
const inCheck = readdirSync('live')
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => [...readFileSync(`live/${name}`, 'utf8').matchAll(/fact: '([a-z-]+)'/g)])
  .map(([, fact = '']) => fact);
const turned = inCheck.filter((fact): fact is Fact => fact in turnedRound);

/** Nothing comes that could deny them. */
const SILENT: readonly string[] = ['clock-sees-sheet', 'one-off-runs'];
/** Whoever runs the script is not named to the clock either. */
const ALSO: Partial<Record<string, readonly string[]>> = { 'account-named': ['clock-named'] };

test.each(turned)('turned round, %s is denied in its row and no other', async (fact) => {
  const { facts, denied } = await verified([fact]);
  expect(denied).toEqual(SILENT.includes(fact) ? [] : [fact, ...(ALSO[fact] ?? [])]);
  if (SILENT.includes(fact)) expect(facts).not.toContain(fact);
  // Without these the last row waits for ever.
  const waits = ['clock-sees-sheet', 'triggers-made'].includes(fact);
  expect(facts.includes('clock-sees-sheet')).toBe(!waits);
});

/** Each pair: the second would hide from its row that the first does not hold. */
const pairs: readonly (readonly [Fact, ...Fact[]])[] = [
  ['copied-marks', 'unmatched-tabs-bare'],
  ['intersecting-whole', 'unmatched-tabs-bare'],
  ['unmatched-tabs-bare', 'unmatched-tabs-come'],
  ['sign-in-refused', 'form-settings-taken'],
  ['prefilled-in-order', 'prefilled-all'],
  ['share-refused', 'files-shared', 'form-shared'],
];

test.each(pairs)('%s is not confirmed where %s does not hold either', async (...facts) => {
  const { confirmed, denied } = await verified(facts);
  for (const fact of facts) expect(confirmed).not.toContain(fact);
  expect(facts).toEqual(expect.arrayContaining(denied));
});

test.each([
  ['FormApp.create', 'forms-made'],
  ['SpreadsheetApp.create', 'files-made'],
  ['Form.setDestination', 'linked-tab-soon'],
  ['FormResponse.submit', 'answers-come-below'],
  ['Properties.setProperty', 'properties-kept'],
])('where %s is refused, %s alone says so: the rest was not asked', async (refused, own) => {
  const { denied } = await verified([], refused);
  expect(denied).toEqual([own]);
});
