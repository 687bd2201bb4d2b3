import type { Part } from './grammar';

export type Values = Readonly<Record<string, string>>;

/** What one line of a template is made of; a mark is a condition, which leaves nothing itself. */
interface Piece {
  readonly of: 'words' | 'value' | 'mark';
  readonly text: string;
  readonly isSoft?: boolean;
  readonly isBlock?: boolean;
}

const mark: Piece = { of: 'mark', text: '' };

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const piecesOf = (parts: readonly Part[], values: Values): Piece[] =>
  parts.flatMap((part): Piece[] => {
    if ('words' in part) return [{ of: 'words', text: part.words }];
    if ('when' in part) {
      const isMet = !!values[part.when] !== part.isNegated;
      return [mark, ...piecesOf(isMet ? part.met : part.unmet, values), mark];
    }
    const value = values[part.id] ?? '';
    const text = part.isCapital ? capitalised(value) : value;
    return [{ of: 'value', text, isSoft: part.soft === true, isBlock: part.block === true }];
  });

/** Cut where the template breaks its lines; line breaks within a value are the value's. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    const [first = '', ...more] = piece.of === 'words' ? piece.text.split('\n') : [piece.text];
    lines[lines.length - 1]?.push({ ...piece, text: first });
    for (const text of more) lines.push([{ ...piece, text }]);
  }
  return lines;
}

/**
 * A line that names only what is blank goes as a whole, and so does one that holds conditions
 * only; what else is blank leaves no gap behind.
 */
function lineText(line: readonly Piece[]): string | undefined {
  const values = line.filter(({ of }) => of === 'value');
  const isSaid = line.some(({ of, text }) => of === 'words' && text.trim() !== '');
  const isBlank = values.every(({ text }) => text === '');
  const hangs = values.some(({ isSoft }) => !isSoft);
  if (isBlank && (isSaid ? hangs : line.some(({ of }) => of !== 'words'))) return undefined;
  let text = '';
  for (const piece of line) {
    if (piece.of === 'value' && piece.text === '') text = text.replace(/[ \u00a0]$/, '');
    else if (piece.isBlock) text = `${text.trimEnd()}\n${piece.text}\n`;
    else text += text.endsWith('\n') ? piece.text.trimStart() : piece.text;
  }
  return text.trim();
}

/** What a template says with these values. They are put in once, as they are: words stay words. */
export const render = (parts: readonly Part[], values: Values): string =>
  linesOf(piecesOf(parts, values))
    .flatMap((line) => lineText(line) ?? [])
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
