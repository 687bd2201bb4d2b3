import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type RunOptions, runOnce } from '../cli/run';
import { codeOf, isSystemError } from '../standin/base/systemError';
import { type Locked, lockFolder } from '../standin/runtime/state/folderLock';
import type { World } from '../standin/runtime/world';
import { quoted } from '../text/french';
import {
  alreadyOpen,
  driveIsHere,
  fileUnreadable,
  formerKept,
  optionIgnored,
  resumed,
  stateUnusable,
} from '../text/serving';
import { Keeper, type KeeperOptions, keptWorld } from './keeping/keeper';
import { type Opened, openEmpty, openWorkbook } from './keeping/sources';
import { type Listening, listen } from './pages/listen';
import { Workspace } from './workspace';

export interface ServeOptions extends RunOptions {
  /** The folder of the programs that the build made for pages. */
  readonly programs?: string;
  /** The folder that keeps the drive from one start to the next. */
  readonly state: string;
  readonly fresh: boolean;
  /** A workbook without anything in it, in place of the data. */
  readonly empty?: boolean;
  readonly sample?: string;
  /** The data was asked for by name, so that it must not be passed over in silence. */
  readonly dataGiven: boolean;
  readonly port?: number;
  /** Stops the program as Ctrl+C does. */
  readonly signal?: AbortSignal;
  /** For what people want to know, not what went wrong. */
  readonly tell: (line: string) => void;
}

const FIRST_PORT = 8080;
const UNUSABLE = 2;

/** Serves the drive until the program is stopped. */
export async function serveDrive(options: ServeOptions): Promise<number> {
  const lock = locked(options);
  if (!lock) return UNUSABLE;
  if ('heldBy' in lock) {
    const folder = quoted(options.state);
    options.say(alreadyOpen(folder, lock.heldBy));
    return UNUSABLE;
  }
  try {
    return await serveLocked(options);
  } finally {
    lock.release();
  }
}

/** Undefined where the folder cannot keep anything. */
function locked({ state, say }: ServeOptions): Locked | undefined {
  try {
    return lockFolder(state);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    say(stateUnusable(quoted(state), String(codeOf(error))));
    return undefined;
  }
}

async function serveLocked(options: ServeOptions): Promise<number> {
  const keeper = await openedDrive(options);
  if (!keeper) return UNUSABLE;
  const { server, port } = await serveKept(keeper, options.port ?? FIRST_PORT, options.programs);
  options.tell(driveIsHere(port));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  options.signal?.addEventListener('abort', stop);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  // A fault that ends the program must not take the last second with it.
  process.once('exit', () => keeper.saving.flushNow());
  await once(server, 'close');
  await keeper.saving.flush();
  return 0;
}

export function serveWorld(world: World, options: KeeperOptions, port: number): Promise<Listening> {
  return serveKept(new Keeper(world, options), port);
}

function serveKept(
  keeper: Keeper,
  port: number,
  programs = resolve('build/local'),
): Promise<Listening> {
  const program = (name: string) => readFileSync(join(programs, name), 'utf8');
  const workspace = new Workspace(keeper, { program, page: resolve(programs, '../workspace') });
  return listen(
    (request) => workspace.handle(request),
    port,
    () => workspace.close(),
  );
}

/** The drive as it was left, or a new one on which the data was played. */
async function openedDrive(options: ServeOptions): Promise<Keeper | undefined> {
  const { state, fresh, dataGiven, say, tell } = options;
  const { world: kept, said } = keptWorld(options);
  if (said !== undefined) say(said);
  if (kept && !fresh) {
    tell(resumed(state));
    if (dataGiven) {
      const option = options.empty ? '--empty' : '--data';
      say(optionIgnored(option));
    }
    return new Keeper(kept, options);
  }
  const opened = await newDrive(options);
  if ('refused' in opened) {
    if (opened.refused !== '') say(opened.refused);
    return undefined;
  }
  const { world } = opened;
  for (const line of opened.said) tell(line);
  if (!kept) return started(world, options, said);
  const keeper = new Keeper(kept, options);
  const name = await keeper.replace(world);
  if (name !== undefined) tell(formerKept(name));
  return keeper;
}

/** From what the command line names; a folder's problems are said while it is played. */
async function newDrive(options: ServeOptions): Promise<Opened> {
  const { data, empty, say } = options;
  if (empty) return openEmpty(options);
  if (!/\.xlsx$/i.test(data)) {
    const { world } = await runOnce(options);
    return world ? { world, said: [] } : { refused: '' };
  }
  const file = fileIn(data);
  if (file) return openWorkbook(file, basename(data), options);
  say(fileUnreadable(data));
  return { refused: '' };
}

function fileIn(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isSystemError(error) || codeOf(error) === 'ERR_FS_FILE_TOO_LARGE') return undefined;
    throw error;
  }
}

async function started(
  world: World,
  options: ServeOptions,
  said: string | undefined,
): Promise<Keeper> {
  const keeper = new Keeper(world, options, said);
  await keeper.kept();
  return keeper;
}
