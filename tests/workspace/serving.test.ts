import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ServeOptions, serveDrive } from '../../local/workspace/serve';
import { folderOf, goodFiles, plain, temporaryFolder } from '../local/cli/helpers';

const { 'commandes.csv': _, ...catalogue } = goodFiles;

const started = new Set<() => Promise<unknown>>();

afterEach(async () => {
  for (const stop of started) await stop();
});

/** `npm start` over a state folder, until it is stopped. */
async function start(state: string, wanted: Partial<ServeOptions> = {}) {
  const lines: string[] = [];
  const control = new AbortController();
  let served = (_address: string): void => {};
  const address = new Promise<string>((resolve) => {
    served = resolve;
  });
  const ended = serveDrive({
    data: folderOf(catalogue),
    until: 'closes',
    triggers: true,
    trace: false,
    bundle: 'dist',
    worker: 'build/local/worker.mjs',
    state,
    fresh: false,
    dataGiven: false,
    port: 18_200,
    signal: control.signal,
    say: (line) => lines.push(plain(line)),
    tell: (line) => {
      lines.push(plain(line));
      const found = /http:\S+/.exec(line)?.[0];
      if (found !== undefined) served(found);
    },
    ...wanted,
  });
  const stop = () => {
    started.delete(stop);
    control.abort();
    return ended;
  };
  started.add(stop);
  const url = await Promise.race([address, ended.then(() => '')]);
  const page = async (path = '') => plain(await (await fetch(url + path)).text());
  return { lines, url, stop, page, ended };
}

const newFolder = () => join(temporaryFolder(), '.drive');

test('a catalogue without orders gives an installed drive without a sale', async () => {
  const { page, lines } = await start(newFolder());
  expect(lines).toHaveLength(1);
  const first = await page();
  expect(first).toContain('Réglages');
  const forms = 'chez/coordination@exemple.test/formulaires';
  expect(await page(forms)).toContain('Aucun formulaire');
});

test('a second start on the same drive is refused while the first runs', async () => {
  const state = newFolder();
  const { stop } = await start(state);
  const second = await start(state);
  expect(await second.ended).toBe(2);
  expect(second.lines).toEqual([
    expect.stringMatching(/est déjà ouvert par un autre npm start \(processus \d+\)/),
  ]);
  expect(await stop()).toBe(0);
  expect(readdirSync(state)).toEqual(['state.json']);
  expect((await start(state)).lines[0]).toContain('est repris');
});

test('a damaged save is kept aside, and said on the error output and on the page', async () => {
  const state = newFolder();
  await (await start(state)).stop();
  const file = join(state, 'state.json');
  const damaged = readFileSync(file, 'utf8').replace('Poireaux', 'Poireau');
  writeFileSync(file, damaged);
  const { lines, page } = await start(state);
  const said = /La sauvegarde du drive est abîmée : elle est mise de côté sous « (\S+) »/;
  const kept = said.exec(lines[0] ?? '')?.[1] ?? '';
  expect(await page()).toMatch(said);
  expect(readFileSync(join(state, kept), 'utf8')).toBe(damaged);
});

test('a fresh start keeps the drive of before under a dated name', async () => {
  const state = newFolder();
  await (await start(state)).stop();
  const before = readFileSync(join(state, 'state.json'), 'utf8');
  const { lines } = await start(state, { fresh: true });
  const kept = /Le drive d’avant est gardé sous « (\S+) »/.exec(lines.join('\n'))?.[1] ?? '';
  expect(readFileSync(join(state, kept), 'utf8').split('\n')[1]).toBe(before.split('\n')[1]);
});
