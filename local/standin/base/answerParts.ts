/** An answer that is JSON by contract, on its way to the script. */

/** A part that is given again and again: whoever meets the same object has read it before. */
export interface KeptPart {
  readonly text: string;
}

export interface JsonAnswer {
  readonly $: 'json';
  /** With a 0 in place of each kept part. It is a list, under a name that has lists only. */
  readonly text: string;
  /** In the order of their places. */
  readonly kept: readonly KeptPart[];
}

export const PLACE = '0';

/** The fields under which rows stand; all others are small. */
export const ABOVE_ROWS: ReadonlySet<string> = new Set(
  (
    'sheets data rowData columnMetadata developerMetadata valueRanges valueRange values ' +
    'updatedSpreadsheet'
  ).split(' '),
);

/** How long the JSON is in all. */
export const lengthOf = ({ text, kept }: JsonAnswer): number =>
  kept.reduce((sum, part) => sum + part.text.length - PLACE.length, text.length);

export const readPart = ({ text }: KeptPart): unknown => JSON.parse(text);

/** The objects of an answer; its kept parts are as `read` gives them. */
export function answerOf({ text, kept }: JsonAnswer, read = readPart): unknown {
  const answer: unknown = JSON.parse(text);
  let next = 0;
  const fill = (value: unknown): void => {
    if (next === kept.length || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const part of value) fill(part);
      return;
    }
    for (const [key, field] of Object.entries(value)) {
      if (!ABOVE_ROWS.has(key)) continue;
      if (field === 0) Reflect.set(value, key, read(kept[next++] as KeptPart));
      else fill(field);
    }
  };
  fill(answer);
  return answer;
}
