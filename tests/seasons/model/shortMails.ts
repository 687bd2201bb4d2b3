/** What a day's mails go to where they are short: whoever must bring something first (docs/rules.md E3). */
import type { Message } from './messages';

/** What closing tells, by what depends on it. */
export interface Telling {
  readonly toBring: readonly Message[];
  readonly answers: readonly Message[];
  readonly demands: readonly Message[];
  /** Mails about baskets of earlier sales that no run has let go since they were due: they go before. */
  readonly older: number;
}

const inRank = ({ toBring, answers, demands }: Telling): (readonly Message[])[] => [
  toBring,
  answers,
  demands,
];

/** How many of each rank leave today. */
function leaving(telling: Telling, left: number): number[] {
  let places = left;
  return inRank(telling).map((messages) => {
    if (messages === telling.demands) places = Math.max(0, places - telling.older);
    const own = Math.min(places, messages.length);
    places -= own;
    return own;
  });
}

/** Those that wait, and what is wrong with what left; which of one rank leaves first is not told. */
export function behindQuota(
  telling: Telling,
  left: number,
  hasLeft: (message: Message) => boolean,
): { readonly waiting: Message[]; readonly wrong: string[] } {
  const counts = leaving(telling, left);
  const wrong = inRank(telling).flatMap((messages, rank) => {
    const gone = messages.filter(hasLeft).length;
    return gone === counts[rank]
      ? []
      : [`Of rank ${rank}, with ${left} mails left: ${gone} left, not ${counts[rank]}`];
  });
  return {
    waiting: inRank(telling)
      .flat()
      .filter((message) => !hasLeft(message)),
    wrong,
  };
}
