/** A drive and what the model says of it, side by side. */
import type { Drive } from '../../stories/support/drive';
import { paris } from '../../stories/support/drive';
import { ask } from '../../stories/support/sums/money';
import { Books } from '../model/books/books';
import { isOpen, type Paid, payoutsOf } from '../model/books/payouts';
import type { Receipt } from '../model/books/receipts';
import { Documents } from '../model/documents';
import type { Message } from '../model/messages';
import { missesOne } from '../model/minimums';
import { type Notice, Notices } from '../model/notices';
import { Sale } from '../model/sale';
import type { Telling } from '../model/shortMails';
import type { World } from '../model/world';
import { decideNotices, tellClosing } from './telling';

const COORDINATOR = 'coordination@exemple.fr';
const DAY = 24 * 3_600_000;
const MINUTE = 60_000;

const asTyped = (time: number): string =>
  new Date(time + 2 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/** The dates of each sale, a week after the other. */
const opensAt = (number: number): number => paris('2026-04-07 08:00') + (number - 1) * 7 * DAY;
export const eveOf = (number: number): number => opensAt(number) + 3 * DAY + 10.5 * 3_600_000;
const reminderAt = (number: number): number => opensAt(number) + 3 * DAY + 10 * 3_600_000;
export const mondayAfter = (number: number): number => opensAt(number) + 6 * DAY + 1.5 * 3_600_000;
const closesAt = ({ number, isProlonged }: Sale): number =>
  opensAt(number) + (isProlonged ? 3 : 2) * DAY + 14 * 3_600_000;
export const pickupStarts = (number: number): number => opensAt(number) + 4 * DAY;
export const pickupEnds = (number: number): number => opensAt(number) + 4 * DAY + 4 * 3_600_000;

/** Of all that may be missed. */
const keysOf = ({ products, producers }: World): string[] => [
  ...products.map(({ ref }) => `productMinimum ${ref}`),
  ...producers.map(({ name }) => `producerMinimum ${name}`),
  'saleMinimum',
];

export class Stage {
  readonly sales: Sale[] = [];
  readonly books = new Books();
  readonly paidOut: Paid[] = [];
  readonly documents: Documents;
  /** Of all mails that left, how many were read back. */
  mailsSeen = 0;
  /** Notices that left since the last look, however long they waited. */
  readonly toldNow = new Set<string>();
  /** What producers were last told. */
  readonly producersTold = new Map<string, string>();
  /** Who was to bring something before this step. */
  bringing: ReadonlySet<string> = new Set();
  readonly notices = new Notices();
  /** Baskets whose pick-up was reminded of. */
  readonly reminded = new Set<string>();
  /** An hourly run has just reminded of the pick-up, as the baskets stand. */
  isReminded = false;
  /** What each producer was last told to have had. */
  readonly payoutsTold = new Set<string>();
  /** A run has followed the books since the present sale opened. */
  isFollowed = true;
  /** Who sells was noted, as documents want it. */
  isIdentified = false;
  /** Reversements stands. */
  hasPayouts = false;
  /** What Produits says. */
  readonly prices: Map<string, number>;
  /** A row of Encaissements that cannot be read: nothing is paid out or asked for meanwhile. */
  smudged: Receipt | undefined;
  /** What the last Vérifier found wrong. */
  failing: readonly string[] = [];
  /** What closing has just told with few mails left, and which of them left is still to be seen. */
  short: Telling | undefined;
  /** It looked since. */
  isChecked = false;
  /** Nobody typed in Paniers since the add-on last brought the other tabs in step. */
  isFresh = true;

  constructor(
    readonly drive: Drive,
    readonly world: World,
  ) {
    this.documents = new Documents(world);
    this.prices = new Map(world.products.map(({ ref, price }) => [ref, price]));
  }

  get sale(): Sale {
    const sale = this.sales.at(-1);
    if (!sale) throw new Error('No sale has opened');
    return sale;
  }

  get now(): number {
    return this.drive.world.now();
  }

  get isPickupOver(): boolean {
    return this.now >= pickupEnds(this.sale.number);
  }

  /** Nothing runs meanwhile. */
  until(time: number): Promise<void> {
    return this.drive.clock(asTyped(Math.max(time, this.now)));
  }

  wait(minutes: number): Promise<void> {
    return this.until(this.now + minutes * MINUTE);
  }

  async open(): Promise<void> {
    const number = this.sales.length + 1;
    if (number > 1) {
      this.sync();
      this.leaveInSight(number);
    }
    await this.until(opensAt(number));
    await this.drive.press('openCycle');
    this.isFollowed = false;
    this.drive.trim();
    const sale = new Sale(this.world, number, this.prices, opensAt(number), reminderAt(number));
    this.sales.push(sale);
    this.producersTold.clear();
    this.written();
  }

  async close(): Promise<void> {
    const { drive, sale, world } = this;
    const { mailsLeft } = world;
    if (world.prolongs) await this.lastHour();
    if (mailsLeft !== undefined) {
      // What was ordered is confirmed before.
      await this.until(closesAt(sale) - 10 * MINUTE);
      await drive.read();
      this.read();
    }
    await this.until(closesAt(sale));
    if (mailsLeft !== undefined) drive.world.leaveMails(COORDINATOR, mailsLeft);
    const told = sale.messages.splice(0);
    if (world.keepsMissed) await ask(drive, 'closeCycle', { despite: keysOf(world) });
    else await drive.press('closeCycle');
    sale.close();
    const read = [...sale.messages];
    this.closed();
    const all = sale.messages.splice(0);
    const answers = all.filter((one) => read.includes(one));
    const own = all.filter((one) => !read.includes(one));
    const isToBring = ({ subject }: Message): boolean =>
      /^(?:À préparer|Changement) pour /.test(subject);
    if (mailsLeft !== undefined)
      this.short = {
        toBring: own.filter(isToBring),
        answers,
        demands: own.filter((one) => !isToBring(one)),
        older: this.notices.basketsBefore(sale.number),
      };
    sale.messages.push(...told, ...(this.short ? [] : [...answers, ...own]));
  }

  /** A least that is missed gives a day more, once, which the hour of closing respects. */
  private async lastHour(): Promise<void> {
    const { drive, sale } = this;
    if (!sale.isOpen) return;
    await this.until(closesAt(sale) - 90 * MINUTE);
    await drive.hourlyRun();
    this.hourPassed();
    if (!sale.isOpen || !missesOne(sale)) return;
    sale.isProlonged = true;
    await drive.hourlyRun();
    this.hourPassed();
  }

  /** The day after the closing, once mails leave again. */
  async morning(): Promise<void> {
    await this.until(opensAt(this.sale.number) + 3 * DAY + 0.5 * 3_600_000);
    await this.drive.hourlyRun();
    this.hourPassed();
  }

  /** The add-on has looked at the form's answers. */
  read(): void {
    this.sale.read();
  }

  /** What the hourly run does at this moment, in its order. */
  hourPassed(): void {
    const { sale } = this;
    if (sale.isOpen && this.now >= closesAt(sale)) {
      sale.close();
      this.closed();
    } else sale.read();
    if (!sale.isOpen) sale.table.take();
    if (sale.state === 'commandes closes' && this.now >= pickupEnds(sale.number))
      sale.state = 'retrait fait';
    this.written();
    this.sync();
    this.isReminded = sale.state === 'commandes closes' && this.now >= sale.reminderAt;
    decideNotices(this);
    this.tell(({ dueAt }) => dueAt <= this.now);
  }

  /** Notices that leave now; the mail of an order that this act changed is its demand as well (E66). */
  tell(isMeant: (notice: Notice) => boolean): void {
    const { messages } = this.sale;
    for (const notice of this.notices.leaving(isMeant)) {
      const { message, thread, reminds, sale, basket, toCollect = 0, isAsOrdered } = notice;
      const at = messages.map(({ to, isChange }) => isChange && to).lastIndexOf(message.to);
      const [change] = at < 0 || !isAsOrdered ? [] : messages.splice(at, 1);
      const asked = message.says.slice(0, message.says.length - toCollect);
      messages.push(change ? { ...change, says: [...change.says, ...asked] } : message);
      this.toldNow.add(thread);
      if (reminds) this.reminded.add(`${sale}:${basket}`);
    }
  }

  /** Everything that hangs on the orders was written, and told. */
  closed(): void {
    this.written();
    this.sync();
    tellClosing(this);
  }

  /** Where nothing is asked for with it, an order's own mail is the last word of it. */
  closedAgain(): void {
    this.closed();
    const { number, toldAnew } = this.sale;
    for (const basket of toldAnew)
      if (!this.toldNow.has(`payment ${number} ${basket}`)) this.notices.orderTold(number, basket);
  }

  private written(): void {
    this.isFresh = true;
    this.sale.table.written();
  }

  /** As Acheteurs has it: above zero a credit. */
  balanceOf(email: string): number {
    return this.books.balanceWith(email);
  }

  /** A row of Encaissements cannot be read, or waits for a yes (M77). */
  get isMoneyHeld(): boolean {
    if (this.smudged) return true;
    const restore = this.books.kept();
    if (this.world.followsPayments) this.books.follow(this.sale);
    const { isAnyAsked } = this.books;
    restore();
    return isAnyAsked;
  }

  /** The books follow what stands in the tabs. */
  sync(): void {
    if (this.world.followsPayments) this.books.follow(this.sale);
    this.isFollowed = true;
    this.leaveInSight(this.sale.number);
  }

  /** What sales before another one leave to pay stands in Reversements (P5). */
  private leaveInSight(before: number): void {
    const { sales, books, world, paidOut } = this;
    this.hasPayouts ||=
      world.followsPayments &&
      sales.some(
        ({ number }) => number < before && payoutsOf(books, number, world, paidOut).some(isOpen),
      );
  }

  /** A column that a tab lacks is typed at its right end. */
  column(title: string, header: string): void {
    const { drive } = this;
    const sheet = drive.sheet(title);
    const standing = Array.from({ length: sheet.lastColumn() }, (_, at) =>
      drive.book.formattedValue(sheet.id, drive.headerRow(title), at),
    );
    if (standing.includes(header)) return;
    const at = sheet.lastColumn();
    if (at >= sheet.columnCount) sheet.insertColumns(at);
    drive.type(title, drive.headerRow(title), at, header);
  }
}
