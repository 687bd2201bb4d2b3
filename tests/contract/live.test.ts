/**
 * The live check on the stand-in: what a maintainer starts once on the real service. Everything is confirmed
 * here, each fact that is turned round is denied in its own row, and what was seen live must be so here too.
 */
import { existsSync, readFileSync } from 'node:fs';
import { type Fact, turnedRound } from '../../local/standin/base/whatIf';
import { World } from '../../local/standin/runtime/world';
import { oneThread } from '../support/oneThread';

interface Row {
  readonly fact: string;
  readonly expected: string;
  readonly seen: string;
  readonly confirmed: boolean;
}

/** Facts that were denied on the real service, and what was seen there: `npm run fidelity` writes it. */
const SEEN_LIVE = 'tests/contract/seenLive.json';

/** Runs it as a person would, so many times, and an hour later as the clock does. */
async function verified(whatIf: readonly Fact[] = [], times = 1, refused = '') {
  const world = World.create({
    ...{ startAt: Date.parse('2026-04-07T08:00:00+02:00'), timeZone: 'Europe/Paris' },
    ...{ locale: 'fr_FR', owner: 'moi@exemple.fr', bundle: 'build/live-check' },
    ...{ deployment: 'bound', worker: oneThread, whatIf },
  });
  await world.run('onOpen', { from: 'open' });
  const unknown: string[] = [];
  for (let time = 0; time < times; time++) {
    const error = { message: 'Service error' };
    const fault = { call: refused, when: 'before', error } as const;
    const run = await world.run('verify', { from: 'menu', ...(refused ? { fault } : {}) });
    if (run.error) throw new Error(run.error.message);
    unknown.push(...run.unknown);
  }
  await world.advanceTo(world.now() + 7_200_000);
  const table = world.spreadsheet.sheetByTitle('Vérification');
  const cells = (table?.fields.rows ?? []).map(
    (row) => row?.map((cell) => String(cell?.value ?? '')) ?? [],
  );
  const [, text = '{}'] = cells.find(([first]) => first === 'Résultat') ?? [];
  const { rows } = JSON.parse(text) as { rows: Row[] };
  return { world, unknown, cells, rows, text };
}

let asModelled: Awaited<ReturnType<typeof verified>>;
beforeAll(async () => {
  asModelled = await verified();
});

test('all that it looks at is so here; it takes away what it made and names what it cannot', () => {
  const { world, unknown, cells, rows } = asModelled;
  expect(rows.filter(({ confirmed }) => !confirmed)).toEqual([]);
  expect(rows.length).toBeGreaterThan(50);
  expect(unknown).toEqual([]);
  expect(world.spreadsheet.sheets.map(({ title }) => title)).toEqual(['Feuille 1', 'Vérification']);
  expect(world.triggers).toEqual([]);
  const [form] = world.forms.values();
  expect([form?.accepting, form?.destination]).toEqual([false, null]);
  expect(cells.filter(([first]) => first === 'À mettre à la corbeille')).toHaveLength(3);
  expect(cells[0]).toEqual(['Fait', 'Attendu', 'Vu', 'Confirmé']);
});

test('started once more, it sees the same and leaves one tab', async () => {
  const { world, rows } = await verified([], 2);
  expect(rows).toEqual(asModelled.rows);
  expect(world.spreadsheet.sheets.map(({ title }) => title)).toEqual(['Feuille 1', 'Vérification']);
  expect(world.triggers).toEqual([]);
});

test.each(['Properties.setProperty', 'PropertiesService.getDocumentProperties', 'FormApp.create'])(
  'with %s refused the table is written all the same',
  async (call) => {
    const { rows } = await verified([], 1, call);
    expect(rows.length).toBeGreaterThan(50);
  },
);

test('a tab that stays linked is named', async () => {
  const { cells, world } = await verified([], 1, 'Form.removeDestination');
  const tabs = world.spreadsheet.sheets.map(({ title }) => title);
  const named = cells.filter(([first]) => first === 'À mettre à la corbeille').map(([, at]) => at);
  const left = tabs.filter((title) => title !== 'Feuille 1' && title !== 'Vérification');
  expect(left.length).toBeGreaterThan(0);
  expect(named).toEqual(expect.arrayContaining(left));
});

const page = readFileSync('docs/fidelity.md', 'utf8');
const looked = page
  .split('\n')
  .flatMap((line) => /`([a-z-]+)` \|.*\blive\b[^|]*\|$/.exec(line)?.[1] ?? []);

test('docs/fidelity.md names each fact that is looked at, and no other', () => {
  const confirmed = page.split('## Confirmed')[1] ?? '';
  const open = asModelled.rows.filter(({ fact }) => !confirmed.includes(`\`${fact}\``));
  expect(open.map(({ fact }) => fact).sort()).toEqual([...looked].sort());
});

/** Without these the last row waits for ever. */
const CLOCK: readonly string[] = ['clock-sees-sheet', 'triggers-made'];

test.each(looked.filter((fact): fact is Fact => fact in turnedRound))(
  'turned round, %s is denied in its row',
  async (fact) => {
    const { rows } = await verified([fact]);
    const denied = rows.filter(({ confirmed }) => !confirmed).map((row) => row.fact);
    const waits = !rows.some((row) => row.fact === 'clock-sees-sheet');
    expect(waits).toBe(CLOCK.includes(fact));
    if (fact !== 'clock-sees-sheet') expect(denied).toContain(fact);
  },
);

const seenLive: readonly Pick<Row, 'fact' | 'seen'>[] = existsSync(SEEN_LIVE)
  ? JSON.parse(readFileSync(SEEN_LIVE, 'utf8'))
  : [];

test('what was seen live is so here', () => {
  const seen = new Map(asModelled.rows.map((row) => [row.fact, row.seen]));
  const here = seenLive.map(({ fact }) => ({ fact, seen: seen.get(fact) }));
  expect(here).toEqual(seenLive.map(({ fact, seen: live }) => ({ fact, seen: live })));
});
