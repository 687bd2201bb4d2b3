import { useLayoutEffect } from 'preact/hooks';

/** The panel and the dialogs tell each other that something in the spreadsheet has changed. */
const CHANNEL = 'drive-fermier';

const listeners = new Set<() => void>();
let channel: BroadcastChannel | undefined;

/** One a page: what a page tells does not come back to itself. */
function ours(): BroadcastChannel {
  if (channel) return channel;
  channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => {
    for (const act of listeners) act();
  };
  return channel;
}

export const tellChanged = (): void => ours().postMessage('changed');

function onChanged(act: () => void): () => void {
  ours();
  listeners.add(act);
  return () => void listeners.delete(act);
}

/** Acts when another page has changed something; it listens before anything is read or seen. */
export const useNews = (act: () => void): void => useLayoutEffect(() => onChanged(act), [act]);
