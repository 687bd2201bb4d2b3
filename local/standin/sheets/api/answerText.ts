/** Answers of the API as text. Rows that are given again and again are made text once. */
import { ABOVE_ROWS, type JsonAnswer, type KeptPart, PLACE } from '../../base/answerParts';

const texts = new WeakMap<object, KeptPart>();

const MOST_ALIKE = 300;
const LONGEST_ALIKE = 100_000;
const alike = new Map<string, KeptPart>();

/** From now on nobody changes that part of an answer. */
export function keepText(part: object): string {
  const text = JSON.stringify(part);
  texts.set(part, keptPart(text));
  return text;
}

/** What was made anew and says the same is the same part. */
function keptPart(text: string): KeptPart {
  if (text.length > LONGEST_ALIKE) return { text };
  const known = alike.get(text);
  if (known) return known;
  if (alike.size === MOST_ALIKE) alike.clear();
  const kept = { text };
  alike.set(text, kept);
  return kept;
}

/** What `JSON.stringify` gives, the kept parts apart. */
export function answerText(answer: unknown): JsonAnswer {
  const kept: KeptPart[] = [];
  return { text: textOf(answer, kept), kept };
}

function textOf(answer: unknown, kept: KeptPart[]): string {
  if (typeof answer !== 'object' || answer === null) return JSON.stringify(answer) ?? 'null';
  if (Array.isArray(answer)) return `[${answer.map((part) => textOf(part, kept)).join(',')}]`;
  const fields: string[] = [];
  for (const [key, field] of Object.entries(answer)) {
    if (field === undefined) continue;
    fields.push(`${JSON.stringify(key)}:${fieldText(key, field, kept)}`);
  }
  return `{${fields.join(',')}}`;
}

function fieldText(key: string, field: unknown, kept: KeptPart[]): string {
  if (!ABOVE_ROWS.has(key)) return JSON.stringify(field);
  const known = typeof field === 'object' && field !== null ? texts.get(field) : undefined;
  if (known === undefined) return textOf(field, kept);
  kept.push(known);
  return PLACE;
}
