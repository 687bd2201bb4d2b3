/**
 * The live check on the stand-in: what a maintainer starts once on the real service. Everything is confirmed
 * here, and what was seen live must be so here too.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Fact } from '../../local/standin/base/whatIf';
import { editUrl } from '../../local/standin/forms/store/formStore';
import { cellsOf, MORNING, named, type Row, rowsOf, withLiveCheck } from './liveCheck';

/** Facts that were denied on the real service, and what was seen there: `npm run fidelity` writes it. */
const SEEN_LIVE = 'tests/contract/seenLive.json';

interface Wanted {
  readonly whatIf?: readonly Fact[];
  readonly times?: number;
  /** A call that is refused whenever the menu's run makes it. */
  readonly refused?: string;
  /** In these words. */
  readonly says?: string;
  readonly startAt?: number;
}

const DENIED = 'Access denied by the policy of the domain.';

/** Runs it as a person would, so many times, and then as the clock does. */
async function verified(wanted: Wanted = {}) {
  const { whatIf = [], times = 1, refused, says = DENIED, startAt = MORNING } = wanted;
  const world = withLiveCheck(startAt, whatIf);
  const unknown: string[] = [];
  const started: string[] = [];
  world.onRun((name, run) => {
    if (run.error) throw new Error(`${name}: ${run.error.message}`);
    started.push(name);
    unknown.push(...run.unknown);
  });
  await world.run('onOpen', { from: 'open' });
  const error = { message: says };
  const fault = refused ? ({ call: refused, when: 'before', error } as const) : undefined;
  for (let time = 0; time < times; time++)
    await world.run('verify', { from: 'menu', ...(fault ? { fault } : {}) });
  const atFirst = cellsOf(world);
  const tabsAtFirst = world.spreadsheet.sheets.map(({ title }) => title);
  const due = new Map(world.triggers.map(({ handler, nextAt }) => [handler, nextAt]));
  await world.advanceTo(world.now() + 7_200_000);
  const cells = cellsOf(world);
  return { world, unknown, started, due, atFirst, tabsAtFirst, cells, rows: rowsOf(cells) };
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
  const forms = [...world.forms.values()];
  const elsewhere = forms.filter(({ destination }) => destination !== null);
  expect(forms.map(({ accepting }) => accepting)).toEqual(forms.map(() => false));
  expect(elsewhere.map(({ published }) => published)).toEqual([false, false, false]);
  expect(elsewhere.map(({ destination }) => destination?.spreadsheetId)).not.toContain(
    world.spreadsheet.id,
  );
  const made = [...world.spreadsheets.values()].filter((one) => one !== world.spreadsheet);
  const bin = named(cells, 'À mettre à la corbeille');
  expect(bin.sort()).toEqual([...made.map(({ url }) => url), ...forms.map(editUrl)].sort());
  const kept = Object.values(world.toJSON().data.properties);
  expect(kept.flatMap((one) => Object.keys(one))).toEqual([]);
  expect(cells[0]).toEqual(['Fait', 'Attendu', 'Vu', 'Confirmé']);
});

/** What a trigger sees is no part of the run that made it. */
const BY_CLOCK = /^(?:clock|copied|one-off|second)-|^(?:authorisation-told|file-copied)$/;

test('the first part ends, says that it goes on, and the clock sees the rest', () => {
  const { atFirst, cells } = asModelled;
  const waiting = atFirst.filter(([, , seen]) => seen === 'pas encore').map(([fact = '']) => fact);
  expect(waiting).toEqual(
    asModelled.rows.map(({ fact }) => fact).filter((one) => BY_CLOCK.test(one)),
  );
  expect(waiting).toHaveLength(15);
  expect(named(atFirst, 'Suite').join()).toContain('continue toute seule');
  expect(JSON.parse(named(atFirst, 'Résultat').join()).rows).toHaveLength(
    asModelled.rows.length - waiting.length,
  );
  expect(named(cells, 'Suite').join()).toMatch(/^Terminé/);
});

test('whichever trigger comes first, the same is seen', async () => {
  const { due, started } = asModelled;
  expect(started.slice(-2)).toEqual(['verifyByClock', 'verifyHour']);
  const later = (due.get('verifyHour') ?? 0) - (due.get('verifyByClock') ?? 0) + 30_000;
  const early = await verified({ startAt: MORNING + later });
  expect(early.started.slice(-2)).toEqual(['verifyHour', 'verifyByClock']);
  expect(early.rows).toEqual(asModelled.rows);
  expect(early.cells.map(([first]) => first)).toEqual(asModelled.cells.map(([first]) => first));
  expect(early.world.triggers).toEqual([]);
});

test('where the clock starts nothing once, the hourly run sees the rest', async () => {
  const { rows } = await verified({ whatIf: ['one-off-runs'] });
  const others = asModelled.rows.filter(({ fact }) => fact !== 'one-off-runs');
  expect(rows.filter(({ fact }) => fact !== 'one-off-runs')).toEqual(others);
});

test('where the clock starts nothing at all, a second sale and a copy are seen at once', async () => {
  const { atFirst, rows } = await verified({ whatIf: ['triggers-made'] });
  const seen = rows.map(({ fact }) => fact);
  expect(seen).toEqual(expect.arrayContaining(['second-form-own-tab', 'copied-form']));
  expect(seen).not.toContain('clock-words');
  expect(named(atFirst, 'Suite').join()).toMatch(/^Terminé/);
});

test('started once more, it sees the same, leaves one tab, and forgets nothing that it made', async () => {
  const { world, rows, cells } = await verified({ times: 2 });
  const made = world.spreadsheets.size - 1 + world.forms.size;
  expect(named(cells, 'À mettre à la corbeille')).toHaveLength(made);
  expect(rows).toEqual(asModelled.rows);
  expect(world.spreadsheet.sheets.map(({ title }) => title)).toEqual(['Feuille 1', 'Vérification']);
  expect(world.triggers).toEqual([]);
});

test.each(['Properties.setProperty', 'PropertiesService.getDocumentProperties', 'FormApp.create'])(
  'with %s refused the table is written all the same',
  async (call) => {
    const { rows } = await verified({ refused: call });
    // What it could ask is there, in the order of the whole table.
    const facts = new Set(rows.map(({ fact }) => fact));
    expect(rows.length).toBeGreaterThan(asModelled.rows.length / 2);
    expect(rows.map(({ fact }) => fact)).toEqual(
      asModelled.rows.map(({ fact }) => fact).filter((fact) => facts.has(fact)),
    );
  },
);

test('what could not be asked confirms nothing', async () => {
  const { rows } = await verified({ refused: 'FormApp.create' });
  expect(asModelled.rows.map(({ fact }) => fact)).toContain('sign-in-refused');
  expect(rows.map(({ fact }) => fact)).not.toContain('sign-in-refused');
});

test.each([
  ['FormApp.create', 'We’re sorry, a server error occurred. Please wait a bit and try again.', 10],
  ['MailApp.sendEmail', 'Trop d’appels pour ce service aujourd’hui : email.', 1],
  ['Spreadsheet.addViewer', 'Service error: Drive', 1],
])(
  'while %s is down nothing is denied: what it hides is not known',
  async (refused, says, least) => {
    const { rows } = await verified({ refused, says });
    expect(rows.filter(({ confirmed }) => !confirmed)).toEqual([]);
    expect(rows.length).toBeLessThanOrEqual(asModelled.rows.length - least);
  },
);

test('what is told names nothing of this run', async () => {
  const { rows, world } = await verified({ whatIf: ['prefilled-plus', 'linked-tab-address'] });
  const seen = new Map(rows.map((row) => [row.fact, row.seen]));
  expect(seen.get('prefilled-plus')).toBe('first%20one');
  const ids = [...world.forms.values()].flatMap(({ id, publicId }) => [id, publicId]);
  const told = [...seen.values()].join('\n');
  for (const id of [world.spreadsheet.id, 'moi@exemple.fr', ...ids])
    expect(told).not.toContain(id.slice(0, 12));
});

test('what the menu could not leave to the clock is not held against it', async () => {
  const { rows } = await verified({ refused: 'Properties.setProperty' });
  const facts = rows.map(({ fact }) => fact);
  for (const fact of ['clock-words', 'clock-locale', 'clock-opens-form'])
    expect(facts).not.toContain(fact);
  const denied = rows.filter(({ confirmed }) => !confirmed);
  expect(denied.map(({ fact, seen }) => [fact, seen])).toEqual([
    ['properties-kept', `refused: ${DENIED}`],
  ]);
});

test('a tab that stays linked is named until another run takes it away', async () => {
  const { atFirst, tabsAtFirst, cells, world } = await verified({
    refused: 'Form.removeDestination',
  });
  const bin = (some: string[][]) =>
    named(some, 'À mettre à la corbeille').filter((text) => !text.startsWith('https://'));
  expect(tabsAtFirst).toEqual(['Vérification (réponses)', 'Feuille 1', 'Vérification']);
  expect(bin(atFirst)).toEqual(['Onglet « Vérification (réponses) »']);
  expect(world.spreadsheet.sheets.map(({ title }) => title)).toEqual(['Feuille 1', 'Vérification']);
  expect(bin(cells)).toEqual([]);
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

const seenLive: readonly Pick<Row, 'fact' | 'seen'>[] = existsSync(SEEN_LIVE)
  ? JSON.parse(readFileSync(SEEN_LIVE, 'utf8'))
  : [];

test('what was seen live is so here', () => {
  const seen = new Map(asModelled.rows.map((row) => [row.fact, row.seen]));
  const here = seenLive.map(({ fact }) => ({ fact, seen: seen.get(fact) }));
  expect(here).toEqual(seenLive.map(({ fact, seen: live }) => ({ fact, seen: live })));
});
