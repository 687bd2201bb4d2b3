import { answersTitle } from '../../../text/results/words';
import { historyRows, historyWords } from '../../kernel/history';
import { carryOut } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import type { Reads, ReadsHead } from '../../kernel/reads';
import type { Sale } from '../../records/sale';
import { knownPlace, rememberPlace } from './currentForm';
import { relinked } from './formerAnswers';

/** `again`: another tab holds its answers from now on. `not`: Google refuses that they come here. */
type Linked = 'here' | 'again' | 'not';

/**
 * What is sent to a form that somebody unlinked, or sent elsewhere, comes into no tab that is read: it is
 * linked again, which brings all that it was ever sent (docs/rules.md S131).
 */
export function keepLinked(
  ports: Ports,
  snapshot: Reads<'sales'> & ReadsHead<'history'>,
  { number, form, answersSheet }: Sale,
): Linked {
  if (!form || answersSheet === null) return 'here';
  const { id, editUrl, url: publicUrl } = form;
  const ref = { id, editUrl, publicUrl };
  const likely = snapshot.survey.answers.get(answersSheet)?.title ?? '';
  try {
    const isLinked = ports.forms.isLinked(id);
    const stands = isLinked ? ports.workbook.answersSheetNow(ref, likely) : undefined;
    // A form that is out of reach is told as such.
    if (isLinked ? stands === undefined || stands === answersSheet : !isReached(ports, id))
      return 'here';
    if (!isLinked && !relinked(ports, id)) return 'not';
    const found = ports.workbook.findAnswersSheet(ref, answersSheet);
    if (!found) return 'not';
    const { sheetId, tabs: index } = found;
    const title = answersTitle[snapshot.place.locale](number);
    const tab = { kind: 'formTab', tab: 'answers', isSecond: true } as const;
    const entry = { action: historyWords(snapshot).linkedAgain, detail: title };
    carryOut(ports, snapshot, {
      layout: [{ ...tab, sheetId, index, title }],
      rows: {
        sales: [{ number, answersSheet: sheetId, answersRead: 0 }],
        history: historyRows(ports, snapshot, [entry]),
      },
    });
    const entries = knownPlace(ports, { number })?.entries;
    if (entries !== undefined)
      rememberPlace(ports, { number }, { form: ref, sheet: sheetId, entries });
    return 'again';
  } catch (error) {
    if (ports.refusalIn(error) === undefined) throw error;
    return 'not';
  }
}

const isReached = (ports: Ports, form: string): boolean => ports.forms.isTaking(form) !== undefined;
