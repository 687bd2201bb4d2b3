import { type FormItem, type FormStore, isQuestion } from '../../standin/forms/store/formStore';
import { offeredSince, problemOf } from '../../standin/forms/store/submit';

/** Answers by item, as fields of the page or of a prefilled link give them. */
export type Given = ReadonlyMap<FormItem, string>;

export const fieldOf = ({ entryId }: FormItem): string => `entry.${entryId ?? ''}`;

const hasChoices = ({ type }: FormItem): boolean => type !== 'TEXT' && type !== 'PARAGRAPH_TEXT';

function givenBy(form: FormStore, fields: URLSearchParams): Map<FormItem, string> {
  const given = new Map<FormItem, string>();
  for (const item of form.items.filter(isQuestion)) {
    const value = fields.getAll(fieldOf(item)).find((one) => one !== '');
    if (value !== undefined) given.set(item, value);
  }
  return given;
}

/** A link that fills the form in: what it chooses and the form no longer offers is lost. */
export function prefilled(form: FormStore, query: URLSearchParams): Given {
  const given = givenBy(form, query);
  for (const [item, value] of given)
    if (hasChoices(item) && !item.choices.includes(value)) given.delete(item);
  return given;
}

/** A page that was sent; line breaks come as a browser sends them, and are kept as people see them. */
export function sent(form: FormStore, fields: URLSearchParams): Given {
  const given = givenBy(form, fields);
  for (const [item, value] of given) given.set(item, value.replaceAll('\r\n', '\n'));
  return given;
}

export type Problems = ReadonlyMap<FormItem, string>;

export function problemsIn(
  items: readonly FormItem[],
  given: Given,
  openedAt: number,
): Map<FormItem, string> {
  const problems = new Map<FormItem, string>();
  for (const item of items.filter(isQuestion)) {
    const problem = problemOf(item, given.get(item) ?? '', openedAt);
    if (problem !== undefined) problems.set(item, problem);
  }
  return problems;
}

/** What may be chosen on a page opened then: with what was withdrawn since, if it was chosen. */
export function choicesOf(item: FormItem, given: Given, openedAt: number): readonly string[] {
  const offered = offeredSince(item, openedAt);
  const chosen = given.get(item) ?? '';
  const isWithdrawn = offered.has(chosen) && !item.choices.includes(chosen);
  return isWithdrawn ? [...item.choices, chosen] : item.choices;
}
