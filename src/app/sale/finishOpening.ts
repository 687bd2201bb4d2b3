import type { Leaving } from '../../domain/outbox/leaving';
import { transition } from '../../domain/sale/transitions';
import { fail, ok, type Result } from '../../domain/values/result';
import { MINUTE } from '../../domain/values/time';
import { readCatalogue } from '../../tabs/readCatalogue';
import { closedMessage, movedMessage, notYetMessage } from '../../text/form/form';
import { nextSaleMail, nextSaleSays } from '../../text/mails/comingSale';
import { changedLines } from '../../text/results/preview';
import { answersTitle } from '../../text/results/words';
import { aboutProducers } from '../catalogue/tells';
import { historyRows, historyWords } from '../kernel/history';
import { ownAddress } from '../kernel/owner';
import type { Plan } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads, type TabsOf } from '../kernel/reads';
import type { Refusal, Summary } from '../kernel/refusal';
import type { FormRef } from '../kernel/services/formPort';
import type { LayoutEdit } from '../kernel/services/layoutEdit';
import { emptySheet } from '../kernel/snapshot';
import { prepared } from '../kernel/steps/prepared';
import { shareOut } from '../kernel/steps/shares';
import { keepTrying, retryNoMore, toRetry } from '../kernel/steps/toRetry';
import { rowProblems, toFixWhole } from '../kernel/toFix';
import { formPlan } from '../orders/formPlan';
import { saidAs } from '../orders/formSays';
import { leavingSaid } from '../outbox/forecast';
import { writerFor } from '../outbox/mailWords';
import { tell } from '../outbox/send';
import { dutiesLayout, dutyRows, keepsDuties } from '../people/duties';
import { readyRequestForm } from '../people/requestForm';
import { subscribers } from '../people/subscribers';
import { encodeEntries } from '../records/answers/columns';
import { mailKey } from '../records/mailKeys';
import { offeredOf } from '../records/offer';
import { occasionOf } from '../records/orderDetails';
import { outboxColumns, type QueuedMail } from '../records/outboxRows';
import { inState, type Sale, saleOf, salesOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { announcementMails } from './changing/announcing';
import { standingProblems } from './checking/standingProblems';
import { CURRENT_FORM, formFor, OPENED_ITSELF } from './form/currentForm';
import { noteMade } from './form/formOfSale';
import { changesSince, offerBefore } from './openingChanges';

const needs = reads({
  whole: ['producers', 'products', 'fees', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['orders', 'toFix', 'duties'],
  columns: { outbox: outboxColumns, history: [], payments: [] },
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
  const made = prepared<Ready | GoesOn>(ports, () => makeReady(ports, number));
  if (!made.ok) return made;
  if ('goesOn' in made.value) return ok(made.value.goesOn);
  const { snapshot, sale, offered, form, isTime } = made.value;
  retryNoMore(ports, 'opening');
  const told = leavingSaid(announce(ports, made.value), snapshot);
  const done = { sale: number, link: form.publicUrl };
  const { length: products } = offered;
  const leftOut = snapshot.tabs.products.rows.length - products;
  return isTime
    ? ok({ code: 'opened', ...done, products, leftOut, told })
    : ok({ code: 'prepared', ...done, opensAt: sale.opensAt, zone: snapshot.place.zone });
}

type Made = Extract<ReturnType<typeof makeReady>, { readonly ok: true }>['value'];
type GoesOn = Extract<Made, { readonly goesOn: unknown }>;
type Ready = Exclude<Made, GoesOn>;

/** The form, and all that Google has to give for it; or how far it came. */
function makeReady(ports: Ports, number: number) {
  const snapshot = readDrive(ports, needs, 'latest');
  const sale = saleOf(snapshot);
  if (sale?.number !== number) return fail({ code: 'noSale' } as const);
  const opened = transition(sale.state, 'open');
  if (!opened.ok) return fail({ code: opened.error });
  const occasion = occasionOf(snapshot, sale);
  const offered = offeredOf(snapshot.tabs.offer);
  const plan = formPlan(occasion, offered, snapshot.settings, aboutProducers(snapshot));
  const form = formFor(ports, sale);
  const { length: of } = plan.items;
  const done = ports.forms.build(form.id, plan, (made) => {
    ports.progress.tell({ step: 'form', done: made, of });
    return ports.clock.left() > RESERVE;
  });
  const askingTime = Math.min(ports.forms.askingTime(plan), MOST_ASKING);
  noteLacks(ports, form.id);
  if (done < of || ports.clock.left() < askingTime + RESERVE / 2)
    return ok({ goesOn: { code: 'openingGoesOn', sale: number, done, of } as const });
  ports.progress.tell({ step: 'link' });
  const isTime = sale.opensAt <= snapshot.now;
  if (!isTime && !ports.forms.close(form.id, notYetMessage(occasion)))
    keepTrying(ports, 'form', form.id);
  shareOut(ports, 'form', form.id);
  ports.forms.link(form.id);
  const answersSheet = ports.workbook.findAnswersSheet(form);
  if (!answersSheet) return fail({ code: 'noAnswersTab' } as const);
  const questions = ports.forms.questions(form.id, plan);
  if (isTime) {
    ports.forms.open(form.id, closedMessage(occasion));
    noteLacks(ports, form.id);
    ports.memory.set(CURRENT_FORM, form.id);
    pointLastForm(ports, snapshot, form);
  }
  // Nobody is written to who could ask for anything by link.
  const isAsked = isTime && (keepsDuties(snapshot) || subscribers(snapshot).length > 0);
  const requests = isAsked ? readyRequestForm(ports, snapshot) : ok(null);
  if (!requests.ok) return requests;
  // As their rows will be, by which links fill in its form.
  const after: Sale = {
    ...sale,
    state: isTime ? opened.value : sale.state,
    form: { id: form.id, url: form.publicUrl, editUrl: form.editUrl },
    entries: encodeEntries(new Map(questions.map(({ id, entry }) => [id, entry]))),
  };
  return ok({
    ...{ snapshot, sale: after, offered, plan, form, answersSheet, questions, isTime },
    requests: requests.value,
  });
}

/** What the form had to do without is told while it takes orders; its words are said later. */
function noteLacks(ports: Ports, form: string): void {
  const lacks = ports.forms.lacks(form);
  const parts = lacks.filter((one) => one !== 'words');
  if (parts.length < lacks.length) keepTrying(ports, 'form', form);
  if (parts.length === 0) return;
  // A run that was cut off may have noted others.
  const known = toRetry(ports, 'formParts', form)?.what.split(' ') ?? [];
  keepTrying(ports, 'formParts', form, [...new Set([...known, ...parts])].join(' '));
}

/** Each form is told once, of the sale that came after it: an older link leads on from form to form. */
function pointLastForm(ports: Ports, snapshot: Reads<'sales'>, form: FormRef): void {
  const before = salesOf(snapshot.tabs.sales).slice(0, -1);
  const last = before.flatMap((sale) => sale.form?.id ?? []).pop();
  if (last === undefined) return;
  const isTold = ports.forms.close(last, movedMessage(snapshot.settings.language, form.publicUrl));
  // Deleted since, it leads nobody on.
  if (!isTold && ports.forms.isTaking(last) !== undefined) keepTrying(ports, 'form', last);
}

function announce(ports: Ports, ready: Ready): Leaving {
  const { snapshot, sale, offered, plan, form, answersSheet, questions, isTime, requests } = ready;
  const byId = new Map(questions.map((question) => [question.id, question]));
  const intents = isTime
    ? announcementMails(ports, snapshot, {
        sale,
        offered: offered.map((one) => ({ ...one, ...byId.get(one.ref) })),
        orderLink: form.publicUrl,
        requests: requests?.form,
      })
    : [];
  const mails = isTime ? openedMails(ports, snapshot, sale) : [];
  const wanted = isTime ? { intents, mails, decides: () => false } : [];
  const all = standingProblems(ports, snapshot);
  const words = historyWords(snapshot);
  const after = isTime ? words.opened(sale.number) : words.prepared(sale.number);
  const entry = { action: words.openCycle, detail: form.publicUrl, after };
  const refs = new Set(offered.map(({ ref }) => ref));
  const row = {
    ...{ number: sale.number, ...inState(sale.state), entries: sale.entries },
    ...{ form: form.publicUrl, formEdit: form.editUrl, formId: form.id },
    answersSheet: answersSheet.sheetId,
  };
  const title = answersTitle[snapshot.place.locale](sale.number);
  const { sheetId, tabs: index } = answersSheet;
  const isSecond = snapshot.survey.overlap !== null;
  const opening: Plan<TabsOf<typeof snapshot>> = {
    layout: [
      ...dutiesLayout(snapshot),
      { kind: 'formTab', tab: 'answers', isSecond, sheetId, index, title },
      ...(requests?.layout ?? []),
      // Google put the form's tabs before all others: they are away by now.
      ...buyersTab(snapshot),
    ],
    rows: {
      offer: plan.items.flatMap((item) => {
        const question = item.kind === 'choice' ? byId.get(item.id) : undefined;
        if (item.kind !== 'choice' || !question || !refs.has(item.id)) return [];
        const { id: ref, item: place, entry: entryId } = question;
        return [{ ref, item: place, entry: entryId, choices: saidAs(item) }];
      }),
      duties: dutyRows(snapshot, sale),
      history: historyRows(ports, snapshot, [entry]),
      sales: [row],
    },
    whole: toFixWhole(snapshot, all),
    rowProblems: rowProblems(snapshot, all),
  };
  return tell(ports, snapshot, sale.number, wanted, opening, () =>
    noteMade(ports, snapshot, sale, form.id),
  );
}

/** « La vente s’est ouverte mardi 5 mai à 8 h », where sales open by themselves, with what changed. */
function openedMails(
  ports: Ports,
  snapshot: Reads<'templates' | 'sales' | 'offer' | 'products' | 'producers'>,
  sale: Sale,
): QueuedMail[] {
  const { settings, tabs, now, place } = snapshot;
  if (ports.memory.get(OPENED_ITSELF) !== String(sale.number)) return [];
  const recipient = settings.coordinatorEmail ?? ownAddress(ports);
  const kind = 'coordinator';
  const key = mailKey({ kind, sale: sale.number, recipient, version: 'opened' });
  const before = offerBefore(ports, snapshot, sale.number);
  const unread =
    tabs.products.rows.length - readCatalogue(tabs.products, tabs.producers).products.length;
  const changes = [
    ...changedLines(changesSince(before, offeredOf(tabs.offer), place.locale), place.locale),
    ...(unread > 0 ? [nextSaleSays('unread', place.locale, String(unread))] : []),
  ];
  const details = {
    ...occasionOf(snapshot, sale),
    openedAt: now,
    orderLink: sale.form?.url ?? '',
    changes,
  };
  return [{ kind, recipient, dueAt: now, key, mail: nextSaleMail(details, writerFor(snapshot)) }];
}

/** Whom the announcement is for: the tab is there from the first sale on. */
function buyersTab(snapshot: Reads<'buyers'>): LayoutEdit[] {
  if (snapshot.tabs.buyers.stands) return [];
  const { sheetId, title } = emptySheet('buyers', snapshot.place.locale);
  return [{ kind: 'addTab', tab: 'buyers', sheetId, title }];
}
