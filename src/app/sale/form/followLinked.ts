import { answersTitle } from '../../../text/results/words';
import { historyRows, historyWords } from '../../kernel/history';
import { apply } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import type { Reads, ReadsHead } from '../../kernel/reads';
import type { Sale } from '../../records/sale';
import { knownPlace, rememberPlace } from './currentForm';

/**
 * Whether answers come into this spreadsheet. Where somebody linked the form again, Google's new tab, which
 * has all that it was ever sent, is the one that is read (docs/rules.md S131).
 */
export function followLinked(
  ports: Ports,
  snapshot: Reads<'sales'> & ReadsHead<'history'>,
  { number, form, answersSheet }: Sale,
): boolean {
  if (!form || answersSheet === null) return true;
  const { id, editUrl, url: publicUrl } = form;
  const ref = { id, editUrl, publicUrl };
  const likely = snapshot.survey.answers.get(answersSheet)?.title ?? '';
  try {
    // A form that is out of reach is told as such.
    if (!ports.forms.isLinked(id)) return ports.forms.isTaking(id) === undefined;
    const found = ports.workbook.otherAnswersSheet(ref, likely);
    if (!found || found.sheetId === answersSheet) return true;
    const { sheetId, tabs: index } = found;
    const title = answersTitle[snapshot.place.locale](number);
    const tab = { kind: 'formTab', tab: 'answers', isSecond: true } as const;
    const entry = { action: historyWords(snapshot).linkedAgain, detail: title };
    apply(ports, snapshot, {
      layout: [{ ...tab, sheetId, index, title }],
      rows: {
        sales: [{ number, answersSheet: sheetId, answersRead: 0 }],
        history: historyRows(ports, snapshot, [entry]),
      },
    });
    const entries = knownPlace(ports, { number })?.entries;
    if (entries !== undefined)
      rememberPlace(ports, { number }, { form: ref, sheet: sheetId, entries });
    return true;
  } catch (error) {
    if (ports.refusalIn(error) === undefined) throw error;
    return false;
  }
}
