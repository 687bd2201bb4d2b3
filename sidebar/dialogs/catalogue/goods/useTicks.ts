import { useState } from 'preact/hooks';
import type { SoldRow } from '../../../../src/domain/catalogue/soldFigures';
import { tellChanged } from '../../../shared/calls/news';
import type { ValueOf } from '../../../shared/calls/server';
import { useCommand } from '../../../shared/calls/useCommand';

/** What the next sale offers: as Produits says it, as it is ticked, and what was kept of that. */
export function useTicks(rows: readonly SoldRow[]) {
  /** Null: no longer in Produits. What was kept counts. */
  const [standing, setStanding] = useState<ReadonlyMap<string, boolean | null>>(
    () => new Map(rows.map(({ ref, isOffered }) => [ref, isOffered])),
  );
  const [ticked, setTicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [kept, setKept] = useState<ValueOf<'offerNext'> | null>(null);
  const { run, start, leave } = useCommand('offerNext');
  const changes = [...ticked].flatMap(([ref, isOffered]) =>
    standing.get(ref) === isOffered ? [] : [{ ref, isOffered }],
  );
  return {
    ...{ changes, kept, run, leave },
    isOffered: (ref: string): boolean | null =>
      standing.get(ref) === null ? null : (ticked.get(ref) ?? standing.get(ref) ?? false),
    tick: (ref: string, isOffered: boolean): void => {
      setKept(null);
      setTicked(new Map([...ticked, [ref, isOffered]]));
    },
    keep: async (): Promise<void> => {
      setKept(null);
      const outcome = await start({ changes });
      if (!outcome?.ok) return;
      const { gone } = outcome.value;
      const now = changes.map(
        ({ ref, isOffered }) => [ref, gone.includes(ref) ? null : isOffered] as const,
      );
      setStanding(new Map([...standing, ...now]));
      setTicked(new Map());
      setKept(outcome.value);
      tellChanged();
    },
  };
}

export type Ticks = ReturnType<typeof useTicks>;
