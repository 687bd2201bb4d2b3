import { parseArgs } from 'node:util';
import {
  driveAlone,
  emptyAlone,
  importAlone,
  importTakesOut,
  notAPort,
  onceTakesFolder,
  outMissing,
  takesNoValue,
  unexpectedWord,
  unknownOption,
  unknownStop,
  valueMissingAfter,
} from '../text/cli';

const STOPS = ['installe', 'closes', 'retrait', 'comptes'] as const;

/** Where a run ends: with the tabs filled in, or after a step of the sale. */
export type Stop = (typeof STOPS)[number];

export interface CommandLine {
  readonly once: boolean;
  /** Absent: the sample drive. */
  readonly data?: string;
  readonly out?: string;
  /** A list of products to be read, and nothing else done. */
  readonly list?: string;
  readonly until: Stop;
  readonly triggers: boolean;
  readonly trace: boolean;
  readonly fresh: boolean;
  readonly empty: boolean;
  readonly port?: number;
  /** The folder that keeps the drive; absent: the project's own. */
  readonly drive?: string;
  readonly help: boolean;
}

export type ParsedArguments = { readonly ok: CommandLine } | { readonly refused: string };

const options = {
  once: { type: 'boolean' },
  data: { type: 'string' },
  out: { type: 'string' },
  import: { type: 'string' },
  until: { type: 'string' },
  'no-triggers': { type: 'boolean' },
  trace: { type: 'boolean' },
  fresh: { type: 'boolean' },
  empty: { type: 'boolean' },
  port: { type: 'string' },
  drive: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const isStop = (word: string): word is Stop => (STOPS as readonly string[]).includes(word);

const refused = (text: string): ParsedArguments => ({ refused: text });

/** Says what is wrong in one line instead of guessing what was meant. */
export function parseCommandLine(words: readonly string[]): ParsedArguments {
  const { values, tokens } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') return refused(unexpectedWord(token.value));
    if (token.kind !== 'option') continue;
    const known = Object.entries(options).find(([name]) => name === token.name)?.[1];
    if (!known) return refused(unknownOption(token.rawName));
    const valued = known.type === 'string';
    if (valued && (!token.value || token.value.startsWith('--'))) {
      return refused(valueMissingAfter(token.rawName));
    }
    if (!valued && token.value !== undefined) {
      return refused(takesNoValue(token.rawName));
    }
  }
  const word = (value: string | boolean | undefined): string | undefined =>
    typeof value === 'string' ? value : undefined;
  const until = word(values.until) ?? 'closes';
  if (!isStop(until)) {
    return refused(unknownStop(until));
  }
  const data = word(values.data);
  const out = word(values.out);
  const once = values.once === true;
  if (once && out === undefined && values.help !== true) {
    return refused(outMissing);
  }
  const list = word(values.import);
  if (list !== undefined && out === undefined && values.help !== true)
    return refused(importTakesOut);
  if (list !== undefined && (once || values.empty === true)) return refused(importAlone);
  const empty = values.empty === true;
  if (empty && (once || data !== undefined)) {
    return refused(emptyAlone);
  }
  if (once && /\.xlsx$/i.test(data ?? '')) {
    return refused(onceTakesFolder);
  }
  const drive = word(values.drive);
  if (drive !== undefined && (once || list !== undefined)) return refused(driveAlone);
  const portText = word(values.port);
  const port = portText === undefined ? undefined : Number(portText);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    return refused(notAPort(portText ?? ''));
  }
  return {
    ok: {
      once,
      ...(data === undefined ? {} : { data }),
      ...(out === undefined ? {} : { out }),
      ...(list === undefined ? {} : { list }),
      ...(port === undefined ? {} : { port }),
      ...(drive === undefined ? {} : { drive }),
      until,
      triggers: values['no-triggers'] !== true,
      trace: values.trace === true,
      fresh: values.fresh === true,
      empty,
      help: values.help === true,
    },
  };
}
