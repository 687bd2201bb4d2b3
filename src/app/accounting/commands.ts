import * as z from 'zod/mini';
import { command } from '../kernel/command';
import { day, nothing } from '../kernel/inputs';
import { booksView } from './accountingView';
import { documentsInput, issueDocuments } from './issueDocuments';
import { mailDocuments, mailDocumentsInput } from './mailDocuments';
import { prepareBooks } from './prepareAccounting';

export const accountingCommands = {
  booksView: command({
    from: ['sidebar'],
    input: z.object({ from: day, until: day, whole: z.optional(z.boolean()) }),
    run: booksView,
    reads: true,
  }),
  issueDocuments: command({ from: ['sidebar'], input: documentsInput, run: issueDocuments }),
  mailDocuments: command({ from: ['sidebar'], input: mailDocumentsInput, run: mailDocuments }),
  prepareBooks: command({ from: ['sidebar'], input: nothing, run: prepareBooks }),
} as const;
