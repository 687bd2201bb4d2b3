import { refusals } from './outcomes';
import { problems } from './problems';
import { ibanFaults } from './receipts';
import type { Sentences } from './sentences';
import { file as mails } from './templates/file';
import type { TemplateFile } from './templates/writer';

/** What the script carries no word of until it needs one. */
export interface WordsFile extends Sentences {
  readonly mails: TemplateFile;
}

/** Built into a file beside the script. */
export const words: WordsFile = { mails, problems, ibanFaults, refusals };
