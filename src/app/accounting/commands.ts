import * as z from 'zod/mini';
import { menuLabels } from '../../text/results/menu';
import { command } from '../kernel/command';
import { day, nothing, word } from '../kernel/inputs';
import { settlePayouts } from '../money/settlePayouts';
import { bookEntries, booksView } from './accountingView';
import { askBeforePayouts, draftPayouts } from './draftPayouts';
import { documentsInput, issueDocuments } from './issueDocuments';
import { mailDocuments, mailDocumentsInput } from './mailDocuments';
import { prepareBooks } from './prepareAccounting';

const settling = z.object({ sale: z.optional(z.int()), seen: word });

export const accountingCommands = {
  settlePayouts: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.settlePayouts,
    isAboutMoney: true,
    input: settling,
    asks: askBeforePayouts,
    run: settlePayouts,
  }),
  draftPayouts: command({ from: ['sidebar'], input: settling, run: draftPayouts, reads: true }),
  booksView: command({
    from: ['sidebar'],
    input: z.object({ from: day, until: day, whole: z.optional(z.boolean()) }),
    run: booksView,
    reads: true,
  }),
  bookEntries: command({
    from: ['sidebar'],
    input: z.object({ from: day, until: day }),
    run: bookEntries,
  }),
  issueDocuments: command({ from: ['sidebar'], input: documentsInput, run: issueDocuments }),
  mailDocuments: command({ from: ['sidebar'], input: mailDocumentsInput, run: mailDocuments }),
  prepareBooks: command({ from: ['sidebar'], input: nothing, run: prepareBooks }),
} as const;
