import { answersTitle } from '../../../text/results/words';
import { carryOut } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import type { LeftStep, SideStep } from '../../kernel/refused/refusedStep';
import { isDueByHour, refusedAt } from '../../kernel/refused/tries';
import { remember } from '../../kernel/sideSteps';

/**
 * What was sent to a former form whose tab of answers was deleted as well stands in the form alone. Once it
 * can be reached, and takes no more, it gets another tab, with all of its answers (docs/rules.md S105).
 */
export function readAlong(
  ports: Ports,
  snapshot: Reads<'sales'>,
  before: SideStep<'former'>,
  { sheet, ...now }: LeftStep<'former'>,
): LeftStep<'former'> {
  const kept = sheet === undefined ? now : { ...now, sheet };
  if (now.message !== undefined) return kept;
  const isNew = before.message !== undefined;
  const stands = sheet !== undefined && snapshot.survey.answers.has(sheet);
  // One that was deleted after it was closed has been read.
  if (isNew ? stands : sheet !== undefined || !isDueByHour(before.tried, snapshot.now)) return kept;
  const { tried: _, ...again } = now;
  // Cut off behind its link, the run leaves a tab: the next one finds it by the form.
  if (isNew) remember(ports, [again]);
  const tab = linkedAgain(ports, snapshot, now, isNew);
  if (tab !== undefined) return { ...again, sheet: tab, read: 0 };
  // However often it was tried to close it.
  return isNew ? { ...again, tried: refusedAt(undefined, snapshot.now) } : again;
}

/** More stands in its tab than when it lost its place: it is not gone, but out of reach (docs/rules.md S105). */
export function isStillSent(
  { workbook }: Ports,
  { survey }: Reads,
  { sheet: sheetId = -1, read }: LeftStep<'former'>,
): boolean {
  const headerRow = survey.answers.get(sheetId)?.headerRow;
  // Once the next sale is on, its tab bears no mark any more.
  if (headerRow === undefined) workbook.titles();
  const [rows = []] = workbook.fetch([{ sheetId, startRow: (headerRow ?? 0) + 1, startColumn: 0 }]);
  return rows.length > read;
}

/** Undefined where Google refuses it, or is late. */
function linkedAgain(
  ports: Ports,
  snapshot: Reads<'sales'>,
  { form: id, url, sale }: LeftStep<'former'>,
  isNew: boolean,
): number | undefined {
  try {
    const editUrl = `https://docs.google.com/forms/d/${id}/edit`;
    if (isNew && !relinked(ports, id)) return undefined;
    const found = ports.workbook.findAnswersSheet({ id, editUrl, publicUrl: url ?? editUrl });
    if (!found) {
      // Late, it is found by a later run.
      if (!isNew) relinked(ports, id);
      return undefined;
    }
    const { sheetId, tabs: index } = found;
    const title = answersTitle[snapshot.place.locale](sale);
    const tab = { kind: 'formTab', tab: 'answers', isSecond: true } as const;
    carryOut(ports, snapshot, { layout: [{ ...tab, sheetId, index, title }], rows: {} });
    return sheetId;
  } catch (error) {
    if (ports.refusalIn(error) === undefined) throw error;
    return undefined;
  }
}

/** Linked once more it brings along whatever it was ever sent. */
export function relinked(ports: Ports, form: string): boolean {
  if (!ports.forms.unlink(form)) return false;
  ports.forms.link(form);
  return true;
}
