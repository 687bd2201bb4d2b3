import { pickupDayFrom } from '../../../domain/sale/cycle';
import { type DateAnswer, daysInBreak, nextSale } from '../../../domain/sale/nextSale';
import { proposedDates, rhythmOf, termsOf } from '../../../domain/settings/proposedDates';
import { fail, ok, type Result } from '../../../domain/values/result';
import { addDays, type Day, localTime } from '../../../domain/values/time';
import { answersText, breaksText } from '../../../text/settings/repeatWords';
import { historyRows, historyWords } from '../../kernel/history';
import { apply } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import { type Reads, reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { type Sale, saleOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';
import { settingOf, settingTable } from '../../settings/settingTable';

const needs = reads({ whole: ['sales'], rows: [], columns: { history: [] } });

/** What somebody decides about the next day of pick-up, as the page showed it. */
export interface DateDecision {
  readonly day: Day;
  readonly answer: 'kept' | 'skipped' | 'breakSkipped' | 'moved';
  readonly to?: Day | undefined;
}

/** Answers of so many days ago decide nothing any more. */
const KEPT_DAYS = 60;

/**
 * Keeps, moves or skips the next day of pick-up of the rhythm, or skips all that are in its break
 * (docs/rules.md S31); it stands in Réglages. Said twice, it counts once.
 */
export function answerDate(
  ports: Ports,
  decision: DateDecision,
): Result<{ days: number }, Refusal> {
  const snapshot = readDrive(ports, needs, 'latest');
  const { settings, now, place } = snapshot;
  const last = saleOf(snapshot);
  if (!settings.repeat) return fail({ code: 'noRepetition' });
  const unread = unreadBreaks(snapshot);
  if (unread !== undefined) return fail({ code: 'settingsUnreadable', detail: unread });
  const known = settings.breaks.answers.find(({ day }) => day === decision.day);
  if (known && isSame(known, decision)) return ok({ days: 0 });
  if (proposedDates(settings, now, place.zone, last).day !== decision.day)
    return fail({ code: 'dateNotAsked' });
  const answers = answersTo(snapshot, last, decision);
  if (!answers.ok) return answers;
  const days = answers.value;
  const rest = settings.breaks.answers.filter(
    ({ day }) => day >= addDays(localTime(now, place.zone).day, -KEPT_DAYS) && day !== decision.day,
  );
  const answered = [...rest, ...days].sort((a, b) => a.day.localeCompare(b.day));
  const value = breaksText({ spans: settings.breaks.spans, answers: answered }, place.locale);
  const label = settingTable.breaks.label[place.locale];
  const words = historyWords(snapshot);
  const detail = answersText(days, place.locale);
  apply(ports, snapshot, {
    rows: {
      settings: [{ label: breaksLabel(snapshot) ?? label, value }],
      history: historyRows(ports, snapshot, [
        { action: words.saveSettings, detail: label, after: detail },
      ]),
    },
  });
  return ok({ days: days.length });
}

function answersTo(
  { settings, now, place: { zone } }: Reads,
  last: Sale | undefined,
  { day, answer, to }: DateDecision,
): Result<readonly DateAnswer[], Refusal> {
  const rhythm = rhythmOf(settings, zone, last);
  if (answer === 'breakSkipped') {
    const within = settings.breaks.spans.find(({ from, until }) => from <= day && day <= until);
    if (!within) return fail({ code: 'dateNotAsked' });
    const days = daysInBreak(rhythm, settings.breaks.answers, day, within.until);
    return ok(days.map((one) => ({ day: one, kind: 'skipped' })));
  }
  if (answer !== 'moved') return ok([{ day, kind: answer }]);
  const terms = termsOf(settings, last);
  const following = pickupDayFrom({ ...rhythm, countedFrom: day }, addDays(day, 1));
  if (!to || to === day || to >= following) return fail({ code: 'dateNotMoved' });
  const moved: DateAnswer = { day, kind: 'moved', to };
  // Its closing is still ahead, and it comes after the last one.
  const then = nextSale(rhythm, { ...terms, answers: [...terms.answers, moved] }, now, zone);
  return then.day === day ? ok([moved]) : fail({ code: 'dateNotMoved' });
}

const isSame = (known: DateAnswer, { answer, to }: DateDecision): boolean =>
  known.kind === 'moved'
    ? answer === 'moved' && known.to === to
    : answer === known.kind || answer === 'breakSkipped';

const breaksRow = ({ tabs }: Reads) =>
  tabs.settings.rows.find(({ values }) => settingOf(values.label) === 'breaks');

const breaksLabel = (snapshot: Reads): string | undefined =>
  breaksRow(snapshot)?.values.label ?? undefined;

/** What nobody can read would be written over. */
function unreadBreaks(snapshot: Reads): string | undefined {
  const row = breaksRow(snapshot);
  return snapshot.problems.find(
    (problem) => problem.tab === 'settings' && row && problem.row === row.at + 1,
  )?.read;
}
