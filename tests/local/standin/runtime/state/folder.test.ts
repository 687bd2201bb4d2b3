import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { readState } from '../../../../../local/standin/runtime/state/folder';
import { lockFolder } from '../../../../../local/standin/runtime/state/folderLock';
import { keepCopy, keptDrives, readKept } from '../../../../../local/standin/runtime/state/kept';
import { WriteBehind } from '../../../../../local/standin/runtime/state/writeBehind';
import { worldOf } from '../support/fixtures';

const folderOf = () => mkdtempSync(join(tmpdir(), 'state-'));

function savingLoop(): string {
  const outfile = join(folderOf(), 'saving.mjs');
  const entryPoints = [join(__dirname, '../support/savingLoop.ts')];
  buildSync({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm' });
  return outfile;
}

/** The last number that the program said to be saved when it was killed. */
async function killedWhileSaving(child: ChildProcess, after: number): Promise<number> {
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(child, 'close');
  while (!said.includes('\n')) await pause(2);
  await pause(after);
  child.kill('SIGKILL');
  await ended;
  return Number(said.trim().split('\n').at(-1));
}

describe('a program killed while it saves', () => {
  const program = savingLoop();

  test.each(['at once', 'meanwhile'])(
    'leaves a drive that can be read, and loses nothing it said to be kept (%s)',
    async (way) => {
      const folder = folderOf();
      let first = 0;
      for (let round = 0; round < 6; round++) {
        const words = [program, folder, String(first), way];
        const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
        const said = await killedWhileSaving(child, (round * 17) % 40);
        const { now } = readState(folder);
        // Saved, and killed before it could say so, is as good.
        expect([said, said + 1]).toContain(now);
        first = now + 1;
      }
      expect(keptDrives(folder)).toEqual([]);
    },
  );
});

const fieldsOf = (pid: number): string[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
const startOf = (pid: number): string | undefined => fieldsOf(pid)[19];

describe('the lock of the folder', () => {
  test('lets one program in at a time', () => {
    const folder = folderOf();
    const first = lockFolder(folder);
    expect(lockFolder(folder)).toEqual({ heldBy: process.pid });
    if ('release' in first) first.release();
    expect(lockFolder(folder)).toHaveProperty('release');
  });

  test.each(['', 'null', '{"pid":"12"}', `{"pid":${process.pid},"since":3}`])(
    'is no lock where somebody wrote %p',
    (text) => {
      const folder = folderOf();
      writeFileSync(join(folder, 'lock.json'), text);
      expect(lockFolder(folder)).toHaveProperty('release');
    },
  );

  test('of a program that was killed is taken over', async () => {
    const folder = folderOf();
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'close');
    writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid: child.pid }));
    expect(lockFolder(folder)).toHaveProperty('release');
  });

  /** Elsewhere the system does not tell. */
  const onLinux = process.platform === 'linux' ? test : test.skip;

  onLinux('of a program that was killed and is still counted is taken over', async () => {
    const folder = folderOf();
    // The shell goes on as another program, which does not look after its child.
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [said] = await once(parent.stdout, 'data');
    const lock = { pid: Number(said), since: startOf(Number(said)) };
    writeFileSync(join(folder, 'lock.json'), JSON.stringify(lock));
    expect(lockFolder(folder)).toEqual({ heldBy: lock.pid });
    // Until then it is the shell, which might.
    while (readFileSync(`/proc/${parent.pid}/comm`, 'utf8') !== 'sleep\n') await pause(5);
    process.kill(lock.pid, 'SIGKILL');
    while (fieldsOf(lock.pid)[0] !== 'Z') await pause(5);
    expect(lockFolder(folder)).toHaveProperty('release');
    parent.kill('SIGKILL');
  });

  test.each([
    ['cut short', '{"pi'],
    ['whose number another program has now', JSON.stringify({ pid: process.pid, since: '1' })],
  ])('%s is taken over', (_what, text) => {
    const folder = folderOf();
    writeFileSync(join(folder, 'lock.json'), text);
    // Only where the system tells when a program began can the second be known for a dead one.
    const expected = process.platform === 'linux' || text.length < 10 ? 'release' : 'heldBy';
    expect(lockFolder(folder)).toHaveProperty(expected);
  });
});

describe('saving behind', () => {
  test('several changes make one save, a moment later', async () => {
    const folder = folderOf();
    const world = worldOf('');
    let snapshots = 0;
    const saving = new WriteBehind(folder, () => {
      snapshots += 1;
      return world.toJSON();
    });
    for (let n = 0; n < 50; n++) saving.changed();
    expect([saving.pending, snapshots]).toEqual([true, 0]);
    while (saving.pending) await pause(20);
    expect(snapshots).toBe(1);
    expect(readState(folder).now).toBe(world.now());
  });

  test('the end of the program saves what waited, and an older save does not come after it', async () => {
    const folder = folderOf();
    const world = worldOf('');
    const saving = new WriteBehind(folder, () => world.toJSON());
    saving.changed();
    const older = saving.flush();
    await world.advanceTo(world.now() + 60_000);
    saving.changed();
    saving.flushNow();
    await older;
    expect(readState(folder).now).toBe(world.now());
  });

  test('a folder that cannot be written to is said once, and tried again', async () => {
    const folder = join(folderOf(), 'a-file');
    writeFileSync(folder, '');
    const said: string[] = [];
    const saving = new WriteBehind(
      folder,
      () => worldOf('').toJSON(),
      (why) => said.push(why),
    );
    for (let n = 0; n < 2; n++) {
      saving.changed();
      await saving.flush();
    }
    expect([said.length, saving.pending]).toEqual([1, true]);
    expect(saving.problem).toBe(said[0]);
  });
});

describe('a drive that is set aside', () => {
  test('stays under a dated name, and is not changed by the drive that takes its place', () => {
    const folder = folderOf();
    const world = worldOf('', { name: 'Drive de Crest' });
    expect(keepCopy(folder)).toBeUndefined();
    world.save(folder);
    const before = readFileSync(join(folder, 'state.json'), 'utf8');
    const name = keepCopy(folder) ?? '';
    worldOf('', { name: 'Un autre' }).save(folder);
    expect(readFileSync(join(folder, name), 'utf8')).toBe(before);
    const [kept] = keptDrives(folder);
    expect(kept).toMatchObject({ reason: 'replaced', name: 'Drive de Crest' });
    expect(readKept(folder, kept?.id ?? '')?.spreadsheets[0]?.name).toBe('Drive de Crest');
    expect(readKept(folder, '../state.json')).toBeUndefined();
  });
});
