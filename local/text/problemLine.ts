import { NBSP, quoted } from './french';

/** One fact about one place of the data folder, as one line of the error output. */
export interface InputProblem {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
  readonly read?: string;
  /** What is wrong, following on what was read: « n’est pas une date ». */
  readonly says: string;
  readonly expected?: string;
}

export function problemLine(problem: InputProblem): string {
  const place = [problem.file];
  if (problem.line !== undefined) place.push(`ligne ${problem.line}`);
  if (problem.column !== undefined) place.push(`colonne ${quoted(problem.column)}`);
  const said =
    problem.read === undefined ? problem.says : `${quoted(problem.read)} ${problem.says}`;
  const expected =
    problem.expected === undefined ? '' : `${NBSP}; attendu${NBSP}: ${problem.expected}`;
  return oneLine(`${place.join(', ')}${NBSP}: ${said}${expected}`);
}

const MAX_LINE = 600;

/** Data may hold line ends and control characters; a terminal must not act on them. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
  return plain.length > MAX_LINE ? `${plain.slice(0, MAX_LINE)}…` : plain;
}
