import * as z from 'zod/mini';
import { command } from '../kernel/command';
import { day, nothing } from '../kernel/inputs';
import { booksView } from './accountingView';
import { documentsInput, issueDocuments } from './issueDocuments';
import { prepareBooks } from './prepareAccounting';

export const accountingCommands = {
  booksView: command({
    from: ['sidebar'],
    input: z.object({ from: day, until: day, whole: z.optional(z.boolean()) }),
    run: booksView,
    reads: true,
  }),
  issueDocuments: command({ from: ['sidebar'], input: documentsInput, run: issueDocuments }),
  prepareBooks: command({ from: ['sidebar'], input: nothing, run: prepareBooks }),
} as const;
