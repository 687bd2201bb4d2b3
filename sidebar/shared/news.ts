/** The panel and the dialogs tell each other that something in the spreadsheet has changed. */
const CHANNEL = 'drive-fermier';

export function tellChanged(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

export function onChanged(act: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = act;
  return () => channel.close();
}
