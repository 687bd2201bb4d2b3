import type { DueId } from './reference';

/** What an entry comes from: its key begins with it. */
export const entrySources = [
  'sale',
  'missing',
  'fee',
  'credit',
  'setOff',
  'carried',
  'payout',
  'paid',
  'hand',
  'note',
  'bank',
  'pickup',
  'move',
  'till',
  'undo',
  'brought',
] as const;
export type EntrySource = (typeof entrySources)[number];

/** Entries of one base are about one thing: « sale:3:12:0 » is the order of basket 12 of sale 3. */
export interface EntryBase {
  readonly source: EntrySource;
  readonly about: string;
}

/** The first entry of its base, or a later one. */
export interface EntryKey extends EntryBase {
  readonly nth: number;
}

/** What entries of a due are about. */
export const aboutDue = ({ sale, basket, payee }: DueId): string => `${sale}:${basket}:${payee}`;

export const aboutSetOff = ({ sale, basket }: DueId): string => `${sale}:${basket}`;

export const aboutPayout = (sale: number, producer: string): string => `${sale}:${producer}`;

export const aboutTill = (sale: number, side: string): string => `${sale}:${side}`;

/** Paid at the table by such means, of what was said there. */
export const aboutPickup = (
  { sale, basket, payee }: DueId,
  means: string,
  said: number | null,
): string => [sale, basket, payee, means, said ?? 'all'].join('.');

/** What `aboutPickup` was made of; undefined for anything else. */
export function readAboutPickup(about: string) {
  const [, sale, basket, means = '', said] =
    /^(\d+)\.(\d+)\.\d+\.(\w+)\.(all|-?\d+)$/.exec(about) ?? [];
  if (sale === undefined) return undefined;
  const whole = said === 'all' ? null : Number(said);
  return { sale: Number(sale), basket: Number(basket), means, said: whole };
}

export const entryBase = ({ source, about }: EntryBase): string => `${source}:${about}`;

export const entryKey = (key: EntryKey): string => `${entryBase(key)}:${key.nth}`;

const isSource = (text: string): text is EntrySource => entrySources.some((one) => one === text);

export function readEntryBase(text: string): EntryBase | undefined {
  const [, source = '', about = ''] = /^([^:]*):(.*)$/s.exec(text) ?? [];
  return isSource(source) ? { source, about } : undefined;
}

export function readEntryKey(text: string): EntryKey | undefined {
  const [, base = '', nth] = /^(.*):(0|[1-9]\d*)$/s.exec(text) ?? [];
  const read = readEntryBase(base);
  return read && { ...read, nth: Number(nth) };
}

/** Paid at the table, as Retrait says: what is noted there is taken back there. */
export const isAtPickup = (key: string): boolean => readEntryKey(key)?.source === 'pickup';

/** What stands for entries that are over (docs/rules.md M24). */
export const isBrought = (key: string): boolean => readEntryKey(key)?.source === 'brought';

/** Where people see an entry beside Écritures. */
const SEEN_IN: Readonly<Record<EntrySource, 'receipts' | 'pickup' | null>> = {
  hand: 'receipts',
  note: 'receipts',
  bank: 'receipts',
  pickup: 'pickup',
  move: null,
  paid: null,
  sale: null,
  missing: null,
  fee: null,
  credit: null,
  setOff: null,
  carried: null,
  payout: null,
  till: null,
  undo: null,
  brought: null,
};

/** It stands in Encaissements too. */
export const hasRow = ({ source }: EntryBase): boolean => SEEN_IN[source] === 'receipts';

/** It stands there, or in Retrait. */
export const isSeen = ({ source }: EntryBase): boolean => SEEN_IN[source] !== null;

/** The base of a key, as rows of Encaissements keep it; a key that nobody made is its own. */
export function baseIn(key: string): string {
  const read = readEntryKey(key);
  return read ? entryBase(read) : key;
}

/** A row of Écritures: one posting of an entry, counted from 1. */
export const postingKey = (entry: string, nth: number): string => `${entry}#${nth}`;

/** The key of the entry that a row of Écritures belongs to; blank where the cell holds no such key. */
export const entryOfPosting = (key: string): string =>
  key.slice(0, Math.max(0, key.lastIndexOf('#')));

const UNDO = 'undo:';

/** How a counter-entry says what it undoes. */
export const undoLabel = (target: string): string => UNDO + target;

/** The key of the entry that is undone; undefined for any other entry. */
export const undoneBy = (label: string): string | undefined =>
  label.startsWith(UNDO) ? label.slice(UNDO.length) : undefined;

/** What people and banks write, never read as words of a counter-entry. */
export const plainLabel = (label: string): string => label.replace(/^(\s*undo):/, '$1 :');

/** The counter-entry of its own: rows of Encaissements that undo have a base of theirs. */
export const undoBase = (target: string): EntryBase => ({ source: 'undo', about: target });

/** A part of a statement's line: what it pays and what it moves are counted apart, from 1. */
export interface LinePart {
  readonly line: string;
  readonly isMove: boolean;
  readonly nth: number;
}

/** « 20260413.7-1 » and « 20260413.7-m1 »: entries of statements are about such parts. */
export const partId = ({ line, isMove, nth }: LinePart): string =>
  `${line}-${isMove ? 'm' : ''}${nth}`;

export function readPartId(id: string): LinePart | undefined {
  const [, line, move, nth] = /^(.*)-(m?)(\d+)$/s.exec(id) ?? [];
  return line === undefined ? undefined : { line, isMove: move === 'm', nth: Number(nth) };
}

/** What was posted by an action that has an id, counted from 1: payouts, or what takes them back. */
export const actionKey = (source: 'move' | 'undo', id: string, nth: number): string =>
  entryKey({ source, about: partId({ line: id, isMove: true, nth }), nth: 1 });

/** What a line of a statement paid counts once, whenever the line is given. */
export const lineKey = (line: string, before: number): string =>
  actionKey('move', line, before + 1);
