import { changeNotDone } from '../../../text/frame';
import type { Gesture, GestureReply } from '../../wire/wireBook';
import { ServerAway, send } from '../state/server';
import { change, notify, page } from '../state/store';

/** What becomes of a gesture in the grid, when it is not simply done. */
export interface Outcome {
  /** It was refused: what is shown of it must go. */
  undone(gesture: Gesture): void;
  done(gesture: Gesture): void;
}

interface Waiting {
  readonly gesture: Gesture;
  sure: boolean;
}

const AGAIN = 800;

/** Gestures go one after the other; those that the server did not hear wait until it is back. */
export class Outgoing {
  private readonly queue: Waiting[] = [];
  private going = false;

  constructor(private readonly outcome: Outcome) {}

  add(gesture: Gesture): void {
    this.queue.push({ gesture, sure: false });
    void this.go();
  }

  /** The server is back. */
  resume(): void {
    void this.go();
  }

  private async go(): Promise<void> {
    if (this.going) return;
    this.going = true;
    try {
      for (let next = this.queue[0]; next; next = this.queue[0]) await this.ask(next);
    } catch (error) {
      this.stopped(error);
    } finally {
      this.going = false;
      if (page().waiting !== this.queue.length) change({ waiting: this.queue.length });
    }
  }

  private async ask(next: Waiting): Promise<void> {
    const reply = await send<GestureReply>('/geste', { geste: next.gesture, sure: next.sure });
    if (page().offline) change({ offline: false });
    if ('asks' in reply && (await asked(reply.asks))) {
      next.sure = true;
      return;
    }
    this.queue.shift();
    if ('refused' in reply) notify(reply.refused, true);
    if ('ok' in reply) this.outcome.done(next.gesture);
    else this.outcome.undone(next.gesture);
  }

  private stopped(error: unknown): void {
    if (error instanceof ServerAway) {
      // Without network nothing more is heard either, and a connection does not always say so.
      change({ offline: true });
      setTimeout(() => void this.go(), AGAIN);
      return;
    }
    const lost = this.queue.shift();
    notify(changeNotDone, true);
    if (lost) this.outcome.undone(lost.gesture);
  }
}

function asked(text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (sure: boolean) => {
      change({ pending: undefined });
      resolve(sure);
    };
    change({ pending: { text, answer } });
  });
}
