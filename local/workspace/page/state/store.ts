import { useEffect, useState } from 'preact/hooks';
import type { Person } from '../../pages/people';
import type { WireBar, WireFrame, WireQuestion } from '../../wire/events';
import type { WireArea, WireCell, WireSheet } from '../../wire/wireBook';

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly bad: boolean;
}

/** The cell in front, with what the frame shows of it. */
export interface Spot {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly areas: readonly WireArea[];
  readonly cell: WireCell | undefined;
}

export interface PendingQuestion {
  readonly text: string;
  readonly answer: (sure: boolean) => void;
}

export interface PageState {
  readonly person: Person | undefined;
  readonly people: readonly Person[];
  readonly bar: WireBar | undefined;
  readonly hasBook: boolean;
  readonly bookName: string;
  readonly sheets: readonly WireSheet[];
  readonly spot: Spot | undefined;
  readonly sidebar: WireFrame | undefined;
  readonly dialog: WireFrame | undefined;
  readonly question: WireQuestion | undefined;
  readonly pending: PendingQuestion | undefined;
  readonly failed: string | undefined;
  readonly notices: readonly Notice[];
  readonly running: number;
  readonly offline: boolean;
  /** Typed while the server was away: it goes there first of all when it is back. */
  readonly waiting: number;
  readonly passing: { readonly share: number; readonly lines: readonly string[] } | undefined;
}

let state: PageState = {
  person: undefined,
  people: [],
  bar: undefined,
  hasBook: true,
  bookName: '',
  sheets: [],
  spot: undefined,
  sidebar: undefined,
  dialog: undefined,
  question: undefined,
  pending: undefined,
  failed: undefined,
  notices: [],
  running: 0,
  offline: false,
  waiting: 0,
  passing: undefined,
};
const listeners = new Set<() => void>();

export const page = (): PageState => state;

export function change(changes: Partial<PageState>): void {
  state = { ...state, ...changes };
  for (const listener of listeners) listener();
}

export function usePage(): PageState {
  const [shown, show] = useState(state);
  useEffect(() => {
    const listener = () => show(state);
    listeners.add(listener);
    listener();
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return shown;
}

let numbers = 0;

/** A few words in the corner; a bad one stays until it is closed. */
export function notify(text: string, bad = false): void {
  numbers += 1;
  const id = numbers;
  change({ notices: [...state.notices.filter((one) => one.text !== text), { id, text, bad }] });
  if (!bad) setTimeout(() => dismiss(id), 5_000);
}

export function dismiss(id: number): void {
  change({ notices: state.notices.filter((one) => one.id !== id) });
}
