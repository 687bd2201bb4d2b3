import type { World } from '../../standin/runtime/world';
import { type Html, html, type Part } from './safeHtml';

export type Files = Pick<World, 'forms' | 'spreadsheets'>;

// What ends a sentence does not end its address.
const ADDRESS = /https?:\/\/[^\s<>"\u00ab\u00bb]*[^\s<>"\u00ab\u00bb.,;:!?)\]]/g;

// Whichever of several accounts it was copied under: Google writes `/u/0/` before or behind.
const BOOK = /^https:\/\/docs\.google\.com\/(?:u\/\d+\/)?spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/;
const FORM =
  /^https:\/\/docs\.google\.com\/(?:u\/\d+\/)?forms\/(?:u\/\d+\/)?d\/(?:e\/)?([\w-]+)\/viewform(\?[^#]*)?/;

/**
 * The page of this machine that a link of Google's leads to; undefined for all the rest.
 * @param base what the pages of whoever follows it begin with: a spreadsheet is seen by somebody
 */
export function localPath(files: Files, link: string, base = ''): string | undefined {
  const [, book = ''] = BOOK.exec(link) ?? [];
  if (base !== '' && files.spreadsheets.has(book)) return `${base}/?classeur=${book}`;
  const found = FORM.exec(link);
  const form = [...files.forms.values()].find(({ id, publicId }) =>
    [id, publicId].includes(found?.[1] ?? ''),
  );
  return form && `/formulaires/${form.id}${found?.[2] ?? ''}`;
}

/** Text with its links: those that leave this machine are shown and lead nowhere. */
export function linkedText(files: Files, text: string, base = ''): Part {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    parts.push(text.slice(end, match.index), linkTo(localPath(files, match[0], base), match[0]));
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}

const linkTo = (path: string | undefined, words: string): Html =>
  path === undefined
    ? html`<span class="inert">${words}</span>`
    : html`<a href="${path}">${words}</a>`;
