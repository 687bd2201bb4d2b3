import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { call, type Failure, type InputOf, type SidebarCommand, type ValueOf } from './server';

export interface Reading<T> {
  /** Stays while it is read again, and when that fails. */
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly isReading: boolean;
  readonly refresh: () => Promise<void>;
}

/** Reads at once, and again when told; of several readings the last one asked for is shown. */
export function useReading<N extends SidebarCommand>(
  name: N,
  input: InputOf<N>,
): Reading<ValueOf<N>> {
  const [value, setValue] = useState<ValueOf<N> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isReading, setReading] = useState(true);
  const newest = useRef(0);
  const asked = JSON.stringify(input);

  const refresh = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    setReading(true);
    const outcome = await call(name, JSON.parse(asked));
    if (mine !== newest.current) return;
    setReading(false);
    setFailure(outcome.ok ? null : outcome.failure);
    if (outcome.ok) setValue(outcome.value);
  }, [name, asked]);

  useEffect(() => void refresh(), [refresh]);
  return { value, failure, isReading, refresh };
}
