import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Status } from '../src/app/status';
import { call, type Failure } from './server';

const EVERY = 120_000;
const MINUTE = 60_000;
/** A click into the panel is a focus too: soon after a reading it brings nothing new. */
const FRESH = 3000;

export interface Reading {
  readonly status: Status | null;
  readonly failure: Failure | null;
  /** The drive's time now, which need not be this computer's. */
  readonly now: number;
  readonly isReading: boolean;
  readonly refresh: () => Promise<void>;
}

/** Reads on focus, now and then, and when told; the last reading asked for is the one shown. */
export function useStatus(): Reading {
  const [status, setStatus] = useState<Status | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isReading, setReading] = useState(false);
  const newest = useRef(0);
  const ahead = useRef(0);
  const readAt = useRef(0);

  const refresh = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    setReading(true);
    const outcome = await call('status', {});
    if (mine !== newest.current) return;
    readAt.current = Date.now();
    setReading(false);
    setFailure(outcome.ok ? null : outcome.failure);
    if (!outcome.ok) return;
    ahead.current = outcome.value.now - Date.now();
    setStatus(outcome.value);
  }, []);

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden' || Date.now() - readAt.current < FRESH) return;
      void refresh();
    };
    void refresh();
    const timer = setInterval(look, EVERY);
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [refresh]);

  useMinutes();
  return { status, failure, now: Date.now() + ahead.current, isReading, refresh };
}

/** Draws again each minute, for the countdown. */
function useMinutes(): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), MINUTE);
    return () => clearInterval(timer);
  }, []);
}
