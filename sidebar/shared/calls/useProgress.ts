import { useEffect, useState } from 'preact/hooks';
import type { ProgressNote } from '../../../src/app/kernel/services/progress';
import { call } from './server';

const EVERY = 2500;

/** What a long action says of itself while it runs; null when nothing is known. */
export function useProgress(isRunning: boolean): ProgressNote | null {
  const [note, setNote] = useState<ProgressNote | null>(null);
  useEffect(() => {
    setNote(null);
    if (!isRunning) return;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const ask = async () => {
      const outcome = await call('progress', {});
      if (isOver) return;
      if (outcome.ok && outcome.value) setNote(outcome.value);
      timer = setTimeout(ask, EVERY);
    };
    timer = setTimeout(ask, EVERY);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isRunning]);
  return note;
}
