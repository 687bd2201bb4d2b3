import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Keeper } from '../../../../local/workspace/keeping/keeper';
import { prepared } from '../../../stories/support/market';

test('what cannot be written to the disk is not said to be kept', async () => {
  const { world } = await prepared();
  const folder = mkdtempSync(join(tmpdir(), 'keeper-'));
  const state = join(folder, 'full');
  // A file where the folder should be: nothing can be written into it.
  writeFileSync(state, '');
  const said: string[] = [];
  const keeper = new Keeper(world, { state, bundle: 'dist', say: (line) => said.push(line) });
  expect(await keeper.kept()).toContain('ne peut pas être gardé');
  expect(said).toHaveLength(1);
  const elsewhere = new Keeper(world, { state: folder, bundle: 'dist', say: () => {} });
  expect(await elsewhere.kept()).toBeUndefined();
});
