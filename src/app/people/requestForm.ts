import { type RequestKind, requestCode } from '../../domain/people/request';
import { folded } from '../../domain/values/fold';
import type { Locale } from '../../domain/values/locale';
import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import { uriEncoded } from '../../formats/uriEncoded';
import { requestForm } from '../../text/form/requestForm';
import { requestQuestions, requestsTitle, requestWords } from '../../text/form/requests';
import { filled } from '../../text/values/format';
import { plain } from '../../text/values/plain';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import type { FormPlan, FormRef } from '../kernel/services/formPort';
import type { LayoutEdit } from '../kernel/services/layoutEdit';
import { makeForm } from '../kernel/steps/makeForm';
import { shareOut } from '../kernel/steps/shares';
import { timeColumn } from '../records/answers/columns';

/** The permanent form « Demandes », what signs its codes and where its two questions are. */
export interface RequestForm extends FormRef {
  readonly secret: string;
  /** Entry ids of the words and of the code; blank until the form is built. */
  readonly entries: readonly [string, string];
}

const KEY = 'requests';

export const isRequestForm = (ports: Ports, form: string): boolean => begunForm(ports)?.id === form;

export function knownRequestForm(ports: Ports): RequestForm | undefined {
  const form = begunForm(ports);
  return form && isBuilt(form) ? form : undefined;
}

const isBuilt = ({ entries: [, code] }: RequestForm): boolean => code !== '';

/** Whatever stands of it. */
function begunForm(ports: Ports): RequestForm | undefined {
  const known = ports.memory.get(KEY);
  if (!known) return undefined;
  const [id = '', editUrl = '', publicUrl = '', secret = '', words = '', code = ''] =
    known.split('\n');
  return { id, editUrl, publicUrl, secret, entries: [words, code] };
}

/** The same, looked up when somebody first needs it: a call that most runs do without. */
export type KnownRequestForm = () => RequestForm | undefined;

export function lookedUp(ports: Ports): KnownRequestForm {
  let found: { readonly form: RequestForm | undefined } | undefined;
  return () => {
    found ??= { form: knownRequestForm(ports) };
    return found.form;
  };
}

const stored = ({ id, editUrl, publicUrl, secret, entries }: RequestForm): string =>
  [id, editUrl, publicUrl, secret, ...entries].join('\n');

function remember(ports: Ports, form: RequestForm): RequestForm {
  ports.memory.set(KEY, stored(form));
  return form;
}

/** Remembered as soon as it is made: a form made twice could not be deleted. */
function madeForm(ports: Ports): RequestForm {
  const known = begunForm(ports);
  if (known?.publicUrl) return known;
  const secret = known?.secret ?? ports.uuid() + ports.uuid();
  const named = (id: string): RequestForm => ({
    ...{ id, editUrl: '', publicUrl: '', secret, entries: ['', ''] },
  });
  const id = known?.id ?? makeForm(ports, KEY, (made) => stored(named(made)));
  return remember(ports, { ...named(id), ...ports.forms.publish(id) });
}

function formPlan({ settings: { driveName, language } }: Reads): FormPlan {
  const { description, confirmation, code } = requestForm;
  return {
    title: `${plain(driveName)} – ${requestsTitle[language].toLowerCase()}`,
    description: filled(description, language),
    confirmation: filled(confirmation, language),
    items: requestQuestions.map((title, isCode) => ({
      kind: isCode ? 'line' : 'paragraph',
      id: `${isCode}`,
      title: title[language],
      help: isCode ? filled(code, language) : '',
      required: isCode > 0,
    })),
  };
}

export interface ReadyRequestForm {
  readonly form: RequestForm;
  /** What is left to be written: the marks of its tab. */
  readonly layout: readonly LayoutEdit[];
}

/**
 * Made when it is first needed; each step looks at what stands. Refused while Google has not made it
 * or its tab: nothing that is asked may be lost.
 */
export function readyRequestForm(ports: Ports, snapshot: Reads): Result<ReadyRequestForm, Refusal> {
  let form = madeForm(ports);
  const { language } = snapshot.settings;
  const stands = isBuilt(form);
  if (stands && snapshot.survey.requests) return ok({ form, layout: [] });
  const plan = formPlan(snapshot);
  if (!stands) {
    ports.forms.build(form.id, plan, () => true);
    shareOut(ports, 'form', form.id);
  }
  ports.forms.link(form.id);
  const tab = ports.workbook.findAnswersSheet(form);
  if (!tab) return fail({ code: 'noAnswersTab' });
  if (!stands) {
    ports.forms.open(form.id, '');
    const [words, code] = ports.forms.questions(form.id, plan);
    form = remember(ports, { ...form, entries: [words?.entry ?? '', code?.entry ?? ''] });
  }
  const { sheetId, tabs: index } = tab;
  const title = requestsTitle[language];
  return ok({ form, layout: [{ kind: 'formTab', tab: 'requests', sheetId, title, index }] });
}

/** Opens the form with the request filled in: nothing is left but to send it. */
export function requestLink(
  { publicUrl, secret, entries: [words, code] }: RequestForm,
  kind: RequestKind,
  sale: number,
  email: string,
  locale: Locale,
): string {
  const asked = uriEncoded(requestWords[kind][locale]);
  return `${publicUrl}?usp=pp_url&entry.${words}=${asked}&entry.${code}=${requestCode(secret, kind, sale, email)}`;
}

/** Where its questions are; -1 where a column is gone. */
export function requestTab({ survey }: Pick<Reads, 'survey'>) {
  const sheet = survey.requests;
  if (!sheet) return undefined;
  const titles = sheet.header.map(({ text }) => folded(text));
  const places = requestQuestions.map(({ fr, en }) =>
    titles.findIndex((one) => one === folded(fr) || one === folded(en)),
  );
  return { title: sheet.title, time: Math.max(0, timeColumn(sheet)), places };
}

/** No request is acted on meanwhile (docs/rules.md O32). */
export function requestTitles(snapshot: Reads): Problem[] {
  const tab = requestTab(snapshot);
  const isThere = !tab || (tab.places.at(-1) ?? -1) >= 0;
  return isThere ? [] : [{ code: 'titlesGone', tab: 'requests', row: 1, detail: tab.title }];
}
