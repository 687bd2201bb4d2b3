/**
 * People sort tabs and put rows into them while the script is at work. Rows are known by their keys:
 * what was meant for one lands there, none stands twice, and nobody is written to twice.
 */
import type { Drive } from '../stories/support/drive';
import { outcomeOf } from '../stories/support/outcome';
import { tally } from '../support/tally';
import { type Case, cases } from './support/cases';
import { type Act, actOf, goOn, runOf } from './support/driver';
import { lots, meddle, meddleWithColumns, movable, unordered, withColumns } from './support/hands';

const SEEDS = Number(process.env.RACES ?? '2');
const FIRST = Number(process.env.SEED ?? '1');
/** Of all that write, those whose tabs people look at while it happens. */
const CROSSED = [
  ...['readAnswers', 'everyHour', 'closeCycle', 'sendMails', 'cancelMails', 'notePayment'],
  ...['markPaid', 'settlePayouts', 'shareGoods', 'checkWorkbook'],
];
const ONLY = process.env.FAULTS_OF?.split(',') ?? (process.env.RACES ? CROSSED : ['sendMails']);

jest.setTimeout(36_000_000);

const chosen = cases.filter(({ command }) => ONLY.includes(command));

function caseOf(command: string, state: string): Case {
  const found = cases.find((one) => one.command === command && one.state.name === state);
  if (!found) throw new RangeError(`No case of ${command} on ${state}`);
  return found;
}

interface Course {
  readonly act: Act;
  /** Copies of the drive before the command. */
  readonly before: () => Drive;
  readonly calls: readonly { readonly service: string }[];
  /** Where a run ends that nobody crossed. */
  readonly wanted: unknown;
}

const endOf = (drive: Drive): object => unordered(outcomeOf(drive, 'byTitle'));

async function courseOf({ command, state, input }: Case): Promise<Course> {
  const drive = (await state()).trim();
  const act = actOf(command, (await input?.(drive)) ?? {});
  const before = drive.saved();
  const undisturbed = before();
  const { calls } = await runOf(undisturbed, act);
  await goOn(undisturbed);
  return { act, before, calls, wanted: endOf(undisturbed) };
}

/** What people move: rows, or columns. */
interface Hands {
  readonly titles: (drive: Drive) => string[];
  readonly meddle: typeof meddle;
}
const rowsMove: Hands = { titles: movable, meddle };
const columnsMove: Hands = { titles: withColumns, meddle: meddleWithColumns };

/** What differs from a run that nobody crossed, where somebody acts after one of its calls. */
async function crossedAt(
  { act, before, wanted }: Course,
  at: number,
  acts: (drive: Drive) => string,
): Promise<string[]> {
  const crossed = before();
  let done = 'nothing';
  let made = 0;
  crossed.world.onCall(() => {
    made += 1;
    if (made === at) done = acts(crossed);
  });
  await runOf(crossed, act);
  made = Number.NEGATIVE_INFINITY;
  await goOn(crossed);
  return differences(wanted, endOf(crossed), '').map(
    (text) => `after call ${at}: ${done}: ${text}`,
  );
}

async function race(course: Course, seed: number, hands = rowsMove): Promise<string[]> {
  const lot = lots(seed);
  const at = 1 + Math.floor(lot() * course.calls.length);
  const found = await crossedAt(course, at, (crossed) => {
    const titles = hands.titles(crossed);
    const title =
      lot() < 0.5 && titles.includes('Rappels')
        ? 'Rappels'
        : titles[Math.floor(lot() * titles.length)];
    return title ? hands.meddle(crossed, title, lot) : 'nothing';
  });
  return found.map((text) => `seed ${seed}, ${text}`);
}

function differences(then: unknown, now: unknown, path: string): string[] {
  if (Array.isArray(then) && Array.isArray(now)) {
    const [gone, come] = [missing(then, now), missing(now, then)];
    return gone.length + come.length === 0
      ? []
      : [`${path}: −${gone.join(' −')} +${come.join(' +')}`];
  }
  if (typeof then === 'object' && typeof now === 'object' && then && now)
    return [...new Set([...Object.keys(then), ...Object.keys(now)])].flatMap((key) =>
      differences(
        (then as Record<string, unknown>)[key],
        (now as Record<string, unknown>)[key],
        `${path}/${key}`,
      ),
    );
  return then === now ? [] : [`${path}: ${String(then)} became ${String(now)}`];
}

/** Of the first what the second lacks, as often as it lacks it. */
function missing(from: readonly unknown[], to: readonly unknown[]): string[] {
  const left = to.map((one) => JSON.stringify(one));
  return from.flatMap((one) => {
    const text = JSON.stringify(one);
    const at = left.indexOf(text);
    if (at < 0) return [text.slice(0, 300)];
    left.splice(at, 1);
    return [];
  });
}

test.each(chosen.map((one) => [`${one.command} on ${one.state.name}`, one] as const))(
  '%s',
  async (name, one) => {
    const course = await courseOf(one);
    const failures: string[] = [];
    let races = 0;
    for (let seed = FIRST; seed < FIRST + SEEDS; seed++)
      for (const hands of [rowsMove, columnsMove]) {
        failures.push(...(await race(course, seed, hands)));
        races += 1;
      }
    tally('races', name, { cases: 1, races, elsewhere: failures.length });
    expect(failures).toEqual([]);
  },
);

test('mails that were decided together are remembered alike, however *Acheteurs* is sorted', async () => {
  expect(await race(await courseOf(caseOf('everyHour', 'repeating')), 767)).toEqual([]);
});

const column = (drive: Drive, title: string) => drive.sheet(title).insertColumns(1);
const rowOnTop = (drive: Drive, title: string) => drive.sheet(title).insertRows(0);

/** Somebody acts after each call on the spreadsheet, each time in another copy of the drive. */
async function crossedEverywhere(
  course: Course,
  acts: (drive: Drive) => string,
): Promise<string[]> {
  const found: string[] = [];
  for (const [index, { service }] of course.calls.entries())
    if (service.startsWith('Sheets.')) found.push(...(await crossedAt(course, index + 1, acts)));
  return found;
}

/** Orders are read, baskets and sums follow, a mail leaves. */
test.each([
  ['a column', 'Commandes', [column]],
  ['a column', 'Paniers', [column]],
  ['a column', 'Rappels', [column]],
  ['a row above the header', 'Commandes', [rowOnTop]],
  ['a column and a row above the header', 'Rappels', [column, rowOnTop]],
])(
  '%s put into %s between any two calls on the spreadsheet changes nothing',
  async (_, title, acts) => {
    const course = await courseOf(caseOf('everyHour', 'open'));
    const found = await crossedEverywhere(course, (drive) => {
      for (const act of acts) act(drive, title);
      return title;
    });
    expect(found).toEqual([]);
  },
);

/** Reminders of a sale that is over are taken back, whose words are not read to decide; those that leave end in a blank line. */
test.each([
  ['everyHour', 'repeating', 6],
  ['sendMails', 'closed', 4],
])(
  '*Texte* dragged to the left between any two calls of %s on %s loses no words of a mail',
  async (command, state, to) => {
    const found = await crossedEverywhere(await courseOf(caseOf(command, state)), (drive) => {
      drive.sheet('Rappels').moveColumn(7, to);
      return 'Rappels';
    });
    expect(found).toEqual([]);
  },
);
