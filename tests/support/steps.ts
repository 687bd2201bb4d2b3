import { type Profiler, Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

const session = new Session();
session.connect();

/** Where V8 puts code into other code, which is counted no more: its flags, as far as a Node has them on. */
const TIERS = Number.parseInt(process.versions.node, 10) < 22 ? ['opt'] : ['opt', 'maglev'];

/** What was counted since it was last asked. */
function taken(): readonly Profiler.ScriptCoverage[] {
  let scripts: readonly Profiler.ScriptCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    scripts = result;
  });
  return scripts;
}

/**
 * How many blocks of our sources a run goes through, as V8 counts them for coverage: the same on any
 * machine, however busy.
 */
function stepsOf(folder: string, run: () => void): number {
  taken();
  run();
  return taken()
    .filter(({ url }) => url.includes(folder))
    .flatMap(({ functions }) => functions)
    .flatMap(({ ranges }) => ranges)
    .reduce((all, { count }) => all + count, 0);
}

/**
 * For the tests of a file: how much more a text of four times the length asks for in a folder of ours, 4
 * where each letter is looked at as often.
 */
export function growthCounted(): (
  folder: string,
  of: (times: number) => () => void,
  times: number,
) => number {
  beforeAll(() => {
    for (const tier of TIERS) setFlagsFromString(`--no-${tier}`);
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  });
  // The tests behind it in the same process are to run at full speed.
  afterAll(() => {
    session.post('Profiler.stopPreciseCoverage');
    for (const tier of TIERS) setFlagsFromString(`--${tier}`);
  });
  return (folder, of, times) => {
    // What is compiled or remembered once is no step of the text.
    of(times)();
    return stepsOf(folder, of(times * 4)) / stepsOf(folder, of(times));
  };
}
