import type { Ports } from '../../kernel/ports';
import type { FileWritten } from '../../kernel/services/producerSheetPort';
import { shareOut } from '../../kernel/steps/shares';
import { keepTrying } from '../../kernel/steps/toRetry';

/** The archive that sales are moved to at present; a copy of the spreadsheet begins its own. */
export const KEY = 'archive';
/** Behind its id, until it holds a sale. */
const UNUSED = '\nunused';
/** Beyond these another one is begun: a spreadsheet holds ten million cells. */
const MOST_TABS = 320;
const MOST_CELLS = 3_000_000;

export interface PresentArchive {
  readonly id: string;
  readonly isUnused: boolean;
}

/** The one that was made, or another; undefined where nothing can be done at this hour (docs/rules.md S98). */
export function presentArchive(ports: Ports, title: string): PresentArchive | undefined {
  const known = knownArchive(ports);
  if (!known) return newArchive(ports, title);
  const size = ports.archive.size(known.id);
  if (typeof size === 'object')
    return size.tabs < MOST_TABS && size.cells < MOST_CELLS ? known : newArchive(ports, title);
  if (mayBeginAnother(size, known)) return newArchive(ports, title);
  keepTrying(ports, 'archive');
  return undefined;
}

/** In the bin, or of a coordinator who has gone: one that never held anything is tried again. */
export const mayBeginAnother = (failure: FileWritten, { isUnused }: PresentArchive): boolean =>
  failure === 'gone' || (failure === 'refused' && !isUnused);

function knownArchive(ports: Ports): PresentArchive | undefined {
  const kept = ports.memory.get(KEY);
  return kept ? { id: kept.replace(UNUSED, ''), isUnused: kept.endsWith(UNUSED) } : undefined;
}

/** Made only where it can be remembered. */
function newArchive(ports: Ports, title: string): PresentArchive | undefined {
  ports.memory.set(KEY, '');
  const id = ports.producerSheets.create(title);
  if (id === undefined) {
    keepTrying(ports, 'archive');
    return undefined;
  }
  ports.memory.set(KEY, id + UNUSED);
  shareOut(ports, 'file', id);
  return { id, isUnused: true };
}
