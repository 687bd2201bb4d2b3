/** Mails that wait for their hour, so that what is put right meanwhile is never told (docs/rules.md E4, M20). */
import type { Message } from './messages';

const HOUR = 3_600_000;
/** Time to go on typing before anybody is told. */
export const PATIENCE = 0.75 * HOUR;

export interface Notice {
  /** What it is about: « payment 1 2 », of sale 1 and basket 2. */
  readonly thread: string;
  readonly sale: number;
  readonly basket: number;
  readonly message: Message;
  readonly dueAt: number;
  /** What its basket comes to. */
  readonly total: number;
  /** Something of it was still to be weighed. */
  readonly isEstimate?: boolean;
  /** Of one about missing goods: which lines, and by how much. */
  readonly gaps?: string;
  /** It says what the reminder of the pick-up would say (E6). */
  readonly reminds?: boolean;
  /** Its last words tell what is collected; over, it leaves without them (E26). */
  readonly toCollect?: number;
  /** It asks for what the order's own mail says (E66). */
  readonly isAsOrdered?: boolean;
}

export class Notices {
  readonly waiting = new Map<string, Notice>();
  /** The last of each thread that left. */
  readonly left = new Map<string, Notice>();
  private readonly last = new Map<string, Notice>();
  /** Baskets whose last word was that of the order's own mail, as served (M20). */
  private readonly asOrder = new Set<string>();

  /**
   * What waits of a sale is what is true now: one that says something else waits anew, a demand that only
   * says otherwise how it is paid leaves at its hour (E26).
   */
  decide(sale: number, wanted: readonly Notice[]): void {
    const now = new Map(wanted.map((notice) => [notice.thread, notice]));
    for (const { thread, sale: of } of [...this.waiting.values()])
      if (of === sale && !now.has(thread)) this.waiting.delete(thread);
    for (const [thread, notice] of now) {
      const before = this.waiting.get(thread);
      if (isSame(before, notice)) continue;
      const isDemand = before !== undefined && thread.startsWith('payment');
      const dueAt =
        isDemand && isSame(atTable(before), atTable(notice)) ? before.dueAt : notice.dueAt;
      this.waiting.set(thread, dueAt === notice.dueAt ? notice : { ...notice, dueAt });
    }
  }

  /** Those whose hour has come, or that leave at once, are told. */
  leaving(isMeant: (notice: Notice) => boolean): Notice[] {
    const due = [...this.waiting.values()].filter(isMeant);
    for (const notice of due) this.tell(notice);
    return due;
  }

  private tell(notice: Notice): void {
    this.waiting.delete(notice.thread);
    this.left.set(notice.thread, notice);
    const basket = `${notice.sale} ${notice.basket}`;
    this.last.set(basket, notice);
    this.asOrder.delete(basket);
  }

  /** Baskets of sales before one whose mail waits still, as nothing has run since. */
  basketsBefore(sale: number): number {
    const own = [...this.waiting.values()].filter(({ sale: of }) => of < sale);
    return new Set(own.map(({ sale: of, basket }) => `${of} ${basket}`)).size;
  }

  /** A mail of its own told the order anew. */
  orderTold(sale: number, basket: number): void {
    this.asOrder.add(`${sale} ${basket}`);
  }

  isToldAsOrder(sale: number, basket: number): boolean {
    return this.asOrder.has(`${sale} ${basket}`);
  }

  /** The last that said what a basket comes to, of whatever kind (M20). */
  lastOf(sale: number, basket: number): Notice | undefined {
    return this.last.get(`${sale} ${basket}`);
  }
}

/** Whatever it says of the table, and of what is collected there. */
const atTable = ({ reminds, toCollect = 0, ...notice }: Notice): Notice => ({
  ...notice,
  message: {
    ...notice.message,
    says: notice.message.says
      .slice(0, notice.message.says.length - toCollect)
      .filter((words) => !words.startsWith('Vous paierez au')),
  },
});

const isSame = (one: Notice | undefined, other: Notice): boolean =>
  one !== undefined && textOf(one) === textOf(other);

const textOf = ({ message: { subject, says }, reminds, gaps }: Notice): string =>
  [subject, ...says, reminds, gaps].join('\n');
