import { ZONE } from '../../drive/time';
import type { ExecutionResult } from '../../standin/runtime/engine';
import { weekdayMoment } from '../../text/dates';
import { saidOf } from '../../text/french';
import {
  clockMoving,
  formAnswered,
  hourlyRun,
  interrupted,
  momentPast,
  tooFar,
} from '../../text/live';
import type { GestureReply } from '../wire/wireBook';
import type { Hub } from './hub';

const FIRED: Readonly<Record<string, string>> = {
  everyHour: hourlyRun,
  wakeOnSubmit: formAnswered,
};

/** Farther than any sale: a slip of the finger, not a wish. */
const FARTHEST = 400 * 86_400_000;

/** Moves the drive's clock, one journey at a time; every window sees what fires on the way. */
export class ClockHand {
  private target: number | undefined;
  private from = 0;

  constructor(private readonly hub: Hub) {}

  /** Told of every run, so that those on the way are shown as they happen. */
  passed(functionName: string, { ok, error }: ExecutionResult): void {
    if (this.target === undefined) return;
    const what = FIRED[functionName];
    if (what === undefined) return;
    const now = this.hub.world.now();
    const said = ok ? what : saidOf(what, error?.message ?? interrupted);
    const text = saidOf(weekdayMoment(now, ZONE), said);
    this.hub.tellAll('passing', { now, share: this.share(now), text });
  }

  async advance(to: number): Promise<GestureReply> {
    const { hub } = this;
    const now = hub.world.now();
    if (this.target !== undefined) return { refused: clockMoving };
    if (!Number.isFinite(to) || to <= now) return { refused: momentPast };
    if (to > now + FARTHEST) return { refused: tooFar };
    this.from = now;
    this.target = to;
    hub.tellAll('passing', { now, share: 0 });
    let why: string | undefined;
    try {
      await hub.world.advanceTo(to);
    } finally {
      this.target = undefined;
      why = await hub.keeper.kept();
      hub.tellAll('passing', { now: hub.world.now(), share: 1 });
      hub.flush();
    }
    return why === undefined ? { ok: true } : { refused: why };
  }

  private share(now: number): number {
    const { from, target = now } = this;
    return target > from ? Math.min(1, (now - from) / (target - from)) : 1;
  }
}
