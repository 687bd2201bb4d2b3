import { offeredQuantities } from '../../domain/catalogue/product';
import { isInPreparation, stateAt, takesOrders, transition } from '../../domain/sale/transitions';
import { fail, ok, type Result } from '../../domain/values/result';
import { MINUTE } from '../../domain/values/time';
import { noChoice } from '../../text/form/choice';
import { remadeMessage } from '../../text/form/form';
import type { Question } from '../../text/results/preview';
import { newFormQuestion } from '../../text/results/questions/newFormQuestion';
import { answersTitle } from '../../text/results/words';
import { aboutProducers } from '../catalogue/aboutProducers';
import { historyRows, historyWords } from '../kernel/history';
import { OWNER } from '../kernel/owner';
import { carryOut } from '../kernel/plan';
import type { AnswersSheet, Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal, Summary } from '../kernel/refusal';
import { isAbout } from '../kernel/refused/refusedStep';
import type { FormPlan, FormQuestion, FormRef } from '../kernel/services/formPort';
import {
  beginWith,
  closeForm,
  endWith,
  forget,
  forgetClosing,
  isUnfinished,
  remember,
  rememberLacks,
  shareForm,
} from '../kernel/sideSteps';
import { closeFormers } from '../kernel/steps/formerForms';
import { decodeChoices, encodeChoices } from '../orders/formChoices';
import { formPlan } from '../orders/formPlan';
import { noteColumnsMade } from '../records/answers/madeColumns';
import { encodeEntries } from '../records/answers/questionEntries';
import { type Offered, offeredOf } from '../records/offer';
import { occasionOf } from '../records/orderDetails';
import { ordersOf } from '../records/orderRows';
import { outboxColumns } from '../records/outboxRows';
import { type Sale, saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { readAnswers } from './changing/readAnswers';
import { finishOpening } from './finishOpening';
import { CURRENT_FORM, otherForm, rememberPlace } from './form/currentForm';
import { formWords } from './form/formOfSale';
import { keepLinked } from './form/keepLinked';
import { entriesAnew, linkedAnew } from './form/linkedAnew';

const needs = reads({
  whole: ['producers', 'sales', 'offer'],
  rows: ['orders'],
  columns: { outbox: [...outboxColumns, 'text'], history: [] },
});

/** The form that was asked about, blank where none was: made anew once, however often that is said. */
export interface NewForm {
  readonly form: string;
}

/** Time kept for linking, the tabs and the answers. */
const RESERVE = MINUTE;

/** Of a form that is only not shared with somebody else, its owner can still do everything. */
function remakable(ports: Ports, snapshot: Reads<'sales' | 'offer'>): Result<Sale, Refusal> {
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  const may = transition(stateAt(sale, snapshot.now), 'newForm');
  if (!may.ok) return fail({ code: may.error });
  // Nothing is made before it is known what is on sale.
  if (offeredOf(snapshot.tabs.offer).length === 0) return fail({ code: 'offerLost' });
  const owner = ports.memory.get(OWNER) ?? '';
  const isOthers = owner !== '' && ports.user() !== '' && owner !== ports.user();
  return isOthers ? fail({ code: 'formIsOwners', detail: owner }) : ok(sale);
}

/** What becomes of links and answers; nothing is made. */
export function askBeforeNewForm(ports: Ports): Result<Question, Refusal> {
  const snapshot = readDrive(ports, needs, 'latest');
  const may = remakable(ports, snapshot);
  if (!may.ok) return may;
  const sale = may.value;
  const { number, form, state } = sale;
  const orders = ordersOf(snapshot.tabs.orders).rows;
  const details = {
    sale: number,
    isPreparing: isInPreparation(state),
    isReached: form !== null && ports.forms.isTaking(form.id) !== undefined,
    orders: orders.filter((one) => one.state === 'accepted').length,
    unread: orders.filter((one) => one.state === 'toFix').length,
    hasTab: snapshot.survey.answers.has(sale.answersSheet ?? -1),
    isTaking: takesOrders(sale, snapshot.now),
  };
  return ok({ ...newFormQuestion(details, snapshot.place), input: { form: form?.id ?? '' } });
}

/**
 * Another form for a sale whose form is gone (docs/rules.md S101): answers that were taken stay, those
 * that still stand in the former tab are read first. The former form takes orders until the new one does
 * (S105). Run again after a crash, it goes on.
 */
export function remakeForm(ports: Ports, asked: NewForm): Result<Summary, Refusal> {
  try {
    return remade(ports, asked);
  } catch (error) {
    const said = ports.refusalIn(error);
    if (said === undefined) throw error;
    return fail({ code: 'newFormRefused', detail: said.slice(0, LONGEST_WORDS) });
  }
}

const LONGEST_WORDS = 300;

function remade(ports: Ports, asked: NewForm): Result<Summary, Refusal> {
  const snapshot = readDrive(ports, needs, 'latest');
  const may = remakable(ports, snapshot);
  if (!may.ok) return may;
  const sale = may.value;
  // Another run made it meanwhile, or was cut off at its end.
  if (sale.form && sale.form.id !== asked.form)
    return isUnfinished(ports, sale.form.id)
      ? opened(ports, sale.form.id)
      : ok(remadeOf(snapshot, sale));
  const made = otherForm(ports, sale);
  if (!made.ok) return made;
  const form = made.value;
  if (isInPreparation(sale.state)) return remadeBefore(ports, snapshot, sale, form);
  const plan = planOf(snapshot, sale);
  const goOn = (items: number): boolean => {
    ports.progress.tell({ step: 'form', done: items, of: plan.items.length });
    return ports.clock.left() > RESERVE + ports.forms.askingTime(plan);
  };
  // Nobody has its link: whatever an earlier run began, it is as is sold now.
  const done = ports.forms.build(form.id, plan, goOn, true);
  if (done < plan.items.length)
    return ok({ code: 'remakingGoesOn', sale: sale.number, done, of: plan.items.length });
  ports.progress.tell({ step: 'link' });
  shareForm(ports, form.id);
  ports.forms.link(form.id);
  const answersSheet = ports.workbook.findAnswersSheet(form);
  if (answersSheet === undefined) return fail({ code: 'newFormAwaited' });
  noteColumnsMade(ports, snapshot.survey, answersSheet.sheetId, offeredAnew(snapshot));
  const questions = ports.forms.questions(form.id, plan);
  keepLinked(ports, snapshot, sale);
  // What the former one was sent and its tab lacks is not left behind.
  const read = readAnswers(ports, { isAsked: true });
  if (!read.ok) return read;
  const beside = { form, answersSheet, questions };
  putInItsPlace(ports, beside);
  return opened(ports, form.id);
}

/** Nobody has its links yet: the opening goes on with another one. */
function remadeBefore(ports: Ports, snapshot: Reads, sale: Sale, form: FormRef) {
  const message = remadeMessage(snapshot.settings.language, form.publicUrl);
  if (sale.form && sale.form.id !== form.id) closeForm(ports, sale.form.id, message);
  return finishOpening(ports, sale.number);
}

interface Made {
  readonly form: FormRef;
  readonly answersSheet: AnswersSheet;
  readonly questions: readonly FormQuestion[];
}

function putInItsPlace(ports: Ports, { form, answersSheet, questions }: Made): void {
  const snapshot = readDrive(ports, needs, 'latest');
  const sale = saleOf(snapshot);
  if (!sale) return;
  const offered = offeredAnew(snapshot);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const words = historyWords(snapshot);
  const historyEntry = {
    action: words.newForm,
    detail: form.publicUrl,
    ...(sale.form ? { before: sale.form.url } : {}),
    after: form.publicUrl,
  };
  const entries = encodeEntries(new Map(questions.map(({ id, entry }) => [id, entry])));
  const { form: former } = sale;
  if (former) leave(ports, snapshot, sale, former, form);
  beginWith(ports, form.id);
  carryOut(ports, snapshot, {
    layout: [
      {
        kind: 'formTab',
        tab: 'answers',
        isSecond: true,
        sheetId: answersSheet.sheetId,
        index: answersSheet.tabs,
        title: answersTitle[snapshot.place.locale](sale.number),
      },
    ],
    rows: {
      sales: [
        {
          number: sale.number,
          ...{ form: form.publicUrl, formEdit: form.editUrl, formId: form.id },
          ...{ answersSheet: answersSheet.sheetId, answersRead: 0, entries },
        },
      ],
      offer: offered.flatMap(({ ref, choices }) => {
        const question = byId.get(ref);
        return question ? [{ ref, choices, item: question.item, entry: question.entry }] : [];
      }),
      outbox: linkedAnew(snapshot, sale, form, entriesAnew(sale, offered, questions)),
      history: historyRows(ports, snapshot, [historyEntry]),
    },
  });
  rememberPlace(ports, sale, { form, sheet: answersSheet.sheetId, entries });
  if (former) forget(ports, (one) => isAbout(one, former.id) && one.kind !== 'former');
  rememberLacks(ports, form.id, ports.forms.lacks(form.id));
}

/**
 * Noted before it loses its place: until its sale is over its tab is read along, and it is closed.
 */
function leave(
  ports: Ports,
  { settings, survey }: Reads,
  { number, answersSheet, answersRead }: Sale,
  { id: form, url }: NonNullable<Sale['form']>,
  { publicUrl }: FormRef,
): void {
  const isThere = answersSheet !== null && survey.answers.has(answersSheet);
  remember(ports, [
    {
      ...{ kind: 'former', form, url, sale: number, read: answersRead },
      ...(isThere ? { sheet: answersSheet } : {}),
      message: remadeMessage(settings.language, publicUrl),
    },
  ]);
}

/** With what is left of each product, which the answers tell, and then for everybody. */
function opened(ports: Ports, form: string): Result<Summary, Refusal> {
  const read = readAnswers(ports);
  if (!read.ok) return read;
  const snapshot = readDrive(ports, needs, 'latest');
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  const { closedMessage } = formWords(snapshot, sale);
  forgetClosing(ports, (one) => one === form);
  if (takesOrders(sale, snapshot.now)) {
    ports.forms.open(form, closedMessage);
    ports.memory.set(CURRENT_FORM, form);
  } else closeForm(ports, form, closedMessage);
  endWith(ports, form);
  rememberLacks(ports, form, ports.forms.lacks(form));
  closeFormers(ports, sale.number, form);
  return ok(remadeOf(snapshot, sale));
}

const remadeOf = ({ now }: Reads, sale: Sale): Summary => ({
  ...{ code: 'formRemade', sale: sale.number, link: sale.form?.url ?? '' },
  isTaking: takesOrders(sale, now),
});

function planOf(snapshot: Reads<'producers' | 'offer'>, sale: Sale): FormPlan {
  const { settings } = snapshot;
  const occasion = occasionOf(snapshot, sale);
  const plan = formPlan(occasion, offeredAnew(snapshot), settings, aboutProducers(snapshot));
  // A question cannot be without a choice; of what is sold out its buyers' come back with the answers.
  const items = plan.items.map((item) =>
    item.kind === 'choice' && item.choices.length === 0
      ? { ...item, choices: [noChoice[settings.language]] }
      : item,
  );
  return { ...plan, items };
}

/** As a new form offers them: no link of before leads to it, whatever its choices were. */
const offeredAnew = ({ tabs, settings }: Reads<'offer'>): Offered[] =>
  offeredOf(tabs.offer).map((one) => {
    const quantities = offeredQuantities(one, one.stock, settings.atMost);
    if (one.choices === null) return one;
    const { isShort } = decodeChoices(one.choices);
    const choices = encodeChoices({ of: 'upTo', quantities }, { isShort, former: [] });
    return { ...one, choices };
  });
