/** Answers of the API as text. Rows that are given again and again are made text once. */
const texts = new WeakMap<object, string>();

/** From now on nobody changes that part of an answer. */
export function keepText(part: object): string {
  const text = JSON.stringify(part);
  texts.set(part, text);
  return text;
}

/** The fields under which rows stand; all others are small. */
const ABOVE_ROWS = new Set(
  'sheets data rowData columnMetadata valueRanges valueRange values updatedSpreadsheet'.split(' '),
);

/** What `JSON.stringify` gives. */
export function answerText(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return JSON.stringify(answer) ?? 'null';
  const known = texts.get(answer);
  if (known !== undefined) return known;
  if (Array.isArray(answer)) return `[${answer.map(answerText).join(',')}]`;
  const fields: string[] = [];
  for (const [key, field] of Object.entries(answer)) {
    if (field === undefined) continue;
    const text = ABOVE_ROWS.has(key) ? answerText(field) : JSON.stringify(field);
    fields.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${fields.join(',')}}`;
}
