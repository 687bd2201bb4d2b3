import * as z from 'zod/mini';
import type { Named } from '../domain/values/locale';
import { fail, ok, type Result } from '../domain/values/result';
import { menuLabels } from '../text/results/menu';
import type { Question } from '../text/results/preview';
import { booksView } from './accounting/accountingView';
import { documentsInput, issueDocuments } from './accounting/issueDocuments';
import { prepareBooks } from './accounting/prepareAccounting';
import { promises, shareGoods } from './baskets/shortage';
import { addFees } from './catalogue/addFees';
import { addProducers, producersInput } from './catalogue/addProducers';
import { addProducts, productsInput } from './catalogue/addProducts';
import {
  arrival,
  day,
  filter,
  nothing,
  noting,
  ofSale,
  oneMail,
  opening,
  ordering,
  paying,
  place,
  recording,
  repricing,
  sharing,
  whichMails,
  word,
} from './catalogue/inputs';
import type { Ports } from './kernel/ports';
import type { Refusal } from './kernel/refusal';
import { buyerAccount, moneyView } from './money/moneyView';
import { notePayment, recordReceipts, undoPayment } from './money/notePayment';
import { markPaid, returnPayouts, settlePayouts } from './money/settlePayouts';
import { orderTransfers } from './money/transferOrder';
import { lookInput, saveMailLook } from './outbox/mailLook';
import { moveMails } from './outbox/moveMails';
import { outboxMail } from './outbox/outboxMail';
import { outbox } from './outbox/outboxView';
import { mailTextInput, saveMailText } from './outbox/saveMailText';
import { sendMails } from './outbox/sendNow';
import { mailTestInput, testMail, testMailText } from './outbox/testMail';
import type { DialogName } from './panel/dialogs';
import { mailTexts } from './panel/mailTexts';
import { poster } from './panel/poster';
import { showCell } from './panel/showCell';
import { status } from './panel/status';
import { erasePerson, erasingInput, namingInput, people, rowsNaming } from './people/personData';
import { applyPriceChange } from './sale/applyPriceChange';
import { checkWorkbook } from './sale/checkWorkbook';
import { closeCycle } from './sale/closeCycle';
import { draftClosing } from './sale/closingDraft';
import { endPickup } from './sale/endPickup';
import { everyHour } from './sale/everyHour';
import { firstSteps } from './sale/firstSteps';
import { install } from './sale/install';
import { openCycle } from './sale/openCycle';
import { draftOpening, previewForm } from './sale/openingDraft';
import { takeOverTriggers } from './sale/owner';
import { previewClosing, previewOpening } from './sale/preview';
import { priceChanges } from './sale/priceChange';
import { readAnswers } from './sale/readAnswers';
import { saveSettings, settingsInput } from './settings/saveSettings';

export type CalledFrom = 'menu' | 'sidebar' | 'formSubmit' | 'hourly';

export interface Command<I = unknown, O = unknown> {
  readonly from: readonly CalledFrom[];
  /** In the order of the menu. */
  readonly menu?: Named;
  readonly input: z.ZodMiniType<I>;
  /** Stands in the menu only of a drive that follows payments. */
  readonly isAboutMoney?: true;
  /** Leads through it, from the menu as from the panel. */
  readonly page?: DialogName;
  /** Asked first where that page cannot be shown. */
  readonly asks?: (ports: Ports, input: I) => Result<Question, Refusal>;
  readonly run: (ports: Ports, input: I) => Result<O, Refusal>;
  /** Only reads, so it waits for nobody. */
  readonly reads?: true;
  /** Tells how far it is. */
  readonly isLong?: true;
}

const command = <I, O>(of: Command<I, O>): Command<I, O> => of;

/** Everything that can be asked of the drive: menu, triggers, sidebar and globals follow from it. */
export const commands = {
  openCycle: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.openCycle,
    input: opening,
    page: 'opening',
    asks: previewOpening,
    run: openCycle,
    isLong: true,
  }),
  readAnswers: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.readAnswers,
    input: nothing,
    run: readAnswers,
  }),
  closeCycle: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.closeCycle,
    input: nothing,
    page: 'closing',
    asks: previewClosing,
    run: closeCycle,
    isLong: true,
  }),
  checkWorkbook: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.checkWorkbook,
    input: nothing,
    run: checkWorkbook,
  }),
  install: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.install,
    input: nothing,
    run: install,
  }),
  addFees: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.addFees,
    input: nothing,
    run: addFees,
  }),
  takeOverTriggers: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.takeOverTriggers,
    input: nothing,
    run: takeOverTriggers,
  }),
  draftOpening: command({ from: ['sidebar'], input: nothing, run: draftOpening, reads: true }),
  previewForm: command({ from: ['sidebar'], input: opening, run: previewForm, reads: true }),
  draftClosing: command({ from: ['sidebar'], input: nothing, run: draftClosing, reads: true }),
  progress: command({
    from: ['sidebar'],
    input: nothing,
    run: ({ progress }) => ok(progress.read()),
    reads: true,
  }),
  endPickup: command({ from: ['sidebar'], input: nothing, run: endPickup }),
  promises: command({ from: ['sidebar'], input: arrival, run: promises, reads: true }),
  shareGoods: command({ from: ['sidebar'], input: sharing, run: shareGoods }),
  priceChanges: command({ from: ['sidebar'], input: nothing, run: priceChanges, reads: true }),
  applyPriceChange: command({ from: ['sidebar'], input: repricing, run: applyPriceChange }),
  showCell: command({ from: ['sidebar'], input: place, run: showCell, reads: true }),
  recordReceipts: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.recordReceipts,
    page: 'statement',
    isAboutMoney: true,
    input: recording,
    run: recordReceipts,
  }),
  settlePayouts: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.settlePayouts,
    isAboutMoney: true,
    input: ofSale,
    run: settlePayouts,
  }),
  markPaid: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.markPaid,
    isAboutMoney: true,
    input: paying,
    run: markPaid,
  }),
  orderTransfers: command({ from: ['sidebar'], input: ordering, run: orderTransfers }),
  returnPayouts: command({ from: ['sidebar'], input: paying, run: returnPayouts }),
  notePayment: command({ from: ['sidebar'], input: noting, run: notePayment }),
  undoPayment: command({
    from: ['sidebar'],
    input: z.object({ key: z.string() }),
    run: undoPayment,
  }),
  moneyView: command({ from: ['sidebar'], input: ofSale, run: moneyView, reads: true }),
  booksView: command({
    from: ['sidebar'],
    input: z.object({ from: day, until: day }),
    run: booksView,
    reads: true,
  }),
  issueDocuments: command({
    from: ['sidebar'],
    input: documentsInput,
    run: issueDocuments,
  }),
  prepareBooks: command({ from: ['sidebar'], input: nothing, run: prepareBooks }),
  buyerAccount: command({
    from: ['sidebar'],
    input: z.object({ email: z.string() }),
    run: buyerAccount,
    reads: true,
  }),
  poster: command({ from: ['sidebar'], input: nothing, run: poster, reads: true }),
  status: command({ from: ['sidebar'], input: nothing, run: status, reads: true }),
  firstSteps: command({ from: ['sidebar'], input: nothing, run: firstSteps, reads: true }),
  saveSettings: command({ from: ['sidebar'], input: settingsInput, run: saveSettings }),
  addProducers: command({ from: ['sidebar'], input: producersInput, run: addProducers }),
  addProducts: command({ from: ['sidebar'], input: productsInput, run: addProducts }),
  outbox: command({
    from: ['sidebar'],
    input: z.object({ ...filter, page: z.optional(z.int()) }),
    run: outbox,
    reads: true,
  }),
  outboxMail: command({ from: ['sidebar'], input: oneMail, run: outboxMail, reads: true }),
  holdMails: command({ from: ['sidebar'], input: whichMails, run: moveMails.hold }),
  releaseMails: command({ from: ['sidebar'], input: whichMails, run: moveMails.release }),
  cancelMails: command({ from: ['sidebar'], input: whichMails, run: moveMails.cancel }),
  acceptMails: command({ from: ['sidebar'], input: whichMails, run: moveMails.accept }),
  sendMails: command({ from: ['sidebar'], input: whichMails, run: sendMails }),
  testMail: command({ from: ['sidebar'], input: oneMail, run: testMail }),
  people: command({ from: ['sidebar'], input: nothing, run: people, reads: true }),
  rowsNaming: command({ from: ['sidebar'], input: namingInput, run: rowsNaming, reads: true }),
  erasePerson: command({ from: ['sidebar'], input: erasingInput, run: erasePerson }),
  mailTexts: command({
    from: ['sidebar'],
    input: z.object({ basket: z.optional(z.int()), producer: word }),
    run: mailTexts,
    reads: true,
  }),
  saveMailText: command({ from: ['sidebar'], input: mailTextInput, run: saveMailText }),
  saveMailLook: command({ from: ['sidebar'], input: lookInput, run: saveMailLook }),
  testMailText: command({ from: ['sidebar'], input: mailTestInput, run: testMailText }),
  wakeOnSubmit: command({ from: ['formSubmit'], input: nothing, run: readAnswers }),
  everyHour: command({ from: ['hourly'], input: nothing, run: everyHour }),
} as const;

export type CommandName = keyof typeof commands;

export const isCommand = (name: string): name is CommandName => name in commands;

/** Runs a command alone: one lock, its input checked, its refusals as values. */
export function perform(ports: Ports, name: CommandName, input: unknown): Result<unknown, Refusal> {
  const asked = commands[name] as unknown as Command;
  const parsed = z.safeParse(asked.input, input);
  if (!parsed.success)
    return fail({
      code: 'badInput',
      detail: parsed.error.issues.map(({ path }) => path.join('.')).join(', '),
    });
  if (asked.reads) return asked.run(ports, parsed.data);
  if (!ports.lock.acquire()) return fail({ code: 'busy' });
  try {
    if (asked.isLong) ports.progress.begin();
    return asked.run(ports, parsed.data);
  } finally {
    if (asked.isLong) ports.progress.end();
    ports.lock.release();
  }
}

/** What a menu click asks before it acts; null when it simply acts. */
export function questionOf(ports: Ports, name: CommandName): Result<Question, Refusal> | null {
  const { asks } = commands[name] as unknown as Command;
  return asks ? asks(ports, {}) : null;
}
