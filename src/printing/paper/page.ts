import type { Locale } from '../../domain/values/locale';
import { runningRules, STYLE } from './style';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What people typed is never markup. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');

export const element = (name: string, content: string, traits = ''): string =>
  content === '' ? '' : `<${name}${traits}>${content}</${name}>`;

/** What stands in the margin of every page of a part. */
export interface Running {
  /** Of the kind of page, a name of CSS. */
  readonly name: string;
  readonly left: string;
  readonly right: string;
  readonly foot: string;
  /** Before the number. */
  readonly page: string;
}

/** Signs that would end a text of CSS, or the style itself. */
const inStyle = (text: string): string =>
  `"${text.replace(/[\\"<\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

/** Long names would run into each other, and the margin has one line. */
const LONGEST = 60;
const short = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;

const runningStyle = ({ name, left, right, foot, page }: Running): string =>
  runningRules(name, {
    left: inStyle(short(left)),
    right: inStyle(short(right)),
    foot: inStyle(short(foot)),
    page: inStyle(`${page} `),
  });

/** A page that a browser prints on A4, each part on a sheet of its own. */
export const pageHtml = (
  title: string,
  parts: readonly string[],
  locale: Locale,
  {
    running = [],
    style = '',
  }: { readonly running?: readonly Running[]; readonly style?: string } = {},
): string =>
  `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}${style}${running.map(runningStyle).join('')}</style></head><body><main>${parts.join('\n')}</main></body></html>`;
