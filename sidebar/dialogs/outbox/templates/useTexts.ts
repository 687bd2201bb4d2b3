import { useState } from 'preact/hooks';
import type { MailTextsView } from '../../../../src/app/panel/mailTexts';
import type { TemplateKind } from '../../../../src/text/mailKinds/mailKinds';
import type { Mail } from '../../../../src/text/templates/mail';
import { originals, type Words } from '../../../../src/text/templates/originals';
import {
  faultsIn,
  type PlacedFault,
  type Write,
  writerOf,
} from '../../../../src/text/templates/writer';
import { mailOf } from './sampleMails';

const isSame = (a: Words, b: Words): boolean => a.subject === b.subject && a.text === b.text;

export interface Texts {
  readonly original: Words;
  readonly saved: Words;
  readonly draft: Words;
  readonly faults: readonly PlacedFault[];
  readonly isChanged: boolean;
  readonly isOriginal: boolean;
  readonly change: (words: Words) => void;
  /** What stands beside a kind's name. */
  readonly markOf: (kind: TemplateKind) => 'own' | 'bad' | 'unsaved' | undefined;
  /** The mail of the kind, and what its words stand for in it. */
  readonly written: { readonly mail: Mail; readonly values: Readonly<Record<string, string>> };
}

/** The words of each kind as saved and as typed so far. */
export function useTexts(view: MailTextsView, kind: TemplateKind): Texts {
  const { language } = view;
  const [drafts, setDrafts] = useState<ReadonlyMap<TemplateKind, Words>>(new Map());
  const originalOf = (id: TemplateKind): Words => originals[language][id];
  const ownOf = (id: TemplateKind) => view.own.find((one) => one.kind === id);
  const savedOf = (id: TemplateKind): Words => ownOf(id) ?? originalOf(id);
  const draftOf = (id: TemplateKind): Words => drafts.get(id) ?? savedOf(id);
  const original = originalOf(kind);
  const draft = draftOf(kind);
  return {
    original,
    saved: savedOf(kind),
    draft,
    faults: faultsIn(kind, draft, language),
    isChanged: !isSame(draft, savedOf(kind)),
    isOriginal: isSame(draft, original),
    change: (words) => setDrafts(new Map(drafts).set(kind, words)),
    markOf: (id) => {
      if (!isSame(draftOf(id), savedOf(id))) return 'unsaved';
      const own = ownOf(id);
      if (!own) return undefined;
      return faultsIn(id, own, language).length > 0 ? 'bad' : 'own';
    },
    written: written(
      view,
      kind,
      new Map([...view.own.map((one) => [one.kind, one] as const), [kind, draft]]),
    ),
  };
}

function written(
  view: MailTextsView,
  kind: TemplateKind,
  own: ReadonlyMap<string, Words>,
): Texts['written'] {
  const write = writerOf(own, view.language);
  let values: Readonly<Record<string, string>> = {};
  const noting: Write = (id, given) => {
    if (id === kind) values = given as Readonly<Record<string, string>>;
    return write(id, given);
  };
  return { mail: mailOf(kind, view, noting), values };
}
