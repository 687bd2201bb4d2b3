import { runOnce } from '../../../local/cli/run';
import { Drive } from '../../stories/support/drive';
import { oneThread } from '../../support/oneThread';

/** The drive that ships, as `npm start` shows it: its orders are closed. */
export const PLAYED_SAMPLE = 'the sample with its triggers, until orders are closed';

export async function playSample(): Promise<Drive> {
  const { world } = await runOnce({
    data: 'sample',
    until: 'closes',
    triggers: true,
    trace: false,
    bundle: 'dist',
    worker: oneThread,
    say: () => {},
  });
  if (!world) throw new Error('no drive');
  return Drive.over(world);
}
