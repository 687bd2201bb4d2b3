/** `console` and `Logger` of the script: what they are given goes to the execution's log. */
const METHODS = ['log', 'info', 'warn', 'error'] as const;

export function installConsole(send: (text: string) => void): void {
  const write = (...values: unknown[]): void => send(textOf(values));
  const console = Object.fromEntries(METHODS.map((method) => [method, write]));
  const Logger = {
    log(...values: unknown[]) {
      write(...values);
      return Logger;
    },
  };
  Object.assign(globalThis, { console, Logger });
}

function textOf([first, ...rest]: unknown[]): string {
  if (typeof first !== 'string') return [first, ...rest].map(shown).join(' ');
  let used = 0;
  const filled = first.replace(/%[sdj]/g, (hole) => {
    used += 1;
    return used <= rest.length ? shown(rest[used - 1]) : hole;
  });
  return [filled, ...rest.slice(used).map(shown)].join(' ');
}

function shown(value: unknown): string {
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return JSON.stringify(value) ?? String(value);
}
