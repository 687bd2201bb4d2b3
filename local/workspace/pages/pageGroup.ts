import type { Request } from './listen';
import type { Person } from './people';
import type { Reply } from './reply';

/** A request as the pages of the workspace see it, the person taken out of its path. */
export interface PageRequest extends Request {
  /** Whoever looks: `/chez/<address>/…`. Absent on pages that anybody may open, such as a form. */
  readonly person?: Person;
  /** What the links to this person's own pages begin with; empty on pages for anybody. */
  readonly base: string;
}

/** Pages that belong together. A request that is none of theirs is left to the next group. */
export type PageGroup = (request: PageRequest) => Reply | undefined | Promise<Reply | undefined>;

/** The first part of the path of everything that one person sees. */
export const HOME = '/chez/';

export const homeOf = (address: string): string => `${HOME}${encodeURIComponent(address)}`;
