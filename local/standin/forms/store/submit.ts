/** What happens when somebody presses « Envoyer »: all that the form itself checks. */
import { onForm } from '../../base/googleTexts';
import { asModelled, type WhatIf } from '../../base/whatIf';
import { type FormAnswer, type FormItem, type FormStore, isQuestion } from './formStore';
import { complaint } from './rules';

export interface Submission {
  /** By the question's title. */
  answers: Record<string, string>;
  /** When the page was opened: what it offered then may still be sent. */
  pageOpenedAt?: number;
}

type Checked = { answer: FormAnswer } | { refused: string };

export const takesAnswers = ({ published, accepting }: FormStore): boolean =>
  published && accepting;

export function checkSubmission(
  form: FormStore,
  submission: Submission,
  now: number,
  whatIf: WhatIf = asModelled,
): Checked {
  const isLate = submission.pageOpenedAt !== undefined && whatIf.has('closed-form-refuses');
  if (!takesAnswers(form) && !isLate) return { refused: closedMessage(form) };
  const questions = form.items.filter(isQuestion);
  const stranger = Object.keys(submission.answers).find(
    (title) => !questions.some((question) => question.title === title),
  );
  if (stranger !== undefined) {
    throw new RangeError(`The form "${form.title}" has no question "${stranger}"`);
  }
  const values: FormAnswer['values'] = {};
  for (const question of questions) {
    const given = submission.answers[question.title] ?? '';
    const openedAt = whatIf.has('withdrawn-still-sent') ? now : (submission.pageOpenedAt ?? now);
    const asked =
      question.rule?.kind === 'email' && whatIf.has('email-checked')
        ? { ...question, rule: null }
        : question;
    const problem = problemOf(asked, given, openedAt);
    if (problem !== undefined) return { refused: refusal(question, problem) };
    if (given !== '') values[question.id] = given;
  }
  return { answer: { time: now, values } };
}

export function closedMessage(form: FormStore): string {
  if (form.closedMessage !== '') return form.closedMessage;
  return onForm.closed(form.title);
}

const refusal = ({ title }: FormItem, problem: string): string =>
  problem === onForm.obligatory ? `${problem} : ${title}` : `${title} : ${problem}`;

/** What the form's page says under the question; undefined when it takes what is given. */
export function problemOf(item: FormItem, given: string, openedAt: number): string | undefined {
  if (given === '') return item.required ? onForm.obligatory : undefined;
  if (item.type === 'TEXT' || item.type === 'PARAGRAPH_TEXT') {
    return item.rule === null ? undefined : complaint(given);
  }
  return offeredSince(item, openedAt).has(given) ? undefined : onForm.notOffered(given);
}

/** What a page shows that was opened then: pages do not follow what is withdrawn. */
export function offeredSince(item: FormItem, openedAt: number): ReadonlySet<string> {
  const past = item.pastChoices.filter(({ until }) => until >= openedAt);
  return new Set([
    ...item.choices.filter((choice) => choice !== ''),
    ...past.flatMap(({ choices }) => choices),
  ]);
}
