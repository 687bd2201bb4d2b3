/** What crosses between the worker that runs the script and the thread that plays Google. */

import type { JsonAnswer } from '../../base/answerParts';

/**
 * Primitives, arrays, and tagged objects: a structured clone alone would lose what is a handle, and
 * would bring dates and arrays of another realm.
 */
export type Wire = null | boolean | number | string | Wire[] | Tagged;

type Tagged =
  | { $: 'date'; value: number }
  | { $: 'handle'; id: number; name: string }
  | { $: 'enum'; type: string; name: string }
  | { $: 'object'; value: Record<string, Wire> }
  /** A large answer that is JSON by contract: a text crosses many times faster than its objects. */
  | JsonAnswer
  /** Functions, symbols and the like: no service takes them, but the error must name them. */
  | { $: 'foreign'; name: string };

/** A global such as `Sheets`, with the objects under it (`Sheets.Spreadsheets.Values`). */
export interface Root {
  id: number;
  name: string;
  children: Record<string, Root>;
}

/** `FormApp` → `DestinationType` → names of its values. */
export type EnumTable = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export interface WorkerStart {
  /** Signals that the reply to the call in flight can be taken. */
  flag: SharedArrayBuffer;
  /** The modelled time, written by the main thread, read by the script's `Date`. */
  clock: SharedArrayBuffer;
  timeZone: string;
  script: { readonly name: string; readonly code: string };
  /** What V8 made of each in an earlier execution. */
  compiled: Uint8Array | undefined;
  /** Whether to send that back before the end. */
  sendCompiled: boolean;
  roots: Root[];
  /** Services of Google that exist but that the stand-in does not play. */
  unknownRoots: readonly string[];
  enums: EnumTable;
  functionName: string;
  args: Wire[];
  /** `google.script.run` passes plain JSON both ways and nothing else. */
  plainJson: boolean;
}

export interface WireError {
  name: string;
  message: string;
  stack?: string;
  details?: Wire;
}

export type FromWorker =
  | { kind: 'call'; target: number; service: string; method: string; args: Wire[] }
  | { kind: 'log'; text: string }
  | { kind: 'compiled'; data: Uint8Array }
  | { kind: 'end'; value: Wire }
  | { kind: 'failed'; error: WireError };

export type Reply = { value: Wire } | { error: WireError };
