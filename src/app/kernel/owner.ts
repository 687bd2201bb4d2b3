import type { Ports } from './ports';

/** Whose triggers run the drive: one person's, or everything would happen twice. */
export const OWNER = 'owner';
/** A trigger of somebody who is not the owner any more removes itself. */
export function isOwnersTrigger(ports: Ports): boolean {
  if (ports.memory.get(OWNER) === ports.user()) return true;
  ports.triggers.remove();
  return false;
}
