import { type FormItem, type FormStore, isQuestion } from '../../standin/forms/store/formStore';
import { offeredSince, problemOf } from '../../standin/forms/store/submit';

/** Answers by item, as fields of the page or of a prefilled link give them. */
export type Given = ReadonlyMap<FormItem, readonly string[]>;

export const fieldOf = ({ entryId }: FormItem): string => `entry.${entryId ?? ''}`;

const hasChoices = ({ type }: FormItem): boolean => type !== 'TEXT' && type !== 'PARAGRAPH_TEXT';

function givenBy(form: FormStore, fields: URLSearchParams): Map<FormItem, readonly string[]> {
  const given = new Map<FormItem, readonly string[]>();
  for (const item of form.items.filter(isQuestion)) {
    const values = fields.getAll(fieldOf(item)).filter((value) => value !== '');
    const kept = item.type === 'CHECKBOX' ? [...new Set(values)] : values.slice(0, 1);
    if (kept.length > 0) given.set(item, kept);
  }
  return given;
}

/** A link that fills the form in: what it chooses and the form no longer offers is lost. */
export function prefilled(form: FormStore, query: URLSearchParams): Given {
  const given = givenBy(form, query);
  for (const [item, values] of given) {
    if (!hasChoices(item)) continue;
    const offered = values.filter((value) => item.choices.includes(value));
    if (offered.length > 0) given.set(item, offered);
    else given.delete(item);
  }
  return given;
}

/** A page that was sent; line breaks come as a browser sends them, and are kept as people see them. */
export function sent(form: FormStore, fields: URLSearchParams): Given {
  const given = givenBy(form, fields);
  for (const [item, values] of given) {
    given.set(
      item,
      values.map((value) => value.replaceAll('\r\n', '\n')),
    );
  }
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
    const problem = problemOf(item, given.get(item) ?? [], openedAt);
    if (problem !== undefined) problems.set(item, problem);
  }
  return problems;
}

/** What may be chosen on a page opened then: with what was withdrawn since, if it was chosen. */
export function choicesOf(item: FormItem, given: Given, openedAt: number): readonly string[] {
  const offered = offeredSince(item, openedAt);
  const withdrawn = (given.get(item) ?? []).filter(
    (value) => offered.has(value) && !item.choices.includes(value),
  );
  return [...item.choices, ...withdrawn];
}
