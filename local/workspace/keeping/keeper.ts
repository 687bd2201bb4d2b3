import { readState, StateFolderError } from '../../standin/runtime/state/folder';
import { keepAside, keepCopy, keptDrives, readKept } from '../../standin/runtime/state/kept';
import { STATE_FILE } from '../../standin/runtime/state/stateText';
import type { SavedWorld } from '../../standin/runtime/state/worldState';
import { WriteBehind } from '../../standin/runtime/state/writeBehind';
import { World, type WorldOptions } from '../../standin/runtime/world';
import { backupSetAside, damaged, notKept, otherVersion } from '../../text/keeping';

export interface KeeperOptions {
  /** The folder that keeps the drive from one start to the next. */
  readonly state: string;
  readonly bundle: string;
  readonly worker?: WorldOptions['worker'];
  /** The folder of the sample drive; absent: `sample`, where the program was started. */
  readonly sample?: string;
  /** Receives each line for the error output. */
  readonly say: (line: string) => void;
}

/** Holds the drive that is open, keeps it on the disk, and sets it aside for another. */
export class Keeper {
  readonly saving: WriteBehind;
  /** What people must be told of the drive when they first look. */
  notices: readonly string[];
  private readonly replaced: (() => void)[] = [];

  constructor(
    private present: World,
    readonly options: KeeperOptions,
    notice?: string,
  ) {
    this.notices = notice === undefined ? [] : [notice];
    present.usedAt(Date.now);
    this.saving = new WriteBehind(
      options.state,
      () => this.present.toJSON(),
      (why) => options.say(savingFailed(why)),
    );
  }

  get world(): World {
    return this.present;
  }

  /** Told when another drive has taken the place of the one before. */
  onReplaced(listener: () => void): void {
    this.replaced.push(listener);
  }

  /** After every change: it is on the disk a moment later. */
  changed(): void {
    this.saving.changed();
  }

  /** After an action: what was done is on the disk before it is said to be done. Else why it is not. */
  async kept(): Promise<string | undefined> {
    this.saving.changed();
    await this.saving.flush();
    const { problem } = this.saving;
    return problem === undefined ? undefined : savingFailed(problem);
  }

  /** The present drive stays in the folder under a dated name, which is given back. */
  async replace(world: World, notices: readonly string[] = []): Promise<string | undefined> {
    const why = await this.kept();
    if (why !== undefined) throw new Error(why);
    const name = keepCopy(this.options.state);
    this.present = world;
    world.usedAt(Date.now);
    this.notices = notices;
    await this.kept();
    for (const listener of this.replaced) listener();
    return name;
  }

  drives() {
    return keptDrives(this.options.state);
  }

  /** A drive that was set aside, or nothing when there is none that can be read. */
  earlier(id: string): World | undefined {
    const saved = readKept(this.options.state, id);
    return saved && worldOf(saved, this.options);
  }
}

const savingFailed = (why: string): string => notKept(why);

type Loaded = { readonly world?: World; readonly said?: string };

/** The drive that the folder keeps, or why there is none that can be read. */
export function keptWorld(options: KeeperOptions): Loaded {
  try {
    const saved = readState(options.state);
    const world = worldOf(saved, options);
    if (world) return { world };
    return { said: setAside('version', keepAside(options.state, STATE_FILE, 'version')) };
  } catch (error) {
    if (!(error instanceof StateFolderError)) throw error;
    if (error.reason === 'missing') return {};
    return { said: setAside(error.reason, error.keptAs ?? '') };
  }
}

/** A file that says what no world of this program can be made of is one of another version. */
function worldOf(saved: SavedWorld, { bundle, worker }: KeeperOptions): World | undefined {
  try {
    return World.fromJSON(saved, bundle, worker);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function setAside(reason: 'damaged' | 'version', keptAs: string): string {
  const why = reason === 'version' ? otherVersion : damaged;
  return backupSetAside(why, keptAs);
}
