import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Status } from '../../src/app/panel/status';
import { MINUTE } from '../../src/domain/values/time';
import { useNews } from '../shared/calls/news';
import { type Reading, useReading } from '../shared/calls/useReading';

const EVERY = 2 * MINUTE;
/** A click into the panel is a focus too: readings keep this far apart. */
const FRESH = 3000;
/** In a dialog one action follows another, and Google counts a minute's readings. */
const QUIET = 2500;

export interface StatusReading extends Reading<Status> {
  /** The drive's time now, which need not be this computer's. */
  readonly now: number;
}

/** Reads on focus, now and then, when a dialog has changed something, and when told. */
export function useStatus(): StatusReading {
  const reading = useReading('status', {});
  const { value, isReading, refresh } = reading;
  const isUnderWay = useRef(isReading);
  isUnderWay.current = isReading;
  const readAt = useRef(0);
  const ahead = useRef(0);
  const shown = useRef<Status | null>(null);
  if (value && value !== shown.current) {
    shown.current = value;
    readAt.current = Date.now();
    ahead.current = value.now - readAt.current;
  }

  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(soon);
      if (document.visibilityState === 'hidden') return;
      // Another one would take its place, and that it never answers would not be said.
      const wait = isUnderWay.current ? FRESH : readAt.current + FRESH - Date.now();
      if (wait > 0) soon = setTimeout(look, wait);
      else void refresh();
    };
    const timer = setInterval(look, EVERY);
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      clearTimeout(soon);
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [refresh]);

  useNews(useOnceQuiet(refresh));
  useMinutes();
  return { ...reading, now: Date.now() + ahead.current };
}

/** Acts once nothing more was told for a moment. */
function useOnceQuiet(act: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, QUIET);
  }, [act]);
}

/** Draws again each minute, for the countdown. */
function useMinutes(): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), MINUTE);
    return () => clearInterval(timer);
  }, []);
}
