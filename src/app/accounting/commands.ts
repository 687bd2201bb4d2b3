import * as z from 'zod/mini';
import { defineCommand, defineReading } from '../kernel/command';
import { day, word } from '../kernel/inputs';
import { settlePayouts } from '../money/settlePayouts';
import { actOnMoney } from '../projection/actOnMoney';
import { bookEntries, booksView } from './accountingView';
import { askBeforePayouts } from './askBeforePayouts';
import { documentsInput, issueDocuments } from './issueDocuments';
import { mailDocuments, mailDocumentsInput } from './mailDocuments';
import { prepareBooks } from './prepareAccounting';

const settling = z.object({ sale: z.optional(z.int()), seen: word });

export const accountingCommands = {
  settlePayouts: defineCommand({
    isAboutMoney: true,
    input: settling,
    asks: askBeforePayouts,
    run: actOnMoney(settlePayouts),
  }),
  askBeforePayouts: defineReading({ input: settling, run: askBeforePayouts }),
  booksView: defineReading({
    input: z.object({ from: day, until: day, whole: z.optional(z.boolean()) }),
    run: booksView,
  }),
  bookEntries: defineCommand({ input: z.object({ from: day, until: day }), run: bookEntries }),
  issueDocuments: defineCommand({ input: documentsInput, run: issueDocuments }),
  mailDocuments: defineCommand({ input: mailDocumentsInput, run: mailDocuments }),
  prepareBooks: defineCommand({ run: prepareBooks }),
} as const;
