import type { Locale } from '../../domain/values/locale';
import { type TemplateKind, templates, type ValuesOf } from '../mailKinds/mailKinds';
import { formerNames, placeholder } from '../mailKinds/placeholderNames';
import { filled, unbreakable } from '../values/format';
import { legible, subject as subjectLine } from '../values/plain';
import { templateFaults } from './faults';
import { type Fault, foldedName, type KnownFields, type Part, parse } from './grammar';
import type { Mail } from './mail';
import { originals, type Words } from './originals';
import { render } from './render';

export interface PlacedFault extends Fault {
  readonly field: keyof Words;
}

/** What the drive has changed, by kind. */
export type OwnWords = ReadonlyMap<string, Words>;

export type Write = <K extends TemplateKind>(kind: K, values: ValuesOf<K>) => Mail;

const knownIn = (kind: TemplateKind): KnownFields => {
  const known = templates[kind].fields.flatMap((id) => {
    const { fr, en, ...traits } = placeholder(id);
    return [fr, en].map((name) => [foldedName(name), { ...traits, id }] as const);
  });
  const former = [
    ...formerNames.flags.map((id) => [foldedName(id), { id, flag: true }] as const),
    ...formerNames.values.map((id) => [foldedName(id), { id }] as const),
  ];
  return new Map<string, ReturnType<KnownFields['get']> & object>([...known, ...former]);
};

const tidy = (text: string, locale: Locale): string =>
  locale === 'fr' ? unbreakable(legible(text)) : legible(text);

/** « au lieu d’environ 12,16 € ». */
const elided = (text: string, locale: Locale): string =>
  locale === 'fr' ? text.replace(/\b([Dd])e (?=environ\s)/g, '$1’') : text;

interface Prepared {
  readonly subject: readonly Part[];
  readonly text: readonly Part[];
  readonly faults: readonly PlacedFault[];
}

function prepared(kind: TemplateKind, words: Words, locale: Locale): Prepared {
  const known = knownIn(kind);
  const subject = parse(tidy(words.subject, locale), known, true);
  const text = parse(tidy(words.text, locale), known);
  const isPiece = originals[locale][kind].subject === '';
  const blank = (['subject', 'text'] as const).filter(
    (field) => words[field].trim() === '' && !(isPiece && field === 'subject'),
  );
  const placed = (field: keyof Words, faults: readonly Fault[]): PlacedFault[] =>
    faults.map((fault) => ({ ...fault, field, ...expected(kind, fault, locale) }));
  return {
    subject: subject.parts,
    text: text.parts,
    faults: [
      ...placed('subject', subject.faults),
      ...placed('text', text.faults),
      ...blank.map((field) => ({ code: 'half' as const, read: '', start: 0, field })),
    ],
  };
}

/** What may stand instead of an unknown name: the one that was meant, or any. */
function expected(
  kind: TemplateKind,
  { code, detail }: Fault,
  locale: Locale,
): { detail?: string } {
  if (code !== 'unknown') return {};
  const ids = detail ? [detail] : templates[kind].fields.filter((id) => !placeholder(id).flag);
  return { detail: ids.map((id) => `{${placeholder(id)[locale]}}`).join(', ') };
}

/** What is wrong with a template; none, and it is the one that is sent. */
export const faultsIn = (
  kind: TemplateKind,
  words: Words,
  locale: Locale,
): readonly PlacedFault[] => prepared(kind, words, locale).faults;

/** What is wrong and what is expected, for whoever wrote the template. */
export const faultText = ({ code, read, detail }: Fault, locale: Locale): string =>
  filled(templateFaults[code], locale, read, detail);

/** Writes mails by the drive's own words where they can be understood, else by the original ones. */
export function writerOf(own: OwnWords, locale: Locale): Write {
  const ready = new Map<TemplateKind, Prepared>();
  const choose = (kind: TemplateKind): Prepared => {
    const mine = own.get(kind);
    const changed = mine && prepared(kind, mine, locale);
    return changed?.faults.length === 0 ? changed : prepared(kind, originals[locale][kind], locale);
  };
  return (kind, values) => {
    const template = ready.get(kind) ?? choose(kind);
    ready.set(kind, template);
    const given = values as Values;
    return {
      subject: subjectLine(elided(render(template.subject, given), locale)),
      text: `${elided(render(template.text, given), locale)}\n`,
    };
  };
}

type Values = Readonly<Record<string, string>>;
