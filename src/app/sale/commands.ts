import * as z from 'zod/mini';
import { defineCommand, defineReading } from '../kernel/command';
import { moment, time } from '../kernel/inputs';
import { whichMails } from '../outbox/mailFilter';
import { askBeforeAbsent, producerAbsent } from './changing/absentProducer';
import { askBeforeCallOff, callOff } from './changing/callOff';
import { changeDraft } from './changing/changeDraft';
import { addToSale, changeStock } from './changing/changeOffer';
import { askBeforeMove, askBeforeProlonging, moveSale } from './changing/moveSale';
import { readAnswers, takeAnswer } from './changing/readAnswers';
import { askBeforeReopen, reopenSale } from './changing/reopenSale';
import { applyPriceChange, priceChanges } from './changing/reprice';
import { confirmTyped } from './checking/confirmTyped';
import { checkWorkbook, repairWorkbook } from './checkWorkbook';
import { closeCycle } from './closeCycle';
import { askBeforeClosing, draftClosing } from './closingDraft';
import { deskView } from './desk/deskView';
import { askBeforeOrder, orderAtDesk } from './desk/orderAtDesk';
import { repairBuyer } from './desk/repairBuyer';
import { everyHour } from './everyHour';
import { firstSteps } from './firstSteps';
import { install, takeOverTriggers } from './install';
import { openCycle } from './openCycle';
import { draftOpening, previewOpening } from './openingDraft';
import { sendAsItHolds } from './sendAsItHolds';
import { setAsideSale } from './setAside';
import { askBeforeEnd, askBeforeResume, endPickup, resumePickup } from './settling/pickupOver';

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
  seen: z.optional(z.string()),
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
const absence = z.object({ producer: z.string(), seen: z.optional(z.string()) });
const callingOff = z.object({
  word: z.optional(z.string().check(z.maxLength(1000))),
  seen: z.optional(z.string()),
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
  openCycle: defineCommand({ input: opening, asks: previewOpening, run: openCycle, isLong: true }),
  readAnswers: defineCommand({ run: readAnswers }),
  closeCycle: defineCommand({
    input: closing,
    asks: askBeforeClosing,
    run: closeCycle,
    isLong: true,
  }),
  checkWorkbook: defineCommand({ run: checkWorkbook }),
  repairWorkbook: defineCommand({ run: repairWorkbook }),
  confirmTyped: defineCommand({ input: confirming, run: confirmTyped }),
  install: defineCommand({ run: install, setsUp: true }),
  takeOverTriggers: defineCommand({ run: takeOverTriggers, setsUp: true }),
  draftOpening: defineReading({ run: draftOpening }),
  draftClosing: defineReading({ run: draftClosing }),
  setAsideSale: defineCommand({ run: setAsideSale }),
  endPickup: defineCommand({ run: endPickup }),
  askBeforeEnd: defineReading({ run: askBeforeEnd }),
  resumePickup: defineCommand({ run: resumePickup }),
  askBeforeResume: defineReading({ run: askBeforeResume }),
  askBeforeMove: defineReading({ input: moving, run: askBeforeMove }),
  askBeforeProlonging: defineReading({ run: askBeforeProlonging }),
  changeDraft: defineReading({ run: changeDraft }),
  moveSale: defineCommand({ input: moving, run: moveSale }),
  changeStock: defineCommand({ input: stocking, run: changeStock }),
  addToSale: defineCommand({ input: adding, run: addToSale }),
  askBeforeCallOff: defineReading({ run: askBeforeCallOff }),
  askBeforeReopen: defineReading({ input: reopening, run: askBeforeReopen }),
  reopenSale: defineCommand({ input: reopening, run: reopenSale }),
  repairBuyer: defineCommand({ input: mending, run: repairBuyer }),
  deskView: defineReading({ run: deskView }),
  askBeforeOrder: defineReading({ input: deskOrder, run: askBeforeOrder }),
  orderAtDesk: defineCommand({ input: deskOrder, run: orderAtDesk }),
  askBeforeAbsent: defineReading({ input: absence, run: askBeforeAbsent }),
  producerAbsent: defineCommand({ input: absence, run: producerAbsent }),
  callOff: defineCommand({ input: callingOff, run: callOff }),
  priceChanges: defineReading({ run: priceChanges }),
  applyPriceChange: defineCommand({ input: repricing, run: applyPriceChange }),
  sendMails: defineCommand({ input: whichMails, run: sendAsItHolds }),
  firstSteps: defineReading({ run: firstSteps }),
  wakeOnSubmit: defineCommand({ from: 'formSubmit', run: takeAnswer }),
  everyHour: defineCommand({ from: 'hourly', run: everyHour }),
} as const;
