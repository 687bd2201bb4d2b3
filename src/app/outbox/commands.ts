import * as z from 'zod/mini';
import { defineCommand, defineReading } from '../kernel/command';
import { mailFilter, whichMails } from './mailFilter';
import { lookInput, saveMailLook } from './mailLook';
import { mailTextInput, saveMailText } from './mailWords';
import { mailTestInput, moveMails, outboxMail, testMailText } from './outboxMail';
import { outbox } from './outboxView';

export const outboxCommands = {
  outbox: defineReading({
    input: z.object({ ...mailFilter, page: z.optional(z.int()) }),
    run: outbox,
  }),
  outboxMail: defineReading({ input: z.object({ key: z.string() }), run: outboxMail }),
  holdMails: defineCommand({ input: whichMails, run: moveMails('hold') }),
  releaseMails: defineCommand({ input: whichMails, run: moveMails('release') }),
  cancelMails: defineCommand({ input: whichMails, run: moveMails('cancel') }),
  acceptMails: defineCommand({ input: whichMails, run: moveMails('accept') }),
  testMailText: defineCommand({ input: mailTestInput, run: testMailText }),
  saveMailText: defineCommand({ input: mailTextInput, run: saveMailText }),
  saveMailLook: defineCommand({ input: lookInput, run: saveMailLook }),
} as const;
