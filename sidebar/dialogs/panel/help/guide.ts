import toPrint from '../../../../docs/guide/a-imprimer.md';
import twoWays from '../../../../docs/guide/deux-facons.md';
import tenMinutes from '../../../../docs/guide/dix-minutes.md';
import theWeek from '../../../../docs/guide/la-semaine.md';
import whatIf from '../../../../docs/guide/que-faire-si.md';
import details from '../../../../docs/guide.md';
import { withoutAccents } from '../../../../src/formats/accents';
import { type Block, blocksOf, plainText } from './markdown';

/** What is read at once, under one title. */
export interface GuidePage {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const pageOf = (lines: readonly string[]): GuidePage => {
  const blocks = blocksOf(lines);
  const [first] = blocks;
  return { title: first?.is === 'heading' ? first.text : '', blocks };
};

/** A chapter a page, without what stands before the first. */
function chaptersOf(lines: readonly string[]): readonly GuidePage[] {
  const starts = lines.flatMap((line, at) => (line.startsWith('## ') ? [at] : []));
  return starts.map((from, nth) => pageOf(lines.slice(from, starts[nth + 1])));
}

const files: Readonly<Record<string, GuidePage>> = {
  'dix-minutes.md': pageOf(tenMinutes),
  'la-semaine.md': pageOf(theWeek),
  'que-faire-si.md': pageOf(whatIf),
  'a-imprimer.md': pageOf(toPrint),
  'deux-facons.md': pageOf(twoWays),
};
export const shortPages = Object.values(files);
export const chapters = chaptersOf(details);
const pages = [...shortPages, ...chapters];

/** A heading of the guide, and the page that it stands on. */
export interface Spot {
  readonly page: GuidePage;
  readonly anchor: string;
  readonly title: string;
}

const spots: readonly Spot[] = pages.flatMap((page) =>
  page.blocks.flatMap((block) =>
    block.is === 'heading' ? [{ page, anchor: block.anchor, title: block.text }] : [],
  ),
);

export const spotAt = (anchor: string): Spot | undefined =>
  spots.find((spot) => spot.anchor === anchor);

/** Where a link of the guide leads within it; undefined outside. */
export function spotOfLink(to: string): Spot | undefined {
  const [file = '', anchor] = to.split('#');
  if (anchor) return spotAt(decodeURIComponent(anchor));
  const page = files[file.split('/').at(-1) ?? ''];
  return page && spots.find((spot) => spot.page === page);
}

const folded = (text: string): string => withoutAccents(text).toLowerCase().replace(/’/g, "'");

const wordsOf = (block: Block): string => {
  if (block.is === 'table') return block.rows.flat().map(plainText).join(' ');
  return block.is === 'list' ? block.items.map(plainText).join(' ') : plainText(block.text);
};

/** Each heading with what stands below it, as it is searched. */
const sections = pages.flatMap((page) => {
  const found: { readonly spot: Spot; words: string }[] = [];
  for (const block of page.blocks) {
    if (block.is === 'heading')
      found.push({ spot: { page, anchor: block.anchor, title: block.text }, words: '' });
    const last = found.at(-1);
    if (last) last.words += ` ${folded(wordsOf(block))}`;
  }
  return found;
});

/** The headings below which all these words stand; those first that have them in their title. */
export function search(typed: string): readonly Spot[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const hasAll = (words: string): boolean => wanted.every((word) => words.includes(word));
  const found = sections.filter(({ words }) => hasAll(words)).map(({ spot }) => spot);
  const isNamed = ({ title }: Spot): boolean => hasAll(folded(title));
  return [...found.filter(isNamed), ...found.filter((spot) => !isNamed(spot))];
}
