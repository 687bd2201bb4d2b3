import type { Threshold } from '../../domain/values/threshold';

const words: Readonly<Record<Threshold['of'], readonly string[]>> = {
  euros: ['€', 'eur', 'euro', 'euros'],
  kilos: ['kg', 'kilo', 'kilos', 'l'],
  pieces: ['p', 'piece', 'pieces', 'pièce', 'pièces'],
};

/** What people write behind the figure of a minimum, folded. */
export const thresholdUnits: ReadonlyMap<string, Threshold['of']> = new Map(
  (Object.keys(words) as Threshold['of'][]).flatMap((of) =>
    words[of].map((word) => [word, of] as const),
  ),
);
