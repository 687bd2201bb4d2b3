import { readAnswerVersion } from '../../../domain/outbox/answerVersion';
import { type MailKind, type Telling, tells } from '../../../domain/outbox/mailKind';
import { isLate } from '../../../domain/sale/cycle';
import { areOrdersOpen } from '../../../domain/sale/transitions';
import type { Mail } from '../../../text/templates/mail';
import type { Reads } from '../../kernel/reads';
import { type BeyondOf, beyondInBooks } from '../../money/mails/paidBeyond';
import { isHandedOver } from '../../money/mails/paymentRequests';
import { followsMoney, moneyNow } from '../../money/moneyNow';
import type { KnownRequestForm } from '../../people/requestForm';
import { isLateOrder, type OrderRow } from '../../records/orderRows';
import type { OutboxRowRead, ReadsOutbox } from '../../records/outboxRows';
import type { QueuedMail } from '../../records/queuedMail';
import type { SaleContext } from '../../records/saleContext';
import { isStillDecided, minimumMails } from '../minimums';
import { orderComposer, type ReadsToTell, toFixMails, type WhyChanged } from '../orderMails';
import type { StandingOrders, TakenAs } from '../standingOrders';
import { isPlain } from './leavingMails';
import { UNTRUE, whyIn } from './whyChanged';

export type ReadsToRenew = ReadsToTell &
  ReadsOutbox &
  Reads<'orders'> &
  Parameters<typeof moneyNow>[0];
type Context = SaleContext<ReadsToRenew>;

/** What is true now of what a mail was decided on; undefined where that cannot be told. */
type Now = Mail | typeof UNTRUE | undefined;

interface OrdersNow {
  readonly standing: StandingOrders;
  readonly orders: readonly OrderRow[];
  readonly rows: readonly OutboxRowRead[];
  readonly requestForm: KnownRequestForm;
}

type AboutAnswer = Telling<'order' | 'setAside'>;

const isAboutAnswer = (kind: MailKind): kind is AboutAnswer =>
  tells(kind, 'order') || tells(kind, 'setAside');

/** Mails about orders, in the words that are true now. */
export class OrderMailsNow {
  private readonly inBooks: BeyondOf | undefined;
  private readonly compose: ReturnType<typeof orderComposer>;

  constructor(
    private readonly context: Context,
    private readonly known: OrdersNow,
  ) {
    this.inBooks = creditNow(context);
    this.compose = orderComposer(context, known.requestForm, this.inBooks);
  }

  again({ key, kind, recipient }: QueuedMail): Now {
    const { standing } = this.known;
    const version = readAnswerVersion(key);
    const row = version && standing.row(version.answer);
    if (!version || row?.email !== recipient || !isAboutAnswer(kind)) return undefined;
    const order = standing.standing(recipient);
    const held = order?.state === 'accepted' ? order : undefined;
    if (held && isHandedOver(this.context.snapshot, held.basket)) return UNTRUE;
    if (version.reason.of === 'minimum') return this.byMinimum(held ?? row, version.reason.leaves);
    if (version.isNone) return this.none(row);
    if (isPlain(kind, version.reason)) return this.plain(kind, row, held);
    // Of an answer that came since, it is told what fell out of the one before.
    const why = held && this.why(row, key);
    return why === UNTRUE ? UNTRUE : held && why && this.said(held, 'changed', why);
  }

  private said(row: OrderRow, as: TakenAs, why?: WhyChanged): Mail {
    const [, mail] = this.compose(this.known.standing.outcome(row, as), why);
    return mail;
  }

  private why(row: OrderRow, key: string): ReturnType<typeof whyIn> {
    const { standing, rows } = this.known;
    return whyIn(this.context, rows, row, key, standing.chain(row.email));
  }

  private byMinimum(row: OrderRow, leaves: string | undefined): Now {
    if (row.state === 'accepted' && !isStillDecided(row.lines, leaves)) return UNTRUE;
    if (row.basket === null) return undefined;
    const { order } = this.known.standing.outcome(row, 'changed');
    const since = { beyondOf: this.inBooks, isOpen: areOrdersOpen(this.context.sale.state) };
    return order && minimumMails(this.context, [{ row, order }], since)[0]?.mail;
  }

  private plain(kind: AboutAnswer, row: OrderRow, held: OrderRow | undefined): Now {
    switch (kind) {
      case 'confirmation':
        return held && this.said(held, 'accepted');
      case 'change':
        return held && this.said(held, 'changed');
      case 'toFix':
        if (row.state === 'toFix') return this.unread(row);
        return held && this.said({ ...held, unread: row.unread }, 'accepted');
      case 'late':
        return this.setAside(row, held);
    }
  }

  private none(row: OrderRow): Now {
    if (row.state !== 'cancelled') return undefined;
    return this.said(row, this.known.standing.cancels(row) ? 'cancelled' : 'empty');
  }

  private unread(row: OrderRow): Mail | undefined {
    const { standing, orders } = this.known;
    return toFixMails(this.context, [standing.outcome(row, 'late')], orders)[0]?.mail;
  }

  private setAside(row: OrderRow, held: OrderRow | undefined): Now {
    if (held && held.number > row.number) return UNTRUE;
    // Where the hour moved since, what it was sent before or after is another one.
    const isAsThen = isLate(row.time, this.context.sale) === (row.state === 'late');
    return isLateOrder(row) && isAsThen ? this.said(row, 'late') : undefined;
  }
}

/** Where the books follow them: what came too much is credit there by now. */
function creditNow({ snapshot, sale }: Context): BeyondOf | undefined {
  const money = followsMoney(snapshot) ? moneyNow(snapshot, sale) : undefined;
  return money && !money.isBroken ? beyondInBooks(money, sale) : undefined;
}
