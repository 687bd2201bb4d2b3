import { fail, ok, type Result } from '../../domain/values/result';
import { templateKinds } from '../../tabs/templates';
import type { TemplateKind } from '../../text/templates/kinds';
import { faultsIn, faultText, type Words } from '../../text/templates/writer';
import { historyRows, historyWords } from '../kernel/history';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import * as z from '../kernel/shape';
import { type Needs, openBook } from '../kernel/snapshot';
import { marks } from '../kernel/toFix';
import { templateProblems } from './mailWords';

const needs: Needs = {
  whole: ['settings', 'templates'],
  rows: [],
  columns: { history: [] },
};

/** A cell holds 50,000 characters; a mail's words want far less. */
const LONGEST = 20_000;

export const mailTextInput = z.object({
  kind: z.string(),
  subject: z.string(z.atMost(1000)),
  text: z.string(z.atMost(LONGEST)),
});

/** The drive's own words for a kind of mail, from now on; both blank, the original goes again. */
export function saveMailText(
  ports: Ports,
  { kind: id, ...words }: Words & { readonly kind: string },
): Result<{ readonly isOriginal: boolean }, Refusal> {
  const { mails: file } = ports.words();
  if (!(id in file.kinds)) return fail({ code: 'badInput', detail: 'kind' });
  const kind = id as TemplateKind;
  const book = openBook(ports, needs);
  if (!book.has('settings')) return fail({ code: 'notInstalled' });
  const { locale } = book.place;
  const isOriginal = words.subject.trim() === '' && words.text.trim() === '';
  const [fault] = isOriginal ? [] : faultsIn(file, kind, words, locale);
  if (fault) return fail({ code: 'badTemplate', detail: faultText(file, fault, locale) });
  const before = book.tab('templates').rows.find(({ values }) => values.kind === kind);
  if (isOriginal && !before) return ok({ isOriginal });
  const { subject, text } = words;
  const told = historyWords(book);
  carryOut(ports, book, needs, {
    rows: {
      templates: [{ kind, subject: subject || null, text: text || null }],
      history: historyRows(ports, book, [
        {
          action: told.mailText,
          detail: String(templateKinds.write(kind, book.place)),
          before: before?.values.subject || told.original,
          after: subject || (isOriginal ? told.original : ''),
        },
      ]),
    },
    marks: marks(book, [
      ...book.problems,
      ...templateProblems(ports, book).filter(({ row }) => row !== (before?.at ?? -1) + 1),
    ]).filter(({ tab }) => tab === 'templates'),
  });
  return ok({ isOriginal });
}
