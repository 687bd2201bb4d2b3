/** Mails that leave at their hour: nobody gets one without a cause, and its sums are those of now. */
import { plain } from '../../stories/support/plain';
import { euros } from '../model/messages';
import { gapsIn, reminderSays } from '../model/timely';
import type { Stage } from '../steps/stage';
import type { Told } from './cells';

interface Timely {
  readonly title: RegExp;
  /** What it must say; undefined where it should not have left. */
  readonly says: (stage: Stage, to: string, shown: string) => readonly string[] | undefined;
}

const KINDS: readonly Timely[] = [
  { title: /^Les commandes sont ouvertes/, says: () => [] },
  { title: /^Dernières heures/, says: () => [] },
  { title: /^Retrait .* : votre panier n° (\d+)$/, says: reminder },
  { title: /^Il manque quelque chose à votre panier n° (\d+)$/, says: missing },
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

/** Each basket is reminded of once; on the eve, everybody was. */
export function compareReminders(told: Told, { sale, isEve, reminded }: Stage): void {
  if (!isEve) return;
  for (const order of sale.held)
    if (reminderSays(sale, order) && !reminded.has(`${sale.number}:${order.basket}`))
      told.differences.push(`Mail to ${order.email}: nobody reminds of basket ${order.basket}`);
}

function reminder(stage: Stage, to: string, basket: string) {
  const { sale, reminded } = stage;
  const order = sale.heldBy(to);
  const key = `${sale.number}:${basket}`;
  if (!order || String(order.basket) !== basket || reminded.has(key)) return undefined;
  reminded.add(key);
  const says = reminderSays(sale, order);
  // Known: a new price for all once orders are closed leaves a waiting reminder as it was.
  return says && stage.isRepriced ? [] : says;
}

/** One that waited when the next sale opened leaves all the same. */
function missing({ sales, missingNoted, missingLeft }: Stage, to: string, basket: string) {
  const noted = sales.flatMap((sale) => {
    const order = sale.heldBy(to);
    const key = order && gapsIn(sale, order);
    const says = key && missingNoted.get(key);
    if (!says || String(order.basket) !== basket) return [];
    missingLeft.add(key);
    return [says];
  });
  return noted.at(-1);
}

/** Of this sale and of older ones. */
function unpaid({ books }: Stage, to: string, left: string) {
  const remaining = [...books.dues.values()]
    .filter(({ email }) => email === to)
    .map((due) => Math.max(0, books.standing(due).remaining));
  const all = remaining.reduce((sum, one) => sum + one, 0);
  if (all === 0 || left !== euros(all)) return undefined;
  return remaining.filter((one) => one > 0).map((one) => `À payer : ${euros(one)}`);
}

function creditLeft({ books, sale }: Stage, to: string, credit: string) {
  const isMeant = sale.state === 'comptes faits' && credit === euros(books.credit(to));
  return isMeant && books.credit(to) > 0 ? [] : undefined;
}
