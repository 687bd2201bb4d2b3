/** A tag with its text and the tags inside it. */
export interface Node {
  readonly name: string;
  readonly attributes: string;
  text: string;
  readonly children: Node[];
  /** Its end was read. */
  closed: boolean;
}

const TAG =
  /<(?:!\[CDATA\[([\s\S]*?)\]\]>|!--[\s\S]*?-->|[?!][^>]*>|(\/?)([\w:.-]+)([^>]*?)(\/?)>)/g;

/** XML, and OFX from before it was XML, where a tag that holds a text is not closed. */
export function readMarkup(source: string): Node {
  const root: Node = { name: '', attributes: '', text: '', children: [], closed: false };
  const open: Node[] = [root];
  const top = (): Node => open[open.length - 1] ?? root;
  let from = 0;
  const say = (text: string): void => {
    const plain = text.trim();
    if (plain !== '') top().text += (top().text === '' ? '' : ' ') + plain;
  };
  for (const found of source.matchAll(TAG)) {
    say(entities(source.slice(from, found.index)));
    from = found.index + found[0].length;
    const [, data, slash, qualified, attributes = '', selfClosing] = found;
    if (data !== undefined) say(data);
    if (qualified === undefined) continue;
    const name = qualified.replace(/^.*:/, '');
    if (slash) {
      const at = open.map((node) => node.name).lastIndexOf(name);
      if (at > 0) for (const node of open.splice(at)) node.closed = true;
      continue;
    }
    if (top().text !== '' && open.length > 1) open.pop();
    const node: Node = { name, attributes, text: '', children: [], closed: selfClosing === '/' };
    top().children.push(node);
    if (!node.closed) open.push(node);
  }
  return root;
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
