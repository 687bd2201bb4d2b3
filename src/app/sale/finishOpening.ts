import type { Leaving } from '../../domain/outbox/leaving';
import type { CycleState } from '../../domain/sale/cycle';
import { isBehind, transition } from '../../domain/sale/transitions';
import { fail, ok, type Result } from '../../domain/values/result';
import { MINUTE } from '../../domain/values/time';
import { closedMessage, movedMessage, notYetMessage } from '../../text/form/form';
import { answersTitle } from '../../text/results/words';
import { aboutProducers } from '../catalogue/tells';
import { historyRows, historyWords } from '../kernel/history';
import type { Plan, Rows } from '../kernel/plan';
import type { AnswersSheet, Ports } from '../kernel/ports';
import type { Snapshot } from '../kernel/reads';
import { type Reads, reads, type TabsOf } from '../kernel/reads';
import type { Refusal, Summary } from '../kernel/refusal';
import type { FormPlan, FormQuestion, FormRef } from '../kernel/services/formPort';
import type { LayoutEdit } from '../kernel/services/layoutEdit';
import { emptySheet } from '../kernel/snapshot';
import { prepared } from '../kernel/steps/prepared';
import { shareOut } from '../kernel/steps/shares';
import { keepTrying, retryNoMore, toRetry } from '../kernel/steps/toRetry';
import { rowProblems, toFixWhole } from '../kernel/toFix';
import { formPlan } from '../orders/formPlan';
import { saidAs } from '../orders/formSays';
import { leavingSaid } from '../outbox/forecast';
import { tell } from '../outbox/send';
import { dutiesLayout, dutyRows, keepsDuties } from '../people/duties';
import { dutyMails } from '../people/dutyMails';
import { type ReadyRequestForm, readyRequestForm } from '../people/requestForm';
import { takeRequests } from '../people/requests';
import { subscribers } from '../people/subscribers';
import { encodeEntries } from '../records/answers/questionEntries';
import { type Offered, offeredOf } from '../records/offer';
import { occasionOf } from '../records/orderDetails';
import { outboxColumns } from '../records/outboxRows';
import { inState, type Sale, saleOf, salesOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { announcementMails } from './changing/announcing';
import { standingProblems } from './checking/standingProblems';
import { CURRENT_FORM, formFor } from './form/currentForm';
import { noteMade } from './form/formOfSale';
import { openedMails } from './next/nextSaleMails';

const needs = reads({
  whole: ['producers', 'products', 'fees', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['orders', 'toFix', 'duties'],
  columns: { outbox: outboxColumns, history: [], payments: [] },
  requests: true,
});

/** Time kept for linking, the last write and the mails. */
const RESERVE = MINUTE;
/** A run that begins with asking for the questions has time for it. */
const MOST_ASKING = 4 * MINUTE;

/**
 * Builds, links and opens the form of a sale in preparation. Each step looks at what is there
 * first, so that a run which was cut off is simply run again.
 */
export function finishOpening(ports: Ports, number: number): Result<Summary, Refusal> {
  const made = prepared(ports, () => makeReady(ports, number));
  if (!made.ok) return made;
  const ready = made.value;
  if ('code' in ready) return ok(ready);
  retryNoMore(ports, 'opening');
  const told = leavingSaid(announce(ports, ready), ready.snapshot);
  const { snapshot, sale, offered, form } = ready;
  const leftOut = snapshot.tabs.products.rows.length - offered.length;
  const link = form.publicUrl;
  return ready.isTime
    ? ok({ code: 'opened', sale: number, link, products: offered.length, leftOut, told })
    : ok({
        ...{ code: 'prepared', sale: number, link, opensAt: sale.opensAt },
        zone: snapshot.place.zone,
      });
}

/** The form, and all that Google has to give for it; or how far it came. */
function makeReady(ports: Ports, number: number): Result<Ready | Summary, Refusal> {
  const read = readDrive(ports, needs, 'latest');
  const isRead = !takeRequests(ports, read);
  const snapshot = isRead ? read : readDrive(ports, needs, 'latest');
  const sale = saleOf(snapshot);
  if (sale?.number !== number) return fail({ code: 'noSale' });
  const opened = transition(sale.state, 'open');
  if (!opened.ok) return fail({ code: opened.error });
  const occasion = occasionOf(snapshot, sale);
  const offered = offeredOf(snapshot.tabs.offer);
  const plan = formPlan(occasion, offered, snapshot.settings, aboutProducers(snapshot));
  const form = formFor(ports, sale);
  const done = ports.forms.build(form.id, plan, (made) => {
    ports.progress.tell({ step: 'form', done: made, of: plan.items.length });
    return ports.clock.left() > RESERVE;
  });
  const askingTime = Math.min(ports.forms.askingTime(plan), MOST_ASKING);
  noteLacks(ports, form.id);
  if (done < plan.items.length || ports.clock.left() < askingTime + RESERVE / 2)
    return ok({ code: 'openingGoesOn', sale: number, done, of: plan.items.length });
  ports.progress.tell({ step: 'link' });
  const isTime = sale.opensAt <= snapshot.now;
  if (!isTime && !ports.forms.close(form.id, notYetMessage(occasion)))
    keepTrying(ports, 'form', form.id);
  shareOut(ports, 'form', form.id);
  ports.forms.link(form.id);
  const answersSheet = answersTab(ports, snapshot, form);
  if (answersSheet === undefined) return fail({ code: 'noAnswersTab' });
  const questions = ports.forms.questions(form.id, plan);
  if (isTime) {
    ports.forms.open(form.id, closedMessage(occasion));
    noteLacks(ports, form.id);
    ports.memory.set(CURRENT_FORM, form.id);
    pointLastForm(ports, snapshot, form);
  }
  const isAsked = keepsDuties(snapshot) || subscribers(snapshot).length > 0;
  const asked = isTime && isAsked ? readyRequestForm(ports, snapshot) : ok(null);
  if (!asked.ok) return asked;
  const requests = asked.value;
  const state = isTime ? opened.value : sale.state;
  return ok({
    ...{
      snapshot,
      sale,
      state,
      offered,
      plan,
      form,
      answersSheet,
      questions,
      isTime,
      requests,
    },
  });
}

/** What the form had to do without is told while it takes orders; its words are said later. */
function noteLacks(ports: Ports, form: string): void {
  const lacks = ports.forms.lacks(form);
  const parts = lacks.filter((one) => one !== 'words');
  if (parts.length < lacks.length) {
    keepTrying(ports, 'form', form);
  }
  if (parts.length === 0) return;
  // A run that was cut off may have noted others.
  const known = toRetry(ports, 'formParts', form)?.what.split(' ') ?? [];
  keepTrying(ports, 'formParts', form, [...new Set([...known, ...parts])].join(' '));
}

/** Where Google gives no tab beside those that there are, forms of sales that are over let go of theirs. */
function answersTab(ports: Ports, snapshot: Snapshot<typeof needs>, form: FormRef) {
  const { survey, tabs } = snapshot;
  const found = ports.workbook.findAnswersSheet(form);
  if (found || ports.clock.left() < RESERVE) return found;
  const past = salesOf(tabs.sales).flatMap((sale) =>
    isBehind(sale.state) && survey.answers.has(sale.answersSheet ?? -1)
      ? (sale.form?.id ?? [])
      : [],
  );
  const isFree = past.filter((id) => id !== form.id && ports.forms.unlink(id)).length > 0;
  return isFree ? ports.workbook.findAnswersSheet(form) : undefined;
}

interface Ready {
  readonly snapshot: Snapshot<typeof needs>;
  /** What makes the tabs as they were read. */
  readonly sale: Sale;
  readonly offered: readonly Offered[];
  readonly plan: FormPlan;
  readonly form: FormRef;
  readonly answersSheet: AnswersSheet;
  readonly questions: readonly FormQuestion[];
  /** That of the sale from now on. */
  readonly state: CycleState;
  readonly isTime: boolean;
  /** Null where nobody is written to who could ask for anything by link. */
  readonly requests: ReadyRequestForm | null;
}

/** Each form is told once, of the sale that came after it: an older link leads on from form to form. */
function pointLastForm(ports: Ports, snapshot: Reads<'sales'>, form: FormRef): void {
  const last = salesOf(snapshot.tabs.sales)
    .slice(0, -1)
    .flatMap((sale) => sale.form?.id ?? [])
    .pop();
  if (last === undefined) return;
  const isTold = ports.forms.close(last, movedMessage(snapshot.settings.language, form.publicUrl));
  // Deleted since, it leads nobody on.
  if (!isTold && ports.forms.isTaking(last) !== undefined) keepTrying(ports, 'form', last);
}

const entriesOf = (questions: readonly FormQuestion[]): string =>
  encodeEntries(new Map(questions.map(({ id, entry }) => [id, entry])));

/** The sale and its offer as their rows will be, by which links fill in its form. */
const announced = ({ sale, offered, form, questions, requests }: Ready) => ({
  sale: {
    ...sale,
    form: { id: form.id, url: form.publicUrl, editUrl: form.editUrl },
    entries: entriesOf(questions),
  },
  offered: offered.map((one) => ({ ...one, ...questions.find(({ id }) => id === one.ref) })),
  orderLink: form.publicUrl,
  requests: requests?.form,
});

function announce(ports: Ports, ready: Ready): Leaving {
  const { snapshot, sale, isTime } = ready;
  const mails = [
    ...dutyMails(snapshot, sale),
    ...openedMails(ports, snapshot, sale, ready.form.publicUrl),
  ];
  const intents = isTime ? announcementMails(ports, snapshot, announced(ready)) : [];
  const wanted = isTime ? { intents, mails, decides: () => false } : [];
  const all = standingProblems(ports, snapshot);
  const plan: Plan<TabsOf<typeof snapshot>> = {
    layout: [
      ...dutiesLayout(snapshot),
      {
        kind: 'formTab',
        tab: 'answers',
        isSecond: snapshot.survey.overlap !== null,
        sheetId: ready.answersSheet.sheetId,
        index: ready.answersSheet.tabs,
        title: answersTitle[snapshot.place.locale](sale.number),
      },
      ...(ready.requests?.layout ?? []),
      // Google put the form's tabs before all others: they are away by now.
      ...buyersTab(snapshot),
    ],
    rows: openingRows(ports, ready),
    whole: toFixWhole(snapshot, all),
    rowProblems: rowProblems(snapshot, all),
  };
  return tell(ports, snapshot, sale.number, wanted, plan, () =>
    noteMade(ports, snapshot, { ...announced(ready).sale, state: ready.state }, ready.form.id),
  );
}

function openingRows(
  ports: Ports,
  { snapshot, sale, state, offered, plan, form, answersSheet, questions, isTime }: Ready,
): Rows<'sales' | 'offer' | 'duties' | 'history'> {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const refs = new Set(offered.map(({ ref }) => ref));
  const words = historyWords(snapshot);
  const duties = dutyRows(snapshot, sale);
  const entry = {
    action: words.openCycle,
    detail: form.publicUrl,
    after: isTime ? words.opened(sale.number) : words.prepared(sale.number),
  };
  return {
    sales: [
      {
        number: sale.number,
        ...inState(state),
        form: form.publicUrl,
        formEdit: form.editUrl,
        formId: form.id,
        answersSheet: answersSheet.sheetId,
        entries: entriesOf(questions),
      },
    ],
    offer: plan.items.flatMap((item) => {
      const question = item.kind === 'choice' ? byId.get(item.id) : undefined;
      if (item.kind !== 'choice' || !question || !refs.has(item.id)) return [];
      const { id: ref, item: place, entry } = question;
      return [{ ref, item: place, entry, choices: saidAs(item) }];
    }),
    ...(duties.length > 0 ? { duties } : {}),
    history: historyRows(ports, snapshot, [entry]),
  };
}

/** Whom the announcement is for: the tab is there from the first sale on. */
function buyersTab(snapshot: Reads<'buyers'>): LayoutEdit[] {
  if (snapshot.tabs.buyers.stands) return [];
  const { sheetId, title } = emptySheet('buyers', snapshot.place.locale);
  return [{ kind: 'addTab', tab: 'buyers', sheetId, title }];
}
