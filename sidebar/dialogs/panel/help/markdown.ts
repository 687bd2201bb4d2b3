/** A piece of a line: plain, or with what it is. */
export type Piece =
  | string
  | { readonly is: 'strong' | 'em' | 'code'; readonly of: readonly Piece[] }
  | { readonly is: 'link'; readonly of: readonly Piece[]; readonly to: string };

/** What the guide is written in, and no more. */
export type Block =
  | {
      readonly is: 'heading';
      readonly level: number;
      readonly anchor: string;
      readonly text: string;
    }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'list'; readonly isNumbered: boolean; readonly items: readonly string[] }
  | { readonly is: 'table'; readonly rows: readonly (readonly string[])[] };

/** As GitHub makes the address of a heading, so that a link of the guide leads there too. */
export const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');

const HEADING = /^(#{1,3}) (.+)$/;
const ITEM = /^(?:[-*]|(\d+)\.) (.*)$/;
const FENCE = '```';

/** The blocks of a page of the guide, out of its lines. */
export function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const [block, next] = blockAt(lines, at);
    if (block) blocks.push(block);
    at = next;
  }
  return blocks;
}

function blockAt(lines: readonly string[], at: number): [Block | null, number] {
  const line = lines[at] ?? '';
  if (line.trim() === '') return [null, at + 1];
  const [, marks = '', title = ''] = HEADING.exec(line) ?? [];
  if (marks) {
    const heading = { level: marks.length, anchor: anchorOf(title), text: title };
    return [{ is: 'heading', ...heading }, at + 1];
  }
  if (line.startsWith(FENCE)) {
    const end = lines.indexOf(FENCE, at + 1);
    return [{ is: 'code', text: lines.slice(at + 1, end).join('\n') }, end + 1];
  }
  if (line.startsWith('|')) {
    const end = endOf(lines, at, (next) => next.startsWith('|'));
    return [{ is: 'table', rows: rowsOf(lines.slice(at, end)) }, end];
  }
  const first = ITEM.exec(line);
  if (first) {
    const end = endOf(lines, at, (next) => ITEM.test(next));
    const items = lines.slice(at, end).map((item) => ITEM.exec(item)?.[2] ?? '');
    return [{ is: 'list', isNumbered: first[1] !== undefined, items }, end];
  }
  return [{ is: 'paragraph', text: line.trim() }, at + 1];
}

function endOf(lines: readonly string[], from: number, isPart: (line: string) => boolean): number {
  let end = from;
  while (end < lines.length && isPart(lines[end] ?? '')) end += 1;
  return end;
}

/** Without the rule below the head. */
const rowsOf = (lines: readonly string[]): string[][] =>
  lines
    .filter((line) => !/^\|[-|: ]+$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

const PIECE = /\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)/;

/** A line cut into what it emphasises and where it leads. */
export function piecesOf(line: string): readonly Piece[] {
  const found = PIECE.exec(line);
  if (!found) return line === '' ? [] : [line];
  const [whole, strong, em, code, link, to = ''] = found;
  const before = line.slice(0, found.index);
  const after = line.slice(found.index + whole.length);
  return [...(before ? [before] : []), marked(strong, em, code, link, to), ...piecesOf(after)];
}

function marked(
  strong: string | undefined,
  em: string | undefined,
  code: string | undefined,
  link: string | undefined,
  to: string,
): Piece {
  if (strong !== undefined) return { is: 'strong', of: piecesOf(strong) };
  if (em !== undefined) return { is: 'em', of: piecesOf(em) };
  if (code !== undefined) return { is: 'code', of: [code] };
  return { is: 'link', of: piecesOf(link ?? ''), to };
}

/** As it is read aloud and searched, without its marks. */
export const plainText = (line: string): string => piecesOf(line).map(plainPiece).join('');

const plainPiece = (piece: Piece): string =>
  typeof piece === 'string' ? piece : piece.of.map(plainPiece).join('');
