import * as z from 'zod/mini';
import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import { templateKinds } from '../../tabs/templates';
import { type TemplateKind, templates } from '../../text/mailKinds/mailKinds';
import { originals, type Words } from '../../text/templates/originals';
import {
  faultsIn,
  faultText,
  type OwnWords,
  type Write,
  writerOf,
} from '../../text/templates/writer';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { rowProblems } from '../kernel/toFix';
import { readDrive } from '../settings/readDrive';

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

const needs = reads({ whole: ['templates'], rows: [], columns: { history: [] } });

/** A cell holds 50,000 characters; a mail's words want far less. */
const LONGEST = 20_000;

const texts = {
  subject: z.string().check(z.maxLength(1000)),
  text: z.string().check(z.maxLength(LONGEST)),
};

/** `was` is what stood there when it was read, the original where there is nothing else. */
export const mailTextInput = z.object({
  ...{ kind: z.string(), ...texts },
  was: z.object({ subject: z.string(), text: z.string() }),
});

const isSame = (a: Words, b: Words): boolean => a.subject === b.subject && a.text === b.text;

/**
 * The drive's own words for a kind of mail, from now on; both blank, the original goes again. What another
 * changed since is not replaced (docs/rules.md P15).
 */
export function saveMailText(
  ports: Ports,
  { kind: id, was, ...words }: z.infer<typeof mailTextInput>,
): Result<{ readonly isOriginal: boolean }, Refusal> {
  if (!Object.keys(templates).includes(id)) return fail({ code: 'badInput', detail: 'kind' });
  const kind = id as TemplateKind;
  const snapshot = readDrive(ports, needs);
  if (!snapshot.tabs.settings.stands) return fail({ code: 'notInstalled' });
  const { locale } = snapshot.place;
  const isOriginal = words.subject.trim() === '' && words.text.trim() === '';
  const [fault] = isOriginal ? [] : faultsIn(kind, words, locale);
  if (fault) return fail({ code: 'badTemplate', detail: faultText(fault, locale) });
  const stands = ownWords(snapshot).get(kind) ?? originals[locale][kind];
  const wanted = isOriginal ? originals[locale][kind] : words;
  if (!isSame(stands, was) && !isSame(stands, wanted)) return fail({ code: 'changedMeanwhile' });
  const before = snapshot.tabs.templates.rows.find(({ values }) => values.kind === kind);
  if (isOriginal && !before) return ok({ isOriginal });
  const { subject, text } = words;
  const entryWords = historyWords(snapshot);
  apply(ports, snapshot, {
    rows: {
      templates: [{ kind, subject: subject || null, text: text || null }],
      history: historyRows(ports, snapshot, [
        {
          action: entryWords.mailText,
          detail: String(templateKinds.write(kind, snapshot.place)),
          before: before?.values.subject || entryWords.original,
          after: subject || (isOriginal ? entryWords.original : ''),
        },
      ]),
    },
    rowProblems: rowProblems(snapshot, [
      ...snapshot.problems,
      ...templateProblems(snapshot).filter(({ row }) => row !== (before?.at ?? -1) + 1),
    ]).filter(({ tab }) => tab === 'templates'),
  });
  return ok({ isOriginal });
}
