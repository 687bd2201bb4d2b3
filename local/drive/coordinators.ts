/** Whose drive it is on this machine, where nothing else says so. */
import type { World } from '../standin/runtime/world';

export const COORDINATOR = 'coordination@exemple.test';
const SECOND = 'coordination2@exemple.test';

/** A drive is never one person's: there is always somebody to press the same button. */
export function withSecondCoordinator(world: World): World {
  const { editors } = world.spreadsheet;
  if (editors.length === 0) editors.push(SECOND);
  return world;
}
