import { english } from './english';
import { templateFaults } from './faults';
import { french } from './french';
import { kinds, type TemplateKind } from './kinds';
import { names } from './names';
import type { Original, TemplateFile } from './writer';

const ids = Object.keys(kinds) as TemplateKind[];

/** All that mails say by themselves. */
export const file: TemplateFile = {
  names,
  faults: templateFaults,
  kinds: Object.fromEntries(
    ids.map((kind): [TemplateKind, Original] => [
      kind,
      { has: kinds[kind], fr: french[kind], en: english[kind] },
    ]),
  ) as TemplateFile['kinds'],
};
