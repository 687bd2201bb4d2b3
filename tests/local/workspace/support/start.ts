import { join } from 'node:path';
import { type ServeOptions, serveDrive } from '../../../../local/workspace/serve';
import { oneThread } from '../../../support/oneThread';
import { folderOf, goodFiles, plain, temporaryFolder } from '../../cli/helpers';
import { FIRST_PORT } from './ports';

/** What the workbook's page is told first. */
export const STATE = 'chez/coordination@exemple.test/etat';

export const newFolder = () => join(temporaryFolder(), '.drive');

const { 'commandes.csv': _, ...catalogue } = goodFiles;

const started = new Set<() => Promise<unknown>>();

afterAll(async () => {
  for (const stop of started) await stop();
});

/** `npm start` over a state folder, until it is stopped. */
export async function start(state: string, wanted: Partial<ServeOptions> = {}) {
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
    worker: oneThread,
    state,
    fresh: false,
    dataGiven: false,
    port: FIRST_PORT,
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
  /** Where the coordinator's pages are. */
  const coordinator = async (): Promise<string> => (await fetch(url)).url.replace(/\/$/, '');
  return { lines, url, stop, page, ended, coordinator };
}
