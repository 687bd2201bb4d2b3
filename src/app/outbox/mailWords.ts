import type { Problem } from '../../domain/values/problem';
import { templateKinds } from '../../tabs/templates';
import type { TemplateKind } from '../../text/templates/kinds';
import {
  faultsIn,
  faultText,
  type OwnWords,
  type Words,
  type Write,
  writerOf,
} from '../../text/templates/writer';
import type { Ports } from '../kernel/ports';
import type { Book } from '../kernel/snapshot';

/** Prepared when the first mail is written. */
export function writerIn(ports: Ports, book: () => Book): Write {
  let write: Write | undefined;
  return (kind, values) => {
    write ??= writerOf(ports.words().mails, ownWords(book()), book().place.locale);
    return write(kind, values);
  };
}

interface OwnRow extends Words {
  readonly kind: TemplateKind;
  readonly row: number;
}

/** The first row of a kind counts; one without words is as if it were not there. */
const ownRows = (book: Book): OwnRow[] =>
  book.tab('templates').rows.flatMap(({ at, values }) => {
    const { kind, subject, text } = values;
    return kind && kind !== 'look' && (subject || text)
      ? [{ kind, subject: subject ?? '', text: text ?? '', row: at + 1 }]
      : [];
  });

const ownWords = (book: Book): OwnWords =>
  new Map(
    ownRows(book)
      .map((row) => [row.kind, row] as const)
      .reverse(),
  );

const nameOf = (kind: TemplateKind, { place }: Book): string =>
  String(templateKinds.write(kind, place));

/** What cannot be understood in « Modèles »; the original goes in its place. */
export function templateProblems(ports: Ports, book: Book): Problem[] {
  const rows = ownRows(book);
  if (rows.length === 0) return [];
  const { mails: file } = ports.words();
  const { locale } = book.place;
  const seen = new Set<TemplateKind>();
  return rows.flatMap(({ kind, row, ...words }): Problem[] => {
    const place = { tab: 'templates', row };
    if (seen.has(kind))
      return [{ ...place, code: 'duplicateKey', column: 'kind', read: nameOf(kind, book) }];
    seen.add(kind);
    return faultsIn(file, kind, words, locale).map((fault) => ({
      ...place,
      code: 'badTemplate',
      column: fault.field,
      read: fault.read,
      detail: faultText(file, fault, locale),
    }));
  });
}
