import type { SentMail } from '../../standin/runtime/host/mails';
import { type Files, localPath } from '../pages/links';
import { html } from '../pages/safeHtml';

// What could lead elsewhere and is no plain link becomes text.
const OPENING = /<a(?=[\s/>])((?:"[^"]*"|'[^']*'|[^'">])*)>|<(?=(?:a|area|math)[\s/>])/gi;
const ATTRIBUTE = /([\w-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;

const MARKS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const read = (quoted: string): string =>
  quoted
    .replace(/^["']|["']$/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (mark) => MARKS[mark] ?? '');

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(ATTRIBUTE)];
  return new Map(found.map(([, name = '', value = '']) => [name.toLowerCase(), read(value)]));
}

/**
 * A mail's markup as it is shown here: links to a form or a shared file open that of this machine in a page of
 * its own, all others lead nowhere; images stand in place of their names.
 */
export function shownMarkup(
  files: Files,
  { htmlBody = '', inlineImages }: SentMail,
  base: string,
): string {
  return htmlBody
    .replace(OPENING, (_whole, attributes: string | undefined) =>
      attributes === undefined ? '&lt;' : linkTag(files, attributesOf(attributes), base),
    )
    .replace(/cid:([\w.-]+)/g, (whole, id: string) => {
      const image = inlineImages[id];
      if (!image) return whole;
      return `data:${image.type};base64,${Buffer.from(image.content).toString('base64')}`;
    });
}

function linkTag(files: Files, attributes: ReadonlyMap<string, string>, base: string): string {
  const href = attributes.get('href') ?? '';
  const style = attributes.get('style') ?? '';
  const path = localPath(files, href, base);
  const tag =
    path === undefined
      ? html`<a title="${href}" style="${style}">`
      : html`<a href="${path}" target="_blank" rel="noopener" style="${style}">`;
  return tag.markup;
}

export interface MailLink {
  readonly words: string;
  readonly target: string;
  /** Where it leads on this machine, if it does. */
  readonly path: string | undefined;
}

/** Where the links of a mail lead, each once. */
export function linksOf(
  files: Files,
  { htmlBody = '' }: SentMail,
  base: string,
): readonly MailLink[] {
  const links = new Map<string, MailLink>();
  for (const [, attributes = '', words = ''] of htmlBody.matchAll(LINK)) {
    const target = attributesOf(attributes).get('href') ?? '';
    if (target === '' || links.has(target)) continue;
    const text = read(words.replace(/<[^>]*>/g, '')).trim();
    links.set(target, { words: text, target, path: localPath(files, target, base) });
  }
  return [...links.values()];
}

const LINK = /<a\b((?:"[^"]*"|'[^']*'|[^'">])*)>([\s\S]*?)<\/a>/gi;
