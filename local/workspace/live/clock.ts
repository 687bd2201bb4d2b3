import type { ExecutionResult } from '../../standin/runtime/engine';
import { NBSP } from '../../text/french';
import type { GestureReply } from '../wire/book';
import type { Hub } from './hub';

const FIRED: Readonly<Record<string, string>> = {
  everyHour: 'Passage horaire',
  wakeOnSubmit: 'Réponse au formulaire',
};

const moment = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

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
    const said = ok ? what : `${what}${NBSP}: ${error?.message ?? 'interrompu'}`;
    const text = `${moment.format(now)}${NBSP}: ${said}`;
    this.hub.tellAll('passing', { now, share: this.share(now), text });
  }

  async advance(to: number): Promise<GestureReply> {
    const { hub } = this;
    const now = hub.world.now();
    if (this.target !== undefined) return { refused: 'L’horloge avance déjà.' };
    if (!Number.isFinite(to) || to <= now) return { refused: 'Ce moment est déjà passé.' };
    if (to > now + FARTHEST) return { refused: 'C’est trop loin : un an au plus.' };
    this.from = now;
    this.target = to;
    hub.tellAll('passing', { now, share: 0 });
    try {
      await hub.world.advanceTo(to);
    } finally {
      this.target = undefined;
      await hub.keeper.kept();
      hub.tellAll('passing', { now: hub.world.now(), share: 1 });
      hub.flush();
    }
    return { ok: true };
  }

  private share(now: number): number {
    const { from, target = now } = this;
    return target > from ? Math.min(1, (now - from) / (target - from)) : 1;
  }
}
