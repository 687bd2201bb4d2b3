import type { Locale } from '../../domain/values/locale';
import { buyerMoneyOriginals } from './buyerMoneyOriginals';
import { changeOriginals } from './changeOriginals';
import { coordinatorOriginals } from './coordinatorOriginals';
import { templateFaults } from './faults';
import { kinds, type TemplateKind } from './kinds';
import { names } from './names';
import { orderOriginals } from './orderOriginals';
import { producerOriginals } from './producerOriginals';
import type { Original, Originals, TemplateFile, Words } from './writer';

/** A kind without its words does not compile. */
const originals: Readonly<Record<TemplateKind, Originals[string]>> = {
  ...orderOriginals,
  ...changeOriginals,
  ...buyerMoneyOriginals,
  ...producerOriginals,
  ...coordinatorOriginals,
};

const ids = Object.keys(kinds) as TemplateKind[];

function wordsOf(kind: TemplateKind, locale: Locale): Words {
  const { subject, text } = originals[kind];
  return { subject: subject[locale], text: text[locale] };
}

/** All that mails say by themselves. */
export const file: TemplateFile = {
  names,
  faults: templateFaults,
  kinds: Object.fromEntries(
    ids.map((kind): [TemplateKind, Original] => [
      kind,
      { has: kinds[kind], fr: wordsOf(kind, 'fr'), en: wordsOf(kind, 'en') },
    ]),
  ) as TemplateFile['kinds'],
};
