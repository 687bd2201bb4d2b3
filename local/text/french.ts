/** How the command line writes to people. */

export const NBSP = '\u00a0';

export const quoted = (text: string): string => `«${NBSP}${text}${NBSP}»`;

/** « 1 réponse », « 2 réponses ». */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count}${NBSP}${count < 2 ? one : several}`;

/** Without accents, case or spaces at the ends: how headers and labels are compared. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase();
}

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
