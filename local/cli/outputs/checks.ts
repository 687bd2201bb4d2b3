/** What `checkWorkbook` answers to the command line: the one place that knows its shape. */
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

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `{ok: true, value: {checks: [{rule, ok, detail}], totals: {feeCents}}}`, as JSON or as it is. */
export function readCheckReport(answer: unknown): CheckReport | undefined {
  const reply = typeof answer === 'string' ? parsed(answer) : answer;
  if (!isFields(reply) || reply.ok !== true || !isFields(reply.value)) return undefined;
  const { checks, totals } = reply.value;
  if (!Array.isArray(checks)) return undefined;
  const fees = isFields(totals) ? totals.feeCents : undefined;
  return {
    checks: checks.filter(isFields).map((check) => ({
      regle: text(check.rule),
      ok: check.ok === true,
      detail: detailOf(check),
    })),
    feesCents: typeof fees === 'number' ? fees : 0,
  };
}

/** In the add-on's words, or else the rows to look at. */
const detailOf = ({ detail, rows }: Fields): string =>
  text(detail) || (Array.isArray(rows) ? rows.map(String).join(', ') : '');

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
