import * as z from 'zod/mini';
import { menuLabels } from '../../text/results/menu';
import { command } from '../kernel/command';
import { moment, nothing, time } from '../kernel/inputs';
import { whichMails } from '../outbox/mailFilter';
import { applyPriceChange } from './applyPriceChange';
import { askBeforeAbsent, producerAbsent } from './changing/absentProducer';
import { askBeforeCallOff, callOff } from './changing/callOff';
import { changeDraft } from './changing/changeDraft';
import { addToSale, changeStock } from './changing/changeOffer';
import { askBeforeMove, askBeforeProlonging, moveSale } from './changing/moveSale';
import { readAnswers, takeAnswer } from './changing/readAnswers';
import { askBeforeReopen, reopenSale } from './changing/reopenSale';
import { confirmTyped } from './checking/confirmTyped';
import { checkWorkbook, previewMending, repairWorkbook } from './checkWorkbook';
import { closeCycle } from './closeCycle';
import { draftClosing } from './closingDraft';
import { deskView } from './desk/deskView';
import { askBeforeOrder, orderAtDesk } from './desk/orderAtDesk';
import { repairBuyer } from './desk/repairBuyer';
import { endPickup } from './endPickup';
import { everyHour } from './everyHour';
import { firstSteps } from './firstSteps';
import { install } from './install';
import { openCycle } from './openCycle';
import { draftOpening, previewForm } from './openingDraft';
import { previewClosing, previewOpening } from './preview';
import { priceChanges } from './priceChange';
import { sendAsItHolds } from './sendAsItHolds';
import { setAsideSale } from './setAside';
import { askBeforeEnd, askBeforeResume } from './settling/pickupQuestions';
import { resumePickup } from './settling/resumePickup';
import { takeOverTriggers } from './start/takeOver';

const dates = {
  opensAt: moment,
  closesAt: moment,
  pickupStart: moment,
  pickupEnd: moment,
};
const stock = z.nullable(z.number());
const stocking = z.object({ ref: z.string(), stock, seen: z.optional(stock) });
const opening = z.object({
  ...dates,
  place: z.optional(z.string().check(z.maxLength(500))),
  leaveOut: z.optional(z.array(z.string())),
  stocks: z.optional(z.array(stocking).check(z.maxLength(1000))),
  sure: z.optional(z.array(z.object({ ref: z.string(), price: z.int() }))),
});
const moving = z.object({
  ...dates,
  place: z.optional(z.string().check(z.maxLength(500))),
  tell: z.optional(z.boolean()),
  seen: z.optional(z.string()),
});
/** Minimums that are let pass, by their keys. */
const closing = z.object({ despite: z.optional(z.array(z.string())) });
const adding = z.object({
  ref: z.string(),
  stock: z.optional(stock),
  isSure: z.optional(z.boolean()),
});
const reopening = z.object({
  closesAt: time,
  acceptedLate: z.optional(z.array(z.int())),
  tell: z.optional(z.boolean()),
});
const mending = z.object({
  email: z.string(),
  to: z.string().check(z.maxLength(300)),
  name: z.string().check(z.maxLength(200)),
});
const deskOrder = z.object({
  email: z.string().check(z.maxLength(300)),
  name: z.string().check(z.maxLength(200)),
  phone: z.optional(z.string().check(z.maxLength(200))),
  comment: z.optional(z.string().check(z.maxLength(2000))),
  tolerance: z.optional(z.string().check(z.maxLength(100))),
  lines: z.array(z.object({ ref: z.string(), quantity: z.number() })),
  seen: z.int(),
  sure: z.optional(z.array(z.string())),
});
const absence = z.object({
  producer: z.string(),
  seen: z.optional(z.string()),
});
const callingOff = z.object({
  word: z.optional(z.string().check(z.maxLength(1000))),
  seen: z.int(),
});
const confirming = z.object({
  row: z.int(),
  column: z.enum(['delivered', 'weighed', 'price', 'amount']),
  read: z.string(),
});
const repricing = z.object({
  ref: z.string(),
  seen: z.optional(z.object({ from: z.int(), to: z.int() })),
  isSure: z.optional(z.boolean()),
});

export const saleCommands = {
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
    input: closing,
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
  repairWorkbook: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.repairWorkbook,
    input: nothing,
    asks: previewMending,
    run: repairWorkbook,
  }),
  confirmTyped: command({ from: ['sidebar'], input: confirming, run: confirmTyped }),
  install: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.install,
    input: nothing,
    run: install,
    setsUp: true,
  }),
  takeOverTriggers: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.takeOverTriggers,
    input: nothing,
    run: takeOverTriggers,
    setsUp: true,
  }),
  draftOpening: command({ from: ['sidebar'], input: nothing, run: draftOpening, reads: true }),
  previewForm: command({ from: ['sidebar'], input: opening, run: previewForm, reads: true }),
  draftClosing: command({ from: ['sidebar'], input: nothing, run: draftClosing, reads: true }),
  setAsideSale: command({ from: ['sidebar'], input: nothing, run: setAsideSale }),
  endPickup: command({ from: ['sidebar'], input: nothing, run: endPickup }),
  askBeforeEnd: command({ from: ['sidebar'], input: nothing, run: askBeforeEnd, reads: true }),
  resumePickup: command({ from: ['sidebar'], input: nothing, run: resumePickup }),
  askBeforeResume: command({
    from: ['sidebar'],
    input: nothing,
    run: askBeforeResume,
    reads: true,
  }),
  askBeforeMove: command({ from: ['sidebar'], input: moving, run: askBeforeMove, reads: true }),
  askBeforeProlonging: command({
    from: ['sidebar'],
    input: nothing,
    run: askBeforeProlonging,
    reads: true,
  }),
  changeDraft: command({ from: ['sidebar'], input: nothing, run: changeDraft, reads: true }),
  moveSale: command({ from: ['sidebar'], input: moving, run: moveSale }),
  changeStock: command({ from: ['sidebar'], input: stocking, run: changeStock }),
  addToSale: command({ from: ['sidebar'], input: adding, run: addToSale }),
  askBeforeCallOff: command({
    from: ['sidebar'],
    input: nothing,
    run: askBeforeCallOff,
    reads: true,
  }),
  askBeforeReopen: command({
    from: ['sidebar'],
    input: reopening,
    run: askBeforeReopen,
    reads: true,
  }),
  reopenSale: command({ from: ['sidebar'], input: reopening, run: reopenSale }),
  repairBuyer: command({ from: ['sidebar'], input: mending, run: repairBuyer }),
  deskView: command({ from: ['sidebar'], input: nothing, run: deskView, reads: true }),
  askBeforeOrder: command({
    from: ['sidebar'],
    input: deskOrder,
    run: askBeforeOrder,
    reads: true,
  }),
  orderAtDesk: command({ from: ['sidebar'], input: deskOrder, run: orderAtDesk }),
  askBeforeAbsent: command({
    from: ['sidebar'],
    input: absence,
    run: askBeforeAbsent,
    reads: true,
  }),
  producerAbsent: command({ from: ['sidebar'], input: absence, run: producerAbsent }),
  callOff: command({ from: ['sidebar'], input: callingOff, run: callOff }),
  priceChanges: command({ from: ['sidebar'], input: nothing, run: priceChanges, reads: true }),
  applyPriceChange: command({ from: ['sidebar'], input: repricing, run: applyPriceChange }),
  sendMails: command({ from: ['sidebar'], input: whichMails, run: sendAsItHolds }),
  firstSteps: command({ from: ['sidebar'], input: nothing, run: firstSteps, reads: true }),
  wakeOnSubmit: command({ from: ['formSubmit'], input: nothing, run: takeAnswer }),
  everyHour: command({ from: ['hourly'], input: nothing, run: everyHour }),
} as const;
