import type { Named } from '../domain/locale';
import { checkRules } from '../text/checks';
import { history } from '../text/history';
import { refusals } from '../text/outcomes';
import { problems } from '../text/problems';
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
  readonly history: typeof history;
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
  history,
  settingHelps,
};
