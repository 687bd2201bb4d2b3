import type { Problem } from '../../domain/values/problem';
import { templateKinds } from '../../tabs/templates';
import type { Words } from '../../text/templates/originals';
import type { TemplateKind } from '../../text/templates/templateKinds';
import {
  faultsIn,
  faultText,
  type OwnWords,
  type Write,
  writerOf,
} from '../../text/templates/writer';
import type { Reads } from '../kernel/reads';

/** Writes mails, in the drive's own words where it has any. */
export const writerFor = (snapshot: Reads<'templates'>): Write =>
  writerOf(ownWords(snapshot), snapshot.place.locale);

interface OwnRow extends Words {
  readonly kind: TemplateKind;
  readonly row: number;
}

/** The first row of a kind counts; one without words is as if it were not there. */
const ownRows = (snapshot: Reads<'templates'>): OwnRow[] =>
  snapshot.tabs.templates.rows.flatMap(({ at, values }) => {
    const { kind, subject, text } = values;
    return kind && kind !== 'look' && (subject || text)
      ? [{ kind, subject: subject ?? '', text: text ?? '', row: at + 1 }]
      : [];
  });

export const ownWords = (snapshot: Reads<'templates'>): OwnWords =>
  new Map(
    ownRows(snapshot)
      .map((row) => [row.kind, row] as const)
      .reverse(),
  );

const nameOf = (kind: TemplateKind, { place }: Reads): string =>
  String(templateKinds.write(kind, place));

/** What cannot be understood in « Modèles »; the original goes in its place. */
export function templateProblems(snapshot: Reads<'templates'>): Problem[] {
  const rows = ownRows(snapshot);
  if (rows.length === 0) return [];
  const { locale } = snapshot.place;
  const seen = new Set<TemplateKind>();
  return rows.flatMap(({ kind, row, ...words }): Problem[] => {
    const place = { tab: 'templates', row };
    if (seen.has(kind))
      return [{ ...place, code: 'duplicateKey', column: 'kind', read: nameOf(kind, snapshot) }];
    seen.add(kind);
    return faultsIn(kind, words, locale).map((fault) => ({
      ...place,
      code: 'badTemplate',
      column: fault.field,
      read: fault.read,
      detail: faultText(fault, locale),
    }));
  });
}
