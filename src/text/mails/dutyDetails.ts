import type { Day, Instant } from '../../domain/values/time';
import type { Occasion } from './mailDetails';

export interface DutyDetails extends Occasion {
  readonly name: string;
  readonly slots: readonly {
    readonly from: Instant;
    readonly until: Instant;
    readonly role: string;
  }[];
  /** Who else is on duty. */
  readonly others: readonly string[];
  readonly isTomorrow: boolean;
  /** Blank where nothing can be asked for by link, as below. */
  readonly replaceLink: string;
  /** Their next turns after this one, each with a link of its own. */
  readonly later?: readonly { readonly day: Day; readonly role: string; readonly link: string }[];
}

/** A place at a pick-up that changes hands, to one of those whom it is about. */
export interface DutyChangeDetails extends Occasion, Pick<DutyDetails, 'name' | 'slots'> {
  /** Whoever comes for somebody else, or cannot come; blank where nobody was to. */
  readonly other: string;
  /** The pick-up at which they stand in for each other in turn. */
  readonly returns?: Day;
}
