import type { Locale, Named } from '../domain/locale';
import { checkRules } from '../text/checks';
import type { FormLines } from '../text/form';
import { formLines } from '../text/formLines';
import { history } from '../text/history';
import { refusals } from '../text/outcomes';
import { problems } from '../text/problems';
import { type ProducerSheetWords, producerSheetWords } from '../text/producerSheet';
import { ibanFaults } from '../text/receipts';
import type { Sentences } from '../text/sentences';
import { file as mails } from '../text/templates/file';
import type { TemplateFile } from '../text/templates/writer';
import { told } from '../text/told';
import { settingHelps } from './settingHelps';
import type { SettingId } from './settingTable';

/** What the script carries no word of until it needs one. */
export interface WordsFile extends Sentences {
  readonly mails: TemplateFile;
  readonly producerSheet: Readonly<Record<Locale, ProducerSheetWords>>;
  readonly history: typeof history;
  readonly form: FormLines;
  readonly settingHelps: Readonly<Record<SettingId, Named>>;
}

/** Built into a file beside the script. */
export const words: WordsFile = {
  mails,
  problems,
  ibanFaults,
  refusals,
  checkRules,
  told,
  producerSheet: producerSheetWords,
  history,
  form: formLines,
  settingHelps,
};
