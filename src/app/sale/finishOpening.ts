import { fail, ok, type Result } from '../../domain/values/result';
import { readCatalogue } from '../../tabs/readCatalogue';
import { closedMessage, movedMessage, notYetMessage } from '../../text/form/form';
import { announcement } from '../../text/mails/buyerMails';
import type { Occasion } from '../../text/mails/facts';
import { answersTitle } from '../../text/results/words';
import { historyRows, historyWords } from '../kernel/history';
import { carryOut, type Plan } from '../kernel/plan';
import type { AnswersSheet, FormQuestion, FormRef, LayoutEdit, Ports } from '../kernel/ports';
import type { Refusal, Summary } from '../kernel/refusal';
import { type Book, emptySheet, type Needs, openBook } from '../kernel/snapshot';
import { marks, toFixWhole } from '../kernel/toFix';
import { encodeEntries } from '../orders/changeLink';
import { formPlan } from '../orders/formPlan';
import { templateProblems } from '../outbox/mailWords';
import { queueAndClaim, sendClaimed, sendDue, withMails } from '../outbox/send';
import { dutiesLayout, dutyMails, dutyRows } from '../people/duties';
import { type ReadyRequestForm, readyRequestForm, requestLink } from '../people/requestForm';
import { takeRequests } from '../people/requests';
import { peopleToTell, subscribers } from '../people/subscribers';
import { type Offered, offeredOf } from '../records/offer';
import { occasionOf } from '../records/orderDetails';
import { outboxColumns } from '../records/outboxRows';
import { mailKey, type QueuedMail } from '../records/queuedMail';
import { latestSale, type Sale, salesOf } from '../records/sale';

const needs: Needs = {
  whole: ['settings', 'producers', 'products', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['toFix', 'duties'],
  columns: { outbox: outboxColumns, history: [] },
  requests: true,
};

/** The form whose answers are being taken, known before anything is read. */
export const CURRENT_FORM = 'form.current';
const formKey = (sale: number): string => `form.${sale}`;
/** Time kept for linking, the last write and the mails. */
const RESERVE = 60_000;
const PAST_FORMS = 10;

/**
 * Builds, links and opens the form of a sale in preparation. Each step looks at what is there
 * first, so that a run which was cut off is simply run again.
 */
export function finishOpening(ports: Ports, number: number): Result<Summary, Refusal> {
  let book = openBook(ports, needs);
  if (takeRequests(ports, book, needs)) book = openBook(ports, needs);
  const sale = latestSale(book.tab('sales'));
  if (sale?.number !== number || sale.state !== 'preparing') return fail({ code: 'noSale' });
  const occasion = occasionOf(book, sale);
  const offered = offeredOf(book.tab('offer'));
  const plan = formPlan(occasion, offered, book.settings, book.words().form);
  const form = formOf(ports, sale);
  const done = ports.forms.build(form.id, plan, (made) => {
    ports.progress.tell({ step: 'form', done: made, of: plan.items.length });
    return ports.clock.left() > RESERVE;
  });
  if (done < plan.items.length)
    return ok({ code: 'openingGoesOn', sale: number, done, of: plan.items.length });
  ports.progress.tell({ step: 'link' });
  const isTime = sale.opensAt <= book.now;
  if (!isTime) ports.forms.close(form.id, notYetMessage(occasion, book.words().form));
  ports.forms.share(form.id, ports.workbook.editors());
  ports.forms.link(form.id);
  const answersSheet = ports.workbook.findAnswersSheet(form.editUrl);
  if (answersSheet === undefined) return fail({ code: 'noAnswersTab' });
  const questions = ports.forms.questions(form.id, plan);
  if (isTime) {
    ports.forms.open(form.id, closedMessage(occasion, book.words().form));
    ports.memory.set(CURRENT_FORM, form.id);
    pointPastForms(ports, book, form);
  }
  const requests = isTime && subscribers(book).length > 0 ? readyRequestForm(ports, book) : null;
  if (requests === undefined) return fail({ code: 'noAnswersTab' });
  const ready: Ready = { book, sale, offered, form, answersSheet, questions, isTime, requests };
  announce(ports, ready, occasion);
  const leftOut = book.tab('products').rows.length - offered.length;
  return isTime
    ? ok({ code: 'opened', sale: number, link: form.publicUrl, products: offered.length, leftOut })
    : ok({ code: 'prepared', sale: number, link: form.publicUrl, opensAt: sale.opensAt });
}

interface Ready {
  readonly book: Book;
  readonly sale: Sale;
  readonly offered: readonly Offered[];
  readonly form: FormRef;
  readonly answersSheet: AnswersSheet;
  readonly questions: readonly FormQuestion[];
  readonly isTime: boolean;
  /** Null where nobody is written to who could unsubscribe. */
  readonly requests: ReadyRequestForm | null;
}

/** The form made for this sale, remembered at once: a form made twice could not be deleted. */
function formOf(ports: Ports, sale: Sale): FormRef {
  const known = ports.memory.get(formKey(sale.number));
  if (known !== null) {
    const [id = '', editUrl = '', publicUrl = ''] = known.split('\n');
    return { id, editUrl, publicUrl };
  }
  const form = ports.forms.create();
  ports.memory.set(formKey(sale.number), [form.id, form.editUrl, form.publicUrl].join('\n'));
  return form;
}

function pointPastForms(ports: Ports, book: Book, form: FormRef): void {
  const past = salesOf(book.tab('sales')).slice(0, -1).slice(-PAST_FORMS);
  const message = movedMessage(book.settings.language, form.publicUrl, book.words().form);
  for (const sale of past) if (sale.form) ports.forms.close(sale.form.id, message);
}

function announce(ports: Ports, ready: Ready, occasion: Occasion): void {
  const { book, sale, isTime } = ready;
  const mails = isTime ? [...dutyMails(book, sale), ...announcements(ports, ready, occasion)] : [];
  const claim = queueAndClaim(ports, book, sale.number, mails);
  const { problems } = readCatalogue(book.tab('products'), book.tab('producers'));
  const all = [...book.problems, ...problems, ...templateProblems(ports, book)];
  const written = carryOut(ports, book, needs, {
    layout: [
      ...buyersTab(book),
      ...dutiesLayout(book),
      {
        kind: 'formTab',
        tab: 'answers',
        sheetId: ready.answersSheet.sheetId,
        index: ready.answersSheet.tabs,
        title: answersTitle(book.place.locale, sale.number),
      },
      ...(ready.requests?.layout ?? []),
    ],
    rows: withMails(openingRows(ports, ready), claim),
    whole: toFixWhole(book, all),
    marks: marks(book, all),
  });
  sendClaimed(ports, book, needs, written, claim.mails);
  if (claim.moreDue) sendDue(ports);
}

function openingRows(
  ports: Ports,
  { book, sale, offered, form, answersSheet, questions, isTime }: Ready,
): Plan['rows'] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const words = historyWords(book);
  const duties = dutyRows(book, sale);
  const told = {
    action: words.openCycle,
    detail: form.publicUrl,
    after: isTime ? words.opened(sale.number) : words.prepared(sale.number),
  };
  return {
    sales: [
      {
        number: sale.number,
        state: isTime ? 'open' : 'preparing',
        form: form.publicUrl,
        formEdit: form.editUrl,
        formId: form.id,
        answersSheet: answersSheet.sheetId,
        entries: encodeEntries(new Map(questions.map(({ id, entry }) => [id, entry]))),
      },
    ],
    offer: offered.flatMap(({ ref }) => {
      const question = byId.get(ref);
      return question ? [{ ref, item: question.item, entry: question.entry }] : [];
    }),
    ...(duties.length > 0 ? { duties } : {}),
    history: historyRows(ports, book, [told]),
  };
}

/** Whom the announcement is for: the tab is there from the first sale on. */
function buyersTab(book: Book): LayoutEdit[] {
  if (book.has('buyers')) return [];
  const { sheetId, title } = emptySheet('buyers', book.place.locale);
  return [{ kind: 'addTab', tab: 'buyers', sheetId, title }];
}

function announcements(
  ports: Ports,
  { book, sale, offered, form, requests }: Ready,
  occasion: Occasion,
): QueuedMail[] {
  const offer = offerByProducer(offered);
  const { locale } = book.place;
  return peopleToTell(ports, book).map(({ email, name }) => ({
    kind: 'announcement',
    recipient: email,
    dueAt: book.now,
    key: mailKey('announcement', sale.number, email, 1),
    mail: announcement(
      {
        ...occasion,
        orderLink: form.publicUrl,
        offer,
        ...(name ? { name } : {}),
        ...(requests
          ? { stopLink: requestLink(requests.form, 'unsubscribe', sale.number, email, locale) }
          : {}),
      },
      book.write,
    ),
  }));
}

export function offerByProducer(
  offered: readonly Offered[],
): { producer: string; titles: string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { producer, title } of offered)
    groups.set(producer, [...(groups.get(producer) ?? []), title]);
  return [...groups].map(([producer, titles]) => ({ producer, titles }));
}
