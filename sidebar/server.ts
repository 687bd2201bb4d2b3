import type { CommandName, commands } from '../src/app/commands';

type Commands = typeof commands;
export type SidebarCommand = Exclude<CommandName, 'wakeOnSubmit' | 'everyHour'>;
type InputOf<N extends SidebarCommand> = Parameters<Commands[N]['run']>[1];
export type ValueOf<N extends SidebarCommand> = Extract<
  ReturnType<Commands[N]['run']>,
  { ok: true }
>['value'];

export type Question = ValueOf<'previewOpening'>;

export type Failure =
  /** Signed in to several Google accounts, Google refuses the page's own. */
  | { readonly kind: 'accounts' }
  | { readonly kind: 'unreachable'; readonly detail: string }
  /** A refusal or a fault, already a sentence in the drive's language. */
  | { readonly kind: 'told'; readonly message: string };

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

interface ScriptRun {
  withSuccessHandler(handler: (answer: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: unknown) => void): ScriptRun;
  callCommand(name: string, json: string): void;
}

declare const google: { readonly script: { readonly run: ScriptRun } } | undefined;

/** Google takes ten at once; fewer leave room for another window of the same person. */
const AT_ONCE = 3;
let running = 0;
const waiting: (() => void)[] = [];

/** Never rejects: a call that failed is a value that the view shows. */
export async function call<N extends SidebarCommand>(
  name: N,
  input: InputOf<N>,
): Promise<Outcome<ValueOf<N>>> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return answered(await send(name, JSON.stringify(input)));
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function send(name: string, json: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (typeof google === 'undefined') throw new Error('google.script');
    google.script.run
      .withSuccessHandler(resolve)
      .withFailureHandler(reject)
      .callCommand(name, json);
  });
}

function answered<T>(json: unknown): Outcome<T> {
  const answer: unknown = JSON.parse(String(json));
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) {
    throw new Error('callCommand');
  }
  if (answer.ok === true && 'value' in answer) return { ok: true, value: answer.value as T };
  const message = 'message' in answer ? String(answer.message) : '';
  return { ok: false, failure: { kind: 'told', message } };
}

/** Google's messages are translated; the code in this one is not. */
function failureOf(error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  if (detail.includes('PERMISSION_DENIED')) return { kind: 'accounts' };
  return { kind: 'unreachable', detail };
}
