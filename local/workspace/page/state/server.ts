import type { Person } from '../../pages/people';
import type { WireBar } from '../../wire/events';
import type { BookSnapshot } from '../../wire/wireBook';

export interface WholeState {
  readonly start: string;
  readonly person: Person;
  readonly people: readonly Person[];
  readonly bar: WireBar;
  readonly snapshot: BookSnapshot | null;
  readonly notices: readonly string[];
}

/** This window, for as long as it is open. */
export const windowId = crypto.randomUUID().replaceAll('-', '');

/** `/chez/<address>` */
export const base = location.pathname.replace(/\/[^/]*$/, '');

const wantedBook = new URLSearchParams(location.search).get('classeur');

export class ServerAway extends Error {}

export async function fetchState(): Promise<WholeState> {
  const query = wantedBook === null ? '' : `?classeur=${encodeURIComponent(wantedBook)}`;
  return (await reached(`${base}/etat${query}`)).json() as Promise<WholeState>;
}

/** Sends what a person does from this window; the answer is the server's. */
export async function send<T>(path: string, what: Record<string, unknown>): Promise<T> {
  const response = await reached(base + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ fenetre: windowId, ...what }),
  });
  if (!response.ok) throw new Error(await response.text());
  const answer = (await response.json()) as T | { readonly gone: true };
  if (typeof answer === 'object' && answer !== null && 'gone' in answer) throw new ServerAway();
  return answer as T;
}

async function reached(url: string, options?: RequestInit): Promise<Response> {
  try {
    return await fetch(url, options);
  } catch (cause) {
    throw new ServerAway('', { cause });
  }
}
