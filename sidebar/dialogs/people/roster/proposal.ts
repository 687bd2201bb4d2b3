import type { RosterView } from '../../../../src/app/people/rosterView';
import { type Season, seasonOf } from '../../../../src/domain/people/dutySeason';
import { placeReason } from '../../../../src/text/pages/people/rosterReasons';

export interface Proposal extends Season {
  readonly days: readonly ProposedDay[];
}

type ProposedDay = Omit<Season['days'][number], 'places'> & {
  readonly places: readonly (Season['days'][number]['places'][number] & {
    readonly why: string;
  })[];
};

/** Sought in the page, so that nobody waits for the script. */
export function proposalOf(view: RosterView): Proposal {
  const season = seasonOf(view);
  return {
    ...season,
    days: season.days.map((one) => ({
      ...one,
      places: one.places.map((place) => ({
        ...place,
        why: placeReason(place.reason, view.language),
      })),
    })),
  };
}

/** What the script is asked to write: the open places alone. */
export const fillingOf = ({ days }: Proposal) =>
  days.map(({ places }) =>
    places.filter(({ isHeld }) => !isHeld).map(({ name, why }) => ({ name, why })),
  );
