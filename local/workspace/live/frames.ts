import type { Page } from '../../standin/runtime/host/host';
import { addOnPage, type Reply } from '../pages/reply';

/**
 * A page of the add-on in its sandbox. It reaches nothing but the window around it, and that one
 * only by `google.script`, as in Google Sheets.
 */
export function addOnFrame({ content }: Page): Reply {
  const shim = `<script>(${googleScript.toString()})()</script>`;
  const head = /<head[^>]*>/i.exec(content);
  const at = head
    ? head.index + head[0].length
    : (/<!doctype[^>]*>/i.exec(content)?.[0].length ?? 0);
  return addOnPage(content.slice(0, at) + shim + content.slice(at));
}

/** Runs inside the frame. Written for a browser, as text: it sees nothing of this file. */
function googleScript(): void {
  const frame = globalThis as unknown as FrameGlobals;
  const waiting = new Map<number, Handlers>();
  const channels = new Set<Channel>();
  let number = 0;

  const isPlain = (value: unknown): boolean => {
    if (value === null || value === undefined) return true;
    if (['string', 'boolean', 'number'].includes(typeof value)) return true;
    if (Array.isArray(value)) return value.every(isPlain);
    if (typeof value !== 'object' || value instanceof Date) return false;
    return Object.values(value as object).every(isPlain);
  };
  const later = (work: () => void) => frame.setTimeout(work, 0);

  function call(name: string, args: unknown[], handlers: Handlers): void {
    const illegal = args.findIndex((arg) => !isPlain(arg));
    if (illegal >= 0) {
      throw new TypeError(`Failed due to illegal value in property: ${illegal}`);
    }
    if (waiting.size >= 10) {
      const error = new Error('Too many simultaneous invocations of google.script.run');
      later(() => handlers.failure?.(error, handlers.user));
      return;
    }
    number += 1;
    waiting.set(number, handlers);
    frame.parent.postMessage({ drive: 'call', number, name, args }, '*');
  }

  function runner(handlers: Handlers): unknown {
    const chained: Record<string, (given: unknown) => unknown> = {
      withSuccessHandler: (given) => runner({ ...handlers, success: given as Handlers['success'] }),
      withFailureHandler: (given) => runner({ ...handlers, failure: given as Handlers['failure'] }),
      withUserObject: (given) => runner({ ...handlers, user: given }),
    };
    return new Proxy(
      {},
      {
        get: (_, name) =>
          chained[String(name)] ??
          (String(name).endsWith('_')
            ? undefined
            : (...args: unknown[]) => call(String(name), args, handlers)),
      },
    );
  }

  function heard({ drive, name, data }: Message): void {
    if (drive === 'focus') frame.dispatchEvent(new frame.Event('focus'));
    if (drive !== 'channel') return;
    for (const channel of channels) if (channel.name === name) channel.onmessage?.({ data });
  }

  // In Google Sheets its pages share an origin; in their sandboxes here they do not.
  frame.BroadcastChannel = function channelNamed(name: string): Channel {
    const channel: Channel = {
      name,
      onmessage: null,
      postMessage: (data) => frame.parent.postMessage({ drive: 'channel', name, data }, '*'),
      close: () => channels.delete(channel),
    };
    channels.add(channel);
    return channel;
  };

  frame.addEventListener('message', ({ source, data }) => {
    if (source !== frame.parent || !data) return;
    if (data.drive !== 'reply') {
      heard(data);
      return;
    }
    const handlers = waiting.get(data.number);
    waiting.delete(data.number);
    if (!handlers) return;
    if (typeof data.error !== 'string') handlers.success?.(data.value, handlers.user);
    else if (handlers.failure) handlers.failure(new Error(data.error), handlers.user);
    else console.error(data.error);
  });

  // A link would leave this machine: the window outside knows which page plays its part here.
  frame.document.addEventListener(
    'click',
    (event) => {
      const href = event.target.closest?.('a[href^="http"]')?.getAttribute('href');
      if (!href) return;
      event.preventDefault();
      frame.parent.postMessage({ drive: 'open', href }, '*');
    },
    true,
  );

  const tell = (what: string) => frame.parent.postMessage({ drive: what }, '*');
  // A frame keeps every key: F6 and Escape lead out of it, unless something in it waits for Escape.
  frame.document.addEventListener(
    'keydown',
    (event) => {
      const isAsked = frame.document.querySelector('dialog[open], #question') !== null;
      if (event.key === 'F6' || (event.key === 'Escape' && !isAsked)) tell('leave');
    },
    true,
  );
  frame.google = {
    script: {
      run: runner({}),
      host: {
        close: () => tell('close'),
        setWidth: (width: number) => frame.parent.postMessage({ drive: 'size', width }, '*'),
        setHeight: (height: number) => frame.parent.postMessage({ drive: 'size', height }, '*'),
        editor: { focus: () => tell('focus') },
        origin: 'https://docs.google.com',
      },
    },
  };
}

interface Handlers {
  success?: ((value: unknown, user: unknown) => void) | undefined;
  failure?: ((error: Error, user: unknown) => void) | undefined;
  user?: unknown;
}

interface Message {
  readonly drive?: string;
  readonly number: number;
  readonly value?: unknown;
  readonly error?: unknown;
  readonly name?: string;
  readonly data?: unknown;
}

interface Channel {
  readonly name: string;
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(data: unknown): void;
  close(): void;
}

interface Clicked {
  closest?(selector: string): { getAttribute(name: string): string | null } | null;
}

interface FrameGlobals {
  google: unknown;
  BroadcastChannel: (name: string) => Channel;
  Event: new (kind: string) => object;
  dispatchEvent(event: object): void;
  document: {
    addEventListener(
      kind: 'click' | 'keydown',
      listener: (event: { target: Clicked; key: string; preventDefault(): void }) => void,
      early: boolean,
    ): void;
    querySelector(selector: string): object | null;
  };
  parent: { postMessage(message: unknown, target: string): void };
  setTimeout(work: () => void, milliseconds: number): void;
  addEventListener(
    kind: 'message',
    listener: (event: { source: unknown; data?: Message }) => void,
  ): void;
}
