/** A tag or a text of an XML file, in the order of the file; names without their prefix. */
export type XmlToken =
  | {
      readonly is: 'open';
      readonly name: string;
      readonly traits: Readonly<Record<string, string>>;
      /** Nothing stands in it, and no end follows. */
      readonly isEmpty: boolean;
    }
  | { readonly is: 'close'; readonly name: string }
  | { readonly is: 'text'; readonly text: string };

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(\w{1,9}));/g,
        (whole, hex, decimal, name) => {
          if (name) return NAMED.get(name) ?? whole;
          const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        },
      )
    : text;

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Goes through an XML file once. What is no XML gives no marks. */
export function* marksOf(xml: string): Generator<XmlToken> {
  let at = 0;
  while (at < xml.length) {
    const from = xml.indexOf('<', at);
    const text = xml.slice(at, from < 0 ? xml.length : from);
    if (text !== '') yield { is: 'text', text: unescaped(text) };
    if (from < 0) return;
    const to = xml.indexOf('>', from);
    if (to < 0) return;
    at = to + 1;
    const inner = xml.slice(from + 1, to);
    if (inner.startsWith('/')) yield { is: 'close', name: withoutPrefix(inner.slice(1).trim()) };
    else if (!/^[?!]/.test(inner)) yield opened(inner);
  }
}

function opened(inner: string): XmlToken {
  const isEmpty = inner.endsWith('/');
  const [whole = ''] = /^[^\s/]*/.exec(inner) ?? [];
  const traits: Record<string, string> = {};
  for (const [, name = '', double, single] of inner.matchAll(
    /([^\s="']+)(?:=(?:"([^"]*)"?|'([^']*)'?))?/g,
  ))
    if (double !== undefined || single !== undefined)
      traits[withoutPrefix(name)] = unescaped(double ?? single ?? '');
  return { is: 'open', name: withoutPrefix(whole), traits, isEmpty };
}
