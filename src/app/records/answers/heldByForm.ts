import { isEmail, normaliseEmail } from '../../../domain/orders/order';
import type { Problem } from '../../../domain/values/problem';
import { type Instant, instant, MINUTE } from '../../../domain/values/time';
import { type Cell, emptyCell, plainCell } from '../../../tabs/engine/cell';
import { moment, type Place } from '../../../tabs/engine/cellKinds';
import type { SheetContent } from '../../../tabs/engine/sheet';
import { buyerQuestionIds } from '../../../text/form/buyerQuestions';
import type { Ports } from '../../kernel/ports';
import type { SentAnswer } from '../../kernel/services/formPort';
import { type Answer, isUnreadable } from '../answer';
import type { Offered } from '../offer';
import { answerReader } from './answerReader';
import { askedTitles, type Columns } from './columns';
import type { FormTabRead } from './formTabs';
import { type Texts, textsBy } from './sentAnswers';
import { NEAR } from './unreadRows';

/** By these an answer is known. */
export interface KnownAnswer {
  readonly time: Instant;
  readonly email: string;
}

/** An answer that the form has, that nobody took and that cannot be read surely. */
export interface Untaken {
  readonly time: Instant;
  readonly who: string;
}

export interface HeldByForm {
  readonly answers: readonly Answer[];
  readonly untaken: readonly Untaken[];
}

interface Asked {
  readonly form: string;
  readonly offered: readonly Offered[];
  readonly place: Place;
  /** In the tabs of its answers, or in Commandes. */
  readonly known: readonly KnownAnswer[];
  /** Taken at the desk: what the same address sent before is dealt with. */
  readonly desk: readonly KnownAnswer[];
}

/**
 * What the form was sent and the spreadsheet does not have, however that came about: its tab was unlinked,
 * rows were deleted, an earlier version came back (docs/rules.md O34). Undefined: the form cannot be asked.
 */
export function heldByForm(ports: Ports, asked: Asked): HeldByForm | undefined {
  const times = ports.forms.sentTimes(asked.form);
  if (!times) return undefined;
  const { lost, others } = unmatched(times, asked.known);
  if (lost.length === 0) return { answers: [], untaken: [] };
  const isNear = (time: Instant): boolean => lost.some((one) => Math.abs(one - time) <= NEAR);
  const since = instant(Math.min(...lost) - NEAR);
  const sent = ports.forms.sent(
    asked.form,
    since,
    (time) => isNear(time) && ports.clock.left() > MINUTE,
  );
  if (!sent) return undefined;
  const { offered } = asked;
  const texts = textsBy(offered, askedTitles(offered));
  const all = sent.map((one) => ({ ...one, texts: texts(one) }));
  // In one second several may have been sent: of these the addresses tell.
  const known = asked.known.filter(({ time }) => isNear(time));
  const left = withoutKnown(all, known, (a, b) => Math.abs(a - b) <= NEAR);
  const isTold = left.length <= lost.length;
  // Somebody put the time right in the tab, or the clock of the spreadsheet is another.
  const moved = withoutKnown(left, others, () => true);
  const own = moved.filter(
    ({ time, texts }) =>
      !asked.desk.some((one) => one.time >= time && isOf(one, texts.get('email'))),
  );
  if (own.length === 0) return { answers: [], untaken: [] };
  const stands = isTold && areAllThere(ports, asked);
  const read = own.map((one) => ({ ...one, answer: stands ? answerIn(one, asked) : undefined }));
  return {
    answers: read.flatMap(({ answer }) => answer ?? []),
    untaken: read.flatMap(({ answer, time, texts }) =>
      answer ? [] : [{ time, who: texts.get('email') || texts.get('name') || '' }],
    ),
  };
}

/** Each once: those of Commandes that stand in a tab are that row's. */
export function knownAnswers(
  all: readonly FormTabRead[],
  orders: readonly KnownAnswer[],
  place: Place,
): KnownAnswer[] {
  // Without its titles nothing of a tab is read.
  const readable = all.filter(({ columns }) => columns.byTitle.size > 0);
  const inTabs = readable.flatMap(({ times, emails }) =>
    times.flatMap(([value], row): KnownAnswer[] => {
      const time = moment.read(plainCell(value), place);
      return time.ok ? [{ time: time.value, email: String(emails[row]?.[0] ?? '') }] : [];
    }),
  );
  const left = new Map<number, number>();
  for (const { time } of inTabs) left.set(time, (left.get(time) ?? 0) + 1);
  const others = orders.filter(({ time }) => {
    const rows = left.get(time) ?? 0;
    left.set(time, rows - 1);
    return rows <= 0;
  });
  return [...inTabs, ...others];
}

/** Times that nothing known is near to, and what is known of no time that the form has. */
function unmatched(times: readonly Instant[], known: readonly KnownAnswer[]) {
  const sorted = [...known].sort((a, b) => a.time - b.time);
  const lost: Instant[] = [];
  const others: KnownAnswer[] = [];
  for (const time of [...times].sort((a, b) => a - b)) {
    for (;;) {
      const next = sorted[0];
      if (!next || next.time > time + NEAR) {
        lost.push(time);
        break;
      }
      sorted.shift();
      if (next.time >= time - NEAR) break;
      others.push(next);
    }
  }
  return { lost, others: [...others, ...sorted] };
}

interface SentTexts extends SentAnswer {
  readonly texts: Texts;
}

const isOf = ({ email }: KnownAnswer, typed = ''): boolean =>
  normaliseEmail(email) === normaliseEmail(typed);

function withoutKnown(
  all: readonly SentTexts[],
  known: readonly KnownAnswer[],
  areOne: (a: Instant, b: Instant) => boolean,
): SentTexts[] {
  const left = [...known];
  return all.filter(({ time, texts }) => {
    const at = left.findIndex((one) => areOne(one.time, time) && isOf(one, texts.get('email')));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What was answered to a question that was deleted since the form does not say any more. */
function areAllThere(ports: Ports, { form, offered }: Asked): boolean {
  const items = new Set(ports.forms.items(form, () => false)?.map(({ item: own }) => own));
  return offered.every(({ question, item }) => question === '' || item === null || items.has(item));
}

/** Read like a row of the tab; undefined where anything of it is not certain. */
function answerIn({ time, texts }: SentTexts, { offered, place }: Asked): Answer | undefined {
  const keys = [...texts.keys()];
  const byTitle = new Map(keys.map((key, at) => [key, at + 1]));
  const buyer = Object.fromEntries(
    buyerQuestionIds.map((id) => [id, byTitle.get(id) ?? -1]),
  ) as Columns['head']['buyer'];
  const columns: Columns = {
    head: { time: 0, buyer, width: keys.length + 1 },
    ...{ byTitle, doubled: new Map(), isSure: true },
  };
  const header = ['', ...keys].map((text): Cell => ({ ...emptyCell, text }));
  const sheet: SheetContent = { ...NOWHERE, header };
  const found: Problem[] = [];
  // As the tab shows it: of whole seconds.
  const second = instant(Math.floor(time / SECOND) * SECOND);
  const cells = [moment.write(second, place), ...keys.map((key) => texts.get(key) ?? '')];
  const answer = answerReader(sheet, columns, offered, place).read(cells, 0, found);
  const isSure = answer && found.length === 0 && answer.unread.length === 0;
  return isSure && isEmail(answer.email) && !isUnreadable(answer) ? answer : undefined;
}

const SECOND = 1000;

const NOWHERE: Omit<SheetContent, 'header'> = {
  ...{ sheetId: -1, title: '', rowCount: 0, columnCount: 0, headerRow: 0 },
  ...{ columnIds: [], rows: [] },
};
