import { useEffect, useRef } from 'preact/hooks';
import { closePanel } from '../../../text/frame';
import type { WireFrame } from '../../wire/events';
import { focusGrid } from '../session/actions';
import { base, ServerAway, send, windowId } from '../state/server';
import { change, page, usePage } from '../state/store';
import { tellFrames, wakePages } from '../state/wakePages';
import { Modal } from './Modal';

interface FromFrame {
  readonly drive?: string;
  readonly number?: number;
  readonly name?: string;
  readonly args?: readonly unknown[];
  readonly href?: string;
  readonly width?: number;
  readonly height?: number;
}

interface CallReply {
  readonly value?: unknown;
  readonly error?: string;
}

type Resize = (size: Pick<FromFrame, 'width' | 'height'>) => void;

/** The only door of a page of the add-on: what it asks for goes to the server from here. */
function useBridge(
  frame: WireFrame | undefined,
  close: () => void,
  leave: () => void,
  resize?: Resize,
) {
  const place = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent<FromFrame | undefined>) => {
      const within = place.current?.contentWindow;
      if (!within || source !== within || !data?.drive) return;
      if (data.drive === 'close') close();
      else if (data.drive === 'focus') focusGrid();
      else if (data.drive === 'leave') leave();
      else if (data.drive === 'channel') tellFrames(data, within);
      else if (data.drive === 'size') resize?.(data);
      else if (data.drive === 'open') {
        open(`/lien?vers=${encodeURIComponent(data.href ?? '')}`, '_blank', 'noreferrer');
      } else if (data.drive === 'call') void carry(within, data);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, [frame?.id]);
  return place;
}

async function carry(within: Window, { number, name, args }: FromFrame): Promise<void> {
  const reply = await sent(name ?? '', args ?? []);
  within.postMessage({ drive: 'reply', number, ...reply }, '*');
}

async function sent(fonction: string, args: readonly unknown[]): Promise<CallReply> {
  try {
    return await send<CallReply>('/appel', { fonction, arguments: args });
  } catch (error) {
    return { error: error instanceof ServerAway ? 'NetworkError: HTTP 0' : String(error) };
  }
}

const addressOf = ({ id }: WireFrame) => `${base}/cadre/${windowId}/${id}`;
const SANDBOX = 'allow-scripts allow-forms allow-modals allow-downloads';

export function Sidebar() {
  const { sidebar } = usePage();
  const close = () => change({ sidebar: undefined });
  const place = useBridge(sidebar, close, focusGrid);
  if (!sidebar) return null;
  return (
    <section class="sidebar" aria-label={sidebar.title}>
      <div class="caption-line">
        <h2>{sidebar.title}</h2>
        <button type="button" class="close" aria-label={closePanel} onClick={close}>
          ×
        </button>
      </div>
      <iframe
        key={sidebar.id}
        ref={place}
        title={sidebar.title}
        sandbox={SANDBOX}
        src={addressOf(sidebar)}
      />
    </section>
  );
}

/** One after the other: the second must find what the first one asked for. */
const resize: Resize = ({ width, height }) => {
  const { dialog } = page();
  if (!dialog) return;
  change({ dialog: { ...dialog, ...(width ? { width } : {}), ...(height ? { height } : {}) } });
};

/** Whoever presses Escape again closes the page; what was typed in it is not lost by one key. */
const toItsCross = (): void => document.querySelector<HTMLElement>('dialog.page .close')?.focus();

export function AddOnDialog() {
  const { dialog } = usePage();
  const close = () => {
    change({ dialog: undefined });
    wakePages();
  };
  const place = useBridge(dialog, close, toItsCross, resize);
  if (!dialog) return null;
  const { title, width = 600, height = 400 } = dialog;
  return (
    <Modal key={dialog.id} title={title} class="box page" width={width} onClose={close}>
      <iframe
        ref={place}
        title={title}
        sandbox={SANDBOX}
        src={addressOf(dialog)}
        style={{ height: `${height}px` }}
      />
    </Modal>
  );
}
