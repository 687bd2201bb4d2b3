import type { Locale, Named } from '../domain/locale';
import { tabs } from '../tabs/catalogue';
import type { Tab } from '../tabs/tab';
import { checkRules } from '../text/checks';
import type { FormLines } from '../text/form';
import { formLines } from '../text/formLines';
import { history } from '../text/history';
import { refusals } from '../text/outcomes';
import { problems } from '../text/problems';
import { type ProducerSheetWords, producerSheetWords } from '../text/producerSheet';
import { ibanFaults } from '../text/receipts';
import { requestForm } from '../text/requestForm';
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
  /** Of columns, by « tab.column ». */
  readonly notes: Readonly<Record<string, Named>>;
}

const notes = Object.fromEntries(
  Object.values(tabs as Readonly<Record<string, Tab>>).flatMap(({ id, columns }) =>
    Object.entries(columns).flatMap(([column, { note }]) =>
      note ? [[`${id}.${column}`, note] as const] : [],
    ),
  ),
);

/** Built into a file beside the script. */
export const words: WordsFile = {
  mails,
  problems,
  ibanFaults,
  refusals,
  requestForm,
  checkRules,
  told,
  producerSheet: producerSheetWords,
  history,
  form: formLines,
  settingHelps,
  notes,
};
