import type { Locale, Named } from '../../domain/values/locale';
import type { Tab } from '../../tabs/engine/tab';
import { tabs } from '../../tabs/tabs';
import type { FormLines } from '../../text/form/form';
import { formLines } from '../../text/form/formLines';
import { requestForm } from '../../text/form/requestForm';
import { checkRules } from '../../text/problems/checks';
import { problems } from '../../text/problems/problems';
import { ibanFaults } from '../../text/problems/receipts';
import type { Sentences } from '../../text/problems/sentences';
import { history } from '../../text/results/history';
import { refusals } from '../../text/results/outcomes';
import { type ProducerSheetWords, producerSheetWords } from '../../text/results/producerSheet';
import { told } from '../../text/results/told';
import { file as mails } from '../../text/templates/file';
import type { TemplateFile } from '../../text/templates/writer';
import { settingHelps } from '../settings/settingHelps';
import type { SettingId } from '../settings/settingTable';

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
