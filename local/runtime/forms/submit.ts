/** What happens when somebody presses « Envoyer »: all that the form itself checks. */
import { type FormAnswer, type FormItem, type FormStore, isQuestion } from './formStore';
import { obeys } from './validation';

export interface Submission {
  /** By the question's title; several values for tick boxes. */
  answers: Record<string, string | string[]>;
  /** When the page was opened: what it offered then may still be sent. */
  pageOpenedAt?: number;
}

type Checked = { answer: FormAnswer } | { refused: string };

export function checkSubmission(form: FormStore, submission: Submission, now: number): Checked {
  if (!form.published || !form.accepting) return { refused: closedMessage(form) };
  const questions = form.items.filter(isQuestion);
  const stranger = Object.keys(submission.answers).find(
    (title) => !questions.some((question) => question.title === title),
  );
  if (stranger !== undefined) {
    throw new RangeError(`The form « ${form.title} » has no question « ${stranger} »`);
  }
  const values: FormAnswer['values'] = {};
  for (const question of questions) {
    const given = submission.answers[question.title] ?? '';
    const refused = refusal(question, [given].flat(), submission.pageOpenedAt ?? now);
    if (refused !== undefined) return { refused };
    if (given !== '' && given.length > 0) values[question.id] = given;
  }
  return { answer: { time: now, values } };
}

function closedMessage(form: FormStore): string {
  if (form.closedMessage !== '') return form.closedMessage;
  return `Le formulaire « ${form.title} » n’accepte plus de réponses.`;
}

function refusal(item: FormItem, given: string[], openedAt: number): string | undefined {
  const filled = given.filter((value) => value !== '');
  if (filled.length === 0) {
    return item.required ? `Cette question est obligatoire : ${item.title}` : undefined;
  }
  if (item.type === 'TEXT' || item.type === 'PARAGRAPH_TEXT') return textRefusal(item, filled);
  const offered = offeredSince(item, openedAt);
  const unknown = filled.find((value) => !offered.has(value));
  return unknown === undefined ? undefined : `${item.title} : « ${unknown} » n’est pas proposé`;
}

function textRefusal(item: FormItem, filled: string[]): string | undefined {
  const { rule } = item;
  if (rule === null || filled.every((text) => obeys(text, rule))) return undefined;
  return `${item.title} : ${rule.help ?? 'réponse non valide'}`;
}

function offeredSince(item: FormItem, openedAt: number): Set<string> {
  const past = item.pastChoices.filter(({ until }) => until >= openedAt);
  return new Set([...item.choices, ...past.flatMap(({ choices }) => choices)]);
}
