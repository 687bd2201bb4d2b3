/** Mails that leave at their hour: nobody gets one without a cause, and its sums are those of now. */
import { plain } from '../../stories/support/plain';
import { reminderSays } from '../model/books/timely';
import { euros } from '../model/messages';
import type { Stage } from '../steps/stage';
import type { Told } from './cells';

const DAY = 24 * 3_600_000;

interface Timely {
  readonly title: RegExp;
  /** What it must say; undefined where it should not have left. */
  readonly says: (stage: Stage, to: string, shown: string) => readonly string[] | undefined;
}

const KINDS: readonly Timely[] = [
  { title: /^(?:Les commandes sont ouvertes|Commandes) pour/, says: () => [] },
  { title: /^Dernières heures/, says: () => [] },
  {
    title: /^Commandes prolongées/,
    says: ({ sale }) => (sale.isProlonged ? [] : undefined),
  },
  { title: /^Retrait .* : votre panier n° (\d+)$/, says: reminder },
  { title: /^Rappel : il reste (.*) à payer$/, says: unpaid },
  { title: /^Vous avez un avoir de (.*)$/, says: creditLeft },
];

/** Whether a mail is one of these, and compared. */
export function isTimely(
  told: Told,
  stage: Stage,
  { to, subject, body }: { to: string; subject: string; body: string },
): boolean {
  const title = plain(subject);
  const kind = KINDS.find((one) => one.title.test(title));
  if (!kind) return false;
  const [, shown = ''] = kind.title.exec(title) ?? [];
  const says = kind.says(stage, to, shown);
  if (!says) told.differences.push(`Mail to ${to}: « ${title} » left without a cause`);
  const text = plain(body);
  for (const words of says ?? [])
    if (!text.includes(words) && !title.includes(words))
      told.differences.push(`Mail to ${to}, « ${title} »: does not say « ${words} »`);
  return true;
}

/** Each basket is reminded of once; on the eve everybody was, or a demand that says it waits (E6). */
export function compareReminders(told: Told, stage: Stage): void {
  const { sale, reminded, notices, isReminded } = stage;
  stage.isReminded = false;
  if (!isReminded) return;
  const isCovered = (basket: number): boolean =>
    reminded.has(`${sale.number}:${basket}`) ||
    notices.waiting.get(`payment ${sale.number} ${basket}`)?.reminds === true;
  for (const order of sale.held)
    if (reminderSays(sale, order) && !isCovered(order.basket))
      told.differences.push(`Mail to ${order.email}: nobody reminds of basket ${order.basket}`);
}

function reminder(stage: Stage, to: string, basket: string) {
  const { sale, reminded } = stage;
  const order = sale.heldBy(to);
  const key = `${sale.number}:${basket}`;
  if (!order || String(order.basket) !== basket || reminded.has(key)) return undefined;
  reminded.add(key);
  return reminderSays(sale, order);
}

/** A mail about missing goods asks for what is left of its basket, as a demand does (E5). */
const ASKING = ['payment', 'missing'];

/** Of this sale and of older ones, but not what is asked for, or was within a day, nor what waits (M20, E5). */
function unpaid(stage: Stage, to: string, left: string) {
  const { books, sale, notices, toldNow, now, world } = stage;
  if (stage.isMoneyHeld) return undefined;
  const isFresh = (thread: string): boolean =>
    toldNow.has(thread) ||
    [notices.left, notices.waiting].some((of) => now - (of.get(thread)?.dueAt ?? -DAY) < DAY);
  const open = [...books.dues.values()]
    .filter(
      (due) =>
        due.email === to &&
        !due.isUnsure &&
        !(
          due.sale === sale.number &&
          ASKING.some((kind) => isFresh(`${kind} ${due.sale} ${due.basket}`))
        ),
    )
    .map((due) => ({ due, remaining: Math.max(0, books.standing(due).remaining) }))
    .filter(({ remaining }) => remaining > 0);
  const inAll = (dues: typeof open) => dues.reduce((sum, one) => sum + one.remaining, 0);
  // However small, what a producer is owed is claimed (M17).
  const own = inAll(open) < world.smallDue ? open.filter(({ due }) => due.payee > 0) : open;
  if (own.length === 0 || left !== euros(inAll(own))) return undefined;
  return own.map(({ remaining }) => `À payer : ${euros(remaining)}`);
}

function creditLeft({ books, sale, isMoneyHeld }: Stage, to: string, credit: string) {
  const isMeant =
    !isMoneyHeld && sale.state === 'comptes faits' && credit === euros(books.credit(to));
  return isMeant && books.credit(to) > 0 ? [] : undefined;
}
