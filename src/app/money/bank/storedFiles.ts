import * as z from 'zod/mini';
import type { TransferLine, TransferOrder } from '../../../formats/transferOrder';
import { readJson } from '../../kernel/json';

const account = z.object({
  name: z.string(),
  iban: z.string(),
});

/** Who is paid by it, as Producteurs named them. */
interface PaidLine extends TransferLine {
  readonly producer: string;
}

/** A file for the bank as it was given: given again, it is the same byte for byte (docs/rules.md M71). */
export interface GivenFile {
  readonly order: Omit<TransferOrder, 'lines'> & { readonly lines: readonly PaidLine[] };
}

const stored = z.array(
  z.object({
    order: z.object({
      ...{ id: z.string(), createdAt: z.string(), executedOn: z.string(), from: account },
      lines: z.array(
        z.object({
          ...{ producer: z.string(), to: account, amount: z.int(), id: z.string() },
          label: z.string(),
        }),
      ),
    }),
  }),
);

/** Files of a sale; of one that an older version made nothing is kept. */
export const filesGiven = (text: string | undefined): readonly GivenFile[] =>
  (readJson(stored, text ?? '') ?? []) as readonly GivenFile[];

export const encodeFiles = (files: readonly GivenFile[]): string => JSON.stringify(files);
