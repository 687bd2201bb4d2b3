import type { Ports } from '../kernel/ports';
import type { Needs, Snapshot } from '../kernel/reads';
import { readSnapshot } from '../kernel/snapshot';
import { readSettings } from './readSettings';

/** The spreadsheet as an action asks for it, with its settings. */
export const readDrive = <const N extends Needs>(ports: Ports, needs: N): Snapshot<N> =>
  readSnapshot(ports, needs, readSettings);
