import { withoutEnds } from '../../domain/values/ends';
import { folded } from '../../domain/values/fold';
import { LONGEST_CELL } from '../words/bounds';
import type { Field, ListLine } from '../words/fields';
import { looksLikePackaging, pricedLine, splitTitle } from '../words/lineWords';
import type { CutLine } from './listCells';

const kinds = ['producer', 'category', 'none'] as const;
export type Headings = (typeof kinds)[number];

export interface Grouped {
  /** How headings were taken; null where there are none. */
  readonly headings: Headings | null;
  readonly isUnsure: boolean;
  readonly lines: readonly ListLine[];
  readonly skipped: readonly number[];
}

interface Said {
  readonly headings?: string | undefined;
  readonly producer?: string | undefined;
}

type Read = (cells: readonly string[]) => Pick<ListLine, 'fields' | 'doubts'>;

/**
 * A line that says one thing and no price is the heading of what follows, or nothing of the list; where
 * it may be either, what follows waits for people (docs/rules.md C11).
 */
export function group(
  lines: readonly CutLine[],
  said: Said,
  isProducer: (name: string) => boolean,
  hasProducer: boolean,
  read: Read,
): Grouped {
  const all = lines.map(({ line, cells }) => {
    const one = read(cells);
    const only = one.fields.price === undefined ? onlyCell(cells) : undefined;
    return { line, ...one, heading: only === undefined ? undefined : headingOf(only) };
  });
  const names = all.flatMap(({ heading }) => (heading ? [heading.name] : []));
  const ofOne = Boolean(said.producer) && !names.some(isProducer);
  const isKnown = hasProducer || said.producer || names.some(isProducer);
  const chosen = kinds.find((kind) => kind === said.headings);
  const headings = chosen ?? (isKnown ? 'category' : 'producer');
  const under: Partial<Record<Field, string>> = {};
  let doubts: ListLine['doubts'];
  const kept: ListLine[] = [];
  const skipped: number[] = [];
  all.forEach(({ line, fields, doubts: own = [], heading }, at) => {
    const before = all[at - 1];
    if (!heading) {
      const open = [...(doubts ?? []), ...own];
      kept.push({
        line,
        fields: { ...under, ...fields },
        ...(open.length > 0 ? { doubts: open } : {}),
      });
      return;
    }
    const { name } = heading;
    const isOpen = all[at + 1] !== undefined && all[at + 1]?.heading === undefined;
    if (headings === 'none') skipped.push(line);
    else if (!hasProducer && isProducer(name)) {
      under.producer = name;
      delete under.category;
      doubts = undefined;
    } else if (!isOpen || heading.isTalk) skipped.push(line);
    else {
      under[headings] = name;
      const isSetOff = heading.isMarked || !before || before.heading || before.line < line - 1;
      const isBelowSeller = before?.heading !== undefined && isProducer(before.heading.name);
      const isCategory = !SELLER.test(folded(name)) && (ofOne ? isSetOff : isBelowSeller);
      const isSure = chosen || hasProducer || headings === 'producer' || isCategory;
      doubts = isSure ? undefined : [{ code: 'headingUnsure', field: 'category', read: name }];
    }
  });
  const isUnsure = kept.some(({ doubts: left = [] }) =>
    left.some(({ code }) => code === 'headingUnsure'),
  );
  const isShown = names.length > 0 && (hasProducer || names.some((name) => !isProducer(name)));
  return { headings: isShown ? headings : null, isUnsure, lines: kept, skipped };
}

interface Heading {
  readonly name: string;
  /** Said to a person, not over a list: « Bonjour, », « Voici nos prix. » */
  readonly isTalk: boolean;
  /** In capitals, or drawn as a heading. */
  readonly isMarked: boolean;
}

const TALK = /[,.!?]$|^(bonjour|bonsoir|salut|merci|voici|hello|dear|here)\b/i;
/** How farms and shops are called. */
const SELLER =
  /\b(fermes?|gaec|earl|scea|domaine|jardins?|vergers?|rucher|chevrerie|bergerie|fromagerie|laiterie|boulangerie|fournil|brasserie|moulin|cave|maraichers?|chez|farm|garden|orchard|bakery|brewery|dairy)\b/;

function headingOf(text: string): Heading | undefined {
  // « Radis la botte » is a product whose price is missing.
  if (looksLikePackaging(text) || splitTitle(text).packaging !== '') return undefined;
  const name = withoutEnds(text, /[\s#*=•:–—-]/, /[\s#*=:–—-]/);
  return {
    name,
    isTalk: TALK.test(text.trim()),
    isMarked: name.toUpperCase() === name || /^[#*=]|[:*=]$/.test(text.trim()),
  };
}

function onlyCell(cells: readonly string[]): string | undefined {
  const full = cells.filter(Boolean);
  const [only = ''] = full;
  return full.length === 1 && only.length <= LONGEST_CELL && !/[;|]/.test(only) && !pricedLine(only)
    ? only
    : undefined;
}
