/** A tag with its text and the tags inside it. */
export interface Node {
  readonly name: string;
  readonly attributes: string;
  text: string;
  readonly children: Node[];
  /** Its end was read. */
  closed: boolean;
}

/** No layout goes deeper; what does is kept beside, so that nobody's nesting exhausts us. */
const DEEPEST = 64;

/** XML, and OFX from before it was XML, where a tag that holds a text is not closed. */
export function readMarkup(source: string): Node {
  const root: Node = { name: '', attributes: '', text: '', children: [], closed: false };
  const open: Node[] = [root];
  const top = (): Node => open[open.length - 1] ?? root;
  for (const { data, tag } of piecesOf(source)) {
    const plain = data.trim();
    if (plain !== '') top().text += (top().text === '' ? '' : ' ') + plain;
    const [, slash, qualified, attributes = ''] = /^(\/?)([\w:.-]+)([\s\S]*)$/.exec(tag) ?? [];
    if (qualified === undefined) continue;
    const name = qualified.slice(qualified.lastIndexOf(':') + 1);
    if (slash) {
      const at = open.map((node) => node.name).lastIndexOf(name);
      if (at > 0) for (const node of open.splice(at)) node.closed = true;
      continue;
    }
    if (top().text !== '' && open.length > 1) open.pop();
    const closed = attributes.endsWith('/');
    const node: Node = { name, attributes, text: '', children: [], closed };
    top().children.push(node);
    if (!closed && open.length < DEEPEST) open.push(node);
  }
  return root;
}

interface Piece {
  /** What stands before the tag. */
  readonly data: string;
  /** Without its brackets; blank for a comment, or at the end. */
  readonly tag: string;
}

const CDATA = '<![CDATA[';

/** Text and tags in turn. A bracket that is never closed ends the reading: nothing behind it is sure. */
function* piecesOf(source: string): Generator<Piece> {
  let at = 0;
  while (at < source.length) {
    const from = source.indexOf('<', at);
    if (from < 0) return yield { data: entities(source.slice(at)), tag: '' };
    const before = entities(source.slice(at, from));
    const isData = source.startsWith(CDATA, from);
    const end = isData ? ']]>' : source.startsWith('<!--', from) ? '-->' : '>';
    const to = source.indexOf(end, from);
    if (to < 0) return yield { data: before, tag: '' };
    at = to + end.length;
    if (isData) {
      yield { data: before, tag: '' };
      yield { data: source.slice(from + CDATA.length, to), tag: '' };
    } else yield { data: before, tag: source.slice(from + 1, to) };
  }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const entities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
        if (name) return NAMED[name.toLowerCase()] ?? whole;
        const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
        return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
      })
    : text;

/** Every node at the end of a path, each step being a child. */
export const nodesAt = (node: Node, path: string): Node[] =>
  path
    .split('/')
    .reduce(
      (nodes, name) => nodes.flatMap(({ children }) => children.filter((one) => one.name === name)),
      [node],
    );

export const textAt = (node: Node, ...paths: readonly string[]): string => {
  for (const path of paths) {
    const found = nodesAt(node, path).find(({ text }) => text !== '');
    if (found) return found.text;
  }
  return '';
};

/** Wherever they stand. */
export const nodesNamed = (node: Node, name: string): Node[] =>
  node.children.flatMap((one) => (one.name === name ? [one] : nodesNamed(one, name)));
