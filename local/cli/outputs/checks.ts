import * as z from 'zod/mini';
import { readJson } from '../../standin/base/readJson';

export interface Check {
  readonly regle: string;
  readonly ok: boolean;
  readonly detail: string;
}

export interface CheckReport {
  readonly checks: readonly Check[];
  /** Fees in the baskets, where the drive takes any. */
  readonly feesCents: number;
}

const check = z.object({
  rule: z.string(),
  ok: z.boolean(),
  detail: z.optional(z.string()),
  rows: z.optional(z.array(z.string())),
});
const totals = z.optional(z.object({ feeCents: z.number() }));
const answered = z.object({
  ok: z.literal(true),
  value: z.object({ checks: z.array(check), totals }),
});

/** What `checkWorkbook` answers to the command line: the one place that knows its shape. */
export function readCheckReport(answer: unknown): CheckReport | undefined {
  const reply = readJson(answered, String(answer));
  if (!reply) return undefined;
  const { checks, totals: sums } = reply.value;
  return {
    checks: checks.map(({ rule, ok, detail, rows = [] }) => ({
      ...{ regle: rule, ok },
      // In the add-on's words, or else the rows to look at.
      detail: detail || rows.join(', '),
    })),
    feesCents: sums?.feeCents ?? 0,
  };
}
