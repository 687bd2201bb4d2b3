import { basketsTab } from '../../../tabs/baskets';
import { keyOf, type ReadTab } from '../../../tabs/engine/readTab';

/** What is remembered of a line of Paniers, in one cell: « 2|1720|q3000|g14000|1000|n1,4| ». */
export interface LineMemory {
  /** What counted when it was last looked at, in the product's own unit and in grams. */
  readonly delivered?: number;
  readonly weighedGrams?: number;
  /** What somebody said yes to. */
  readonly confirmedQuantity?: number;
  readonly confirmedGrams?: number;
  /** What a sharing of short goods gave it. */
  readonly shared?: number;
  /** What its producer noted, as it was last carried. */
  readonly noted?: string;
}

const BETWEEN = '|';
const QUANTITY = 'q';
const GRAMS = 'g';
/** Whatever a producer typed is no yes. */
const NOTED = 'n';

export function lineMemory(text: string | null): LineMemory {
  const parts = (text ?? '').split(BETWEEN);
  const [delivered = '', grams = '', quantity = '', weight = '', shared = '', noted = ''] = parts;
  // An earlier version remembered what counts alone: of that nobody is asked again.
  const isEarlier = parts.length === 2;
  const number = (name: keyof LineMemory, of: string): LineMemory =>
    of.trim() === '' ? {} : { [name]: Number(of) };
  return {
    ...number('delivered', delivered),
    ...number('weighedGrams', grams),
    ...number('confirmedQuantity', isEarlier ? delivered : quantity.slice(QUANTITY.length)),
    ...number('confirmedGrams', isEarlier ? grams : weight.slice(GRAMS.length)),
    ...number('shared', shared),
    ...(noted.length > NOTED.length ? { noted: noted.slice(NOTED.length) } : {}),
  };
}

/** Null where there is nothing to remember. */
export function memoryText(memory: LineMemory): string | null {
  const { delivered, weighedGrams, confirmedQuantity, confirmedGrams, shared, noted } = memory;
  const parts = [delivered, weighedGrams, confirmedQuantity, confirmedGrams, shared, noted];
  if (parts.every((part) => part === undefined || part === '')) return null;
  const marks = ['', '', QUANTITY, GRAMS, '', NOTED];
  return parts.map((part, at) => `${marks[at]}${part ?? ''}${BETWEEN}`).join('');
}

/** Writes something more into the memory of a line. */
export function remembering({ rows }: Pick<ReadTab<typeof basketsTab>, 'rows'>) {
  const known = new Map(rows.map(({ key, values }) => [key, values.seen]));
  return (basket: number, ref: string, more: LineMemory) => {
    const before = known.get(keyOf({ basket, ref }, basketsTab.key)) ?? null;
    return { basket, ref, seen: memoryText({ ...lineMemory(before), ...more }) };
  };
}

/** As it is remembered: without what parts the memory. */
export const notable = (typed: string): string => typed.split(BETWEEN).join(' ').trim();

/** Whether somebody said yes to a figure, in a formula beside the memory. */
export const saidYesIn = (
  memory: string,
  what: 'confirmedQuantity' | 'confirmedGrams',
  figure: string,
): string => {
  const mark = what === 'confirmedQuantity' ? QUANTITY : GRAMS;
  return `ISNUMBER(FIND("${BETWEEN}${mark}"&${figure}&"${BETWEEN}";${memory}))`;
};
