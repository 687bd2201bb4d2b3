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
  /** Undefined: the sample drive. */
  readonly data: string | undefined;
  readonly out: string | undefined;
  /** A list of products to be read, and nothing else done. */
  readonly list: string | undefined;
  readonly until: Stop;
  readonly triggers: boolean;
  readonly trace: boolean;
  readonly fresh: boolean;
  readonly empty: boolean;
  readonly port: number | undefined;
  /** The folder that keeps the drive; undefined: the project's own. */
  readonly drive: string | undefined;
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
    const wrong = wrongWord(token);
    if (wrong) return { refused: wrong };
  }
  const text = (name: keyof typeof options) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const until = text('until') ?? 'closes';
  if (!isStop(until)) return { refused: unknownStop(until) };
  const port = text('port');
  const line: CommandLine = {
    once: values.once === true,
    data: text('data'),
    out: text('out'),
    list: text('import'),
    port: port === undefined ? undefined : Number(port),
    drive: text('drive'),
    until,
    triggers: values['no-triggers'] !== true,
    trace: values.trace === true,
    fresh: values.fresh === true,
    empty: values.empty === true,
    help: values.help === true,
  };
  const wrong = contradiction(line) ?? (isPort(line.port) ? undefined : notAPort(port ?? ''));
  return wrong === undefined ? { ok: line } : { refused: wrong };
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

/** A word that is no option, or an option with or without a value against its kind. */
function wrongWord(token: Token): string | undefined {
  if (token.kind === 'positional') return unexpectedWord(token.value);
  if (token.kind !== 'option') return undefined;
  const known = Object.entries(options).find(([name]) => name === token.name)?.[1];
  if (!known) return unknownOption(token.rawName);
  if (known.type === 'boolean')
    return token.value === undefined ? undefined : takesNoValue(token.rawName);
  const isMissing = !token.value || token.value.startsWith('--');
  return isMissing ? valueMissingAfter(token.rawName) : undefined;
}

/** Options that lack another one, or cannot stand together. */
function contradiction({ once, out, help, list, empty, data, drive }: CommandLine) {
  const imports = list !== undefined;
  if (once && out === undefined && !help) return outMissing;
  if (imports && out === undefined && !help) return importTakesOut;
  if (imports && (once || empty)) return importAlone;
  if (empty && (once || data !== undefined)) return emptyAlone;
  if (once && /\.xlsx$/i.test(data ?? '')) return onceTakesFolder;
  if (drive !== undefined && (once || imports)) return driveAlone;
  return undefined;
}

const isPort = (port: number | undefined): boolean =>
  port === undefined || (Number.isInteger(port) && port > 0 && port < 65_536);
