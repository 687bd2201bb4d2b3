import * as z from 'zod/mini';
import { defineCommand, defineReading } from '../kernel/command';
import { mailFilter, whichMails } from './mailFilter';
import { lookInput, saveMailLook } from './mailLook';
import { moveMails } from './moveMails';
import { outboxMail } from './outboxMail';
import { outbox } from './outboxView';
import { mailTextInput, saveMailText } from './saveMailText';
import { mailTestInput, testMail, testMailText } from './testMail';

const oneMail = z.object({ key: z.string() });

export const outboxCommands = {
  outbox: defineReading({
    input: z.object({ ...mailFilter, page: z.optional(z.int()) }),
    run: outbox,
  }),
  outboxMail: defineReading({ input: oneMail, run: outboxMail }),
  holdMails: defineCommand({ input: whichMails, run: moveMails.hold }),
  releaseMails: defineCommand({ input: whichMails, run: moveMails.release }),
  cancelMails: defineCommand({ input: whichMails, run: moveMails.cancel }),
  acceptMails: defineCommand({ input: whichMails, run: moveMails.accept }),
  testMail: defineCommand({ input: oneMail, run: testMail }),
  testMailText: defineCommand({ input: mailTestInput, run: testMailText }),
  saveMailText: defineCommand({ input: mailTextInput, run: saveMailText }),
  saveMailLook: defineCommand({ input: lookInput, run: saveMailLook }),
} as const;
