import { gapLines } from '../../text/mails/buyerMails';
import { morningLines } from '../../text/mails/morning';
import { escaped } from '../paper/page';
import type { Pack } from './pack';

const block = (title: string, items: readonly string[]): string =>
  items.length === 0
    ? ''
    : `<section class="told"><h2>${escaped(title)}</h2><ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul></section>`;

/** The end of the morning on one page: who came, what was missing, the money, the hours. */
export function morningHtml({ details, words }: Pack): string {
  const { drive, morning } = details;
  const { lead, lines } = morningLines(morning, drive);
  const gaps = gapLines(morning.gaps, drive)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^– /, ''));
  return [
    `<p class="lead">${escaped(lead)}</p>`,
    block(words.gaps, gaps),
    ...lines.map(({ title, items }) => block(title, items)),
  ].join('');
}
