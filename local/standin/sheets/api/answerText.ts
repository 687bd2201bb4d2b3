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

const MOST_ANSWERS = 50;
const answers = new Map<string, JsonAnswer>();

/** What `JSON.stringify` gives, the kept parts apart. An answer that says the same is the same answer. */
export function answerText(answer: unknown): JsonAnswer {
  const kept: KeptPart[] = [];
  const text = textOf(answer, kept);
  const known = answers.get(text);
  if (known?.kept.every((part, at) => part === kept[at])) return known;
  const made: JsonAnswer = { $: 'json', text, kept };
  if (text.length > LONGEST_ALIKE) return made;
  if (answers.size === MOST_ANSWERS) answers.clear();
  answers.set(text, made);
  return made;
}

function textOf(answer: unknown, kept: KeptPart[]): string {
  if (typeof answer !== 'object' || answer === null) return JSON.stringify(answer) ?? 'null';
  let text = '';
  if (Array.isArray(answer)) {
    for (const part of answer) text += `${text === '' ? '[' : ','}${textOf(part, kept)}`;
    return text === '' ? '[]' : `${text}]`;
  }
  for (const [key, field] of Object.entries(answer)) {
    if (field === undefined) continue;
    text += `${text === '' ? '{' : ','}${JSON.stringify(key)}:${fieldText(key, field, kept)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

function fieldText(key: string, field: unknown, kept: KeptPart[]): string {
  if (!ABOVE_ROWS.has(key)) return JSON.stringify(field);
  const known = typeof field === 'object' && field !== null ? texts.get(field) : undefined;
  if (known === undefined) return textOf(field, kept);
  kept.push(known);
  return PLACE;
}
