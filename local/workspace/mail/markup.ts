import type { SentMail } from '../../runtime/state/mails';
import type { World } from '../../runtime/world';
import { html } from '../html';
import { localPath } from '../links';

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
 * A mail's markup as it is shown here: links to a form open the form of this machine in a page of
 * its own, all others lead nowhere; images stand in place of their names.
 */
export function shownMarkup(world: Forms, { htmlBody = '', inlineImages }: SentMail): string {
  return htmlBody
    .replace(OPENING, (_whole, attributes: string | undefined) =>
      attributes === undefined ? '&lt;' : linkTag(world, attributesOf(attributes)),
    )
    .replace(/cid:([\w.-]+)/g, (whole, id: string) => {
      const image = inlineImages[id];
      if (!image) return whole;
      return `data:${image.type};base64,${Buffer.from(image.content).toString('base64')}`;
    });
}

function linkTag(world: Forms, attributes: ReadonlyMap<string, string>): string {
  const href = attributes.get('href') ?? '';
  const style = attributes.get('style') ?? '';
  const path = localPath(world, href);
  const tag =
    path === undefined
      ? html`<a title="${href}" style="${style}">`
      : html`<a href="${path}" target="_blank" rel="noopener" style="${style}">`;
  return tag.markup;
}

type Forms = Pick<World, 'forms'>;

export interface MailLink {
  readonly words: string;
  readonly target: string;
  /** Where it leads on this machine, if it does. */
  readonly path: string | undefined;
}

/** Where the links of a mail lead, each once. */
export function linksOf(world: Forms, { htmlBody = '' }: SentMail): readonly MailLink[] {
  const links = new Map<string, MailLink>();
  for (const [, attributes = '', words = ''] of htmlBody.matchAll(LINK)) {
    const target = attributesOf(attributes).get('href') ?? '';
    if (target === '' || links.has(target)) continue;
    const text = read(words.replace(/<[^>]*>/g, '')).trim();
    links.set(target, { words: text, target, path: localPath(world, target) });
  }
  return [...links.values()];
}

const LINK = /<a\b((?:"[^"]*"|'[^']*'|[^'">])*)>([\s\S]*?)<\/a>/gi;
