import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NBSP, quoted } from '../cli/french';
import { type RunOptions, runOnce } from '../cli/run';
import { StateFolderError } from '../runtime/state/folder';
import { World } from '../runtime/world';
import { type Listening, listen } from './listen';
import { Workspace } from './workspace';

export interface ServeOptions extends RunOptions {
  /** The folder that keeps the drive from one start to the next. */
  readonly state: string;
  readonly fresh: boolean;
  /** The data was asked for by name, so that it must not be passed over in silence. */
  readonly dataGiven: boolean;
  readonly port?: number;
  /** For what people want to know, not what went wrong. */
  readonly tell: (line: string) => void;
}

const FIRST_PORT = 8080;

/** Serves the drive until the program is stopped. */
export async function serveDrive(options: ServeOptions): Promise<number> {
  const world = await loadedOrPlayed(options);
  if (!world) return 2;
  const { server, port } = await serveWorld(world, options.state, options.port ?? FIRST_PORT);
  options.tell(`Le drive est là${NBSP}: http://127.0.0.1:${port}/ (Ctrl+C pour arrêter)`);
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  await once(server, 'close');
  return 0;
}

export async function serveWorld(world: World, state: string, port: number): Promise<Listening> {
  const workspace = new Workspace(world, () => world.save(state));
  return listen((request) => workspace.handle(request), port);
}

/** The drive as it was left, or a new one on which the data was played. */
async function loadedOrPlayed(options: ServeOptions): Promise<World | undefined> {
  const kept = options.fresh ? undefined : loaded(options);
  if (kept) return kept;
  const { world } = await runOnce(options);
  world?.save(options.state);
  return world;
}

function loaded({ state, bundle, worker, dataGiven, say, tell }: ServeOptions): World | undefined {
  if (!existsSync(state)) return undefined;
  try {
    const world = World.load(state, bundle, worker);
    tell(`Le drive gardé dans ${quoted(state)} est repris${NBSP}; --fresh en commence un nouveau.`);
    if (dataGiven) say(`--data n’est pas lu${NBSP}: ajoutez --fresh pour repartir de ce dossier`);
    return world;
  } catch (error) {
    if (!(error instanceof StateFolderError)) throw error;
    if (error.reason !== 'missing') {
      const kept =
        error.keptAs === undefined ? '' : `, mise de côté sous ${join(state, error.keptAs)}`;
      const why = error.reason === 'version' ? 'd’une autre version' : 'abîmée';
      say(`la sauvegarde du drive est ${why}${kept}${NBSP}: un nouveau commence`);
    }
    return undefined;
  }
}
