import { useRef, useState } from 'preact/hooks';
import {
  call,
  type Failure,
  type InputOf,
  mayPass,
  type Outcome,
  type SidebarCommand,
} from './server';

export type Run<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry?: () => void }
  | { readonly kind: 'done'; readonly value: T };

export interface Tried<I, T> {
  readonly run: Run<T>;
  /** The promise tells how it ended; `run` shows it. A second press while one runs does nothing. */
  readonly start: (input: I) => Promise<Outcome<T> | null>;
  readonly leave: () => void;
}

/** Something that is tried, may fail, and is tried again with the same input. */
export function useTrying<I, T>(attempt: (input: I) => Promise<Outcome<T>>): Tried<I, T> {
  const [run, setRun] = useState<Run<T>>({ kind: 'idle' });
  const isRunning = useRef(false);
  const start = async (input: I): Promise<Outcome<T> | null> => {
    if (isRunning.current) return null;
    isRunning.current = true;
    setRun({ kind: 'running' });
    const outcome = await attempt(input);
    isRunning.current = false;
    setRun(
      outcome.ok
        ? { kind: 'done', value: outcome.value }
        : {
            kind: 'failed',
            failure: outcome.failure,
            ...(mayPass(outcome.failure) ? { retry: () => void start(input) } : {}),
          },
    );
    return outcome;
  };
  return { run, start, leave: () => setRun({ kind: 'idle' }) };
}

export const useCommand = <N extends SidebarCommand>(name: N) =>
  useTrying((input: InputOf<N>) => call(name, input));
