import type { Layout, StatementProblemCode } from '../entries/entry';
import type { Part, Reason, What } from '../match/decision';

/** Every sentence about a statement, in one language. */
export interface StatementWords {
  readonly what: Readonly<Record<What, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  /** `{0}` is what was read, `{1}` the line. */
  readonly problems: Readonly<Record<StatementProblemCode, string>>;
  readonly layouts: Readonly<Record<Layout, string>>;
  readonly open: string;
  readonly proposed: (what: string) => string;
  readonly basket: (part: Pick<Part, 'basket' | 'name'>, sale: number | undefined) => string;
  readonly ofSale: (name: string, sale: number) => string;
  readonly accounts: Readonly<Partial<Record<What, string>>>;
}
