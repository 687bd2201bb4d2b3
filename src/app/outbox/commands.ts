import * as z from 'zod/mini';
import { command } from '../kernel/command';
import { mailFilter, whichMails } from './mailFilter';
import { lookInput, saveMailLook } from './mailLook';
import { moveMails } from './moveMails';
import { outboxMail } from './outboxMail';
import { outbox } from './outboxView';
import { mailTextInput, saveMailText } from './saveMailText';
import { mailTestInput, testMail, testMailText } from './testMail';

const oneMail = z.object({ key: z.string() });

export const outboxCommands = {
  outbox: command({
    from: ['sidebar'],
    input: z.object({ ...mailFilter, page: z.optional(z.int()) }),
    run: outbox,
    reads: true,
  }),
  outboxMail: command({ from: ['sidebar'], input: oneMail, run: outboxMail, reads: true }),
  holdMails: command({ from: ['sidebar'], input: whichMails, run: moveMails.hold }),
  releaseMails: command({ from: ['sidebar'], input: whichMails, run: moveMails.release }),
  cancelMails: command({ from: ['sidebar'], input: whichMails, run: moveMails.cancel }),
  acceptMails: command({ from: ['sidebar'], input: whichMails, run: moveMails.accept }),
  testMail: command({ from: ['sidebar'], input: oneMail, run: testMail }),
  testMailText: command({ from: ['sidebar'], input: mailTestInput, run: testMailText }),
  saveMailText: command({ from: ['sidebar'], input: mailTextInput, run: saveMailText }),
  saveMailLook: command({ from: ['sidebar'], input: lookInput, run: saveMailLook }),
} as const;
