import type { Events } from '../../wire/events';
import { base, windowId } from '../state/server';

export type Listeners = { readonly [K in keyof Events]: (event: Events[K]) => void };

export interface Following {
  readonly start: string;
  readonly book: string;
  sequence(): number;
  /** The connection stands, or has gone. */
  connected(is: boolean): void;
}

const AGAIN = 700;

/** Hears what happens, and comes back by itself when the server has been away. */
export class EventStream {
  private source: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly listeners: Listeners,
    private following: Following,
  ) {
    this.connect();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.source?.close();
  }

  private connect(): void {
    const { start, book } = this.following;
    const query = new URLSearchParams({
      fenetre: windowId,
      classeur: book,
      marche: start,
      depuis: String(this.following.sequence()),
    });
    const source = new EventSource(`${base}/suite?${query}`);
    this.source = source;
    source.onopen = () => this.following.connected(true);
    source.onerror = () => {
      source.close();
      this.following.connected(false);
      this.timer = setTimeout(() => this.connect(), AGAIN);
    };
    for (const kind of Object.keys(this.listeners) as (keyof Events)[]) {
      source.addEventListener(kind, ({ data }: MessageEvent<string>) => {
        const listener = this.listeners[kind] as (event: unknown) => void;
        listener(JSON.parse(data));
      });
    }
  }
}
