import type { CommandName, commands } from '../../../src/app/commands';
import type { Trigger } from '../../../src/app/kernel/command';
import type { About } from '../../../src/app/kernel/ports';
import { MINUTE } from '../../../src/domain/values/time';
import type { DialogName } from '../../../src/text/pages/dialogs';

type Commands = typeof commands;
export type SidebarCommand = {
  [N in CommandName]: Commands[N]['from'] extends Trigger ? never : N;
}[CommandName];
export type InputOf<N extends SidebarCommand> = Parameters<Commands[N]['run']>[1];
export type ValueOf<N extends SidebarCommand> = Extract<
  ReturnType<Commands[N]['run']>,
  { ok: true }
>['value'];

export type Failure =
  /** Signed in to several Google accounts, Google refuses the page's own. */
  | { readonly kind: 'accounts' }
  | { readonly kind: 'unreachable'; readonly detail: string }
  /** No answer at all, longer than Google lets a script run. */
  | { readonly kind: 'silent' }
  /** Called again and again, the work does not advance. */
  | { readonly kind: 'stalled' }
  /** A refusal or a fault, already a sentence in the drive's language. */
  | {
      readonly kind: 'told';
      readonly message: string;
      readonly isFinal: boolean;
      /** Where permissions that lack are granted; blank where none does. */
      readonly link: string;
    };

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

interface ScriptRun {
  withSuccessHandler(handler: (answer: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: unknown) => void): ScriptRun;
  callCommand(name: string, json: string, build: string): void;
  showDialog(name: string): void;
}

declare const google:
  | {
      readonly script: {
        readonly run: ScriptRun;
        readonly host?: { close(): void; readonly editor?: { focus(): void } };
      };
    }
  | undefined;

/** Google takes ten at once; fewer leave room for another window of the same person. */
const AT_ONCE = 3;
/** A script is ended after six minutes; it may have waited for another one before. */
const PATIENCE = 7 * MINUTE;
let running = 0;
const waiting: (() => void)[] = [];

let about: About | undefined;
/** Which of two live sales what is asked from now on is about: of pages whose inputs are objects. */
export function askAbout(sale: About): void {
  about = sale;
}

const jsonOf = (input: unknown): string =>
  JSON.stringify(about ? { ...(input as object), about } : input);

/** Never rejects: a call that failed is a value that the view shows. */
export const call = <N extends SidebarCommand>(
  name: N,
  input: InputOf<N>,
): Promise<Outcome<ValueOf<N>>> =>
  inTurn((run) => run.callCommand(name, jsonOf(input), DRIVE_BUILD), answered<ValueOf<N>>);

/** Opens another page over the sheet. */
export const openDialog = (name: DialogName): Promise<Outcome<null>> =>
  inTurn(
    (run) => run.showDialog(name),
    () => ({ ok: true, value: null }),
  );

export function closeDialog(): void {
  if (typeof google !== 'undefined') google.script.host?.close();
}

/** Gives the keyboard back to the sheet. */
function focusSheet(): void {
  if (typeof google !== 'undefined') google.script.host?.editor?.focus();
}

/** Leads to a cell, where the keyboard goes on. */
export async function showCell(place: InputOf<'showCell'>): Promise<Outcome<null>> {
  const outcome = await call('showCell', place);
  if (outcome.ok) focusSheet();
  return outcome;
}

async function inTurn<T>(
  send: (run: ScriptRun) => void,
  read: (answer: unknown) => Outcome<T>,
): Promise<Outcome<T>> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return read(await answerTo(send));
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

const SILENCE = {};

function answerTo(send: (run: ScriptRun) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (typeof google === 'undefined') throw new Error('google.script');
    const timer = setTimeout(() => reject(SILENCE), PATIENCE);
    const settled = (settle: (value: unknown) => void) => (value: unknown) => {
      clearTimeout(timer);
      settle(value);
    };
    send(
      google.script.run.withSuccessHandler(settled(resolve)).withFailureHandler(settled(reject)),
    );
  });
}

/** What says no now and may say yes in a minute; any other refusal stays the same. */
const PASSING: readonly string[] = ['fault', 'busy', 'openingRefused', 'permissions'];

/** Asking again the very same may help. */
export const mayPass = (failure: Failure): boolean => failure.kind !== 'told' || !failure.isFinal;

function answered<T>(json: unknown): Outcome<T> {
  const answer: unknown = JSON.parse(String(json));
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) {
    throw new Error('callCommand');
  }
  if (answer.ok === true && 'value' in answer) return { ok: true, value: answer.value as T };
  const { message = '', code = '', link = '' } = answer as { readonly [said: string]: string };
  return { ok: false, failure: { kind: 'told', message, isFinal: !PASSING.includes(code), link } };
}

/** Google's messages are translated; the code in this one is not. */
function failureOf(error: unknown): Failure {
  if (error === SILENCE) return { kind: 'silent' };
  const detail = error instanceof Error ? error.message : String(error);
  if (detail.includes('PERMISSION_DENIED')) return { kind: 'accounts' };
  return { kind: 'unreachable', detail };
}
